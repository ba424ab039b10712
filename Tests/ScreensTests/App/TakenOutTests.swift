import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What the program put where people write is told in the reader's language on every screen.
@Suite struct TakenOutTests {
  private static let ways = [
    "0", "1", "1>", "1>>", "1>>>", "1b", "1f", "1n", "1s", "2", "2>", "2>>", "2>>>", "2v", "2vv", "3", "3>", "3>>",
    "3>v",
    "3o", "wa", "wusuni", "wusuni>",
  ]

  /// A register of which every free text was taken out, and where everybody came late because an act was undone.
  private func takenOut(of whole: MemoryRegister) throws -> MemoryRegister {
    var register = whole
    for kind in Schema.kinds {
      for id in register.page(Query(kind.kind), window: 0..<Int.max).ids {
        var set: [String: FieldValue?] = [:]
        for field in kind.fields where kind.isRedactable(field) && !field.isKey {
          let mark = ProgramText.redacted.kept
          set[field.name] = field.shape.family == .list ? .list([mark]) : .text(mark)
        }
        if set["lateBecause"] != nil { set["lateBecause"] = .text(ProgramText.undone.kept) }
        register.apply([Change(id: id, set: set)], at: try TestRegister.instant(), by: TestRegister.ewa)
      }
    }
    return register
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 132, height: 40), Size(width: 40, height: 12)])
  func `no screen shows how it is kept`(size: Size) throws {
    var told: Set<ProgramText> = []
    let desks = try [TestRegister.consulted(), TestRegister.calendar()].map { whole in
      var desk = Desk(try takenOut(of: whole))
      desk.language = .english
      desk.size = size
      return desk
    }
    for (desk, way) in desks.flatMap({ desk in Self.ways.map { (desk, $0) } }) {
      var desk = desk
      for letter in way { try desk.press(letter == ">" ? .enter : .character(letter)) }
      for step in 0..<10 {
        if step > 0 { try desk.press(.down) }
        let text = try desk.screen().text
        for known in ProgramText.allCases {
          #expect(!text.contains(known.kept), "\(way), \(step) down:\n\(text)")
          if text.contains(known.label.en) { told.insert(known) }
        }
      }
    }
    // The smallest screen has no room for why somebody was taken late.
    #expect(told == (size.width < 80 ? [.redacted] : [.redacted, .undone]))
  }
}
