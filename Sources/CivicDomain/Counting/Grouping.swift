/// What records are counted by: a field, its values one by one or in bands.
public struct Grouping: Hashable, Sendable {
  /// The field.
  public let field: FieldDeclaration
  /// Which of its values are counted together.
  public let band: Band

  /// Which values are counted together.
  public enum Band: Hashable, Sendable {
    /// Each by itself.
    case each
    /// Days and times that lie in one period.
    case period(Period.Length)
    /// So many numbers, from 0 on.
    case size(Int)
  }

  /// Checks that the records of a kind may be counted by a field in such bands.
  /// - Parameter band: nil: each value, each day.
  public init(by field: FieldDeclaration, _ band: Band? = nil, of kind: AnyKind) throws(CountFault) {
    if let fault = Grouping.fault(of: field, kind) { throw fault }
    switch (field.shape, band) {
    case (.day, nil), (.time, nil): self.band = .period(.day)
    case (.day, .period(let length)?), (.time, .period(let length)?): self.band = .period(length)
    case (.count, .size(let size)?) where size > 0, (.decimal, .size(let size)?) where size > 0: self.band = .size(size)
    case (_, nil), (_, .each?): self.band = .each
    case (_, _): throw .unfitBand(field)
    }
    self.field = field
  }

  /// Reads `FIELD`, `FIELD:month`, `FIELD:10`; the words of periods in either language.
  public init(typed text: String, of kind: AnyKind) throws(CountFault) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let field = try CountFault.field(parts[0], of: kind)
    guard parts.count > 1 else {
      try self.init(by: field, of: kind)
      return
    }
    if let size = Int(parts[1]), size > 0 {
      try self.init(by: field, .size(size), of: kind)
      return
    }
    let asked = PolishText.folded(parts[1])
    let length = Period.Length.allCases.first { length in
      [length.rawValue, length.label.pl, length.label.en].contains { PolishText.folded($0) == asked }
    }
    guard let length else { throw .unknownBand(parts[1], of: field) }
    try self.init(by: field, .period(length), of: kind)
  }

  /// As it is typed: `start:month`.
  public var text: String {
    switch band {
    case .each: field.name
    case .period(let length): "\(field.name):\(length.rawValue)"
    case .size(let size): "\(field.name):\(size)"
    }
  }

  /// Whether a record may be in several groups.
  public var isOverlapping: Bool { field.shape.family == .list }

  private static func fault(of field: FieldDeclaration, _ kind: AnyKind) -> CountFault? {
    if field.audience == .personal { return .personal(field) }
    switch field.shape {
    case .reference(let other), .references(let other): return other.isForStaffAlone ? .namesSomebody(field) : nil
    case .anyReference: return .namesSomebody(field)
    // What is typed of people, and a code that one of them holds, tells who it is.
    case .line, .openingHours, .words: return kind.isAboutPeople ? .freeText(field) : nil
    case .text, .file: return .freeText(field)
    case .count, .decimal, .choice, .choices, .yes, .day, .time: return nil
    }
  }
}

extension AnyKind {
  /// Whether its records are people, or what single people did: few of them are counted as "fewer than three". Who took personal
  /// data out is counted, for that is what the trail is for.
  public var isAboutPeople: Bool { kind.isForStaffAlone && holdsPersonal && !tellsWhatWentOut }
}

extension Period.Length {
  /// What a person reads.
  public var label: Label {
    switch self {
    case .day: Label(pl: "dzień", en: "day")
    case .month: Label(pl: "miesiąc", en: "month")
    case .quarter: Label(pl: "kwartał", en: "quarter")
    case .year: Label(pl: "rok", en: "year")
    }
  }
}

/// The reason why something is not counted: facts, no sentence.
public enum CountFault: Error, Hashable, Sendable {
  /// The kind has no such field.
  case unknownField(String, Kind)
  /// A personal field.
  case personal(FieldDeclaration)
  /// A field that refers to people, or to what single people did.
  case namesSomebody(FieldDeclaration)
  /// A text that nearly every record has for itself, or that may tell who somebody is.
  case freeText(FieldDeclaration)
  /// Neither a period nor a size.
  case unknownBand(String, of: FieldDeclaration)
  /// The values of the field are not counted in such bands.
  case unfitBand(FieldDeclaration)
  /// Not a whole number, so that there is no sum.
  case noNumber(FieldDeclaration)
  /// No field to count by, or more than two, or one twice.
  case wrongNumber(Int)
  /// The field is worked out record by record, for so many as would take long.
  case costly(FieldDeclaration, records: Int)
  /// So many groups that nobody would read them.
  case tooManyGroups(Int)

  /// Whether it could be counted, but only with more patience than anybody has.
  public var isCostly: Bool { if case .costly = self { true } else { false } }

  /// What forbids to work a field out for so many records; nil where nothing does.
  public static func costs(_ field: FieldDeclaration, for records: Int) -> CountFault? {
    field.isStored || records <= Limits.derivedCounted ? nil : .costly(field, records: records)
  }

  /// What forbids to count only the records of a kind with some value of a field: that it picks out what is about one
  /// person.
  public static func asking(_ field: FieldDeclaration, of kind: AnyKind) -> CountFault? {
    if field.audience == .personal { return .personal(field) }
    return kind.asksAboutPeople(by: field) ? .namesSomebody(field) : nil
  }

  /// The field that a word means.
  static func field(_ word: String, of kind: AnyKind) throws(CountFault) -> FieldDeclaration {
    guard let field = kind.spokenField(word) else { throw .unknownField(word, kind.kind) }
    return field
  }
}
