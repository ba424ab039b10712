import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Whoever handles a record is named wherever it has a page, and on small screens too.
@Suite struct HandlerShownTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 40, height: 12)]

  private func desk(_ register: MemoryRegister, _ id: String, _ size: Size) throws -> Desk {
    var register = register
    register.apply(
      [Change(id: RecordID(id), set: ["handler": .text("jan")])], at: try TestRegister.instant(), by: TestRegister.ewa)
    var desk = Desk(register)
    desk.size = size
    return desk
  }

  /// The login, and where there is room what it is.
  private func isNamed(_ desk: Desk) throws -> Bool {
    let text = try desk.screen().text
    return desk.size.width >= 80 ? text.contains("zajmuje się: jan") : text.contains("jan")
  }

  @Test(arguments: sizes) func `on the page of a consultation`(size: Size) throws {
    var desk = try desk(TestRegister.consulted(), "cns-1", size)
    _ = desk.app.carryOut([.reveal(RecordID("cns-1"))], in: try desk.world())
    try desk.press(.enter)
    #expect(try isNamed(desk))
  }

  @Test(arguments: sizes) func `on the page of a session, whose acts are there with nobody registered`(size: Size)
    throws
  {
    var desk = try desk(TestRegister.dabrowa(), "ses-1", size)
    try #require(desk.register.has(RecordID("ses-1")))
    _ = desk.app.carryOut([.reveal(RecordID("ses-1"))], in: try desk.world())
    try desk.press(.enter)
    #expect(try isNamed(desk))
    try desk.type("a")
    #expect(try desk.screen().text.contains("oddaj do wspólnych") || size.height < 24)
  }

  @Test(arguments: sizes) func `in the menu of a booking`(size: Size) throws {
    let desk = try desk(TestRegister.dabrowa(), "bkg-1", size)
    let menu = try #require(Menu(of: Identifier("bkg-1"), in: try desk.world()))
    #expect(menu.title.hasSuffix(size.width < 80 ? " · jan" : " · zajmuje się: jan"))
  }
}
