import CivicDomain
import FlatFileStore

/// A record as one line of JSON: `id` first, then the fields in the order of their declaration with the derived ones
/// behind them, then who changed it and when. Absent fields are left out.
struct RecordJson {
  let told: ToldFields

  /// The line, without its end. `heading`: further keys behind the id.
  func line(_ record: StoredRecord, heading: [(key: String, value: String)] = []) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("id")
      object.text(record.id.raw)
      for (key, value) in heading {
        object.key(key)
        object.text(value)
      }
      for field in told.fields {
        guard let value = told.value(of: field, in: record) else { continue }
        object.key(field.name)
        object.value(value)
      }
      object.key("changedAt")
      object.text(record.changedAt.text)
      object.key("changedBy")
      object.text(record.changedBy)
    }
    return writer.bytes
  }
}
