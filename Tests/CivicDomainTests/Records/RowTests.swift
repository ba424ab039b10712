import CivicDomain
import Testing

/// Values in the order of a kind's fields, and what one makes of another.
@Suite struct RowTests {
  private let kind = Schema.kind(of: Organization.self)
  private let id = RecordID("org-a")

  @Test func whatStandsUnderANameStandsAtItsPlaceAndItsProperty() throws {
    var row = Row(["city": "Dąbrowa", "scent": "rose"], of: kind)
    #expect(row.names == ["city", "scent"])
    #expect(row.named == ["city": "Dąbrowa", "scent": "rose"])
    #expect(row.undeclared == ["scent": "rose"])
    let index = try #require(kind.index(of: "city"))
    #expect(row[index] == "Dąbrowa" && row[\Organization.city] == "Dąbrowa")
    row[\Organization.city] = "Sosnowiec"
    row["scent"] = nil
    #expect(row == Row(["city": "Sosnowiec"], of: kind))
    row["city"] = nil
    #expect(row.isEmpty && row == Row(of: kind))
  }

  @Test func ofAKindThatOnlyANewerProgramKnowsNothingIsDeclared() {
    let row = Row(["depth": .number(3)], of: RecordID("hol-1"))
    #expect(row.kind == nil && row.names == ["depth"] && row["depth"] == .number(3))
  }

  @Test func whatIsClearedIsNotWhatIsLeftAsItIs() {
    let cleared = Change(id: id, set: ["city": FieldValue?.none])
    #expect(cleared != Change(id: id) && cleared["city"] == .some(nil) && cleared["name"] == nil)
    #expect(cleared.fieldNames == ["city"] && cleared.set.isEmpty)
    var register = MemoryRegister()
    let at = Instant(microsecondsSince1970: 0)
    register.apply([Change(id: id, set: ["city": "Dąbrowa", "scent": "rose"])], at: at, by: Author("anna"))
    register.apply([Change(id: id)], at: at, by: Author("anna"))
    #expect(register.stored(id)?.values.named == ["city": "Dąbrowa", "scent": "rose"])
    register.apply([cleared, Change(id: id, set: ["scent": FieldValue?.none])], at: at, by: Author("anna"))
    #expect(register.stored(id)?.values.isEmpty == true)
  }

  @Test func twoValuesOfARecordMakeTheirChange() throws {
    var old = Organization(blank: Identifier("org-a"))
    old.name = "KROKUS"
    old.city = "Dąbrowa"
    var new = old
    new.city = ""
    new.district = "Gołonóg"
    #expect(new.change(from: old) == Change(id: id, set: ["city": nil, "district": "Gołonóg"]))
    #expect(new.change(from: new) == Change(id: id))
  }
}
