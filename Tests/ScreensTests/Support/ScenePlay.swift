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
  private static func rows(of desk: Desk, isWhole: Bool) throws -> [String] {
    let canvas = try desk.screen()
    var rows = (0..<canvas.size.height).map(canvas.rowText)
    if !isWhole, !Frame.isTooSmall(canvas.size) {
      rows = Array(rows[Frame.headRows..<rows.count - 1])
      let rule = String(repeating: canvas.signs[.horizontalLine].text, count: canvas.size.width)
      let foot = rows.lastIndex(of: rule) ?? rows.count
      let work = ended(rows[..<foot])
      let message = ended(rows[foot...])
      // The rule above the message parts it from the work.
      rows = Array(message.count > 1 ? work + message : work)
    }
    return rows.map { $0.isEmpty ? "|" : "|\($0)" } + [Scene.cursor(of: canvas)]
  }

  /// The rows without the empty ones at their end.
  private static func ended(_ rows: ArraySlice<String>) -> ArraySlice<String> {
    rows[..<(rows.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? rows.startIndex)]
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
