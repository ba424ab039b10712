import CivicDomain
import Testing

@Suite struct ConditionTests {
  private let office: Office

  init() throws {
    var office = try Office()
    for (id, values) in [
      ("org-a", ["name": "Łoś", "founded": "2001-05-05", "phone": "22 555 60 66", "publicBenefitStatus": true]),
      (
        "org-b",
        ["name": "Żubr", "legalForm": "foundation", "activities": ["sport", "kultura"], "latitude": .decimal(50.32)]
      ),
      ("org-c", ["name": "Lis", "founded": "2019-12-31", "activities": ["sport"], "latitude": -3]),
    ] as [(String, [String: FieldValue])] {
      try office.add(id, ["legalForm": "association"].merging(values) { $1 })
    }
    for (id, name, owner) in [("res-a", "Sala", "org-a"), ("res-b", "Rzutnik", "org-b")] {
      try office.add(id, ["organization": .text(owner), "name": .text(name), "category": "room"])
    }
    try office.add(
      "ses-a",
      [
        "title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 20,
        "registrationCloses": "2026-09-10T00:00",
      ])
    try office.add(
      "ses-b", ["title": "Piknik", "start": "2026-10-01T10:00", "end": "2026-10-01T12:00", "mode": "online"])
    self.office = office
  }

  private func found(_ kind: String, _ typed: String...) throws -> [String] {
    let kind = try #require(Schema.kind(named: kind))
    let conditions = try typed.flatMap {
      try TypedCondition($0, of: kind).conditions(today: office.clock.day, on: office.register)
    }
    let query = Query(kind.kind, where: conditions, at: office.clock)
    return office.register.page(query, window: 0..<Int.max).ids.map { String($0.raw.suffix(1)) }
  }

  @Test func numbersAreComparedByValue() throws {
    #expect(try found("session", "seats>=20") == ["a"])
    #expect(try found("session", "seats>20") == [] && found("session", "seats<100") == ["a"])
    #expect(try found("organization", "latitude<50,4") == ["b", "c"], "as numbers, and a Pole's comma")
    #expect(try found("organization", "latitude=50.32") == ["b"])
  }

  @Test func whatIsNotThereIsNeitherLessNorMore() throws {
    #expect(try found("session", "seats<5", "seats>=5") == [])
    #expect(try found("session", "seats=") == ["b"] && found("session", "seats!=") == ["a"])
    #expect(try found("session", "seats!=20") == ["b"], "unequal is all that equal leaves out")
    #expect(try found("organization", "publicBenefitStatus=nie") == [], "unknown is no no")
    #expect(try found("organization", "publicBenefitStatus=") == ["b", "c"])
    #expect(try found("organization", "publicBenefitStatus=nie wiadomo") == ["b", "c"])
    #expect(try found("organization", "publicBenefitStatus!=nie") == ["a", "b", "c"])
    #expect(try found("session", "mode=inPerson") == ["a"], "what holds where nothing is said")
  }

  @Test func daysAndPeriodsAreComparedByTheCalendar() throws {
    #expect(try found("organization", "founded<2019") == ["a"] && found("organization", "founded<=2019") == ["a", "c"])
    #expect(try found("organization", "founded=2019-Q4") == ["c"] && found("organization", "founded=12.2019") == ["c"])
    #expect(try found("organization", "data założenia>5.05.2001") == ["c"])
    #expect(try found("session", "start=10.09.2026") == ["a"], "a day is all of it")
    #expect(try found("session", "start<=2026-09-10") == ["a"] && found("session", "start<2026-09-10") == [])
    #expect(try found("session", "start>10.09.2026 16:00") == ["a", "b"])
    #expect(try found("session", "start=2026-09-10T17:00") == ["a"])
  }

  @Test func aDayWithoutItsYearIsTheNearestWithAClockAndWithout() throws {
    for day in ["5.05", "5.05 12:00"] {
      #expect(try found("session", "start>\(day)") == ["a", "b"] && found("session", "start<\(day)") == [], "\(day)")
    }
  }

  @Test func aTimeThatMeansALastDayIsComparedByThatDay() throws {
    #expect(try found("session", "registrationCloses=9.09.2026") == ["a"])
    #expect(try found("session", "registrationCloses<10.09.2026") == ["a"])
    #expect(try found("session", "registrationCloses>=10.09.2026") == [])
  }

  @Test func aPartIsFoundWhateverTheLetters() throws {
    #expect(try found("organization", "name~LO") == ["a"] && found("organization", "name~zub") == ["b"])
    #expect(
      try found("organization", "legalForm~fundac") == ["b"] && found("organization", "legalForm~assoc") == ["a", "c"])
    #expect(try found("organization", "activities~kult") == ["b"])
    #expect(try found("organization", "phone~6066") == ["a"] && found("organization", "phone=225556066") == ["a"])
    #expect(try found("resource", "organization~los") == ["a"], "of what a reference is called")
  }

  @Test func textsAreOrderedAsPolish() throws {
    #expect(try found("organization", "name<m") == ["a", "c"] && found("organization", "name>=ł") == ["a", "b"])
  }

  @Test func ofAListEachItemIsAsked() throws {
    #expect(try found("organization", "activities=sport|kultura") == ["b"])
    #expect(try found("organization", "activities!=kultura") == ["a", "c"])
    #expect(try found("organization", "activities!=sport|kultura") == ["a"])
  }

  @Test func derivedFieldsAreAskedToo() throws {
    #expect(try found("session", "seatsLeft>=1") == ["a"] && found("session", "seatsLeft=") == ["b"])
    #expect(try found("organization", "resources>0") == [] || found("organization", "resources>0") == ["a", "b"])
  }

  @Test(arguments: [
    ("Dom", 1), ("=Dom", 1), ("~", 1), ("foo=1", 1), ("founded>2026-13-40", 9), ("founded<", 9), ("name~ ", 6),
    ("legalForm<foundation", 10), ("seats~3", 1), ("krs", 1), ("name!x", 1), ("forma prawna=nic", 14),
    ("latitude~5", 9),
  ])
  func whatIsWrongIsToldAtItsCharacter(text: String, position: Int) throws {
    let kind = try #require(Schema.kind(named: "organization"))
    let fault = #expect(throws: ConditionFault.self) {
      _ = try TypedCondition(text, of: kind).conditions(today: office.clock.day, on: office.register)
    }
    #expect(fault?.position == position && fault?.text == text)
  }

  @Test func whatIsPersonalIsKnownAsSuch() throws {
    func isPersonal(_ kind: String, _ text: String) throws -> Bool {
      try TypedCondition(text, of: #require(Schema.kind(named: kind))).isPersonal
    }
    #expect(try isPersonal("person", "name=A") && isPersonal("registration", "needs!="))
    #expect(try isPersonal("registration", "person~kowalski"), "whose registration it is")
    #expect(try !isPersonal("registration", "session~warsztat") && !isPersonal("registration", "person=per-1"))
  }

  @Test func aConditionIsReadAsItIsWritten() throws {
    for kind in Schema.kinds {
      for field in kind.fields {
        for comparison in Condition.Comparison.allCases {
          guard let typed = try? TypedCondition("\(field.name)\(comparison.rawValue)x", of: kind) else { continue }
          #expect(typed.field.name == field.name && typed.comparison == comparison && typed.value == "x")
        }
      }
    }
  }
}
