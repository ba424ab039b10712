import CivicDomain

/// What the official table of remarks says in other words than a list of remarks: it comes in again as the list that it is.
public enum OfficialTable {
  /// What stands in the place of words that nobody published yet, in the copy for everyone.
  public static let notPublished = Label(pl: "(jeszcze nieopublikowana)", en: "(not published yet)")

  /// Whether a cell only says that its words are in the office's copy.
  static func isWithheld(_ text: String) -> Bool { [notPublished.pl, notPublished.en].contains(text) }

  /// The name of a sender who is told by a number, `osoba 1: Jan Lis`; empty where the number is all, `osoba 1`; nil for any other
  /// text.
  static func numberedSender(_ text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = PolishText.folded(String(parts[0])).split(separator: " ")
    guard words.count == 2, ["osoba", "person"].contains(words[0]), Int(words[1]) != nil else { return nil }
    return parts.count == 2 ? String(parts[1].drop(while: \.isWhitespace)) : ""
  }

  /// The day of a cell that says below it how the remark came, `21.09.2026` over `na piśmie`, and those lines; nil for any other
  /// text.
  static func dayOverLines(_ text: String) -> (day: String, lines: [String])? {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard let day = lines.first, lines.count > 1, lines.count <= mostLines else { return nil }
    return (day, Array(lines.dropFirst()))
  }

  /// The day, how it came, and that it came late.
  private static let mostLines = 3
}
