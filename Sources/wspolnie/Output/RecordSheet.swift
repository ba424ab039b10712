import CivicDomain
import Interchange
import Words

/// The form of records as a sheet that spreadsheets open and our own import reads: the id, then the fields, what they are
/// called in the first row. Numbers are numbers and days are days; all else is text, whatever it looks like.
struct RecordSheet {
  let shown: ShownFields
  /// The words of headings and values; nil: our keys.
  let words: Words?

  /// The sheet of some records.
  func sheet(_ records: some Collection<StoredRecord>, named name: String) -> WrittenSheet {
    let shown = shown
    let headings = shown.fields.map { field in
      words.map { $0.label(ofField: field.name, in: shown.kind.kind) } ?? field.name
    }
    let fields = shown.fields.map { field in
      (
        field: field, declaration: shown.kind.field(field.name),
        text: words.map { $0.cells(of: field.name, in: shown.kind) } ?? { $0?.plain ?? "" }
      )
    }
    let rows = records.lazy.map { record in
      [SheetCell.text(record.id.raw)]
        + fields.map { SheetCell(shown.value(of: $0.field, in: record), of: $0.declaration, text: $0.text) }
    }
    return WrittenSheet(name, headings: ["id"] + headings, rows: rows)
  }
}
