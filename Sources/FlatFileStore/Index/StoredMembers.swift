import CivicDomain

/// Writes stored values of records as members of JSON objects, straight from the lines that hold them: a list of ten
/// thousand records is told without making a text of any of their values.
///
/// Tells of the register as it is now: to be used before the store is read or changed again.
package struct StoredMembers {
  /// The row of a record in the index of its kind.
  package struct RowIndex {
    fileprivate let row: Int
  }

  private let registerIndex: RegisterIndex
  private let kind: KindIndex?
  private let fields: [[UInt8]]
  private let names: FieldNames

  /// The members of these fields in the records of a kind; their names are keys that need no escape, as all names of
  /// fields are.
  package init(of kind: Kind, _ fields: [String], in store: Store) {
    registerIndex = store.reading.registerIndex
    self.kind = registerIndex.kind(kind.name)
    self.fields = fields.map { Array($0.utf8) }
    names = FieldNames(fields)
  }

  /// The row of a record; nil if there never was such a record.
  package func rowIndex(of id: RecordID) -> RowIndex? { kind?.ids.row(of: id.raw).map { RowIndex(row: $0) } }

  /// Writes what a record has of the fields, in their order.
  package func write(_ rowIndex: RowIndex, to object: inout JsonWriter) {
    guard let kind else { return }
    var found = [FieldSearch?](repeating: nil, count: fields.count)
    registerIndex.meter.read(records: 1, bytes: registerIndex.length(of: rowIndex.row, in: kind))
    registerIndex.find(names, of: rowIndex.row, in: kind, into: &found)
    for index in fields.indices { found[index]?.writeMember(fields[index], to: &object) }
  }

  /// The time and author of a record's last change.
  package func lastChange(of rowIndex: RowIndex) -> (at: Instant, by: String) {
    guard let kind else { return (.earliest, "") }
    let heading = registerIndex.newestHeading(of: rowIndex.row, in: kind)
    return (heading.at, heading.author)
  }
}
