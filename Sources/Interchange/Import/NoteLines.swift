/// The lines that an import adds to a record's notes, each headed by its column.
struct NoteLines {
  private var lines: [(heading: String, text: String)] = []

  var isEmpty: Bool { lines.isEmpty }

  mutating func add(_ text: String, under heading: String) {
    let oneLine = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let text = oneLine.trimmingBlanks
    if text.isEmpty { return }
    let heading = heading.trimmingBlanks
    // Of two columns of one heading neither is lost.
    if let index = lines.firstIndex(where: { $0.heading == heading }) {
      lines[index].text += "; \(text)"
    } else {
      lines.append((heading, text))
    }
  }

  /// What notes say under a heading; empty where they say nothing.
  static func text(under heading: String, in notes: String) -> String {
    let start = "\(heading.trimmingBlanks): "
    let line = notes.split(separator: "\n").first { $0.utf8.starts(with: start.utf8) }
    return line.map { String(decoding: $0.utf8.dropFirst(start.utf8.count), as: UTF8.self) } ?? ""
  }

  /// The notes without the lines of some headings.
  static func without(_ headings: [String], in notes: String) -> String {
    let starts = headings.map { "\($0.trimmingBlanks): " }
    return notes.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !starts.contains { line.utf8.starts(with: $0.utf8) } }.joined(separator: "\n")
  }

  /// The notes with these lines added: one of the same heading is replaced, all others stay.
  /// - Parameter isRowsOwn: whether the notes are the row's own, so that none of their lines is one of an earlier import.
  func added(to notes: String, isRowsOwn: Bool = false) -> String {
    var all = notes.isEmpty ? [] : notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines {
      let start = "\(line.heading): "
      let text = start + line.text
      if !isRowsOwn, let index = all.firstIndex(where: { $0.utf8.starts(with: start.utf8) }) {
        all[index] = text
      } else {
        all.append(text)
      }
    }
    return all.joined(separator: "\n")
  }
}

extension String {
  /// The text without the blanks and colons around it.
  fileprivate var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace && $0 != ":" })
    else { return "" }
    return first <= last ? String(self[first...last]) : ""
  }
}
