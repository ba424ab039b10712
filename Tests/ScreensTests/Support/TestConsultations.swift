import CivicDomain
import Testing

/// The small register with consultations in every state: one takes remarks, with two versions of its text.
extension TestRegister {
  static func consulted() throws -> MemoryRegister {
    var register = try dabrowa()
    register.apply(consultations + texts, at: try instant("2026-09-01T09:00"), by: ewa)
    register.apply(people + remarks, at: try instant("2026-09-07T12:00"), by: anna)
    register.apply(responses, at: try instant("2026-09-08T12:00"), by: anna)
    return register
  }

  private static let consultations: [Change] = [
    Change(
      id: RecordID("cns-1"),
      set: [
        "closes": .text("2026-09-23"), "anonymousAdmitted": .yes(true),
        "story": .text("Co roku miasto mówi, na co da organizacjom pieniądze i sale. Ten program to ta umowa."),
      ]),
    consultation("cns-park", "Park Hallera", opens: "2026-10-01", closes: "2026-10-21"),
    consultation("cns-plac", "Plac Hutnika", opens: "2025-11-03", closes: "2025-12-11"),
    consultation("cns-rower", "Drogi rowerowe w Gołonogu", opens: "2026-06-01", closes: "2026-07-20"),
  ]

  private static func consultation(_ id: String, _ subject: String, opens: String, closes: String) -> Change {
    Change(
      id: RecordID(id), set: ["subject": .text(subject), "opens": .text(opens), "closes": .text(closes)])
  }

  private static let texts: [Change] = [
    Change(id: RecordID("doc-1"), set: ["consultation": .text("cns-1"), "title": .text("Projekt programu")]),
    version("ver-1", 1, "2026-08-20", oldText),
    version("ver-2", 2, "2026-09-04", text),
  ]

  private static func version(_ id: String, _ number: Int, _ date: String, _ text: String) -> Change {
    Change(
      id: RecordID(id),
      set: ["document": .text("doc-1"), "number": .number(number), "date": .text(date), "text": .text(text)])
  }

  private static let oldText = """
    Program współpracy (projekt)

    § 3
    1. Współpraca opiera się na zasadach pomocniczości i jawności.
    2. Zadania zleca się w trybie otwartego konkursu ofert.

    § 9
    Program wchodzi w życie 1 stycznia.
    """

  private static let text = """
    Program współpracy (projekt)

    § 3
    1. Współpraca opiera się na zasadach pomocniczości, partnerstwa i jawności.
    2. Zadania zleca się w trybie otwartego konkursu ofert.
    3. Regranting obejmuje najwyżej jedną dziesiątą środków, a o jego zasadach decyduje komisja, w której zasiada \
    co najmniej dwóch przedstawicieli organizacji wybranych przez ich zebranie.

    § 4
    1. Zadania priorytetowe:
    1) zajęcia dla seniorów;
    2) sport dzieci i młodzieży.
    """

  private static let people: [Change] = [
    Change(id: RecordID("per-maria"), set: ["name": .text("Maria Jaworska"), "email": .text("maria@poczta.example")])
  ]

  private static let remarks: [Change] = [
    remark(
      "sub-2", "Proszę dodać zadania wieloletnie, bo na rok nie da się zatrudnić kadry.", "ver-1", "§ 3 ust. 2",
      "2026-09-05",
      [
        "organization": .text("org-krokus"), "submitterKind": .text("organization"),
        "proposedWording": .text("zadania do 3 lat"), "receipt": .text(ReceiptCode(bits: 7_000_000).text),
      ]),
    remark(
      "sub-3", "Kto zdecyduje o regrantingu?", "ver-2", "§ 3 ust. 3", "2026-09-08",
      ["person": .text("per-maria"), "kind": .text("question"), "channel": .text("phone")]),
    remark(
      "sub-4", "Konkurs powinien trwać dłużej.", "ver-2", "§ 3 ust. 2", "2026-09-08",
      ["channel": .text("paper"), "submitterKind": .text("resident")]),
    remark("sub-5", "Dlaczego od stycznia?", "ver-1", "§ 9", "2026-09-06", ["channel": .text("meeting")]),
    // The personal part of this one cannot be read.
    remark("sub-6", nil, "ver-2", "§ 4 ust. 1 pkt 1", "2026-09-09", ["channel": .text("kiosk")]),
  ]

  private static func remark(
    _ id: String, _ words: String?, _ version: String, _ unit: String, _ received: String,
    _ more: [String: FieldValue]
  ) -> Change {
    var set: [String: FieldValue?] = more.mapValues { $0 }
    set["consultation"] = .text("cns-1")
    set["version"] = .text(version)
    set["unit"] = .text(unit)
    set["receivedOn"] = .text(received)
    if let words { set["remark"] = .text(words) }
    if more["channel"] == nil { set["channel"] = .text("email") }
    if more["submitterKind"] == nil { set["submitterKind"] = .text("resident") }
    return Change(id: RecordID(id), set: set)
  }

  private static let responses: [Change] = [
    Change(
      id: RecordID("rsp-4"),
      set: [
        "submission": .text("sub-4"), "disposition": .text("partlyAccepted"),
        "justification": .text("Wydłużymy konkurs o tydzień."), "state": .text("draft"),
      ])
  ]
}
