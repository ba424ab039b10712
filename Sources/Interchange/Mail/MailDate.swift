import CivicDomain

/// The times of messages: `Thu, 10 Sep 2026 14:32:10 +0200` (RFC 5322, 3.3, and the older forms of 4.3).
enum MailDate {
  /// Reads a time; nil for anything else. A zone that names none is taken for UTC, as 4.3 says.
  static func instant(_ text: String) -> Instant? {
    var words = withoutComments(text).split { $0 == " " || $0 == "\t" || $0 == "," }
    if let first = words.first, first.first?.isNumber == false { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), let year = year(words[2]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()),
      let date = Day(year: year, month: month + 1, day: day), let seconds = seconds(words[3])
    else { return nil }
    let offset = words.count > 4 ? minutes(words[4]) : 0
    let all = Int64(date.number) * 86_400 + Int64(seconds - offset * 60)
    return Instant(microsecondsSince1970: all * 1_000_000)
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Two digits and three are years of the last century and of ours.
  private static func year(_ word: Substring) -> Int? {
    guard let year = Int(word), year >= 0 else { return nil }
    switch word.utf8.count {
    case 2: return year < 50 ? 2_000 + year : 1_900 + year
    case 3: return 1_900 + year
    default: return year
    }
  }

  private static func seconds(_ word: Substring) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1], 0..<24 ~= hour, 0..<60 ~= minute,
      let second = parts.count == 3 ? parts[2] : 0, 0...60 ~= second
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  /// The minutes of a zone ahead of UTC: `+0200`, or a name that RFC 5322 still knows.
  private static func minutes(_ word: Substring) -> Int {
    if let sign = word.first, sign == "+" || sign == "-", word.utf8.count == 5, let number = Int(word.dropFirst()) {
      return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
    }
    return (zones[word.uppercased()] ?? 0) * 60
  }

  private static let zones = [
    "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
  ]

  private static func withoutComments(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { sign in
        if sign == "(" { depth += 1 }
        defer { if sign == ")" { depth = max(0, depth - 1) } }
        return depth == 0
      })
  }
}
