import Foundation
import Testing

@testable import Screens

/// A file of `Scenes`, the scenes of one screen: read line by line, played, and written anew with its pictures as they are.
///
/// ```
/// # What the screen is for.
/// stage register calendar          the stage of all scenes: as words of `SceneScript.setStage`
///
/// == a name is typed               begins a scene; the stage lines below it are its own
/// press w                          keys by their names; one act a line
/// type ow                          letters, as they stand
/// wait 60                          or something else that happens: `size 40x12`, `others …`, `draft …`, `noroom`
/// see Kowalska                     a check: this is on the screen; `see no …`: it is not
/// style Kowalska: bold reverse     a check: this is seen so, whatever the colours; `plain` without any attribute
/// picture                          what is seen now: the work and the message, each row behind `|`
/// | Kto dzwoni
/// cursor 4:3
/// ```
///
/// `picture whole` has the rows of the tabs and of the hints too, for scenes that are about them. Empty lines and lines that
/// begin with `#` stay where they are.
struct SceneFile {
  /// A line, or a picture with all of its rows.
  enum Line: Equatable {
    /// An empty line, or a remark.
    case remark(String)
    case stage(String)
    case scene(String)
    /// A key, or something that happens.
    case act(String)
    /// A check: whether a text is on the screen.
    case see(String, isThere: Bool)
    /// A check: the attributes of a text.
    case style(of: String, String)
    case picture(isWhole: Bool, rows: [String])
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenes")
  /// The ending of the files.
  static let ending = ".scenes"

  /// The name of the screen: that of the file.
  let name: String
  let lines: [Line]

  /// The names of all files.
  static func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// Reads a file of the folder.
  init(_ name: String) throws {
    try self.init(name, text: String(contentsOf: SceneFile.place(of: name), encoding: .utf8))
  }

  /// Reads the text of a file.
  init(_ name: String, text: String) throws {
    self.name = name
    var lines: [Line] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if case .picture(let isWhole, let rows)? = lines.last, line.hasPrefix("|") || SceneFile.isCursor(line) {
        lines[lines.count - 1] = .picture(isWhole: isWhole, rows: rows + [line])
      } else {
        lines.append(try SceneFile.line(line))
      }
    }
    self.lines = lines
  }

  private static func isCursor(_ line: String) -> Bool { line.hasPrefix("cursor ") || line == "no cursor" }

  private static func line(_ text: String) throws -> Line {
    if text.isEmpty || text.hasPrefix("#") { return .remark(text) }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch (words[0], rest) {
    case ("==", _): return .scene(rest)
    case ("stage", _): return .stage(rest)
    case ("see", _) where rest.hasPrefix("no "): return .see(String(rest.dropFirst(3)), isThere: false)
    case ("see", _): return .see(rest, isThere: true)
    case ("style", _): return try style(rest)
    case ("picture", ""), ("picture", "whole"): return .picture(isWhole: rest == "whole", rows: [])
    case ("press", _), ("type", _), ("wait", _), ("size", _), ("others", _), ("draft", _), ("noroom", ""):
      return .act(text)
    case _: throw SceneScript.Mistake(text: text)
    }
  }

  /// `Kowalska: bold reverse`.
  private static func style(_ text: String) throws -> Line {
    guard let end = text.range(of: ": ", options: .backwards) else { throw SceneScript.Mistake(text: text) }
    return .style(of: String(text[..<end.lowerBound]), String(text[end.upperBound...]))
  }

  /// The text of the file.
  var text: String { SceneFile.text(lines) }

  static func text(_ lines: [Line]) -> String { lines.map(\.text).joined(separator: "\n") }

  static func place(of name: String) -> URL { folder.appendingPathComponent(name + ending) }
}

extension SceneFile.Line {
  /// The line as it is written.
  var text: String {
    switch self {
    case .remark(let text), .act(let text): text
    case .stage(let text): "stage \(text)"
    case .scene(let name): "== \(name)"
    case .style(let text, let look): "style \(text): \(look)"
    case .see(let text, let isThere): isThere ? "see \(text)" : "see no \(text)"
    case .picture(let isWhole, let rows): ([isWhole ? "picture whole" : "picture"] + rows).joined(separator: "\n")
    }
  }
}
