import CivicDomain

/// The index of the rows read so far, so that no record is made or changed twice by one file.
struct EarlierRows {
  /// The rows by the index of an identity, then by its value.
  private var rowOfIdentity: [[String: Int]]
  private var rowOfRecord: [RecordID: Int] = [:]
  private var rowOfNumber: [[String: (row: Int, branchOf: String?)]]
  private var rowOfLikeness: [String: (row: Int, isNumbered: Bool)] = [:]

  init(identityCount: Int) {
    rowOfIdentity = Array(repeating: [:], count: identityCount)
    rowOfNumber = Array(repeating: [:], count: identityCount)
  }

  /// The earlier row that has the strongest of these identities.
  func row(of identities: [RecordMatching.Identity]) -> Int? {
    identities.first.flatMap { rowOfIdentity[$0.index][$0.value] }
  }

  mutating func remember(_ identities: [RecordMatching.Identity], row: Int) {
    // The first one stays; one look for both.
    for identity in identities { rowOfIdentity[identity.index][identity.value, default: row] += 0 }
  }

  /// Takes a record for a row, and returns the earlier row that has it already, if one does.
  mutating func takeRecord(_ id: RecordID, row: Int) -> Int? { rowOfRecord.updateValue(row, forKey: id) }

  /// Takes a number that a register gave out for a row, and returns the earlier row that has the same, unless both are
  /// branches of one organization.
  mutating func takeNumber(
    _ number: String, at index: Int, branchOf: String?, row: Int
  ) -> Int? {
    guard let earlier = rowOfNumber[index].updateValue((row, branchOf), forKey: number), earlier.row != row
    else { return nil }
    return branchOf != nil && earlier.branchOf == branchOf ? nil : earlier.row
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
