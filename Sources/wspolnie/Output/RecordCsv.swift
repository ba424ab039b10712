import CivicDomain
import Interchange
import Words

/// The CSV form of records, a table that spreadsheets and our own import read: the id, then the fields, what they are
/// called in the first row.
struct RecordCsv {
  let shown: ShownFields
  /// The words of headings and values; nil: our keys.
  let words: Words?
  /// Whether the columns of the last change, who and when, follow the fields.
  let withChange: Bool

  /// Hands on the table row by row, each with its end; stops when `write` answers false.
  func rows(_ records: some Sequence<StoredRecord>, marked: Bool, _ write: ([UInt8]) -> Bool) {
    let fields = shown.fields.map { field in
      (field: field, cell: words.map { $0.cells(of: field.name, in: shown.kind) } ?? { $0?.plain ?? "" })
    }
    let names = words.map { words in shown.fields.map { words.label(ofField: $0.name, in: shown.kind.kind) } }
    let changed = words.map { [$0.columnChangedAt, $0.columnChangedBy] } ?? ["changedAt", "changedBy"]
    var heading = CSVWriter(marked: marked)
    heading.row(["id"] + (names ?? shown.fields.map(\.name)) + (withChange ? changed : []))
    guard write(heading.bytes) else { return }
    for record in records {
      var row = CSVWriter(marked: false)
      let change = withChange ? [record.changedAt.text, record.changedBy] : []
      row.row([record.id.raw] + fields.map { $0.cell(shown.value(of: $0.field, in: record)) } + change)
      guard write(row.bytes) else { return }
    }
  }
}
