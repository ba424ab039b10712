import CivicDomain
import FlatFileStore
import Interchange
import Words

/// The import of a whole workbook, `wspolnie import all FILE`: its sheets are lists of kinds and come in together, as one
/// import.
struct WorkbookImporting {
  /// The words by which all kinds of a workbook are asked for in the place of one.
  static let words = ["all", "wszystko"]

  let file: String
  /// The sheets that are meant, each `NAME=KIND`; none: every one that is called by a kind.
  let sheets: [String]
  let isStrict: Bool
  let isDryRun: Bool
  let isAgain: Bool
  /// What is said of the columns of each sheet, and the values for all of its rows.
  var ofSheets = OptionsOfSheets()
  /// The name under which the columns of each sheet are remembered; nil: they are not.
  var mapping: String?

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kinds = try sheets.map { typed throws(CommandFailure) in try named(typed) }
    let bytes = try WholeFile.bytes(of: file, at: desk)
    let store = try desk.open()
    let lists = try WorkbookLists(
      bytes, kinds, in: store, remembered: mapping, renamed: ofSheets.renamed, given: ofSheets.given)
    let parts = lists.parts
    if let mapping {
      for (list, kind) in lists.remembering { try store.mustBeRememberable(list, of: kind, as: mapping) }
    }
    if let passedOver = lists.passedOver { desk.errors.line(SafeLine.made(of: passedOver)) }
    for (heading, lines) in lists.understood {
      for line in [heading] + lines { desk.errors.line(SafeLine.made(of: line)) }
    }
    var run = ImportRun(
      parts, into: store, isStrict: isStrict, isDryRun: isDryRun, isAgain: isAgain, showsChanges: isDryRun)
    let (end, outcome) = run.carryOut()
    for ((part, summary), names) in zip(zip(parts, run.summaries), run.unknownNames) {
      let found = lists.lines(for: summary, of: part) + names.map { part.report.line(for: $0) }
      for line in found { desk.output.line(SafeLine.made(of: line)) }
    }
    for line in parts.first?.report.lines(for: run.namesakes) ?? [] { desk.output.line(SafeLine.made(of: line)) }
    if let outcome {
      try store.settle(outcome)
      store.printMovedUp(run.movedUp)
    }
    let tally = run.tally
    let lines = desk.words.importedTogether(tally, end).lines
    if end == .abandoned { throw .message(lines, .interrupted) }
    desk.output.lines(lines)
    let people = run.addsPeople
    if end == .saved {
      desk.words.formerChairs(run.formerChairs.map(\.raw), in: desk.givenDataFolder).map { desk.output.line($0) }
      if people { desk.output.line(desk.words.noticeIsOwed) }
    }
    if let number = run.transactionNumber {
      desk.output.line(desk.words.importTakenBack(by: number, in: desk.givenDataFolder, people: people))
    }
    if let mapping, end == .saved {
      for ((list, kind), summary) in zip(lists.remembering, run.summaries) {
        try store.remember(list, of: kind, as: mapping, after: summary.tally)
      }
    }
    desk.output.flush()
    store.store.keepCache()
    return tally.refused > 0 ? .badData : .done
  }

  private func named(_ typed: String) throws(CommandFailure) -> (sheet: String, kind: AnyKind) {
    guard let parts = FieldAssignment.parted(typed, atLast: true) else { throw .problem(.notFieldValue(typed)) }
    return (parts.name, try KindName.kind(parts.value))
  }
}

/// What options say of single sheets of a workbook, each named before an exclamation mark, as spreadsheets name them.
struct OptionsOfSheets {
  /// What the columns of each sheet are, by their headings or letters.
  private(set) var renamed: [String: [String: String]] = [:]
  /// The values of fields for all rows of each sheet.
  private(set) var given: [String: [String: String]] = [:]

  init() {}

  /// Reads the options.
  /// - Parameters:
  ///   - map: `SHEET!COLUMN=FIELD` each.
  ///   - drop: `SHEET!COLUMN` each.
  ///   - values: `SHEET!FIELD=VALUE` each.
  init(map: [String], drop: [String], values: [String], in words: Words) throws(CommandFailure) {
    for typed in map {
      guard let (sheet, rest) = Self.parted(typed), let pair = FieldAssignment.parted(rest, atLast: true) else {
        throw .message(words.sheetIsToBeNamed("--map", typed).lines, .usage)
      }
      renamed[sheet, default: [:]][pair.name] = pair.value
    }
    for typed in drop {
      guard let (sheet, column) = Self.parted(typed) else {
        throw .message(words.sheetIsToBeNamed("--drop", typed).lines, .usage)
      }
      renamed[sheet, default: [:]][column] = ""
    }
    for typed in values {
      guard let (sheet, rest) = Self.parted(typed), let pair = FieldAssignment.parted(rest) else {
        throw .message(words.sheetIsToBeNamed("--set", typed).lines, .usage)
      }
      given[sheet, default: [:]][pair.name] = pair.value
    }
  }

  private static func parted(_ typed: String) -> (sheet: String, rest: String)? {
    guard let sign = typed.firstIndex(of: "!"), sign > typed.startIndex else { return nil }
    return (String(typed[..<sign]), String(typed[typed.index(after: sign)...]))
  }
}

/// The sheets of a workbook that come in together, their columns understood: the same for the command and the screen.
struct WorkbookLists {
  /// The sheets, in the order in which they come in.
  private(set) var parts: [ImportRun.Part] = []
  /// How each was understood, under its heading.
  private(set) var understood: [(heading: String, lines: [String])] = []
  /// What is said of the sheets that are passed over; nil: none is.
  private(set) var passedOver: String?
  /// The sheets of which it is to be asked what their rows are, with the kinds that they may be.
  let unsaid: [(sheet: String, kinds: [AnyKind])]
  /// What may be remembered of each, with what its rows are.
  private(set) var remembering: [(list: RememberedList, kind: AnyKind)] = []

  /// Reads them.
  /// - Parameters:
  ///   - kinds: the sheets that are meant; none: every one that is called by a kind.
  ///   - said: what somebody says of others: the kind of their rows, or that they are passed over.
  ///   - isOnScreen: whether it is read on a screen, where it can be asked what a sheet is.
  ///   - name: the name under which earlier sheets like these are remembered; nil: none is asked for.
  ///   - renamed: what a person says that the columns of each sheet are.
  ///   - given: the values of fields for all rows of each sheet that have none, as they were typed.
  ///   - instead: what is read in the place of names, by their fields.
  ///   - isStopped: asked while they are unpacked.
  init(
    _ bytes: [UInt8], _ kinds: [(sheet: String, kind: AnyKind)] = [], said: [String: Kind?] = [:], in store: OpenStore,
    isOnScreen: Bool = false, remembered name: String? = nil, renamed: [String: [String: String]] = [:],
    given: [String: [String: String]] = [:],
    instead: [String: [String: String]] = [:], isStopped: @escaping () -> Bool = { false }
  ) throws(CommandFailure) {
    let words = store.desk.words
    func report(_ kind: AnyKind) -> ImportReport {
      ImportReport(words: words, circumstances: store.circumstances, kind: kind.kind, isOnScreen: isOnScreen)
    }
    let plan: WorkbookPlan
    var line = UnpackingLine(at: store.desk, isStopped: isStopped)
    defer { line.end() }
    do throws(ImportError) {
      plan = try WorkbookPlan(bytes, kinds: kinds, said: said, isAsking: isOnScreen) { line.goesOn($0) }
    } catch {
      throw .message(report(Schema.kind(of: Organization.self)).lines(for: error), ExitCode(error))
    }
    unsaid = plan.unsaid
    if !plan.passedOver.isEmpty, kinds.isEmpty {
      passedOver = words.sheetsPassedOver(plan.passedOver, isOnScreen: isOnScreen)
    }
    if !plan.empty.isEmpty {
      passedOver = [passedOver, words.emptySheets(plan.empty)].compactMap { $0 }.joined(separator: "; ")
    }
    if let sheet = Set(renamed.keys).union(given.keys).sorted().first(where: { sheet in
      !plan.parts.contains { $0.sheet == sheet }
    }) {
      throw .message(words.noSuchSheet(sheet, plan.parts.map(\.sheet)).lines, .usage)
    }
    for part in plan.parts {
      let report = report(part.kind)
      let known = name.flatMap { SavedMapping.named($0, of: part.kind, on: store.register) }
      let values = store.given(by: known, of: part.kind)
        .merging(try store.values(forAll: given[part.sheet] ?? [:], of: part.kind)) { $1 }
      let earlier = known?.columns.map { RememberedColumn($0, of: part.kind) } ?? []
      let heading = words.sheetHeading(part.sheet, of: part.kind.kind)
      do throws(ImportError) {
        let table = try part.file.table(
          of: part.kind, renamed: renamed[part.sheet] ?? [:], remembered: earlier, given: values
        ).reading(instead)
        let understanding = part.file.understanding(headRow: table.headRow)
        // On a screen the columns stand in a list of their own, where they can be changed.
        let lines =
          isOnScreen
          ? report.fileLines(for: understanding, of: table, isNamed: true)
          : report.lines(for: understanding, of: table, isNamed: true)
        understood.append((heading, lines))
        remembering.append((RememberedList(table.mapping, given: values), part.kind))
        parts.append(ImportRun.Part(table: table, report: report, sheet: part.sheet))
      } catch {
        throw .message([heading] + report.lines(for: error), ExitCode(error))
      }
    }
  }

  /// The refused rows and mended cells of a sheet after its counts.
  func lines(for summary: ImportSummary, of part: ImportRun.Part) -> [String] {
    let (words, table) = (part.report.words, part.table)
    return [words.sheetCounts(part.sheet, summary.tally, of: part.report.kind)]
      + part.report.lines(for: summary, of: table) + part.report.mends(summary, of: table)
  }
}
