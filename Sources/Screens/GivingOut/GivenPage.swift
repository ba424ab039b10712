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
  /// The formats in which it is offered, the usual first.
  let formats: [PageFormat]
  /// Whether it says more where personal data are told: it is offered without them and with them.
  let tellsOfPeople: Bool
  /// What is to be known of the file; empty: nothing.
  let remark: String
  private let draw: (ReportSetting) -> Drawn?

  /// A page; `draw` answers nil where there is nothing to put on it.
  init(
    _ what: String, as formats: [PageFormat] = PageFormat.ofTables, tellsOfPeople: Bool = false, remark: String = "",
    draw: @escaping (ReportSetting) -> Drawn?
  ) {
    self.what = what
    self.formats = formats
    self.tellsOfPeople = tellsOfPeople
    self.remark = remark
    self.draw = draw
  }

  /// The step that draws it up and has it written.
  func step(as format: PageFormat, personal: Bool, in world: World) -> Step {
    let setting = world.setting(personal: personal)
    guard let drawn = draw(setting) else { return .say(.note(world.words.nothingToGiveOut)) }
    let name = FileName.made(of: drawn.name, on: setting.now.day)
    return .run(.giveOut(GivenFile(drawn.page, as: format, name: name, remark: remark)))
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
  /// What narrowed and ordered the list, a text each.
  var notes: [String] = []
  /// How many are marked, where they are the marked ones; else 0.
  var marked = 0
}

extension GivenPage {
  /// The records of a list as a table; `ids` reads them, in their order, once it was chosen.
  init(_ records: GivenRecords, in world: World, ids: @escaping (any Register) -> [RecordID]) {
    let table = RecordTable(of: records.kind, isWhole: records.isWhole)
    let words = world.words
    let isMarked = records.marked > 0
    self.init(
      isMarked ? words.markedRecords(records.marked) : words.whatIsShown, tellsOfPeople: table.tellsOfPeople,
      remark: isMarked ? words.onlyMarked(records.marked) : ""
    ) { setting in
      let ids = ids(setting.register)
      if ids.isEmpty { return nil }
      let kind = records.kind.kind
      let heading = [records.whole.map { words.fullName(of: $0, in: setting.circumstances) } ?? "", records.within]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let title = [words.heading(of: kind), heading].filter { !$0.isEmpty }.joined(separator: ": ")
      let notes = records.notes.filter { !$0.isEmpty } + (isMarked ? [words.onlyMarked(records.marked)] : [])
      return (
        table.page(of: ids, titled: title, notes: notes.map(words.capitalized), in: setting),
        [words.plural(of: kind), records.whole.map(setting.fileWords) ?? "", records.within]
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
