import CivicDomain
import Interchange
import TerminalCanvas
import Testing

@testable import Screens

/// The desk is searched as every list is: what is typed does nothing to the register.
@Suite struct DeskSearchTests {
  private func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted(), drawn: 5_000)
    try desk.press(.character("0"))
    return desk
  }

  @Test(arguments: ["sala", "zapis", "anna", "pllao", "qqqq"])
  func `letters after the search key act on nothing, and Enter only goes to what was found`(typed: String) throws {
    var desk = try desk()
    let sent = desk.effects.count
    for _ in 0..<3 { try desk.press(.down) }
    try desk.type("/" + typed)
    try desk.press(.enter)
    #expect(desk.app.layers.isEmpty, "\(typed)")
    #expect(
      !desk.effects.dropFirst(sent).contains { if case .transact = $0 { true } else { false } }, "\(typed) acts")
  }

  @Test func `what is found stands alone, also out of folded lines, and Esc gives all of it back`() throws {
    var desk = try desk()
    let before = try desk.screen().text
    try desk.type("/U-")
    let screen = try desk.screen().text
    #expect(screen.contains("/ U-") && screen.contains("U-"), "\(screen)")
    try desk.press(.enter)
    #expect(!desk.app.top.takesText)
    try desk.press(.escape)
    #expect(try desk.screen().text == before)
  }

  @Test func `what stands in the day is found too, and only that goes out`() throws {
    var register = try TestRegister.consulted()
    register.apply(
      [
        TestRegister.booking(
          "bkg-dzis", "res-sala", "org-soma", "2026-09-09T17:00", "2026-09-09T19:00", "confirmed")
      ], at: try TestRegister.instant(), by: TestRegister.ewa)
    var desk = Desk(register, drawn: 5_000)
    try desk.press(.character("0"))
    try desk.type("/soma")
    let screen = try desk.screen().text
    #expect(screen.contains("/ soma") && screen.contains("17–19"), "\(screen)")
    try desk.press(.tab)
    #expect(!desk.app.top.takesText && desk.app.layers.isEmpty, "Tab leaves the words, and keeps what they found")
    let world = try desk.world()
    let page = try #require(desk.app.top.givenOut(in: world)?.shown.first)
    guard case .run(.giveOut(let file)) = page.step(by: .file(.csv), personal: false, in: world) else {
      Issue.record("nothing goes out")
      return
    }
    #expect(file.name.contains("wybrane"), "\(file.name)")
    try desk.press(.enter)
    #expect(desk.app.tabKey != "0" || !desk.app.layers.isEmpty, "the second Enter opens it")
  }

  @Test func `a need that is typed there leads to the line that finds it`() throws {
    var desk = try desk()
    try desk.type("/sala 40 czw wieczorem")
    #expect(try desk.screen().text.contains("Enter: pokaż"))
    try desk.press(.enter)
    #expect(desk.app.top is NeedScreen)
    #expect(try desk.screen().text.contains("[sala] [od 40 osób] [czw. 10.09"))
  }

  @Test func `where nothing is found it is told what searches further`() throws {
    var desk = try desk()
    try desk.type("/qqqq")
    let screen = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(screen.contains("Esc w szuka osób"), "\(screen)")
  }

  @Test func `what has no term stands under no day, and dated things stand by their days`() throws {
    var desk = try desk()
    desk.size = Size(width: 80, height: 40)
    try desk.press(.character("0"))
    let rows = try desk.screen().text
    let heading = try #require(rows.firstRange(of: "Czeka, bez terminu"))
    #expect(rows[heading.upperBound...].contains("bez odpowiedzi") || rows[heading.upperBound...].contains("U-"))
  }

  @Test func `the telephone and the room stand in the row of keys of the tabs where calls are taken`() throws {
    var desk = try desk()
    for tab in "013" {
      try desk.press(.character(tab))
      let screen = try desk.screen()
      let row = screen.rowText(screen.size.height - 1)
      #expect(row.contains("w kto dzwoni"), "\(tab): \(row)")
      #expect(tab == "3" || row.contains("b rezerwuj"), "\(tab): \(row)")
    }
  }

  @Test func `sessions of a closed year without minutes are listed by Enter`() throws {
    var register = try TestRegister.consulted()
    for (id, start, more) in [
      ("ses-dawne", "2025-03-04", [:]), ("ses-odwolane", "2025-03-05", ["status": FieldValue.text("cancelled")]),
      ("ses-opisane", "2025-03-06", ["report": FieldValue.text("Było.")]),
    ] as [(String, String, [String: FieldValue])] {
      let set: [String: FieldValue] = [
        "title": .text("Spotkanie \(id)"), "start": .text(start + "T17:00"), "end": .text(start + "T19:00"),
      ]
      register.apply(
        [Change(id: RecordID(id), set: set.merging(more) { $1 })], at: try TestRegister.instant(), by: TestRegister.anna
      )
    }
    var desk = Desk(register, drawn: 5_000)
    desk.size = Size(width: 80, height: 40)
    try desk.press(.character("0"))
    try desk.type("/zaległe")
    try desk.press(.enter, .enter)
    let list = try #require(desk.app.registers.top as? RecordList)
    #expect(list.rows.count == 1 && list.rows.record?.raw == "ses-dawne")
    try desk.press(.escape, .escape)
  }

  @Test func `a remark is taken down from the command line by its name`() throws {
    var desk = try desk()
    try desk.type(":nowa uwaga")
    try desk.press(.enter)
    #expect(desk.app.openForms.last?.kind is SubmissionForm || desk.app.top is Menu)
  }
}
