import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The queue of what waits: whose each remark is, and what is done to several at once.
@Suite struct QueueMarksTests {
  private static let answer = Duty.all.first { $0.doing == .answer }

  /// The queue of the remarks of a consultation that nobody answered.
  private func queue(_ size: Size = Size(width: 80, height: 24)) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.size = size
    let world = try desk.world()
    _ = desk.app.carryOut(Answering.steps(waitingIn: Identifier("cns-1"), in: world), in: world)
    #expect(desk.app.top is QueueScreen)
    return desk
  }

  private func waiting(_ desk: Desk) throws -> [RecordID] {
    let duty = try #require(Self.answer)
    return Whose.everybodys.due([duty], of: Identifier("cns-1"), in: try desk.world()).queue.flatMap { $0.first(.max) }
      .compactMap(\.subject)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 140, height: 40)])
  func `a row says whose the remark is and begins to say what, and names no consultation`(size: Size) throws {
    let desk = try queue(size)
    let screen = try desk.screen()
    let first = try #require(desk.register.record(Identifier<Submission>(try waiting(desk)[0].raw)))
    let world = try desk.world()
    let row = try #require(
      screen.text.split(separator: "\n").first { $0.contains("\(world.name(of: first.id.any)) ·") }
        .map { String($0.prefix { $0 != "│" }) })
    let whose = world.words.submitter(of: first, in: world.circumstances)
    #expect(!whose.isEmpty && row.contains(whose) && row.contains(first.remark.prefix(10)), "\(row)")
    #expect(!row.contains(world.name(of: first.consultation.any).prefix(12)), "\(row)")
  }

  @Test func `Enter answers all that are marked at once, and Esc takes the marks away before it leaves`() throws {
    var desk = try queue()
    let first = try waiting(desk).prefix(2)
    try desk.type("  ")
    #expect(try desk.screen().text.contains("zaznaczone: 2"))
    try desk.press(.escape)
    #expect(try desk.app.top is QueueScreen && !desk.screen().text.contains("zaznaczone"))
    try desk.press(.home)
    try desk.type("  ")
    try desk.press(.enter)
    let form = try #require(desk.app.openForms.last)
    let world = try desk.world()
    #expect(form.kind is ResponseForm)
    #expect(first.allSatisfy { form.title(in: world).contains(world.name(of: $0)) }, "\(form.title(in: world))")
  }

  @Test func `the list of acts is about the marked, and begins with what the queue is for`() throws {
    var desk = try queue()
    try desk.type("  a")
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.first?.label == "odpowiedź (zaznaczone: 2)" && menu.items.first?.hindrance == nil)
  }

  @Test func `what somebody else answered meanwhile is marked no more`() throws {
    var desk = try queue()
    let first = try waiting(desk)[0]
    try desk.type(" ")
    var response = Response(blank: Identifier("rsp-new"))
    (response.submission, response.disposition) = (Identifier(first.raw), .accepted)
    try desk.others(DraftResponses([response]))
    #expect(try !desk.screen().text.contains("zaznaczone"))
  }

  @Test func `several in one line of the desk are opened, and nothing is done to one of them unsaid`() throws {
    let desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    let line = try #require(DeskQueue(.mine, in: world).sections.flatMap(\.lines).first { $0.count > 1 })
    var (acted, shown) = (desk, desk)
    _ = acted.app.carryOut(line.acts(whose: .mine, in: world), in: world)
    let menu = try #require(acted.app.layers.last as? Menu)
    #expect(menu.items.first?.label == "pokaż wszystkie (\(line.count))")
    _ = shown.app.carryOut(line.shown(whose: .mine, in: world), in: world)
    #expect(shown.app.top is QueueScreen)
  }
}

/// What is said to wait in a consultation does, and of it nobody's own is left out.
@Suite struct WaitingInConsultationTests {
  private func register(_ remarks: Int, handledBy handler: (Int) -> String) throws -> MemoryRegister {
    var register = try TestRegister.consulted()
    register.apply(
      (0..<remarks).map { index in
        var set: [String: FieldValue] = [
          "consultation": .text("cns-1"), "remark": .text("Uwaga \(index)."), "channel": .text("paper"),
          "receivedOn": .text("2026-09-02"),
        ]
        if !handler(index).isEmpty { set["handler"] = .text(handler(index)) }
        return Change(id: RecordID("sub-x\(index)"), set: set)
      }, at: try TestRegister.instant(), by: TestRegister.anna)
    return register
  }

  /// Takes away all other remarks that wait, so that it is known which do.
  private func alone(_ register: inout MemoryRegister) throws {
    let own = register.ids(Submission.answered(nil, in: Identifier("cns-1")), window: 0..<Int.max)
    register.apply(
      own.filter { !$0.raw.hasPrefix("sub-x") }.enumerated().map { index, id in
        Change(
          id: RecordID("rsp-y\(index)"),
          set: ["submission": .text(id.raw), "disposition": .text("accepted"), "state": .text("published")])
      }, at: try TestRegister.instant(), by: TestRegister.anna)
  }

  private func listed(_ register: MemoryRegister) throws -> Desk {
    var desk = Desk(register)
    let world = try desk.world()
    _ = desk.app.carryOut(Answering.steps(waitingIn: Identifier("cns-1"), in: world), in: world)
    return desk
  }

  @Test func `the last that waits is found behind many that were answered together with another`() throws {
    var register = try register(31) { _ in "" }
    try alone(&register)
    register.apply(
      [
        Change(
          id: RecordID("rsp-z"),
          set: ["submission": .text("sub-x0"), "disposition": .text("accepted"), "state": .text("published")])
      ] + (1..<30).map { Change(id: RecordID("sub-x\($0)"), set: ["groupedWith": .text("sub-x0")]) },
      at: try TestRegister.instant(), by: TestRegister.anna)
    let desk = try listed(register)
    let form = try #require(desk.app.openForms.last)
    #expect(form.title(in: try desk.world()).contains(try desk.world().name(of: RecordID("sub-x30"))))
  }

  @Test func `all that wait are those of this consultation, however many, and also once it is reported`() throws {
    var register = try register(31) { _ in "" }
    try alone(&register)
    register.apply(
      [Change(id: RecordID("cns-1"), set: ["reportedOn": .text("2026-09-08")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    let desk = try listed(register)
    let subject = desk.register.record(Identifier<Consultation>("cns-1"))?.subject ?? ""
    let screen = try desk.screen().text
    #expect(!subject.isEmpty && screen.contains("Odpowiedź 31 ·") && screen.contains(subject.prefix(20)), "\(screen)")
  }

  @Test func `one's own stand first, and f shows what others have`() throws {
    var register = try register(5) { $0 < 2 ? TestRegister.anna.login : "jan" }
    try alone(&register)
    var desk = try listed(register)
    let screen = try desk.screen().text
    #expect(screen.contains("Odpowiedź 2 · moje i niczyje"), "\(screen)")
    try desk.type("f")
    try desk.press(.down, .enter)
    #expect(try desk.screen().text.contains("Odpowiedź 5 · wszystkich"))
  }

  @Test func `where others alone have some, theirs are listed`() throws {
    var register = try register(3) { _ in "jan" }
    try alone(&register)
    let screen = try listed(register).screen().text
    #expect(screen.contains("Odpowiedź 3 · wszystkich"), "\(screen)")
  }
}
