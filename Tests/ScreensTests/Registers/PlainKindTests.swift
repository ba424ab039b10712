import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A kind that says nothing of how it is shown has a list and a page all the same.
@Suite struct PlainKindTests {
  /// A kind that nobody declared: it goes by another's name, and calls some fields as that does, for a register in memory
  /// orders and filters by what is declared.
  private struct Plaque: Record {
    static let kind = Kind(
      "organization", idPrefix: "org", pl: ["tablica", "tablice", "tablic"], en: ["plaque", "plaques"])
    let id: Identifier<Plaque>
    var inscription = ""
    var letters: Int?
    var isOfBrass: Bool?
    var story = ""
    var seenOn: Day?

    init(blank id: Identifier<Plaque>) { self.id = id }

    static let fields: [Field] = [
      line("name", \.inscription, required: true, pl: "napis", en: "inscription").searched,
      count("letters", \.letters, in: 1...1_000, pl: "liter", en: "letters"),
      yesIfKnown("seatedAtCentre", \.isOfBrass, pl: "z mosiądzu", en: "of brass"),
      text("story", \.story, pl: "opowieść", en: "story"),
      day("seenOn", \.seenOn, pl: "widziano", en: "seen on").unknownWhereAbsent,
    ]
  }

  private let kind: AnyKind
  private var desk: Desk

  init() throws {
    let kind = AnyKind(Plaque.self)
    self.kind = kind
    var register = MemoryRegister()
    register.apply(
      [("org-1", "Tu mieszkał", 11), ("org-2", "Amicis", 6), ("org-3", "Źródło", 600)].map { id, text, letters in
        Change(id: RecordID(id), set: Row(["name": .text(text), "letters": .number(letters)], of: kind))
      }, at: try TestRegister.instant("2026-09-01T09:00"), by: TestRegister.anna)
    desk = Desk(register)
    try desk.press(.character("4"))
    _ = desk.app.carryOut([.deeper(RecordList(of: kind))], in: try desk.world())
  }

  @Test mutating func `its list has its short fields, in the order of its name, numbers at the right`() throws {
    let rows = try (3...8).map { try desk.screen().rowText($0).split(separator: " ", omittingEmptySubsequences: true) }
    #expect(rows[0].joined(separator: " ") == "Rejestry › Tablice 3")
    #expect(rows[1].first == "napis" && rows[1].contains("liter") && rows[1].contains("widziano"))
    #expect(rows[2].first?.hasPrefix("▌") == true && rows[2].contains("Amicis"))
    #expect(rows[3].first == "Tu" && rows[4].first == "Źródło")
    let ends = try (5...7).map { row in
      let text = try desk.screen().rowText(row)
      let number = try #require(text.firstRange(of: /\d+/))
      return text.distance(from: text.startIndex, to: number.upperBound)
    }
    #expect(Set(ends).count == 1, "\(ends)")
  }

  @Test mutating func `it is searched, ordered and filtered`() throws {
    try desk.press(.character("s"), .down, .enter)
    #expect(try desk.screen().rowText(4).contains("według: liter"))
    try desk.press(.character("f"))
    #expect(try desk.screen().text.contains("nie wiadomo (3)"), "one filter: its values at once")
  }

  @Test func `what is not known is told as unknown`() throws {
    let stored = try #require(desk.register.stored(RecordID("org-1")))
    let facts = RecordFacts(of: stored, kind, width: 30, in: try desk.world()).entries
    let lines = facts.flatMap(\.lines).map { "\($0.label): \($0.text)" }
    #expect(lines.contains("widziano: nie wiadomo") && lines.contains("napis: Tu mieszkał"))
    #expect(!lines.contains { $0.hasPrefix("opowieść") })
  }
}
