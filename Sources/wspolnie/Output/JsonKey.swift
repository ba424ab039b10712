import FlatFileStore

/// The keys of the program's JSON that are no fields of a record (`Field.name`).
enum JsonKey: String {
  /// The keys of a record, and of what names one.
  case id, changedAt, changedBy, recordKind, of
  /// The keys of a finding of `check`.
  case file, line, finding, damage, known, message
  /// The keys of another office whose log stands here.
  case office, first, last, isNew = "new"
  /// The keys of what became of a seal.
  case holds, state, rewritten, notVouchedFor, from, lost, later, damages, otherOffices
  /// The keys of a line of `log`.
  case transactionNumber = "turn"
  case at, by, `for`, act, because, put, set, gone, touched, rechained, log, erasures
  /// The keys of a table of counts.
  case count, sum
  /// The keys of a due thing.
  case kind, due, what, source, handler
  /// The keys of a map (RFC 7946).
  case type, features, bbox, geometry, coordinates, properties
  /// The keys of the health of a register.
  case lastBackup, lastTrial, failedTrial, lastCheck, lastChange, damaged, spaceLeft, concerns, recorded, unknownEnds,
    recordedAt
}

extension JsonWriter {
  /// Writes the key of a member of an object.
  mutating func key(_ key: JsonKey) { self.key(key.rawValue) }
}
