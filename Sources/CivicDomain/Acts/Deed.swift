/// What an act made of the records that it changed: all that what undoes it must know (`Act.counter(of:in:)`).
///
/// A moment after the act was saved it stands in its decision; once the program was left the log tells it. So both undo the same.
public struct Deed {
  /// What became of one record.
  public struct Part {
    /// The change.
    public let change: Change
    /// All values before it; nil: the act made the record.
    public let before: Row?
    /// When the record was changed last before; nil: the act made it, or nobody knows.
    let since: Instant?

    /// The change of a record of which the log tells, and all that it said before.
    public init(_ change: Change, before: Row?) { self.init(change, before: before, since: nil) }

    fileprivate init(_ change: Change, before: Row?, since: Instant?) {
      (self.change, self.before, self.since) = (change, before, since)
    }

    /// The record.
    var id: RecordID { change.id }
    /// Whether the act made the record.
    public var isNew: Bool { before == nil }

    /// The record as it was; nil: there was none, or it is of another kind.
    func was<R: Record>(_: R.Type) -> R? {
      guard id.prefix == R.kind.idPrefix[...], let before else { return nil }
      return R.lenient(id: Identifier(id.raw), before)
    }

    /// The record as it became; nil: it is new, or of another kind.
    func became<R: Record>(_: R.Type) -> R? {
      guard id.prefix == R.kind.idPrefix[...], var values = before else { return nil }
      values.apply(change)
      return R.lenient(id: Identifier(id.raw), values)
    }
  }

  /// The records, in the order in which they changed.
  public let parts: [Part]
  /// Draws an id of a kind; nil: nobody drew any.
  let draw: (Kind) -> RecordID?
  /// The situation in which it was decided; nil: only the log tells of it.
  private let decided: Situation?
  /// The situation in which it is to be undone, where only the log tells of it.
  private let later: Situation?

  /// What the log tells of an act.
  /// - Parameters:
  ///   - now: the situation in which it is to be undone.
  ///   - draw: draws the id of a record that undoing it may make.
  public init(logged parts: [Part], undoneIn now: Situation, draw: @escaping (Kind) -> RecordID) {
    self.parts = parts
    self.draw = { draw($0) }
    (decided, later) = (nil, now)
  }

  /// What an act that is decided now makes of the register.
  fileprivate init(_ changes: [Change], drawn: [RecordID], in situation: Situation) {
    parts = changes.map { change in
      let stored = situation.register.stored(change.id)
      return Part(change, before: stored?.values, since: stored?.changedAt)
    }
    draw = { _ in drawn.first }
    (decided, later) = (situation, nil)
  }

  /// What undoes each of its parts, the last one first; nil: nothing does.
  func undone(by counter: (Part) -> (any Act)?) -> (any Act)? {
    let counters = parts.compactMap(counter)
    return counters.count > 1 ? Together(counters.reversed(), for: .undoing) : counters.first
  }

  /// What takes the records off the lists that it made.
  var removals: (any Act)? {
    undone { $0.isNew ? RemoveRecord($0.id, because: ProgramText.undone.kept) : nil }
  }

  /// What undoes it, once the seats are taken back that somebody got by it; of a deed of which only the log tells while nobody at
  /// that session was touched since.
  func takingSeatsBack(before counter: any Act) -> any Act {
    if let decided { return TakeSeatsBack.before(counter, undoing: parts.map(\.change), in: decided) }
    return later.map { TakeSeatsBack.before(counter, undoing: parts, in: $0) } ?? counter
  }
}

extension Decision {
  /// The decision of an act, and what undoes it; nothing where it changes nothing.
  /// - Parameter drawn: the ids that were drawn with the act.
  init(
    _ changes: [Change], undoneBy counter: (Deed, Situation) -> (any Act)?, drawn: [RecordID] = [],
    in situation: Situation
  ) {
    self.init(
      changes: changes,
      counter: changes.isEmpty ? nil : counter(Deed(changes, drawn: drawn, in: situation), situation))
  }
}
