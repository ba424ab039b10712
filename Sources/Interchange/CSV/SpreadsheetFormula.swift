/// Makes cells harmless that a spreadsheet would run as a formula (`=cmd|…`), and restores them when they come back.
///
/// OWASP, "CSV Injection": a text beginning with `=`, `+`, `-`, `@`, a tabulator or a line end (or a full-width twin of
/// the signs) gets an apostrophe in front. Plain numbers keep their sign: `-4` is no formula. A text that begins with
/// apostrophes before such a sign gets one more, so that `restored` undoes `neutralized` for every text.
enum SpreadsheetFormula {
  private static let signs: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

  static func neutralized(_ text: String) -> String {
    isDangerous(text) || isKeptAsText(text) ? "'" + text : text
  }

  static func restored(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(Substring(text.utf8.dropFirst()))
    return isDangerous(rest) || isKeptAsText(text) ? rest : text
  }

  /// The text that a cell's writer meant: `restored`, and the text within `="…"`, by which spreadsheets keep zeros.
  static func meaning(of cell: String) -> String {
    switch cell.utf8.first {
    case UInt8(ascii: "'"): return restored(cell)
    case UInt8(ascii: "="):
      let bytes = cell.utf8
      guard bytes.count >= 3, bytes.starts(with: "=\"".utf8), bytes.last == UInt8(ascii: "\"") else { return cell }
      let inner = bytes.dropFirst(2).dropLast()
      return inner.contains(UInt8(ascii: "\"")) ? cell : String(Substring(inner))
    case _: return cell
    }
  }

  /// Whether a text is digits after apostrophes, by which a spreadsheet marks them as text.
  private static func isKeptAsText(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "'") }
    return text.utf8.first == UInt8(ascii: "'") && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") }
  }

  private static func isDangerous(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return signs.contains(first) && !isNumber(text)
  }

  /// Whether a text is a number: a sign, digits, and at most one decimal point or comma between digits.
  private static func isNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
