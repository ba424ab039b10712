import CivicDomain
import Interchange

/// The CSV form of records, a table that spreadsheets and our own import read: the id, then the fields, their keys in
/// the first row.
struct RecordCsv {
  let shown: ShownFields
  /// Whether the columns of the last change, who and when, follow the fields.
  let withChange: Bool

  /// Hands on the table row by row, each with its end; stops when `write` answers false.
  func rows(_ records: some Sequence<StoredRecord>, marked: Bool, _ write: ([UInt8]) -> Bool) {
    var heading = CSVWriter(marked: marked)
    heading.row(["id"] + shown.fields.map(\.name) + (withChange ? ["changedAt", "changedBy"] : []))
    guard write(heading.bytes) else { return }
    for record in records {
      var row = CSVWriter(marked: false)
      let change = withChange ? [record.changedAt.text, record.changedBy] : []
      row.row([record.id.raw] + shown.fields.map { shown.value(of: $0, in: record)?.plain ?? "" } + change)
      guard write(row.bytes) else { return }
    }
  }
}
