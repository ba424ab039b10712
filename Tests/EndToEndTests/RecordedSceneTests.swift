import Foundation
import Testing

/// `--record`: a sitting at the demo becomes a scene, and the scene plays again.
///
/// The files of `Recorded` are such scenes, as somebody who found a fault can send them: each is played on a demo of its
/// moment, and its pictures are compared.
@Suite("Recorded sittings", .waiting) struct RecordedSceneTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recorded")

  static func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".scenes") }.sorted()
  }

  @Test(arguments: try all()) func playsAgain(name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    try RecordedScene(text).play()
  }

  @Test func whatIsRecordedPlaysAgain() throws {
    let desk = try TrainingDesk.empty()
    let file = desk.folder.path("sitting.scenes")
    let terminal = try desk.sitDown(arguments: ["demo", "--record", file])
    try terminal.type("/sala")
    try terminal.waitUntil("/ sala")
    try terminal.press(.escape)
    try terminal.waitUntilGone("/ sala")
    terminal.resize(columns: 70, rows: 20)
    try terminal.type("4")
    try terminal.waitUntil("Rejestry")
    try terminal.press(.end, .up)
    try terminal.waitUntilQuiet()
    let seen = terminal.screen.lines
    try terminal.type("q")
    _ = try terminal.waitForExit()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasSuffix("\ntype q\n"))
    for line in ["stage register demo", "stage now \(TrainingDesk.moment)", "type 1/sala", "press Esc", "size 70x20"] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let scene = try RecordedScene(text)
    #expect(scene.pictures.last?.filter { $0.hasPrefix("|") } == seen.map { "|\($0)" })
    try scene.play()
  }

  @Test func itIsThereAfterTheProgramIsKilled() throws {
    let desk = try TrainingDesk.demo()
    let file = desk.folder.path("sitting.scenes")
    let terminal = try desk.sitDown(arguments: ["--record", file])
    try terminal.type("/krok")
    try terminal.waitUntil("/ krok")
    terminal.kill()
    _ = try terminal.waitForExit()
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("/krok"))
  }

  /// However the sitting ends, the picture is behind the keys that led to it.
  @Test func thePictureIsWhereItWasSeen() throws {
    let desk = try TrainingDesk.empty()
    let file = desk.folder.path("sitting.scenes")
    func lines() throws -> [String] {
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("|") && !$0.hasPrefix("cursor") && !$0.hasPrefix("#") && !$0.hasPrefix("stage") }
    }
    let hungUp = try desk.sitDown(showing: "0 Biurko", onTab: nil, arguments: ["demo", "--record", file])
    try hungUp.type("4")
    try hungUp.waitUntil("Rejestry ")
    try hungUp.waitUntilQuiet()
    hungUp.hangUp()
    _ = try hungUp.waitForExit()
    #expect(try lines() == ["== recorded", "type 4", "picture whole"])
    try FileManager.default.removeItem(atPath: file)
    let together = try desk.sitDown(showing: "0 Biurko", onTab: nil, arguments: ["demo", "--record", file])
    try together.waitUntilQuiet()
    try together.type("4q")
    _ = try together.waitForExit()
    #expect(try lines() == ["== recorded", "picture whole", "type 4q"], "nobody saw what 4 led to")
  }

  @Test func realRegistersAndFilesThatAreThereAreRefused() throws {
    let desk = try TrainingDesk.empty()
    let real = desk.folder.path("real")
    try desk.run("init", real)
    let file = desk.folder.path("sitting.scenes")
    func sit(_ arguments: String...) throws -> (end: ExitStatus, said: String) {
      let terminal = try PseudoTerminal(
        running: desk.shell.program, arguments, environment: desk.shell.environment.filter { $0.key != "WSPOLNIE_NOW" })
      terminal.folder = desk.folder
      let end = try terminal.waitForExit()
      return (end, terminal.screen.flow)
    }
    let refused = try sit("--data", real, "--record", file)
    #expect(refused.end == .code(78) && refused.said.contains("tylko w rejestrze szkoleniowym"))
    #expect(!FileManager.default.fileExists(atPath: file))
    try Data("moje".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try sit("demo", "--record", "-").end == .code(64))
    #expect(try desk.run("demo", "--record", file + "2", "--run", "check").code == 64)
    let there = try sit("demo", "--record", file)
    #expect(there.end == .code(73) && there.said.contains("Plik już jest"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "moje")
  }
}

/// A recorded sitting, played in a terminal of its own.
struct RecordedScene {
  private let stage: [String: String]
  private let lines: [[String]]
  /// The pictures, as they are written.
  let pictures: [[String]]

  struct Mistake: Error { let text: String }

  init(_ text: String) throws {
    var stage: [String: String] = [:]
    var lines: [[String]] = []
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") && !line.hasPrefix("==") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if line.hasPrefix("|") || line.hasPrefix("cursor") || line == "no cursor" {
        guard !lines.isEmpty else { throw Mistake(text: line) }
        lines[lines.count - 1].append(line)
      } else if words[0] == "stage" {
        let setting = words[1].split(separator: " ", maxSplits: 1).map(String.init)
        stage[setting[0]] = setting.count > 1 ? setting[1] : ""
      } else {
        lines.append([line])
      }
    }
    (self.stage, self.lines) = (stage, lines)
    pictures = lines.filter { $0[0].hasPrefix("picture") }
  }

  /// Plays it on a demo of its moment; a picture that does not come about fails.
  func play() throws {
    guard stage["register"] == "demo", let now = stage["now"] else { throw Mistake(text: "no demo: \(stage)") }
    let folder = try TemporaryFolder()
    let shell = try ProgramRunner.wspolnie(data: folder.path("data"), language: stage["language"] ?? "pl", now: now)
    let size = try Self.size(stage["size"] ?? "80x24")
    let terminal = try PseudoTerminal(
      running: shell.program, ["demo"], columns: size.columns, rows: size.rows, environment: shell.environment)
    terminal.folder = folder
    try terminal.waitUntil("Wsp")
    try terminal.waitUntilQuiet()
    for line in lines {
      let words = line[0].split(separator: " ", maxSplits: 1).map(String.init)
      let rest = words.count > 1 ? words[1] : ""
      switch words[0] {
      case "type": try terminal.type(rest)
      case "press": try terminal.press(Self.key(rest))
      case "wait": try terminal.waitUntilQuiet()
      case "size":
        let size = try Self.size(rest)
        terminal.resize(columns: size.columns, rows: size.rows)
      case "picture":
        let rows = line.dropFirst().filter { $0.hasPrefix("|") }.map { String($0.dropFirst()) }
        try terminal.waitUntil("the picture is as it was recorded:\n\(rows.joined(separator: "\n"))") {
          $0.lines == rows
        }
      case _: throw Mistake(text: line[0])
      }
      // A key that follows on an Esc at once would be another key.
      if line[0] == "press Esc" || words[0] == "size" { try terminal.waitUntilQuiet() }
    }
  }

  private static func size(_ text: String) throws -> (columns: Int, rows: Int) {
    let sides = text.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2 else { throw Mistake(text: text) }
    return (sides[0], sides[1])
  }

  private static func key(_ name: String) throws -> KeyPress {
    let named: [String: KeyPress] = [
      "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "Up": .up, "Down": .down, "Left": .left,
      "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Delete": .delete,
      "Insert": .insert, "Backspace": .backspace, "Space": .space,
    ]
    if let key = named[name] { return key }
    if name.count == 1 { return .text(name) }
    if let last = name.last, name == "Ctrl-\(last)" { return .control(last) }
    if let last = name.last, name == "Alt-\(last)" { return .alt(last) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
    throw Mistake(text: name)
  }
}
