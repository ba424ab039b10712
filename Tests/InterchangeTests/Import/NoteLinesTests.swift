import CivicDomain
import SeededRandom
import Testing
import Words

@testable import Interchange

/// What no field is called stands in the notes under its heading, is found there again, and goes out as it came in.
@Suite("Lines of notes") struct NoteLinesTests {
  @Test func headingsAreOneLineEachAndNoneIsAnother() {
    #expect(
      NoteLines.headings(of: ["Liczba\nczłonków", "Kolor: ulubiony", "Kolor", "Kolor", "", " : ", "Tel. dyr.:"])
        == ["Liczba członków", "Kolor:ulubiony", "Kolor", "Kolor (2)", "E", "F", "Tel. dyr."])
    #expect(NoteLines.headings(of: ["Kolor (2)", "Kolor", "Kolor"]) == ["Kolor (2)", "Kolor", "Kolor (3)"])
  }

  @Test func theLastLineOfAHeadingIsTheColumns() {
    let notes = "u\nKolor: stary\nKolor: nowy"
    #expect(NoteLines.text(under: "Kolor", in: notes) == "nowy")
    #expect(NoteLines.without(["Kolor"], in: notes) == "u\nKolor: stary")
    #expect(NoteLines.without(["Kolor"], in: "Kolor: a\nb") == "b")
    #expect(NoteLines.without(["Kolor"], in: "Kolor: a") == "")
  }

  @Test func whatSomebodyWroteStays() throws {
    var scene = try ImportScene()
    let list = "Nazwa;Forma prawna;KRS;Uwagi;Kolor;Rozmiar\nA;fundacja;0000000001;z listy;czerwony;duży\n"
    let id = try #require(try scene.take(list).added.first)
    func notes() -> String? { scene.values(id)["notes"]?.text }
    #expect(notes() == "z listy\nKolor: czerwony\nRozmiar: duży")
    let written = "z listy\nKolor: czerwony\nRozmiar: duży\nDzwonić rano (Ania)"
    let edit = FieldEdit(field: "notes", was: scene.values(id)["notes"], becomes: .text(written))
    try scene.carryOut(EditRecord(id, [edit]))
    #expect(try scene.take(list).leftAlone == [id] && notes() == written)
    try scene.take("KRS;Uwagi;Kolor;Rozmiar\n0000000001;nowe;zielony;\n")
    #expect(notes() == "nowe\nz listy\nKolor: zielony\nRozmiar: duży\nDzwonić rano (Ania)")
    try scene.take("KRS;Uwagi\n0000000001;z listy\n")
    #expect(notes()?.hasSuffix("Dzwonić rano (Ania)") == true)
    try scene.take("id;Uwagi\n\(id.raw);tylko to\n")
    #expect(notes() == "tylko to", "our own table says the whole of it")
  }

  @Test func aLineOfOnesOwnThatBeginsAsAColumnStays() {
    var lines = NoteLines()
    lines.add("z", under: "Kolor")
    let first = lines.added(to: "", own: "u\nKolor: z")
    #expect(first == "u\nKolor: z\nKolor: z")
    #expect(lines.added(to: first, own: "u\nKolor: z") == first)
    #expect(lines.added(to: "Kolor: stary", own: "Kolor: stary") == "Kolor: stary\nKolor: z")
  }

  private static let headings = [
    "Kolor", "Kolor: ulubiony", "Kolor:ulubiony", "Kolor ", "kolor", "Liczba\nczłonków", "Liczba członków", "", " ",
    ":",
    "A: b: c", "Tel. dyr.:", "Rok\r\nzałożenia", "Kolor (2)", "E", "x=y", "„a”; b", "\u{A0}Kolor", "Uwagi dodatkowe: 1",
  ]
  private static let values = [
    "", "a", "b: c", "Kolor: z", "12:", "x; y", "a  b", "0", "„q”", "ulubiony: b", ": a", "=1+1", "2026-01-01",
  ]

  @Test(arguments: 0..<60)
  func whatCameInTwiceChangesNothingAndGoesOutAlike(round: Int) throws {
    let seed = Thoroughness.seed &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    var scene = try ImportScene()
    let chosen = (0..<random.number(1...6)).map { _ in Self.headings.randomElement(using: &random) ?? "" }
    let hasNotes = Bool.random(using: &random)
    var rows = [["Nazwa", "Forma prawna", "KRS"] + (hasNotes ? ["Uwagi"] : []) + chosen]
    for number in 1...random.number(1...4) {
      let notes = hasNotes ? [["", "pilne", "od nas\ndo nich", "Inne: x"].randomElement(using: &random) ?? ""] : []
      rows.append(
        ["Organizacja \(number)", "fundacja", "000000\(1000 + number)"] + notes
          + chosen.map { _ in Self.values.randomElement(using: &random) ?? "" })
    }
    let text = Self.text(rows)
    let plan = try scene.take(text)
    #expect(plan.findings.isEmpty, "seed \(seed): \(plan.reasons)")
    for _ in 0..<2 {
      let again = try scene.take(text)
      #expect(again.leftAlone.count == rows.count - 1 && again.changes.isEmpty, "seed \(seed): \(chosen)")
    }
    let table = RememberedTable(
      plan.mapping.remembered.map(\.text), of: Schema.kind(of: Organization.self), on: scene.register,
      at: WarsawTime.local(scene.at), for: .keeper, in: Language.polish.words)
    let out = plan.added.compactMap { scene.register.stored($0) }.enumerated()
      .map { index, record in table.cells(of: record, number: index + 1).map(\.text) }
    #expect([table.headings] + out == rows, "seed \(seed)")
  }

  private static func text(_ rows: [[String]]) -> String {
    var writer = CSVWriter(marked: false)
    for row in rows { writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
