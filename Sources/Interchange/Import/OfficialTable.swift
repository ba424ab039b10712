import CivicDomain

/// What the official table of remarks says in other words than a list of remarks: it comes in again as the list that it is.
public enum OfficialTable {
  /// What stands in the place of a remark's words that nobody published yet, in the copy for everyone.
  public static let notPublished = Label(pl: "(jeszcze nieopublikowana)", en: "(not published yet)")
  /// What stands there in the place of the wording that a remark proposes, and of its reasons.
  public static let notPublishedBeside = Label(pl: "(jeszcze nieopublikowane)", en: "(not published yet)")
  /// What a remark is about that names no place.
  public static let whole = Label(pl: "całość", en: "the whole")

  /// What a cell says of a remark's words. Before those that were withheld the office's copy says so, and why.
  /// - Returns: nil where the cell only says that they are in the office's copy.
  static func words(_ text: String) -> String? {
    if [notPublished, notPublishedBeside].contains(where: { [$0.pl, $0.en].contains(text) }) { return nil }
    let line = text.prefix { !$0.isNewline }
    guard saysWithheld(line) else { return text }
    let words = text[line.endIndex...].drop(while: \.isNewline)
    return words.isEmpty ? nil : String(words)
  }

  /// Whether a line is `nieopublikowana`, or that with the reason behind it.
  private static func saysWithheld(_ line: Substring) -> Bool {
    let label = Moderation.withheld.label
    return [label.pl, label.en].contains { line == $0 || line.hasPrefix("\($0) (") && line.hasSuffix(")") }
  }

  /// The name of a sender who is told by a number, `osoba 1: Jan Lis`; empty where the number is all, `osoba 1`; nil for any other
  /// text.
  static func numberedSender(_ text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = PolishText.folded(String(parts[0])).split(separator: " ")
    guard words.count == 2, ["osoba", "person"].contains(words[0]), Int(words[1]) != nil else { return nil }
    return parts.count == 2 ? String(parts[1].drop(while: \.isWhitespace)) : ""
  }

  /// Whether a cell of what a remark is about says that it is about the whole: then it names no place.
  static func isWhole(_ text: String) -> Bool {
    text.utf8.count <= longestWhole && Unit.isWhole(typed: PastedText.plain(text))
  }

  private static let longestWhole = 40

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
