import CivicDomain
import Interchange
import Reports
import Words

/// What a screen shows, as a page that is drawn up once it was chosen.
struct GivenPage {
  /// A drawn page with the words of its file's name.
  typealias Drawn = (page: ReportPage, name: [String])

  /// What it is, in the row of the choice: `to, co widać`.
  let what: String
  /// The formats in which it is offered as a file, the usual first; it can always be printed.
  let formats: [PageFormat]
  /// The ways in which it is offered: without personal data, with them.
  let tellings: [Bool]
  /// What is to be known of the file; empty: nothing.
  let remark: String
  private let draw: (ReportSetting) -> Drawn?

  /// A page; `draw` answers nil where there is nothing to put on it.
  init(
    _ what: String, as formats: [PageFormat] = PageFormat.ofTables, tellings: [Bool] = [false], remark: String = "",
    draw: @escaping (ReportSetting) -> Drawn?
  ) {
    self.what = what
    self.formats = formats
    self.tellings = tellings
    self.remark = remark
    self.draw = draw
  }

  /// The step that draws it up and has it written.
  func step(by way: WayOut, personal: Bool, in world: World) -> Step {
    let setting = world.setting(personal: personal)
    guard let drawn = draw(setting) else { return .say(.note(world.words.nothingToGiveOut)) }
    let name = FileName.made(of: drawn.name, on: setting.now.day)
    return .run(way.effect(drawn.page, name: name, remark: remark))
  }
}

/// Where the records of a list come from, and what narrows it.
struct GivenRecords {
  /// Their kind.
  let kind: AnyKind
  /// Whether all that is known of each is told, not only what a list tells.
  var isWhole = false
  /// The record to which they all belong; nil: none.
  var whole: RecordID?
  /// The time or place within which they are, for the heading: `wrzesień 2026`.
  var within = ""
  /// What narrowed the list, a text each; empty: nothing.
  var narrowed: [String] = []
  /// How it is ordered; empty: as ever.
  var order = ""
  /// Whether that they are these tells something of people: then whatever goes out of them is personal.
  var asksAboutPeople = false
  /// How many are marked, where they are the marked ones; else 0.
  var marked = 0

  /// What is said above the table. Of the marked ones nothing but that: they need not fit what narrows the list now.
  fileprivate func notes(in words: Words) -> [String] {
    (marked > 0 ? [words.onlyMarked(marked)] : narrowed + [order]).filter { !$0.isEmpty }.map(words.capitalized)
  }

  /// The words of the file's name: part of a list is not called as the whole is.
  fileprivate func fileWords(in setting: ReportSetting) -> [String] {
    let words = setting.words
    let part = marked > 0 ? words.markedInName : narrowed.allSatisfy(\.isEmpty) ? "" : words.narrowedInName
    return [words.plural(of: kind.kind), part, whole.map(setting.fileWords) ?? "", within]
  }
}

extension GivenPage {
  /// The records of a list as a table; `ids` reads them, in their order, once it was chosen.
  init(_ records: GivenRecords, in world: World, ids: @escaping (any Register) -> [RecordID]) {
    let table = RecordTable(of: records.kind, isWhole: records.isWhole)
    let words = world.words
    let isMarked = records.marked > 0
    self.init(
      isMarked ? words.markedRecords(records.marked) : words.whatIsShown,
      // Those that somebody marked say nothing of what they were looked for by.
      tellings: records.asksAboutPeople && !isMarked ? [true] : table.tellings,
      remark: isMarked ? words.onlyMarked(records.marked) : ""
    ) { setting in
      let ids = ids(setting.register)
      if ids.isEmpty { return nil }
      let heading = [records.whole.map { words.fullName(of: $0, in: setting.circumstances) } ?? "", records.within]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let title = [words.heading(of: records.kind.kind), heading].filter { !$0.isEmpty }.joined(separator: ": ")
      return (
        table.page(of: ids, titled: title, notes: records.notes(in: words), in: setting), records.fileWords(in: setting)
      )
    }
  }
}

extension RecordRows {
  /// What the list gives out: the marked records in an order, else all that it shows.
  func given(
    _ records: GivenRecords, in world: World, place: @escaping (RecordID, any Register) -> Int? = { _, _ in nil }
  ) -> GivenPage? {
    var records = records
    records.marked = marked.count
    if count == 0, marked.isEmpty { return nil }
    return GivenPage(records, in: world) { register in
      marked.isEmpty
        ? source.rows(0..<source.total, on: register).map(\.record)
        : subjects { place($0, register) }.filter(register.has)
    }
  }
}
