import CivicDomain
import Testing

/// What the log calls an act, and which acts change the fields that only acts change.
@Suite struct ActWordTests {
  private let cancelled = Intent.cancelRegistration(Identifier("reg-a"), again: Identifier(""))

  @Test func aWordThatWasWrittenOnceIsStillRead() {
    #expect(ActWord(logged: "booking-handOver") == .bookingHandOver)
    #expect(ActWord(logged: "booking-takeBack") == .bookingReturn)
    #expect(ActWord(logged: "booking-stepBack") == .bookingStepBack)
    #expect(ActWord(logged: "attendance") == .attendance)
    #expect(ActWord(logged: "import") == .importing)
    #expect(ActWord(logged: "session-move") == nil)
    for word in ActWord.allCases { #expect(ActWord(logged: word.rawValue) == word) }
  }

  @Test func everyWordIsOfTheFormKindAct() {
    for word in ActWord.allCases {
      #expect(word.rawValue.allSatisfy { $0.isLowercase || $0 == "-" }, "\(word)")
    }
  }

  @Test func severalActsOfOneSortHaveItsWordAndAnUndoingItsOwn() {
    #expect(Intent.together([cancelled, cancelled]).act == "registration-cancel")
    #expect(Intent.together([cancelled, .restore(RecordID("org-a"))]).act == "together")
    #expect(Intent.together([cancelled], for: .undoing).act == "undo")
    #expect(Intent.together([], for: .importing).act == "import")
    let reasons = [Intent.remove(RecordID("org-a"), because: "dublet"), .remove(RecordID("org-b"), because: "dublet")]
    #expect(Intent.together(reasons).because == "dublet")
  }

  @Test func noCounterIsCalledAnImport() throws {
    var office = try Office.withThingsToLend()
    try office.ask(.book(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try office.advance("bkg-a", .confirm)
    let cancelled = try office.ask(.advanceBooking(Identifier("bkg-a"), .cancel, because: ""))
    #expect(try #require(cancelled.counter).word == .undo)
  }

  /// A field that only acts change names them, or says that there is none yet: neither can be forgotten when an act is
  /// built or goes.
  @Test func theActsThatAFieldNamesAreThoseThatChangeIt() throws {
    let changing = try ActsAtWork().changing
    for kind in Schema.kinds {
      for field in kind.fields where field.changeability == .rule {
        let name = "\(kind.kind.name).\(field.name)"
        let found = changing[name, default: []]
        #expect(Set(field.changingActs) == found, "\(name) names \(field.changingActs), and is changed by \(found)")
      }
      for field in kind.fields where field.changeability != .rule {
        #expect(field.changingActs.isEmpty, "\(field.name)")
      }
    }
  }
}

/// Every act is carried out once, and which fields of records that were there it changes is noted.
private struct ActsAtWork {
  private(set) var changing: [String: Set<ActWord>] = [:]
  private var office: Office

  init() throws {
    office = try Office.withThingsToLend()
    try lend()
    try signUp()
    try answer()
  }

  private mutating func ask(_ intent: Intent) throws {
    let before = office.register
    for change in try office.ask(intent).changes where before.has(change.id) {
      guard let kind = Schema.kind(of: change.id) else { continue }
      for name in change.fieldNames where kind.field(name)?.changeability == .rule {
        // Who edits a session changes registrations only by what follows from it.
        if intent.word != .edit { changing["\(kind.kind.name).\(name)", default: []].insert(intent.word) }
      }
    }
  }

  private mutating func lend() throws {
    try ask(.book(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try ask(.book(office.booking("b", "2026-09-11T10:00", "2026-09-11T12:00")))
    for step in [BookingStep.confirm, .handOver, .takeBack, .stepBack, .stepBack, .stepBack, .refuse] {
      try ask(.advanceBooking(Identifier("bkg-a"), step, because: "rysa"))
    }
    try ask(.advanceBooking(Identifier("bkg-b"), .cancel, because: ""))
  }

  private mutating func signUp() throws {
    try office.add(
      "ses-swot",
      ["title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 1])
    for name in ["anna", "jan", "ola"] { try ask(office.registering(name, waiting: true)) }
    try ask(office.cancelling("anna"))
    let jan = try office.record(Registration.self, "reg-jan")
    try ask(.markAttendance(jan.id, came: true))
    try ask(.unmarkAttendance(jan.id))
    try ask(.markAttendance(jan.id, came: false))
    try ask(.unmarkAttendance(jan.id))
    try ask(office.cancelling("jan"))
    try ask(office.cancelling("ola"))
    try ask(.reinstateRegistration(jan, again: Identifier("reg-jan2")))
    try ask(.noteCall(jan.id, .noAnswer, again: Identifier("reg-jan2")))
    try ask(.noteCall(jan.id, .declined, again: Identifier("reg-jan2")))
    try ask(.edit(RecordID("ses-swot"), [FieldEdit(field: "seats", was: 1, becomes: 3)]))
    try ask(office.registering("ewa"))
    let (ewa, earlier) = (Identifier<Registration>("reg-ewa"), office.clock)
    // Once it has begun, whoever is not there has no seat.
    office.clock = try LocalTime("2026-09-10T17:10")
    try ask(.markAttendance(ewa, came: false))
    try ask(.unmarkAttendance(ewa))
    try ask(.markAttendance(ewa, came: false))
    try ask(.markAttendance(ewa, came: true))
    office.clock = earlier
  }

  private mutating func answer() throws {
    let register = office.register
    var consulted = try Office.withConsultation()
    try consulted.ask(consulted.remark("a"))
    (office, consulted) = (consulted, office)
    try ask(.respond([office.answer("a")]))
    office.clock = try LocalTime("2026-10-01T10:00")
    try ask(office.approval("a"))
    try ask(office.publication("a"))
    try ask(.handOverConsultation(Identifier("cns-a"), on: office.clock.day))
    office.register = register
  }
}
