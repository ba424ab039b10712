import CivicDomain

/// A cell that tells the clock alone, `17:00`, where another one tells the day: offices write `Data`, `Od`, `Do`.
enum ClockCell {
  /// The text with the day before it, where it is a clock time; any other text as it is.
  static func text(_ text: String, on day: String) -> String {
    guard !day.isEmpty, let clock = clock(text) else { return text }
    return "\(day) \(clock)"
  }

  /// The day of a text that tells both, `21.12.2026 17:00`; empty for any other text.
  static func day(of text: String) -> String {
    guard let gap = text.lastIndex(where: { $0 == " " || $0 == "T" }),
      clock(String(text[text.index(after: gap)...])) != nil
    else { return "" }
    return String(text[..<gap])
  }

  /// The clock of a text that tells both; the whole text where it does not.
  static func clockPart(of text: String) -> String {
    let day = day(of: text)
    return day.isEmpty ? text : String(text.dropFirst(day.count + 1))
  }

  /// The hour and minute of a text that tells nothing else: `17:00`, `9.00`, `17`, `godz. 17:00`, `17:00:00`.
  private static func clock(_ text: String) -> String? {
    let plain = PolishText.folded(PastedText.plain(text)).replacing("godz.", with: "").replacing("godzina", with: "")
    let parts = plain.filter { $0 != " " }.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...3).contains(parts.count),
      parts.enumerated().allSatisfy({ index, part in
        (index == 0 ? 1...2 : 2...2).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
      }), let hour = Int(parts[0]), hour < 24, let minute = parts.count > 1 ? Int(parts[1]) : 0, minute < 60
    else { return nil }
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
