import CivicDomain

extension RegisterIndex: Register {
  func stored(_ id: RecordID) -> StoredRecord? {
    guard let kind = kind(ofRecord: id), let row = kind.ids.row(of: id.raw) else { return nil }
    if let record = kind.remembered[row] { return record }
    meter.read(records: 1, bytes: length(of: row, in: kind))
    let heading = newestHeading(of: row, in: kind)
    let record = StoredRecord(
      id: id, values: values(of: row, in: kind), changedAt: heading.at, changedBy: heading.author,
      isGone: kind.isGone(row))
    kind.remember(record, of: row)
    return record
  }

  func changedAt(_ id: RecordID) -> Instant? {
    guard let kind = kind(ofRecord: id), let row = kind.ids.row(of: id.raw) else { return nil }
    return newestHeading(of: row, in: kind).at
  }

  func values(of fields: [String], in id: RecordID) -> [FieldValue?] {
    var found = [FieldSearch?](repeating: nil, count: fields.count)
    if let kind = kind(ofRecord: id), let row = kind.ids.row(of: id.raw) {
      meter.read(records: 1, bytes: length(of: row, in: kind))
      find(FieldNames(fields), of: row, in: kind, into: &found)
    }
    return found.indices.map { found[$0]?.value() }
  }

  /// The index of the kind that an id names.
  func kind(ofRecord id: RecordID) -> KindIndex? { Schema.kind(of: id).flatMap { kind($0.kind.name) } }

  func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    guard let kind = self.kind(kind.name) else { return [] }
    return rows(of: kind, whose: field, is: value).map { RecordID(kind.ids.id(of: $0)) }
  }

  func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    guard let kind = self.kind(kind.name) else { return [] }
    return rows(of: kind, whose: field, is: value, removed: true).map { RecordID(kind.ids.id(of: $0)) }
  }

  func count(of kind: Kind) -> Int { self.kind(kind.name)?.livingCount ?? 0 }

  /// The living rows, or the removed ones, whose field holds a value, in log order.
  func rows(of kind: KindIndex, whose field: String, is value: String, removed: Bool = false) -> [Int] {
    let index = keyIndex(of: kind, field)
    let bytes = Array(value.utf8)
    let referred = knownReferences(of: kind, field)
    let wanted = referred.flatMap { $0.kind.ids.row(of: value) }
    let candidates = index.candidates(for: value)
    meter.probe(1 + candidates.count)
    return candidates.filter { row in
      guard kind.isGone(row) == removed else { return false }
      // Where it is known to which row a record refers, its line need not be read.
      if let referred = referred?.column.referred(by: row) { return referred == wanted }
      return holds(bytes, in: index.fieldName, kind, row)
        || index.isAmong(texts(of: index.fieldName, kind, row), value)
    }
  }
}
