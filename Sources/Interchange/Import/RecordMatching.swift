import CivicDomain

/// The fields by which a row is recognized as a record, in the order in which they are asked. Never a name.
enum ImportKey: String, CaseIterable {
  case externalId
  case krs
  case nip
  case regon

  /// The value as it is stored; nil for one that cannot be stored (the field itself will say why).
  func normalized(_ text: String) -> String? {
    switch self {
    case .externalId: text
    case .krs: (try? CourtRegisterNumber(text))?.digits
    case .nip: (try? TaxNumber(text))?.digits
    case .regon: (try? StatisticalNumber(text))?.digits
    }
  }
}

/// Which record of the register a row of a file is.
struct RecordMatching {
  private let kind: AnyKind
  private let register: any Register
  private let keys: [(key: ImportKey, field: FieldDeclaration, place: Int)]

  enum Match {
    /// A living record, recognized by its id or by a field.
    case record(RecordInOrder, byID: Bool)
    /// None: a new record, with this id if the file gives one.
    case none(RecordID?)
    case refused(ImportFinding.Reason)
  }

  /// Something that a row may be recognized by.
  struct Identity {
    /// 0 for the id, then the kind's keys from the strongest to the weakest.
    let place: Int
    let value: String
  }

  init(_ kind: AnyKind, on register: any Register) {
    self.kind = kind
    self.register = register
    keys = ImportKey.allCases.compactMap { key in
      kind.fields.firstIndex { $0.name == key.rawValue }.map { (key, kind.fields[$0], $0) }
    }
  }

  /// How many places identities have.
  var identityPlaces: Int { keys.count + 1 }

  /// What the row may be recognized by, the strongest first; empty if there is nothing.
  func identities(id: String, values: ValuesInOrder) -> [Identity] {
    var identities: [Identity] = []
    if !id.isEmpty { identities.append(Identity(place: 0, value: id)) }
    for place in keys.indices {
      if let value = values[keys[place].place]?.text.flatMap({ keys[place].key.normalized($0) }) {
        identities.append(Identity(place: place + 1, value: value))
      }
    }
    return identities
  }

  /// By the id, else by the first key that finds a record.
  func match(_ identities: [Identity]) -> Match {
    if let first = identities.first, first.place == 0 { return matchID(RecordID(first.value)) }
    for (number, identity) in identities.enumerated() {
      // A record that has another value in a key asked before is another record: branches share a number.
      let found = register.ids(of: kind.kind, whose: name(of: identity), is: identity.value)
        .compactMap { register.storedInOrder($0, of: kind) }
        .filter { record in
          identities[..<number].allSatisfy { asked in
            record.values[keys[asked.place - 1].place].map { $0.plain == asked.value } ?? true
          }
        }
      if found.count > 1 { return .refused(.severalRecords(keys[identity.place - 1].field, found.map(\.id))) }
      if let record = found.first { return .record(record, byID: false) }
    }
    return .none(nil)
  }

  private func name(of identity: Identity) -> String { keys[identity.place - 1].key.rawValue }

  private func matchID(_ id: RecordID) -> Match {
    guard String(id.prefix) == kind.kind.idPrefix, isWellFormed(id) else {
      return .refused(.notAnID(id.raw, expected: kind.kind))
    }
    guard let record = register.storedInOrder(id, of: kind) else { return .none(id) }
    return record.isGone ? .refused(.removed(id)) : .record(record, byID: true)
  }

  private func isWellFormed(_ id: RecordID) -> Bool {
    let symbols = id.raw.dropFirst(id.prefix.count + 1)
    return symbols.utf8.count == IdentifierAlphabet.symbolCount
      && symbols.allSatisfy { IdentifierAlphabet.signs.contains($0) }
  }
}
