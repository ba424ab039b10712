/// The moves that a layer over a register makes in its tallies: of each group only the records that stand elsewhere
/// now, so that many acts decided one on top of the other never go along all the siblings again. Of whole kinds it keeps
/// none.
struct TallyMoves {
  /// The membership of a record in a group: where it stands there; nil: nowhere.
  struct Membership: Equatable {
    let standing: Standing?
  }

  /// The move of one record; nil: it is not in the group.
  struct Move {
    let before: Membership?
    let after: Membership?
  }

  fileprivate struct Key: Hashable {
    let kind: String
    let field: String
    let name: String
    let group: String
  }

  private var moves: [Key: [RecordID: Move]] = [:]
  /// How many more stand where than below: a rule asks for it at each row of an import.
  private var more: [Key: [Standing: Int]] = [:]
  /// Of all siblings of a group who left, where nothing else happened in it.
  private var leavings: [Key: Leaving] = [:]

  /// How many left, and which of those below was the first of them; `isAll` is false once anything else happened.
  private struct Leaving {
    var count = 0
    var first = Int.max
    var isAll = true
  }

  private static func key(_ tally: Tally, _ group: String) -> Key {
    Key(kind: tally.kind.name, field: tally.field, name: tally.name, group: group)
  }

  /// The records of a group that were moved.
  func moves(in tally: Tally, of group: String) -> [RecordID: Move] { moves[Self.key(tally, group)] ?? [:] }

  /// How many more records of a group stand where than below.
  func more(in tally: Tally, of group: String) -> [Standing: Int] { more[Self.key(tally, group)] ?? [:] }

  /// How many of all siblings of a group left, where those were the last ones and nobody came: an import that is taken back,
  /// the last row first, asks for the last that is left at each row. Nil: it is not so, or not known.
  func leftAtTheEnd(of siblings: Siblings, of total: Int) -> Int? {
    guard siblings.tally.isPlain, siblings.words == nil else { return nil }
    guard let leaving = leavings[Self.key(siblings.tally, siblings.group)], leaving.isAll,
      leaving.first + leaving.count == total
    else { return nil }
    return leaving.count
  }

  /// A move, and the record and the group whose it is.
  struct Made {
    fileprivate let key: Key
    fileprivate let id: RecordID
    fileprivate let move: Move
    /// Behind how many of all siblings below it stood that left them; nil: it did not.
    fileprivate let left: Int?
  }

  /// Takes what a change moves.
  mutating func take(_ made: [Made]) {
    for made in made {
      let old = moves[made.key, default: [:]].updateValue(made.move, forKey: made.id)
      if let old { count(old, -1, made.key) }
      note(made, after: old)
      count(made.move, 1, made.key)
    }
  }

  /// Notes who of all siblings left, or that somebody came.
  private mutating func note(_ made: Made, after old: Move?) {
    guard made.key.name == Tally.plainName else { return }
    let wasThere = old.map { $0.after != nil } ?? (made.move.before != nil)
    if wasThere == (made.move.after != nil) { return }
    var leaving = leavings[made.key] ?? Leaving()
    if let left = made.left {
      leaving.count += 1
      leaving.first = min(leaving.first, left)
    } else {
      leaving.isAll = false
    }
    leavings[made.key] = leaving
  }

  private mutating func count(_ move: Move, _ sign: Int, _ key: Key) {
    if let standing = move.before?.standing { more[key, default: [:]][standing, default: 0] -= sign }
    if let standing = move.after?.standing { more[key, default: [:]][standing, default: 0] += sign }
  }

  /// What a change moves. Apart from `take`, so that the layer above need not be copied.
  static func made(
    by id: RecordID, was old: StoredRecord?, below: any Register, above: any Register
  ) -> [Made] {
    var made: [Made] = []
    for moved in Self.concerned(by: id, was: old, below: below, above: above) {
      guard let kind = Schema.kind(of: moved) else { continue }
      let before = below.stored(moved).flatMap { $0.isGone ? nil : $0 }
      let after = above.stored(moved).flatMap { $0.isGone ? nil : $0 }
      for tally in kind.allTallies {
        let left = Set(before?.values[tally.field]?.texts ?? [])
        let entered = Set(after?.values[tally.field]?.texts ?? [])
        // Where an earlier change of this layer had brought it, it stands no more.
        let passed = moved == id ? Set(old?.values[tally.field]?.texts ?? []) : []
        for group in left.union(entered).union(passed) {
          let move = Move(
            before: left.contains(group) ? Membership(standing: tally.standing(moved, below)) : nil,
            after: entered.contains(group) ? Membership(standing: tally.standing(moved, above)) : nil)
          let hasLeft = tally.isPlain && move.before != nil && move.after == nil
          let place = hasLeft ? below.rank(of: moved, among: Siblings(tally, of: group)) : nil
          made.append(Made(key: Self.key(tally, group), id: moved, move: move, left: place))
        }
      }
    }
    return made
  }

  /// The record itself, and those that stand elsewhere because of it.
  private static func concerned(
    by id: RecordID, was old: StoredRecord?, below: any Register, above: any Register
  ) -> Set<RecordID> {
    var concerned: Set<RecordID> = [id]
    let new = above.stored(id)
    for kind in Schema.kinds {
      for cause in kind.kept.flatMap(\.causes) where cause.kind.idPrefix == id.prefix {
        for raw in Set([old, new].flatMap { $0?.values[cause.field]?.texts ?? [] }) {
          if above.stored(RecordID(raw)) != nil { concerned.insert(RecordID(raw)) }
          guard let spread = cause.spread else { continue }
          for register in [below, above] { concerned.formUnion(register.ids(of: kind.kind, whose: spread, is: raw)) }
        }
      }
    }
    return concerned
  }
}

extension AnyKind {
  /// The tallies of the kind by references.
  fileprivate var kept: [Tally] { tallies.filter { !$0.isOfAll } }

  /// Those, and the plain one of each of its references.
  fileprivate var allTallies: [Tally] {
    kept + fields.filter { $0.isStored && $0.shape.isReference }.map { Tally(of: kind, by: $0.name) }
  }
}

/// Siblings as a layer shows them: those below, without whoever left, with whoever came.
struct LayeredSiblings {
  private let siblings: Siblings
  private let below: any Register
  /// The records that are no longer among the siblings.
  private let left: Set<RecordID>
  /// The records that were in the group before and are siblings now: each behind so many of those below.
  private let joined: [(id: RecordID, position: Int, rank: Int)]
  /// The records that were not in the group before, in the order of the layer.
  private let new: [RecordID]
  private let position: (RecordID) -> Int

  init(
    _ siblings: Siblings, _ moves: [RecordID: TallyMoves.Move], below: any Register,
    position: @escaping (RecordID) -> Int
  ) {
    self.siblings = siblings
    self.below = below
    self.position = position
    func isHeld(_ membership: TallyMoves.Membership?) -> Bool { membership.map { siblings.hold($0.standing) } ?? false }
    left = Set(moves.filter { isHeld($0.value.before) && !isHeld($0.value.after) }.keys)
    let came = moves.filter { isHeld($0.value.after) && !isHeld($0.value.before) }
    let whole = Siblings(siblings.tally, of: siblings.group)
    joined = came.filter { $0.value.before != nil }.keys
      .map { (id: $0, position: below.rank(of: $0, among: whole) ?? 0, rank: below.rank(of: $0, among: siblings) ?? 0) }
      .sorted { $0.position < $1.position }
    assert(joined.allSatisfy { $0.rank <= $0.position }, "more stand before it than there are")
    new = came.filter { $0.value.before == nil }.keys.sorted { position($0) < position($1) }
  }

  /// A window of them.
  func ids(_ window: Range<Int>) -> [RecordID] {
    let (end, isCut) = window.upperBound.addingReportingOverflow(left.count)
    let base = below.ids(siblings, window: 0..<(isCut ? Int.max : end))
    var all: [RecordID] = []
    var next = 0
    for (rank, id) in base.enumerated() {
      while next < joined.count, joined[next].rank <= rank {
        all.append(joined[next].id)
        next += 1
      }
      if !left.contains(id) { all.append(id) }
    }
    // What follows here stands behind all of those below; where those were cut off, it is cut off too.
    all += joined[next...].map(\.id) + new
    return Array(all[window.clamped(to: all.indices)])
  }

  /// How many of them come before a record of the group.
  func rank(of id: RecordID) -> Int {
    let whole = Siblings(siblings.tally, of: siblings.group)
    guard let position = below.rank(of: id, among: whole) else {
      let own = self.position(id)
      // Those that stand nowhere are counted by no tally but a plain one.
      let isCounted = siblings.words != nil || siblings.tally.isPlain
      let total = isCounted ? below.count(siblings) : below.ids(siblings, window: 0..<Int.max).count
      return total - left.count + joined.count + new.count { self.position($0) < own }
    }
    let gone = left.count { (below.rank(of: $0, among: whole) ?? 0) < position }
    return (below.rank(of: id, among: siblings) ?? 0) - gone + joined.count { $0.position < position }
  }
}
