import CivicDomain

/// The indexes that are worked out from the records for quick answers: taken from the cache where it has them, else
/// made at first use.
extension RegisterIndex {
  func keyIndex(of kind: KindIndex, _ field: String) -> KeyIndex {
    if let index = kind.keys[field] { return index }
    let key = FieldKey(field, in: kind.kind)
    if let index = kind.cached?.keyIndex(field, key) {
      for row in kind.changedSinceCached { index.insert(row, values: texts(of: key.name, kind, row)) }
      kind.keys[field] = index
      return index
    }
    var making = DerivedMaking(of: kind)
    making.want(key: field)
    make(making, of: kind)
    return kind.keys[field] ?? KeyIndex(key, hashes: Column(), rows: Column())
  }

  func sortedColumn(of kind: KindIndex, _ field: String) -> SortedColumn {
    if let column = kind.orders[field], !column.isOutdated { return column }
    if kind.orders[field] == nil, let column = kind.cached?.sortedColumn(field) {
      let name = Array(field.utf8)
      for row in kind.changedSinceCached { column.update(row, OrderBytes.of(value(of: name, kind, row))) }
      kind.orders[field] = column
      return column
    }
    var making = DerivedMaking(of: kind)
    making.want(order: field)
    make(making, of: kind)
    return kind.orders[field] ?? SortedColumn(field: field, keys: ByteColumn())
  }

  func searchText(of kind: KindIndex) -> SearchText {
    if let text = kind.searchText { return text }
    if let text = kind.cached?.searchText() {
      for row in kind.changedSinceCached { text.update(row, foldedText(kind, row)) }
      kind.searchText = text
      return text
    }
    var making = DerivedMaking(of: kind)
    making.wantText()
    make(making, of: kind)
    return kind.searchText ?? SearchText(ByteColumn())
  }

  func expectSearch(of kinds: [Kind]) {
    let awaited = kinds.compactMap { self.kind($0.name) }.filter { $0.searchText == nil }
    cache?.readAhead(awaited.flatMap { $0.cached?.searchSections ?? [] })
  }

  /// Makes all that a cache holds and that nothing holds yet, in one walk along the records.
  func makeForCache(_ kind: KindIndex, _ known: AnyKind) {
    var making = DerivedMaking(of: kind)
    for field in CacheLayout.keys(of: known) where kind.keys[field] == nil {
      if kind.cached?.keyIndex(field, FieldKey(field, in: known)) == nil { making.want(key: field) }
    }
    for field in CacheLayout.orders(of: known) where kind.orders[field] == nil {
      if kind.cached?.sortedColumn(field) == nil { making.want(order: field) }
    }
    if CacheLayout.hasSearchText(known), kind.searchText == nil, kind.cached?.searchText() == nil { making.wantText() }
    make(making, of: kind)
  }

  private func make(_ making: DerivedMaking, of kind: KindIndex) {
    if making.isEmpty { return }
    let rows = 0..<kind.ids.count
    meter.read(records: rows.count)
    guard rows.count > Limits.rowsOnOneThread else { return made(making, from: rows, of: kind).finish(kind) }
    let later = BackgroundWork { self.made(making, from: rows.dropFirst(rows.count / 2), of: kind) }
    var all = made(making, from: rows.prefix(rows.count / 2), of: kind)
    all.append(later.wait())
    all.finish(kind)
  }

  private func made(_ making: DerivedMaking, from rows: Range<Int>, of kind: KindIndex) -> DerivedMaking {
    var making = making
    making.reserve(rows: rows.count)
    let names = making.names
    var found = [FieldSearch?](repeating: nil, count: names.count)
    for row in rows {
      find(names, of: row, in: kind, into: &found)
      making.take(row, found)
    }
    return making
  }

  /// The index of references, where it need not be made first.
  func knownReferences(of kind: KindIndex, _ field: String) -> (column: ReferenceColumn, kind: KindIndex)? {
    guard case .reference(let other) = kind.kind?.field(field)?.shape, let other = self.kind(other.name),
      kind.references[field] != nil || kind.cached?.holdsReferences(field) == true
    else { return nil }
    return (references(of: kind, field, to: other), other)
  }

  /// The row of another kind to which each row refers by a field.
  func references(of kind: KindIndex, _ field: String, to other: KindIndex) -> ReferenceColumn {
    if let column = kind.references[field] { return column }
    let name = Array(field.utf8)
    let column: ReferenceColumn
    if let cached = kind.cached?.references(field) {
      column = cached
      for row in kind.changedSinceCached { column.forget(row) }
    } else {
      let rows = (0..<kind.ids.count).map { row in
        let ids = texts(of: name, kind, row)
        return ids.count == 1
          ? other.ids.row(of: ids[0]).map { Int32($0) } ?? ReferenceColumn.unknown : ReferenceColumn.unknown
      }
      column = ReferenceColumn(field: field, Column(rows))
    }
    kind.references[field] = column
    return column
  }

  /// Brings up to date what was worked out, after a row got new values for some fields.
  func bringUpToDate(_ row: Int, of kind: KindIndex, isNew: Bool, fields: UnsafeRawBufferPointer) {
    kind.noteChange(of: row)
    func isTouched(_ field: [UInt8]) -> Bool { isNew || FieldSearch.mentions(field, in: fields) }
    for index in kind.keys.values where isTouched(index.fieldName) {
      index.insert(row, values: texts(of: index.fieldName, kind, row))
    }
    for order in kind.orders.values where isTouched(order.fieldName) {
      order.update(row, OrderBytes.of(value(of: order.fieldName, kind, row)))
    }
    for column in kind.references.values where isTouched(column.fieldName) { column.forget(row) }
    kind.searchText?.update(row, foldedText(kind, row))
    noteInTallies(row, of: kind)
  }
}
