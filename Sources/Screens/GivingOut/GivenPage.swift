import CivicDomain
import Interchange
import Reports
import Words

/// What a screen shows, as a page that is drawn up once it was chosen.
struct GivenPage {
  /// A drawn page with the words of its file's name.
  typealias Drawn = (page: ReportPage, name: [String])

  private var told: () -> String
  /// The formats in which it is offered as a file, the usual first; what is no card can always be printed.
  let formats: [PageFormat]
  /// The ways in which it is offered: without personal data, with them.
  let tellings: [Bool]
  /// What is to be known of the file; empty: nothing.
  let remark: String
  /// The whole name of its file, where it had one before; nil: the words of what is drawn make one.
  private var fileName: String?
  /// The report that it is; nil: what a screen shows.
  private var report: String?
  /// Whether something goes out with it that is not seen: asked once the choice is opened.
  private var hiding: () -> Bool = { false }
  private let draw: (ReportSetting) -> Drawn?

  /// A page; `draw` answers nil where there is nothing to put on it.
  init(
    _ what: @autoclosure @escaping () -> String, as formats: [PageFormat] = PageFormat.ofTables,
    tellings: [Bool] = [false], remark: String = "", draw: @escaping (ReportSetting) -> Drawn?
  ) {
    told = what
    self.formats = formats
    self.tellings = tellings
    self.remark = remark
    self.draw = draw
  }

  /// What was written before, once more: as it was, in whatever format has something to say of it.
  init(of file: GivenFile, in world: World) {
    let others = PageFormat.formats(of: file.page).filter { $0 != file.format }
    self.init(
      world.words.whatIsShown, as: [file.format] + others, tellings: [!file.page.personal.isEmpty], remark: file.remark
    ) { _ in (file.page, []) }
    (fileName, report) = (file.name, file.report)
  }

  /// The same page under another name in the row of the choice.
  func called(_ what: String) -> GivenPage {
    var page = self
    page.told = { what }
    return page
  }

  /// What it is, in the row of the choice: `to, co widać`.
  var what: String { told() }
  /// Whether something goes out with it that is not seen.
  var hidesSome: Bool { hiding() }
  /// Whether it is for address books, and so no paper.
  var isCards: Bool { formats == PageFormat.ofCards }

  /// Whether it is a letter, which a mail program takes, and so no paper.
  var isLetter: Bool { formats == PageFormat.ofLetters }

  /// Whether it goes out as points of a map.
  var isPlaces: Bool { formats == PageFormat.ofPlaces }

  /// Whether it can be printed as well: not what another program takes.
  var isPaper: Bool { !isCards && !isLetter && !isPlaces }

  /// The step that draws it up and has it written.
  func step(by way: WayOut, personal: Bool, in world: World) -> Step {
    let setting = world.setting(personal: personal)
    guard let drawn = draw(setting) else { return .say(.note(world.words.nothingToGiveOut)) }
    // A file with people in it is told from the one without them before it is opened.
    let told = personal && tellings.contains(false) ? [world.words.personalInName] : []
    let words = drawn.name.prefix(1) + told + drawn.name.dropFirst()
    let name = fileName ?? FileName.made(of: Array(words), on: setting.now.day)
    let remarks = [remark, drawn.page.letter?.remark ?? ""].filter { !$0.isEmpty }
    return .run(way.effect(drawn.page, name: name, remark: remarks.joined(separator: "; "), report: report))
  }

  /// A page of tables alone, with what is said above them; nil where none has a row.
  static func drawn(
    _ tables: [ReportPage.Table], titled title: String, notes: [String] = [], named name: [String],
    telling personal: PersonalContent = .nothing, in setting: ReportSetting
  ) -> Drawn? {
    let tables = tables.filter { !$0.rows.isEmpty }
    if tables.isEmpty { return nil }
    let page = ReportPage(
      title: title, language: setting.words.language,
      blocks: notes.filter { !$0.isEmpty }.map { .paragraph($0) } + tables.map { .table($0) }
        + [.foot(setting.drawnUp)], telling: personal)
    return (page, name)
  }
}

/// Records that belong to another, as a screen shows them beside it.
struct GivenPart {
  let kind: AnyKind
  let ids: [RecordID]
  /// How many there are; more than are told, where they are very many.
  let total: Int
}

extension GivenPage {
  /// What a screen shows of one record: its fields, what belongs to it, and how it came to be as it is. Of people it tells where
  /// that is asked for alone: without them only of those parts of which something is left then.
  /// - Parameter parts: read once it was chosen.
  init(
    shownOf id: RecordID, by table: RecordTable, as formats: [PageFormat] = PageFormat.ofTables,
    withHistory: Bool = false,
    in world: World, parts: @escaping (any Register) -> [GivenPart] = { _ in [] }
  ) {
    let kind = table.kind
    self.init(world.words.whatIsShown, as: formats, tellings: table.tellings) { setting in
      let words = setting.words
      let told = parts(setting.register).filter { part in
        setting.tellsPersonal || RecordTable(of: part.kind).tellings.contains(false)
      }
      let tables = told.map { part in
        let table = RecordTable(of: part.kind).table(of: part.ids, in: setting)
        return ReportPage.Table(
          words.newest(part.ids.count, of: part.total, as: table.caption), columns: table.columns, rows: table.rows)
      }
      let history = withHistory ? RecordHistory.table(of: id, kind, in: setting) : nil
      return GivenPage.drawn(
        [table.table(of: [id], in: setting)] + tables + [history].compactMap { $0 },
        titled: words.pageTitle(id, isGone: !setting.register.has(id), in: setting.circumstances),
        named: [words.plural(of: kind.kind), setting.fileWords(for: id)],
        telling: setting.tellsPersonal ? PersonalContent(of: [id] + told.flatMap(\.ids)) : .nothing, in: setting)
    }
  }
}

/// Where the records of a list come from, and what narrows it.
struct GivenRecords {
  /// Their kind.
  let kind: AnyKind
  /// Whether all that is known of each is told, not only what a list tells.
  var isWhole = false
  /// What the screen shows of each beside what a list of such records tells.
  var beside: [RecordTable.Beside] = []
  /// The record to which they all belong; nil: none.
  var whole: RecordID?
  /// The time or place within which they are, for the heading: `wrzesień 2026`.
  var within = ""
  /// The days from and to which they are, for the heading, where those are more than it says else: `26.10–6.12.2026`.
  var days = ""
  /// What narrowed the list, a text each; empty: nothing.
  var narrowed: [String] = []
  /// How it is ordered; empty: as ever.
  var order = ""
  /// Whether that they are these tells something of people: then whatever goes out of them is personal.
  var asksAboutPeople = false
  /// What else stands beneath each of them, as its search found it; nil: nothing.
  var beneath: Beneath?
  /// How many are marked, where they are the marked ones; else 0.
  var marked = 0
  /// How many are shown, where cards of all of them say so; 0: nobody counted.
  var count = 0
  /// Whether those that are not marked are written to as well: not where a report of what they belong to does so.
  var areWrittenTo = true

  /// Records of another kind that are shown beneath each.
  struct Beneath {
    let table: RecordTable
    let ids: (RecordID, any Register) -> [RecordID]
  }

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

  /// The heading of the page: what they are, and of what.
  fileprivate func title(in setting: ReportSetting) -> String {
    let words = setting.words
    let heading = [whole.map { words.fullName(of: $0, in: setting.circumstances) } ?? "", within, days]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return [words.heading(of: kind.kind), heading].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// The ways in which something of them goes out. Those that somebody marked say nothing of what they were looked for by.
  fileprivate func tellings(of all: [Bool]) -> [Bool] {
    asksAboutPeople && marked == 0 ? all.filter { $0 } : all
  }
}

extension GivenPage {
  /// The records of a list as a table, and as cards for an address book where such records have some (`RecordCards`);
  /// `ids` reads them, in their order, once it was chosen.
  static func pages(
    of records: GivenRecords, in world: World, ids: @escaping (any Register) -> [RecordID]
  ) -> [GivenPage] {
    pages(of: records, named: world.words.whatIsShown, in: world, ids: ids)
  }

  private static func pages(
    of records: GivenRecords, named what: @autoclosure @escaping () -> String, in world: World,
    ids: @escaping (any Register) -> [RecordID]
  ) -> [GivenPage] {
    let table = RecordTable(of: records.kind, isWhole: records.isWhole, beside: records.beside)
    let words = world.words
    let remark = records.marked > 0 ? words.onlyMarked(records.marked) : ""
    let asked = records.asksAboutPeople && records.marked == 0
    let page = GivenPage(
      what(), tellings: asked ? [true] : table.tellings, remark: remark
    ) { setting in
      let ids = ids(setting.register)
      if ids.isEmpty { return nil }
      let (title, notes) = (records.title(in: setting), records.notes(in: setting.words))
      let beneath = records.beneath.map { beneath in
        (table: beneath.table, ids: { beneath.ids($0, setting.register) })
      }
      return (
        table.page(of: ids, beneath: beneath, titled: title, notes: notes, in: setting), records.fileWords(in: setting)
      )
    }
    let others =
      letters(to: records, named: what(), in: world, ids: ids)
      + places(of: records, table, named: what(), in: world, ids: ids)
    let ways = records.tellings(of: RecordCards.tellings(of: records.kind.kind))
    if ways.isEmpty { return [page] + others }
    let called = words.cards(isOfOne: records.isWhole)
    let whose = records.isWhole || records.count == 0 ? called : words.cards(ofAllShown: records.count)
    let cards = GivenPage(
      records.marked > 0 ? "\(called), \(what())" : whose, as: PageFormat.ofCards, tellings: ways,
      remark: remark
    ) { setting in
      RecordCards.page(of: ids(setting.register), titled: records.title(in: setting), in: setting).map {
        ($0, [setting.words.cards(isOfOne: records.isWhole)] + records.fileWords(in: setting))
      }
    }
    return [page, cards] + others
  }

  /// The places of the records of a list, where such records have one: what everyone may see, as points.
  private static func places(
    of records: GivenRecords, _ table: RecordTable, named what: @autoclosure @escaping () -> String, in world: World,
    ids: @escaping (any Register) -> [RecordID]
  ) -> [GivenPage] {
    guard records.kind.hasPlace, !records.isWhole, !records.asksAboutPeople else { return [] }
    let words = world.words
    let told = records.marked > 0 ? { "\(words.placesOnMap), \(what())" } : { words.placesOnMap }
    let places = GivenPage(told(), as: PageFormat.ofPlaces) { setting in
      let ids = ids(setting.register)
      if ids.isEmpty { return nil }
      let title = records.title(in: setting)
      let page = table.page(of: ids, titled: title, notes: records.notes(in: setting.words), in: setting)
      return (
        ReportPage(title: title, language: page.language, blocks: page.blocks, places: ids),
        [setting.words.placesOnMap] + records.fileWords(in: setting)
      )
    }
    return [places]
  }

  /// The draft of a letter to the records of a list, where such records can be written to.
  private static func letters(
    to records: GivenRecords, named what: @autoclosure @escaping () -> String, in world: World,
    ids: @escaping (any Register) -> [RecordID]
  ) -> [GivenPage] {
    guard RecordLetters.kinds.contains(records.kind.kind), records.areWrittenTo || records.marked > 0 else { return [] }
    let words = world.words
    let told = records.marked > 0 ? { "\(words.messageToThem), \(what())" } : { words.messageToThem }
    let letter = GivenPage(told(), as: PageFormat.ofLetters, tellings: [true]) { setting in
      RecordLetters.page(to: ids(setting.register), titled: records.title(in: setting), in: setting).map {
        ($0, [setting.words.messageInName] + records.fileWords(in: setting))
      }
    }
    return [letter]
  }

  /// Some of the records of a list that are marked, likewise.
  /// - Parameter seen: how many of them are in sight, asked once the choice is opened, and not at each picture.
  fileprivate static func pages(
    ofMarked records: GivenRecords, seen: @escaping () -> Int, in world: World,
    ids: @escaping (any Register) -> [RecordID]
  ) -> [GivenPage] {
    let (words, marked) = (world.words, records.marked)
    return pages(of: records, named: words.markedRecords(marked, seen: seen()), in: world, ids: ids).map { page in
      var page = page
      page.hiding = { seen() < marked }
      return page
    }
  }
}

extension RecordRows {
  /// What the list gives out: the marked records in an order, and all that it shows.
  func given(
    _ records: GivenRecords, in world: World, place: @escaping (RecordID, any Register) -> Int? = { _, _ in nil }
  ) -> [GivenPage] {
    var counted = records
    counted.count = count
    let shown =
      count == 0
      ? []
      : GivenPage.pages(of: counted, in: world) { register in
        source.rows(0..<source.total, on: register).map(\.record)
      }
    let marked = givenMarked(records, in: world, place: place)
    return marked + shown.filter { !$0.isCards } + cardsOfSelected(in: world) + shown.filter(\.isCards)
  }

  /// The card of the selected record, under its name, where such records have one.
  private func cardsOfSelected(in world: World) -> [GivenPage] {
    guard let id = record, let kind = Schema.kind(of: id) else { return [] }
    return GivenPage.pages(of: GivenRecords(kind: kind, isWhole: true, whole: id), in: world) { $0.has(id) ? [id] : [] }
      .filter(\.isCards).map { page in page.called("\(page.what): \(world.name(of: id))") }
  }

  /// The marked records alone, in an order: how many of them are seen, it says; none where nothing is marked.
  func givenMarked(
    _ records: GivenRecords, in world: World, place: @escaping (RecordID, any Register) -> Int? = { _, _ in nil }
  ) -> [GivenPage] {
    if marked.isEmpty { return [] }
    var records = records
    (records.marked, records.beneath) = (marked.count, nil)
    func seen() -> Int { marked.count { source.index(of: $0, near: nil, on: world.register) != nil } }
    return GivenPage.pages(ofMarked: records, seen: seen, in: world) { register in
      subjects { place($0, register) }.filter(register.has)
    }
  }
}
