/// The records that are counted together.
public enum CountedGroup: Hashable, Sendable {
  /// Those with a value (`FieldValue.plain`, one item of a list).
  case value(String)
  /// Those with a day in a period.
  case period(Period)
  /// Those with a number from one on and below another.
  case numbers(Range<Int>)
  /// Those of which nobody knows it.
  case unknown

  /// As programs read it: the value, `2026-09`, `10-19`; empty where it is not known.
  public func text(of grouping: Grouping) -> String {
    switch self {
    case .value(let value): value
    case .period(let period): period.text
    case .numbers(let numbers):
      "\(numbers.lowerBound)-\(grouping.isWhole ? numbers.upperBound - 1 : numbers.upperBound)"
    case .unknown: ""
    }
  }

  /// What tells its records from the others.
  public func conditions(of grouping: Grouping) -> [Condition] {
    let field = grouping.field.name
    switch self {
    case .value(let value): return [Condition(field: field, value: value)]
    case .period(let period): return [Condition(field: field, value: period.text)]
    case .numbers(let numbers):
      return [
        Condition(field: field, .atLeast, value: String(numbers.lowerBound)),
        Condition(field: field, .less, value: String(numbers.upperBound)),
      ]
    case .unknown: return [Condition(field: field, value: "")]
    }
  }
}

extension Grouping {
  /// Whether its numbers are whole.
  public var isWhole: Bool { field.shape.family == .number }

  /// The groups in which a record with a value is; several where it has a list.
  func groups(of value: FieldValue?) -> [CountedGroup] {
    guard let value = value ?? field.valueWhereAbsent else { return [.unknown] }
    switch (band, value) {
    case (.each, .list(let items)): return items.isEmpty ? [.unknown] : Array(Set(items)).map { .value($0) }
    case (.each, _): return [.value(value.plain)]
    case (.period(let length), .text(let text)):
      let day = (try? Day(text)) ?? (try? LocalTime(text)).map { field.wholeDay?.day(of: $0) ?? $0.day }
      return [day.map { .period(Period(length, of: $0)) } ?? .value(text)]
    case (.size(let size), .number(let number)): return [.numbers(Self.band(of: Double(number), size))]
    case (.size(let size), .decimal(let number)): return [.numbers(Self.band(of: number, size))]
    // What an older file holds although it is no such value.
    case (.period, _), (.size, _): return [.value(value.plain)]
    }
  }

  private static func band(of number: Double, _ size: Int) -> Range<Int> {
    let limit = Double(Int32.max)
    let start = Int((min(max(number, -limit), limit) / Double(size)).rounded(.down)) * size
    return start..<start + size
  }

  /// Groups in the order in which a person reads them: choices as they are declared, numbers and days by value, the rest
  /// as in a Polish index; what is not known last.
  func ordered(_ groups: [CountedGroup], on register: any Register) -> [CountedGroup] {
    let options = Dictionary(uniqueKeysWithValues: field.shape.options.enumerated().map { ($1.word, $0) })
    let keyed = groups.map { group -> (key: (Int, Double, [UInt8]), group: CountedGroup) in
      switch group {
      case .period(let period): return ((0, Double(period.first.number), []), group)
      case .numbers(let numbers): return ((0, Double(numbers.lowerBound), []), group)
      case .value(let value):
        if let index = options[value] { return ((0, Double(index), []), group) }
        if field.shape == .yes { return ((0, value == FieldValue.yes(true).plain ? 0 : 1, []), group) }
        if field.shape.family == .number || field.shape.family == .decimal, let number = Double(value) {
          return ((0, number, []), group)
        }
        return ((1, 0, PolishText.sortKey(name(of: value, on: register))), group)
      case .unknown: return ((2, 0, []), group)
      }
    }
    return keyed.sorted { one, other in
      if one.key.0 != other.key.0 { return one.key.0 < other.key.0 }
      if one.key.1 != other.key.1 { return one.key.1 < other.key.1 }
      return one.key.2.lexicographicallyPrecedes(other.key.2)
    }.map(\.group)
  }

  /// What a record is called to which a value refers.
  private func name(of value: String, on register: any Register) -> String {
    guard let lines = field.shape.refersTo.flatMap({ Schema.kind(named: $0.name) })?.namingLines else { return value }
    return register.values(of: lines.map(\.name), in: RecordID(value)).lazy.compactMap { $0?.text }.first ?? value
  }
}
