import CivicDomain

/// The records of one kind: for each row the newest piece of its history, and what was worked out from them on demand.
final class KindFold {
  let name: String
  /// What this program knows of the kind; nil if a newer program wrote it.
  let kind: AnyKind?
  var ids = IdTable()
  /// Number of the newest piece of each row.
  var newest: [Int32] = []
  var isGone: [Bool] = []
  var livingCount = 0

  /// Made at first use and kept right by every later change.
  var keys: [String: KeyIndex] = [:]
  var orders: [String: SortedColumn] = [:]
  var searchText: SearchText?

  /// The names of the fields in which a search looks.
  let searchedNames: [[UInt8]]

  init(name: String) {
    self.name = name
    kind = Schema.kind(named: name)
    searchedNames = kind?.fields.filter(\.isSearched).map { Array($0.name.utf8) } ?? []
  }

  /// Whether anything must be brought up to date when a record changes.
  var hasDerived: Bool { !keys.isEmpty || !orders.isEmpty || searchText != nil }

  func addRow() {
    newest.append(-1)
    isGone.append(false)
    livingCount += 1
  }

  func setGone(_ gone: Bool, row: Int) {
    guard isGone[row] != gone else { return }
    isGone[row] = gone
    livingCount += gone ? -1 : 1
  }
}
