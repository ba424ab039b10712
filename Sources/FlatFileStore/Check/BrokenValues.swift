import CivicDomain

/// A check of the values of records that cannot be read: references to nothing or to a record of another kind, and
/// values that no shape of a field can read. The store writes neither; a hand or another program may have.
struct BrokenValues {
  let registerIndex: RegisterIndex

  /// The faults of one living record.
  func faults(of row: Int, in kindIndex: KindIndex, _ kind: AnyKind) -> [Finding.Kind] {
    let id = RecordID(kindIndex.ids.id(of: row))
    var seen: Set<String> = []
    var faults: [Finding.Kind] = []
    for number in registerIndex.entries(of: row, in: kindIndex) {
      var search = FieldSearch(registerIndex.lineTable.fields(of: registerIndex.lineTable.entries[number]))
      while let name = search.nextName() {
        let text = search.text(name)
        // The newest line that speaks of a field decides.
        guard seen.insert(text).inserted, let field = kind.field(text) else {
          search.skip()
          continue
        }
        let isNull = search.isNull
        guard let value = search.value() else {
          if !isNull { faults.append(.unreadableValue(id, field: field.name)) }
          continue
        }
        guard field.shape.isReference, !value.isRedactionMark else { continue }
        for target in value.texts where !isThere(RecordID(target), for: field.shape) {
          faults.append(.brokenReference(id, field: field.name, RecordID(target)))
        }
      }
    }
    return faults
  }

  private func isThere(_ id: RecordID, for shape: FieldShape) -> Bool {
    guard let kind = Schema.kind(of: id)?.kind, shape.mayRefer(to: kind) else { return false }
    return registerIndex.kind(kind.name)?.ids.row(of: id.raw) != nil
  }
}
