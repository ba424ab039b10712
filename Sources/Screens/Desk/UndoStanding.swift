import CivicDomain
import TerminalCanvas
import Words

/// Whether the key for undoing takes an act of the log back. The key itself, what `a` offers on the act's line, the row of keys and
/// the mark of what was undone already ask here, so that all of them say the same.
enum UndoStanding {
  /// What is known of it undoes it.
  case possible(UndoHistory.Change)
  /// It is taken back as a whole, for it brought much in together, or took that back.
  case whole(TakenImport)
  /// This has undone it.
  case undone(LoggedChange)
  /// It is not undone: why, and what there is instead, as a sentence.
  case hindered(String)

  /// Whether the key for undoing takes it back.
  var works: Bool {
    switch self {
    case .possible, .whole: true
    case .undone, .hindered: false
    }
  }

  /// Why the key for undoing does not take it back; nil: it does.
  func hindrance(in world: World) -> String? {
    switch self {
    case .possible, .whole: nil
    case .undone(let undoing):
      world.words.undoneAlready(by: undoing.author, world.words.moment(undoing.at, near: world.today))
    case .hindered(let why): why
    }
  }
}

extension World {
  /// Whether the key for undoing takes an act of the log back: what an act's rule says undoes it, as long as nobody has changed the
  /// same since.
  /// - Parameter draw: draws the id of what undoing it may make; not drawn where it is only looked at.
  func undoStanding(of act: LoggedAct, draw: () -> UInt64 = { 0 }) -> UndoStanding {
    if let reason = readOnly { return .hindered(words.readOnly(reason).line) }
    guard let log = changeLog else { return .hindered(words.nothingUndoes) }
    if act.act == Together.importing.word {
      return undoing(of: act).map { .undone($0) } ?? .whole(TakenImport(act.transaction))
    }
    let deed: LoggedDeed?
    let unread: LoggedDeed.Unread?
    do throws(LoggedDeed.Unread) { (deed, unread) = (try LoggedDeed(act, log, on: register), nil) } catch {
      (deed, unread) = (nil, error)
    }
    // What no act declares nothing undoes.
    if Schema.act(act.act) != nil, let undoing = deed?.undoing(in: situation) { return .undone(undoing) }
    if log.isUndoingOfImport(act) { return .whole(TakenImport(act.transaction)) }
    guard act.author == author.login else { return .hindered(words.notUndoneHere(by: act.author)) }
    let remembered = undoHistory.change(act)
    // What was done since the start is undone however much it changed: all of it is read once that is asked for.
    if remembered == nil, let unread { return .hindered(words.notUndone(because: unread)) }
    guard let counter = remembered?.counter ?? deed?.counter(in: situation, draw: draw) else {
      guard let declared = Schema.declaration(logged: act.act) else { return .hindered(words.notUndoneByThisProgram) }
      return .hindered(declared.words.lasting.map { words.text($0) } ?? words.nothingUndoes)
    }
    if let why = hindrance(toUndoing: act, by: counter, deed, isOnLine: true) { return .hindered(why) }
    if let remembered { return .possible(remembered) }
    let name =
      deed?.name(of: act, undoneBy: counter, in: self) ?? words.name(of: counter, in: circumstances)
    return .possible(UndoHistory.Change(name: name, counter: counter, logged: act))
  }

  /// Why the key for undoing does not take back a change that was made since the start, wherever it is pressed; nil: it does. It is
  /// asked of the log as on the line of the change.
  func hindrance(toUndoing change: UndoHistory.Change) -> String? {
    let deed = change.logged.flatMap { act in
      changeLog.flatMap { try? LoggedDeed(act, $0, on: register, whole: true) }
    }
    if let undoing = deed?.undoing(in: situation) { return UndoStanding.undone(undoing).hindrance(in: self) }
    return hindrance(toUndoing: change.logged, by: change.counter, deed, isOnLine: false)
  }

  /// Whoever built on it since, else what the rules have against it.
  private func hindrance(
    toUndoing act: LoggedAct?, by counter: any Act, _ deed: LoggedDeed?, isOnLine: Bool
  ) -> String? {
    if let later = deed?.newest(hindering: counter, in: situation) {
      return builtOn(by: later, isField: act?.isEdit ?? false, isOnLine: isOnLine)
    }
    do throws(Refusal) {
      let decision = try decide(counter, on: register, by: author, at: instant)
      return decision.changes.isEmpty ? words.asBeforeAlready : nil
    } catch {
      return whyNotUndone(counter, error)
    }
  }

  /// What has undone an act of the log; nil: nothing has, or it was done once more since.
  func undoing(of act: LoggedAct) -> LoggedChange? {
    guard let log = changeLog else { return nil }
    if act.act == Together.importing.word {
      return LoggedDeed.undoing(ofImport: act, log, in: situation)
    }
    // What no act declares nothing undoes: nothing of it is read.
    guard Schema.act(act.act) != nil else { return nil }
    return (try? LoggedDeed(act, log, on: register))?.undoing(in: situation)
  }

  /// The person's own newest act of today that nothing has undone and that is no undoing itself: what was undone, and what undid it,
  /// is not brought back by the same key. Nil: there is none.
  var newestOwnNotUndone: LoggedAct? {
    let acts =
      changeLog?.newestActs(atMost: Limits.changesLookedThrough) { WarsawTime.local($0.at).day == today } ?? []
    for (index, act) in acts.enumerated() where act.author == author.login && act.act != Together.undoing.word {
      if act.takesBack || undoing(of: act) != nil { continue }
      // Not every undoing says in its reason that it is one: what it undid does.
      let hasUndone = acts.dropFirst(index + 1).contains { earlier in
        !Set(earlier.subjects).isDisjoint(with: act.subjects) && undoing(of: earlier)?.isPart(of: act) ?? false
      }
      if !hasUndone { return act }
    }
    return nil
  }

  /// That something was built on a change: who saved it, when, and what.
  private func builtOn(by later: LoggedChange, isField: Bool, isOnLine: Bool) -> String {
    let id = later.change.id
    let moment = words.moment(later.at, near: today)
    let did = Schema.kind(of: id).map { RecordHistory.told(later, $0, in: self) } ?? ""
    if later.author == author.login { return words.changedAgainByYou(moment, did, isField: isField) }
    return words.changedSince(by: later.author, moment, did, of: isOnLine ? nil : name(of: id))
  }
}

/// What has undone the acts of the lines in sight. The log is read for a line once, when it comes near, and not whenever it is drawn:
/// of an act that changed many records that is a long way.
struct UndoMarks {
  private var known: [String: LoggedChange?] = [:]

  /// Looks up those that are in sight and not known yet, wherever the selected line stands in the pane.
  mutating func look(at lines: [DeskLine], around index: Int?, in world: World) {
    guard let index else { return }
    // What many of them changed is read once for all.
    var world = world
    world.changeLog = world.changeLog.map { LogReadOnce($0) }
    let height = Frame.work(of: world.size).height
    for line in lines[max(0, index - height)..<min(lines.count, index + height + 1)] where known[line.key] == nil {
      if let act = line.act { known.updateValue(world.undoing(of: act), forKey: line.key) }
    }
  }

  /// Forgets all: the register has changed.
  mutating func forget() { known = [:] }

  /// The world in which they are known.
  func known(in world: World) -> World {
    var world = world
    world.undone = known
    return world
  }
}

extension LoggedDeed {
  /// What it is called: with what became of a field, or the records it was done to.
  func name(of act: LoggedAct, undoneBy counter: any Act, in world: World) -> ActName {
    let here = world.circumstances
    if act.isEdit, let own = steps.first?.change {
      let edits = own.change.fieldNames.sorted().map { name in
        FieldEdit(field: name, was: own.before[name], becomes: own.change[name] ?? nil)
      }
      return world.words.name(of: EditRecord(own.change.id, edits), in: here)
    }
    let words = Schema.declaration(logged: act.act)?.words ?? AddRecord.declaration.words
    return world.words.name(words, about: subject(undoneBy: counter, on: world.register), in: here)
  }

  /// The records that it made, told as what they are; else those that what undoes it is about.
  private func subject(undoneBy counter: any Act, on register: any Register) -> ActSubject {
    let made = steps.filter { $0.before == nil }.compactMap { register.stored($0.change.change.id) }
    // Whoever came in with a registration is told with it.
    let first = made.first { $0.id.prefix == Registration.kind.idPrefix[...] } ?? made.first
    guard let first else {
      let ids = Self.ids(of: counter)
      return .subjects(steps.map(\.change.change.id).filter(ids.contains))
    }
    if let booking = register.record(Identifier<Booking>(first.id.raw)) { return .booking(booking) }
    if let registration = register.record(Identifier<Registration>(first.id.raw)) { return .registration(registration) }
    if let value = register.record(Identifier<SettingValue>(first.id.raw)) { return .setting(value) }
    return made.count > 1 ? .subjects(made.map(\.id)) : .new(first.id, first.values)
  }
}

extension ChangeLog {
  /// Whether an act took an import back: before the taking back of other acts its records have other acts.
  func isUndoingOfImport(_ act: LoggedAct) -> Bool {
    guard act.act == Together.undoing.word, let first = act.subjects.first else { return false }
    let before = changes(of: first, window: 0..<Limits.changesLookedThrough).changes
      .drop { !$0.isPart(of: act) }
      .first { $0.act != Together.undoing.word && $0.act != ErasureRequest.erasing.word }
    return before?.act == Together.importing.word
  }
}
