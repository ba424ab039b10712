import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What the desk folds into a line, and the list of all changes, are searched as every list is.
@Suite struct QueueSearchTests {
  /// A desk at which two things were changed, with the list of changes over it.
  private func changes(_ size: Size) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.size = size
    for (id, phone) in [("org-krokus", "322611111"), ("org-soma", "322622222")] {
      try desk.others(
        EditRecord(RecordID(id), [FieldEdit(field: "phone", was: nil, becomes: .text(phone))]))
    }
    try desk.type(":zmiany")
    try desk.press(.enter)
    #expect(desk.app.top is QueueScreen)
    return desk
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `the changes of one thing are found, and Esc gives all of them back`(size: Size) throws {
    var desk = try changes(size)
    let before = try desk.screen().text
    try desk.type("/krok")
    let screen = try desk.screen()
    #expect(screen.text.contains("/ krok") && screen.text.contains("1 z "), "\(screen.text)")
    #expect(screen.isCursorVisible && screen.rowText(screen.cursor?.row ?? 0).contains("/ krok"))
    try desk.type("qq")
    #expect(try desk.screen().text.contains("Nic nie pasuje do „krokqq”"))
    try desk.press(.escape)
    #expect(try desk.screen().text == before && desk.app.top is QueueScreen)
    try desk.press(.escape)
    #expect(!(desk.app.top is QueueScreen))
  }

  @Test func `Enter ends the search, and then does what the found line says`() throws {
    var desk = try changes(Size(width: 80, height: 24))
    try desk.type("/soma")
    try desk.press(.enter)
    #expect(desk.app.top is QueueScreen && !desk.app.top.takesText)
    try desk.press(.enter)
    #expect(desk.app.map.selected == RecordID("org-soma") || desk.app.registers.top is RecordPage)
  }
}
