/// The personal data that something gives out, told without any of them: of which kinds they are, and of how many records.
public struct PersonalContent: Equatable, Sendable {
  /// The names of the kinds, in the order of the schema.
  public let kinds: [String]
  /// How many records it tells of.
  public let records: Int

  /// Nothing personal goes out.
  public static let nothing = PersonalContent(of: [])

  /// What is told of these records, as far as records of their kinds tell of people.
  public init(of ids: some Sequence<RecordID>) {
    var counts: [Substring: Int] = [:]
    for id in ids { counts[id.prefix, default: 0] += 1 }
    let told = Schema.kinds.filter { counts[$0.kind.idPrefix[...]] != nil && $0.holdsPersonal }
    kinds = told.map(\.kind.name)
    records = told.reduce(0) { $0 + (counts[$1.kind.idPrefix[...]] ?? 0) }
  }

  /// Whether nothing personal goes out.
  public var isEmpty: Bool { records == 0 }
}

extension AnyKind {
  /// Whether its records say something personal, or name somebody.
  public var holdsPersonal: Bool { fields.contains { $0.audience == .personal || $0.namesSomebody } }
}
