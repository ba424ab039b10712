import Testing

@testable import CivicDomain

/// Digits of a telephone are looked for together, in whatever grouping they are typed.
@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("6066", "6066"), ("22 555 12", "2255512"), ("22-555-12", "2255512"), ("(22) 555 60", "2255560"),
    ("+48 600 11", "60011"), ("0048600", "600"), ("48 600 111 222", "600111222"), ("22\u{A0}555", "22555"),
    ("123", "123"),
  ])
  func `a number or a part of one`(typed: String, digits: String) {
    #expect(TypedNumber.digits(of: typed) == digits)
  }

  @Test(arguments: ["12", "1 2", "Nowak 600", "", "+", "6+0 0", "U-14", "600a11"])
  func `anything else`(typed: String) { #expect(TypedNumber.digits(of: typed) == nil) }

  private func found(_ typed: String) throws -> [String] {
    var register = MemoryRegister()
    let changes = [
      ("per-wrona", ["name": "Marcin Wrona", "phone": "22 555 60 66"]),
      ("per-inny", ["name": "Inny", "phone": "+48 600 555 122"]),
      ("org-krokus", ["name": "KROKUS", "phone": "225556066", "krs": "0000606612", "address": "Prusa 22 m. 555"]),
      ("org-szkola", ["name": "Szkoła 123", "address": "Reden 555 12", "description": "22"]),
    ].map { id, texts in Change(id: RecordID(id), set: texts.mapValues { .text($0) }) }
    register.apply(changes, at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    let search = EverywhereSearch(typed, among: EverywhereSearch.callers, on: register)
    return (0..<search.total).compactMap { search.id(at: $0, on: register)?.raw }
  }

  @Test(arguments: ["6066", "2255560", "22 555 60", "55 56", "225-55", "556066", "22 555 60 66", "+48 22 555"])
  func `any part of the number, and of people as of organizations`(typed: String) throws {
    #expect(try found(typed) == ["per-wrona", "org-krokus"], "\(typed)")
  }

  @Test func `digits typed apart are one number, not words that stand anywhere`() throws {
    #expect(try found("22 555 12").isEmpty)
    #expect(try found("555 12") == ["per-inny"])
  }

  /// A list is narrowed by the same number, and by the words where no number is found.
  @Test(arguments: [
    ("22 555 60", ["org-krokus"]), ("+48 22-555", ["org-krokus"]), ("(22) 55 56", ["org-krokus"]),
    ("22 555 12", ["org-szkola"]), ("2026 2027", ["org-program"]), ("2026-2027", ["org-program"]),
  ])
  func `lists too`(typed: String, ids: [String]) throws {
    var register = MemoryRegister()
    let changes = [
      ("org-krokus", ["name": "KROKUS", "phone": "225556066", "address": "Prusa 55 m. 56"]),
      ("org-szkola", ["name": "Szkoła 123", "address": "Reden 555 12", "description": "22"]),
      ("org-program", ["name": "Program 2026-2027"]),
    ].map { id, texts in Change(id: RecordID(id), set: texts.mapValues { .text($0) }) }
    register.apply(changes, at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    let page = register.page(Query(Organization.kind, matching: typed, ranked: true), window: 0..<9)
    #expect(page.ids.map(\.raw) == ids)
  }

  /// A field holds one number; the others of an organization stand in its notes, among whatever else does.
  @Test(arguments: [
    ("600 10", true), ("600100200", true), ("+48 600-100-200", true), ("2005", false), ("500100", true), ("111", true),
    ("49 30 123", true), ("000060", false), ("6252", false), ("1411402", false), ("2026", false), ("999", false),
    ("357099139", false), ("510100208", false), ("22 123 45 67", true), ("322621122", true), ("32 262 11 23", true),
    ("502200300", true), ("0322", false), ("509202610", false), ("150920269", false), ("202609059", false),
    ("600300400", true),
  ])
  func `a telephone that only the notes tell`(typed: String, isFound: Bool) throws {
    var register = MemoryRegister()
    let notes = """
      Telefon 2: 600 100 200, (+48) 500-100-111 wew. 999; KRS 0000606612, NIP 625-20-33-444.
      Konto 61 1090 1014 0000 0712 1981 2874 1140 2. Sprawdzono 9.09.2026. Berlin: +49 30 1234567
      REGON: 357099139, 502 200 300; Numer GUS nr 510 100 208
      Biuro (0-22) 123 45 67, 0-32 262 11 22 0-32 262 11 23
      Spotkanie 05.09.2026 10:00, 15.09.2026 9:00, 2026-09-05 9:00; od 5.09.2026 600 300 400
      """
    let change = Change(
      id: RecordID("org-krokus"), set: ["name": .text("KROKUS"), "phone": .text("322611234"), "notes": .text(notes)])
    register.apply([change], at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    let search = EverywhereSearch(typed, among: EverywhereSearch.callers, on: register)
    #expect(search.total == (isFound ? 1 : 0), "\(typed)")
    #expect(EverywhereSearch("sprawdzono", among: EverywhereSearch.callers, on: register).total == 0)
  }

  @Test(arguments: [
    ("32 111 22 33, 600 100 200", ["32 111 22 33", "600 100 200"]),
    ("32 111 22 33 lub 600-100-200;+49 30 1234567", ["32 111 22 33", "600-100-200", "+49 30 1234567"]),
    ("32 111 22 33", []), ("32 111 22 33, wew. 5", []), ("600 100 200, 5", []), ("", []),
  ])
  func `several numbers typed as one`(typed: String, numbers: [String]) {
    #expect(TelephoneNumber.several(in: typed) == numbers)
  }

  @Test func `digits in a name are found too`() throws { #expect(try found("123") == ["org-szkola"]) }

  @Test func `a number of another sort typed in one piece is found as it stands`() throws {
    var register = MemoryRegister()
    let change = Change(id: RecordID("ses-1"), set: ["title": .text("Budżet 14/2026")])
    register.apply([change], at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    #expect(EverywhereSearch("14/2026", among: EverywhereSearch.everything, on: register).total == 1)
  }
}
