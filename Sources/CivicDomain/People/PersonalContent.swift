/// The personal data that something gives out, told without any of them: of which kinds they are, and of how many records.
public struct PersonalContent: Equatable, Sendable {
  /// The names of the kinds, in the order of the schema.
  public let kinds: [String]
  /// How many records it tells of.
  public let records: Int
  /// The records, where they are so few that all may be about one person; else none.
  private let few: [RecordID]

  /// Nothing personal goes out.
  public static let nothing = PersonalContent(of: [])

  /// What is told of these records, as far as records of their kinds tell of people.
  public init(of ids: some Sequence<RecordID>) {
    var counts: [Substring: Int] = [:]
    var first: [RecordID] = []
    for id in ids {
      counts[id.prefix, default: 0] += 1
      if first.count <= Limits.recordsOfOne { first.append(id) }
    }
    let told = Schema.kinds.filter { counts[$0.kind.idPrefix[...]] != nil && $0.holdsPersonal }
    let prefixes = Set(told.map(\.kind.idPrefix))
    kinds = told.map(\.kind.name)
    records = told.reduce(0) { $0 + (counts[$1.kind.idPrefix[...]] ?? 0) }
    few = first.count > Limits.recordsOfOne ? [] : first.filter { prefixes.contains(String($0.prefix)) }
  }

  /// All that the register tells of people.
  public init(allIn register: any Register) {
    let told = Schema.kinds.filter(\.holdsPersonal).map { (name: $0.kind.name, count: register.count(of: $0.kind)) }
      .filter { $0.count > 0 }
    kinds = told.map(\.name)
    records = told.reduce(0) { $0 + $1.count }
    few = []
  }

  /// Whether nothing personal goes out.
  public var isEmpty: Bool { records == 0 }

  /// The one person about whom all of it is; nil where it is about several, or about somebody who is no person of the register.
  func person(on register: any Register) -> RecordID? {
    let people = Set(few.map { person(of: $0, on: register) })
    return people.count == 1 ? people.first.flatMap { $0 } : nil
  }

  /// The person whom a record is of or names; an attachment is about whom its owner is about.
  private func person(of id: RecordID, on register: any Register) -> RecordID? {
    if id.prefix == Person.kind.idPrefix { return id }
    let field = Schema.kind(of: id)?.fields.first { $0.isStored && $0.shape.mayRefer(to: Person.kind) }
    guard let owner = field.flatMap({ register.stored(id)?.values[$0.name]?.text }).map({ RecordID($0) }), owner != id
    else { return nil }
    return person(of: owner, on: register)
  }
}

extension AnyKind {
  /// Whether its records say something personal, or name somebody.
  public var holdsPersonal: Bool { fields.contains { $0.audience == .personal || $0.namesSomebody } }
}
