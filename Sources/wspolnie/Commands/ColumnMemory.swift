import CivicDomain
import Interchange
import Words

/// What `--as NAME` remembers: the columns of a list, as a record that everyone's lists of that name go by.
extension OpenStore {
  /// Remembers the columns of a list under a name, in the place of what was remembered under it, and says so.
  func remember(_ mapping: ColumnMapping, of kind: AnyKind, as name: String) throws(CommandFailure) {
    let columns = mapping.remembered.map(\.text)
    let act: any Act
    if let known = SavedMapping.named(name, of: kind, on: register) {
      if known.columns == columns { return }
      let edit = FieldEdit(
        field: SavedMapping.name(of: \.columns), was: .list(known.columns), becomes: .list(columns))
      act = EditRecord(known.id.any, [edit])
    } else {
      var made = SavedMapping(blank: draw())
      (made.name, made.of, made.columns) = (name, kind.kind.name, columns)
      act = AddRecord(made.id.any, made.values)
    }
    try ask(for: act)
    desk.output.line(SafeLine.made(of: desk.words.mappingRemembered(name, of: kind.kind)))
  }

  /// The list that is remembered under a name.
  func table(
    named name: String, of kind: AnyKind, for reader: RememberedTable.Reader
  ) throws(CommandFailure) -> RememberedTable {
    guard let mapping = SavedMapping.named(name, of: kind, on: register) else {
      throw .message(desk.words.noSuchMapping(name, of: kind.kind).lines, .notThere)
    }
    return RememberedTable(mapping.columns, of: kind, on: register, at: localNow, for: reader, in: desk.words)
  }
}
