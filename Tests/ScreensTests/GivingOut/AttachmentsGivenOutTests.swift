import CivicDomain
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
