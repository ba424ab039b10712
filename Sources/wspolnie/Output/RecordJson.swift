import CivicDomain
import FlatFileStore

/// A record as one line of JSON: `id` first, then the fields in the order of their declaration with the derived ones
/// beside them, then who changed it and when. Absent fields are left out.
struct RecordJson {
  let register: any Register
  let now: LocalTime
  /// Whether personal fields are told too.
  let withPersonal: Bool

  /// The line, without its end. `heading`: further keys behind the id.
  func line(_ record: StoredRecord, _ kind: AnyKind, heading: [(key: String, value: String)] = []) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("id")
      object.text(record.id.raw)
      for (key, value) in heading {
        object.key(key)
        object.text(value)
      }
      for (field, value) in values(of: record, kind) {
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

  /// The fields that may be told and have a value: the stored ones as they are declared, then the derived ones.
  func values(of record: StoredRecord, _ kind: AnyKind) -> [(FieldDeclaration, FieldValue)] {
    let told = kind.fields.filter { withPersonal || $0.audience != .personal }
    return (told.filter(\.isStored) + told.filter { !$0.isStored }).compactMap { field in
      kind.value(of: field.name, in: record, on: register, at: now).map { (field, $0) }
    }
  }
}
