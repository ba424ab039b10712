import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The import of a list is found where its list is: one key, and what tells it.
@Suite struct BringInKeyTests {
  @Test func `wherever a kind is listed that comes in, the key for it is told, and nowhere it is promised in vain`()
    throws
  {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("4"))
    for kind in Schema.kinds {
      desk.app.tabs[desk.app.tab] = RegistersScreen(RecordList(of: kind))
      let world = try desk.world()
      let guide = desk.app.guide(in: world)
      let item = try #require(guide.items.first { $0.act == .bringIn })
      #expect((item.hint != nil) == kind.comesInLists, "\(kind.kind.name)")
      guard kind.comesInLists else { continue }
      let acts = Menu.Item.importing(listOf: kind, in: world).map(\.label)
      #expect(acts == ["\(world.words.importListOf(kind.kind)) (i)"])
      #expect(
        kind.whyEmpty(in: world).contains("i: wczytaj z pliku") || kind.whyEmpty(in: world).contains("I: wczytaj"))
    }
  }

  @Test(arguments: ["1", "2", "3", "4", "0"])
  func `i asks on each tab what is on the list, the kind that is shown first`(tab: Character) throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character(tab))
    let help = try desk.app.guide(in: desk.world()).items.contains { $0.act == .bringIn && $0.works }
    #expect(help, "the help and the command line tell it")
    try desk.press(.character("i"))
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.title == "Co jest na liście?")
  }

  @Test func `in a list of records a has it too, behind what is done to the selected one`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type(":organizacje")
    try desk.press(.enter)
    try desk.type("a")
    let menu = try #require(desk.app.top as? Menu)
    #expect(menu.items.last?.label == "wczytaj z pliku: organizacje (i)")
  }

  @Test func `over a form, and over an import itself, i is a letter or nothing`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.type(":wczytaj organizacje")
    try desk.press(.enter)
    #expect(desk.app.top is ImportScreen)
    try desk.type("i")
    #expect(desk.app.top is ImportScreen)
  }
}
