import CivicDomain

/// The id of a row: its name, a record's id in nearly all lists, and the part of the list to which it belongs.
struct RowID: Hashable {
  let name: String
  var part = 0

  /// The record that the row shows.
  var record: RecordID { RecordID(name) }
}

/// The source of a list's rows, part by part: counted, and read by windows, never as a whole.
struct RowSource {
  /// The rows of one part.
  enum Rows {
    /// The records that a query finds, without the first `after`.
    case query(Query, after: Int = 0)
    /// The records that refer to the same one.
    case siblings(Siblings)
    /// The records of one kind that a search over everything found.
    case found(EverywhereSearch.Group)
    /// The rows of these names.
    case names([String])
  }

  /// A part of the list, with its heading.
  struct Part {
    let rows: Rows
    /// The number that tells the part from the others.
    let number: Int
    /// How many rows the part has.
    let count: Int
    /// The heading above the part; nil: none.
    let heading: String?
    /// The line below the part that counts what is left out; nil: none.
    let more: String?
  }

  private(set) var parts: [Part] = []
  /// How many rows there are in all parts.
  private(set) var total = 0

  init() {}

  /// The rows of one query.
  init(_ query: Query, on register: any Register) {
    add(.query(query), on: register)
  }

  /// The rows of these names.
  init(_ names: [String], on register: any Register) {
    add(.names(names), on: register)
  }

  /// Adds a part; its number is its index unless given.
  mutating func add(
    _ rows: Rows, number: Int? = nil, heading: String? = nil, more: String? = nil, on register: any Register
  ) {
    let count =
      switch rows {
      case .query(let query, let first): max(0, register.page(query, window: 0..<0).total - first)
      case .siblings(let siblings): register.count(siblings)
      case .found(let group): group.total
      case .names(let names): names.count
      }
    assert(count >= 0 && parts.allSatisfy { $0.number != number ?? parts.count }, "two parts of one number")
    parts.append(Part(rows: rows, number: number ?? parts.count, count: count, heading: heading, more: more))
    total += count
  }

  /// The rows in a window.
  func rows(_ window: Range<Int>, on register: any Register) -> [RowID] {
    var found: [RowID] = []
    var start = 0
    for part in parts {
      let wanted = (window.lowerBound - start)..<max(window.lowerBound, window.upperBound) - start
      let inside = wanted.clamped(to: 0..<part.count)
      if !inside.isEmpty { found += part.names(inside, on: register).map { RowID(name: $0, part: part.number) } }
      start += part.count
    }
    return found
  }

  /// The row at an index.
  func row(at index: Int, on register: any Register) -> RowID? {
    index >= 0 && index < total ? rows(index..<index + 1, on: register).first : nil
  }

  /// Returns the index of a row, in its own part or in another; nil if it is nowhere. Of rows whose index cannot be
  /// asked for only those near its index before are searched.
  func index(of row: RowID, near before: Int?, on register: any Register) -> Int? {
    if let before, self.row(at: before, on: register) == row { return before }
    var start = 0
    var elsewhere: Int?
    for part in parts {
      if let index = part.index(of: row.name, on: register) {
        if part.number == row.part { return start + index }
        elsewhere = elsewhere ?? start + index
      }
      start += part.count
    }
    if let elsewhere { return elsewhere }
    guard let before, parts.contains(where: \.hidesIndexes) else { return nil }
    let near = (before - Limits.searchedAgain)..<(before + Limits.searchedAgain)
    let window = near.clamped(to: 0..<total)
    return rows(window, on: register).firstIndex { $0.name == row.name }.map { window.lowerBound + $0 }
  }

  /// The part in which an index lies, and the index in that part.
  func part(at index: Int) -> (part: Part, index: Int)? {
    var index = index
    for part in parts {
      if index < part.count { return (part, index) }
      index -= part.count
    }
    return nil
  }
}

extension RowSource.Part {
  fileprivate func names(_ window: Range<Int>, on register: any Register) -> [String] {
    switch rows {
    case .query(let query, let first):
      register.page(query, window: first + window.lowerBound..<first + window.upperBound).ids.map(\.raw)
    case .siblings(let siblings): register.ids(siblings, window: window).map(\.raw)
    case .found(let group): group.ids(window, on: register).map(\.raw)
    case .names(let names): Array(names[window])
    }
  }

  /// The index of a row in the part; nil if it is not in it, or cannot be asked for.
  fileprivate func index(of name: String, on register: any Register) -> Int? {
    switch rows {
    case .query(let query, let first):
      register.position(of: RecordID(name), in: query).flatMap { $0 >= first ? $0 - first : nil }
    case .siblings(let siblings):
      // A rank says where it would stand.
      register.rank(of: RecordID(name), among: siblings).flatMap { rank in
        register.ids(siblings, window: rank..<rank + 1).first?.raw == name ? rank : nil
      }
    case .found: nil
    case .names(let names): names.firstIndex(of: name)
    }
  }

  /// Whether the index of a row cannot be asked for.
  fileprivate var hidesIndexes: Bool {
    switch rows {
    case .found: true
    case .query, .siblings, .names: false
    }
  }
}
