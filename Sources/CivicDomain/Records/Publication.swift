extension Register {
  /// Returns what everyone may see of a record: exports, kiosk and portal ask nothing else. Nil where that is nothing.
  ///
  /// The kind says whether its records are anybody's outside, each field who may see it, and the record which of its values
  /// are not for everyone all the same (`Record.published`).
  public func published(_ id: RecordID) -> StoredRecord? {
    guard let kind = Schema.kind(of: id), !kind.kind.isForStaffAlone, var record = stored(id), !record.isGone
    else { return nil }
    var values = Row(of: kind)
    for (index, field) in kind.fields.enumerated() where field.audience == .everyone {
      values[index] = record.values[index]
    }
    guard let published = kind.rules.published(values) else { return nil }
    record.values = published
    return record
  }
}
