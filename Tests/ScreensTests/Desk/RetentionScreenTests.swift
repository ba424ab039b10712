import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Data past their term, from the desk: whose, why and since when; then they are erased, once it was asked.
@Suite struct RetentionScreenTests {
  private var desk: Desk
  private static let old = [StaleForm(login: "jan", keptAt: .earliest)]

  /// Zofia was at a workshop in January of last year.
  init() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        Change(
          id: RecordID("ses-dawne"),
          set: [
            "title": .text("Dawny warsztat"), "start": .text("2025-01-10T17:00"), "end": .text("2025-01-10T19:00"),
            "report": .text("Było."),
          ]),
        Change(id: RecordID("per-dawna"), set: ["name": .text("Zofia Dawna")]),
        Change(
          id: RecordID("reg-dawne"), set: ["session": .text("ses-dawne"), "person": .text("per-dawna")]),
      ], at: try TestRegister.instant("2025-01-02T09:00"), by: TestRegister.anna)
    desk = Desk(register)
    desk.size = Size(width: 100, height: 40)
  }

  private var steps: [RetentionStep] {
    desk.effects.compactMap { if case .retention(let step) = $0 { step } else { nil } }
  }

  private var due: [RecordID] {
    get throws { RetentionProposal(on: desk.register, today: try TestRegister.now().day).due }
  }

  /// Goes to the line of the desk, and does it.
  private mutating func open(_ answers: RetentionAnswer...) throws {
    desk.retentionAnswers = answers
    try desk.press(.character("0"), .home)
    for _ in 0..<30 where steps.isEmpty {
      if try desk.screen().text.contains("▌usunięcie") { try desk.press(.enter) } else { try desk.press(.down) }
    }
    #expect(steps == [.look])
  }

  @Test mutating func `who it is, why and since when; a key of its own erases, and Enter alone does not`() throws {
    try open(.outlook(Self.old, isChanged: false), .erased("Usunięto dane."))
    #expect(desk.app.top is RetentionScreen)
    let screen = try desk.screen().text
    for part in [
      "Zofia Dawna: ostatnio na spotkaniu 10.01.2025, po terminie od 11.01.2026", "(jan,", "kopii zapasowych",
      "niedokończone formularze: 1",
    ] {
      #expect(screen.contains(part), "\(part): \(screen)")
    }
    let due = try due
    try #require(due.contains(RecordID("per-dawna")))
    try desk.press(.enter, .enter)
    #expect(desk.app.top is Question && steps == [.look])
    try desk.press(.character("d"))
    #expect(steps.last == .erase(due, Self.old))
    #expect(desk.app.layers.isEmpty && desk.app.message == .done("Usunięto dane."))
    try desk.press(.character("u"))
    #expect(desk.app.message?.tone != .done, "nothing brings it back")
  }

  @Test mutating func `where there are many their number is typed`() throws {
    let forms = (0..<Limits.confirmedByNumber).map { StaleForm(login: "jan\($0)", keptAt: .earliest) }
    try open(.outlook(forms, isChanged: false))
    let number = try due.count + forms.count
    try desk.press(.enter, .character("d"), .enter)
    #expect(steps == [.look])
    try desk.type(String(number))
    try desk.press(.enter)
    #expect(steps.last == .erase(try due, forms))
  }

  @Test mutating func `what has changed meanwhile is looked through once more, and a refusal is told`() throws {
    try open(
      .outlook([], isChanged: false), .outlook(Self.old, isChanged: true), .notErased("Nie masz prawa tego zapisać."))
    try desk.press(.enter, .character("d"))
    #expect(desk.app.top is RetentionScreen && desk.app.message?.text.hasPrefix("Niczego nie usunięto") == true)
    #expect(try desk.screen().text.contains("(jan,"))
    try desk.press(.enter, .character("d"))
    #expect(steps.last == .erase(try due, Self.old))
    #expect(desk.app.top is RetentionScreen && desk.app.message == .refused("Nie masz prawa tego zapisać."))
  }

  @Test mutating func `a register that is read only shows it, and says why nothing is erased`() throws {
    desk.readOnly = .fileSystem
    try open(.outlook([], isChanged: false))
    #expect(try desk.screen().text.contains("Zofia Dawna"))
    try desk.press(.enter)
    #expect(!(desk.app.top is Question) && desk.app.message?.tone == .refused)
  }

  @Test mutating func `once nobody's are due that is said`() throws {
    try open(.outlook([], isChanged: false))
    desk.register.apply(
      [Change(id: RecordID("per-dawna"), gone: true)], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.send(.registerChanged)
    try #require(try due.isEmpty)
    try desk.press(.enter)
    #expect(desk.app.message?.text == "Niczyje dane nie czekają na usunięcie.")
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `it is read to its end on small screens`(size: Size) throws {
    desk.size = size
    try open(.outlook(Self.old, isChanged: false))
    var read = ""
    for _ in 0..<24 {
      read += try desk.screen().text
      try desk.press(.down)
    }
    for part in ["Zofia Dawna", "11.01.2026", "(jan,"] { #expect(read.contains(part), "\(part): \(read)") }
  }

  @Test mutating func `somebody is looked for among them, and while not all are seen nobody is erased`() throws {
    try open(.outlook(Self.old, isChanged: false))
    try desk.type("/nikogo")
    try desk.press(.enter)
    #expect(try !desk.screen().text.contains("Zofia Dawna"))
    try desk.press(.enter)
    #expect(desk.app.top is RetentionScreen && desk.app.message?.text.contains("Esc") == true)
    try desk.type("/dawna")
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("Zofia Dawna"))
    try desk.press(.escape, .enter)
    #expect(desk.app.top is Question)
    #expect(steps == [.look])
  }
}
