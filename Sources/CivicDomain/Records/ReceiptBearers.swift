/// The records that bear a receipt code: whoever comes to the desk with one in hand is found by it.
extension ReceiptCode {
  /// The kinds of which a record may bear one, with the fields of it and of whom it was given to.
  static let bearing: [(kind: Kind, receipt: String, person: String)] = [
    (Submission.kind, Submission.name(of: \.receipt), Submission.name(of: \.person)),
    (Registration.kind, Registration.name(of: \.receipt), Registration.name(of: \.person)),
    (KioskCase.kind, KioskCase.name(of: \.receipt), KioskCase.name(of: \.person)),
  ]

  /// The records that bear this one. What was handed in at a kiosk and raised a question is found by itself
  /// alone: the case of a question has none.
  public func bearers(on register: any Register) -> [RecordID] {
    Self.bearing.flatMap { register.ids(of: $0.kind, whose: $0.receipt, is: text) }
  }

  /// The records of a kind that bear what somebody typed, if that is a code.
  static func ids(of kind: Kind, bearing typed: String, on register: any Register) -> [RecordID] {
    guard let code = try? ReceiptCode(typed: typed) else { return [] }
    return code.bearers(on: register).filter { $0.prefix == kind.idPrefix }
  }

  /// The people to whom it was given, if it is a code and they said who they are.
  static func holders(of typed: String, on register: any Register) -> [RecordID] {
    guard let code = try? ReceiptCode(typed: typed) else { return [] }
    var found: [RecordID] = []
    for (kind, receipt, person) in bearing {
      for id in register.ids(of: kind, whose: receipt, is: code.text) {
        guard let holder = register.stored(id)?.values[person]?.text, !holder.isEmpty else { continue }
        if !found.contains(RecordID(holder)) { found.append(RecordID(holder)) }
      }
    }
    return found
  }
}
