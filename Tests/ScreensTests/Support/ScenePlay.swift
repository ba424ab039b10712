import TerminalCanvas

@testable import Screens

/// The playing of a file of scenes: what differed, and the file as it would be right.
struct ScenePlay {
  /// A picture or check that was not as it was written.
  struct Fault: Equatable {
    let scene: String
    /// The lines that differ: `-` as written, `+` as seen.
    let text: String
    /// Whether a picture written anew mends it.
    let isPicture: Bool
  }

  /// The lines of the file with the pictures as they were seen.
  private(set) var lines: [SceneFile.Line] = []
  private(set) var faults: [Fault] = []

  /// Plays all scenes of a file from the beginning.
  init(_ file: SceneFile) throws {
    var stage: [String] = []
    var scene = ""
    var desk = Desk(try TestRegister.dabrowa())
    for line in file.lines {
      switch line {
      case .remark: lines.append(line)
      case .scene(let name):
        (scene, desk) = (name, Desk(try TestRegister.dabrowa()))
        for words in stage { try SceneScript.setStage(words, &desk) }
        lines.append(line)
      case .stage(let words):
        if scene.isEmpty { stage.append(words) } else { try SceneScript.setStage(words, &desk) }
        lines.append(line)
      case .act(let act):
        try SceneScript.play(act, &desk)
        lines.append(line)
      case .see(let text, let isThere):
        lines.append(line)
        guard try desk.screen().text.contains(text) != isThere else { continue }
        faults.append(Fault(scene: scene, text: isThere ? "not seen: \(text)" : "seen: \(text)", isPicture: false))
      case .style(let text, let look):
        lines.append(line)
        let seen = try ScenePlay.look(of: text, on: desk.screen())
        guard seen != look else { continue }
        faults.append(Fault(scene: scene, text: "\(seen ?? "not seen"), not \(look): \(text)", isPicture: false))
      case .picture(let isWhole, let written):
        let seen = try ScenePlay.rows(of: desk, isWhole: isWhole)
        lines.append(.picture(isWhole: isWhole, rows: seen))
        guard seen != written else { continue }
        faults.append(Fault(scene: scene, text: ScenePlay.difference(written, seen), isPicture: true))
      }
    }
  }

  /// The file with its pictures as they were seen.
  var text: String { SceneFile.text(lines) }

  /// The rows of a picture, and the cursor's place on the screen: all of them, or those between the tabs and the hints
  /// without the empty ones at the end of the work.
  static func rows(of desk: Desk, isWhole: Bool = true) throws -> [String] {
    let canvas = try desk.screen()
    var rows = (0..<canvas.size.height).map(canvas.rowText)
    if !isWhole, !Frame.isTooSmall(canvas.size) {
      rows = Array(rows[Frame.headRows..<rows.count - 1])
      let rule = String(repeating: canvas.signs[.horizontalLine].text, count: canvas.size.width)
      let foot = rows.lastIndex(of: rule) ?? rows.count
      let pane = canvas.signs[.verticalLine].text
      let work = ended(rows[..<foot], pane)
      let message = ended(rows[foot...], pane)
      // The rule above the message parts it from the work.
      rows = Array(message.count > 1 ? work + message : work)
    }
    return rows.map { $0.isEmpty ? "|" : "|\($0)" } + [cursor(of: canvas)]
  }

  /// The cursor's place, counted from 1.
  private static func cursor(of canvas: Canvas) -> String {
    canvas.cursor.map { "cursor \($0.row + 1):\($0.column + 1)\(canvas.isCursorVisible ? "" : " unseen")" }
      ?? "no cursor"
  }

  /// The attributes with which a text is seen where it first stands; nil where it is not on the screen.
  private static func look(of text: String, on canvas: Canvas) -> String? {
    for row in 0..<canvas.size.height {
      guard let place = canvas.rowText(row).firstRange(of: text) else { continue }
      let before = SafeText(String(canvas.rowText(row)[..<place.lowerBound])).width
      let cells = (before..<before + SafeText(text).width).compactMap { canvas[Position(column: $0, row: row)] }
      let looks = Set(cells.map(\.style.attributes)).map(name)
      return looks.sorted().joined(separator: ", ")
    }
    return nil
  }

  private static func name(of attributes: Style.Attributes) -> String {
    let names = [(Style.Attributes.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline")]
    return attributes.isEmpty ? "plain" : names.filter { attributes.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  /// The rows without those at their end that are empty, or hold the line between two panes alone.
  private static func ended(_ rows: ArraySlice<String>, _ pane: String) -> ArraySlice<String> {
    let last = rows.lastIndex { row in !row.allSatisfy { $0.isWhitespace || String($0) == pane } }
    return rows[..<(last.map { $0 + 1 } ?? rows.startIndex)]
  }

  /// The rows that differ, as written before as seen.
  private static func difference(_ written: [String], _ seen: [String]) -> String {
    let difference = seen.difference(from: written)
    return difference.map { change in
      switch change {
      case .remove(let row, let text, _): "\(row + 1) - \(text)"
      case .insert(let row, let text, _): "\(row + 1) + \(text)"
      }
    }.joined(separator: "\n")
  }
}
