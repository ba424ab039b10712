import CivicDomain
import Interchange
import Words

/// What `--as NAME` remembers: the columns of a list, as a record that everyone's lists of that name go by.
extension OpenStore {
  /// Remembers the columns of a list under a name, in the place of what was remembered under it, and says so.
  func remember(_ mapping: ColumnMapping, of kind: AnyKind, as name: String) throws(CommandFailure) {
    guard let act = remembering(mapping, of: kind, as: name) else { return }
    try ask(for: act)
    desk.output.line(SafeLine.made(of: desk.words.mappingRemembered(name, of: kind.kind)))
  }

  /// Refuses a name under which columns could not be remembered, before anything is saved.
  func mustBeRememberable(_ mapping: ColumnMapping, of kind: AnyKind, as name: String) throws(CommandFailure) {
    guard let act = remembering(mapping, of: kind, as: name) else { return }
    do throws(Refusal) { _ = try decide(act, on: register, by: author, at: now) } catch {
      let outcome = Outcome.refused(error)
      throw .message(desk.words.outcome(outcome, in: circumstances).lines, ExitCode(outcome))
    }
  }

  /// The act that remembers columns; nil: they are remembered so.
  private func remembering(_ mapping: ColumnMapping, of kind: AnyKind, as name: String) -> (any Act)? {
    let columns = mapping.remembered.map(\.text)
    guard let known = SavedMapping.named(name, of: kind, on: register) else {
      var made = SavedMapping(blank: draw())
      (made.name, made.of, made.columns) = (name, kind.kind.name, columns)
      return AddRecord(made.id.any, made.values)
    }
    if known.columns == columns { return nil }
    let edit = FieldEdit(field: SavedMapping.name(of: \.columns), was: .list(known.columns), becomes: .list(columns))
    return EditRecord(known.id.any, [edit])
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
