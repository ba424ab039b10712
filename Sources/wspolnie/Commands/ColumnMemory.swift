import CivicDomain
import Interchange
import Words

/// What is remembered of a list: its columns, and the values that all its rows have alike.
struct RememberedList {
  let columns: [String]
  let given: [String]
  /// The fields that new entries must have, and of which it has no column.
  let lacking: [FieldDeclaration]

  init(_ mapping: ColumnMapping, given: [String: FieldValue]) {
    columns = mapping.remembered.map(\.text)
    lacking = mapping.missing
    self.given = given.sorted { $0.key < $1.key }.map { "\($0)=\($1.plain)" }
  }
}

/// What `--as NAME` remembers: the columns of a list, as a record that everyone's lists of that name go by.
extension OpenStore {
  /// Remembers a list under a name, in the place of what was remembered under it, and says so.
  ///
  /// - Parameter tally: what became of its rows. Where nothing came in, for it lacks a column, the next list would do no better.
  func remember(
    _ list: RememberedList, of kind: AnyKind, as name: String, after tally: ImportTally
  ) throws(CommandFailure) {
    if !list.lacking.isEmpty, tally.savesNothing, tally.leftAlone == 0, tally.refused > 0 {
      return desk.output.line(SafeLine.made(of: desk.words.mappingNotRemembered(name, lacking: list.lacking)))
    }
    guard let act = remembering(list, of: kind, as: name) else { return }
    let was = SavedMapping.named(name, of: kind, on: register)?.columns
    try ask(for: act)
    let replaced = was.flatMap { $0 == list.columns ? nil : (was: $0.count, now: list.columns.count) }
    desk.output.line(SafeLine.made(of: desk.words.mappingRemembered(name, of: kind.kind, replaced: replaced)))
  }

  /// Refuses a name under which a list could not be remembered, before anything is saved.
  func mustBeRememberable(_ list: RememberedList, of kind: AnyKind, as name: String) throws(CommandFailure) {
    guard let act = remembering(list, of: kind, as: name) else { return }
    do throws(Refusal) { _ = try decide(act, on: register, by: author, at: now) } catch {
      let outcome = Outcome.refused(error)
      throw .message(desk.words.outcome(outcome, in: circumstances).lines, ExitCode(outcome))
    }
  }

  /// The act that remembers a list; nil: it is remembered so.
  private func remembering(_ list: RememberedList, of kind: AnyKind, as name: String) -> (any Act)? {
    guard let known = SavedMapping.named(name, of: kind, on: register) else {
      var made = SavedMapping(blank: draw())
      (made.name, made.of, made.columns, made.forAll) = (name, kind.kind.name, list.columns, list.given)
      return AddRecord(made.id.any, made.values)
    }
    func edit(
      _ path: KeyPath<SavedMapping, [String]>, _ field: String, _ becomes: [String]
    ) -> FieldEdit? {
      func value(_ texts: [String]) -> FieldValue? { texts.isEmpty ? nil : .list(texts) }
      let was = known[keyPath: path]
      return was == becomes ? nil : FieldEdit(field: field, was: value(was), becomes: value(becomes))
    }
    let edits = [
      edit(\.columns, SavedMapping.name(of: \.columns), list.columns),
      edit(\.forAll, SavedMapping.name(of: \.forAll), list.given),
    ].compactMap { $0 }
    return edits.isEmpty ? nil : EditRecord(known.id.any, edits)
  }

  /// The values that all rows of a remembered list have alike; what this program does not understand of them is passed over.
  func given(by known: SavedMapping?, of kind: AnyKind) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    for text in known?.forAll ?? [] {
      guard let parts = FieldAssignment.parted(text), let field = kind.field(parts.name) else { continue }
      values[field.name] = try? value(typed: parts.value, for: field)
    }
    return values
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
