import Testing

@testable import CivicDomain

/// What only looks like what a kiosk handed in before is not taken for it.
@Suite struct TakenForOursTests {
  private var office: Office

  init() throws { office = try Office.withWorkshop() }

  private func asking(_ bits: UInt64, receipt: UInt64) throws -> TakingIn {
    var sender = HandInSender(Identifier(bits: bits + 50))
    (sender.name, sender.phone) = ("Ewa Nowak", "600 100 200")
    let asked = RegistrationHandIn(
      Identifier(bits: bits), receipt: ReceiptCode(bits: receipt), session: Identifier("ses-swot"), sender: sender)
    return TakingIn(.registration(asked), receivedOn: try Day("2026-09-09"))
  }

  /// A registration that is there already, with the id that a hand-in has.
  private mutating func register(_ bits: UInt64, by channel: RegistrationChannel, receipt: String) throws {
    var registration = Registration(blank: Identifier(bits: bits))
    (registration.session, registration.channel, registration.receipt) = (Identifier("ses-swot"), channel, receipt)
    var person = Person(blank: Identifier(bits: bits))
    (person.name, person.phone) = ("Jan Lis", "600 100 20\(bits)")
    try office.ask(RegisterPerson(registration, person, waitingListAccepted: true, lateBecause: ""))
  }

  @Test mutating func whatStaffTypedIsNotTakenForIt() throws {
    try register(1, by: .phone, receipt: "")
    let taking = try asking(1, receipt: 1)
    #expect(throws: HandInFault.ids) { try taking.isDone(on: office.register) }
  }

  @Test mutating func whatItsReceiptTellsIsIt() throws {
    try register(1, by: .kiosk, receipt: ReceiptCode(bits: 1).text)
    #expect(try asking(1, receipt: 1).isDone(on: office.register))
    let other = try asking(1, receipt: 2)
    #expect(throws: HandInFault.ids) { try other.isDone(on: office.register) }
  }

  /// Whoever holds a receipt would be told what became of somebody else's.
  @Test mutating func aReceiptOfSomebodyElsesIsNone() throws {
    try register(1, by: .kiosk, receipt: ReceiptCode(bits: 7).text)
    let taking = try asking(2, receipt: 7)
    #expect(try !taking.isDone(on: office.register))
    #expect(throws: HandInFault.ids) { try taking.mustBeSound(on: office.register) }
    try asking(2, receipt: 8).mustBeSound(on: office.register)
  }

  @Test mutating func norIsThatOfACaseOrARemark() throws {
    let receipt = Change(id: RecordID("ksk-a"), set: ["receipt": .text(ReceiptCode(bits: 7).text)])
    office.register.apply([receipt], at: office.now, by: TakingIn.author)
    let taking = try asking(2, receipt: 7)
    #expect(throws: HandInFault.ids) { try taking.mustBeSound(on: office.register) }
  }
}
