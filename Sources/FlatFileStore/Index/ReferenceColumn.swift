/// A column of references: for each row of a kind the row of another kind to which it refers by one field, so that a
/// search that counts for the other record need not read this one.
final class ReferenceColumn {
  let fieldName: [UInt8]
  private(set) var rows: Column<Int32>

  /// The record itself must be asked: it refers to nothing, to several records, or to one that came later.
  static let unknown: Int32 = -1

  init(field: String, _ rows: Column<Int32>) {
    fieldName = Array(field.utf8)
    self.rows = rows
  }

  /// The row to which a row refers; nil if the record itself must be asked.
  func referred(by row: Int) -> Int? {
    guard row < rows.count, rows[row] != Self.unknown else { return nil }
    return Int(rows[row])
  }

  func forget(_ row: Int) {
    if row < rows.count { rows[row] = Self.unknown }
  }
}
