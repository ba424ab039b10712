import CivicDomain

/// The set of kept files that records name, removed ones too, for they can be restored; and which were named until they
/// were erased.
struct NamedFiles {
  /// The files that must be there, each with the records that name it.
  private(set) var named: [KeptFile: [RecordID]] = [:]
  /// The files that must not be there, unless another record names them, as far as the logs still tell of them.
  private(set) var erased: [KeptFile: [RecordID]] = [:]

  init(_ registerIndex: RegisterIndex) {
    for kind in registerIndex.kinds {
      guard let field = kind.kind?.fileField else { continue }
      let name = Array(field.name.utf8)
      for row in 0..<kind.ids.count {
        let id = RecordID(kind.ids.id(of: row))
        if let file = KeptFile(registerIndex.value(of: name, kind, row), field) {
          named[file, default: []].append(id)
          continue
        }
        for number in registerIndex.entries(of: row, in: kind) {
          var search = FieldSearch(registerIndex.lineTable.fields(of: registerIndex.lineTable.entries[number]))
          if let value = search.find(name), let file = KeptFile(value, field) { erased[file, default: []].append(id) }
        }
      }
    }
    for file in named.keys { erased[file] = nil }
  }
}
