import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// The demo's tables are right, whatever the day.
@Suite struct DemoRegisterTests {
  /// The folder is gone when the desk is.
  private func filled(at now: String) throws -> (Store, DemoRegister, CommandDesk) {
    let desk = try CommandDesk()
    try Store.create(at: desk.folder + "/data", Manifest(office: "cao", name: "CAO", isTraining: true))
    let store = try Store(desk.folder + "/data")
    var drawn: UInt64 = 1 << 40
    var demo = DemoRegister(filling: store, at: try Instant(now)) {
      drawn += 1
      return drawn
    }
    demo.fill()
    return (store, demo, desk)
  }

  @Test(arguments: [
    "2026-11-21T11:00:00Z", "2026-01-01T00:05:00Z", "2027-03-28T01:30:00Z", "2026-10-25T23:59:00Z",
    "2028-02-29T07:00:00Z",
  ])
  func everyRowIsTakenOnAnyDay(now: String) throws {
    let (store, demo, desk) = try filled(at: now)
    defer { withExtendedLifetime(desk) {} }
    #expect(demo.findings == [])
    #expect(try store.check() == [])
    // What people did one by one is no list that is taken back.
    let ofPeople = [SavedView.kind.idPrefix, SavedMapping.kind.idPrefix, Substitute.kind.idPrefix]
    for entry in store.history() where entry.act == Together.importing.word {
      let prefixes: [String] = entry.changes.map { String($0.id.prefix) }
      #expect(!prefixes.contains { ofPeople.contains($0) })
    }
  }

  @Test(
    "the dates of its log never go back, so that each of its days is where it was written",
    arguments: [
      "2026-11-21T11:00:00Z", "2026-01-01T00:05:00Z", "2027-03-28T01:30:00Z",
    ])
  func itsDaysAreInOrder(now: String) throws {
    let (store, _, desk) = try filled(at: now)
    let dates = store.history().map(\.at)
    #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 <= $1 })
    let today = WarsawTime.day(try Instant(now))
    for days in [-400, -66, -30, -10, -1, 0] {
      let past = try Store(desk.folder + "/data", asOf: .day(today.adding(days: days)))
      #expect(past.past?.datesOutOfOrder == 0)
      #expect(past.register.count(of: Organization.kind) == 35)
      #expect((past.register.count(of: Registration.kind) > 0) == (days >= -30), "\(days)")
    }
  }

  @Test(arguments: ["2026-11-21T11:00:00Z", "2028-02-29T07:00:00Z"])
  func settingsHaveAHistoryAndOneIsToCome(now: String) throws {
    let (store, _, desk) = try filled(at: now)
    defer { withExtendedLifetime(desk) {} }
    let register = store.register
    let today = WarsawTime.day(try Instant(now))
    #expect(register.terms(of: .keepRegistrationsDays).map(\.number) == [365, 1826, 400])
    #expect(register.term(of: .initiativeSignatures, on: today).number == 150)
    #expect(register.terms(of: .initiativeSignatures).last?.state(on: today) == .ahead)
    let values = register.page(Query(SettingValue.kind), window: 0..<100).ids
    #expect(values.count == 5)
    #expect(register.text(of: .centreContact, on: today) == "pokój 3, tel. 668 573 952")
    #expect(values.allSatisfy { !register.value(of: \SettingValue.source, in: Identifier($0.raw)).isEmpty })
  }

  @Test(arguments: ["2026-11-21T11:00:00Z", "2028-02-29T07:00:00Z"])
  func itsNoticeNamesTheTermsOfItsSettings(now: String) throws {
    let (store, _, desk) = try filled(at: now)
    defer { withExtendedLifetime(desk) {} }
    let today = WarsawTime.day(try Instant(now))
    func days(_ setting: Setting) -> Int { store.register.number(of: setting, on: today) }
    let notice = try #require(Notice.inForce(on: today, register: store.register))
    // Whoever writes a remark hears it too, and is told no other term.
    #expect(notice.shortText.contains("\(days(.keepRegistrationsDays)) dni po spotkaniu"))
    #expect(notice.shortText.contains("autorów uwag \(days(.keepRemarksDays)) dni po przekazaniu"))
    for told in [
      "\(days(.keepRegistrationsDays)) dni po spotkaniu", "potrzeby \(days(.keepNeedsDays)) dni",
      "autorów uwag \(days(.keepRemarksDays)) dni od przekazania",
    ] {
      #expect(notice.text.contains(told), "\(told)")
    }
  }

  @Test func onWhatIsAskedNowOneWritesWithoutAName() throws {
    let (store, _, desk) = try filled(at: "2026-11-21T11:00:00Z")
    defer { withExtendedLifetime(desk) {} }
    let today = WarsawTime.day(try Instant("2026-11-21T11:00:00Z"))
    let asked = store.register.consultations(takingRemarksOn: today, atMost: 10)
    #expect(asked == [Identifier("cns-0000000001")])
    #expect(asked.allSatisfy { store.register.record($0)?.anonymousAdmitted ?? false })
  }

  @Test func theRegisterIsThatOfTheCity() throws {
    let (store, _, desk) = try filled(at: "2026-11-21T11:00:00Z")
    defer { withExtendedLifetime(desk) {} }
    let register = store.register
    #expect(register.count(of: Organization.kind) == 35)
    #expect(register.count(of: Resource.kind) == 61)
    let districts = register.page(Query(Organization.kind), window: 0..<100).ids
      .compactMap { register.stored($0)?.values["district"]?.text }
    #expect(Set(districts).count == 18)
    let subjects = register.page(Query(Consultation.kind), window: 0..<100).ids
      .compactMap { register.stored($0)?.values["subject"]?.text }
    #expect(subjects.contains("Plac Hutnika"))
  }

  @Test(arguments: ["2026-11-21T11:00:00Z", "2026-11-25T11:00:00Z"])
  func whatIsLentHasItsHoursAndOneIsLentOutsideThem(now: String) throws {
    let (store, _, desk) = try filled(at: now)
    defer { withExtendedLifetime(desk) {} }
    func all<R: Record>(_ type: R.Type) -> [R] {
      store.register.page(Query(R.kind), window: 0..<1_000).ids.compactMap { store.register.record(Identifier($0.raw)) }
    }
    let resources = all(Resource.self).map(\.availability)
    #expect(resources.filter { $0.hours != nil }.count >= 3)
    #expect(resources.allSatisfy { if case .words = $0 { false } else { true } })
    let outside = all(Booking.self).filter { booking in
      booking.span.flatMap { store.register.record(booking.resource)?.isAvailable(through: $0) } == false
    }
    #expect(!outside.isEmpty && outside.allSatisfy { !$0.outsideBecause.isEmpty })
  }

  @Test func thereIsSomethingOfEverythingToSee() throws {
    let (store, _, desk) = try filled(at: "2026-11-21T11:00:00Z")
    defer { withExtendedLifetime(desk) {} }
    let register = store.register
    let now = WarsawTime.local(try Instant("2026-11-21T11:00:00Z"))
    func words(_ kind: Kind, _ field: String) -> Set<String> {
      let any = Schema.kind(named: kind.name)
      return Set(
        register.page(Query(kind), window: 0..<1_000).ids.compactMap { id in
          register.stored(id).flatMap { any?.value(of: field, in: $0, on: register, at: now)?.plain }
        })
    }
    #expect(words(Booking.kind, "status") == Set(BookingStatus.allCases.map(\.rawValue)))
    #expect(words(Response.kind, "state") == Set(ResponseState.allCases.map(\.rawValue)))
    #expect(words(Consultation.kind, "status").isSuperset(of: ["open", "answered", "closed"]))
    #expect(words(Session.kind, "waiting").contains("4"))
    #expect(words(Session.kind, "mode") == Set(SessionMode.allCases.map(\.rawValue)))
    #expect(words(Submission.kind, "channel").count >= 6)
    #expect(words(Registration.kind, "call").contains("toCall"))
    #expect(DueThings(on: register, at: now).things(in: .calls).count == 1)
    #expect(words(Registration.kind, "needs").count >= 3 && words(Registration.kind, "needsNote").count >= 1)
    let days = words(Notice.kind, "validFrom").sorted()
    #expect(Notice.inForce(on: now.day, register: register)?.validFrom?.text == days[1] && days[2] > now.day.text)
    #expect(words(Person.kind, "noticeVersion") == ["2"] && words(Person.kind, "withoutNoticeSince").count >= 1)
    for kind in [
      Contact.kind, Mailing.kind, Closure.kind, PersonalExport.kind, Breach.kind, Notice.kind, PersonRequest.kind,
      KioskCase.kind,
    ] {
      #expect(register.count(of: kind) >= 3, "\(kind.name)")
    }
    #expect(words(Mailing.kind, "withoutAddress").contains("0"))
    #expect(DueThings(on: register, at: now).things(in: .kiosk).count == 1)
    let atKiosks = register.page(
      Query(Registration.kind, where: [Condition(\Registration.channel, is: .kiosk)]), window: 0..<9)
    let sessions = Set(atKiosks.ids.map { register.value(of: \Registration.session, in: Identifier($0.raw)) })
    #expect(sessions.count >= 3, "of at least three sessions")
    let acts = Set(store.history().map(\.act))
    #expect(acts.isSuperset(of: ["organization-write", "resource-close", "person-notice", "notice-renew"]), "\(acts)")
    // Of one request each step was taken.
    let steps = Set(store.history(of: RecordID("prq-0000000001")).map(\.act))
    let requestActs = Schema.acts(on: PersonRequest.kind).map(\.word).filter { $0 != "remove" }
    #expect(steps.isSuperset(of: requestActs), "\(Set(requestActs).subtracting(steps))")
    let shared = register.ids(of: Person.kind, whose: "phone", is: "22 555 63 54")
    #expect(
      Set(shared.compactMap { register.stored($0)?.values["name"]?.text }) == ["Adam Łukasik", "Agnieszka Łukasik"])
  }

  @Test func itShowsWhatIsNotKnownCorrectedAndHandedOver() throws {
    let (store, _, desk) = try filled(at: "2026-11-21T11:00:00Z")
    defer { withExtendedLifetime(desk) {} }
    let ids = store.register.page(Query(Consultation.kind), window: 0..<100).ids
    let all = ids.compactMap { store.register.record(Identifier<Consultation>($0.raw)) }
    #expect(all.count { !$0.remarksKnown } == 7)
    #expect(all.count { $0.handedToFileOn != nil } == 1)
    let corrected = store.history().filter { entry in
      entry.changes.contains { $0.id.prefix == Submission.kind.idPrefix && $0.set["remark"] != nil }
    }
    let twice = Dictionary(grouping: corrected.flatMap(\.changes).filter { $0.set["remark"] != nil }, by: \.id)
    #expect(twice.values.contains { $0.count == 2 }, "both what was typed and what is right are kept")
    #expect(desk.run("list", "consultations").lines.count { $0.contains("nie wiadomo") } == 7)
    #expect(!desk.run("show", "cns-0000000002", "--json").output.contains("submissions"))
    #expect(desk.run("show", "cns-0000000002").output.contains("nie wiadomo"))
  }

  @Test func nothingInItIsSomebodys() throws {
    let (store, _, desk) = try filled(at: "2026-11-21T11:00:00Z")
    defer { withExtendedLifetime(desk) {} }
    for kind in [Organization.kind, Person.kind] {
      for id in store.register.page(Query(kind), window: 0..<1_000).ids {
        let values = try #require(store.register.stored(id)).values
        for number in ["krs", "nip", "regon"] { #expect(values[number] == nil) }
        if let email = values["email"]?.text { #expect(email.hasSuffix(".example")) }
        if let phone = values["phone"]?.text { #expect(phone.hasPrefix("22 555 ")) }
        if let address = values["address"]?.text { #expect(address == "Sienkiewicza 6A") }
      }
    }
  }

  @Test func aThrowAwayCopyLeavesNothingBehind() throws {
    let desk = try CommandDesk()
    #expect(desk.run("demo", "--run", "check").code == .done)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).isEmpty)
    #expect(desk.run("demo", "--keep", desk.folder + "/kept", "--run", "check").code == .done)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder) == ["kept"])
    #expect(desk.run("demo", "--keep", desk.folder + "/kept").code == .cannotCreate)
  }
}
