import CivicDomain
import Words

/// The queue of the desk, section by section: what was put aside, what is to be done by when it hurts, and what changed.
struct DeskQueue {
  /// The lines under one heading.
  struct Section {
    let heading: String
    let lines: [DeskLine]
    /// The heading without how many things stand under it; nil: it says something else than that.
    var title: String?

    /// The section with these of its lines alone, each by itself, and under a heading that counts them.
    func narrowed(to found: [DeskLine], in words: Words) -> Section {
      Section(heading: title.map { words.heading($0, count: found.count) } ?? heading, lines: found, title: title)
    }
  }

  /// The forms that were put aside.
  private(set) var parked: [Section] = []
  /// What is to be done, group by group.
  let groups: [Section]
  /// What changed.
  private(set) var changes: [Section] = []
  /// All of it.
  var sections: [Section] { parked + groups + changes }
  /// Whether nothing is due, no appointment either.
  let isNothingDue: Bool

  /// Reads the queue as it is now.
  init(_ whose: Whose, in world: World) {
    let words = world.words
    let due = whose.due(in: world)
    isNothingDue = due.isEmpty
    let parked = world.unfinished.enumerated().reversed().compactMap { _, draft in
      Form(draft, in: world).map { form in
        // On paper nothing of it stands that is personal.
        let title = draft.isPersonal ? form.whomAndTitle(in: world) : form.title(in: world)
        return DeskLine.parked(draft, title: title)
      }
    }
    groups = DeskQueue.groups(of: due, today: world.today, in: words)
    if !parked.isEmpty {
      let title = words.parkedHeading
      self.parked = [Section(heading: words.heading(title, count: parked.count), lines: parked, title: title)]
    }
    addChanges(in: world)
  }

  /// What is due group by group, each under its heading with how many things it has.
  static func groups(of due: DueThings, today: Day, in words: Words) -> [Section] {
    let queue = due.queue
    return DueGroup.allCases.compactMap { group in
      let lines = queue.filter { $0.group == group }
      if lines.isEmpty { return nil }
      let title = words.heading(of: group, today: today)
      return Section(
        heading: words.heading(title, count: lines.reduce(0) { $0 + $1.count }),
        lines: DeskQueue.inOrder(lines.flatMap(DeskQueue.lines), of: group), title: title)
    }
  }

  /// The lines of its sections, each by itself, and what each says, folded: what a search looks at from letter to letter.
  func searchable(in world: World) -> [[(line: DeskLine, text: [UInt8])]] {
    sections.map { section in
      section.lines.flatMap(\.unfolded).map { line in
        (line, Array(PolishText.folded(DeskLine.searched(line, in: world)).utf8))
      }
    }
  }

  /// The sections with the lines that hold all these words.
  /// - Parameter searchable: what `searchable(in:)` tells of them.
  func sections(
    matching typed: SearchWords, _ searchable: [[(line: DeskLine, text: [UInt8])]], in words: Words
  ) -> [Section] {
    zip(sections, searchable).compactMap { section, lines in
      let found = lines.filter { typed.matches(folded: $0.text) }.map(\.line)
      return found.isEmpty ? nil : section.narrowed(to: found, in: words)
    }
  }

  /// The lines of a group by their last days, where days tell what comes first.
  private static func inOrder(_ lines: [DeskLine], of group: DueGroup) -> [DeskLine] {
    switch group {
    case .overdue, .now, .waiting: return lines
    case .week, .later:
      return lines.enumerated().sorted {
        ($0.element.lastDay ?? .earliest, $0.offset) < ($1.element.lastDay ?? .earliest, $1.offset)
      }.map(\.element)
    }
  }

  /// The lines of one duty: each thing by itself where they are few, else all of them as one.
  private static func lines(of line: DueLine) -> [DeskLine] {
    let first = line.first(Limits.unfoldedThings)
    guard line.count > Limits.unfoldedThings, let thing = first.first else { return first.map { .thing($0) } }
    return [.several(line, thing)]
  }

  /// Adds what was done since the person was here last, and what else was done today, the newest first.
  private mutating func addChanges(in world: World) {
    guard let log = world.changeLog else { return }
    let seen = world.lastVisit?.transaction ?? .max
    let today = world.today
    let read = log.newestActs(atMost: Limits.countedActs + 1) { act in
      act.transaction > seen || WarsawTime.local(act.at).day >= today
    }
    // More than are counted are said to be more.
    let acts = read.prefix(Limits.countedActs)
    var room = Limits.recentActs
    func add(_ some: [LoggedAct], since moment: Instant?) {
      guard let last = some.last else { return }
      let isAll = read.count == acts.count || last != acts.last
      let told = some.prefix(room)
      room -= told.count
      let untold = some.count - told.count
      changes.append(
        Section(
          heading: world.words.changes(some.count, isAll: isAll, since: moment, today: today),
          lines: told.map { DeskLine(of: $0, in: world) } + (untold > 0 ? [.allDone(untold: untold)] : [])))
    }
    add(acts.filter { $0.transaction > seen }, since: world.lastVisit?.at)
    add(acts.filter { $0.transaction <= seen }, since: nil)
  }
}
