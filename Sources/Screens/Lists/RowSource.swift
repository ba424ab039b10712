import CivicDomain

/// What tells a row from others: what names it, an id in nearly all lists, and the part in which it stands.
struct RowID: Hashable {
  let name: String
  var part = 0

  /// The record that it shows.
  var record: RecordID { RecordID(name) }
}

/// Where the rows of a list come from, part by part: counted, and read by windows, never as a whole.
struct RowSource {
  /// Rows of one sort.
  enum Rows {
    /// What a query finds, without the first so many.
    case query(Query, after: Int = 0)
    /// Records that refer to the same one.
    case siblings(Siblings)
    /// What a search over everything found of one kind.
    case found(EverywhereSearch.Group)
    /// What these names name.
    case names([String])
  }

  /// A part of the list.
  struct Part {
    let rows: Rows
    /// What tells it from the others.
    let number: Int
    /// How many rows it has.
    let count: Int
    /// What stands above it; nil: nothing.
    let heading: String?
    /// What stands below it; nil: nothing.
    let more: String?
  }

  private(set) var parts: [Part] = []
  /// How many rows there are.
  private(set) var total = 0

  init() {}

  /// The rows of one query.
  init(_ query: Query, on register: any Register) {
    add(.query(query), on: register)
  }

  /// What these names name.
  init(_ names: [String], on register: any Register) {
    add(.names(names), on: register)
  }

  /// Adds a part; its number is its index unless said.
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

  /// Returns the index of a row, in its own part or in another; nil if it is nowhere. Of rows whose index nobody can
  /// tell only those near where it stood before are looked at.
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

  /// The part in which an index lies, and which of its rows it is.
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

  /// Where a row stands in it; nil if it does not, or nobody can tell.
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

  /// Whether nobody can tell where one of its rows stands.
  fileprivate var hidesIndexes: Bool {
    switch rows {
    case .found: true
    case .query, .siblings, .names: false
    }
  }
}
