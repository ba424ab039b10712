import CivicDomain

/// The records that may leave the house.
struct PublishedRecords {
  let register: any Register
  /// Whether the file is for the staff.
  let forStaff: Bool

  /// The record as it may be given out; nil where it may not. Answers are everyone's once they are published; the e-mail
  /// and telephone of an informal group or an ordinary association are somebody's private ones.
  func record(_ id: RecordID) -> StoredRecord? {
    guard var record = register.stored(id) else { return nil }
    if forStaff { return record }
    switch Schema.kind(of: id)?.kind {
    case Response.kind:
      return record.values[\Response.state] == .text(ResponseState.published.rawValue) ? record : nil
    case Organization.kind:
      let form = record.values[\Organization.legalForm]?.text.flatMap(LegalForm.init(rawValue:))
      if form?.hasPrivateContact ?? false {
        record.values[\Organization.email] = nil
        record.values[\Organization.phone] = nil
      }
      return record
    case _:
      return record
    }
  }
}
