import FlatFileStore

/// The keys of the program's JSON that are no fields of a record (`Field.name`): each is spelled as it is called or
/// said here.
enum JsonKey: String {
  /// Of a record, and of what tells of one.
  case id, changedAt, changedBy, recordKind, of
  /// Of a finding of `check`.
  case file, line, finding, damage, known, message
  /// Of a line of `log`.
  case transactionNumber = "turn"
  case at, by, act, because, put, set, gone
  /// Of something due.
  case kind, due, what
}

extension JsonWriter {
  /// Begins a member of an object.
  mutating func key(_ key: JsonKey) { self.key(key.rawValue) }
}
