import TerminalCanvas

/// Makes lines of our own safe that hold somebody else's text, wherever they are printed.
enum SafeLine {
  /// The text with everything that could move a cursor, hide or reorder letters replaced visibly; one line.
  static func made(of text: String) -> String {
    SafeText(text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text)
      .text
  }
}
