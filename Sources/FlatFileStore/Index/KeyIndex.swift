import CivicDomain

/// Finds the records of a kind by one field's value: by the hashes of all values that the field ever had since the
/// index was made. So nothing is ever taken out of it, and whoever asks looks at what the record says now.
///
/// Those of personal fields live in memory alone.
final class KeyIndex {
  let fieldName: [UInt8]
  private let form: KeyForm
  /// The hashes in ascending order, and the row of each.
  let hashes: Column<UInt64>
  let rows: Column<UInt32>
  private var added: [UInt64: [UInt32]] = [:]

  init(_ field: FieldKey, hashes: Column<UInt64>, rows: Column<UInt32>) {
    fieldName = field.name
    form = field.form
    self.hashes = hashes
    self.rows = rows
  }

  /// The values of all rows as they are gathered, for an index that is made at once.
  struct Gathering {
    let key: FieldKey
    private var entries: [(hash: UInt64, row: UInt32)] = []

    init(_ key: FieldKey) { self.key = key }

    mutating func take(_ row: Int, _ found: FieldSearch?) {
      guard let found else { return }
      let known = entries.count
      var search = found
      // What is compared as it is need not even become a text.
      if key.form == .exact, search.eachPlainText({ entries.append((ShortHash.of($0), UInt32(row))) }) { return }
      entries.removeLast(entries.count - known)
      search = found
      for value in search.value()?.texts ?? [] { entries.append((KeyIndex.hash(value, key.form), UInt32(row))) }
    }

    /// Adds the values of later rows.
    mutating func append(_ later: Gathering) { entries += later.entries }

    func index() -> KeyIndex {
      let sorted = entries.sorted { $0.hash == $1.hash ? $0.row < $1.row : $0.hash < $1.hash }
      return KeyIndex(key, hashes: Column(sorted.map(\.hash)), rows: Column(sorted.map(\.row)))
    }
  }

  /// The rows that may hold a value, in log order: every one that does, and some that once did.
  func candidates(for value: String) -> [Int] {
    let hash = Self.hash(value, form)
    var found: [UInt32] = []
    var index = hashes.partition { $0 < hash }
    while index < hashes.count, hashes[index] == hash {
      found.append(rows[index])
      index += 1
    }
    if let later = added[hash] { found = (found + later).sorted() }
    var last: UInt32?
    return found.compactMap { row in
      defer { last = row }
      return row == last ? nil : Int(row)
    }
  }

  /// Whether one of these values counts as the one that is asked for.
  func isAmong(_ values: [String], _ wanted: String) -> Bool {
    let wanted = form.normalized(wanted)
    return values.contains { form.normalized($0) == wanted }
  }

  func insert(_ row: Int, values: [String]) {
    for value in values { added[Self.hash(value, form), default: []].append(UInt32(row)) }
  }

  /// The index with nothing left to add.
  var settled: (hashes: Column<UInt64>, rows: Column<UInt32>) {
    if added.isEmpty { return (hashes, rows) }
    var entries = Array(zip(hashes.withValues(Array.init), rows.withValues(Array.init)))
    for (hash, later) in added { entries += later.map { (hash, $0) } }
    entries.sort { $0 < $1 }
    return (Column(entries.map(\.0)), Column(entries.map(\.1)))
  }

  fileprivate static func hash(_ value: String, _ form: KeyForm) -> UInt64 { ShortHash.of(form.normalized(value)) }
}

/// A field by which records are found.
struct FieldKey {
  let name: [UInt8]
  let form: KeyForm

  init(_ field: String, in kind: AnyKind?) {
    name = Array(field.utf8)
    form = kind?.field(field)?.keyForm ?? .exact
  }
}

extension Column {
  /// How many values from the beginning satisfy a condition that those behind them do not.
  func partition(_ isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
