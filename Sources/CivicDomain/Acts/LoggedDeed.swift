/// What the log tells of an act: what it made of each record, and what was done to that since.
///
/// It answers what `u` asks, a moment after the act was saved as after a start: what undoes it, what has undone it, and what was
/// built on it. What was changed and changed back in between is nobody's any more, and hinders nothing.
public struct LoggedDeed {
  /// Why the log is not read so far.
  public enum Unread: Error {
    /// It changed more records than are looked up.
    case tooMany
    /// A record was changed more often since than is looked through, or is not in the log.
    case tooLongAgo
  }

  /// A change of one record.
  public struct Step {
    /// The change.
    public let change: LoggedChange
    /// All that the record said before; nil: the act made it.
    public let before: Row?
  }

  /// What became of one record.
  private struct Part {
    let own: Step
    /// What was done to it since, the oldest first.
    let later: [Step]
  }

  private let act: LoggedAct
  private let parts: [Part]

  /// What the act made of each record, in the order in which they changed.
  public var steps: [Step] { parts.map(\.own) }

  /// Reads what the log has of an act.
  /// - Parameter isWhole: whether all of it is read, however many records it changed: once, for whoever undoes it. What followed from
  ///   the edit of one record is read so in any case: of a session that was moved, all who are to be told.
  /// - Throws: why it does not.
  public init(
    _ act: LoggedAct, _ log: any ChangeLog, on register: any Register, whole isWhole: Bool = false
  ) throws(Unread) {
    let isOfOne = act.isEdit && act.subjects.dropFirst().allSatisfy { $0.prefix != act.subjects.first?.prefix }
    let isWhole = isWhole || isOfOne
    let ids = log.subjects(of: act, atMost: isWhole ? act.count : Limits.undoneTogether + 1)
    guard isWhole || ids.count <= Limits.undoneTogether else { throw .tooMany }
    self.act = act
    var parts: [Part] = []
    for id in ids {
      guard let stored = register.stored(id), let part = Self.part(of: act, stored, log) else { throw .tooLongAgo }
      parts.append(part)
    }
    self.parts = parts
  }

  private static func part(of act: LoggedAct, _ stored: StoredRecord, _ log: any ChangeLog) -> Part? {
    // Of most acts the change is among the newest of the record.
    var window = Limits.changesLookedAtFirst
    while true {
      let history = log.changes(of: stored.id, window: 0..<window)
      guard let place = history.changes.firstIndex(where: { $0.isPart(of: act) }) else {
        if history.total <= window || window >= Limits.changesLookedThrough { return nil }
        window = min(window * Limits.changesLookedAtFirst, Limits.changesLookedThrough)
        continue
      }
      var values = stored.values
      let steps = history.changes[...place].map { change in
        for name in change.change.fieldNames { values[name] = change.before[name] }
        return Step(change: change, before: values)
      }
      let own = history.changes[place]
      let isFirst = place == history.total - 1
      return Part(
        own: Step(change: own, before: isFirst ? nil : values), later: steps.dropLast().reversed())
    }
  }

  /// What undoes it, as the act itself declares; nil: nothing does.
  public func counter(in situation: Situation, draw: () -> UInt64 = { 0 }) -> (any Act)? {
    Self.counter(of: steps, in: situation, draw)
  }

  private static func counter(
    of steps: [Step], in situation: Situation, _ draw: () -> UInt64 = { 0 }
  ) -> (any Act)? {
    guard let act = steps.first?.change.act else { return nil }
    // What was drawn is asked for while the counter is made, and never after.
    return withoutActuallyEscaping(draw) { draw in
      let deed = Deed(logged: steps.map { Deed.Part($0.change.change, before: $0.before) }, undoneIn: situation) {
        RecordID($0, bits: draw())
      }
      return Schema.act(act)?.counter(deed, situation)
    }
  }

  /// What has undone it; nil: nothing has, or it was done once more since.
  public func undoing(in situation: Situation) -> LoggedChange? {
    guard parts.contains(where: { !$0.later.isEmpty }), let counter = counter(in: situation) else { return nil }
    let ids = Self.ids(of: counter)
    guard let part = parts.first(where: { ids.contains($0.own.change.change.id) }) else { return nil }
    let since = Self.since(part, Self.words(of: counter), in: situation)
    return since.standing.contains(where: part.own.isTouched) ? nil : since.undoing
  }

  /// What has taken an import back, as a whole or but for what somebody uses; nil: nothing has, or it was brought back since. The first
  /// records that it changed tell: those that it added are gone, the others say what they said before.
  public static func undoing(
    ofImport act: LoggedAct, _ log: any ChangeLog, in situation: Situation
  ) -> LoggedChange? {
    for id in act.subjects {
      guard let stored = situation.register.stored(id), let part = part(of: act, stored, log) else { continue }
      let since = since(part, [], in: situation)
      guard let undoing = since.undoing else { continue }
      return since.standing.contains { $0.act == Together.undoing.word } ? nil : undoing
    }
    return nil
  }

  /// The newest of what was built on what undoing it would take back; nil: nothing was. What followed from the act elsewhere is
  /// no matter: whoever moved up may have been rung since.
  public func newest(hindering counter: any Act, in situation: Situation) -> LoggedChange? {
    let (ids, words) = (Self.ids(of: counter), Self.words(of: counter))
    for part in parts where ids.contains(part.own.change.change.id) {
      if let later = Self.since(part, words, in: situation).standing.last(where: part.own.isTouched) { return later }
    }
    return nil
  }

  /// What was done to a record since and still holds, the oldest first, and what took the act itself back. A change and what took
  /// it back are left out together.
  private static func since(
    _ part: Part, _ own: Set<String>, in situation: Situation
  ) -> (standing: [LoggedChange], undoing: LoggedChange?) {
    var standing: [Step] = []
    var undoing: LoggedChange?
    var isAnyAct = false
    for step in part.later {
      let later = step.change
      // Most of what is done to a record are edits, and of those only an undoing takes back another.
      let isSearched = !step.isEdit || later.isUndoing || isAnyAct
      let taken =
        !isSearched
        ? nil
        : standing.lastIndex { earlier in
          earlier.isTakenBack(by: later) { counter(of: [earlier], in: situation).map(words) ?? [] }
        }
      if let taken, !standing[(taken + 1)...].contains(where: { $0.touchesFields(of: later) }) {
        standing.remove(at: taken)
      } else if part.own.isTakenBack(by: later, { own }) {
        // What stood in between fell with it.
        (undoing, standing) = (later, [])
      } else {
        standing.append(step)
        isAnyAct = isAnyAct || !step.isEdit
      }
    }
    return (standing.map(\.change), undoing)
  }

  /// The records that a counter is about.
  public static func ids(of counter: any Act) -> Set<RecordID> { Set(acts(of: counter).flatMap(\.subject.ids)) }

  private static func words(of counter: any Act) -> Set<String> { Set(acts(of: counter).map(\.word)) }

  /// The acts of which a counter is made; where the others make way for one, or go with it, that one.
  private static func acts(of counter: any Act) -> [any Act] {
    guard let together = counter as? Together else { return [counter] }
    let acts = together.acts.map(\.act)
    let told: ArraySlice<any Act> =
      switch together.purpose {
      case .last: acts.suffix(1)
      case .first: acts.prefix(1)
      case .several, .importing, .undoing: acts[...]
      }
    return told.flatMap(self.acts)
  }
}

extension LoggedDeed.Step {
  fileprivate var isEdit: Bool { change.act == EditRecord.declaration.word }

  /// Whether a later change is about what this one changed: of an edit its fields, of any other act the record.
  fileprivate func isTouched(by later: LoggedChange) -> Bool {
    !isEdit || later.change.gone != nil || !later.change.fieldNames.isDisjoint(with: change.change.fieldNames)
  }

  /// Whether both change the same field, or whether the record is there.
  fileprivate func touchesFields(of later: LoggedChange) -> Bool {
    change.change.gone != nil && later.change.gone != nil
      || !change.change.fieldNames.isDisjoint(with: later.change.fieldNames)
  }

  /// Whether a later change has taken this one back, by one of the acts that do.
  /// - Parameter words: their words.
  fileprivate func isTakenBack(by later: LoggedChange, _ words: () -> Set<String>) -> Bool {
    if before == nil {
      return later.isUndoing
        && (later.change.gone == true || later.act != EditRecord.declaration.word && words().contains(later.act))
    }
    if let gone = change.change.gone { return later.change.gone == !gone }
    let (own, same) = (change.change.fieldNames, later.change.fieldNames.intersection(change.change.fieldNames))
    guard !same.isEmpty, !isEdit || same == own,
      same.allSatisfy({ (later.change[$0] ?? nil) == change.before[$0] })
    else { return false }
    return later.isUndoing || !isEdit && words().contains(later.act)
  }
}

extension LoggedChange {
  /// Whether it takes something back by its own word.
  fileprivate var isUndoing: Bool { takesBack || act == Together.undoing.word }
}
