import CivicDomain
import Testing
import Words

@Suite("What is said of a likely slip")
struct ConcernWordsTests {
  private static func concerns() throws -> [(RaisedConcern, command: String?)] {
    var register = MemoryRegister()
    let at = try Instant("2026-09-09T12:31:00Z")
    func raised(_ changes: [Change]) throws -> [RaisedConcern] {
      register.apply(changes, at: at, by: Author("anna"))
      return Concern.all(in: changes, on: register, at: WarsawTime.local(at))
    }
    let consultation = Change(
      id: RecordID("cns-0000000001"),
      set: [
        "subject": .text("Statut"), "opens": .text("2026-01-01"), "closes": .text("2027-08-01"),
        "announcedOn": .text("2026-01-02"),
        "entitled": .text("organizations"),
      ])
    let organization = Change(
      id: RecordID("org-0000000001"),
      set: ["name": .text("Dawna"), "legalForm": .text("other"), "status": .text("dissolved")])
    let resource = Change(
      id: RecordID("res-0000000001"),
      set: ["name": .text("Sala"), "category": .text("room"), "organization": .text(organization.id.raw)])
    let session = Change(
      id: RecordID("ses-0000000001"),
      set: ["title": .text("Warsztat"), "start": .text("2026-09-08T10:00"), "end": .text("2026-09-08T12:00")])
    let remark = Change(
      id: RecordID("sub-0000000001"),
      set: ["consultation": .text(consultation.id.raw), "submitterKind": .text("resident")])
    let booking = Change(
      id: SampleRegister.booking.any, set: ["resource": .text(resource.id.raw), "status": .text("cancelled")])
    let closure = Change(
      id: RecordID("clo-0000000001"),
      set: [
        "resource": .text(resource.id.raw), "why": .text("remont"), "from": .text("2026-09-07T00:00"),
        "to": .text("2026-09-08T00:00"),
      ])
    let asked = Change(
      id: RecordID("bkg-0000000009"),
      set: [
        "resource": .text(resource.id.raw), "start": .text("2026-09-20T10:00"), "end": .text("2026-09-20T12:00"),
      ])
    let twin = Change(
      id: RecordID("clo-0000000002"),
      set: [
        "resource": .text(resource.id.raw), "why": .text("święto"), "from": .text("2026-09-20T00:00"),
        "to": .text("2026-09-22T00:00"),
      ])
    let overlapping = Change(
      id: RecordID("clo-0000000003"),
      set: [
        "resource": .text(resource.id.raw), "why": .text("remont"), "from": .text("2026-09-21T00:00"),
        "to": .text("2026-09-23T00:00"),
      ])
    var all: [RaisedConcern] = []
    for change in [consultation, organization, resource, session, remark, closure, asked, twin, overlapping] {
      all += try raised([change])
    }
    for isGone in [true, false] { all += try raised([Change(id: twin.id, gone: isGone)]) }
    all += try raised([booking, Change(id: closure.id, set: ["why": .text("malowanie")])])
    for (id, absent, by, from, to) in [("1", "ola", "ewa", "09", "11"), ("2", "jan", "ola", "07", "10")] {
      let set: [String: FieldValue?] = [
        "for": .text(absent), "by": .text(by), "from": .text("2026-12-\(from)"), "to": .text("2026-12-\(to)"),
      ]
      all += try raised([Change(id: RecordID("sbt-000000000\(id)"), set: set)])
    }
    let commands: [String?] = [
      "set cns-0000000001 announcedOn=", "set cns-0000000001 closes=", "set res-0000000001 organization=",
      "set ses-0000000001 start=", nil, "remove clo-0000000001 because=", "remove clo-0000000003 because=",
      "remove clo-0000000002 because=", "remove clo-0000000002 because=", nil, "set sbt-0000000002 by=",
    ]
    #expect(all.count == commands.count)
    return Array(zip(all, commands))
  }

  @Test func `each says what it is, that it was saved, and the command that corrects it`() throws {
    let here = try SampleRegister.circumstances()
    for (raised, command) in try Self.concerns() {
      for words in Language.allCases.map(\.words) {
        let said = words.savedNevertheless(raised, in: here)
        #expect(said.hasPrefix(words.concern(raised.concern, in: here)))
        #expect(said.contains("wspolnie ") == (command != nil), "\(said)")
        if let command { #expect(said.contains("wspolnie \(command)"), "\(said)") }
      }
    }
  }

  @Test func `in Polish as a clerk says it`() throws {
    let here = try SampleRegister.circumstances()
    let said = try Self.concerns().map { Language.polish.words.concern($0.0.concern, in: here) }
    #expect(
      said == [
        "„Ogłoszono” (2.01.2026) jest później niż „uwagi od” (1.01.2026).",
        "Od początku do końca to 578 dni.",
        "Organizacja: tej organizacji już nie ma (stan: rozwiązana): org-0000000001.",
        "To już minęło (8.09.2026).",
        "Uprawnieni w tych konsultacjach: organizacje. Uwaga z zewnątrz liczy się, a odpowiedzią na nią jest "
          + "„podmiot nieuprawniony”.",
        "To już minęło (7.09.2026).",
        "Wtedy to już jest zamknięte: od 20.09.2026 do 21.09.2026 włącznie (święto).",
        "Wtedy to już jest zamknięte: od 21.09.2026 do 22.09.2026 włącznie (remont).",
        "Rezerwacje w czasie tego zamknięcia: 1.",
        "Odwołano, więc zawiadom: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00.",
        "Kto zastępuje (ola, za: jan), też wtedy będzie nieobecny: 9.12–10.12.",
      ])
  }

  /// A login under which nobody was here: the field, the login, near ones, and the command that corrects it.
  @Test(arguments: [("ana", "; podobne: anna"), ("zofia", "")])
  func `a login that nobody knows is told with near ones, and how to correct it`(login: String, near: String) throws {
    let here = try SampleRegister.circumstances()
    let at = try Instant("2026-09-09T12:31:00Z")
    func raised(_ id: String, _ set: [String: FieldValue]) throws -> RaisedConcern {
      var register = MemoryRegister()
      let change = Change(id: RecordID(id), set: set)
      register.apply([change], at: at, by: Author("jan"))
      let all = Concern.all(in: [change], on: register, at: WarsawTime.local(at)) { ["anna", "jan"] }
      return try #require(all.first)
    }
    let words = Language.polish.words
    let handled = words.savedNevertheless(try raised("cns-0000000001", ["handler": .text(login)]), in: here)
    #expect(handled.contains("nikt o loginie \(login) niczego tu ostatnio nie zapisał\(near)."), "\(handled)")
    #expect(handled.contains("wspolnie consultation assign cns-0000000001 to=WARTOŚĆ"), "\(handled)")
    let away = words.savedNevertheless(try raised("sbt-0000000001", ["for": .text(login)]), in: here)
    #expect(away.hasPrefix("Kogo nie będzie: ") && away.contains("wspolnie set sbt-0000000001 for=WARTOŚĆ"), "\(away)")
  }

  @Test("of bookings that were called off at once each borrower is named once, with the telephone")
  func calledOffTogether() throws {
    var register = try SampleRegister.register()
    let now = try LocalTime("2026-09-09T14:32")
    let at = try WarsawTime.instant(now)
    var cancelled: [Change] = []
    for (number, borrower) in [SampleRegister.krokus, SampleRegister.blok, SampleRegister.krokus].enumerated() {
      let id = RecordID("bkg-off\(number)")
      register.apply(
        [
          Change(
            id: id,
            set: [
              "borrower": .text(borrower.raw), "resource": .text(SampleRegister.hall.raw),
              "start": .text("2026-09-1\(number)T10:00"), "end": .text("2026-09-1\(number)T12:00"),
            ])
        ], at: at, by: Author("anna"))
      cancelled.append(Change(id: id, set: ["status": .text("cancelled")]))
    }
    cancelled.append(Change(id: SampleRegister.hall.any, set: ["description": .text("w remoncie")]))
    register.apply(cancelled, at: at, by: Author("anna"))
    let raised = Concern.all(in: cancelled, on: register, at: now)
    let here = Circumstances(register: register, now: now, place: .screen)
    let told = Language.polish.words.concerns(raised, in: here)
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("Odwołano 3 rezerwacje, więc zawiadom: KROKUS"), "\(told)")
    #expect(told[0].contains("DSA Blok") && told[0].components("KROKUS") == 1)
    #expect(Language.polish.words.concerns(Array(raised.prefix(1)), in: here).count == 1)
    register.apply(
      [Change(id: SampleRegister.krokus.any, set: ["phone": .text("600100200")])], at: at, by: Author("anna"))
    let reached = Circumstances(register: register, now: now, place: .screen)
    for count in [1, raised.count] {
      let told = Language.polish.words.concerns(Array(raised.prefix(count)), in: reached)
      #expect(told.first?.contains("(tel. 600 100 200)") == true, "\(told)")
    }
  }
}

extension String {
  /// How often a word stands in it.
  fileprivate func components(_ word: String) -> Int { split(separator: " ").count { $0.hasPrefix(word) } }
}
