import CivicDomain

/// Some fields of a kind by their names as lines write them.
struct FieldNames {
  private let names: [[UInt8]]

  /// - Parameter names: best in the order in which the kind declares its fields, for so do lines.
  init(_ names: [String]) { self.names = names.map { Array($0.utf8) } }

  var count: Int { names.count }

  /// Which of the fields a name is; asked first is the one behind that which was found last.
  @inline(__always)
  func place(of name: Range<Int>, in search: FieldSearch, after last: Int?) -> Int? {
    let first = last.map { $0 + 1 } ?? 0
    for place in first..<names.count where search.isName(name, names[place]) { return place }
    for place in 0..<first where search.isName(name, names[place]) { return place }
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
        guard let place = names.place(of: name, in: search, after: last) else {
          let name = search.text(name)
          if undeclared[name] == nil { undeclared.updateValue(search.value(), forKey: name) } else { search.skip() }
          continue
        }
        if isSaid[place] {
          search.skip()
          continue
        }
        values[place] = search.value()
        isSaid[place] = true
        last = place
      }
      next = entry.older
    }
    return Row(of: kind.kind, values: values, undeclared: undeclared.compactMapValues { $0 })
  }

  /// Finds where the newest values of some fields stand in the lines: for each a search that reads it next, nil where
  /// no line says anything.
  func find(_ names: FieldNames, of row: Int, in kind: KindIndex, into found: inout [FieldSearch?]) {
    for place in found.indices { found[place] = nil }
    var next = kind.newest[row]
    while next >= 0 {
      let entry = lineTable.entries[Int(next)]
      var search = FieldSearch(lineTable.fields(of: entry))
      var last: Int?
      while let name = search.nextName() {
        if let place = names.place(of: name, in: search, after: last) {
          if found[place] == nil { found[place] = search }
          last = place
        }
        search.skip()
      }
      next = entry.older
    }
  }
}
