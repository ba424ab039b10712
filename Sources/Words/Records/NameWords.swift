import CivicDomain

/// What records are called in sentences and lists. Only on a screen of the staff have people their names; elsewhere
/// nothing personal is told, and a person is named by the id.
extension Words {
  /// `Sala warsztatowa → KROKUS, 10.09, 10:00–16:00`.
  public func booking(_ booking: Booking, in circumstances: Circumstances) -> String {
    let what = name(of: booking.resource.any, in: circumstances)
    let whom = name(of: booking.borrower.any, in: circumstances)
    return said(
      pl: "\(what) → \(whom)\(spanText(booking, in: circumstances))",
      en: "\(what) for \(whom)\(spanText(booking, in: circumstances))")
  }
  /// `wersja 2`.
  public func version(_ number: Int) -> String { said(pl: "wersja \(number)", en: "version \(number)") }
  /// `stanowisko do U-14`.
  public func answer(to number: String) -> String { said(pl: "stanowisko do \(number)", en: "response to \(number)") }
}

extension Words {
  /// `KROKUS`, `Sala warsztatowa`, `U-14`; removed records keep their names, unknown ones are named by the id.
  public func name(of id: RecordID, in circumstances: Circumstances) -> String {
    guard let kind = Schema.kind(of: id), let stored = circumstances.register.stored(id),
      let name = name(of: stored, kind, in: circumstances), !name.isEmpty
    else { return id.raw }
    return told(name)
  }

  private func name(of stored: StoredRecord, _ kind: AnyKind, in circumstances: Circumstances) -> String? {
    switch kind.kind {
    case Organization.kind:
      return Organization.lenient(id: Identifier(stored.id.raw), stored.values).displayName
    case Booking.kind:
      return booking(Booking.lenient(id: Identifier(stored.id.raw), stored.values), in: circumstances)
    case Registration.kind:
      return who(Registration.lenient(id: Identifier(stored.id.raw), stored.values), in: circumstances)
    case Person.kind:
      return circumstances.either(screen: stored.values[\Person.name]?.text ?? "", shell: "")
    case Version.kind:
      return Version.lenient(id: Identifier(stored.id.raw), stored.values).number.map { version($0) }
    case Submission.kind:
      return kind.value(of: Submission.number.name, in: stored, on: circumstances.register, at: circumstances.now)?.text
    case Response.kind:
      let response = Response.lenient(id: Identifier(stored.id.raw), stored.values)
      return answer(to: name(of: response.submission.any, in: circumstances))
    case _:
      return plainName(of: stored, kind)
    }
  }

  /// The person, where names may be told, and the organization.
  private func who(_ registration: Registration, in circumstances: Circumstances) -> String {
    let person = told(circumstances.register.record(registration.person)?.name ?? "")
    let organization =
      registration.organization.isEmpty ? "" : name(of: registration.organization.any, in: circumstances)
    return [circumstances.either(screen: person, shell: ""), organization].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// The first required line that everyone may see: a name, a title, a subject.
  private func plainName(of stored: StoredRecord, _ kind: AnyKind) -> String? {
    let naming = kind.fields.first { field in
      guard case .line = field.shape else { return false }
      return field.isRequired && field.audience == .everyone
    }
    return naming.flatMap { stored.values[$0.name]?.text }
  }

  /// The span of a booking, empty while one end is missing.
  func spanText(_ booking: Booking, in circumstances: Circumstances) -> String {
    booking.span.map { ", \(span($0, near: circumstances.today))" } ?? ""
  }
}
