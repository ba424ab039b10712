import CivicDomain
import FlatFileStore

/// The JSON form of a record, one line: `id` first, then the fields in the order of their declaration with the derived
/// ones behind them, then who changed it and when. Absent fields are left out.
struct RecordJson {
  let shown: ShownFields
  /// Whether who changed a record and when stands behind the fields.
  var withChange = true

  /// The line of a record, without its end. `heading`: further keys after the id.
  func line(_ record: StoredRecord, heading: [(key: JsonKey, value: String)] = []) -> [UInt8] {
    line(record.id, heading: heading, changed: (record.changedAt, record.changedBy)) { object in
      for field in shown.fields {
        guard let value = shown.value(of: field, in: record) else { continue }
        object.key(field.name)
        object.value(value)
      }
    }
  }

  /// The line of a record as it lies in the store: what a long list takes.
  func line(_ id: RecordID, _ stored: StoredMembers) -> [UInt8]? {
    guard let row = stored.rowIndex(of: id) else { return nil }
    return line(id, heading: [], changed: stored.lastChange(of: row)) { object in
      stored.write(row, to: &object)
      for field in shown.fields where !field.isStored {
        guard let value = shown.derivedValue(of: field, in: id) else { continue }
        object.key(field.name)
        object.value(value)
      }
    }
  }

  private func line(
    _ id: RecordID, heading: [(key: JsonKey, value: String)], changed: (at: Instant, by: String),
    _ fields: (inout JsonWriter) -> Void
  ) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key(.id)
      object.text(id.raw)
      for (key, value) in heading {
        object.key(key)
        object.text(value)
      }
      fields(&object)
      guard withChange else { return }
      object.key(.changedAt)
      object.text(changed.at.text)
      object.key(.changedBy)
      object.text(changed.by)
    }
    return writer.bytes
  }
}
