import CivicDomain

/// What is worked out from the records for quick answers: taken from the cache where it has it, else made at first use.
extension Fold {
  func keyIndex(of kind: KindFold, _ field: String) -> KeyIndex {
    if let index = kind.keys[field] { return index }
    let key = FieldKey(field, in: kind.kind)
    let index: KeyIndex
    if let cached = kind.cached?.keyIndex(field, key) {
      index = cached
      for row in kind.changedSinceCached { index.insert(row, values: texts(of: key.name, kind, row)) }
    } else {
      var gathering = KeyIndex.Gathering(key)
      for row in 0..<kind.ids.count { gathering.take(row, texts(of: key.name, kind, row)) }
      index = gathering.index()
    }
    kind.keys[field] = index
    return index
  }

  /// Makes all indexes and orders by these fields that nothing holds yet, in one walk along the records.
  func make(keys: [String], orders: [String], of kind: KindFold) {
    var gatherings = keys.filter {
      kind.keys[$0] == nil && kind.cached?.keyIndex($0, FieldKey($0, in: kind.kind)) == nil
    }
    .map { (field: $0, gathering: KeyIndex.Gathering(FieldKey($0, in: kind.kind))) }
    var columns = orders.filter { kind.orders[$0] == nil && kind.cached?.sortedColumn($0) == nil }
      .map { (field: $0, keys: ByteColumn()) }
    if gatherings.isEmpty && columns.isEmpty { return }
    var names = gatherings.map(\.gathering.key.name)
    let keyPlaces = names.indices
    let orderPlaces = columns.map { column in
      let name = Array(column.field.utf8)
      if let place = names.firstIndex(of: name) { return place }
      names.append(name)
      return names.count - 1
    }
    for row in 0..<kind.ids.count {
      let values = values(of: names, kind, row)
      for place in keyPlaces { gatherings[place].gathering.take(row, values[place]?.texts ?? []) }
      for number in columns.indices { columns[number].keys.append(OrderBytes.of(values[orderPlaces[number]])) }
    }
    for (field, gathering) in gatherings { kind.keys[field] = gathering.index() }
    for (field, keys) in columns { kind.orders[field] = SortedColumn(field: field, keys: keys) }
  }

  func sortedColumn(of kind: KindFold, _ field: String) -> SortedColumn {
    if let column = kind.orders[field], !column.isOutdated { return column }
    let name = Array(field.utf8)
    let column: SortedColumn
    if kind.orders[field] == nil, let cached = kind.cached?.sortedColumn(field) {
      column = cached
      for row in kind.changedSinceCached { column.update(row, OrderBytes.of(value(of: name, kind, row))) }
    } else {
      var keys = ByteColumn()
      keys.reserve(rows: kind.ids.count, bytes: kind.ids.count * 32)
      for row in 0..<kind.ids.count { keys.append(OrderBytes.of(value(of: name, kind, row))) }
      column = SortedColumn(field: field, keys: keys)
    }
    kind.orders[field] = column
    return column
  }

  func searchText(of kind: KindFold) -> SearchText {
    if let text = kind.searchText { return text }
    let text: SearchText
    if let cached = kind.cached?.searchText() {
      text = cached
      for row in kind.changedSinceCached { text.update(row, foldedText(kind, row)) }
    } else {
      var column = ByteColumn()
      column.reserve(rows: kind.ids.count, bytes: kind.ids.count * 128)
      for row in 0..<kind.ids.count { column.append(foldedText(kind, row)) }
      text = SearchText(column)
    }
    kind.searchText = text
    return text
  }

  /// To which row of another kind each row refers by a field.
  func references(of kind: KindFold, _ field: String, to other: KindFold) -> ReferenceColumn {
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
  func bringUpToDate(_ row: Int, of kind: KindFold, isNew: Bool, fields: UnsafeRawBufferPointer) {
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
  }
}
