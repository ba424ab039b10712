import CivicDomain

/// Finds the records of a kind by one field's value. Made at the first question; personal ones therefore live in
/// memory alone.
final class KeyIndex {
  let fieldName: [UInt8]
  private let form: KeyForm
  private var rows: [String: [UInt32]] = [:]

  init(field: String, form: KeyForm) {
    fieldName = Array(field.utf8)
    self.form = form
  }

  /// The rows that hold a value, in log order, removed records among them.
  func rows(of value: String) -> [UInt32] { rows[form.normalized(value)] ?? [] }

  func insert(_ row: Int, keys: [String]) {
    for key in keys {
      rows[form.normalized(key), default: []].withPlace(of: UInt32(row)) { rows, place, isThere in
        if !isThere { rows.insert(UInt32(row), at: place) }
      }
    }
  }

  func remove(_ row: Int, keys: [String]) {
    for key in keys {
      rows[form.normalized(key), default: []].withPlace(of: UInt32(row)) { rows, place, isThere in
        if isThere { rows.remove(at: place) }
      }
    }
  }
}

extension [UInt32] {
  /// Finds a number's place in ascending order. Looking from the end is at once right while a log is read.
  fileprivate mutating func withPlace(of row: UInt32, _ body: (inout Self, Int, Bool) -> Void) {
    if let last, last < row { return body(&self, count, false) }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < row { low = middle + 1 } else { high = middle }
    }
    body(&self, low, low < count && self[low] == row)
  }
}
