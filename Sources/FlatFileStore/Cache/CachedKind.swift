import CivicDomain

/// The cached index of one kind. The ids and the rows of the records are there from the beginning; the rest is looked
/// at, its checksum too, when it is first asked for.
struct CachedKind {
  let ids: IdTable
  let newest: Column<Int32>
  let gone: Column<UInt8>
  let livingCount: Int
  private let name: String
  private let file: CacheFile

  /// Nil if the cache does not hold it as it was written.
  init?(_ name: String, in file: CacheFile) {
    guard let ids = file.byteColumn("\(name)/ids"), let newest = file.column("\(name)/newest", of: Int32.self),
      newest.count == ids.count,
      let gone = file.column("\(name)/gone", of: UInt8.self), gone.count == ids.count,
      let living = file.column("\(name)/living", of: Int.self), living.count == 1
    else { return nil }
    self.ids = IdTable(ids: ids) { file.column("\(name)/slots", of: Int32.self) }
    self.newest = newest
    self.gone = gone
    livingCount = living[0]
    self.name = name
    self.file = file
  }

  func keyIndex(_ field: String, _ key: FieldKey) -> KeyIndex? {
    guard let hashes = file.column("\(name)/\(field)/hashes", of: UInt64.self),
      let rows = file.column("\(name)/\(field)/rows", of: UInt32.self), rows.count == hashes.count
    else { return nil }
    return KeyIndex(key, hashes: hashes, rows: rows)
  }

  func sortedColumn(_ field: String) -> SortedColumn? {
    guard let keys = file.byteColumn("\(name)/\(field)/keys"), keys.count == ids.count,
      let sorted = file.column("\(name)/\(field)/sorted", of: UInt32.self), sorted.count == ids.count
    else { return nil }
    return SortedColumn(field: field, keys: keys, sorted: sorted)
  }

  /// The names of the sections that a search of the kind needs.
  var searchSections: [String] { [CacheLayout.bytes("\(name)/text"), CacheLayout.ends("\(name)/text")] }

  func searchText() -> SearchText? {
    file.byteColumn("\(name)/text").flatMap { $0.count == ids.count ? SearchText($0) : nil }
  }

  /// Nil if it does not hold the tally, or holds it of other rows.
  func tally(_ tally: Tally) -> TallyIndex? {
    guard !tally.isPlain, case let key = "\(name)/\(CacheLayout.tally(tally))",
      let standingNumbers = file.column("\(key)/places", of: Int32.self), standingNumbers.count == ids.count,
      let words = file.byteColumn("\(key)/words"),
      let measures = file.column("\(key)/measures", of: Int.self), measures.count == words.count
    else { return nil }
    let standings = (0..<words.count).map { number in
      Standing(String(decoding: words.range(of: number).map { words.bytes[$0] }, as: UTF8.self), measures[number])
    }
    guard standingNumbers.allSatisfy({ Int($0) < standings.count && $0 >= TallyIndex.nowhere }) else { return nil }
    return TallyIndex(tally, standingNumbers: standingNumbers, standings: standings)
  }

  func holdsReferences(_ field: String) -> Bool { file.holds("\(name)/\(field)/referred") }

  func references(_ field: String) -> ReferenceColumn? {
    file.column("\(name)/\(field)/referred", of: Int32.self).map { ReferenceColumn(field: field, $0) }
  }
}

extension CacheImage {
  /// Adds all that may be kept of a kind: nothing of personal fields.
  mutating func add(_ kind: KindIndex, of registerIndex: RegisterIndex) {
    let name = kind.name
    add("\(name)/ids", kind.ids.ids)
    add("\(name)/slots", Column(kind.ids.allSlots))
    add("\(name)/newest", kind.newest)
    add("\(name)/gone", kind.gone)
    add("\(name)/living", Column([kind.livingCount]))
    guard let known = kind.kind else { return }
    registerIndex.makeForCache(kind, known)
    for field in CacheLayout.keys(of: known) {
      let index = registerIndex.keyIndex(of: kind, field).settled
      add("\(name)/\(field)/hashes", index.hashes)
      add("\(name)/\(field)/rows", index.rows)
    }
    for field in CacheLayout.orders(of: known) {
      let column = registerIndex.sortedColumn(of: kind, field).settled
      add("\(name)/\(field)/keys", column.keys)
      add("\(name)/\(field)/sorted", column.sorted)
    }
    if CacheLayout.hasSearchText(known) { add("\(name)/text", registerIndex.searchText(of: kind).settled) }
    for tally in known.tallies {
      let index = registerIndex.tallyIndex(tally, of: kind)
      let key = "\(name)/\(CacheLayout.tally(tally))"
      var words = ByteColumn()
      for standing in index.standings { words.append(standing.word.utf8) }
      add("\(key)/places", index.standingNumbers)
      add("\(key)/words", words)
      add("\(key)/measures", Column(index.standings.map(\.measure)))
    }
    for (field, other) in CacheLayout.references(of: known) {
      guard let other = registerIndex.kind(other.name) else { continue }
      add("\(name)/\(field)/referred", registerIndex.references(of: kind, field, to: other).rows)
    }
  }
}
