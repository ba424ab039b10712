import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The tables that drive keys, hints and help.
@Suite struct KeyTableTests {
  private static func keys<Action>(_ table: KeyTable<Action>) -> [Key] { table.entries.flatMap { $0.keys.map(\.key) } }

  private static let all: [[Key]] = [
    keys(App.programKeys), keys(ResourceMapScreen.keys), keys(ResourceMapScreen.searchKeys), keys(TodayScreen.keys),
    keys(CalendarScreen.monthKeys), keys(CalendarScreen.weekKeys), keys(CalendarScreen.listKeys),
    keys(CalendarScreen.dayKeys), keys(CalendarScreen.jumpKeys),
    keys(SessionPage.keys),
    keys(ConsultationsScreen.listKeys), keys(ConsultationsScreen.pageKeys), keys(ConsultationsScreen.searchKeys),
    keys(ConsultationsScreen.storyKeys), keys(Form.keys), keys(Form.bookingKeys), keys(Menu.keys),
    keys(ConflictPage.keys), keys(HelpScreen.keys),
  ]

  @Test(arguments: all.indices)
  func `no key means two things in one table`(place: Int) {
    let keys = KeyTableTests.all[place]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `the map takes no key that the program itself needs`() {
    #expect(Set(KeyTableTests.keys(ResourceMapScreen.keys)).isDisjoint(with: KeyTableTests.keys(App.programKeys)))
  }

  @Test(arguments: [CalendarScreen.monthKeys, CalendarScreen.weekKeys, CalendarScreen.listKeys, CalendarScreen.dayKeys])
  func `the calendar takes no key that the program itself needs`(table: KeyTable<CalendarAction>) {
    #expect(Set(KeyTableTests.keys(table)).isDisjoint(with: KeyTableTests.keys(App.programKeys)))
  }

  @Test(arguments: [ConsultationsScreen.listKeys, ConsultationsScreen.pageKeys])
  func `consultations take no key that the program itself needs`(table: KeyTable<ConsultationAction>) {
    #expect(Set(KeyTableTests.keys(table)).isDisjoint(with: KeyTableTests.keys(App.programKeys)))
  }

  @Test(arguments: [ResourceMapScreen.keys, ResourceMapScreen.searchKeys])
  func `every key that a hint names does something`(table: KeyTable<MapAction>) {
    for entry in table.entries {
      for key in entry.shown { #expect(table[key] != nil, "\(key)") }
    }
  }

  @Test(arguments: Language.allCases)
  func `every act and group has its words`(language: Language) {
    for act in KeyAct.allCases {
      #expect(!language.words.hint(act).isEmpty)
      #expect(!language.words.explanation(act).isEmpty)
    }
    for group in KeyGroup.allCases { #expect(!language.words.heading(group).isEmpty) }
  }

  @Test func `while letters type, the row names no letter`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("n")
    try desk.press(.enter)
    let shown = desk.app.guide(in: try desk.world()).items.flatMap(\.shown)
    #expect(!shown.contains { $0.isText })
  }
}
