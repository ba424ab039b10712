import CivicDomain
import Testing

@Suite struct TypedTextTests {
  private let wednesday = Day(year: 2026, month: 9, day: 9) ?? .earliest

  private func value(_ text: String, _ shape: FieldShape) throws(FieldError) -> FieldValue? {
    try shape.value(typed: text, today: wednesday)
  }

  @Test(arguments: [
    FieldShape.line(limit: 10), .text(limit: 10), .count(0...9), .decimal(0...9), .choice([]), .choices([]),
    .words(limit: 9), .yes, .day, .time,
  ])
  func nothingTypedClearsTheField(shape: FieldShape) throws {
    #expect(try value(" \n ", shape) == nil)
  }

  @Test func aDayAloneIsTheFirstOrTheLastThatCounts() throws {
    let fields = Session.fields.map(\.declaration)
    let opens = try #require(fields.first { $0.wholeDay == .first })
    let closes = try #require(fields.first { $0.wholeDay == .last })
    #expect(try opens.value(typed: "22.11", today: wednesday) == "2026-11-22T00:00")
    #expect(try closes.value(typed: "22.11", today: wednesday) == "2026-11-23T00:00")
    #expect(try closes.value(typed: "22.11 8:00", today: wednesday) == "2026-11-22T08:00")
    #expect(throws: FieldError.notADay("nigdy")) { try closes.value(typed: "nigdy", today: wednesday) }
  }

  @Test func aLineLosesTheSpaceAroundItAndIsOneLine() throws {
    #expect(try value("  Sala 12\u{A0}", .line(limit: 200)) == "Sala 12")
    #expect(try value("Sala\r\n12\tA", .line(limit: 200)) == "Sala 12 A")
  }

  @Test func aTextIsTakenAsItIs() throws {
    #expect(try value(" raz\n  dwa\n", .text(limit: 200)) == " raz\n  dwa\n")
  }

  @Test(arguments: [("40", 40), (" 1 000 ", 1_000), ("1\u{A0}000", 1_000), ("-3", -3)])
  func aCountIsAWholeNumber(text: String, number: Int) throws {
    #expect(try value(text, .count(0...9)) == .number(number), "its range is the field's own matter")
  }

  @Test(arguments: ["4,5", "cztery", "4x", "99999999999999999999"])
  func whatIsNoCountIsSaid(text: String) {
    #expect(throws: FieldError.wrongType(.number)) { try value(text, .count(0...9)) }
  }

  @Test(arguments: [("50,3214", 50.3214), ("50.3214", 50.3214), ("-7", -7)])
  func aPoleWritesACommaInANumber(text: String, number: Double) throws {
    #expect(try value(text, .decimal(-90...90)) == .decimal(number))
  }

  @Test(arguments: ["nan", "inf", "1,2,3", "N 50", "0x10", "1e3", "1/2"])
  func whatIsNoNumberIsSaid(text: String) {
    #expect(throws: FieldError.wrongType(.decimal)) { try value(text, .decimal(-90...90)) }
  }

  @Test(arguments: [
    ("tak", true), ("T", true), ("Yes", true), ("x", true), ("nie", false), ("No", false), ("0", false),
  ])
  func yesAndNoInBothLanguages(text: String, yes: Bool) throws {
    #expect(try value(text, .yes) == .yes(yes))
    #expect(throws: FieldError.wrongType(.yes)) { try value("może", .yes) }
  }

  @Test(arguments: [
    "socialCooperative", "social_cooperative", "social-cooperative", "Social cooperative", "spółdzielnia socjalna",
    "SPOLDZIELNIA SOCJALNA",
  ])
  func aChoiceIsReadHoweverItIsWritten(text: String) throws {
    #expect(try value(text, .choice(LegalForm.options)) == "socialCooperative")
  }

  @Test func aWordThatIsNoChoiceIsSaidWithThoseThatAre() {
    #expect(throws: FieldError.unknownWord("klub", allowed: LegalForm.allCases.map(\.rawValue))) {
      try value("klub", .choice(LegalForm.options))
    }
  }

  @Test func listsArePartedByABar() throws {
    #expect(try value("bez stopni | parking ||", .choices(Accessibility.options)) == ["stepFree", "parking"])
    #expect(try value(" seniorzy |młodzież", .words(limit: 200)) == ["seniorzy", "młodzież"])
    #expect(try value("org-a|org-b", .references(Organization.kind)) == ["org-a", "org-b"])
  }

  @Test func daysAndTimesAsAClerkTypesThem() throws {
    #expect(try value("10.09", .day) == "2026-09-10")
    #expect(try value("jutro", .day) == "2026-09-10")
    #expect(try value("jutro 10", .time) == "2026-09-10T10:00")
    #expect(throws: FieldError.notADay("wkrótce")) { try value(" wkrótce ", .day) }
    #expect(throws: FieldError.notATime("2026-13-40T10:00")) { try value("2026-13-40T10:00", .time) }
  }

  @Test func theHourThatSpringSkipsIsRefusedWithItsNeighbours() throws {
    let values: [String: FieldValue] = ["title": "Nocne", "start": "2026-03-29T02:30", "end": "2026-03-29T05:00"]
    let before = try LocalTime("2026-03-29T01:59")
    let after = try LocalTime("2026-03-29T03:00")
    #expect(
      try Office().refusal(of: AddRecord(RecordID("ses-a"), values))
        == .invalid(Session.kind, FieldErrors(["start": .skippedHour(before: before, after: after)])))
  }
}
