import CivicDomain
import Foundation
import TerminalCanvas
import Testing

@testable import Screens

/// One folder of `Scenes`: keys, and the screen that is expected after them. New scenes stand in a `SceneFile`.
///
/// `keys` begins with lines that set the stage (`size 40x12`, `language en`, `signs ascii`, `theme mono`,
/// `register empty`, `register calendar`, `training`); after an empty line come the keys: text types itself, `<Enter>` or `<F2>` is a key,
/// `<wait 60>`, `<size 40x12>` or `<others …>` something that happens. Line ends mean nothing.
struct Scene {
  let name: String
  private let folder: URL

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenes")

  /// The names of all scenes.
  static func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      !name.hasPrefix(".") && !name.contains(SceneFile.ending)
    }.sorted()
  }

  init(_ name: String) {
    self.name = name
    folder = Scene.folder.appendingPathComponent(name)
  }

  private var screenFile: URL { folder.appendingPathComponent("screen.txt") }

  /// What is expected.
  func expected() -> String { (try? String(contentsOf: screenFile, encoding: .utf8)) ?? "" }

  func rewrite(_ picture: String) throws { try picture.write(to: screenFile, atomically: true, encoding: .utf8) }

  /// Plays the keys and returns the picture.
  func play() throws -> String {
    let text = try String(contentsOf: folder.appendingPathComponent("keys"), encoding: .utf8)
    let parts = text.components(separatedBy: "\n\n")
    var desk = Desk(try TestRegister.dabrowa())
    for line in parts[0].split(separator: "\n") { try SceneScript.setStage(String(line), &desk) }
    for part in try SceneScript.parts(of: parts.dropFirst().joined(separator: "\n")) {
      try SceneScript.act(part, &desk)
    }
    return try Scene.picture(of: desk.screen())
  }

  /// The rows as they are seen, with a frame at the right so that trailing spaces need no care, and the cursor's place.
  static func picture(of canvas: Canvas) -> String {
    let rows = (0..<canvas.size.height).map(canvas.rowText)
    return (rows + [cursor(of: canvas), ""]).joined(separator: "\n")
  }

  /// The cursor's place, counted from 1.
  static func cursor(of canvas: Canvas) -> String {
    canvas.cursor.map { "cursor \($0.row + 1):\($0.column + 1)\(canvas.isCursorVisible ? "" : " unseen")" }
      ?? "no cursor"
  }
}
