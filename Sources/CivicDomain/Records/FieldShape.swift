/// The shape of a field's values: enough to draw its input, to read its text and to check its range.
public enum FieldShape: Hashable, Sendable {
  /// A line of at most so many characters.
  case line(limit: Int)
  /// Hours of the week, `Mo-Fr 08:00-20:00; PH off`; what an older file holds in other words stays as it is.
  case openingHours
  /// Several lines of at most so many characters.
  case text(limit: Int)
  /// A whole number in a range.
  case count(ClosedRange<Int>)
  /// A number with a fraction in a range.
  case decimal(ClosedRange<Double>)
  /// A choice of one of these options.
  case choice([Option])
  /// A choice of any of these options.
  case choices([Option])
  /// A list of short texts of at most so many characters each.
  case words(limit: Int)
  /// The id of a record of this kind.
  case reference(Kind)
  /// The ids of several records of this kind.
  case references(Kind)
  /// The id of a record of whatever kind.
  case anyReference
  /// A file that the store keeps: the digits of its digest.
  case file
  /// Yes or no.
  case yes
  /// A day.
  case day
  /// A local time in Europe/Warsaw.
  case time

  /// The option of a choice: its word, and what a person reads.
  public struct Option: Hashable, Sendable {
    /// The word in files and commands.
    public let word: String
    /// The label that a person reads.
    public let label: Label
    /// The synonyms in the lists of others: understood, never shown.
    public let synonyms: [String]
    /// The words that say this and more: understood only where what they say is kept as well.
    public let narrower: [String]

    /// An option.
    public init(word: String, label: Label, synonyms: [String] = [], narrower: [String] = []) {
      self.word = word
      self.label = label
      self.synonyms = synonyms
      self.narrower = narrower
    }
  }

  /// The shape without its particulars, for the sentence that says what was expected.
  public enum Family: Hashable, Sendable {
    /// A text.
    case text
    /// A whole number.
    case number
    /// A number with a fraction.
    case decimal
    /// Yes or no.
    case yes
    /// A list.
    case list
    /// A day.
    case day
    /// A local time.
    case time
  }

  /// The family of this shape.
  public var family: Family {
    switch self {
    case .line, .openingHours, .text, .choice, .reference, .anyReference, .file: .text
    case .count: .number
    case .decimal: .decimal
    case .choices, .words, .references: .list
    case .yes: .yes
    case .day: .day
    case .time: .time
    }
  }

  /// The words to choose from; empty where the shape has none.
  public var options: [Option] {
    switch self {
    case .choice(let options), .choices(let options): options
    case .line, .openingHours, .text, .count, .decimal, .words, .reference, .references, .anyReference, .file, .yes,
      .day,
      .time:
      []
    }
  }

  /// All the words of a choice.
  @inline(never)
  fileprivate static func options(of cases: [any Choice]) -> [Option] {
    cases.map { Option(word: $0.rawValue, label: $0.label, synonyms: $0.synonyms, narrower: $0.narrower) }
  }

  /// Whether it is one line of text.
  public var isLine: Bool { if case .line = self { true } else { false } }

  /// Whether it has room in a column.
  public var isShort: Bool { if case .text = self { false } else { true } }

  /// The one kind it refers to, if it is a reference to one.
  public var refersTo: Kind? {
    switch self {
    case .reference(let kind), .references(let kind): kind
    case .line, .openingHours, .text, .count, .decimal, .choice, .choices, .words, .anyReference, .file, .yes, .day,
      .time:
      nil
    }
  }

  /// Whether its values are ids of records.
  public var isReference: Bool { self == .anyReference || refersTo != nil }

  /// Whether its values may be ids of records of a kind.
  public func mayRefer(to kind: Kind) -> Bool { self == .anyReference || refersTo == kind }
}

/// A set of words that a field may hold; each says what a person reads for it.
public protocol Choice: RawRepresentable<String>, CaseIterable, Hashable, Sendable, FieldContent {
  /// The label that a person reads, in both languages.
  var label: Label { get }
  /// The synonyms in the lists of others: understood, never shown.
  var synonyms: [String] { get }
  /// The words that say this and more: understood only where what they say is kept as well.
  var narrower: [String] { get }
}

extension Choice {
  /// No synonyms: most words have none.
  public var synonyms: [String] { [] }
  /// No narrower words: most choices have no field of words beside them.
  public var narrower: [String] { [] }
}

extension Choice {
  /// All the words, as a field's shape lists them.
  public static var options: [FieldShape.Option] { FieldShape.options(of: allCases.map { $0 as any Choice }) }
}
