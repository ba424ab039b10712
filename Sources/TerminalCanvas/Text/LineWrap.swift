/// The wrapping of text into rows, at words.
public enum LineWrap {
  /// The rows of a text in so many columns: broken at newlines and after spaces, inside a word only if it is longer than
  /// a row. Spaces at the end of a row are left out, and where a text is broken behind it a dot that parts things (`a · b`). A text
  /// has at least one row.
  public static func lines(of text: String, width: Int) -> [SafeText] {
    let characters = Array(text)
    var rows = WrappedRows()
    rows.wrap(characters, width: max(1, width))
    return (0..<rows.count).map { row in
      let start = rows.start(row)
      var end = rows.lastIndex(row, in: characters, withLast: true)
      while end > start, characters[end - 1] == " " { end -= 1 }
      let isBroken = row + 1 < rows.count && !characters[start..<rows.start(row + 1)].contains(where: \.isNewline)
      if isBroken, end - start > 1, characters[end - 1] == "·", characters[end - 2] == " " {
        end -= 1
        while end > start, characters[end - 1] == " " { end -= 1 }
      }
      return SafeText(String(characters[start..<end]))
    }
  }

  /// The index at which the row that starts here ends, after its spaces and its newline.
  static func endOfRow(from start: Int, in characters: [Character], width: Int) -> Int {
    let width = max(1, width)
    var column = 0
    var afterSpace: Int?
    var index = start
    while index < characters.count {
      let character = characters[index]
      if character.isNewline { return index + 1 }
      if character == " " {
        // Spaces hang over the edge, so that a word which just fits is not moved.
        column += 1
        index += 1
        afterSpace = index
        continue
      }
      let columns = max(1, columns(of: character))
      if column + columns > width && index > start { return afterSpace ?? index }
      column += columns
      index += 1
    }
    return index
  }

  /// The columns that a character takes when it is drawn alone.
  static func columns(of character: Character) -> Int {
    character.isASCII ? 1 : SafeText(String(character)).width
  }
}
