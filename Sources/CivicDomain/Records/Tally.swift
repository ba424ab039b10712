/// A tally of the records that refer to one record, by where they stand: the registrations of a session, the remarks of
/// a consultation.
///
/// Declared beside the kind (`Record.tallies`). The register keeps each tally up to date change by change, so that to
/// count ten thousand siblings, to find one's rank among them or to read a window of them costs the same as with ten.
public final class Tally: Sendable {
  /// The kind whose records are told apart.
  public let kind: Kind
  /// The reference by which they are grouped.
  public let field: String
  /// The name that tells it from other tallies of the kind.
  public let name: String
  /// Records of other kinds that have a say in where a record stands.
  public let causes: [Cause]
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

    /// Such records.
    public init(_ kind: Kind, by field: String, spreadBy spread: String? = nil) {
      self.kind = kind
      self.field = field
      self.spread = spread
    }
  }

  /// A tally of a kind by one of its references.
  public init(
    of kind: Kind, by field: String, _ name: String, causes: [Cause] = [],
    standing: @escaping @Sendable (RecordID, any Register) -> Standing?
  ) {
    self.kind = kind
    self.field = field
    self.name = name
    self.causes = causes
    self.standing = standing
  }

  /// The tally that every reference has: all its records stand in one place.
  public convenience init(of kind: Kind, by field: String) {
    self.init(of: kind, by: field, Tally.plain) { _, _ in Standing("") }
  }

  /// The name of the tally that tells nobody from anybody.
  private static let plain = ""

  /// Whether all records stand in one place.
  public var isPlain: Bool { name == Tally.plain }
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
    for id in ids(of: tally.kind, whose: tally.field, is: group) {
      if let standing = tally.standing(id, self) { counts[standing, default: 0] += 1 }
    }
    return counts
  }

  func plainIDs(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    let all = plainIDs(siblings)
    return Array(all[window.clamped(to: all.indices)])
  }

  func plainRank(of id: RecordID, among siblings: Siblings) -> Int? {
    let all = ids(of: siblings.tally.kind, whose: siblings.tally.field, is: siblings.group)
    guard let index = all.firstIndex(of: id) else { return nil }
    return all[..<index].count { siblings.words == nil || siblings.hold(siblings.tally.standing($0, self)) }
  }

  private func plainIDs(_ siblings: Siblings) -> [RecordID] {
    let all = ids(of: siblings.tally.kind, whose: siblings.tally.field, is: siblings.group)
    return siblings.words == nil ? all : all.filter { siblings.hold(siblings.tally.standing($0, self)) }
  }
}
