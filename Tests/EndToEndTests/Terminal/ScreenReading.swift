import Testing

/// A place on the screen, counted from 1 as a person counts.
struct ScreenPlace: Equatable {
  var row: Int
  var column: Int
}

/// What a test asks of a screen.
extension ScreenModel {
  /// One line, counted from 1, without the blanks at its end.
  func line(_ number: Int) -> String {
    var text = cells[number - 1].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  var lines: [String] { (1...rows).map(line) }
  var text: String { lines.joined(separator: "\n") }
  /// All of it as one flow, as an eye reads a sentence that was broken between lines.
  var flow: String { flow(from: 1) }

  /// The same from a line on, counted from 1.
  func flow(from number: Int) -> String {
    lines.dropFirst(number - 1).joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
  var cursorPlace: ScreenPlace { ScreenPlace(row: cursor.row + 1, column: cursor.column + 1) }

  func contains(_ wanted: String) -> Bool { place(of: wanted) != nil }

  /// Where a text begins, looking line by line from the top.
  func place(of wanted: String) -> ScreenPlace? {
    for number in 1...rows {
      for column in cells[number - 1].indices where cells[number - 1][column].width > 0 {
        if cells[number - 1][column...].lazy.map(\.text).joined().hasPrefix(wanted) {
          return ScreenPlace(row: number, column: column + 1)
        }
      }
    }
    return nil
  }

  func style(at place: ScreenPlace) -> CellStyle { cells[place.row - 1][place.column - 1].style }

  /// How the first sign of a text looks, or nil where the text is not on the screen.
  func style(of wanted: String) -> CellStyle? { place(of: wanted).map(style) }

  /// The stretches of one line that look a certain way, without the blanks around them.
  func stretches(onLine number: Int, where holds: (CellStyle) -> Bool) -> [String] {
    cells[number - 1].split { !holds($0.style) }.map { stretch in
      var text = stretch.map(\.text).joined()[...]
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return String(text)
    }.filter { !$0.isEmpty }
  }

  /// The screen in a frame, for the message of a test that failed.
  var picture: String {
    let rule = String(repeating: "─", count: columns)
    let body = cells.map { "│" + $0.map(\.text).joined() + "│" }.joined(separator: "\n")
    return "┌\(rule)┐\n\(body)\n└\(rule)┘ \(columns)×\(rows), cursor at \(cursorPlace.row),\(cursorPlace.column)"
  }
}

extension ScreenModel: CustomTestStringConvertible {
  /// A failed expectation shows what a person would have seen.
  var testDescription: String { "\n" + picture }
}
