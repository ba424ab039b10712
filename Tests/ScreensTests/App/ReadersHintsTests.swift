import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Whoever may change nothing is offered no way to.
@Suite("What readers are not offered")
struct ReadersHintsTests {
  private static let invitations = [
    "n: dodaj", "i: wczytaj", "z: zapisz", "b: rezerwuj", "v: dodaj", "p: przyjmij", "wspolnie import",
  ]

  private static func desk(_ register: MemoryRegister, reader: Bool) -> Desk {
    var desk = Desk(register)
    if reader { (desk.readsPersonal, desk.readOnly) = (false, .reader(staff: "cao")) }
    return desk
  }

  /// All that is seen on the tabs of a register, and on the page of each kind.
  private static func seen(_ register: MemoryRegister, reader: Bool) throws -> [String] {
    var desk = desk(register, reader: reader)
    desk.size = Size(width: 140, height: 40)
    var seen: [String] = []
    for tab in "1234" {
      try desk.press(.character(tab))
      seen.append(try desk.screen().text)
    }
    for _ in Schema.kinds.indices {
      seen.append(try desk.screen().text)
      try desk.press(.down)
    }
    return seen
  }

  @Test func `an empty list says what belongs there, and to staff alone how it comes there`() throws {
    let (staff, readers) = (
      try Self.seen(MemoryRegister(), reader: false), try Self.seen(MemoryRegister(), reader: true)
    )
    for invitation in ["n: dodaj pierwszą", "n: dodaj pierwsze", "n: dodaj pierwszy wpis"] {
      #expect(staff.contains { $0.contains(invitation) }, "\(invitation)")
    }
    for screen in readers {
      for invitation in Self.invitations { #expect(!screen.contains(invitation), "\(screen)") }
    }
    #expect(readers.contains { $0.contains("Nie ma jeszcze organizacji.") })
    #expect(readers.contains { $0.contains("Nie ma jeszcze spotkań.") })
  }

  @Test func `a day without a session says what comes next`() throws {
    for reader in [false, true] {
      var desk = Self.desk(try TestRegister.dabrowa(), reader: reader)
      try desk.press(.character("2"))
      let screen = try desk.screen().text
      #expect(!screen.contains(".."), "\(screen)")
    }
  }

  @Test func `what is due is shown to them, and not begun`() throws {
    var desk = Self.desk(try TestRegister.consulted(), reader: true)
    try desk.press(.character("0"))
    #expect(try desk.app.hints(in: desk.world()).hints.contains { $0.shown == [.enter] && $0.act == .showIt })
    #expect(try !desk.screen().text.contains("zrób"))
    try desk.press(.enter)
    #expect(desk.app.layers.isEmpty && desk.app.tabKey != "0")
  }

  @Test func `no key that changes anything stands in their row`() throws {
    for tab in "01234" {
      var desk = Self.desk(try TestRegister.consulted(), reader: true)
      try desk.press(.character(tab))
      let items = try desk.app.hints(in: desk.world()).hints
      #expect(items.allSatisfy { $0.act.group != .changing }, "\(tab): \(items.map(\.act.hint.pl))")
    }
  }
}
