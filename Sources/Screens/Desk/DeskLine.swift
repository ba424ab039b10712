import CivicDomain
import TerminalCanvas
import Words

/// A line of the desk's queue.
enum DeskLine {
  /// A form that was put aside, under its title.
  case parked(Draft, title: String)
  /// Something to do.
  case thing(DueThing)
  /// Several things of one duty, of which this is the first.
  case several(DueLine, DueThing)
  /// Something that somebody did, and the record where it is seen.
  case done(LoggedAct, RecordID?)
  /// Something that somebody did to a record that is gone now.
  case gone(LoggedAct, RecordID)
  /// All that was done, of which the desk tells the newest.
  case allDone(untold: Int)

  /// The line of an act, with the record where it is seen best.
  init(of act: LoggedAct, in world: World) {
    let there = act.concerned.filter(world.register.has)
    let gone = act.subjects.first { world.register.stored($0)?.isGone ?? false }
    // What else a removal changed is not what was removed.
    if let gone, there.isEmpty || act.isRemoval {
      self = .gone(act, gone)
    } else {
      self = .done(act, there.first { Tab.own(of: $0) != nil } ?? there.first)
    }
  }

  /// What is due, of several the first; nil: nothing is.
  var thing: DueThing? {
    switch self {
    case .thing(let thing), .several(_, let thing): thing
    case .parked, .done, .gone, .allDone: nil
    }
  }

  /// The name that tells it from the others.
  var key: String {
    switch self {
    case .parked(let draft, _): "parked \(draft.key.name.raw) \(draft.key.owner ?? "")"
    case .thing(let thing): "\(thing.duty.id) \(thing.key)"
    case .several(let line, _): line.key
    case .done(let act, _), .gone(let act, _): "log \(act.transaction) \(act.author)"
    case .allDone(let untold): "log \(untold)"
    }
  }

  /// How many things it stands for.
  var count: Int { if case .several(let line, _) = self { line.count } else { 1 } }

  /// Its things, each in a line of its own.
  var unfolded: [DeskLine] {
    switch self {
    case .several(let line, _): line.first(Limits.queuedThings).map { .thing($0) }
    case .parked, .thing, .done, .gone, .allDone: [self]
    }
  }

  /// Whether it is one person who is to be rung.
  var isCall: Bool { if case .thing(let thing) = self { thing.duty.doing == .call } else { false } }

  /// The last day of what is to be done, of several that of the first; nil: it has none.
  var lastDay: Day? { thing?.lastDay }

  /// What was done, as the log has it; nil: it is still to be done.
  var act: LoggedAct? {
    switch self {
    case .done(let act, _), .gone(let act, _): act
    case .parked, .thing, .several, .allDone: nil
    }
  }

  /// Who did it; nil: it is still to be done.
  var author: String? { act?.author }

  /// The record that its words name, also one that is removed; nil: none.
  var told: RecordID? { if case .gone(_, let id) = self { id } else { subject } }

  /// The record where it stands; nil: it is about none.
  var subject: RecordID? {
    switch self {
    case .parked, .gone, .allDone: nil
    case .thing(let thing), .several(_, let thing): thing.subject
    case .done(_, let id): id
    }
  }

  /// The verb before it; empty: it only tells.
  func verb(in words: Words) -> String {
    switch self {
    case .parked: words.parkedVerb
    case .thing(let thing), .several(_, let thing): words.text(thing.duty.label)
    case .done, .gone, .allDone: ""
    }
  }

  /// What it says.
  func text(in world: World) -> String {
    let words = world.words
    switch self {
    case .parked(_, let title): return title
    case .thing(let thing): return words.what(thing, in: world.circumstances)
    case .several(let line, let thing): return words.several(line.count, of: thing, in: world.circumstances)
    case .done(let act, let id):
      return DeskLine.told(
        act, DeskLine.did(act, to: id, in: world.circumstances, by: world.changeLog, words), in: world)
    case .gone(let act, let id):
      return DeskLine.told(act, words.doing(act, toRemoved: id, in: world.circumstances), in: world)
    case .allDone(let untold): return words.allChanges(untold: untold)
    }
  }

  /// Whom to ring, and by what they are reached; nil: nobody is to be rung.
  private func call(in world: World) -> (whom: String, reached: String, why: String, more: [String])? {
    guard case .thing(let thing) = self, thing.duty.telling == .contact, let subject = thing.subject else { return nil }
    return world.words.callParts(Identifier(subject.raw), in: world.circumstances)
  }

  /// The columns without which it says nothing, whatever stands beside it: of whom to ring the name and the number.
  private func leastColumns(in world: World) -> Int {
    guard let call = call(in: world) else { return Limits.leastOfTitle }
    return SafeText([call.whom, call.reached].filter { !$0.isEmpty }.joined(separator: " · ")).width
  }

  /// What it says in so many columns: of whom to ring the number is never cut, and the name before it alone where both have no
  /// room.
  private func text(fittedTo columns: Int, in world: World) -> String {
    let whole = text(in: world)
    guard let call = call(in: world), !call.reached.isEmpty, leastColumns(in: world) > columns else { return whole }
    let room = max(Self.shortestName, columns - SafeText(" · \(call.reached)").width - 1)
    return "\(call.whom.prefix(room))… · \(call.reached)"
  }

  /// Nobody knows a person by fewer letters.
  private static let shortestName = 9

  /// All that a line says, for a search.
  static func searched(_ line: DeskLine, in world: World) -> String {
    // Of a thousand changes nobody looks up what undid each.
    let aside = line.act == nil ? line.aside(isNarrow: false, in: world) : ""
    let told = line.toldInQueue(in: world) ?? ""
    return [line.verb(in: world.words), line.text(in: world), told, aside].joined(separator: "\n")
  }

  /// What it says in the queue of its duty, where it stands among others of the same sort: of a remark whose it is, where, and its
  /// words; nil: what it says anywhere.
  func toldInQueue(in world: World) -> String? {
    guard case .thing(let thing) = self, thing.duty.telling == .number, let subject = thing.subject else { return nil }
    return world.words.remarkInQueue(Identifier(subject.raw), in: world.circumstances)
  }

  /// What somebody did, and to which record; not where it has no name here: its id says nothing, and may be a person's. Of what
  /// went out it is said what that was: who and when the line says.
  static func did(
    _ act: LoggedAct, to id: RecordID?, in circumstances: Circumstances, by log: (any ChangeLog)?, _ words: Words
  ) -> String {
    let name = id.map {
      PersonalExport.content(of: $0, in: circumstances, words) ?? words.name(of: $0, in: circumstances)
    }
    return words.doing(
      act, to: name == id?.raw ? nil : name,
      changing: id.map { log?.declaredFields(of: $0, changedBy: act) ?? [] } ?? [])
  }

  /// When somebody did something, who, and what.
  private static func told(_ act: LoggedAct, _ did: String, in world: World) -> String {
    let words = world.words
    return
      "\(words.moment(act.at, near: world.today))  \(words.author(act.author, for: act.doneFor, from: act.office))  \(did)"
  }

  /// What stands at its right end: when, and whose it is, if not the person's own; of a change that it was undone.
  func aside(isNarrow: Bool, in world: World) -> String {
    let words = world.words
    switch self {
    case .parked(let draft, _):
      return [draft.origin.map { words.whose(.absent($0.login)) }, words.moment(draft.keptAt, near: world.today)]
        .compactMap { $0 }.joined(separator: " · ")
    case .thing(let thing):
      let owner = thing.subject.map { world.hands.owner(of: $0, in: world.register) } ?? .nobody
      return DeskLine.aside(of: thing, owner, isNarrow: isNarrow, in: world)
    case .several(let line, let thing):
      let owners = line.owners(to: world.hands, on: world.register)
      guard owners.count > 1 else {
        return DeskLine.aside(of: thing, owners.first?.owner ?? .nobody, isNarrow: isNarrow, in: world)
      }
      // One name must not stand for all of them: where there is no room for whose they are, nobody is named.
      let whose = isNarrow ? "" : words.whose(owners)
      return [whose, words.when(thing, isNarrow: isNarrow, at: world.now)].filter { !$0.isEmpty }
        .joined(separator: " · ")
    case .done(let act, _), .gone(let act, _):
      return (world.undone[key] ?? world.undoing(of: act)).map {
        words.undoneMark(words.moment($0.at, near: world.today))
      } ?? ""
    case .allDone: return ""
    }
  }

  /// The whole of it on a small screen, where its row is cut: on a larger one more of it is read, and what it is about stands
  /// beside it.
  func foot(verbs: Int, inQueue: Bool = false, in world: World) -> ScreenFoot? {
    guard world.size.width < Limits.namedTabsWidth else { return nil }
    let told = inQueue ? toldInQueue(in: world) : nil
    let (verb, text) = (told == nil ? verb(in: world.words) : "", told ?? text(in: world))
    let lead = verb.isEmpty ? 0 : verbs + 1
    let row = String(repeating: " ", count: lead) + text + " " + aside(isNarrow: true, in: world)
    let whole = [verb, text, aside(isNarrow: false, in: world)].filter { !$0.isEmpty }.joined(separator: " · ")
    return ScreenFoot.whole(world.words.capitalized(whole), ofRow: row, in: world.size.width - 2)
  }

  /// What stands at the right end of things that are all somebody's.
  private static func aside(of thing: DueThing, _ owner: Hands.Owner, isNarrow: Bool, in world: World) -> String {
    let words = world.words
    let whose = owner == .own ? "" : isNarrow ? words.whoseBriefly(owner) : words.whose(owner)
    return [whose, words.when(thing, isNarrow: isNarrow, at: world.now)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// Does it: the form comes back, the act is begun, the queue of several is opened, what was done is shown.
  func steps(whose: Whose, in world: World) -> [Step] {
    switch self {
    case .parked(let draft, _): [.resume(draft)]
    case .thing(let thing): Step.doing(thing, in: world)
    case .several(let line, _): [.open(QueueScreen(.things(line.duty, line.group, whose), in: world))]
    case .done, .gone, .allDone: shown(whose: whose, in: world)
    }
  }

  /// What can be done with it beside the acts on its record: a change is undone, and a term tells where it comes from.
  func besideActs(in world: World) -> [Menu.Item] {
    switch self {
    case .done(let act, _), .gone(let act, _):
      [
        Menu.Item(
          label: world.words.undoThisChange, hindrance: world.undoStanding(of: act).hindrance(in: world),
          steps: KeyVerb.undo.shown.prefix(1).map { .press($0) })
      ]
    case .thing(let thing) where thing.duty.source != nil, .several(_, let thing) where thing.duty.source != nil:
      [
        Menu.Item(
          label: world.words.whereTermIsFrom,
          steps: [.say(.note(world.words.sourceOfDue(thing, today: world.today)))])
      ]
    case .parked, .thing, .several, .allDone: []
    }
  }

  /// The list of all that can be done with it. Several in one line are opened first: what is done to one of them says to which.
  func acts(whose: Whose, in world: World) -> [Step] {
    let beside = besideActs(in: world)
    if case .several = self {
      let open = Menu.Item(
        label: world.words.showAll(count), steps: [.then { steps(whose: whose, in: $0) }])
      return [.open(Menu(title: text(in: world), items: [open] + beside))]
    }
    if let subject { return [.acts(withRecords: [subject], also: { _ in beside })] }
    return [beside.isEmpty ? .say(.note(world.words.noActs)) : .open(Menu(title: text(in: world), items: beside))]
  }

  /// Shows where it stands; several in one line stand in their queue.
  func shown(whose: Whose, in world: World) -> [Step] {
    switch self {
    case .parked(let draft, _): return [.resume(draft)]
    case .allDone: return [.open(QueueScreen(.changes, in: world))]
    case .gone(_, let id): return [.open(RemovedPage(of: id, in: world))]
    case .thing(let thing) where thing.subject == nil: return Step.doing(thing, in: world)
    case .several: return steps(whose: whose, in: world)
    case .thing, .done:
      guard let subject, world.register.has(subject) else { return [.say(.note(world.words.nowhereToShow))] }
      return [.reveal(subject)]
    }
  }

  /// Draws it in a row: its verb in a column of its own, what it says, and what stands at its right end where there is
  /// room.
  func draw(on canvas: inout Canvas, in line: Rect, verbs: Int, inQueue: Bool = false, _ world: World) {
    let told = inQueue ? toldInQueue(in: world) : nil
    var rest = line
    _ = rest.takeRight(1)
    // Where all lines are of one sort their heading says which.
    let verb = SafeText(told == nil ? verb(in: world.words) : "")
    if verb.width > 0 {
      canvas.put(verb, at: rest.takeLeft(min(verbs, rest.width)).origin, .accent, width: verbs)
      _ = rest.takeLeft(1)
    }
    // The term is read before the end of a title, and briefly before not at all.
    let whole = SafeText(told ?? text(in: world)).width
    let asides = [line.width < Limits.twoPanesWidth - 2, true].map { SafeText(aside(isNarrow: $0, in: world)) }
    let fitting = asides.first { $0.width <= max(rest.width / 2, rest.width - 1 - whole) } ?? asides[1]
    if fitting.width > 0, rest.width - 1 - fitting.width >= min(whole, leastColumns(in: world)) {
      canvas.put(fitting, at: rest.takeRight(fitting.width).origin, .muted)
      _ = rest.takeRight(1)
    }
    canvas.put(
      SafeText(told ?? text(fittedTo: rest.width, in: world)), at: rest.origin,
      verb.width > 0 || told != nil ? .text : .muted,
      width: rest.width)
  }
}

extension ChangeLog {
  /// The fields of a record that an edit changed, in the order of its form; none of an act whose word says what it did.
  fileprivate func declaredFields(of id: RecordID, changedBy act: LoggedAct) -> [FieldDeclaration] {
    guard act.isEdit, let kind = Schema.kind(of: id) else { return [] }
    let changed = fields(of: id, changedBy: act)
    return kind.fields.filter { changed.contains($0.name) }
  }
}

extension [DeskLine] {
  /// The columns of their verbs: as many as the longest has.
  func verbColumns(in words: Words) -> Int { map { SafeText($0.verb(in: words)).width }.max() ?? 0 }
}
