import CivicDomain

/// The records of one kind that refer to another record.
struct Related {
  let kind: AnyKind
  /// The newest of them, which say more of a caller than the oldest; the last entered first.
  let ids: [RecordID]
  /// How many there are.
  let total: Int

  /// How many are shown; the rest is counted.
  static let shown = 20

  /// All that refers to a record, by kind.
  static func all(to id: RecordID, _ kind: AnyKind, on register: any Register) -> [Related] {
    Schema.referrers(to: kind.kind).compactMap { other, field in
      let ids = register.ids(of: other, whose: field, is: id.raw)
      guard !ids.isEmpty, let other = Schema.kind(named: other.name) else { return nil }
      return Related(kind: other, ids: ids.suffix(shown).reversed(), total: ids.count)
    }
  }
}
