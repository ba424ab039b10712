import CivicDomain

extension RegisterIndex {
  /// The values of some fields of all records that a query names, in its order: each value becomes a text once, however
  /// many records have it.
  func columns(of fields: [String], in query: Query) -> [ValueColumn] {
    assert(Set(fields).count == fields.count, "a field twice")
    guard let kind = kind(query.kind.name) else { return fields.map { _ in ValueColumn() } }
    let rows = rows(of: query, in: kind)
    let names = FieldNames(fields)
    meter.read(records: rows.count)
    guard rows.count > Limits.rowsOnOneThread else { return values(of: names, rows[...], in: kind).map(\.column) }
    let later = BackgroundWork { self.values(of: names, rows.dropFirst(rows.count / 2), in: kind) }
    var all = values(of: names, rows.prefix(rows.count / 2), in: kind)
    for (index, column) in later.wait().enumerated() { all[index].append(column) }
    return all.map(\.column)
  }

  private func values(of names: FieldNames, _ rows: ArraySlice<UInt32>, in kind: KindIndex) -> [DistinctValues] {
    var columns = (0..<names.count).map { _ in DistinctValues(capacity: rows.count) }
    var found = [FieldSearch?](repeating: nil, count: names.count)
    for row in rows {
      find(names, of: Int(row), in: kind, into: &found)
      for index in columns.indices { columns[index].append(found[index]) }
    }
    return columns
  }
}

/// The different values of a field as they are met in lines, and which of them each row has.
private struct DistinctValues {
  private var values: [FieldValue?] = []
  private var indexes: [Int32] = []
  /// What is no plain text: nothing, numbers, lists.
  private var others: [FieldValue?: Int32] = [:]
  /// The texts, and by the hash of each its value, so that none need be made to be compared.
  private var texts = ByteColumn()
  private var valuesOfTexts: [Int32] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  init(capacity: Int) { indexes.reserveCapacity(capacity) }

  var column: ValueColumn { ValueColumn(values: values, indexes: indexes) }

  mutating func append(_ found: FieldSearch?) {
    guard let found else { return indexes.append(index(of: nil)) }
    var search = found
    var index: Int32 = -1
    let isPlain = search.readPlainText { index = self.index(ofText: $0) }
    if isPlain { return indexes.append(index) }
    search = found
    indexes.append(self.index(of: search.value()))
  }

  /// Adds what was found in later rows.
  mutating func append(_ later: DistinctValues) {
    let known = later.values.map { index(of: $0) }
    indexes.append(contentsOf: later.indexes.lazy.map { known[Int($0)] })
  }

  private mutating func index(of value: FieldValue?) -> Int32 {
    if case .text(var text) = value { return text.withUTF8 { self.index(ofText: UnsafeRawBufferPointer($0)) } }
    if let index = others[value] { return index }
    let index = add(value)
    others[value] = index
    return index
  }

  private mutating func add(_ value: FieldValue?) -> Int32 {
    values.append(value)
    return Int32(values.count - 1)
  }

  private mutating func index(ofText text: UnsafeRawBufferPointer) -> Int32 {
    var slot = Int(truncatingIfNeeded: ShortHash.of(text)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isText(number, text) { return valuesOfTexts[number] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = add(.text(String(decoding: text, as: UTF8.self)))
    slots[slot] = Int32(valuesOfTexts.count)
    valuesOfTexts.append(index)
    texts.append(text)
    if valuesOfTexts.count * 2 > slots.count { grow() }
    return index
  }

  private func isText(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let range = texts.range(of: number)
    guard range.count == text.count else { return false }
    return texts.bytes.withValues { bytes in
      for offset in 0..<range.count where bytes[range.lowerBound + offset] != text[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for number in valuesOfTexts.indices {
      let text = texts.bytes.withValues { bytes in ShortHash.of(bytes[texts.range(of: number)]) }
      var slot = Int(truncatingIfNeeded: text) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
