/// The outcome of a key for something that holds a value.
public enum EditOutcome: Equatable, Sendable {
  /// Not a key for it.
  case ignored
  /// The cursor moved, or a list opened or closed.
  case moved
  /// The value is another.
  case changed
  /// Refused, and nothing was changed: it would be longer than so many characters.
  case full(limit: Int)
}

/// A buffer of text being typed: characters as a person sees them, and a cursor between them. The text stays raw; it
/// becomes safe when it is drawn.
struct TextBuffer: Equatable, Sendable {
  private(set) var characters: [Character]
  /// The cursor, between characters: 0…count.
  private(set) var cursor: Int { didSet { assert(0...characters.count ~= cursor, "the cursor beside the text") } }
  /// How many characters it may have; nil is any number.
  let limit: Int?

  /// The last change: where, and how much longer the text became by how many new characters.
  struct Change: Equatable {
    let start: Int
    let inserted: Int
    let removed: Int
  }

  init(_ text: String, limit: Int?) {
    characters = Array(text)
    cursor = characters.count
    self.limit = limit
  }

  var text: String { String(characters) }

  mutating func moveCursor(to index: Int) { cursor = min(max(0, index), characters.count) }

  /// Puts text at the cursor: all of it, or nothing if it would be too long. Marks join the letter before them.
  mutating func insert(_ text: String) -> Change? {
    // Only the neighbours can join with what is new.
    let start = max(0, cursor - 1)
    let end = min(characters.count, cursor + 1)
    let before = String(characters[start..<cursor])
    let after = String(characters[cursor..<end])
    let seam = Array(before + text + after)
    if let limit, characters.count - (end - start) + seam.count > limit { return nil }
    let newCursor = start + (before + text).count
    characters.replaceSubrange(start..<end, with: seam)
    cursor = min(newCursor, characters.count)
    return Change(start: start, inserted: seam.count, removed: end - start)
  }

  /// Removes a range and puts the cursor there.
  mutating func remove(_ range: Range<Int>) -> Change {
    // What then stands together may join, a letter with a mark for instance.
    let start = max(0, range.lowerBound - 1)
    let end = min(characters.count, range.upperBound + 1)
    let before = String(characters[start..<range.lowerBound])
    let seam = Array(before + String(characters[range.upperBound..<end]))
    characters.replaceSubrange(start..<end, with: seam)
    cursor = min(start + before.count, characters.count)
    return Change(start: start, inserted: seam.count, removed: end - start)
  }

  /// The index at which the word before the cursor begins.
  var wordStart: Int {
    var index = cursor
    while index > 0, !isWord(characters[index - 1]) { index -= 1 }
    while index > 0, isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  /// The index at which the word after the cursor ends.
  var wordEnd: Int {
    var index = cursor
    while index < characters.count, !isWord(characters[index]) { index += 1 }
    while index < characters.count, isWord(characters[index]) { index += 1 }
    return index
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// Does what the key means in a text; nil if it means nothing. `row` holds the places of the row that the cursor is
  /// in; `clean` is applied to what is pasted.
  mutating func handle(
    _ key: Key, row: ClosedRange<Int>, clean: (String) -> String
  ) -> (outcome: EditOutcome, change: Change?)? {
    if case .character(let character) = key { return inserting(String(character)) }
    if case .paste(let text) = key { return inserting(clean(text)) }
    return TextCommand.keys[key].map { apply($0, row: row) }
  }

  private mutating func apply(_ command: TextCommand, row: ClosedRange<Int>) -> (EditOutcome, Change?) {
    switch command {
    case .left: moving(to: cursor - 1)
    case .right: moving(to: cursor + 1)
    case .wordLeft: moving(to: wordStart)
    case .wordRight: moving(to: wordEnd)
    case .rowStart: moving(to: row.lowerBound)
    case .rowEnd: moving(to: row.upperBound)
    case .textStart: moving(to: 0)
    case .textEnd: moving(to: characters.count)
    case .deleteBack: removing(max(0, cursor - 1)..<cursor)
    case .deleteForth: removing(cursor..<min(characters.count, cursor + 1))
    case .deleteWord: removing(wordStart..<cursor)
    case .deleteToRowStart: removing(min(row.lowerBound, cursor)..<cursor)
    }
  }

  private mutating func inserting(_ text: String) -> (EditOutcome, Change?) {
    if text.isEmpty { return (.moved, nil) }
    guard let change = insert(text) else { return (.full(limit: limit ?? 0), nil) }
    return (.changed, change)
  }

  private mutating func removing(_ range: Range<Int>) -> (EditOutcome, Change?) {
    range.isEmpty ? (.moved, nil) : (.changed, remove(range))
  }

  private mutating func moving(to index: Int) -> (EditOutcome, Change?) {
    moveCursor(to: index)
    return (.moved, nil)
  }
}
