import TerminalCanvas

/// Lines of our own that hold somebody else's text: safe to print wherever they go.
enum SafeLine {
  /// The text with everything that could move a cursor, hide or reorder letters replaced visibly; one line.
  static func made(of text: String) -> String {
    SafeText(text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text)
      .text
  }
}
