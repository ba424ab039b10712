import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The whole program as the register stood on a day: asked for with `,`, read only, and left again.
@Suite("The state on a day, on screens")
struct PastTests {
  private static let day = Day(year: 2025, month: 12, day: 31) ?? .earliest

  private func desk(inPast: Bool) throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa())
    if inPast { desk.readOnly = .past(.day(Self.day)) }
    return desk
  }

  @Test func `a comma and the last row ask for the moment, which stays typed until it is shown`() throws {
    var desk = try desk(inPast: false)
    // The last row of the person's settings asks for it; what is typed at once is typed in the line.
    for key: Key in [.character(","), .end, .enter] { try desk.send(.key(key)) }
    for key in "31.12.2025" { try desk.send(.key(.character(key))) }
    #expect(desk.app.top is MomentLine)
    try desk.send(.key(.enter))
    #expect(desk.effects.last == .showState(asOf: "31.12.2025"))
    try desk.send(.notMoved("Nic z tego."))
    #expect(desk.app.top is MomentLine && desk.app.message?.text == "Nic z tego.")
    desk.readOnly = .past(.day(Self.day))
    try desk.send(.moved)
    #expect(desk.app.layers.isEmpty)
    #expect(desk.app.message?.text == "Widać stan na 31.12.2025. Powrót do dziś: „,”, potem Enter.")
  }

  @Test(arguments: [80, 40]) func `the head row says it, reversed`(width: Int) throws {
    var desk = try desk(inPast: true)
    desk.size = Size(width: width, height: width == 80 ? 24 : 12)
    var canvas = Canvas(size: desk.size, theme: desk.theme, signs: desk.signs)
    desk.app.view(on: &canvas, in: try desk.world())
    #expect(canvas.rowText(0).contains("STAN NA 31.12.2025 · tylko do czytania"))
  }

  @Test(
    "in it there is always the mark of a training register, and that a clock is in doubt",
    arguments: [
      (80, 3, "STAN NA 31.12.2025 (ćwiczenia) · 3 zapisy mają datę nie po kolei (zegar?)"),
      (120, 5, "STAN NA 31.12.2025 (ćwiczenia) · 5 zapisów ma datę nie po kolei (zegar?) · tylko do czytania"),
      (40, 1, "STAN NA 31.12.2025 (ćwiczenia) · zegar?"), (80, 0, "STAN NA 31.12.2025 (ćwiczenia) · tylko do czytania"),
      (40, 0, "STAN NA 31.12.2025 (ćwiczenia)"),
    ]) func headRow(width: Int, datesOutOfOrder: Int, row: String) throws
  {
    var desk = try desk(inPast: true)
    desk.size = Size(width: width, height: width < 80 ? 12 : 24)
    var canvas = Canvas(size: desk.size, theme: desk.theme, signs: desk.signs)
    var world = try desk.world()
    (world.isTraining, world.datesOutOfOrder) = (true, datesOutOfOrder)
    desk.app.view(on: &canvas, in: world)
    #expect(canvas.rowText(0).split(separator: " ").joined(separator: " ") == row)
  }

  @Test func `every act is refused at once, and says the way back`() throws {
    for letter in "nedb" {
      var desk = try desk(inPast: true)
      try desk.send(.key(.character("1")))
      try desk.send(.key(.character(letter)))
      #expect(desk.effects.allSatisfy { if case .transact = $0 { false } else { true } })
      #expect(desk.app.layers.allSatisfy { !$0.changesSomething }, "\(letter)")
    }
    var desk = try desk(inPast: true)
    for key: Key in [.character("1"), .character("n"), .enter] { try desk.send(.key(key)) }
    #expect(
      desk.app.message?.text.contains("Powrót do dziś: „,”, potem Enter.") == true, "\(desk.app.message?.text ?? "")")
  }

  @Test func `a comma and Enter lead back to now`() throws {
    var desk = try desk(inPast: true)
    for key: Key in [.character(","), .enter] { try desk.send(.key(key)) }
    #expect(desk.effects.last == .showState(asOf: nil))
    desk.readOnly = nil
    try desk.send(.moved)
    #expect(desk.app.message?.text == "Widać znów stan na dziś.")
  }

  @Test func `the foot says the way back, but where a comma is typed as text`() throws {
    var desk = try desk(inPast: true)
    try desk.press(.character("1"))
    #expect(try desk.screen().text.contains("Widać stan na 31.12.2025. Powrót do dziś: „,”, potem Enter."))
    try desk.press(.character(","))
    #expect(try !desk.screen().text.contains("Powrót do dziś"))
  }

  @Test func `an empty line leads nowhere in the state of now`() throws {
    var desk = try desk(inPast: false)
    for key: Key in [.character(","), .end, .enter, .enter] { try desk.send(.key(key)) }
    #expect(desk.effects.last == .showState(asOf: ""))
  }

  @Test func `a page says how old what it tells is`() throws {
    let foot = try desk(inPast: true).world().setting(personal: false).drawnUp
    #expect(foot == "Stan na 31.12.2025 · CAO Dąbrowa Górnicza")
  }
}
