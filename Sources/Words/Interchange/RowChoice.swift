import CivicDomain

/// What the person said of a row that only looks like a record.
public enum RowChoice: Hashable, Sendable {
  /// It is another one: it comes in as new.
  case new
  /// It is this record, which becomes as the row says.
  case same(RecordID)
}

/// What leads on where a row only looks like a record, as it is told.
public enum LikenessWay: Hashable, Sendable {
  /// A column with the id of the record, or an option for all rows.
  case column
  /// An option, for the file is one record: this one, perhaps.
  case option(RecordID)
  /// A key of the screen.
  case key
}
