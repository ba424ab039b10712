import CivicDomain
import Words

extension OpenStore {
  /// The living record that an argument names: by its id, or by its external id where the kind has one.
  func living(_ typed: String, _ kind: Kind) throws(CommandFailure) -> RecordID {
    if let stored = register.stored(RecordID(typed)), Schema.kind(of: stored.id)?.kind == kind, !stored.isGone {
      return stored.id
    }
    let found = ids(of: kind, withExternalID: typed)
    guard let first = found.first else { throw .problem(.noSuchRecord(typed, kind)) }
    guard found.count == 1 else { throw .problem(.ambiguousReference(typed, kind)) }
    return first
  }

  /// The living record that an argument names, as an identifier of its type.
  func identifier<R: Record>(_ typed: String, _ type: R.Type = R.self) throws(CommandFailure) -> Identifier<R> {
    Identifier(try living(typed, R.kind).raw)
  }

  /// The living records of a kind with an external id; none where the kind has no such ids.
  func ids(of kind: Kind, withExternalID text: String) -> [RecordID] {
    guard let field = Schema.kind(named: kind.name)?.externalID else { return [] }
    return register.ids(of: kind, whose: field.name, is: text)
  }

  /// A record of any kind by its id, removed ones too.
  func stored(_ typed: String) throws(CommandFailure) -> (record: StoredRecord, kind: AnyKind) {
    guard let stored = register.stored(RecordID(typed)), let kind = Schema.kind(of: stored.id) else {
      throw .problem(.noSuchRecord(typed, nil))
    }
    return (stored, kind)
  }

  /// A living record of any kind by its id.
  func living(_ typed: String) throws(CommandFailure) -> (record: StoredRecord, kind: AnyKind) {
    let found = try stored(typed)
    if found.record.isGone { throw .problem(.noSuchRecord(typed, found.kind.kind)) }
    return found
  }
}
