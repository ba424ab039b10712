import CivicDomain
import Interchange
import Reports
import Words

/// What the desk shows, for paper: the day, the queue in its order with its groups, and what changed. What is folded there is
/// folded here.
struct DeskPage {
  private let whose: Whose
  private let hands: Hands
  private let shownAre: String?
  private let health: Health?
  private let parked: [DeskQueue.Section]
  private let changes: [DeskQueue.Section]
  /// What a search found; nil: there is no search.
  private let found: Found?

  /// What a search found, and what is said of it.
  struct Found {
    /// The keys of the lines of the queue, each by itself.
    let lines: Set<String>
    /// The things of the day.
    let day: Set<RecordID>
    let note: String
  }

  /// The page of whose things are shown now, of those only that were found.
  init(_ whose: Whose, shownAre: String?, health: Health?, found: Found? = nil, in world: World) {
    self.whose = whose
    self.found = found
    self.shownAre = shownAre
    self.health = health
    hands = world.hands
    let queue = DeskQueue(whose, in: world)
    (parked, changes) = (queue.parked, queue.changes)
  }

  /// Draws it up.
  func drawn(in setting: ReportSetting) -> GivenPage.Drawn? {
    let words = setting.words
    let title = words.text(Self.title)
    let due = whose.due(
      on: setting.register, at: setting.now, readingPersonal: setting.tellsPersonal, hands: hands)
    let groups = parked + DeskQueue.groups(of: due, today: setting.now.day, in: words)
    let days = [setting.now.day, setting.now.day.adding(days: 1)].map { date in
      let entries = DayPlan(of: date, on: setting.register, at: setting.now).entries
      return (date, entries.filter { found?.day.contains($0.subject) ?? true })
    }
    func shown(_ section: DeskQueue.Section) -> DeskQueue.Section {
      guard let found else { return section }
      return section.narrowed(to: section.lines.flatMap(\.unfolded).filter { found.lines.contains($0.key) }, in: words)
    }
    func cells(_ sections: [DeskQueue.Section], grouped isGrouped: Bool) -> [[String]] {
      sections.map(shown).flatMap { section in
        // How many stand under a heading is none of a row.
        let group = isGrouped ? [section.title ?? section.heading] : []
        return section.lines.map { group + $0.cells(in: setting) }
      }
    }
    let tables = [
      Self.table(
        words.text(Self.day), [Self.date, Self.hours, Self.what, Self.standing],
        days.flatMap { rows($0, $1, in: setting) }, words),
      Self.table(words.text(Self.queue), [Self.group] + Self.ofThings, cells(groups, grouped: true), words),
      Self.table(words.text(Self.changed), Self.ofChanges, cells(changes, grouped: false), words),
    ].compactMap { $0 }
    if tables.isEmpty { return nil }
    let state = health.map { words.line(of: $0, today: setting.now.day).text }
    let lines = [shownAre, state].map { $0.map { [ReportPage.Block.paragraph($0)] } ?? [] }
    // Words that were looked for may be somebody's name.
    let note = found.flatMap { setting.tellsPersonal ? [ReportPage.Block.paragraph(words.capitalized($0.note))] : nil }
    let told =
      days.flatMap { $0.1.map(\.subject) } + (groups + changes).flatMap { shown($0).lines.compactMap(\.told) }
    let page = ReportPage(
      title: title, language: words.language,
      blocks: (note ?? []) + lines[0] + tables + lines[1] + [.foot(setting.drawnUp)],
      telling: setting.tellsPersonal ? PersonalContent(of: told) : .nothing)
    return (page, [title] + (found == nil ? [] : [words.narrowedInName]))
  }

  /// Draws up a list that the desk folds into one line, or all changes.
  ///
  /// - Parameter note: what narrowed it, told where personal data are told, for it may be somebody's name; empty: nothing did.
  static func drawn(
    _ lines: [DeskLine], titled title: String, narrowedBy note: String = "", in setting: ReportSetting
  ) -> GivenPage.Drawn? {
    let isOfChanges = lines.contains { line in
      switch line {
      case .done, .gone: true
      case .parked, .thing, .several, .allDone: false
      }
    }
    let rows = lines.map { $0.cells(in: setting) }
    return table(title, isOfChanges ? ofChanges : ofThings, rows, setting.words).map { table in
      let page = ReportPage(
        title: title, language: setting.words.language,
        blocks: (note.isEmpty || !setting.tellsPersonal ? [] : [.paragraph(setting.words.capitalized(note))]) + [
          table, .foot(setting.drawnUp),
        ],
        telling: setting.tellsPersonal ? PersonalContent(of: lines.compactMap(\.told)) : .nothing)
      return (page, [title] + (note.isEmpty ? [] : [setting.words.narrowedInName]))
    }
  }

  /// A table; nil where it would have no rows.
  private static func table(
    _ caption: String, _ columns: [Label], _ rows: [[String]], _ words: Words
  ) -> ReportPage.Block? {
    guard !rows.isEmpty else { return nil }
    let headings = columns.map { ReportPage.Column(words.capitalized(words.text($0))) }
    return .table(ReportPage.Table(words.capitalized(caption), columns: headings, rows: rows))
  }

  private func rows(_ date: Day, _ entries: [DayPlan.Entry], in setting: ReportSetting) -> [[String]] {
    entries.map { entry in
      [
        setting.words.day(date), setting.words.hours(of: entry.span),
        setting.words.what(entry, in: setting.circumstances), setting.words.standing(of: entry),
      ]
    }
  }

  private static let title = Label(pl: "Na dziś i najbliższe dni", en: "Due today and in the next days")
  private static let day = Label(pl: "dziś i jutro", en: "today and tomorrow")
  private static let queue = Label(pl: "do zrobienia", en: "to do")
  private static let changed = Label(pl: "zmiany", en: "changes")
  private static let date = Label(pl: "dzień", en: "day")
  private static let hours = Label(pl: "godziny", en: "hours")
  private static let what = Label(pl: "co", en: "what")
  private static let standing = Label(pl: "stan", en: "state")
  private static let group = Label(pl: "grupa", en: "group")
  private static let toDo = Label(pl: "co zrobić", en: "to do")
  private static let term = Label(pl: "termin", en: "due on")
  private static let time = Label(pl: "godzina", en: "at")
  private static let since = Label(pl: "od kiedy", en: "since")
  private static let handler = Label(pl: "zajmuje się", en: "handled by")
  private static let author = Label(pl: "kto", en: "who")
  private static let done = Label(pl: "co zmienił", en: "what they changed")
  private static let ofThings = [toDo, what, term, time, since, handler]
  /// The columns of what was changed: on which day and when, who, what.
  static let ofChanges = [date, time, author, done]
}

extension DeskLine {
  /// The cells of its row on paper: of what is to be done its verb, what it is about, by when or since when, and who handles
  /// it; of what was done on which day and when, by whom, and what.
  fileprivate func cells(in setting: ReportSetting) -> [String] {
    let words = setting.words
    switch self {
    case .parked(let draft, let title):
      // What was typed into it is not in the register, so that no trail could tell that it went out.
      let what = draft.isPersonal ? words.formWithPersonalData : title
      let kept = words.day(WarsawTime.local(draft.keptAt).day)
      return [verb(in: words), what, "", "", kept, draft.origin?.login ?? ""]
    case .thing(let thing):
      let handler = thing.subject.flatMap { setting.register.handler(of: $0) } ?? ""
      return [verb(in: words), words.what(thing, in: setting.circumstances)] + thing.term(in: words) + [handler]
    case .several(let line, let thing):
      return [verb(in: words), words.several(line.count, of: thing, in: setting.circumstances)]
        + thing.term(in: words) + [""]
    case .done(let act, let id):
      return words.dayAndTime(of: act.at) + [
        words.author(act.author, for: act.doneFor, from: act.office),
        DeskLine.did(act, to: id, in: setting.circumstances, by: setting.changeLog, words),
      ]
    case .gone(let act, let id):
      return words.dayAndTime(of: act.at) + [
        words.author(act.author, for: act.doneFor, from: act.office),
        words.doing(act, toRemoved: id, in: setting.circumstances),
      ]
    case .allDone(let untold): return ["", "", "", words.allChanges(untold: untold)]
    }
  }
}

extension DueThing {
  /// The cells of when it is due: the last day and the time of that, or since which day it is owed, each by itself, so that a
  /// spreadsheet can order them.
  fileprivate func term(in words: Words) -> [String] {
    let (day, time, since): (Day?, LocalTime?, Day?) =
      switch due {
      case .at(let time): (time.day, time, nil)
      case .until(let time): (lastDay, time.minutesSinceMidnight == 0 ? nil : time, nil)
      case .through, .fixed: (lastDay, nil, nil)
      case .since(let since): (nil, nil, since)
      case .overdue: (nil, nil, nil)
      }
    return [day.map { words.day($0) } ?? "", time.map { words.clock($0) } ?? "", since.map { words.day($0) } ?? ""]
  }
}

extension Words {
  /// A moment as two cells: its day and its time.
  func dayAndTime(of instant: Instant) -> [String] {
    let time = WarsawTime.local(instant)
    return [day(time.day), clock(time)]
  }
}
