import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What the forms with manners of their own ask for follows from the declarations: a new field is asked for unless it says
/// that it is given otherwise.
@Suite struct AskedFieldTests {
  private func names(_ kind: any FormKind, on register: MemoryRegister) throws -> [String] {
    try #require(Form(kind, in: try Desk(register).world())).sheet.inputs.map(\.name)
  }

  private func asked<R: Record>(_: R.Type) -> [String] {
    R.fields.map(\.declaration).filter { $0.isStored && !$0.isGivenOtherwise }.map(\.name)
  }

  @Test func `a booking`() throws {
    let world = try Desk(TestRegister.dabrowa()).world()
    let names = try names(BookingForm(of: Identifier("res-sala"), in: world), on: TestRegister.dabrowa())
    #expect(names == asked(Booking.self))
    #expect(names == ["borrower", "start", "end", "quantity", "purpose"])
  }

  @Test func `a registration, the mode only where there are two`() throws {
    let world = try Desk(TestRegister.calendar()).world()
    let names = try names(RegistrationForm(for: Identifier("ses-budget"), in: world), on: TestRegister.calendar())
    #expect(names.filter { $0 != "mode" } == (asked(Person.self) + asked(Registration.self)).filter { $0 != "mode" })
    #expect(asked(Person.self) == ["name", "email", "phone"])
    #expect(
      asked(Registration.self) == ["people", "organization", "attendeeKind", "channel", "mode", "needs", "needsNote"])
  }

  @Test func `an answer`() throws {
    let world = try Desk(TestRegister.consulted()).world()
    let names = try names(ResponseForm(to: [Identifier("sub-1")], in: world), on: TestRegister.consulted())
    #expect(names == asked(Response.self) && names == ["disposition", "justification", "changedUnit"])
  }

  /// `Step.editing(_:at:in:)`, whether the field is folded away, and whether an unfinished edit is gone on with.
  @Test func `the form of a record opens at a field, where it is replaced by what is typed`() throws {
    for field in [Organization.name(of: \.phone), Organization.name(of: \.website)] {
      var desk = Desk(try TestRegister.dabrowa())
      let id = RecordID("org-krokus")
      _ = desk.app.carryOut(Step.editing(id, at: field, in: try desk.world()), in: try desk.world())
      #expect(desk.app.openForms.last?.state.focusedName == field)
      try desk.type("600")
      #expect(desk.app.openForms.last?.state.text(of: field) == "600")
      try desk.press(.function(8), .escape)
      _ = desk.app.carryOut(Step.editing(id, at: field, in: try desk.world()), in: try desk.world())
      let again = try #require(desk.app.openForms.last)
      #expect(again.state.focusedName == field && again.state.text(of: field) == "600")
    }
  }

  @Test func `an unfinished edit of one record is never offered for another`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let draft = Draft(
      name: RecordID("org-krokus"), form: "edit", ids: [:], texts: ["address": "Prusa 3"], was: [:],
      keptAt: try TestRegister.instant())
    try desk.send(.drafts([draft]))
    try desk.press(.escape)
    _ = desk.app.carryOut([.edit(RecordID("bkg-1"))], in: try desk.world())
    #expect(desk.app.openForms.last?.name.raw == "bkg-1")
  }
}
