import Testing

@testable import CivicDomain

/// What a kiosk is told, and what never.
@Suite struct PublicEditionTests {
  private func office() throws -> Office {
    var office = try Office.withWorkshop()
    try office.add("org-a", ["name": "KROKUS", "legalForm": "association"])
    try office.add("res-a", ["organization": "org-a", "name": "Sala", "category": "room"])
    try office.add("res-b", ["organization": "org-a", "name": "Stara", "category": "room", "status": "withdrawn"])
    try office.add(
      "cns-a", ["subject": "Park", "opens": "2026-09-01", "closes": "2026-09-23", "anonymousAdmitted": .yes(true)])
    try office.add("cns-b", ["subject": "Potem", "opens": "2026-10-01", "closes": "2026-10-23"])
    try office.add("ses-old", ["title": "Dawne", "start": "2026-08-10T17:00", "end": "2026-08-10T19:00"])
    return office
  }

  private func made(of office: Office) -> PublicEdition {
    PublicEditionMaking.edition(of: office.register, at: office.now, key: Self.key)
  }

  /// The key of a receipt, for the tests alone.
  private static func key(_ code: ReceiptCode) -> String { String(code.text.reversed()) }

  @Test func itHoldsWhatIsAheadAndOnOffer() throws {
    let edition = try made(of: office())
    let ids = Set(edition.register.ownRecords.map(\.id.raw))
    #expect(ids == ["ses-swot", "org-a", "res-a", "cns-a"])
    #expect(edition.seats[Identifier("ses-swot")] == PublicSeats(free: 3, freeOnline: nil, waiting: 0))
    #expect(edition.register.ownRecords.allSatisfy { $0.changedBy.isEmpty }, "who changed it is the staff's")
  }

  @Test func aBookingTellsOnlyThatTheThingIsTaken() throws {
    var office = try office()
    var booking = Booking(blank: Identifier("bkg-a"))
    (booking.resource, booking.borrower) = (Identifier("res-a"), Identifier("org-a"))
    (booking.start, booking.end) = (try LocalTime("2026-09-10T10:00"), try LocalTime("2026-09-10T12:00"))
    booking.purpose = "zebranie zarządu"
    try office.ask(BookResource(booking))
    let told = try #require(made(of: office).register.stored(RecordID("bkg-a")))
    #expect(Set(told.values.names).isSubset(of: ["resource", "start", "end", "quantity", "status"]))
  }

  @Test func receiptsTellHowItStandsByTheirKeysAlone() throws {
    var office = try office()
    for (bits, people) in [(UInt64(1), 3), (2, 1), (3, 1)] {
      var registration = Registration(blank: Identifier(bits: bits))
      (registration.session, registration.people, registration.channel) = (Identifier("ses-swot"), people, .kiosk)
      registration.receipt = ReceiptCode(bits: bits).text
      var person = Person(blank: Identifier(bits: bits))
      (person.name, person.phone) = ("Osoba \(bits)", "60010020\(bits)")
      try office.ask(RegisterPerson(registration, person, waitingListAccepted: true, lateBecause: ""))
    }
    func told(_ bits: UInt64, in edition: PublicEdition) -> PublicReceipt? {
      edition.receipts[Self.key(ReceiptCode(bits: bits))]
    }
    let edition = made(of: office)
    #expect(told(1, in: edition) == .registration(.seated, Identifier("ses-swot")))
    #expect(told(3, in: edition) == .registration(.waiting(2), Identifier("ses-swot")))
    #expect(edition.receipts.count == 3)
    #expect(edition.seats[Identifier("ses-swot")] == PublicSeats(free: 0, freeOnline: nil, waiting: 2))
    try office.ask(CancelRegistration(Identifier(bits: 2)))
    #expect(told(2, in: made(of: office)) == .registration(.cancelled, Identifier("ses-swot")))
  }

  @Test func theReceiptOfASecondThatIsCalledOffTellsOfTheFirst() throws {
    var office = try office()
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    var second = Registration(blank: Identifier(bits: 2))
    (second.session, second.receipt, second.channel) = (Identifier("ses-swot"), ReceiptCode(bits: 2).text, .kiosk)
    var person = Person(blank: Identifier("per-ewa"))
    person.name = "Ewa Nowak"
    try office.ask(
      RegisterPerson(
        second, person, as: .keepingKnown, waitingListAccepted: true, lateBecause: "", secondAccepted: true))
    func told() -> PublicReceipt? { made(of: office).receipts[Self.key(ReceiptCode(bits: 2))] }
    try office.ask(CancelRegistration(Identifier(bits: 2)))
    #expect(told() == .registration(.seated, Identifier("ses-swot")), "whoever asked has a place")
    try office.ask(CancelRegistration(Identifier("reg-ewa")))
    #expect(told() == .registration(.cancelled, Identifier("ses-swot")))
  }

  @Test func aRemarkOnWhatStandsBeforeTheFirstUnitIsNoneOnTheWhole() throws {
    var office = try office()
    try office.add("doc-a", ["consultation": "cns-a", "title": "Projekt"])
    try office.add(
      "ver-a", ["document": "doc-a", "number": .number(1), "text": "Uchwała w sprawie parku.\n\n§ 1. Park."])
    for (bits, unit) in [(UInt64(1), "początek"), (2, ""), (3, "preambuła")] {
      var remark = Submission(blank: Identifier(bits: bits))
      (remark.consultation, remark.version) = (Identifier("cns-a"), Identifier("ver-a"))
      (remark.unit, remark.remark, remark.channel) = (unit, "Uwaga \(bits)", .kiosk)
      try office.ask(TakeSubmission(remark, from: nil))
      office.register.apply(
        [Change(id: remark.id.any, set: ["moderation": .text("published"), "publishedText": .text("Uwaga \(bits)")])],
        at: office.now, by: TakingIn.author)
    }
    #expect(made(of: office).remarks.map(\.unit) == ["początek", "", "początek"])
  }

  @Test func aPieceAtATimeComesToTheSame() throws {
    let office = try office()
    var making = PublicEditionMaking(of: office.register, at: office.now, key: Self.key)
    var records: [StoredRecord] = []
    while let parts = making.step(atMost: 1) {
      #expect(parts.count < 4, "no more than a record, and what belongs to it")
      for case .record(let record) in parts { records.append(record) }
    }
    #expect(records == made(of: office).register.ownRecords)
  }
}
