import CivicDomain
import CrowdedRegister
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The search of a list finds its rows by what they refer to, as far as it is told of them.
@Suite struct ReferenceSearchTests {
  private var desk: Desk

  init() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [
        Change(id: RecordID("per-1"), set: ["name": .text("Jan Kowalski"), "phone": .text("600 100 200")]),
        Change(id: RecordID("per-2"), set: ["name": .text("Ewa Zając")]),
        Change(
          id: RecordID("reg-1"),
          set: ["session": .text("ses-1"), "person": .text("per-1"), "organization": .text("org-krokus")]),
        Change(id: RecordID("reg-2"), set: ["session": .text("ses-1"), "person": .text("per-2")]),
      ], at: try TestRegister.instant("2026-09-04T09:00"), by: TestRegister.anna)
    desk = Desk(register)
  }

  private mutating func search(_ text: String, in kind: Kind) throws -> [String] {
    try desk.press(.character("4"))
    _ = desk.app.carryOut([.deeper(RecordList(of: try #require(Schema.kind(named: kind.name))))], in: try desk.world())
    try desk.type("/\(text)")
    let list = try #require(desk.app.registers.top as? RecordList)
    return list.rows.source.rows(0..<list.rows.count, on: desk.register).map(\.name).sorted()
  }

  @Test(arguments: [
    ("kowal", ["reg-1"]), ("600100", ["reg-1"]), ("swot", ["reg-1", "reg-2"]), ("krokus", ["reg-1"]),
    ("zajac", ["reg-2"]),
    ("nikt taki", []),
  ])
  mutating func `a registration by its person, its session and its organization`(text: String, found: [String]) throws {
    #expect(try search(text, in: Registration.kind) == found)
  }

  @Test mutating func `a booking by what is booked and for whom`() throws {
    #expect(try search("projektor", in: Booking.kind) == ["bkg-3"])
    #expect(try search("krokus", in: Booking.kind) == ["bkg-1"])
  }

  @Test mutating func `what was found goes out`() throws {
    _ = try search("kowal", in: Registration.kind)
    try desk.press(.enter, .escape, .character("x"), .enter)
    guard case .giveOut(let file)? = desk.effects.last else {
      Issue.record("no file")
      return
    }
    #expect(file.page.tables.first?.rows.count == 1)
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func `what is told of a kind is what it is found by`(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    let told = Set(kind.naming.flatMap(\.fields) + kind.columns(withPersonal: true).map(\.name))
    for field in kind.fields where field.shape.refersTo != nil {
      let shown = kind.shownReferences(withPersonal: true)
      #expect(shown.contains(field.name) == told.contains(field.name), "\(field.name)")
    }
  }
}
