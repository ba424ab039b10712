import CivicDomain
import CrowdedRegister
import FlatFileStore
import Glibc
import Testing

/// The built program on a register of hostile texts: every byte that comes out of it, on a real terminal and from commands.
@Suite("Hostile text at a terminal", .waiting) struct HostileTerminalTests {
  private static let register: Result<String, any Error> = Result {
    try TrainingDesk.original { desk in
      try #require(try desk.run("init", desk.data, "--training", "--name", "Dom Znaków").code == 0)
      let manifest = String(decoding: try desk.folder.read("data/wspolnie.json"), as: UTF8.self)
      try desk.folder.write("data/wspolnie.json", HostileText.planted(in: manifest, instead: "Dom Znaków"))
      let at = try WarsawTime.instant(LocalTime(TrainingDesk.moment))
      let importing = try Store(desk.data).importing(by: Crowd.clerk, at: at)
      while importing.snapshot() != nil {
        Crowd(7).hostile.forEach(importing.take)
        importing.commit()
      }
      guard case .done? = importing.outcome else { throw SystemProblem(doing: "filling the register", number: 0) }
    }
  }

  /// What a terminal was told that the program had not to tell it: anything but letters that are seen, and its own sequences.
  private static func foreign(in transcript: [UInt8]) -> [String] {
    var parser = ControlParser()
    var found: [String] = []
    var letters = String.UnicodeScalarView()
    for byte in transcript {
      for control in parser.feed(byte) {
        switch control {
        case .print(let scalar): letters.append(scalar)
        case .control(let byte): if ![7, 8, 9, 10, 13, 14, 15].contains(byte) { found.append("byte \(byte)") }
        case .string(let introducer, let payload):
          // The one question that the program asks is for the background.
          if introducer != UInt8(ascii: "]") || payload != Array("11;?".utf8) {
            found.append("string \(introducer) \(String(decoding: payload, as: UTF8.self))")
          }
        case .escape(let between, let final):
          if !"78DMEH=>cBA0\\".utf8.contains(final) { found.append("escape \(between) \(final)") }
        case .sequence(let sequence):
          if !"ABCDEFGHJKLMPSTXZ@`abcdfghilmrst".utf8.contains(sequence.final) { found.append("sequence \(sequence)") }
        }
      }
    }
    // On the way over the screen letters come in any order: towers are looked for where they stand, on the screen.
    for scalar in letters {
      if let fault = HostileText.fault(in: Array(String(scalar).utf8)) { found.append(fault) }
    }
    return found
  }

  @Test(arguments: [(TerminalKind.xterm, (80, 24)), (.linux, (140, 40)), (.tmux, (300, 100))])
  func nothingButItsOwnSequencesReachesTheTerminal(kind: TerminalKind, size: (Int, Int)) throws {
    let terminal = try TrainingDesk.copy(of: Self.register.get()).sitDown(
      on: kind, columns: size.0, rows: size.1, showing: "2 ", onTab: nil)
    terminal.judge = VTermJudge(columns: size.0, rows: size.1)
    var marks: Set<Int> = []
    let tour: [[KeyPress]] =
      [
        [.text("0")], [.down, .enter], [.escape], [.text("1")], [.down], [.enter], [.escape],
        [.text("/"), .text("zly")], [.escape],
        [.text("2")], [.enter], [.escape], [.text("3")], [.enter], [.enter], [.escape], [.text("w"), .text("zly")],
        [.escape],
        [.text(":"), .text("zly")], [.escape], [.text("4")],
      ] + (0..<Schema.kinds.count).flatMap { _ in [[.enter], [.enter], [.text("4")], [.down]] as [[KeyPress]] }
    for keys in tour {
      for key in keys { try terminal.press(key) }
      try terminal.waitUntilQuiet(for: .milliseconds(20))
      marks.formUnion(HostileText.marks(in: terminal.screen.text))
    }
    #expect(Self.foreign(in: terminal.transcript) == [])
    #expect(terminal.screen.unknown.isEmpty && terminal.screen.title.isEmpty)
    #expect(terminal.judge?.titles ?? 0 == 0)
    #expect(HostileText.fault(in: Array(terminal.screen.text.utf8)) == nil)
    #expect(marks.count > 5, "the texts are there: \(marks.sorted())")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  /// Arguments and file names are bytes, and need not be UTF-8.
  @Test func argumentsThatAreNoTextAreToldAsText() throws {
    let desk = try TrainingDesk.empty()
    for script in [
      #"exec "$W" list "$(printf 'a\200\233\300\200\033[2J')""#,
      #"exec "$W" show "$(printf '\355\240\200\033]52;c;x\007')""#,
      #"exec "$W" import organization "$(printf '/tmp/\377\033[2J')""#, #"exec "$W" "$(printf '\033c\342\200\256')""#,
      #"exec "$W" --data "$(printf '/tmp/\033c\342\200\256\377')" list organization"#,
    ] {
      let terminal = try PseudoTerminal(
        running: "/bin/sh", ["-c", script],
        environment: desk.shell.environment.merging(["W": desk.shell.program]) { $1 })
      terminal.folder = desk.folder
      guard case .code(let code) = try terminal.waitForExit() else { Issue.record("\(script)"); continue }
      #expect(code != 0)
      #expect(Self.foreign(in: terminal.transcript) == [], "\(script)")
      #expect(HostileText.fault(in: terminal.transcript, allowing: ["\r", "\n"]) == nil, "\(script)")
    }
  }
}
