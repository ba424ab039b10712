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
    if let undoing = undoing(of: act) { return .undone(undoing) }
    if act.act == Together.importing.word || log.isUndoingOfImport(act) {
      return .whole(TakenImport(act.transaction))
    }
    guard act.author == author.login else { return .hindered(words.notUndoneHere(by: act.author)) }
    let remembered = undoHistory.change(act)
    // What was done since the start is undone however much it changed.
    let deed = LoggedDeed(act, log, on: register)
    if deed == nil, remembered == nil { return .hindered(words.undoneOneByOne) }
    guard let counter = remembered?.counter ?? deed?.counter(in: self, draw: draw) else {
      guard let declared = Schema.declaration(logged: act.act) else { return .hindered(words.notUndoneByThisProgram) }
      return .hindered(declared.words.lasting.map { words.text($0) } ?? words.nothingUndoes)
    }
    if let (id, later) = deed?.newest(hindering: counter) {
      return .hindered(builtOn(id, by: later, isField: act.isEdit))
    }
    do throws(Refusal) {
      let decision = try decide(counter, on: register, by: author, at: instant)
      if decision.changes.isEmpty { return .hindered(words.asBeforeAlready) }
    } catch {
      return .hindered(whyNotUndone(counter, error))
    }
    if let remembered { return .possible(remembered) }
    let name = deed?.name(undoneBy: counter, in: self) ?? words.name(of: counter, in: circumstances)
    return .possible(UndoHistory.Change(name: name, counter: counter, logged: act))
  }

  /// What has undone an act of the log; nil: nothing has, or it was done once more since.
  func undoing(of act: LoggedAct) -> LoggedChange? {
    guard let log = changeLog else { return nil }
    if act.act == Together.importing.word {
      guard let first = act.subjects.first, register.stored(first)?.isGone ?? false else { return nil }
      return log.changes(of: first, window: 0..<1).changes.first { $0.act == Together.undoing.word }
    }
    return LoggedDeed(act, log, on: register)?.undoing(in: self)
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
  private func builtOn(_ id: RecordID, by later: LoggedChange, isField: Bool) -> String {
    let moment = words.moment(later.at, near: today)
    let did = Schema.kind(of: id).map { RecordHistory.told(later, $0, in: self) } ?? ""
    return later.author == author.login
      ? words.changedAgainByYou(moment, did, isField: isField) : words.changedSince(by: later.author, moment, did)
  }
}

/// What has undone the acts of the lines in sight. The log is read for a line once, when it comes near, and not whenever it is drawn:
/// of an act that changed many records that is a long way.
struct UndoMarks {
  private var known: [String: LoggedChange?] = [:]

  /// Looks up those that are in sight and not known yet, wherever the selected line stands in the pane.
  mutating func look(at lines: [DeskLine], around index: Int?, in world: World) {
    guard let index else { return }
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

/// What the log tells of an act: what it made of each record, and what was done to that since.
struct LoggedDeed {
  /// What became of one record.
  private struct Part {
    let own: LoggedChange
    /// What was done to it since, the newest first.
    let later: ArraySlice<LoggedChange>
    /// All that it said before; nil: the act made it.
    let before: Row?

    /// Whether a later change is about what the act changed.
    func isTouched(by later: LoggedChange) -> Bool {
      guard own.act == EditRecord.declaration.word else { return true }
      return later.change.gone != nil || !later.change.fieldNames.isDisjoint(with: own.change.fieldNames)
    }

    /// Whether a later change has taken this one back, by one of the acts that do.
    func isTakenBack(by later: LoggedChange, _ words: Set<String>) -> Bool {
      let isUndoing = later.takesBack || later.act == Together.undoing.word
      let editing = EditRecord.declaration.word
      if before == nil {
        return isUndoing && (later.change.gone == true || words.contains(later.act) && later.act != editing)
      }
      if let gone = own.change.gone { return later.change.gone == !gone }
      let isEdit = own.act == editing
      guard isUndoing || !isEdit && words.contains(later.act) else { return false }
      let same = later.change.fieldNames.intersection(own.change.fieldNames)
      return !same.isEmpty && (!isEdit || same == own.change.fieldNames)
        && same.allSatisfy { (later.change[$0] ?? nil) == own.before[$0] }
    }
  }

  private let act: LoggedAct
  private let parts: [Part]

  /// Reads what the log has of an act; nil: it changed more than is undone by one key, or was too long ago.
  init?(_ act: LoggedAct, _ log: any ChangeLog, on register: any Register) {
    let ids = log.subjects(of: act, atMost: Limits.undoneTogether + 1)
    guard ids.count <= Limits.undoneTogether else { return nil }
    self.act = act
    var parts: [Part] = []
    for id in ids {
      guard let stored = register.stored(id), let part = Self.part(of: act, stored, log) else { return nil }
      parts.append(part)
    }
    self.parts = parts
  }

  private static func part(of act: LoggedAct, _ stored: StoredRecord, _ log: any ChangeLog) -> Part? {
    // Of most acts the change is among the newest of the record.
    for count in [Limits.changesLookedAtFirst, Limits.changesLookedThrough] {
      let history = log.changes(of: stored.id, window: 0..<count)
      if let place = history.changes.firstIndex(where: { $0.isPart(of: act) }) {
        let own = history.changes[place]
        var before = stored.values
        for name in own.change.fieldNames { before[name] = own.before[name] }
        return Part(own: own, later: history.changes[..<place], before: place == history.total - 1 ? nil : before)
      }
      if history.total <= count { return nil }
    }
    return nil
  }

  /// What undoes it, as the act itself declares; nil: nothing does.
  func counter(in world: World, draw: () -> UInt64 = { 0 }) -> (any Act)? {
    // What was drawn is asked for while the counter is made, and never after.
    withoutActuallyEscaping(draw) { draw in
      let parts = parts.map { Deed.Part($0.own.change, before: $0.before) }
      let deed = Deed(logged: parts, undoneIn: world.situation) { RecordID($0, bits: draw()) }
      return Schema.act(act.act)?.counter(deed, world.situation)
    }
  }

  /// What has undone it; nil: nothing has, or it was done once more since.
  func undoing(in world: World) -> LoggedChange? {
    guard parts.contains(where: { !$0.later.isEmpty }), let counter = counter(in: world) else { return nil }
    let steps = Self.steps(of: counter)
    guard let part = parts.first(where: { Self.ids(steps).contains($0.own.change.id) }) else { return nil }
    let words = Set(steps.map(\.word))
    var undoing: LoggedChange?
    for later in part.later.reversed() {
      if undoing == nil {
        if part.isTakenBack(by: later, words) { undoing = later }
      } else if part.isTouched(by: later) {
        undoing = nil
      }
    }
    return undoing
  }

  /// The newest of what was built on what undoing it would take back; nil: nothing was. What followed from the act elsewhere is
  /// no matter: whoever moved up may have been rung since.
  func newest(hindering counter: any Act) -> (RecordID, LoggedChange)? {
    let ids = Self.ids(Self.steps(of: counter))
    for part in parts where ids.contains(part.own.change.id) {
      if let later = part.later.first(where: part.isTouched) { return (part.own.change.id, later) }
    }
    return nil
  }

  /// What it is called: with what became of a field, or the records it was done to.
  func name(undoneBy counter: any Act, in world: World) -> ActName {
    let here = world.circumstances
    if act.isEdit, let part = parts.first {
      let edits = part.own.change.fieldNames.sorted().map { name in
        FieldEdit(field: name, was: part.own.before[name], becomes: part.own.change[name] ?? nil)
      }
      return world.words.name(of: EditRecord(part.own.change.id, edits), in: here)
    }
    let words = Schema.declaration(logged: act.act)?.words ?? AddRecord.declaration.words
    return world.words.name(words, about: subject(undoneBy: counter, on: world.register), in: here)
  }

  /// The records that it made, told as what they are; else those that what undoes it is about.
  private func subject(undoneBy counter: any Act, on register: any Register) -> ActSubject {
    let made = parts.filter { $0.before == nil }.compactMap { register.stored($0.own.change.id) }
    // Whoever came in with a registration is told with it.
    let first = made.first { $0.id.prefix == Registration.kind.idPrefix[...] } ?? made.first
    guard let first else {
      let ids = Self.ids(Self.steps(of: counter))
      return .subjects(parts.map(\.own.change.id).filter(ids.contains))
    }
    if let booking = register.record(Identifier<Booking>(first.id.raw)) { return .booking(booking) }
    if let registration = register.record(Identifier<Registration>(first.id.raw)) { return .registration(registration) }
    if let value = register.record(Identifier<SettingValue>(first.id.raw)) { return .setting(value) }
    return made.count > 1 ? .subjects(made.map(\.id)) : .new(first.id, first.values)
  }

  /// The acts of which a counter is made; of one that only makes way for the last, that one.
  private static func steps(of counter: any Act) -> [any Act] {
    guard let together = counter as? Together else { return [counter] }
    let acts = together.acts.map(\.act)
    return (together.purpose == .last ? acts.suffix(1) : acts[...]).flatMap(steps)
  }

  private static func ids(_ steps: [any Act]) -> Set<RecordID> { Set(steps.flatMap(\.subject.ids)) }
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
