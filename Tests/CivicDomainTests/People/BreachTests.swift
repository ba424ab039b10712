import Testing

@testable import CivicDomain

/// A breach of personal data is to be told within hours that pass at night, on Sundays and across changes of the clocks.
@Suite struct BreachTests {
  private func office(noticed: String, at clock: String, _ more: [String: FieldValue] = [:]) throws -> Office {
    var office = try Office(at: clock)
    try office.add(
      "bre-a", ["what": "Zginęła lista", "noticedAt": .text(noticed)].merging(more) { $1 })
    return office
  }

  @Test(arguments: [
    ("2026-09-09T14:32", "2026-09-12T14:32", "days of work"),
    ("2026-09-11T16:00", "2026-09-14T16:00", "a Saturday and a Sunday move nothing"),
    ("2026-12-24T09:00", "2026-12-27T09:00", "nor do holidays, and it may end on a Sunday"),
    ("2026-03-27T10:00", "2026-03-30T11:00", "spring leaves an hour out"),
    ("2026-10-23T10:00", "2026-10-26T09:00", "autumn shows one twice"),
  ])
  func theTermIsOfHoursThatPass(noticed: String, due: String, why: Comment) throws {
    let office = try office(noticed: noticed, at: "2026-12-30T10:00")
    #expect(office.value(of: "dueOn", in: "bre-a")?.plain == due, why)
    #expect(WarsawTime.elapsedMinutes(from: try LocalTime(noticed), to: try LocalTime(due)) == 72 * 60)
  }

  @Test func anotherTermHoldsFromItsDay() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    var value = SettingValue(blank: Identifier("stg-a"))
    (value.name, value.value, value.from) = (Setting.breachHours.name, 24, try Day("2026-09-10"))
    try office.ask(ChangeSetting(value))
    #expect(office.value(of: "dueOn", in: "bre-a")?.plain == "2026-09-12T10:00", "it was noticed before")
  }

  @Test func whatWasNotToldIsADutyUntilItIs() throws {
    var office = try office(noticed: "2026-09-09T10:00", at: "2026-09-09T14:32")
    try office.add("bre-b", ["what": "Pomyłka w adresie", "noticedAt": "2026-09-08T10:00"])
    func due(at now: String) throws -> [String] {
      DueThings(on: office.register, at: try LocalTime(now)).things(in: .retention)
        .map { "\($0.duty.id) \($0.subject?.raw ?? "") \($0.moment ?? "")" }
    }
    let both = ["breach bre-b 2026-09-11T10:00", "breach bre-a 2026-09-12T10:00"]
    #expect(try due(at: "2026-09-09T14:32") == both, "what is due first comes first")
    #expect(try due(at: "2026-10-09T14:32") == both, "it stays, however late")
    let told = FieldEdit(field: "told", was: nil, becomes: "Prezesowi UODO 10.09.2026")
    try office.ask(EditRecord(RecordID("bre-a"), [told]))
    #expect(try due(at: "2026-09-10T14:32") == [both[0]])
    try office.ask(EditRecord(RecordID("bre-a"), [FieldEdit(field: "told", was: told.becomes, becomes: nil)]))
    #expect(try due(at: "2026-09-10T14:32") == both)
    try office.ask(RemoveRecord(RecordID("bre-b"), because: "pomyłka"))
    #expect(try due(at: "2026-09-10T14:32") == [both[1]])
  }

  @Test func itIsTheStaffsAloneAndIsNotYetToHappen() throws {
    #expect(Breach.kind.isForStaffAlone)
    let office = try Office(at: "2026-09-09T14:32")
    let ahead = AddRecord(
      RecordID("bre-a"), Row(["what": "Zginęła lista", "noticedAt": "2026-09-10T10:00"], of: Breach.self))
    #expect(office.refusal(of: ahead) != nil)
  }
}
