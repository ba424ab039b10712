import CivicDomain
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// How many keys the jobs of a day take, counted by doing them from the desk; typed text is counted apart.
@Suite struct KeysOfJobsTests {
  /// A desk at which the day begins, with what the jobs need.
  private static func desk(_ changes: [Change] = []) throws -> CountingDesk {
    var register = try TestRegister.consulted()
    let wrona = Change(
      id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")])
    register.apply([wrona] + changes, at: try TestRegister.instant(), by: TestRegister.anna)
    var desk = Desk(register, drawn: 5_000)
    try desk.press(.character("0"))
    return CountingDesk(desk)
  }

  /// Prints a line of the table, and holds the job to its limit.
  private static func tell(_ job: String, _ desk: CountingDesk, atMost limit: Int) {
    print("keys: \(job): \(desk.keys) and \(desk.typed) characters (at most \(limit))")
    #expect(desk.keys <= limit, "\(job): \(desk.keys) keys")
  }

  private static func ids(_ kind: Kind, _ desk: CountingDesk) -> Set<RecordID> {
    Set(desk.desk.register.page(Query(kind), window: 0..<Int.max).ids)
  }

  /// A desk with a room that has a ramp, and a larger one that has none.
  private static func roomDesk() throws -> CountingDesk {
    try desk([
      Change(id: RecordID("res-sala"), set: ["accessibility": .list(["stepFree"])]),
      Change(
        id: RecordID("res-aula"),
        set: [
          "organization": .text("org-blok"), "name": .text("Aula"), "category": .text("room"), "capacity": .number(200),
        ]),
    ])
  }

  private static let room = "sala na 40 osób z podjazdem w czwartek wieczorem"

  /// The ways in which somebody who never saw the program comes from the desk to the line that finds the room: what is pressed,
  /// and behind `>` what is typed.
  private static let waysToTheRoom: [(name: String, keys: [String])] =
    [
      ("b on the desk", ["b", ">" + room]), ("b on the map", ["1b", ">" + room]),
      ("b in the calendar", ["2b", ">" + room]), ("b beside consultations", ["3b", ">" + room]),
      ("b in the registers", ["4b", ">" + room]), ("the search of the map", ["1/", ">" + room, "⏎"]),
      ("n in the register of bookings", ["4/", ">rezerw", "⏎n", ">" + room]),
      ("who is calling", ["w", ">" + room, "⇥b"]), ("the whole need in the command line", [":", ">" + room, "⏎"]),
      ("the whole need in the help", ["?/", ">" + room, "⏎"]),
      ("the half of it in the command line", [":", ">sala 40", "need", "> z podjazdem w czwartek wieczorem"]),
    ]
    + [
      "sala", "wolna sala", "wolne sale", "rezerwuj", "rezerwacja", "zarezerwuj sale", "wynajem", "podjazd", "wolne",
      "potrzeba",
    ].map { ("\($0) in the command line", [":", ">" + $0, "need", "> " + room]) }

  @Test(arguments: waysToTheRoom.indices)
  func `each way to a room leads to the line that finds it, and to the booking`(index: Int) throws {
    let way = Self.waysToTheRoom[index]
    var desk = try Self.roomDesk()
    let before = Self.ids(Booking.kind, desk)
    for step in way.keys {
      if step.hasPrefix(">") {
        try desk.type(String(step.dropFirst()))
      } else if step == "need" {
        try Self.chooseNeed(&desk, way.name)
      } else {
        for letter in step {
          try desk.press(letter == "⏎" ? .enter : letter == "⇥" ? .tab : .character(letter))
        }
      }
    }
    let screen = try desk.desk.screen().text
    #expect(screen.contains("[sala] [od 40 osób] [bez stopni] [czw. 10.09"), "\(way.name): \(screen)")
    try desk.press(.enter)
    try desk.type("krokus")
    try desk.press(.enter, .function(2))
    let made = Self.ids(Booking.kind, desk).subtracting(before)
    let booking = try #require(made.first.flatMap { desk.desk.register.record(Identifier<Booking>($0.raw)) })
    #expect(booking.resource.raw == "res-sala" && booking.borrower.raw == "org-krokus")
    #expect(booking.start?.text == "2026-09-10T17:00" && booking.end?.text == "2026-09-10T20:00")
    Self.tell("a room, by \(way.name)", desk, atMost: 8)
  }

  /// Chooses the line that finds what is needed, which is among the first in the command line.
  private static func chooseNeed(_ desk: inout CountingDesk, _ way: String) throws {
    func isMeant(_ desk: CountingDesk) -> Bool {
      if case .need? = (desk.desk.app.top as? PaletteScreen)?.selected?.entry { true } else { false }
    }
    for _ in 0..<3 where !isMeant(desk) { try desk.press(.down) }
    let screen = try desk.desk.screen().text
    #expect(isMeant(desk), "\(way): \(screen)")
    try desk.press(.enter)
  }

  @Test func `a room for forty with a ramp on Thursday evening, found and booked`() throws {
    var desk = try Self.roomDesk()
    let before = Self.ids(Booking.kind, desk)
    try desk.press("1/")
    try desk.type("sala 40 podjazd czw 17-20")
    #expect(try desk.desk.screen().text.contains("czw. 10.09"))
    try desk.press(.enter)
    let screen = try desk.desk.screen().text
    #expect(screen.contains("[sala] [od 40 osób] [bez stopni]") && screen.contains("pasuje 1, wolne 1"), "\(screen)")
    try desk.press(.enter)
    try desk.type("krokus")
    try desk.press(.enter, .function(2))
    let made = Self.ids(Booking.kind, desk).subtracting(before)
    let booking = try #require(made.first.flatMap { desk.desk.register.record(Identifier<Booking>($0.raw)) })
    #expect(booking.resource.raw == "res-sala" && booking.borrower.raw == "org-krokus")
    #expect(booking.start?.text == "2026-09-10T17:00" && booking.end?.text == "2026-09-10T20:00")
    #expect(booking.purpose == "na 40 osób")
    Self.tell("a room for 40 with a ramp on Thursday evening, found and booked", desk, atMost: 10)
  }

  @Test func `a caller signed up`() throws {
    var desk = try Self.desk()
    try desk.press("w")
    try desk.type("606")
    try desk.press(.tab)
    try desk.press("z")
    try desk.press(.enter, .function(2))
    let signedUp: [RegisterPerson] = desk.desk.sent()
    #expect(signedUp.count == 1 && desk.desk.app.openForms.isEmpty)
    Self.tell("a caller signed up", desk, atMost: 6)
  }

  @Test func `an organization that calls signed up`() throws {
    var desk = try Self.desk([
      Change(id: RecordID("con-wrona"), set: ["person": .text("per-wrona"), "organization": .text("org-krokus")])
    ])
    try desk.press("w")
    try desk.type("krokus")
    try desk.press(.tab)
    try desk.press("z")
    try desk.press(.enter, .function(2))
    let signedUp: [RegisterPerson] = desk.desk.sent()
    #expect(signedUp.first?.registration.organization.raw == "org-krokus")
    #expect(signedUp.first?.registration.attendeeKind == .organization)
    Self.tell("an organization that calls, signed up", desk, atMost: 6)
  }

  /// Opens the first consultation and takes down a remark of somebody on paper, up to the key that saves.
  private static func firstRemark(_ desk: inout CountingDesk) throws {
    try desk.press("3")
    try desk.press(.enter)
    try desk.press("p")
    try desk.press(.tab)
    try desk.type("Uwaga pierwsza.")
    try desk.press(.pageDown, .tab, .tab)
    try desk.type("Osoba Pierwsza")
    try desk.press(.pageDown)
    try desk.press("n")
    try desk.press(.function(2))
  }

  @Test func `five paper remarks of five people`() throws {
    var desk = try Self.desk()
    let (remarks, people) = (Self.ids(Submission.kind, desk), Self.ids(Person.kind, desk))
    try Self.firstRemark(&desk)
    for name in ["Druga", "Trzecia", "Czwarta", "Piąta"] {
      try desk.press("o")
      try desk.press(.tab)
      try desk.type("Uwaga \(name).")
      try desk.press(.pageDown, .tab, .tab)
      try desk.type("Osoba \(name)")
      try desk.press(.function(2))
    }
    try desk.press(.escape)
    #expect(Self.ids(Submission.kind, desk).subtracting(remarks).count == 5)
    #expect(Self.ids(Person.kind, desk).subtracting(people).count == 5)
    Self.tell("five paper remarks of five people", desk, atMost: 35)
  }

  @Test func `five remarks of one letter are of one person`() throws {
    var desk = try Self.desk()
    let (remarks, people) = (Self.ids(Submission.kind, desk), Self.ids(Person.kind, desk))
    try Self.firstRemark(&desk)
    for number in 2...5 {
      try desk.press(.enter)
      #expect(try desk.desk.screen().text.contains("Następna uwaga z pisma: Osoba Pierwsza"))
      try desk.press(.tab)
      try desk.type("Uwaga nr \(number).")
      try desk.press(.function(2))
    }
    try desk.press(.escape)
    let made = Self.ids(Submission.kind, desk).subtracting(remarks)
    #expect(made.count == 5)
    let authors = Set(made.compactMap { desk.desk.register.record(Identifier<Submission>($0.raw))?.person })
    #expect(authors.count == 1 && Self.ids(Person.kind, desk).subtracting(people).count == 1)
    Self.tell("five remarks of one letter", desk, atMost: 23)
  }

  @Test func `five remarks of one letter, each to another fragment`() throws {
    var desk = try Self.desk()
    let remarks = Self.ids(Submission.kind, desk)
    try desk.press("3")
    try desk.press(.enter, .down, .down)
    try desk.press("p")
    try desk.type("Uwaga pierwsza.")
    try desk.press(.pageDown, .tab, .tab)
    try desk.type("Osoba Pierwsza")
    try desk.press(.pageDown)
    try desk.press("n")
    try desk.press(.function(2))
    let units = ["§ 3 ust. 1", "§ 3 ust. 3", "§ 4 ust. 1 pkt 1", "§ 4 ust. 1 pkt 2"]
    for unit in units {
      try desk.press(.enter)
      try desk.type(unit)
      try desk.press(.tab)
      try desk.type("Uwaga do \(unit).")
      try desk.press(.function(2))
    }
    try desk.press(.escape)
    let made = Self.ids(Submission.kind, desk).subtracting(remarks).sorted()
    #expect(made.count == 5)
    let about = Set(made.compactMap { desk.desk.register.record(Identifier<Submission>($0.raw))?.unit })
    #expect(about.isSuperset(of: units), "\(about)")
    Self.tell("five remarks of one letter, each to another fragment", desk, atMost: 24)
  }

  @Test func `a telephone corrected`() throws {
    var desk = try Self.desk()
    try desk.press("w")
    try desk.type("wrona")
    try desk.press(.tab)
    try desk.press("e")
    try desk.press(.function(3))
    try desk.type("telefon")
    try desk.press(.enter)
    try desk.type("799 000 111")
    try desk.press(.function(2))
    #expect(desk.desk.register.record(Identifier<Person>("per-wrona"))?.phone == "799 000 111")
    Self.tell("a telephone corrected", desk, atMost: 6)
  }

  @Test func `what changed today`() throws {
    var desk = try Self.desk()
    try desk.desk.others(
      EditRecord(RecordID("org-krokus"), [FieldEdit(field: "phone", was: nil, becomes: .text("322600000"))]))
    desk.desk.size = Size(width: 80, height: 40)
    try desk.press("0")
    try desk.press(.end)
    #expect(try desk.desk.screen().text.contains("Dziś: 1 zmiana"))
    Self.tell("what changed today", desk, atMost: 2)
  }

  @Test func `a sign-in sheet of the next session`() throws {
    // The last that is planned stands first where sessions are listed, and is not the next.
    let far = Change(
      id: RecordID("ses-daleko"),
      set: [
        "title": .text("Daleko stąd"), "start": .text("2026-12-01T17:00"), "end": .text("2026-12-01T19:00"),
      ])
    let near = Change(
      id: RecordID("ses-blisko"),
      set: [
        "title": .text("Całkiem blisko"), "start": .text("2026-09-09T16:00"), "end": .text("2026-09-09T19:00"),
      ])
    var desk = try Self.desk([near, far])
    try desk.press(":")
    try desk.type("lista do podpisu")
    let next = desk.desk.register.page(
      Query(orderedBy: \Session.start, from: .text(try desk.desk.world().now.text)), window: 0..<1
    ).ids.first
    let name = try desk.desk.world().name(of: try #require(next))
    let screen = try desk.desk.screen()
    let first = (0..<screen.size.height).map(screen.rowText).first { $0.contains("podpisu:") } ?? ""
    #expect(first.contains(name.prefix(12)), "\(first), not \(name)")
    try desk.press(.enter, .enter)
    let files = desk.desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }
    #expect(files.first?.report == "sign-in-sheet")
    Self.tell("a sign-in sheet of the next session", desk, atMost: 5)
  }

  @Test func `the table of remarks as DOCX`() throws {
    var desk = try Self.desk()
    try desk.press("3x")
    let screen = try desk.desk.screen()
    let row = (0..<screen.size.height).map(screen.rowText).first { $0.contains("tabela uwag") && $0.contains("Word") }
    let number = try #require(row?.first { $0.isNumber }, "\(screen.text)")
    #expect(
      row?.contains("! tylko opublikowane; 6 uwag") ?? false,
      "what is missing is said before: \(row ?? "")")
    try desk.press(String(number))
    let files = desk.desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }
    #expect(files.first?.format == .docx && files.first?.report == "remarks")
    Self.tell("the table of remarks as DOCX", desk, atMost: 4)
  }
}
