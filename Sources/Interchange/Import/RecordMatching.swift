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
  private let keys: [(key: ImportKey, field: FieldDeclaration)]

  enum Match {
    /// A living record, recognized by its id or by a field.
    case record(StoredRecord, byID: Bool)
    /// None: a new record, with this id if the file gives one.
    case none(RecordID?)
    case refused(ImportFinding.Reason)
  }

  init(_ kind: AnyKind, on register: any Register) {
    self.kind = kind
    self.register = register
    keys = ImportKey.allCases.compactMap { key in kind.field(key.rawValue).map { (key, $0) } }
  }

  /// What the row may be recognized by, the strongest first; empty if there is nothing.
  func identities(id: String, values: [String: FieldValue]) -> [String] {
    let byKey = keys.compactMap { key, field in value(of: key, in: values).map { "\(field.name) \($0)" } }
    return id.isEmpty ? byKey : ["id \(id)"] + byKey
  }

  /// By the id, else by the first key that finds a record.
  func match(id: String, values: [String: FieldValue]) -> Match {
    guard id.isEmpty else { return matchID(RecordID(id)) }
    var asked: [(name: String, value: String)] = []
    for (key, field) in keys {
      guard let value = value(of: key, in: values) else { continue }
      // A record that has another value in a key asked before is another record: branches share a number.
      let found = register.ids(of: kind.kind, whose: field.name, is: value).compactMap { register.stored($0) }
        .filter { record in
          asked.allSatisfy { asked in record.values[asked.name].map { $0.plain == asked.value } ?? true }
        }
      if found.count > 1 { return .refused(.severalRecords(field, found.map(\.id))) }
      if let record = found.first { return .record(record, byID: false) }
      asked.append((field.name, value))
    }
    return .none(nil)
  }

  private func matchID(_ id: RecordID) -> Match {
    guard String(id.prefix) == kind.kind.idPrefix, isWellFormed(id) else {
      return .refused(.notAnID(id.raw, expected: kind.kind))
    }
    guard let record = register.stored(id) else { return .none(id) }
    return record.isGone ? .refused(.removed(id)) : .record(record, byID: true)
  }

  private func isWellFormed(_ id: RecordID) -> Bool {
    let symbols = id.raw.dropFirst(id.prefix.count + 1)
    return symbols.utf8.count == IdentifierAlphabet.symbolCount
      && symbols.allSatisfy { IdentifierAlphabet.signs.contains($0) }
  }

  private func value(of key: ImportKey, in values: [String: FieldValue]) -> String? {
    values[key.rawValue]?.text.flatMap { key.normalized($0) }
  }
}
