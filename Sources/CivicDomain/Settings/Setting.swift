/// A number of the law or of the house, or a text that is said in many places: what it is called, what it rules, and what it
/// is where nobody has said otherwise.
///
/// A rule asks a register for it, for the day that it judges (`Register.number(of:on:)`, `Register.text(of:on:)`), so that an
/// old year is judged by its own rules. All there are stand in `Setting.all`.
public struct Setting: Hashable, Sendable {
  /// The name in files and commands: `keepNeedsDays`.
  public let name: String
  /// The label that a person reads.
  public let label: Label
  /// The description of what it rules, a sentence.
  public let rules: Label
  /// What the number counts, or that it is a text.
  public let unit: SettingUnit
  /// The range in which it lies, of a text how many characters it has; beyond it is a slip.
  public let range: ClosedRange<Int>
  /// The numbers that hold where no record says otherwise, the older first; never empty.
  public let defaults: [Default]
  /// The setting whose number it must stay below or above, where one without the other means nothing; nil: none.
  public let order: Order?
  /// Whether it is how long personal data are kept: with a smaller number some are due to be erased at once.
  public let isOfKeeping: Bool
  /// Whether the law gives no more than its default: a greater number is most likely a slip.
  public let isMostByLaw: Bool

  /// How a number stands towards that of another setting; named, for neither can be declared before the other.
  public enum Order: Hashable, Sendable {
    /// It must be less.
    case below(String)
    /// It must be more.
    case above(String)
  }

  /// A number that holds where no record says otherwise.
  public struct Default: Hashable, Sendable {
    /// The number; of a text 0.
    public let number: Int
    /// The law or the practice that it is taken from.
    public let source: Label
    /// The first day on which it holds; nil: nobody wrote that down. The first one holds for the days before, too.
    public let from: Day?

    /// A default.
    public init(_ number: Int, from: Day? = nil, source: Label) {
      self.number = number
      self.source = source
      self.from = from
    }
  }

  /// A setting with the numbers that hold by default, the older first.
  public init(
    _ name: String, _ label: Label, rules: Label, in range: ClosedRange<Int>, _ unit: SettingUnit,
    order: Order? = nil, ofKeeping isOfKeeping: Bool = false, mostByLaw isMostByLaw: Bool = false,
    _ defaults: Default...
  ) {
    assert(!defaults.isEmpty && defaults.allSatisfy { range.contains($0.number) }, "a default out of its range")
    self.name = name
    self.label = label
    self.rules = rules
    self.unit = unit
    self.range = range
    self.defaults = defaults
    self.order = order
    self.isOfKeeping = isOfKeeping
    self.isMostByLaw = isMostByLaw
  }

  /// A setting that is a text, which nobody knows until it is said: up to so many characters.
  public init(text name: String, _ label: Label, rules: Label, upTo most: Int, source: Label) {
    self.init(name, label, rules: rules, in: 0...most, .text, Default(0, source: source))
  }

  /// Whether it is a text.
  public var isText: Bool { unit == .text }

  /// What holds on a day where no record says otherwise.
  public func byDefault(on day: Day) -> Default { defaults.last { ($0.from ?? .earliest) <= day } ?? defaults[0] }

  /// The numbers that it can have beside what another setting says on a day.
  func range(beside register: any Register, on day: Day) -> ClosedRange<Int> {
    func other(_ name: String) -> Int? { Self.named(name).map { register.number(of: $0, on: day) } }
    return switch order {
    case .below(let name): range.lowerBound...max(range.lowerBound, min(range.upperBound, (other(name) ?? .max) - 1))
    case .above(let name): min(range.upperBound, max(range.lowerBound, (other(name) ?? -1) + 1))...range.upperBound
    case nil: range
    }
  }

  /// Whether two have one name: then they are one.
  public static func == (one: Setting, other: Setting) -> Bool { one.name == other.name }

  /// Hashes the name alone, as equality compares it.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The setting of a name; nil where a newer program wrote it.
  public static func named(_ name: String) -> Setting? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

/// What the number of a setting counts.
public enum SettingUnit: String, Choice {
  /// Days.
  case days
  /// Signatures under an initiative.
  case signatures
  /// The hour of a day, by the clock.
  case hourOfDay
  /// Millions of bytes.
  case megabytes
  /// Hours that pass.
  case hours
  /// Months, by the day that has the same number.
  case months
  /// Nothing: it is a text.
  case text

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .days: Label(pl: "dni", en: "days")
    case .signatures: Label(pl: "podpisy", en: "signatures")
    case .hourOfDay: Label(pl: "godzina", en: "hour of the day")
    case .megabytes: Label(pl: "MB", en: "megabytes")
    case .hours: Label(pl: "godziny", en: "hours")
    case .months: Label(pl: "miesiące", en: "months")
    case .text: Label(pl: "tekst", en: "text")
    }
  }
}
