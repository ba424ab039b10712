import CivicDomain
import Interchange
import TerminalCanvas
import Testing

@testable import Screens

/// A file that was attached is seen and taken out where there is no shell.
@Suite struct AttachmentsGivenOutTests {
  /// A desk with a remark and a file that came with it.
  private func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    let remark = try #require(Self.first(desk))
    desk.register.apply(
      [
        Change(
          id: RecordID("pat-plan"),
          set: [
            "of": .text(remark.raw), "title": .text("plan.pdf"), "fileName": .text("plan.pdf"),
            "file": .text(String(repeating: "0a", count: 32)),
          ])
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    _ = desk.app.carryOut([.reveal(remark)], in: try desk.world())
    return desk
  }

  /// The remark that is the first of its consultation.
  private static func first(_ desk: Desk) -> RecordID? {
    let all = desk.register.page(Query(Submission.kind), window: 0..<100).ids
    return all.first { id in
      desk.register.record(Identifier<Submission>(id.raw)).flatMap {
        ConsultationProgress.number(of: $0, on: desk.register)
      } == "U-1"
    }
  }

  private func taken(_ desk: Desk) -> [RecordID] {
    desk.effects.compactMap { if case .takeOut(let id) = $0 { id } else { nil } }
  }

  @Test func `x on a record offers the files that were attached to it`() throws {
    var desk = try desk()
    try desk.press(.character("4"))
    _ = desk.app.carryOut([.deeper(RecordPage(of: RecordID("pat-plan")))], in: try desk.world())
    try desk.type("x")
    let menu = try #require(desk.app.layers.last as? Menu)
    let place = try #require(
      menu.items.firstIndex { $0.label == "plan.pdf (załączony plik, dane osobowe)" }, "\(menu.items.map(\.label))")
    try desk.press(.character(Character(String(place + 1))))
    #expect(taken(desk) == [RecordID("pat-plan")])
  }

  @Test func `Enter on the file of an attachment takes it out`() throws {
    var desk = try desk()
    try desk.press(.character("4"))
    _ = desk.app.carryOut([.deeper(RecordPage(of: RecordID("pat-plan")))], in: try desk.world())
    for _ in 0..<6 where taken(desk).isEmpty {
      if (desk.app.registers.top as? RecordPage)?.selected?.field == PersonalAttachment.fileField {
        try desk.press(.enter)
      } else {
        try desk.press(.down)
      }
    }
    #expect(taken(desk) == [RecordID("pat-plan")])
  }

  @Test func `a remark shows its files where it is read and answered, and Enter leads to them`() throws {
    var desk = try desk()
    desk.size = Size(width: 120, height: 40)
    try desk.send(.resized)
    #expect(try desk.screen().text.contains("Załącznik: plan.pdf"))
    try desk.press(.enter)
    let menu = try #require(desk.app.layers.last as? Menu)
    #expect(menu.items.map(\.label) == ["plan.pdf: zapisz w swoim folderze (dane osobowe)"])
    try desk.press(.enter)
    #expect(taken(desk) == [RecordID("pat-plan")])
    try desk.press(.character("r"))
    #expect(desk.app.top is Form)
    #expect(try desk.screen().text.contains("Załącznik: plan.pdf"))
  }

  @Test func `a text is read here; a remark without files says how one is attached`() throws {
    var desk = try desk()
    let remark = try #require(Self.first(desk))
    desk.register.apply(
      [Change(id: RecordID("pat-plan"), set: ["fileName": .text("list.TXT")])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    let page = ReportPage(title: "list.TXT", language: .polish, blocks: [.paragraph("Szanowni Państwo")])
    desk.attachingAnswers = [.fileRead(GivenFile(page, as: .text, name: "list"))]
    try desk.send(.registerChanged)
    try desk.press(.enter, .enter)
    #expect(desk.effects.contains(.attaching(.read(RecordID("pat-plan")))))
    #expect(desk.app.top is ReportScreen)
    #expect(try desk.screen().text.contains("Szanowni Państwo"))
    try desk.press(.escape)
    desk.register.apply(
      [Change(id: RecordID("pat-plan"), gone: true)], at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.send(.registerChanged)
    _ = desk.app.carryOut([.reveal(remark)], in: try desk.world())
    try desk.press(.enter)
    #expect(desk.app.message?.text.contains("dołącz plik") == true, "\(desk.app.message?.text ?? "")")
  }

  @Test func `a file is attached on the screen, and that is undone like anything else`() throws {
    var desk = try desk()
    let remark = try #require(Self.first(desk))
    let file = ImportableFile(
      path: "/home/anna/wspolnie/pismo.pdf", name: "pismo.pdf", size: 12_000, changed: try TestRegister.now())
    desk.attachingAnswers = [
      .attachable(remark, [file], folder: "~/wspolnie"), .notGivenOut("Nie ma takiego pliku."),
    ]
    try desk.press(.character("a"))
    let menu = try #require(desk.app.layers.last as? Menu)
    let place = try #require(menu.items.firstIndex { $0.label.hasPrefix("dołącz plik") }, "\(menu.items.map(\.label))")
    for _ in 0..<60 where (desk.app.layers.last as? Menu)?.selection != place { try desk.press(.down) }
    try desk.press(.enter)
    #expect(try desk.app.top is FileChoice && desk.screen().text.contains("Który plik dołączyć? · ~/wspolnie"))
    try desk.press(.enter)
    #expect(desk.app.top is Form)
    // The stick was not in: the form waits with its title.
    try desk.press(.function(2))
    #expect(desk.app.top is Form && desk.app.message?.text == "Nie ma takiego pliku.")
    try desk.press(.function(2))
    #expect(desk.app.openForms.isEmpty)
    let asked = desk.effects.compactMap { if case .attaching(.attach(let file)) = $0 { file } else { nil } }.last
    #expect(asked?.record == remark && asked?.title == "pismo.pdf")
    #expect(asked?.kind.kind == PersonalAttachment.kind, "what belongs to a remark is personal")
    #expect(desk.register.count(whose: \PersonalAttachment.of, is: remark) == 2)
    #expect(desk.app.message?.text.contains("załącznik osobowy") == true, "\(desk.app.message?.text ?? "")")
    try desk.press(.character("u"), .enter)
    #expect(desk.register.count(whose: \PersonalAttachment.of, is: remark) == 1)
  }

  @Test func `a remark is found by its number`() throws {
    var desk = try desk()
    let remark = try #require(Self.first(desk))
    for typed in ["U-1", "u1"] {
      try desk.type(":" + typed)
      let palette = try #require(desk.app.layers.last as? PaletteScreen)
      #expect(palette.rows.contains { $0.entry == .record(remark) }, "\(typed)")
      try desk.press(.escape)
    }
  }
}

extension PersonalAttachment {
  fileprivate static var fileField: String? { Schema.kind(of: PersonalAttachment.self).fileField?.name }
}
