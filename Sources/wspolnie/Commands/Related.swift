import CivicDomain

/// The records of one kind that refer to another record.
struct Related {
  let kind: AnyKind
  /// The ids of the newest records, which say more of a caller than the oldest; the newest first.
  let ids: [RecordID]
  /// How many records refer to it in all.
  let total: Int

  /// How many records are shown; the rest is counted.
  static let shown = 20

  /// All records that refer to a record, kind by kind.
  static func all(to id: RecordID, _ kind: AnyKind, on register: any Register) -> [Related] {
    Schema.referrers(to: kind.kind).compactMap { other, field in
      let siblings = Siblings(other, whose: field, is: id.raw)
      let total = register.count(siblings)
      guard total > 0, let other = Schema.kind(named: other.name) else { return nil }
      let newest = register.ids(siblings, window: max(0, total - shown)..<total)
      return Related(kind: other, ids: newest.reversed(), total: total)
    }
  }
}
