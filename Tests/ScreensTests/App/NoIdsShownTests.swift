import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// People read names: an id is shown on the page of its record, under what says that it is one, and nowhere else.
@Suite struct NoIdsShownTests {
  private static func desk(_ size: Size, _ language: Language) throws -> Desk {
    var register = try TestRegister.consulted()
    register.apply(
      [
        Change(
          id: RecordID("per-wrona"), set: ["name": .text("Marcin Wrona"), "phone": .text("22 555 60 66")]),
        Change(id: RecordID("con-wrona"), set: ["person": .text("per-wrona"), "organization": .text("org-krokus")]),
        Change(
          id: RecordID("reg-1"),
          set: ["session": .text("ses-1"), "person": .text("per-wrona"), "seated": .yes(true), "people": .number(1)]),
        Change(id: RecordID("att-1"), set: ["of": .text("org-krokus"), "title": .text("Statut")]),
      ], at: try TestRegister.instant("2026-09-08T13:00"), by: TestRegister.anna)
    var desk = Desk(register)
    (desk.size, desk.language) = (size, language)
    return desk
  }

  /// The ids that a screen shows beside those of a record's own page.
  private static func shown(_ desk: Desk, _ ids: Set<Substring>) throws -> [String] {
    let canvas = try desk.screen()
    let label = desk.language.words.identifierLabel
    return (0..<canvas.size.height).map { canvas.rowText($0) }.filter { line in
      line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains(where: ids.contains) && !line.contains(label)
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 140, height: 40)], Language.allCases)
  func `from the register of every kind to its pages and menus`(size: Size, language: Language) throws {
    let start = try NoIdsShownTests.desk(size, language)
    let ids = Set(
      Schema.kinds.flatMap { kind in
        start.register.page(Query(kind.kind), window: 0..<100).ids.map { Substring($0.raw) }
      })
    #expect(ids.count > 30)
    var seen: [String: [String]] = [:]
    func look(_ desk: Desk, _ place: String) throws {
      let lines = try NoIdsShownTests.shown(desk, ids)
      if !lines.isEmpty { seen[place] = lines }
    }
    for key in "01234".map({ Key.character($0) }) {
      var desk = start
      try desk.press(key)
      try look(desk, "\(key)")
      for more in ["a", "x", "f", "s", ":", "?"] {
        var opened = desk
        try opened.type(more)
        try look(opened, "\(key) \(more)")
      }
      try desk.press(.enter)
      try look(desk, "\(key) Enter")
      try desk.type("a")
      try look(desk, "\(key) Enter a")
    }
    for kind in Schema.kinds where start.register.count(of: kind.kind) > 0 {
      var desk = start
      try desk.type("4/\(language.words.heading(of: kind.kind))")
      try desk.press(.enter)
      let name = kind.kind.name
      try look(desk, name)
      for more in ["a", "x", "#", "d"] {
        var opened = desk
        try opened.type(more)
        try look(opened, "\(name) \(more)")
      }
      try desk.press(.enter)
      try look(desk, "\(name) Enter")
      for _ in 0..<12 {
        try desk.press(.pageDown)
        try look(desk, "\(name) Enter, paging")
      }
      for more in ["a", "x", "e", "d"] {
        var opened = desk
        try opened.type(more)
        try look(opened, "\(name) Enter \(more)")
      }
    }
    for typed in [":krokus", ":wrona", ":U-1", ":sala", "wwrona", "wkrokus"] {
      var desk = start
      try desk.type(typed)
      try look(desk, typed)
      try desk.press(.down, .tab)
      try look(desk, "\(typed) Tab")
    }
    #expect(seen.isEmpty, "\(seen.map { "\($0): \($1)" }.sorted().joined(separator: "\n"))")
  }
}
