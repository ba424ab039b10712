import CivicDomain
import Foundation
import TerminalCanvas
import Testing

@testable import Screens

/// A filter by yes or no says of how many nobody knows it; unknown is never no.
@Suite struct UnknownAnswersTests {
  /// The list of the organizations in the registers: of one the centre knows that it has no seat there.
  private func registers(_ typed: String = "") throws -> Desk {
    var desk = Desk(try register())
    _ = desk.app.carryOut(
      Step.inRegisters { _ in [RecordList(of: Schema.kind(of: Organization.self))] }, in: try desk.world())
    try desk.send(.tick)
    if !typed.isEmpty { try narrow(&desk, typed) }
    return desk
  }

  private func register() throws -> MemoryRegister {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: RecordID("org-krokus"), set: ["seatedAtCentre": .yes(false)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    return register
  }

  private func narrow(_ desk: inout Desk, _ typed: String) throws {
    try desk.press(.character("f"))
    try choose("wpisz warunek…", in: &desk)
    try desk.type(typed)
    try desk.press(.enter)
  }

  private func choose(_ label: String, in desk: inout Desk) throws {
    let menu = try #require(desk.app.top as? Menu)
    let row = try #require(menu.items.firstIndex { $0.label.hasPrefix(label) }, "\(menu.items.map(\.label))")
    try desk.press(.home)
    for _ in 0..<row { try desk.press(.down) }
    try desk.press(.enter)
  }

  private func text(_ desk: Desk) throws -> String {
    try desk.screen().text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  /// What the map says in the place of its rows.
  private func whyNothing(_ desk: Desk) throws -> String {
    let map = try #require(desk.app.top as? ResourceMapScreen)
    #expect(map.list.count == 0)
    return map.whyNothing(in: try desk.world())
  }

  @Test func `a filter by no finds nobody where nobody was asked, says so, and leads to those`() throws {
    var desk = try registers("publicBenefitStatus=nie")
    let screen = try text(desk)
    #expect(screen.contains("Nic nie pasuje do filtra (status OPP: nie). Esc: bez filtra"), "\(screen)")
    #expect(screen.contains("O 6 wpisach tego nie wiadomo (f: „status OPP: nie wiadomo”)."), "\(screen)")
    try desk.press(.character("f"))
    try choose("zamiast tego status OPP: nie wiadomo (6)", in: &desk)
    #expect((desk.app.registers.top as? RecordList)?.rows.count == 6)
    #expect(try !text(desk).contains("nie wiadomo (f:"))
  }

  @Test func `a filter that finds some says the same of the rest`() throws {
    let yes = try text(registers("seatedAtCentre=tak"))
    #expect(yes.contains("O 4 wpisach tego nie wiadomo (f: „siedziba w centrum: nie wiadomo”)."), "\(yes)")
    let no = try text(registers("seatedAtCentre=nie"))
    #expect(no.contains("KROKUS") && no.contains("O 4 wpisach tego nie wiadomo"), "\(no)")
    #expect(try !text(registers("district=Reden")).contains("nie wiadomo (f:"))
  }

  @Test func `the map says it of its own filter and of a typed one, and its menu leads there`() throws {
    var desk = Desk(try register())
    try desk.press(.character("1"), .character("f"))
    try choose("tylko z siedzibą w centrum", in: &desk)
    #expect(try text(desk).contains("O 4 wpisach tego nie wiadomo (f: „siedziba w centrum: nie wiadomo”)."))
    try desk.press(.character("f"))
    try choose("zamiast tego siedziba w centrum: nie wiadomo (4)", in: &desk)
    let map = try #require(desk.app.top as? ResourceMapScreen)
    #expect(map.list.count == 4 && map.filter == .all)
    try desk.press(.escape)
    try narrow(&desk, "publicBenefitStatus=tak")
    #expect(try whyNothing(desk) == "Nic nie pasuje do filtra (status OPP: tak). Esc: bez filtra")
    #expect(try text(desk).contains("O 6 wpisach tego nie wiadomo"))
  }

  @Test func `an empty filter says what narrows the list while a search is begun, and what Esc takes away`() throws {
    var desk = Desk(try register())
    try desk.press(.character("1"))
    try narrow(&desk, "publicBenefitStatus=tak")
    try desk.press(.character("/"))
    #expect(
      try whyNothing(desk) == "Nic nie pasuje do filtra (status OPP: tak). Esc: bez szukania, drugi Esc: bez filtra")
  }

  @Test func `yes, no and not known are offered, also where nobody answered so`() throws {
    var desk = try registers()
    let kind = Schema.kind(of: Consultation.self)
    let answers = kind.filters.filter { $0.shape == .yes && $0.isUnknownWhereAbsent }
    try desk.press(.character("f"))
    let menu = try #require(desk.app.top as? Menu)
    guard let row = menu.items.firstIndex(where: { $0.label == "siedziba w centrum" }) else {
      Issue.record("no filter by the seat: \(menu.items.map(\.label)), \(answers.map(\.name))")
      return
    }
    try desk.press(.home)
    for _ in 0..<row { try desk.press(.down) }
    try desk.press(.enter)
    let values = try #require(desk.app.top as? Menu).items.prefix(3).map(\.label)
    #expect(values == ["tak (1)", "nie (1)", "nie wiadomo (4)"])
  }

  @Test func `what nobody was asked is one line of the page, and a known no is a line of its own`() throws {
    func page(_ id: String) throws -> String {
      var desk = Desk(try register())
      _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: RecordID(id))] }, in: try desk.world())
      try desk.send(.tick)
      return try desk.screen().text
    }
    let unasked = try page("org-soma").split(separator: "\n").filter { $0.contains("nie wiadomo") }
    #expect(unasked.count == 1 && unasked[0].contains("status OPP, siedziba w"), "\(unasked)")
    let known = try page("org-krokus")
    #expect(known.contains(/siedziba w centrum +nie/) && known.contains(/nie wiadomo +status OPP/), "\(known)")
  }
}
