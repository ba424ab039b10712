import CivicDomain

/// What a cell of a sheet holds that is written: with its sort, so that a spreadsheet can count with it and yet changes
/// nothing.
public enum SheetCell: Hashable, Sendable {
  /// Nothing.
  case empty
  /// A text that stays one, whatever it looks like: `0000030898`, `=1+1`.
  case text(String)
  /// A number, written with a point: `40`, `-0.5`.
  case number(String)
  /// A day.
  case day(Day)
  /// A day and a clock time, in minutes after midnight.
  case time(Day, minutes: Int)

  /// The cell of a stored value of a field; `text` says what is written where it is neither number nor date.
  public init(_ value: FieldValue?, of field: FieldDeclaration?, text: (FieldValue?) -> String) {
    switch value {
    case nil: self = .empty
    case .number(let number): self = .number(String(number))
    case .decimal(let number): self = .number(SheetNumber.text(String(number)))
    case .text(let day) where field?.shape == .day: self = (try? Day(day)).map(SheetCell.day) ?? .text(text(value))
    case .text(let time) where field?.shape == .time:
      self = (try? LocalTime(time)).map { .time($0.day, minutes: $0.hour * 60 + $0.minute) } ?? .text(text(value))
    case .text, .list, .yes: self = .text(text(value))
    }
  }

  /// The cell of a text on a page: a date as people write it is one, and in a column of numbers a number.
  public init(printed text: String, inColumnOfNumbers isNumber: Bool) {
    if text.isEmpty {
      self = .empty
    } else if isNumber, let number = SheetCell.number(printed: text) {
      self = .number(number)
    } else if let day = SheetCell.day(printed: text) {
      self = .day(day)
    } else if let (day, minutes) = SheetCell.time(printed: text) {
      self = .time(day, minutes: minutes)
    } else {
      self = .text(text)
    }
  }

  /// `1 234,5` and `1,234.5` as a workbook writes them; nil where it is not a number and nothing else.
  private static func number(printed text: String) -> String? {
    let isGroupedByComma = text.contains(".") || !text.contains("\u{A0}") && hasGroups(text)
    let bytes = text.utf8.filter { byte in
      byte != 0x20 && byte != 0xC2 && byte != 0xA0 && !(isGroupedByComma && byte == UInt8(ascii: ","))
    }.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    let digits = bytes.drop { $0 == UInt8(ascii: "-") }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard bytes.count - digits.count <= 1, (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }),
      digits.count <= 15, digits.first != 0x30 || parts[0].count == 1
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether commas part groups of three digits, as in English.
  private static func hasGroups(_ text: String) -> Bool {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count > 1 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// `9.09.2026, 18:00`; nil for anything else.
  private static func time(printed text: String) -> (Day, minutes: Int)? {
    // Asked of each cell: most are no date.
    guard (14...17).contains(text.utf8.count), let comma = text.firstRange(of: ", "),
      let day = day(printed: String(text[..<comma.lowerBound]))
    else { return nil }
    let clock = text[comma.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock[1].utf8.count == 2, let hour = Int(clock[0]), let minute = Int(clock[1]),
      0..<24 ~= hour, 0..<60 ~= minute, clock.joined().utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return (day, hour * 60 + minute)
  }

  /// `9.09.2026`; nil for anything else.
  private static func day(printed text: String) -> Day? {
    guard (9...10).contains(text.utf8.count), case let parts = text.split(separator: "."), parts.count == 3,
      parts[1].utf8.count == 2, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
