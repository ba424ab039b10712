/// The lines that an import adds to a record's notes, each headed by its column.
///
/// A line is known again by its heading and the colon behind it, so no heading holds a colon before a blank, and no two
/// columns of a list have one heading (`headings(of:)`). What a row's own notes say stands before such lines.
struct NoteLines {
  private var lines: [(heading: String, text: String)] = []

  var isEmpty: Bool { lines.isEmpty }

  /// The headings of a list's columns as its lines have them: each in one line, one without words by its letter, and the
  /// second of two that are alike with its number.
  static func headings(of columns: [String]) -> [String] {
    var taken: Set<String> = []
    return columns.enumerated().map { index, heading in
      let plain = plain(heading)
      let bare = plain.isEmpty ? ColumnMapping.letter(index) : plain
      var heading = bare
      var number = 2
      while !taken.insert(heading).inserted {
        heading = "\(bare) (\(number))"
        number += 1
      }
      return heading
    }
  }

  private static func plain(_ heading: String) -> String {
    let words = heading.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }
    var plain = ""
    for word in words {
      // Behind a colon no blank: the first colon with one ends the heading.
      if !plain.isEmpty, plain.last != ":" { plain += " " }
      plain += word
    }
    while plain.last == ":" || plain.last == " " { plain.removeLast() }
    return plain
  }

  mutating func add(_ text: String, under heading: String) {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingBlanks
    if text.isEmpty { return }
    if let index = lines.firstIndex(where: { $0.heading == heading }) {
      lines[index].text += "; \(text)"
    } else {
      lines.append((heading, text))
    }
  }

  /// What notes say under a heading; empty where they say nothing.
  static func text(under heading: String, in notes: String) -> String {
    guard let line = line(under: heading, in: notes) else { return "" }
    return String(decoding: notes[line].utf8.dropFirst(start(heading).utf8.count), as: UTF8.self)
  }

  /// The notes without the lines of some headings.
  static func without(_ headings: [String], in notes: String) -> String {
    var notes = notes
    for heading in headings {
      guard let line = line(under: heading, in: notes) else { continue }
      if line.lowerBound > notes.startIndex {
        notes.removeSubrange(notes.index(before: line.lowerBound)..<line.upperBound)
      } else {
        notes.removeSubrange(
          line.lowerBound..<(line.upperBound < notes.endIndex ? notes.index(after: line.upperBound) : line.upperBound))
      }
    }
    return notes
  }

  /// The notes with what a row says: its own notes, of which what is there already is not said twice, then its lines, each
  /// in place of the one of its heading. What somebody wrote beside them stays.
  func added(to notes: String, own: String = "") -> String {
    func lines(of text: String) -> [String] {
      text.isEmpty ? [] : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }
    var all = lines(of: notes)
    // Lines of the row's own notes are none of a column, however they begin.
    var isOwn = all.map { _ in false }
    var behind = 0
    var isChanged = false
    for line in lines(of: own) {
      if let index = all.indices.first(where: { !isOwn[$0] && all[$0] == line }) {
        isOwn[index] = true
        behind = index + 1
      } else {
        all.insert(line, at: behind)
        isOwn.insert(true, at: behind)
        behind += 1
        isChanged = true
      }
    }
    for (heading, text) in self.lines {
      let start = Self.start(heading)
      let line = start + text
      if let index = all.indices.last(where: { !isOwn[$0] && all[$0].utf8.starts(with: start.utf8) }) {
        isChanged = isChanged || all[index] != line
        all[index] = line
      } else {
        all.append(line)
        isOwn.append(false)
        isChanged = true
      }
    }
    return isChanged ? all.joined(separator: "\n") : notes
  }

  private static func start(_ heading: String) -> String { "\(heading): " }

  /// The last line that begins with a heading: before it may stand what somebody wrote.
  private static func line(under heading: String, in notes: String) -> Range<String.Index>? {
    let start = start(heading)
    var end = notes.endIndex
    while true {
      let before = notes[..<end].lastIndex(where: \.isNewline)
      let first = before.map { notes.index(after: $0) } ?? notes.startIndex
      if notes[first..<end].utf8.starts(with: start.utf8) { return first..<end }
      guard let before else { return nil }
      end = before
    }
  }
}
