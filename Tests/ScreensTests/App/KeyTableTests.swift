import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// One table of keys for all: each screen's own is compared with it, so that a letter means one verb everywhere.
@Suite struct KeyTableTests {
  /// What users were promised: the keys of each verb, on every screen.
  private static let promised: [KeyVerb: String] = [
    .tabs: "0 1 2 3 4 5 6 7 8 9",
    .move: "Up Down Left Right h j k l PgUp PgDn Home End g G",
    .open: "Enter Right l", .back: "Esc Left h",
    .search: "/", .searchEverything: "w", .command: ":",
    .new: "n", .bringIn: "i", .edit: "e", .remove: "d Delete",
    .mark: "Space", .acts: "a",
    .book: "b", .signUp: "z", .takeSubmission: "p", .respond: "r", .noteCall: "m", .story: "o",
    .pane: "Tab BackTab",
    .filter: "f", .sort: "s", .view: "v", .count: "#", .pin: "P",
    .export: "x Ctrl-X", .undo: "u",
    .park: "F8", .settings: ",", .help: "? F1", .leave: "q Ctrl-C", .repaint: "Ctrl-L", .suspend: "Ctrl-Z",
    .save: "F2 Ctrl-S Enter", .choose: "Up Down Enter", .takeOffered: "F5 F6 F7", .goToField: "F3",
    .clearField: "Ctrl-U", .restoreField: "Ctrl-Y", .readNotice: "F9",
    .repeatMessage: "F4",
  ]

  /// An entry of a table, whatever its keys do.
  private struct Told {
    let table: String
    let act: KeyAct
    let keys: [Key]
    let shown: [Key]
  }

  private static func told<Action>(_ table: KeyTable<Action>, _ name: String) -> [Told] {
    table.entries.map { Told(table: name, act: $0.act, keys: $0.keys.map(\.key), shown: $0.shown) }
  }

  private static let tables: [[Told]] = [
    told(App.programKeys, "program"), told(ResourceMapScreen.keys, "map"),
    told(ResourceMapScreen.searchKeys, "map, searched"), told(DeskScreen.keys, "desk"),
    told(QueueScreen.keys, "a duty"),
    told(CalendarScreen.monthKeys, "month"), told(CalendarScreen.weekKeys, "week"),
    told(CalendarScreen.listKeys, "sessions"), told(CalendarScreen.dayKeys, "day"),
    told(CalendarScreen.jumpKeys, "a day that is typed"), told(SessionPage.keys, "session"),
    told(SessionPage.searchKeys, "session, searched"), told(ConsultationsScreen.listKeys, "consultations"),
    told(ConsultationsScreen.pageKeys, "consultation"), told(ConsultationsScreen.searchKeys, "consultation, searched"),
    told(ConsultationsScreen.storyKeys, "story"), told(CallerScreen.listKeys, "caller"),
    told(CallerScreen.paneKeys, "all about a caller"), told(Menu.keys, "menu"),
    told(ConflictPage.keys, "conflict"), told(HelpScreen.keys, "help"),
    told(KindList.keys, "kinds"), told(KindList.searchKeys, "kinds, searched"), told(RecordList.keys, "records"),
    told(RecordList.searchKeys, "records, searched"), told(RecordPage.keys, "record"),
    told(ReportScreen.keys, "report"), told(CountPage.keys, "count"), told(ConditionLine.keys, "condition"),
    told(NameLine.keys, "name"), told(MomentLine.keys, "moment"), told(PaletteScreen.keys, "command"),
    told(SettingList.keys, "settings"), told(SettingPage.keys, "setting"),
    told(FilePicker.keys, "a file"), told(ImportScreen.outlookKeys, "import, what would happen"),
  ]
  /// What a form's fields take is told too, but taken by themselves.
  private static let forms = [told(Form.keys, "form"), told(Form.proposalKeys, "booking")]

  /// What each table tells, as a screen with it would.
  static let guides = (tables + forms).map { table in
    KeyGuide(
      items: table.filter { !$0.shown.isEmpty }.map { KeyGuide.Item(act: $0.act, hint: nil, shown: $0.shown) })
  }

  @Test(arguments: KeyVerb.allCases)
  func `a verb has the keys that were promised`(verb: KeyVerb) throws {
    let promised = try #require(KeyTableTests.promised[verb], "nobody was told of \(verb)").split(separator: " ")
    let keys = promised.map { name in Key(named: String(name)) ?? .character(name.first ?? " ") }
    #expect(verb.keys.count == keys.count && Set(verb.keys) == Set(keys))
  }

  @Test func `a letter is one verb`() {
    var verbs: [Key: [KeyVerb]] = [:]
    for verb in KeyVerb.allCases { for key in verb.keys where key.isText { verbs[key, default: []].append(verb) } }
    // Where a picture has no two directions, `h` and `l` go back and open.
    for (key, verbs) in verbs { #expect(Set(verbs).subtracting([.move]).count <= 1, "\(key): \(verbs)") }
  }

  @Test(arguments: (tables + forms).indices)
  func `every table keeps to it`(place: Int) {
    let table = (KeyTableTests.tables + KeyTableTests.forms)[place]
    for entry in table {
      #expect(Set(entry.keys).union(entry.shown).isSubset(of: entry.act.verb.keys), "\(entry)")
    }
    let keys = table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count, "no key means two things: \(table.first?.table ?? "")")
  }

  @Test(arguments: tables.indices)
  func `what is told is what acts`(place: Int) {
    let acting = Set(KeyTableTests.tables[place].flatMap(\.keys))
    for entry in KeyTableTests.tables[place] { #expect(acting.isSuperset(of: entry.shown), "\(entry)") }
  }

  @Test func `no screen takes a key that the program itself needs`() {
    // What there is to book on a screen goes before what is looked for, and its own letters before those of every screen.
    let verbs = [KeyVerb.book] + LetterEverywhere.allCases.map(\.key.verb)
    let program = Set(KeyTableTests.tables[0].flatMap(\.keys)).subtracting(verbs.flatMap(\.keys))
    for table in KeyTableTests.tables.dropFirst() where table.first?.table != "help" {
      #expect(program.isDisjoint(with: table.flatMap(\.keys)), "\(table.first?.table ?? "")")
    }
  }

  @Test func `every verb has its words in both languages`() {
    for entry in (KeyTableTests.tables + KeyTableTests.forms).joined() {
      for language in Language.allCases {
        #expect(!entry.act.hint[language].isEmpty && !entry.act.help[language].isEmpty, "\(entry)")
      }
    }
  }

  @Test func `while letters type, the row names no letter`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type("n")
    try desk.press(.enter)
    let shown = desk.app.guide(in: try desk.world()).items.flatMap(\.shown)
    #expect(!shown.contains { $0.isText })
  }
}
