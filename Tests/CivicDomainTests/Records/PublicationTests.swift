import Testing

@testable import CivicDomain

/// What everyone may see of a record.
@Suite struct PublicationTests {
  private func published(_ id: String, _ values: [String: FieldValue]) throws -> Row? {
    let office = try Office()
    var register = office.register
    register.apply([Change(id: RecordID(id), set: values)], at: office.now, by: office.clerk)
    return register.published(RecordID(id))?.values
  }

  @Test(arguments: ["informalGroup", "ordinaryAssociation"])
  func thePrivateContactOfAGroupIsNobodys(form: String) throws {
    let values: [String: FieldValue] = [
      "name": "Mothers", "legalForm": .text(form), "email": "a@b.pl", "phone": "600100200", "notes": "calls late",
    ]
    #expect(try published("org-a", values)?.named == ["name": "Mothers", "legalForm": .text(form)])
  }

  @Test func anyOtherContactIsEveryones() throws {
    let values: [String: FieldValue] = [
      "name": "K", "legalForm": "foundation", "email": "a@b.pl", "phone": "600100200",
    ]
    #expect(try published("org-a", values)?.named == values)
  }

  @Test(arguments: ResponseState.allCases)
  func anAnswerIsEveryonesOnceItIsPublished(state: ResponseState) throws {
    let values: [String: FieldValue] = ["disposition": "accepted", "state": .text(state.rawValue)]
    #expect(try published("rsp-a", values)?.named == (state == .published ? values : nil))
  }

  /// Whatever a field holds: what is not everyone's is left out, and of some kinds everything.
  @Test(arguments: Schema.kinds) func onlyWhatIsForEveryoneIsGivenOut(kind: AnyKind) throws {
    var values: [String: FieldValue] = ["newer": "a newer program's"]
    for field in kind.fields where field.isStored { values[field.name] = .text("x") }
    if kind.kind == Response.kind { values["state"] = "published" }
    let told = try published("\(kind.kind.idPrefix)-a", values)
    #expect((told == nil) == kind.kind.isForStaffAlone)
    let everyones = kind.fields.filter { $0.audience == .everyone && $0.isStored }.map(\.name)
    if let told { #expect(told.names == everyones, "\(kind.kind.name)") }
  }

  @Test func whatWasRemovedOrNeverWasIsNobodys() throws {
    var office = try Office()
    office.register.apply(
      [Change(id: RecordID("ser-a"), set: ["title": "SWOT"])], at: office.now, by: office.clerk)
    #expect(office.register.published(RecordID("ser-a")) != nil)
    try office.ask(RemoveRecord(RecordID("ser-a"), because: "double"))
    #expect(office.register.published(RecordID("ser-a")) == nil)
    #expect(office.register.published(RecordID("ser-b")) == nil && office.register.published(RecordID("zzz-a")) == nil)
  }
}
