import CivicDomain
import Testing

/// What the calendar's scenes are played on, over the small register.
extension TestRegister {
  /// Seven sessions in two months; one full with a waiting list, one held this morning, one in two modes.
  static func calendar() throws -> MemoryRegister {
    var register = try dabrowa()
    register.apply(sessions, at: try instant("2026-08-20T09:00"), by: anna)
    register.apply(people, at: try instant("2026-08-21T09:00"), by: anna)
    register.apply(registrations, at: try instant("2026-08-21T10:00"), by: anna)
    return register
  }

  private static let sessions: [Change] = [
    session(
      "ses-grant", "Warsztat: pierwsza dotacja", "2026-09-09T10:00", "2026-09-09T12:00",
      ["place": .text("CAO, sala 1"), "seats": .number(10)]),
    session(
      "ses-budget", "Warsztat: budżet organizacji", "2026-09-11T16:00", "2026-09-11T19:00",
      ["place": .text("CAO, sala 2"), "seats": .number(4), "contact": .text("32 123 45 67")]),
    session(
      "ses-golonog", "Gołonóg Północny: spotkanie z mieszkańcami", "2026-09-15T17:00", "2026-09-15T19:00",
      ["place": .text("III LO"), "address": .text("ul. Prusa 3"), "entry": .text("open")]),
    session(
      "ses-hybrid", "Warsztat: promocja w sieci", "2026-09-15T10:00", "2026-09-15T12:00",
      [
        "place": .text("CAO, sala 2"), "mode": .text("hybrid"), "seats": .number(20), "onlineSeats": .number(100),
        "registrationCloses": .text("2026-09-14T12:00"),
      ]),
    session(
      "ses-off", "Spacer badawczy: Mydlice", "2026-09-17T16:00", "2026-09-17T18:00", ["status": .text("cancelled")]),
    session(
      "ses-october", "Warsztat: sprawozdanie", "2026-10-06T16:00", "2026-10-06T18:00",
      ["registrationOpens": .text("2026-09-21T08:00")]),
  ]

  private static let people: [Change] = [
    person("per-jan", "Jan Kowalski", "jan@krokus.example", "600 111 222"),
    person("per-maria", "Maria Nowak", "", "600 333 444"),
    person("per-ewa", "Ewa Zając", "ewa@zajac.example", "600 555 666"),
    person("per-piotr", "Piotr Lis", "piotr@lis.example", ""),
  ]

  private static let registrations: [Change] = [
    registration("reg-1", "ses-budget", "per-jan", 2, "phone", seated: true, ["organization": .text("org-krokus")]),
    registration("reg-2", "ses-budget", "per-maria", 2, "email", seated: true, ["needs": .list(["inductionLoop"])]),
    registration("reg-3", "ses-budget", "per-piotr", 3, "email", seated: false),
    registration("reg-4", "ses-budget", "per-ewa", 1, "inPerson", seated: false),
    registration("reg-5", "ses-grant", "per-jan", 1, "phone", seated: true, ["organization": .text("org-krokus")]),
    registration("reg-6", "ses-grant", "per-ewa", 2, "kiosk", seated: true),
    registration("reg-7", "ses-hybrid", "per-maria", 1, "phone", seated: true),
    registration("reg-8", "ses-hybrid", "per-ewa", 1, "email", seated: true, ["mode": .text("online")]),
  ]

  static func session(
    _ id: String, _ title: String, _ start: String, _ end: String, _ more: [String: FieldValue] = [:]
  ) -> Change {
    var set: [String: FieldValue?] = more.mapValues { $0 }
    set["title"] = .text(title)
    set["start"] = .text(start)
    set["end"] = .text(end)
    return Change(id: RecordID(id), set: set)
  }

  private static func person(_ id: String, _ name: String, _ email: String, _ phone: String) -> Change {
    var set: [String: FieldValue?] = ["name": .text(name)]
    if !email.isEmpty { set["email"] = .text(email) }
    if !phone.isEmpty { set["phone"] = .text(phone) }
    return Change(id: RecordID(id), set: set)
  }

  private static func registration(
    _ id: String, _ session: String, _ person: String, _ people: Int, _ channel: String, seated: Bool,
    _ more: [String: FieldValue] = [:]
  ) -> Change {
    var set: [String: FieldValue?] = more.mapValues { $0 }
    set["session"] = .text(session)
    set["person"] = .text(person)
    if people > 1 { set["people"] = .number(people) }
    set["channel"] = .text(channel)
    set["placedAt"] = .text("2026-08-21T10:00")
    if seated { set["seated"] = .yes(true) }
    return Change(id: RecordID(id), set: set)
  }
}
