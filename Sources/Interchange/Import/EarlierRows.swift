import CivicDomain

/// The index of the rows read so far, so that no record is made or changed twice by one file.
struct EarlierRows {
  /// The rows by the index of an identity, then by its value.
  private var rowOfIdentity: [[String: Int]]
  private var rowOfRecord: [RecordID: Int] = [:]
  private var rowOfNumber: [[String: (row: Int, id: RecordID, branchOf: String?)]]
  private var rowOfLikeness: [String: (row: Int, isNumbered: Bool)] = [:]

  init(identityCount: Int) {
    rowOfIdentity = Array(repeating: [:], count: identityCount)
    rowOfNumber = Array(repeating: [:], count: identityCount)
  }

  /// The earlier row that has the strongest of these identities. The branches of an association have its numbers, too.
  func row(of identities: [RecordMatching.Identity], branchOf: String?) -> Int? {
    identities.first.flatMap { rowOfIdentity[$0.index][Self.key($0, branchOf)] }
  }

  mutating func remember(_ identities: [RecordMatching.Identity], branchOf: String?, row: Int) {
    // The first one stays; one look for both.
    for identity in identities { rowOfIdentity[identity.index][Self.key(identity, branchOf), default: row] += 0 }
  }

  private static func key(_ identity: RecordMatching.Identity, _ branchOf: String?) -> String {
    guard let branchOf, identity.index > 0 else { return identity.value }
    return "\(identity.value)\n\(branchOf)"
  }

  /// Takes a record for a row, and returns the earlier row that has it already, if one does.
  mutating func takeRecord(_ id: RecordID, row: Int) -> Int? { rowOfRecord.updateValue(row, forKey: id) }

  /// The earlier row that has a record.
  func row(of record: RecordID) -> Int? { rowOfRecord[record] }

  /// Takes a number that a register gave out for a row, and returns the earlier row that has the same, unless both are of one
  /// family: one is a branch of the other, or both are of a third.
  mutating func takeNumber(
    _ number: String, at index: Int, of id: RecordID, branchOf: String?, row: Int
  ) -> Int? {
    let earlier = rowOfNumber[index].updateValue((row, id, branchOf), forKey: number)
    guard let earlier, earlier.row != row else { return nil }
    if let branchOf, branchOf == earlier.id.raw || branchOf == earlier.branchOf { return nil }
    return earlier.branchOf == id.raw ? nil : earlier.row
  }

  /// The earlier row with a record of the same likeness, if it must be the same: where both have numbers, they are two.
  func row(ofLikeness likeness: String, isNumbered: Bool) -> Int? {
    guard let earlier = rowOfLikeness[likeness], !(earlier.isNumbered && isNumbered) else { return nil }
    return earlier.row
  }

  mutating func remember(_ likeness: String, isNumbered: Bool, row: Int) {
    rowOfLikeness[likeness] = (row, isNumbered)
  }
}
