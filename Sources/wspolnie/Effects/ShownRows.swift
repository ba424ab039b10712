import CivicDomain
import Interchange
import Screens
import Words

/// The rows that are told one by one, and how many there are.
struct ShownRows {
  private let mends: [RowPlace: RowMend]
  private var rows: [ImportOutlook.Row] = []
  private var effective = 0
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
    let (place, before) = (RowPlace(row.number, in: sheet), sheet.isEmpty ? "" : "\(sheet): ")
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
        show(row, isNew: true, before + report.added(id, values, in: row, known: names), part)
      }
    case .changed:
      effective += 1
      if rows.count < OpenStore.shownRows, let change = report.change(row) {
        show(row, isNew: false, before + change, part)
      }
    case .refused(let findings):
      alike += findings.contains { $0.reason.isLikeness } ? 1 : 0
      let isTold = alikeRows.count < OpenStore.askedRows || openRows.count < OpenStore.askedRows
      alikeRow = isTold ? report.alike(place, findings) : nil
      if alikeRows.count < OpenStore.askedRows, let alikeRow { alikeRows.append(alikeRow) }
    case .passedOver, .leftAlone: break
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

  private mutating func show(_ row: ImportPlan.JudgedRow, isNew: Bool, _ text: String, _ part: ImportRun.Part) {
    var shown = ImportOutlook.Row(row.number, isNew: isNew, text)
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

  /// The rows, and how many there are more.
  func all(in words: Words) -> [ImportOutlook.Row] {
    let more = effective - rows.count
    return more > 0 ? rows + [ImportOutlook.Row(0, isNew: true, words.moreRows(more))] : rows
  }
}
