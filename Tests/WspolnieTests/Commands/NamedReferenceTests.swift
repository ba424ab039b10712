import Testing

@testable import wspolnie

/// Whoever asks for what refers to something says its name, and is never told that there is nothing where the name alone
/// was not understood.
@Suite struct NamedReferenceTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    for name in ["Stowarzyszenie KROKUS", "Fundacja Lis"] {
      desk.run("add", "organization", "name=\(name)", "legalForm=association", "shortName=\(name.suffix(6))")
    }
    let ids = desk.run("list", "organizations", "--fields", "id").lines
    for (index, id) in ids.enumerated() {
      desk.run("add", "resource", "organization=\(id)", "name=Sala \(index)", "category=room")
    }
    desk.run("add", "session", "title=Śniadanie", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "seats=20")
    let session = desk.run("list", "sessions", "--fields", "id").lines[0]
    desk.run("register", session, "--name", "Maria Jaworska", "--phone", "600100200")
  }

  @Test(arguments: ["organization=Stowarzyszenie KROKUS", "organizacja=krokus", "organization!=Fundacja Lis"])
  func `the name, the short name and the case do not matter`(condition: String) {
    let run = desk.run("list", "resources", "--where", condition)
    #expect(run.code == .done && run.lines.count == 1, "\(run)")
    #expect(run.output.contains("Sala 0"))
  }

  @Test func `a name that nothing has is refused, not answered with nothing`() {
    let run = desk.run("list", "resources", "--where", "organization=Wilk")
    #expect(run.code == .usage && run.errors.contains("nie ma wpisu „Wilk”"), "\(run)")
    #expect(desk.run("list", "resources", "--where", "organization=org-zzzzzzzzzz").code == .usage)
    #expect(desk.run("list", "resources", "--where", "organization=").code == .done)
  }

  @Test func `a name that several have is refused with the way to all of them`() {
    desk.run("add", "organization", "name=Inny Lis", "legalForm=foundation", "shortName=ja Lis")
    let run = desk.run("list", "resources", "--where", "organization=ja Lis")
    #expect(run.code == .usage && run.errors.contains("nazywa się więcej wpisów (2)"), "\(run)")
    #expect(desk.run("list", "resources", "--where", "organization~ja Lis").code == .done)
  }

  @Test func `a person is found by name only where personal data are asked for`() {
    #expect(desk.run("list", "registrations", "--where", "person=Maria Jaworska").errors.contains("--personal"))
    let run = desk.run("list", "registrations", "--where", "person=maria jaworska", "--personal")
    #expect(run.code == .done && run.lines.count == 1, "\(run)")
  }

  @Test func `a list is searched by the names that stand in it`() {
    #expect(desk.run("list", "resources", "--search", "krokus").lines.count == 1)
    #expect(desk.run("list", "registrations", "--search", "śniadanie").lines.count == 1)
    #expect(desk.run("list", "registrations", "--search", "jaworska").lines.isEmpty, "who it is, is personal")
    #expect(desk.run("list", "registrations", "--search", "jaworska", "--personal").lines.count == 1)
  }
}
