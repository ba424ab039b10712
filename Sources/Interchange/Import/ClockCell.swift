import CivicDomain

/// A cell that tells the clock, where another one tells the day or none does: offices write `Data`, `Od`, `Do`, and from when to
/// when in one cell, `17:00-19:00`.
enum ClockCell {
  /// The text with the day before it, where it is a clock time; any other text as it is.
  static func text(_ text: String, on day: String) -> String {
    guard !day.isEmpty, let clock = clock(text) else { return text }
    return "\(day) \(clock)"
  }

  /// A clock at which something ends that began at another one of the same day: at midnight that day is over.
  static func end(_ end: String, after start: String) -> String {
    guard clock(end) == midnight, let start = clock(start), start != midnight else { return end }
    return "\(hoursOfDay):00"
  }

  private static let midnight = "00:00"
  private static let hoursOfDay = 24

  /// The day of a text that tells both, `21.12.2026 17:00`; empty for any other text.
  static func day(of text: String) -> String {
    guard let gap = text.lastIndex(where: { $0 == " " || $0 == "T" }),
      clock(String(text[text.index(after: gap)...]), isBesideDay: false) != nil
    else { return "" }
    return String(text[..<gap])
  }

  /// The clock of a text that tells both; the whole text where it does not.
  static func clockPart(of text: String) -> String {
    let day = day(of: text)
    return day.isEmpty ? text : String(text.dropFirst(day.count + 1))
  }

  /// From when to when a cell tells: `17:00-19:00`, `17–19`, `od 17 do 19`, `12.12.2026, godz. 17.00 – 19.00`.
  struct Span: Equatable {
    /// The day, as the cell writes it; empty: it tells none.
    let day: String
    /// When it begins and ends, as `17:00`.
    let start: String
    let end: String

    /// Nil for a cell that tells no two clocks.
    init?(_ text: String) {
      guard text.utf8.count <= Span.longest else { return nil }
      let plain = ClockCell.plain(text)
      // The last sign or word that may part them: a day may be written with dashes, too.
      let parting = [" do ", "-", "/"].compactMap { sign in
        plain.ranges(of: sign).last.map { (range: $0, sign: sign) }
      }.max { $0.range.lowerBound < $1.range.lowerBound }
      guard let parting else { return nil }
      let behind = plain[parting.range.upperBound...]
      guard !behind.contains(" "), let end = ClockCell.clock(String(behind)) else { return nil }
      var ahead = plain[..<parting.range.lowerBound].split(separator: " ")
      guard let last = ahead.popLast(), let start = ClockCell.clock(String(last)) else { return nil }
      if ahead.last == "od" { ahead.removeLast() }
      (self.day, self.start) = (ahead.joined(separator: " "), start)
      self.end = ClockCell.end(end, after: start)
      // `17:00/19:00`, and no `12.12/13.12` or `5/6`: days are parted so, too.
      let isOfDays = parting.sign == "/" && !(last.contains(":") && behind.contains(":"))
      if isOfDays || day.contains("-") && day.count(where: \.isNumber) < Span.fewestDigits { return nil }
    }

    private static let longest = 100
    /// The digits of a day with dashes: `2026-12-1`.
    private static let fewestDigits = 6
  }

  /// A text in small letters with plain dashes, without the words that say that a clock follows.
  private static func plain(_ text: String) -> String {
    let folded = PolishText.folded(PastedText.plain(raised(text))).map { $0.isNewline || $0 == "," ? " " : $0 }
    let words = String(folded).replacing(" - ", with: "-").replacing("- ", with: "-").replacing(" -", with: "-")
      .split(separator: " ").filter { !labels.contains(String($0)) }
    var rest = words.joined(separator: " ")
    for label in ["godz.", "g."] { rest = rest.replacing(label, with: "") }
    // `w godz.` between a day and a clock.
    return rest.split(separator: " ").filter { $0 != "w" }.joined(separator: " ")
  }

  private static let labels: Set<String> = ["godz", "godz.", "godzina", "godziny", "godzinach", "g.", "h", "o", "at"]

  /// The hour and minute of a text that tells nothing else: `17:00`, `9.00`, `17`, `1730`, `17,30`, `17h`, `godz. 17:00`,
  /// `17:00:00`, `17⁰⁰`.
  /// - Parameter isBesideDay: whether the day stands elsewhere: else four digits may be its year.
  private static func clock(_ text: String, isBesideDay: Bool = true) -> String? {
    var plain = raised(text)
    plain = PolishText.folded(PastedText.plain(plain))
    for label in ["godzina", "godz.", "godz", "g. ", "g.", "od ", "do "] where plain.hasPrefix(label) {
      plain = String(plain.dropFirst(label.count))
    }
    let trimmed = plain.split(separator: " ").joined(separator: " ")
    if trimmed.hasSuffix("h") { plain = String(trimmed.dropLast()) } else { plain = trimmed }
    let parts = plain.split(separator: " ").joined(separator: ":")
      .split(omittingEmptySubsequences: false) { ":.,h".contains($0) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return nil
    }
    let (hour, minute): (Substring, Substring)
    if isBesideDay, parts.count == 1, (3...4).contains(parts[0].count) {
      (hour, minute) = (parts[0].dropLast(2), parts[0].suffix(2))
    } else {
      (hour, minute) = (parts[0], parts.count > 1 ? parts[1] : "00")
    }
    guard (1...2).contains(hour.count), minute.count == 2, parts.dropFirst(2).allSatisfy({ $0.count == 2 }),
      let hours = Int(hour), let minutes = Int(minute), minutes < 60, hours < 24 || hours == 24 && minutes == 0
    else { return nil }
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// Minutes that are raised, as on paper, with a colon before them.
  private static func raised(_ text: String) -> String {
    guard text.contains(where: { raisedDigits[$0] != nil }) else { return text }
    var plain = ""
    var isRaised = false
    for sign in text {
      if let digit = raisedDigits[sign] {
        if !isRaised { plain += ":" }
        isRaised = true
        plain.append(digit)
      } else {
        isRaised = false
        plain.append(sign)
      }
    }
    return plain
  }

  private static let raisedDigits: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
}
