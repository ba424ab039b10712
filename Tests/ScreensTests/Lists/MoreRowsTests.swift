import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing

@testable import Screens

/// A list says that there is more above and below what is seen.
@Suite struct MoreRowsTests {
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `in every list of every tab`(size: Size) throws {
    var register = MemoryRegister()
    register.apply(Crowd(60).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    var desk = Desk(register)
    desk.size = size
    let kinds: [[Key]] = Schema.kinds.indices.map { place in
      [.character("4")] + Array(repeating: .down, count: place) + [.enter]
    }
    let lists: [[Key]] = [[.character("w"), .character("o"), .character("s")]] + kinds
    for keys in lists {
      var desk = desk
      // A list of what is planned begins with the next one.
      for key in keys + [.home] { try desk.press(key) }
      let top = desk.app.registers.top
      let rows = (top as? RecordList)?.rows.count ?? (top is SettingList ? Setting.all.count : .max)
      guard rows > size.height else { continue }
      #expect(try desk.screen().text.contains("▾"), "\(keys)")
      try desk.press(.pageDown, .pageDown)
      #expect(try desk.screen().text.contains("▴"), "\(keys)")
    }
  }

  @Test func `the kinds that stand below the edge are told`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = Size(width: 80, height: 18)
    try desk.press(.character("4"))
    #expect(try desk.screen().text.contains("▾"))
    try desk.press(.end)
    let text = try desk.screen().text
    #expect(text.contains("▴") && !text.contains("▾"))
  }
}
