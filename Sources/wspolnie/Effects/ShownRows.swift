import CivicDomain
import Interchange
import Screens
import Words

/// The rows that are told one by one, and how many there are.
struct ShownRows {
  private let mends: [RowPlace: RowMend]
  private var rows: [ImportOutlook.Row] = []
  private var effective = 0
  /// Those that say what is known.
  private var sameRows: [ImportOutlook.Row] = []
  private var same = 0
  /// What the records are called that rows of other sheets may name, and the people whom a later row may name again.
  private var names: [RecordID: String] = [:]
  private(set) var alike = 0
  /// Those of them that can be gone through one by one.
  private var alikeRows: [ImportOutlook.Alike] = []
  /// Those whose cells can be mended.
  private var openRows: [ImportOutlook.OpenRow] = []
  private var people: [ImportOutlook.Newcomer] = []
  private var hasMorePeople = false

  init(_ mends: [RowPlace: RowMend]) { self.mends = mends }

  mutating func take(_ row: ImportPlan.JudgedRow, _ part: ImportRun.Part) {
    let (report, sheet) = (part.report, part.sheet)
    let place = RowPlace(row.number, in: sheet)
    takeNames(of: row)
    if !hasMorePeople {
      let newcomers = report.newcomers(in: row, at: place, known: names)
      hasMorePeople = people.count + newcomers.count > OpenStore.shownRows
      people += newcomers.prefix(OpenStore.shownRows - people.count)
    }
    var alikeRow: ImportOutlook.Alike?
    switch row.verdict {
    case .added(let id, let values):
      effective += 1
      if !sheet.isEmpty, names.count < OpenStore.namedRows, let name = Self.name(of: id, values) { names[id] = name }
      if rows.count < OpenStore.shownRows {
        show(row, .added, report.added(id, values, in: row, known: names), part)
      }
    case .changed:
      effective += 1
      if rows.count < OpenStore.shownRows, let change = report.changed(row) {
        show(row, .changed, (change.name, change.fields.joined(separator: "; ")), part)
      }
    case .leftAlone(let id):
      same += 1
      if sameRows.count < OpenStore.shownRows {
        var shown = ImportOutlook.Row(row.number, .same, names[id] ?? report.name(of: id))
        shown.sheet = sheet
        sameRows.append(shown)
      }
    case .refused(let findings):
      alike += findings.contains { $0.reason.isLikeness } ? 1 : 0
      let isTold = alikeRows.count < OpenStore.askedRows || openRows.count < OpenStore.askedRows
      alikeRow = isTold ? report.alike(place, findings) : nil
      if alikeRows.count < OpenStore.askedRows, let alikeRow { alikeRows.append(alikeRow) }
    case .passedOver: break
    }
    guard openRows.count < OpenStore.askedRows,
      var open = report.openRow(row, at: place, of: part.table, saying: mends[place])
    else { return }
    open.alike = alikeRow
    openRows.append(open)
  }

  /// Keeps in mind what the people are called who come in with a row.
  private mutating func takeNames(of row: ImportPlan.JudgedRow) {
    for change in row.changes where String(change.id.prefix) == Person.kind.idPrefix {
      guard names.count < OpenStore.namedRows, let name = change.set[\Person.name]?.text else { continue }
      names[change.id] = name
    }
  }

  private mutating func show(
    _ row: ImportPlan.JudgedRow, _ what: ImportOutlook.Row.What, _ told: (name: String, text: String),
    _ part: ImportRun.Part
  ) {
    var shown = ImportOutlook.Row(row.number, what, told.name, told.text)
    shown.sheet = part.sheet
    shown.details = part.report.details(of: row, known: names)
    rows.append(shown)
  }

  /// Adds what is known of single rows to an outlook.
  func complete(_ outlook: inout ImportOutlook) {
    (outlook.alikeRows, outlook.openRows) = (alikeRows, openRows)
    (outlook.people, outlook.hasMorePeople) = (people, hasMorePeople)
  }

  /// What a record is called that is still to come in.
  private static func name(of id: RecordID, _ values: Row) -> String? {
    Schema.kind(of: id)?.namingLine.flatMap { values[$0.name]?.text }
  }

  /// The rows, and how many there are more; behind them those that say what is known.
  func all(in words: Words) -> [ImportOutlook.Row] {
    let (more, moreSame) = (effective - rows.count, same - sameRows.count)
    return rows + (more > 0 ? [ImportOutlook.Row(0, .added, words.moreRows(more))] : [])
      + sameRows + (moreSame > 0 ? [ImportOutlook.Row(0, .same, words.moreSameRows(moreSame))] : [])
  }
}
