import Glibc
import Testing

/// A remote office at work over a real sshd.
@Suite("A remote office", .overSsh) struct RemoteOfficeTests {
  @Test func worksIsCutOffInAFormAndGoesOnWhereItWas() throws {
    let desk = try TrainingDesk.demo()
    let server = try SshServer(on: desk)
    let terminal = try server.sitDown(as: .anna)
    try terminal.type("1")
    try terminal.waitUntil("Organizacje")
    try FormAtTheDesk.openNewResource(at: terminal)
    try terminal.type("Sala zebrań")
    try terminal.waitUntil("Sala zebrań")
    terminal.kill()
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    try desk.folder.wait(until: "draft is kept") {
      try desk.folder.files(below: "data/personal/drafts/anna").contains {
        try String(decoding: desk.folder.read($0), as: UTF8.self).contains("Sala zebrań")
      }
    }
    let again = try server.sitDown(as: .anna, showing: "? Niedokończone")
    try again.press(.enter)
    try again.waitUntil("Dodawanie: zasób")
    try again.waitUntil("Sala zebrań")
    // It is anna's alone.
    let jan = try server.sitDown(as: .jan)
    try jan.waitUntilQuiet()
    #expect(!jan.screen.contains("Niedokończone"))
  }

  @Test func seesWhatAnotherOfficeDoesWithoutAKey() throws {
    let desk = try TrainingDesk.demo()
    let server = try SshServer(on: desk)
    let anna = try server.sitDown(as: .anna)
    let jan = try server.sitDown(as: .jan)
    for terminal in [anna, jan] {
      try terminal.type("1")
      try terminal.waitUntil("Fundacja Imago")
    }
    try anna.press(.text("e"))
    try anna.waitUntil("Zmiana: Aikido Kumura Dojo")
    try anna.type("Aikido nad Pogorią")
    try anna.press(.function(2))
    try anna.waitUntil("✓ Zapisano")
    try jan.waitUntil("Aikido nad Pogorią")
    // Whose it was, says the login.
    #expect(try server.atHome("log", "--limit", "1", "--json").output.contains(#""by":"anna""#))
    #expect(try server.atHome("check").code == 0)
  }

  @Test func aReaderSeesWhatIsNotPersonalAndChangesNothing() throws {
    let server = try SshServer(on: try TrainingDesk.demo())
    let terminal = try server.sitDown(as: .ola)
    try terminal.type("1")
    try terminal.waitUntil("Fundacja Imago")
    try terminal.waitUntilQuiet()
    #expect(!terminal.screen.contains("popraw organizację"))
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(try server.run(by: "ola", ["/bin/ls", "\(SshServer.data)/log"]).code == 0)
    for place in ["personal", "inbox"] {
      #expect(try server.run(by: "ola", ["/bin/ls", "\(SshServer.data)/\(place)"]).code != 0, "\(place)")
    }
    #expect(try server.run(by: "ola", ["/usr/bin/touch", "\(SshServer.data)/log/was-here"]).code != 0)
    #expect(try server.run(by: "wspolnie-kiosk", ["/bin/ls", "\(SshServer.data)/log"]).code != 0)
  }

  @Test func leavesWithoutAShellBehind() throws {
    let server = try SshServer(on: try TrainingDesk.demo())
    let terminal = try server.sitDown(as: .anna)
    try terminal.press(.control("z"))
    try terminal.waitUntilItSays("Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej.")
    try terminal.press(.control("\\"))
    try terminal.press(.text("1"))
    try terminal.waitUntil("Organizacje")
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    try server.folder.wait(until: "session is gone") { server.sessions().isEmpty }
  }

  @Test func aKeyCostsFewBytesOnTheLine() throws {
    let server = try SshServer(on: try TrainingDesk.demo())
    let keys = 40
    /// Bytes that ssh received, all told, in a sitting with so many letters typed one after the other, and those of the picture that
    /// the letters cost.
    func received(typing count: Int) throws -> (line: Int, picture: Int) {
      let terminal = try server.sitDown(as: .anna, more: ["-v", "-E", server.folder.path("traffic")])
      try terminal.type("1")
      try terminal.waitUntil("Organizacje")
      try FormAtTheDesk.openNewResource(at: terminal)
      _ = try terminal.waitUntilQuiet()
      let before = terminal.transcript.count
      var typed = ""
      for number in 0..<count {
        let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
        typed += letter
        try terminal.type(letter)
        try terminal.waitUntil(typed)
      }
      let picture = terminal.transcript.count - before
      // The program ends, and ssh says what went over the line.
      for session in server.sessions() { kill(session.process, SIGTERM) }
      #expect(try terminal.waitForExit() == .code(0))
      let told = String(decoding: try server.folder.read("traffic"), as: UTF8.self)
      let line = try #require(
        told.split(whereSeparator: \.isNewline).last { $0.hasPrefix("Transferred: ") }, "\(told.suffix(500))")
      let number = line.split(separator: "received ").last?.prefix { $0.isNumber }
      return (try #require(number.flatMap { Int($0) }), picture)
    }
    let (with, without) = (try received(typing: keys), try received(typing: 0))
    let each = with.picture / keys
    print(
      "ssh: \(each) bytes of picture a key typed into a form, \((with.line - without.line) / keys) more on the line")
    #expect(each > 0)
    #expect(each < 2_000, "the whole screen is not sent for a letter")
  }
}
