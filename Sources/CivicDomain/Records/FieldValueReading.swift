/// How a value becomes the Swift type that a record holds, with the field's own limits.
extension FieldValue {
  /// The text of at most `limit` characters.
  func limited(to limit: Int) throws(FieldError) -> String {
    guard case .text(let text) = self else { throw .wrongType(.text) }
    // Bytes first, for a character has at least one: a short text is not counted at all, and counting the characters of a
    // megabyte only to refuse it would be work for an attacker's benefit.
    let bytes = text.utf8.count
    guard bytes <= limit || bytes <= limit * Limits.bytesPerCharacter && text.count <= limit else {
      throw .tooLong(limit: limit)
    }
    return text
  }

  /// Returns a text that says something where it is required to.
  func nonBlank(required: Bool, limit: Int) throws(FieldError) -> String {
    let text = try limited(to: limit)
    // Nearly every text shows by its first bytes that it says something.
    if required, !text.utf8.contains(where: { 0x21...0x7E ~= $0 }), text.allSatisfy(\.isWhitespace) { throw .required }
    return text
  }

  func wholeNumber(in range: ClosedRange<Int>) throws(FieldError) -> Int {
    guard case .number(let number) = self else { throw .wrongType(.number) }
    guard range.contains(number) else { throw .outOfRange(range) }
    return number
  }

  func decimalNumber(in range: ClosedRange<Double>) throws(FieldError) -> Double {
    let number: Double
    switch self {
    case .decimal(let decimal): number = decimal
    case .number(let whole): number = Double(whole)
    case .text, .yes, .list: throw .wrongType(.decimal)
    }
    guard range.contains(number) else { throw .outOfDecimalRange(range) }
    return number
  }

  func word() throws(FieldError) -> String {
    guard case .text(let word) = self else { throw .wrongType(.text) }
    return word
  }

  @inline(never)
  func unknown(among options: [FieldShape.Option]) -> FieldError {
    .unknownWord(plain, allowed: options.map(\.word))
  }

  func items(limit: Int) throws(FieldError) -> [String] {
    guard case .list(let items) = self else { throw .wrongType(.list) }
    guard items.count <= Limits.listItems else { throw .tooLong(limit: Limits.listItems) }
    for item in items { _ = try FieldValue.text(item).limited(to: limit) }
    return items
  }

  func day() throws(FieldError) -> Day {
    guard case .text(let text) = self else { throw .wrongType(.day) }
    do throws(CalendarError) { return try Day(text) } catch { throw .notADay(text) }
  }

  func file() throws(FieldError) -> FileDigest {
    guard case .text(let text) = self else { throw .wrongType(.text) }
    guard let digest = FileDigest(text) else { throw .notAFile }
    return digest
  }

  func time() throws(FieldError) -> LocalTime {
    guard case .text(let text) = self else { throw .wrongType(.time) }
    let time: LocalTime
    do throws(CalendarError) { time = try LocalTime(text) } catch { throw .notATime(text) }
    if let (before, after) = WarsawTime.neighbours(ofSkipped: time) { throw .skippedHour(before: before, after: after) }
    return time
  }
}
