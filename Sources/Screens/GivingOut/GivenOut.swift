import CivicDomain
import Interchange
import Reports
import Words

/// What a screen can give out: what it shows, and the reports about it.
///
/// A screen says what there is (`Screen.givenOut`). The key, the choice with the last one first, the drawing up, the file and
/// the message about it are the same everywhere.
struct GivenOut {
  /// What is shown, in each of the ways in which somebody may want it; empty: nothing that a file could hold.
  var shown: [GivenPage] = []
  /// The record that is selected or open: the reports about it are offered.
  var subject: RecordID?
  /// The kind of what is listed: the reports about all of them are offered.
  var listed: Kind?
  /// What was said already of what a report asks for.
  var said: [String: FieldValue] = [:]

  /// Whether there is nothing at all: the key only says so.
  var isEmpty: Bool { shown.isEmpty && subject == nil && listed == nil }

  /// The place at which a choice is remembered: wherever the same goes out.
  struct Place: Hashable {
    fileprivate let listed: Kind?
    fileprivate let subject: Kind?
  }

  var place: Place { Place(listed: listed, subject: subject.flatMap { Schema.kind(of: $0)?.kind }) }

  /// The list to choose from, always in its order, so that a digit means today what it meant yesterday; what was chosen last is
  /// selected, and the title says so. Nil where there is nothing.
  func menu(after last: [String], in world: World) -> Menu? {
    // What leaves marked records out of sight does not come first: nobody sees what would go out.
    let pages = shown.filter { !$0.hidesSome } + shown.filter(\.hidesSome)
    let (tables, cards) = (pages.filter(\.isPaper), pages.filter(\.isCards))
    let others = pages.filter { !$0.isPaper && !$0.isCards }
    func files(of pages: [GivenPage]) -> [Choice] {
      pages.flatMap { page in
        pageChoices(of: page, isFirst: page.what == pages.first?.what, in: world) {
          $0.formats.map(WayOut.file)
        }
      }
    }
    let tablePapers = tables.flatMap {
      pageChoices(of: $0, isFirst: $0.what == tables.first?.what, in: world) { _ in [.printer] }
    }
    let reportPapers = reportChoices(in: world) { _ in [.printer] }
    let reportFiles = reportChoices(in: world) { $0.formats.map(WayOut.file) }
    // Where nothing can be printed one row says why, and not each of them.
    func printed(_ papers: [Choice]) -> [Choice] { world.printingRow == nil ? papers : [] }
    // What is used most comes first: what is shown, as a file and on paper.
    let choices =
      files(of: tables) + printed(tablePapers) + reportFiles + printed(reportPapers) + files(of: others)
      + files(of: cards)
    let kept = subject.map { attachments(of: $0, in: world) } ?? []
    // A list is seen, and what is selected in it is no more than that.
    let name = listed == nil ? subject.map { world.words.names(of: [$0], in: world.circumstances) } : nil
    let hasPapers = !tablePapers.isEmpty || !reportPapers.isEmpty
    if choices.isEmpty, !hasPapers {
      return kept.isEmpty ? nil : Menu(title: world.words.givingOutTitle(of: name), items: kept)
    }
    // What is not possible now stands last.
    let rows =
      choices.map { (name: String?.some($0.name), item: $0.item(at: place, in: world)) }
      + kept.map { (name: nil, item: $0) }
    let ordered = rows.filter { $0.item.hindrance == nil } + rows.filter { $0.item.hindrance != nil }
    let again = last.lazy.compactMap { name in ordered.firstIndex { $0.name == name } }.first
    return Menu(
      title: world.words.givingOutTitle(of: name, isAgain: again != nil),
      items: ordered.map(\.item) + [hasPapers ? world.printingRow : nil].compactMap { $0 }, selected: again)
  }

  /// The list to choose from of one report: all its copies, in each of its formats.
  func menu(of report: Report, in world: World) -> Menu {
    let choices =
      choices(of: [(report, subject)], in: world) { $0.formats.map(WayOut.file) }
      + (world.printingRow == nil ? choices(of: [(report, subject)], in: world) { _ in [.printer] } : [])
    let items = choices.map { $0.item(at: place, in: world) }
    // Whoever asked for the report wants all of it: the copy that leaves something out is one row away.
    let whole = choices.indices.first { choices[$0].caveat == nil && items[$0].hindrance == nil }
    return Menu(
      title: world.words.capitalized(world.words.text(report.offer.label)),
      items: items + [world.printingRow].compactMap { $0 }, selected: whole)
  }

  /// The files that were attached to a record, the newest first, or the one that it is.
  private func attachments(of id: RecordID, in world: World) -> [Menu.Item] {
    world.attachments(of: id).map { id in
      let isPersonal = Schema.kind(of: id)?.fileField?.audience == .personal
      return Menu.Item(
        label: world.words.goesOut(
          world.told(ofAttachment: id), as: world.words.attachedFile, tellsOfPeople: isPersonal),
        hindrance: isPersonal && !world.readsPersonal ? world.words.personalNotReadable : nil,
        steps: [.run(.takeOut(id))])
    }
  }

  /// One row of that list.
  private struct Choice {
    /// The name by which it is remembered.
    let name: String
    let what: String
    let way: WayOut
    let tellsOfPeople: Bool
    /// Whether it leaves out the people of whom another copy tells.
    var isOpen = false
    /// What will be missing in it; nil: nothing.
    var caveat: String?
    /// Why it would tell nothing; nil: it has something to tell.
    var hindrance: String?
    /// The steps that draw it up and have it written.
    let steps: (World) -> [Step]

    func item(at place: Place, in world: World) -> Menu.Item {
      let words = world.words
      return Menu.Item(
        label: words.goesOut(
          what, as: way.label(in: words), tellsOfPeople: tellsOfPeople, isOpen: isOpen, caveat: caveat),
        kept: String(
          words.goesOut("", as: way.label(in: words), tellsOfPeople: tellsOfPeople, isOpen: isOpen).drop { $0 == " " }),
        spoken: way.spoken,
        hindrance: tellsOfPeople && !world.readsPersonal ? words.personalNotReadable : hindrance,
        steps: [.prefer(name, at: place), .then(steps)])
    }
  }

  /// - Parameter isFirst: whether it is what goes out unless somebody wants another: that is remembered apart.
  private func pageChoices(
    of shown: GivenPage, isFirst: Bool, in world: World, by ways: (GivenPage) -> [WayOut]
  ) -> [Choice] {
    ways(shown).flatMap { way in
      shown.tellings.map { personal in
        Choice(
          name: "\(isFirst ? "" : "other ")\(way.name) \(personal)", what: shown.what, way: way,
          tellsOfPeople: personal,
          isOpen: !personal && shown.tellings.contains(true)
        ) { world in [shown.step(by: way, personal: personal, in: world)] }
      }
    }
  }

  private func reportChoices(in world: World, by ways: (ReportOffer) -> [WayOut]) -> [Choice] {
    let offered =
      (subject.map { id in Reports.reports(for: id).map { (report: $0, subject: RecordID?.some(id)) } } ?? [])
      + (listed.map { kind in Reports.reports(among: kind).map { (report: $0, subject: RecordID?.none) } } ?? [])
    return choices(of: offered, in: world, by: ways)
  }

  private func choices(
    of offered: [(report: Report, subject: RecordID?)], in world: World, by ways: (ReportOffer) -> [WayOut]
  ) -> [Choice] {
    var all: [WayOut] = []
    for (report, _) in offered { all += ways(report.offer).filter { !all.contains($0) } }
    var caveats: [[Bool: String]] = []
    for (report, subject) in offered {
      var known: [Bool: String] = [:]
      for personal in report.tellings {
        known[personal] = report.caveat(subject, in: world.setting(personal: personal))
      }
      caveats.append(known)
    }
    // Behind all that may be published stand the copies for the office.
    return [false, true].flatMap { isOffice in
      all.flatMap { way in
        zip(offered, caveats).filter { ways($0.0.report.offer).contains(way) }.flatMap { offered, caveats in
          let (report, subject) = offered
          return report.tellings.filter { ($0 && report.offer.office != nil) == isOffice }.map { personal in
            Choice(
              name: "\(way.name) \(report.name)\(isOffice ? " office" : "")",
              what: report.choice(personal: personal, in: world.words), way: way, tellsOfPeople: personal,
              caveat: caveats[personal], hindrance: report.hindrance(subject, in: world.setting(personal: personal))
            ) { world in Step.drawingUp(report, of: subject, by: way, personal: personal, given: said, in: world) }
          }
        }
      }
    }
  }
}

/// A file that is to be made of a page.
public struct GivenFile: Equatable, Sendable {
  /// What is in it.
  public let page: ReportPage
  /// How it is written.
  public let format: PageFormat
  /// The name, without an ending; where it is taken a number is put behind it.
  public let name: String
  /// What is to be known of it beside where it is; empty: nothing.
  public var remark: String
  /// The report that it is; nil: what a screen shows.
  public let report: String?

  /// A file of a page.
  public init(_ page: ReportPage, as format: PageFormat, name: String, remark: String = "", report: String? = nil) {
    self.page = page
    self.format = format
    self.name = name
    self.remark = remark
    self.report = report
  }
}

extension GivenFile {
  /// What it holds: of its records how many of each kind, of a page how many sheets.
  func holds(in words: Words) -> String {
    var records: [(count: Int, of: Kind)] = []
    for table in page.tables {
      guard let kind = table.records else { continue }
      if let place = records.firstIndex(where: { $0.of == kind }) {
        records[place].count += table.rows.count
      } else {
        records.append((table.rows.count, kind))
      }
    }
    let sheets =
      PageFormat.ofPages.contains(format)
      ? PrintedPaper(page, in: .utf8, for: .queue).sheets : Int?.none
    return words.holds(format == .vcf ? [] : records, sheets: sheets)
  }
}

extension Step {
  /// Draws a report up and has it written; what it cannot propose is asked for before.
  static func drawingUp(
    _ report: Report, of subject: RecordID?, by way: WayOut, personal: Bool, given: [String: FieldValue] = [:],
    in world: World
  ) -> [Step] {
    if report.asks { return [.beginAnew(ReportForm(report, of: subject, by: way, personal: personal, given: given))] }
    return [.write(report, Report.Request(of: subject), by: way, personal: personal, in: world)]
  }

  /// Has a report written or printed, or says why it cannot be.
  static func write(
    _ report: Report, _ request: Report.Request, by way: WayOut, personal: Bool, in world: World
  ) -> Step {
    let setting = world.setting(personal: personal)
    do throws(ReportRefusal) {
      let page = try report.page(request, in: setting)
      return .run(
        way.effect(
          page, name: report.fileName(request, in: setting),
          remark: [report.caveat(request.subject, in: setting) ?? "", page.letter?.remark ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "; "), report: report.name))
    } catch {
      return .say(.refused(world.words.refusal(error, in: world.circumstances).line))
    }
  }
}

extension World {
  /// The setting in which something is drawn up here.
  func setting(personal: Bool) -> ReportSetting {
    ReportSetting(
      register: register, changeLog: changeLog, now: now, words: words, centre: centre, tellsPersonal: personal,
      seal: seal(), asOf: past,
      datesOutOfOrder: datesOutOfOrder, writers: writers() ?? [])
  }
}
