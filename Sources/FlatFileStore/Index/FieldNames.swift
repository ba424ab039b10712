import CivicDomain

/// Some fields of a kind by their names as lines write them.
struct FieldNames {
  private let names: [[UInt8]]

  /// - Parameter names: best in the order in which the kind declares its fields, for so do lines.
  init(_ names: [String]) { self.names = names.map { Array($0.utf8) } }

  var count: Int { names.count }

  /// The index of a field whose name is known as bytes.
  func index(of name: [UInt8]) -> Int? { names.firstIndex(of: name) }

  /// Returns which of the fields a name is; the one after that which was found last is compared first.
  @inline(__always)
  func index(of name: Range<Int>, in search: FieldSearch, after last: Int?) -> Int? {
    let first = last.map { $0 + 1 } ?? 0
    for index in first..<names.count where search.isName(name, names[index]) { return index }
    for index in 0..<first where search.isName(name, names[index]) { return index }
    return nil
  }
}

extension RegisterIndex {
  /// All values of a record: of each field the one that was said last.
  func values(of row: Int, in kind: KindIndex) -> Row {
    let names = kind.fieldNames
    var values = [FieldValue?](repeating: nil, count: names.count)
    var isSaid = [Bool](repeating: false, count: names.count)
    var undeclared: [String: FieldValue?] = [:]
    var next = kind.newest[row]
    while next >= 0 {
      let entry = lineTable.entries[Int(next)]
      var search = FieldSearch(lineTable.fields(of: entry))
      var last: Int?
      while let name = search.nextName() {
        guard let index = names.index(of: name, in: search, after: last) else {
          let name = search.text(name)
          if undeclared[name] == nil { undeclared.updateValue(search.value(), forKey: name) } else { search.skip() }
          continue
        }
        if isSaid[index] {
          search.skip()
          continue
        }
        values[index] = search.value()
        isSaid[index] = true
        last = index
      }
      next = entry.older
    }
    if let former = kind.formerTexts {
      if let index = names.index(of: former.choices), case .text? = values[index] { values[index] = nil }
      if let index = names.index(of: former.text), !isSaid[index] {
        var found = formerText(of: row, in: kind, former)
        values[index] = found?.value()
      }
    }
    return Row(of: kind.kind, values: values, undeclared: undeclared.compactMapValues { $0 })
  }

  /// Finds where the newest values of some fields stand in the lines: for each a search that reads it next, nil where
  /// no line says anything.
  func find(_ names: FieldNames, of row: Int, in kind: KindIndex, into found: inout [FieldSearch?]) {
    findWritten(names, of: row, in: kind, into: &found)
    guard let former = kind.formerTexts else { return }
    if let index = names.index(of: former.choices), found[index]?.isText == true { found[index] = nil }
    if let index = names.index(of: former.text), found[index] == nil {
      found[index] = formerText(of: row, in: kind, former)
    }
  }

  /// Finds the text that an older program wrote where there are choices now, unless it cleared that again: a search that reads it.
  /// Nil where no line has one.
  ///
  /// Where there were choices they were cleared, or chosen otherwise, and not the text.
  private func formerText(of row: Int, in kind: KindIndex, _ former: KindIndex.FormerTexts) -> FieldSearch? {
    var next = kind.newest[row]
    var isCleared = false
    while next >= 0 {
      let entry = lineTable.entries[Int(next)]
      var search = FieldSearch(lineTable.fields(of: entry))
      if search.advance(to: former.choices) {
        if search.isText { return isCleared ? nil : search }
        isCleared = search.isNull
      }
      next = entry.older
    }
    return nil
  }

  /// The same as the lines have it.
  private func findWritten(_ names: FieldNames, of row: Int, in kind: KindIndex, into found: inout [FieldSearch?]) {
    for index in found.indices { found[index] = nil }
    var missing = found.count
    var next = kind.newest[row]
    while next >= 0 {
      let entry = lineTable.entries[Int(next)]
      var search = FieldSearch(lineTable.fields(of: entry))
      var last: Int?
      while let name = search.nextName() {
        if let index = names.index(of: name, in: search, after: last) {
          if found[index] == nil {
            found[index] = search
            missing -= 1
            // Behind it there is nothing but what is older, and what is not asked for.
            if missing == 0 { return }
          }
          last = index
        }
        search.skip()
      }
      next = entry.older
    }
  }
}
