/// Days and times are coded as the texts a person reads in the files.
extension Day: Codable {
  /// Reads `2026-09-09`; a text that is no day is a corrupted value.
  public init(from decoder: any Decoder) throws {
    self = try decoder.readText { (text) throws(CalendarError) in try Day(text) }
  }
  /// Writes `2026-09-09`.
  public func encode(to encoder: any Encoder) throws { try encoder.writeText(text) }
}

extension LocalTime: Codable {
  /// Reads `2026-09-10T10:00`; a text that is no local time is a corrupted value.
  public init(from decoder: any Decoder) throws {
    self = try decoder.readText { (text) throws(CalendarError) in try LocalTime(text) }
  }
  /// Writes `2026-09-10T10:00`.
  public func encode(to encoder: any Encoder) throws { try encoder.writeText(text) }
}

extension Instant: Codable {
  /// Reads an RFC 3339 timestamp; any other text is a corrupted value.
  public init(from decoder: any Decoder) throws {
    self = try decoder.readText { (text) throws(CalendarError) in try Instant(text) }
  }
  /// Writes `2026-11-21T10:15:30.123456Z`.
  public func encode(to encoder: any Encoder) throws { try encoder.writeText(text) }
}

extension Decoder {
  fileprivate func readText<Value>(_ read: (String) throws(CalendarError) -> Value) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    do throws(CalendarError) {
      return try read(text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }
}

extension Encoder {
  fileprivate func writeText(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
