import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What somebody types where it belongs elsewhere: letters of a sentence in a list, two clocks in a start, a number without its
/// groups.
@Suite struct TypedFieldsTests {
  private func desk(_ kind: (World) -> any FormKind, on register: MemoryRegister) throws -> Desk {
    var desk = Desk(register, drawn: 1_000)
    let form = try #require(Form(kind(try desk.world()), in: try desk.world()))
    desk.app.layers.append(form)
    return desk
  }

  private func adding(_ kind: Kind, on register: MemoryRegister) throws -> Desk {
    try desk({ AddForm(RecordID(kind, bits: $0.draw())) }, on: register)
  }

  private func go(to field: String, in desk: inout Desk) throws {
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: field, in: $1) }], in: try desk.world())
  }

  private func state(_ desk: Desk) throws -> FormState { try #require(desk.app.openForms.last).state }

  @Test(arguments: [true, false]) func `letters of a sentence choose nothing, and it is told`(isTogether: Bool) throws {
    let head = SubmissionForm.Head(consultation: Identifier("cns-1"), version: Identifier("ver-2"))
    var desk = try desk({ SubmissionForm(head, in: $0) }, on: TestRegister.consulted())
    let kind = Submission.name(of: \.kind)
    try go(to: kind, in: &desk)
    let before = try state(desk).chosenID(of: kind)
    if isTogether { try desk.send(.typed("ust. 77")) } else { try desk.type("ust. 77") }
    if !isTogether { #expect(desk.app.message?.text.contains("ust. 77") == true) }
    try desk.press(.tab)
    #expect(desk.app.message?.text.contains("„ust. 77” to nic z listy") == true)
    #expect(try state(desk).chosenID(of: kind) == before && state(desk).focusedName != kind)
    try go(to: kind, in: &desk)
    try desk.type("zz")
    try desk.press(.function(2))
    #expect(desk.app.message?.tone == .refused && desk.sent(TakeSubmission.self).isEmpty)
  }

  @Test func `two clocks in a start are its hour and that of the end`() throws {
    var desk = try adding(Session.kind, on: TestRegister.calendar())
    try go(to: Session.name(of: \.start), in: &desk)
    try desk.type("czw 17-20")
    try desk.press(.tab)
    #expect(try state(desk).text(of: \Session.start) == "czw 17" && state(desk).text(of: \Session.end) == "20")
    let values = try #require(desk.app.openForms.last).sheet.values(today: try desk.world().today).values
    #expect(values[\Session.start]?.text == "2026-09-10T17:00" && values[\Session.end]?.text == "2026-09-10T20:00")
    // An end that was typed is nobody's to change.
    try desk.press(.control("u"))
    try desk.type("19")
    try go(to: Session.name(of: \.start), in: &desk)
    try desk.press(.control("u"))
    try desk.type("pt 10-12")
    try desk.press(.tab)
    #expect(try state(desk).text(of: \Session.end) == "19" && state(desk).text(of: \Session.start) == "pt 10-12")
  }

  @Test func `a second telephone goes to the notes, where a caller is found by it`() throws {
    var desk = try adding(Organization.kind, on: TestRegister.dabrowa())
    try go(to: Organization.name(of: \.notes), in: &desk)
    try desk.type("Klucz w sekretariacie")
    try go(to: Organization.name(of: \.phone), in: &desk)
    try desk.type("32 111 22 33, 600100200")
    try desk.press(.tab)
    let state = try state(desk)
    #expect(state.text(of: \Organization.phone) == "32 111 22 33")
    #expect(state.text(of: \Organization.notes) == "Klucz w sekretariacie\ntel. 600 100 200")
  }

  @Test func `an hour of today that is over is told`() throws {
    var desk = try adding(Session.kind, on: TestRegister.calendar())
    try go(to: Session.name(of: \.start), in: &desk)
    try desk.type("dziś 10")
    #expect(try desk.screen().text.contains("dziś, ale jest już 14:32"))
    try desk.press(.backspace, .backspace)
    try desk.type("17")
    #expect(try !desk.screen().text.contains("jest już"))
  }

  @Test func `a session is summed up: when, where, how many seats`() throws {
    var desk = try adding(Session.kind, on: TestRegister.calendar())
    for (field, text) in [
      (Session.name(of: \.title), "Piknik"), (Session.name(of: \.start), "12.09 10"),
      (Session.name(of: \.end), "12"), (Session.name(of: \.place), "CAO, sala 2"), (Session.name(of: \.seats), "20"),
    ] {
      try go(to: field, in: &desk)
      try desk.press(.control("u"))
      try desk.type(text)
    }
    let summary = try #require(try state(desk).summary)
    #expect(summary.contains("Piknik") && summary.contains("12.09") && summary.contains("10:00–12:00"), "\(summary)")
    #expect(summary.hasSuffix("CAO, sala 2, miejsc: 20"), "\(summary)")
  }

  @Test(arguments: [("16", " · zajęte 1"), ("11.09 16", " · zajęte 10.09, 1")])
  func `a booking's sentence says what of the time is taken`(end: String, taken: String) throws {
    var desk = try desk({ BookingForm(of: Identifier("res-sala"), in: $0) }, on: TestRegister.dabrowa())
    for (field, text) in [
      (Booking.name(of: \.borrower), "soma"), (Booking.name(of: \.start), "10.09 10"), (Booking.name(of: \.end), end),
    ] {
      try go(to: field, in: &desk)
      try desk.type(text)
      if field == Booking.name(of: \.borrower) { try desk.press(.enter) }
    }
    let summary = try #require(try state(desk).summary)
    #expect(summary.contains(taken) && summary.contains("–"), "\(summary)")
  }

  @Test(arguments: [
    ("600100299", "600 100 299"), ("+48 225556073", "22 555 60 73"), ("+44 20 7946 0958", "+44 20 7946 0958"),
    ("112", "112"),
  ])
  func `a telephone stands in its groups once the field is left`(typed: String, kept: String) throws {
    var desk = try adding(Organization.kind, on: TestRegister.dabrowa())
    let phone = Organization.name(of: \.phone)
    try go(to: phone, in: &desk)
    try desk.type(typed)
    #expect(try state(desk).text(of: phone) == typed)
    try desk.press(.tab)
    #expect(try state(desk).text(of: phone) == kept)
  }

  @Test func `a number that another organization has is asked about in its form, too`() throws {
    var register = try TestRegister.dabrowa()
    register.apply(
      [Change(id: RecordID("org-krokus"), set: ["phone": .text("22 555 60 60")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    var desk = try adding(Organization.kind, on: register)
    try desk.type("Nowa")
    try go(to: Organization.name(of: \.legalForm), in: &desk)
    try desk.type("fund")
    try desk.press(.enter)
    try go(to: Organization.name(of: \.phone), in: &desk)
    try desk.type("225556060")
    try desk.press(.function(2))
    #expect(desk.sent(AddRecord.self).isEmpty && desk.app.message?.text.contains("KROKUS") == true)
    try desk.press(.function(2))
    let added = try #require(desk.sent(AddRecord.self).last)
    #expect(desk.register.stored(added.id)?.values["phone"] == .text("22 555 60 60"))
  }
}

/// Whether something can be taken back is tried when a field was left, not at every key.
@Suite struct LastingTrialTests {
  /// A form whose act the rules refuse, which counts how often it was asked for.
  private struct Refused: FormKind {
    final class Count: Sendable {
      nonisolated(unsafe) var acts = 0
    }
    let count: Count
    var name: RecordID { RecordID("org-none") }
    func sheet(in world: World) -> FormSheet? {
      FormSheet([FieldInput(\Person.name), FieldInput(\Person.email)], in: world)
    }
    func title(in world: World) -> String { "" }
    func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] { [:] }
    func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
      count.acts += 1
      return RestoreRecord(name)
    }
  }

  @Test func `no key of a word costs a decision`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let count = Refused.Count()
    desk.app.layers.append(try #require(Form(Refused(count: count), in: try desk.world())))
    #expect(count.acts == 1, "as it opens")
    try desk.type("Anna Nowak-Kowalska")
    #expect(count.acts == 1, "nineteen keys")
    try desk.press(.tab)
    #expect(count.acts == 2)
  }
}
