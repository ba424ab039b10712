/// A tally of the records that refer to one record, or of all of a kind, by where they stand: the registrations of a
/// session, the remarks of a consultation; all bookings by the day on which they are due.
///
/// Declared beside the kind (`Record.tallies`). The register keeps each tally up to date change by change, so that to
/// count ten thousand siblings, to find one's rank among them or to read a window of them costs the same as with ten.
public final class Tally: Sendable {
  /// The kind whose records are told apart.
  public let kind: Kind
  /// The reference by which they are grouped; empty where all of the kind are one group.
  public let field: String
  /// The name that tells it from other tallies of the kind.
  public let name: String
  /// Records of other kinds that have a say in where a record stands.
  public var causes: [Cause] {
    isCausedByReferrers ? Schema.referrers(to: kind).map { Cause($0.kind, by: $0.field) } : ownCauses
  }
  private let ownCauses: [Cause]
  private let isCausedByReferrers: Bool
  /// Returns the standing of a living record; nil: it has none. Works with what everyone on the staff may see, for a
  /// cache keeps it.
  public let standing: @Sendable (RecordID, any Register) -> Standing?

  /// A cause of standings: records that have a say in where those stand to which they refer.
  public struct Cause: Sendable {
    /// Their kind.
    public let kind: Kind
    /// The field by which they refer to a record of the tally.
    public let field: String
    /// A field of the tally's own kind: who refers by it to such a record is concerned too.
    public let spread: String?
    /// Whether it is the other way round: the field is of the tally's own kind, and refers to them.
    public let isReferredTo: Bool

    /// Such records.
    public init(_ kind: Kind, by field: String, spreadBy spread: String? = nil, isReferredTo: Bool = false) {
      self.kind = kind
      self.field = field
      self.spread = spread
      self.isReferredTo = isReferredTo
    }
  }

  /// A tally of a kind by one of its references.
  public convenience init(
    of kind: Kind, by field: String, _ name: String, causes: [Cause] = [],
    standing: @escaping @Sendable (RecordID, any Register) -> Standing?
  ) {
    self.init(kind, field, name, causes, isCausedByReferrers: false, standing)
  }

  /// A tally of all records of a kind. Lists of what is due are read of it, and no rule: a layer over a register, on which
  /// an act is decided, does not keep it but goes along the records.
  /// - Parameter referrers: whether all that refers to a record has a say in where it stands.
  public convenience init(
    ofAll kind: Kind, _ name: String, causes: [Cause] = [], referrers: Bool = false,
    standing: @escaping @Sendable (RecordID, any Register) -> Standing?
  ) {
    self.init(kind, "", name, causes, isCausedByReferrers: referrers, standing)
  }

  private init(
    _ kind: Kind, _ field: String, _ name: String, _ causes: [Cause], isCausedByReferrers: Bool,
    _ standing: @escaping @Sendable (RecordID, any Register) -> Standing?
  ) {
    self.kind = kind
    self.field = field
    self.name = name
    ownCauses = causes
    self.isCausedByReferrers = isCausedByReferrers
    self.standing = standing
  }

  /// The tally that every reference has: all its records stand in one place.
  public convenience init(of kind: Kind, by field: String) {
    self.init(of: kind, by: field, Tally.plainName) { _, _ in Standing("") }
  }

  /// The name of the tally that tells nobody from anybody.
  static let plainName = ""

  /// Whether all records stand in one place.
  public var isPlain: Bool { name == Tally.plainName }

  /// Whether all records of the kind are one group, whose id is empty.
  public var isOfAll: Bool { field.isEmpty }
}

/// The standing of a record among its siblings.
public struct Standing: Hashable, Sendable {
  /// The word of the standing, one of the tally's.
  public let word: String
  /// A number that goes with it: how many people, which day.
  public let measure: Int

  /// A standing.
  public init(_ word: String, _ measure: Int = 0) {
    self.word = word
    self.measure = measure
  }
}

/// The living records that refer to one record, or those of them that stand somewhere; in the order of the log.
public struct Siblings: Sendable {
  /// How they are told apart.
  public let tally: Tally
  /// The id of the record to which they refer.
  public let group: String
  /// The words of the standings that count; nil: any, and none too.
  public let words: Set<String>?
  /// The range of the measures that count.
  public let measures: ClosedRange<Int>

  /// The records of a group that stand at one of these words, with one of these numbers.
  public init(
    _ tally: Tally, of group: String, at words: Set<String>? = nil, measures: ClosedRange<Int> = Int.min...Int.max
  ) {
    self.tally = tally
    self.group = group
    self.words = words
    self.measures = measures
  }

  /// The records of a whole kind that stand at one of these words, with one of these numbers.
  public init(ofAll tally: Tally, at words: Set<String>, measures: ClosedRange<Int> = Int.min...Int.max) {
    assert(tally.isOfAll, "a tally of groups")
    self.init(tally, of: "", at: words, measures: measures)
  }

  /// All records of a kind that refer to a record by a field.
  public init(_ kind: Kind, whose field: String, is group: String) {
    self.init(Tally(of: kind, by: field), of: group)
  }

  /// Whether a record of the group that stands there is one of them.
  public func hold(_ standing: Standing?) -> Bool {
    guard let words else { return true }
    return standing.map { words.contains($0.word) && measures.contains($0.measure) } ?? false
  }
}

extension Register {
  /// How many of some siblings there are.
  public func count(_ siblings: Siblings) -> Int {
    counts(in: siblings.tally, of: siblings.group).reduce(0) { $0 + (siblings.hold($1.key) ? $1.value : 0) }
  }

  /// How many living records of a kind refer to a record by a field.
  public func count(of kind: Kind, whose field: String, is group: String) -> Int {
    count(Siblings(kind, whose: field, is: group))
  }
}

/// The plain ways, record by record: what memory does, and what quicker answers must agree with.
extension Register {
  func plainCounts(in tally: Tally, of group: String) -> [Standing: Int] {
    var counts: [Standing: Int] = [:]
    for id in members(of: group, in: tally) {
      if let standing = tally.standing(id, self) { counts[standing, default: 0] += 1 }
    }
    return counts
  }

  func plainIDs(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    let all = plainIDs(siblings)
    return Array(all[window.clamped(to: all.indices)])
  }

  func plainRank(of id: RecordID, among siblings: Siblings) -> Int? {
    let all = members(of: siblings.group, in: siblings.tally)
    guard let index = all.firstIndex(of: id) else { return nil }
    return all[..<index].count { siblings.words == nil || siblings.hold(siblings.tally.standing($0, self)) }
  }

  private func plainIDs(_ siblings: Siblings) -> [RecordID] {
    let all = members(of: siblings.group, in: siblings.tally)
    return siblings.words == nil ? all : all.filter { siblings.hold(siblings.tally.standing($0, self)) }
  }
  /// The living records of a group in log order, wherever they stand.
  public func members(of group: String, in tally: Tally) -> [RecordID] {
    guard tally.isOfAll else { return ids(of: tally.kind, whose: tally.field, is: group) }
    return group.isEmpty ? page(Query(tally.kind), window: 0..<Int.max).ids : []
  }
}
