import CivicDomain

/// The index of the register: a projection of all lines onto records, in the order of transaction numbers. Of each
/// record it holds where its values lie, but no values.
final class RegisterIndex {
  var lineTable = LineTable()
  private(set) var kinds: [KindIndex] = []
  private var byName: [String: KindIndex] = [:]
  /// The settings in the manifest of the store.
  var olderSettings: [String: FieldValue] = [:]
  /// Grows with every change, so that answers kept from before are known to be old.
  private(set) var generation = 0
  var remembered = RememberedQueries()
  /// What is made ahead of a search, as far as it is made.
  var preparing: SearchPreparation?
  /// The tallies in which records of a kind, by its name, have a say.
  var concerned: [String: [(index: TallyIndex, cause: Tally.Cause)]] = [:]
  /// The heading that was read last: records of one import share theirs.
  private var readHeading: (line: Int, heading: LineHeading)?
  /// Holds the memory of what came from a cache.
  let cache: CacheFile?
  /// The transaction number of the line that was taken in last.
  private var newestTransactionNumber = 0

  init(cache: CacheFile? = nil) { self.cache = cache }

  func kind(_ name: String) -> KindIndex? { byName[name] }

  /// Prepares for lines that are taken in together.
  func prepare(for lines: some Sequence<Int>) {
    let changes = lines.reduce(0) { $0 + Int(lineTable.lines[$1].entryCount) }
    // So many changes at once are an import: what was worked out before is sooner made anew.
    guard changes > Limits.changesFollowed else { return }
    for kind in kinds { kind.forgetDerived() }
    concerned = [:]
  }

  /// Takes a whole line in. Lines come in the order of transaction numbers, a personal one after the public one of its
  /// transaction.
  func apply(line number: Int) {
    generation += 1
    let line = lineTable.lines[number]
    assert(line.transactionNumber >= newestTransactionNumber, "a line from before those that were taken in")
    newestTransactionNumber = line.transactionNumber
    for entry in Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount) { apply(entry: entry) }
  }

  private func apply(entry number: Int) {
    let entry = lineTable.entries[number]
    let kind = kind(numbered: Int(entry.kind))
    let (row, isNew) = kind.ids.rowAdding(lineTable.id(of: entry))
    if isNew { kind.addRow() }
    link(number, row, kind)
    bringUpToDate(row, of: kind, isNew: isNew, fields: lineTable.fields(of: entry))
  }

  /// The index of every kind that the lines name, in the order of their numbers.
  var allKinds: [KindIndex] {
    if let last = lineTable.kinds.names.indices.last { _ = kind(numbered: last) }
    return kinds
  }

  private func kind(numbered number: Int) -> KindIndex {
    while kinds.count <= number { add(KindIndex(name: lineTable.kinds.names[kinds.count])) }
    return kinds[number]
  }

  /// Begins with what the cache holds of a kind: the kinds come in the order of their numbers.
  func add(_ kind: KindIndex) {
    assert(lineTable.kinds.names.indices.contains(kinds.count), "a kind of which no line speaks")
    assert(lineTable.kinds.names[kinds.count] == kind.name, "a kind in another's place")
    kinds.append(kind)
    byName[kind.name] = kind
  }

  private func link(_ number: Int, _ row: Int, _ kind: KindIndex) {
    lineTable.entries[number].older = kind.newest[row]
    kind.newest[row] = Int32(number)
    switch lineTable.entries[number].removal {
    case .unchanged: break
    case .removed: kind.setGone(true, row: row)
    case .restored: kind.setGone(false, row: row)
    }
  }

  /// The numbers of a record's entries, the newest first.
  func entries(of row: Int, in kind: KindIndex) -> [Int] {
    var numbers: [Int] = []
    var next = kind.newest[row]
    while next >= 0 {
      numbers.append(Int(next))
      next = lineTable.entries[Int(next)].older
    }
    return numbers
  }

  /// The heading of a line: who wrote it, when and why.
  func heading(ofLine number: Int) -> LineHeading {
    if let readHeading, readHeading.line == number { return readHeading.heading }
    let heading = LineHeading(lineTable.bytes(of: lineTable.lines[number]))
    readHeading = (number, heading)
    return heading
  }

  /// The heading of a record's last change: who, and when.
  func newestHeading(of row: Int, in kind: KindIndex) -> LineHeading {
    heading(ofLine: Int(lineTable.entries[Int(kind.newest[row])].line))
  }

  /// Counts what answers cost.
  var meter: ReadingMeter { lineTable.meter }

  /// How many bytes the lines have of a record.
  func length(of row: Int, in kind: KindIndex) -> Int {
    var length = 0
    var next = kind.newest[row]
    while next >= 0 {
      length += Int(lineTable.entries[Int(next)].setLength)
      next = lineTable.entries[Int(next)].older
    }
    return length
  }

  /// Reads one value of a record, without reading the others.
  /// - Parameter line: the line before which it is asked for, where not now.
  func value(of field: [UInt8], _ kind: KindIndex, _ row: Int, before line: Int = .max) -> FieldValue? {
    var next = kind.newest[row]
    while next >= 0 {
      let entry = lineTable.entries[Int(next)]
      guard entry.line < line else {
        next = entry.older
        continue
      }
      meter.read(bytes: Int(entry.setLength))
      var search = FieldSearch(lineTable.fields(of: entry))
      if let found = search.find(field) { return found }
      next = entry.older
    }
    return nil
  }

  /// Whether a field of a record holds exactly these bytes: a quick yes. A no may only mean that they are written with
  /// escapes, or in another form.
  func holds(_ wanted: [UInt8], in field: [UInt8], _ kind: KindIndex, _ row: Int) -> Bool {
    var next = kind.newest[row]
    while next >= 0 {
      let entry = lineTable.entries[Int(next)]
      meter.read(bytes: Int(entry.setLength))
      var search = FieldSearch(lineTable.fields(of: entry))
      if search.advance(to: field) {
        var isAmong = false
        _ = search.eachPlainText { if $0.elementsEqual(wanted) { isAmong = true } }
        return isAmong
      }
      next = entry.older
    }
    return false
  }

  /// The texts of one value: of a list its items.
  func texts(of field: [UInt8], _ kind: KindIndex, _ row: Int) -> [String] { value(of: field, kind, row)?.texts ?? [] }

  /// The texts of a record in which a search looks, folded, parted by newlines.
  func foldedText(_ kind: KindIndex, _ row: Int) -> [UInt8] {
    var found = [FieldSearch?](repeating: nil, count: kind.searchedNames.count)
    find(kind.searchedNames, of: row, in: kind, into: &found)
    var text: [UInt8] = []
    kind.searchedFields.append(found, to: &text)
    return text
  }
}
