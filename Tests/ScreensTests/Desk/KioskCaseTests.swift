import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What a kiosk left to the staff, from its line on the desk to the settled case.
@Suite("Cases that a kiosk left, on the desk")
struct KioskCaseTests {
  private var desk: Desk

  init() throws {
    var register = try TestRegister.consulted()
    register.apply(
      [
        Change(
          id: RecordID("ksk-1"),
          set: [
            "matter": .text("registration"), "why": .text("notOpen"), "receivedOn": .text("2026-09-08"),
            "session": .text("ses-1"), "person": .text("per-maria"), "people": .number(2),
            "said": .text("podjazd lub winda, dwa wózki"), "receipt": .text("00000006twf"),
          ])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    desk = Desk(register, drawn: 1_000)
    try desk.press(.character("0"))
  }

  private mutating func select() throws {
    for _ in 0..<40 where !(try desk.screen().text.contains("▌z kiosku")) { try desk.press(.down) }
    let screen = try desk.screen().text
    #expect(screen.contains("▌z kiosku"), "\(screen)")
  }

  @Test mutating func `its page leads to the sign-ups of whoever handed it in, told apart`() throws {
    for (id, channel) in [("reg-k1", "phone"), ("reg-k2", "kiosk")] {
      let set: [String: FieldValue?] = [
        "session": .text("ses-1"), "person": .text("per-maria"), "channel": .text(channel), "seated": .yes(true),
        "placedAt": .text("2026-09-08T10:12"),
      ]
      desk.register.apply([Change(id: RecordID(id), set: set)], at: try TestRegister.instant(), by: TestRegister.anna)
    }
    let kind = try #require(Schema.kind(of: RecordID("ksk-1")))
    let entries = RecordParts(of: RecordID("ksk-1"), kind, width: 80, in: try desk.world()).entries
    let told = entries.filter(\.isOfRecord).map { $0.lines.map(\.text).joined(separator: " ") }
    #expect(told.count { $0.contains("8.09") } == 2 && Set(told).count == told.count, "\(told)")
    let led: [String] = entries.compactMap { if case .record(let id)? = $0.target { id.raw } else { nil } }
    #expect(Set(led).isSuperset(of: ["reg-k1", "reg-k2"]), "\(led)")
  }

  @Test mutating func `Enter shows what came and why, its act settles it, and Esc leads back`() throws {
    try select()
    try desk.press(.enter)
    let page = try desk.screen().text
    for told in ["zapisy zamknięte", "Maria", "SWOT i cele", "podjazd lub winda"] {
      #expect(page.contains(told), "\(told)\n\(page)")
    }
    try desk.press(.character("a"))
    #expect(try desk.screen().text.contains("1  wyjaśnione"))
    try desk.press(.enter)
    try desk.type("Zadzwoniono: przyjdą w przyszłym tygodniu.")
    try desk.press(.function(2))
    let settled = try #require(desk.register.record(Identifier<KioskCase>("ksk-1")))
    #expect(settled.settledOn != nil && settled.outcome.hasPrefix("Zadzwoniono"))
    try desk.press(.character("a"))
    let again = try desk.screen().text
    #expect(again.contains("wyjaśniono") && again.contains("cofnij wyjaśnienie"), "once is enough\n\(again)")
    try desk.press(.escape)
    for _ in 0..<4 where desk.app.tabKey != "0" { try desk.press(.escape) }
    #expect(desk.app.tabKey == "0")
    let left = try desk.screen().text
    #expect(!left.contains("z kiosku  "), "\(left)")
  }
}
