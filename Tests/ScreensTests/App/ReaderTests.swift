import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// What somebody sees and does who may read what is not personal, and no more: every tab and every kind of record, with every key.
@Suite struct ReaderTests {
  /// Keys that are bound anywhere, and more.
  private static let keys: [Key] = {
    var keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .control("s"), .control("c"),
    ]
    for number in 1...12 { keys.append(.function(number)) }
    for letter in "abcdefghijklmnoprstuvwxyz0123456789+-#/:,.?*[] GPNEDYABZRMOSUX" { keys.append(.character(letter)) }
    return keys
  }()

  private static func desk() throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.readOnly = .reader(staff: "cao")
    desk.readsPersonal = false
    desk.author = Author("ewa", role: .reader(staff: "cao"))
    return desk
  }

  /// Whether an effect would write anything into the register's folder.
  private static func writes(_ effect: Effect) -> Bool {
    switch effect {
    case .transact, .keepDraft, .dropDraft, .dropOriginal, .attaching, .importing, .retention: true
    case .giveOut, .takeOut, .print, .showState, .keepPersonal, .repaint, .suspend, .leave: false
    }
  }

  private func mustOnlyRead(_ desk: Desk, _ what: @autoclosure () -> String) {
    #expect(!desk.effects.contains(where: Self.writes), "\(what()): \(desk.effects)")
    #expect(!desk.app.layers.contains { $0.changesSomething }, "\(what())")
  }

  @Test(arguments: Tab.all.indices) func `on every tab every key leads to nothing that would write`(tab: Int) throws {
    var atTab = try Self.desk()
    try atTab.press(.character(Tab.all[tab].key))
    for first in Self.keys {
      var desk = atTab.twin
      try desk.press(first)
      mustOnlyRead(desk, "tab \(tab): \(first)")
      for second: Key in [.enter, .character("1"), .control("s")] {
        var next = desk.twin
        try next.press(second)
        mustOnlyRead(next, "tab \(tab): \(first), \(second)")
        try next.press(.enter)
        mustOnlyRead(next, "tab \(tab): \(first), \(second), Enter")
      }
    }
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func `on the page of a record of every kind every key leads to nothing that would write`(name: String) throws {
    var page = try Self.desk()
    let kind = try #require(Schema.kinds.first { $0.kind.name == name })
    guard let id = page.register.page(Query(kind.kind), window: 0..<1).ids.first else { return }
    _ = page.app.carryOut([.reveal(id)], in: try page.world())
    for first in Self.keys {
      var desk = page.twin
      try desk.press(first)
      mustOnlyRead(desk, "\(kind.kind.name): \(first)")
      try desk.press(.enter)
      mustOnlyRead(desk, "\(kind.kind.name): \(first), Enter")
    }
  }

  /// Of a refusal the group is told that may do it.
  @Test func `what would write says at once whose it is`() throws {
    for key in "ned" {
      var desk = try Self.desk()
      try desk.press(.character("1"))
      try desk.press(.character(key))
      if key == "n" { try desk.press(.enter) }
      #expect(desk.app.message?.text.contains("grupa cao") == true, "\(key)")
    }
  }

  @Test func `a setting opens no form for whoever is no keeper`() throws {
    var desk = Desk(try TestRegister.consulted())
    desk.author = Author("anna", role: .staff(keepers: "cao-opiekunowie"))
    _ = desk.app.carryOut([.another(for: .bookingDays)], in: try desk.world())
    #expect(desk.app.layers.isEmpty)
    #expect(desk.app.message?.text.contains("cao-opiekunowie") == true)
    desk.author = TestRegister.anna
    _ = desk.app.carryOut([.another(for: .bookingDays)], in: try desk.world())
    #expect(desk.app.layers.contains { $0 is Form })
  }
}
