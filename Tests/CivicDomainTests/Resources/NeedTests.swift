import CivicDomain
import Testing

/// What somebody needs, read from one line.
@Suite struct NeedTests {
  /// Wednesday, 9 September 2026.
  private static func today() throws -> Day { try Day("2026-09-09") }

  private static func need(_ text: String) throws -> Need { Need(typed: text, near: try today()) }

  @Test(arguments: [
    ("sala 40 podjazd czw 17-20", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("czw. 10.09 od 17 do 20 sala na 40 osób z podjazdem", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("17:30–19 jutro, rampą 40 os. sali", "2026-09-10T17:30", "2026-09-10T19:00"),
    ("room 40 people ramp on Thursday 17-20", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("za 2 tyg 8-9 sala 40 rampa", "2026-09-23T08:00", "2026-09-23T09:00"),
    ("sala 40 osób podjazd w czwartek wieczorem", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("sala na 40 osób z podjazdem na czw wieczór", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("jutro po południu sala 40 rampa", "2026-09-10T12:00", "2026-09-10T17:00"),
    ("room 40 ramp on Thursday morning", "2026-09-10T08:00", "2026-09-10T12:00"),
    ("wolna sala na 40 osob, podjazd dla wózka, na czwartek wieczór", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("Proszę zarezerwować salę dla 40 z podjzadem w czwartek po południu", "2026-09-10T12:00", "2026-09-10T17:00"),
    ("salka 40os. podjad czw 17 - 20", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("kto ma salę 40 bez stopni w czwartek między 17 a 20", "2026-09-10T17:00", "2026-09-10T20:00"),
    ("sala sala 40 osób rampa 17 do 20 czw", "2026-09-10T17:00", "2026-09-10T20:00"),
  ])
  func `each part is read wherever it is`(text: String, start: String, end: String) throws {
    let need = try Self.need(text)
    #expect(need.category == .room && need.people == 40 && need.accessibility == [.stepFree] && need.words.isEmpty)
    #expect(need.span?.start.text == start && need.span?.end.text == end)
  }

  @Test(arguments: [
    "sala czw 17 40 osób podjazd", "sala 40 rampa w czwartek o 17", "czw 17:00 sala 40 rampą",
    "room 40 ramp on Thursday at 17", "o 17 w czwartek sala 40 podjazd", "sala 40 podjazd czwartek o godz. 17",
  ])
  func `a clock behind the day is one, as in every field`(text: String) throws {
    let need = try Self.need(text)
    #expect(need.category == .room && need.people == 40 && need.words.isEmpty, "\(need)")
    #expect(need.span?.start.text == "2026-09-10T17:00" && need.isEndOpen)
  }

  @Test(arguments: [
    ("sala w przyszłym tygodniu", "2026-09-14", "2026-09-20", 0),
    ("sala na weekend 10-12", "2026-09-12", "2026-09-13", 2),
    ("sala w tym tygodniu 17-20", "2026-09-09", "2026-09-13", 5),
  ])
  func `several days are a time of which any will do`(text: String, first: String, last: String, times: Int) throws {
    let need = try Self.need(text)
    #expect(need.days == (try Day(first)...(try Day(last))) && need.day == nil && need.words.isEmpty, "\(need)")
    #expect(need.spans.count == times && need.span == nil && !need.isEmpty)
    #expect(times == 0 || need.spans.first?.start.day.text == first)
  }

  @Test(arguments: [
    ("16.09.2026 czw 17-20 40 osób podjazd", "2026-09-10"), ("16.09.2026 17.09 sala 17-20", "2026-09-17"),
    ("16.09.2026 sala w piątek 17-20", "2026-09-11"), ("16.09.2026 śr 17-20", "2026-09-16"),
  ])
  func `of two days the one said last counts`(text: String, day: String) throws {
    let need = try Self.need(text)
    #expect(try need.day == Day(day) && need.words.isEmpty, "\(need)")
    #expect(need.hours == 17 * 60..<20 * 60)
  }

  @Test(arguments: ["10.09.2026 do 12.09.2026", "czw lub pt", "czw 17.10", "czw 17 10 osób"])
  func `two days that are meant both, and a clock, leave the first`(text: String) throws {
    #expect(try Self.need(text).day == Day("2026-09-10"), "\(text)")
  }

  @Test func `so many people are no clock`() throws {
    for (text, people) in [("sala czw 17 osób", 17), ("sala czw 100", 100), ("sala czw 40", 40), ("17 czw", 17)] {
      let need = try Self.need(text)
      #expect(need.people == people && need.hours == nil && !need.isEndOpen, "\(text)")
      #expect(try need.day == Day("2026-09-10"))
    }
  }

  @Test func `two numbers of people are no hours, and two words that belong together are one`() throws {
    let need = try Self.need("sala 5 do 10 osób pętla indukcyjna")
    #expect(need.hours == nil && need.people == 5 && need.accessibility == [.inductionLoop])
    let short = try Self.need("palka")
    #expect(short.category == nil, "a short word with another letter is another word")
  }

  @Test(arguments: [
    ("sala", true), ("podjazd", true), ("40 czw", true), ("projektor czw", false), ("kowalska", false), ("40", false),
  ])
  func `what asks for a thing is told from a name`(text: String, asks: Bool) throws {
    #expect(try Self.need(text).asksForAThing == asks)
  }

  @Test func `what is no part of a need is searched for`() throws {
    let need = try Self.need("projektor imago")
    #expect(need.words == "projektor imago" && need.parts == [.words("projektor imago")])
    #expect(need.day == nil && need.hours == nil && need.people == nil)
    #expect(try Self.need("nie 40").day == nil, "no Sunday")
    #expect(try Self.need("  ,  ").isEmpty)
  }

  @Test(arguments: ["rzutnik 12 - 14 grudnia", "rzutnik 12-14 grudnia", "rzutnik od 12 do 14 grudnia"])
  func `days of a month are no hours`(text: String) throws { #expect(try Self.need(text).hours == nil) }

  @Test(arguments: ["sala o 20 osobach", "sala o 20 miejscach"])
  func `a size that „o” leads in is no clock`(text: String) throws {
    let need = try Self.need(text)
    #expect(need.people == 20 && need.hours == nil)
  }

  @Test(arguments: ["sala 3.12 godz. 17-20", "sala 3.12 g. 17-20", "sala 3.12 o godz. 17-20"])
  func `what leads in hours is no thing`(text: String) throws {
    let need = try Self.need(text)
    #expect(need.words.isEmpty && need.hours == 17 * 60..<20 * 60 && need.category == .room)
  }

  /// A centre with two organizations, and things called by several words.
  private static func register() throws -> MemoryRegister {
    var register = MemoryRegister()
    func thing(_ id: String, _ name: String, _ category: String, quantity: Int) -> Change {
      let set: [String: FieldValue] = [
        "organization": .text("org-a"), "name": .text(name), "category": .text(category), "quantity": .number(quantity),
        "capacity": category == "room" ? .number(40) : .number(1),
      ]
      return Change(id: RecordID(id), set: set)
    }
    register.apply(
      [
        Change(id: RecordID("org-a"), set: ["name": .text("Fundacja Imago"), "legalForm": .text("foundation")]),
        Change(
          id: RecordID("org-k"),
          set: [
            "name": .text("Stowarzyszenie KROKUS"), "shortName": .text("KROKUS"), "legalForm": .text("association"),
          ]),
        thing("res-w", "Sala warsztatowa", "room", quantity: 1), thing("res-k", "Krzesła", "equipment", quantity: 120),
        thing("res-l", "Laptopy", "equipment", quantity: 12), thing("res-p", "Projektor", "equipment", quantity: 2),
      ], at: try Instant("2026-09-01T08:00:00.000000Z"), by: Author("ola"))
    return register
  }

  @Test(arguments: [
    ("40 osób, czwartek 17-20, KROKUS", "org-k", ["res-w"]), ("wypożycz laptopy dla KROKUSA", "org-k", ["res-l"]),
    ("projektora dla Fundacji Imago", "org-a", ["res-p"]), ("wolne terminy sali warsztatowej", "", ["res-w"]),
    ("40 krzeseł sobota", "", ["res-k"]), ("sala 40", "", ["res-w"]), ("ławki", "", []), ("200 krzeseł", "", []),
  ])
  func `words name a thing in whatever case, and for whom it is`(
    text: String, borrower: String, found: [String]
  ) throws {
    let register = try Self.register()
    let need = try Self.need(text).read(on: register)
    #expect(need.borrower?.id.raw ?? "" == borrower, "\(need)")
    #expect(register.page(need.query, window: 0..<9).ids.map(\.raw) == found, "\(need.told)")
    for part in need.told { #expect(need.without(part).told == need.told.filter { $0 != part }) }
  }

  @Test func `so many pieces are asked for where the number is of a thing`() throws {
    #expect(try Self.need("40 krzeseł").read(on: try Self.register()).pieces == 40)
    #expect(try Self.need("40 osób krzesła").read(on: try Self.register()).people == 40)
  }

  @Test func `hours that end before they begin are no hours`() throws {
    #expect(try Self.need("sala 20-17").hours == nil)
    #expect(try Self.need("sala 17-17").hours == nil)
  }

  @Test func `without a part there is one part less`() throws {
    let need = try Self.need("sala 40 podjazd mikrofon")
    for part in need.parts {
      #expect(need.without(part).parts == need.parts.filter { $0 != part })
    }
  }

  @Test func `what fits is found, the smallest that suffices first, and whether it is free`() throws {
    var register = MemoryRegister()
    func room(_ id: String, _ name: String, _ capacity: Int, _ more: [String: FieldValue] = [:]) -> Change {
      let set: [String: FieldValue] = [
        "organization": .text("org-a"), "name": .text(name), "category": .text("room"), "capacity": .number(capacity),
        "accessibility": .list(["stepFree"]),
      ]
      return Change(id: RecordID(id), set: set.merging(more) { $1 })
    }
    register.apply(
      [
        Change(id: RecordID("org-a"), set: ["name": .text("Alfa"), "legalForm": .text("association")]),
        room("res-big", "Aula", 200), room("res-fit", "Sala", 40), room("res-small", "Salka", 12),
        room("res-steps", "Strych", 60, ["accessibility": .list(["parking"])]),
        room("res-gone", "Stara", 60, ["status": .text("withdrawn")]),
        room("res-shut", "Dzienna", 50, ["availability": .text("Mo-Fr 08:00-16:00")]),
        Change(
          id: RecordID("bkg-a"),
          set: [
            "resource": .text("res-big"), "borrower": .text("org-a"), "start": .text("2026-09-10T18:00"),
            "end": .text("2026-09-10T19:00"), "status": .text("confirmed"),
          ]),
      ], at: try Instant("2026-09-01T08:00:00.000000Z"), by: Author("ola"))
    let need = try Self.need("sala 40 podjazd czw 17-20")
    let found = register.page(need.query, window: 0..<10).ids
    #expect(found.map(\.raw) == ["res-fit", "res-shut", "res-big"])
    let now = try LocalTime("2026-09-09T10:00")
    let standings = try found.map { id in
      NeedStanding.best(
        of: try #require(register.record(Identifier<Resource>(id.raw))), for: need, on: register, at: now
      ).standing
    }
    #expect(standings == [.free, .closed, .taken(Identifier("bkg-a"))])
    #expect(standings.map(\.rank) == [0, 1, 2])
  }

  @Test(arguments: [
    ("sala 40", "Sala prób", false), ("sala 40", "Boisko szkolne", true), ("sali", "Kuchnia społeczna", true),
    ("sala", "Świetlica", false), ("sala", "Sala z kuchnią", false), ("pomieszczenie", "Kuchnia", false),
    ("boiska", "Sala przy boisku", false), ("pracownia", "Sala obok", true), ("kuchnię", "Kuchnia społeczna", false),
    ("room 40", "Boisko", false), ("hall", "Pracownia plastyczna", true),
  ])
  func `a room that is called another sort is no room of that sort`(text: String, name: String, isOther: Bool) throws {
    var room = Resource(blank: Identifier("res-a"))
    (room.name, room.category) = (name, .room)
    #expect(try Self.need(text).isOfAnotherSort(room) == isOther)
    #expect(try !Self.need(text).without(.category(.room)).isOfAnotherSort(room) || text == "pracownia")
    // A thing is none, whatever it is called.
    room.category = .equipment
    #expect(try !Self.need(text).isOfAnotherSort(room))
  }

  @Test(arguments: [
    "rampa 40 osób czwartek po 17", "sala rampa 40 osób po 17 w czwartek", "czw. po 17:00 40 os. rampa",
  ])
  func `after a clock means from it on`(text: String) throws {
    let need = try Self.need(text)
    #expect(need.words.isEmpty && need.people == 40 && need.hours?.lowerBound == 17 * 60 && need.isEndOpen, "\(need)")
    #expect(try need.day == Day("2026-09-10"))
  }

  @Test func `so many pieces are said, and a thing is called by another word`() throws {
    let register = try Self.register()
    let laptops = try Self.need("laptop 5 sztuk piątek").read(on: register)
    #expect(laptops.pieces == 5 && laptops.people == nil, "\(laptops)")
    #expect(register.page(laptops.query, window: 0..<9).ids.map(\.raw) == ["res-l"])
    #expect(try Self.need("laptop 50 szt.").read(on: register).pieces == 50)
    let projector = try Self.need("rzutnik na sobotę").read(on: register)
    #expect(register.page(projector.query, window: 0..<9).ids.map(\.raw) == ["res-p"], "\(projector)")
    #expect(projector.words.lowercased() == "projektor")
    // A word of its own comes first.
    #expect(try Self.need("drabina").read(on: register).words == "drabina")
  }
}
