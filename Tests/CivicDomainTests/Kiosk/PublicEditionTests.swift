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
    PublicEditionMaking.edition(of: office.register, at: office.now)
  }

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
      edition.receipts[ReceiptCode(bits: bits).publicKey]
    }
    let edition = made(of: office)
    #expect(told(1, in: edition) == .registration(.seated, Identifier("ses-swot")))
    #expect(told(3, in: edition) == .registration(.waiting(2), Identifier("ses-swot")))
    #expect(edition.receipts.keys.allSatisfy { !$0.contains(ReceiptCode(bits: 1).text) })
    #expect(edition.seats[Identifier("ses-swot")] == PublicSeats(free: 0, freeOnline: nil, waiting: 2))
    try office.ask(CancelRegistration(Identifier(bits: 2)))
    #expect(told(2, in: made(of: office)) == .registration(.cancelled, Identifier("ses-swot")))
  }

  @Test func aPieceAtATimeComesToTheSame() throws {
    let office = try office()
    var making = PublicEditionMaking(of: office.register, at: office.now)
    var edition: PublicEdition?
    while edition == nil { edition = making.step(atMost: 1) }
    #expect(edition?.register.ownRecords == made(of: office).register.ownRecords)
  }

  @Test func theDigestIsThatOfTheStandard() {
    // FIPS 180-4, and one of more than a block.
    #expect(Sha256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Sha256.hex(of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(Sha256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
