import CivicDomain
import Testing

/// A small register that never changes: what the scenes and tests are played on.
enum TestRegister {
  static let anna = Author("anna")
  static let ewa = Author("ewa")

  static func time(_ text: String) throws -> LocalTime { try LocalTime(text) }

  /// Wednesday, 9 September 2026, 14:32 in Poland.
  static func now() throws -> LocalTime { try time("2026-09-09T14:32") }

  static func instant(_ text: String = "2026-09-09T14:32") throws -> Instant {
    try WarsawTime.instant(time(text))
  }

  /// Six organizations, five resources, three bookings, a session and a consultation with a remark.
  static func dabrowa(backedUp: Bool = true) throws -> MemoryRegister {
    var register = MemoryRegister()
    register.apply(organizations + resources, at: try instant("2026-08-03T09:00"), by: anna)
    register.apply(bookings, at: try instant("2026-09-03T10:00"), by: ewa)
    register.apply(events, at: try instant("2026-09-03T11:00"), by: ewa)
    if backedUp { register.apply([backup], at: try instant("2026-09-09T02:00"), by: ewa) }
    return register
  }

  /// Made in the night, by a program that had tried one before.
  static let backup = Change(
    id: RecordID("bak-nocna"),
    set: [
      "madeAt": .text("2026-09-09T02:00"), "isReadBack": .yes(true), "transactions": .number(120),
      "triedAt": .text("2026-09-09T02:05"), "trial": .text("agrees"),
    ])

  static let organizations: [Change] = [
    organization(
      "org-aktywna", "Stowarzyszenie Aktywna Dąbrowa", short: "Aktywna Dąbrowa", "association", "Mydlice",
      [
        "seatedAtCentre": .yes(true), "verifiedOn": .text("2026-02-14"), "phone": .text("322611234"),
        "email": .text("biuro@aktywna.example"), "dutyHours": .text("wt. 10:00–12:00"),
      ]),
    organization("org-krokus", "KROKUS", "association", "Reden", ["verifiedOn": .text("2026-09-01")]),
    organization("org-soma", "Klub Sportowy SOMA", "sportsClub", "Śródmieście"),
    organization("org-elsynor", "Teatr Elsynor", "foundation", "Gołonóg", ["status": .text("dormant")]),
    organization("org-blok", "DSA Blok", "association", "Reden"),
    organization("org-zabki", "Koło Gospodyń Wiejskich w Ząbkowicach", "ruralWomensCircle", "Ząbkowice"),
  ]

  static let resources: [Change] = [
    resource(
      "res-sala", "org-aktywna", "Sala warsztatowa", "room", ["capacity": .number(40), "tokensPerHour": .number(4)]),
    resource("res-projektor", "org-aktywna", "Projektor", "equipment", ["tokensPerDay": .number(2)]),
    resource("res-pjm", "org-aktywna", "Tłumaczenie na PJM", "skill", ["tokensPerHour": .number(6)]),
    resource("res-prob", "org-krokus", "Sala prób", "room", ["capacity": .number(25), "tokensPerHour": .number(3)]),
    resource("res-lustra", "org-elsynor", "Sala z lustrami", "room", ["capacity": .number(20)]),
  ]

  static let bookings: [Change] = [
    booking("bkg-1", "res-sala", "org-krokus", "2026-09-09T16:00", "2026-09-09T18:00", "confirmed"),
    booking("bkg-2", "res-sala", "org-blok", "2026-09-10T12:00", "2026-09-10T14:00", "confirmed"),
    booking("bkg-3", "res-projektor", "org-blok", "2026-09-07T10:00", "2026-09-09T10:00", "handedOver"),
  ]

  static let events: [Change] = [
    Change(
      id: RecordID("ses-1"),
      set: [
        "title": .text("SWOT i cele"), "start": .text("2026-09-10T17:00"), "end": .text("2026-09-10T19:00"),
        "place": .text("CAO, sala 2"),
      ]),
    Change(
      id: RecordID("cns-1"),
      set: [
        "subject": .text("Roczny program współpracy na 2027 r."), "opens": .text("2026-09-01"),
        "closes": .text("2026-09-14"), "scope": .text("annualProgramme"), "entitled": .text("both"),
      ]),
    Change(
      id: RecordID("sub-1"),
      set: [
        "consultation": .text("cns-1"), "remark": .text("Proszę dodać zadania wieloletnie."),
        "receivedOn": .text("2026-09-05"), "channel": .text("email"), "submitterKind": .text("resident"),
      ]),
  ]

  static func organization(
    _ id: String, _ name: String, short: String = "", _ form: String, _ district: String,
    _ more: [String: FieldValue] = [:]
  ) -> Change {
    var set: [String: FieldValue?] = more.mapValues { $0 }
    set["name"] = .text(name)
    if !short.isEmpty { set["shortName"] = .text(short) }
    set["legalForm"] = .text(form)
    set["district"] = .text(district)
    return Change(id: RecordID(id), set: set)
  }

  static func resource(
    _ id: String, _ organization: String, _ name: String, _ category: String, _ more: [String: FieldValue]
  ) -> Change {
    var set: [String: FieldValue?] = more.mapValues { $0 }
    set["organization"] = .text(organization)
    set["name"] = .text(name)
    set["category"] = .text(category)
    return Change(id: RecordID(id), set: set)
  }

  static func booking(
    _ id: String, _ resource: String, _ borrower: String, _ start: String, _ end: String, _ status: String
  ) -> Change {
    Change(
      id: RecordID(id),
      set: [
        "resource": .text(resource), "borrower": .text(borrower), "start": .text(start), "end": .text(end),
        "status": .text(status),
      ])
  }
}
