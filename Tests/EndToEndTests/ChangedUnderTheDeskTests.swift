import Glibc
import SeededRandom
import Testing

/// Files that the open interface has mapped or holds, changed in their place by somebody who knows no better.
@Suite("A file changed under the open interface", .waiting) struct ChangedUnderTheDeskTests {
  enum Change: CaseIterable { case cutOff, emptied, zeros, noise }

  /// A register whose log is long enough to be mapped.
  private static let register: Result<String, any Error> = Result {
    try TrainingDesk.original { desk in
      try desk.lines("init", desk.data, "--training")
      let text = String(repeating: "Długi opis organizacji. ", count: 300)
      let rows = (1...600).map { "Organizacja \($0);stowarzyszenie;\(text)\n" }.joined()
      let table = try desk.folder.write("wykaz.csv", "nazwa;forma prawna;opis\n" + rows)
      try desk.lines("import", "organizations", table)
    }
  }

  /// A desk with such a register, and a cache of it: the first reading of so much keeps one.
  private static func desk() throws -> TrainingDesk {
    let desk = try TrainingDesk.copy(of: register.get())
    try desk.lines("list", "organizations", "--limit", "1")
    return desk
  }

  private static func change(_ path: String, _ change: Change) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemProblem(doing: "opening \(path)", number: errno) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    // More than what stays unmapped at the end.
    try #require(size > 3 << 20)
    switch change {
    case .cutOff: try #require(ftruncate(file, size / 3) == 0)
    case .emptied: try #require(ftruncate(file, 0) == 0)
    case .zeros, .noise:
      // The same noise each time, so that what it leads to can be seen again.
      var random = SeededGenerator(seed: Thoroughness.seed)
      let words = (0...size / 8).map { _ in change == .zeros ? 0 : random.next() }
      try #require(words.withUnsafeBytes { pwrite(file, $0.baseAddress, size, 0) } == size)
    }
  }

  @Test(arguments: Change.allCases, ["data/log/cao/000001.jsonl", "data/cache/fold"])
  func keepsWhatWasTyped(change: Change, name: String) throws {
    let desk = try ChangedUnderTheDeskTests.desk()
    let terminal = try desk.sitDown()
    try terminal.press(.text("n"))
    try terminal.waitUntil("nowy zasób organizacji")
    try terminal.press(.enter)
    try terminal.waitUntil("Dodawanie: organizacja")
    try terminal.type("Klub pod zagrożeniem")
    try terminal.waitUntil("Klub pod zagrożeniem")
    try ChangedUnderTheDeskTests.change(desk.folder.path(name), change)
    try terminal.type(", Będzin")
    try terminal.waitUntil("Klub pod zagrożeniem, Będzin")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
    let drafts = desk.folder.files(below: "data/personal/drafts")
    #expect(drafts.count == 1)
    #expect(
      try drafts.contains {
        try String(decoding: desk.folder.read($0), as: UTF8.self).contains("Klub pod zagrożeniem, Będzin")
      })
    #expect(try desk.run("check").code == (name.contains("log") ? 65 : 0))
  }

  @Test(arguments: Change.allCases, ["data/log/cao/000001.jsonl", "data/cache/fold"])
  func listsAndPagesAreStillThere(change: Change, name: String) throws {
    let terminal: PseudoTerminal
    let desk = try ChangedUnderTheDeskTests.desk()
    terminal = try desk.sitDown()
    try ChangedUnderTheDeskTests.change(desk.folder.path(name), change)
    for key in ["G", "g", "0", "2", "3", "1"] { try terminal.press(.text(key)) }
    try terminal.press(.text("?"))
    try terminal.waitUntil("Pomoc")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }
}
