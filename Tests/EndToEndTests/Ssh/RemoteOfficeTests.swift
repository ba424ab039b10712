import Glibc
import Testing

@testable import wspolnie

/// A remote office at work over a real sshd.
@Suite("A remote office", .waiting, .overSsh) struct RemoteOfficeTests {
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

  /// The name of an organization is changed at a terminal.
  private func rename(to name: String, at terminal: PseudoTerminal) throws {
    try terminal.type("1")
    try terminal.waitUntil("Organizacje")
    try terminal.press(.text("e"))
    try terminal.waitUntil("Zmiana: ")
    try terminal.type(name)
    try terminal.press(.function(2))
    try terminal.waitUntil("✓ Zapisano")
    try terminal.waitUntil(name)
  }

  /// Where somebody comes from stands in what they do, and is shown where the record's history is read; they cannot say it themselves.
  @Test func whatIsDoneSaysFromWhichOffice() throws {
    let desk = try TrainingDesk.demo()
    let server = try SshServer(on: desk)
    let lies = ["-o", "SendEnv=WSPOLNIE_OFFICE", "-o", "SetEnv=WSPOLNIE_OFFICE=reden"]
    let anna = try server.sitDown(
      as: .anna, more: SshServer.from("127.0.0.2") + lies, environment: ["WSPOLNIE_OFFICE": "reden"])
    try rename(to: "Aaa z Gołonoga", at: anna)
    let jan = try server.sitDown(as: .jan, more: SshServer.from("127.0.0.3") + lies)
    try rename(to: "Aab z Redenu", at: jan)
    // The same person from an address that is nobody's.
    let elsewhere = try server.sitDown(as: .anna, more: lies)
    try rename(to: "Aac znikąd", at: elsewhere)
    let log = try server.atHome("log", "--limit", "3", "--json").output
    for (login, office) in [("anna", "golonog"), ("jan", "reden"), ("anna", "ssh")] {
      #expect(log.contains(#""by":"\#(login)","from":"\#(office)","act":"edit""#), "\(log)")
    }
    // Whoever reads the record's history sees where each change came from.
    let reading = try server.sitDown(as: .jan, columns: 160, rows: 40)
    try reading.type("4")
    try reading.waitUntil("Wpisane ostatnio")
    try reading.press(.enter)
    try reading.waitUntil("Rejestry › Organizacje")
    try reading.press(.enter)
    for text in ["anna (biuro golonog)", "jan (biuro reden)", "anna (przez SSH)"] { try reading.waitUntil(text) }
    #expect(try server.atHome("check").code == 0)
  }

  /// A kiosk that is a terminal alone has its own front, and what is typed there is overwritten in memory.
  @Test func aKioskComesToItsFrontAndToNothingElse() throws {
    let server = try SshServer(on: try TrainingDesk.demo(), withKiosk: true)
    #expect(try server.atHome("intake").code == 0)
    let terminal = try server.sitDown(as: .kiosk, showing: "W czym możemy pomóc?", command: ["wspolnie", "today"])
    try terminal.press(.control("c"), .control("z"), .control("\\"), .text("2"))
    try terminal.waitUntil("Co Cię interesuje?")
    let session = try #require(server.sessions().first)
    // The C library parts what it has read of its own variable.
    #expect(
      session.environment.joined(separator: ":").contains(SystemPlaces.forgetting), "\(session.environment)")
    let other = try server.run(as: .kiosk, "id")
    #expect(other.code != 0 && other.outputBytes.isEmpty, "\(other)")
    #expect(try server.run(as: .kiosk, more: ["-W", "127.0.0.1:\(server.port)"]).code == 255)
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
