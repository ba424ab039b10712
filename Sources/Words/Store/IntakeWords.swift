import CivicDomain

/// The sentences about what kiosks hand in.
extension Words {
  /// What was taken in.
  public func handInsTaken(registrations: Int, remarks: Int) -> String {
    let told = [(registrations, Registration.kind), (remarks, Submission.kind)].filter { $0.0 > 0 }
      .map { count($0.0, of: $0.1) }
    return said(pl: "Przyjęto z kiosku: ", en: "Taken in from the kiosk: ") + told.joined(separator: ", ") + "."
  }
  /// What no rule took, or whose sender is in doubt.
  public func handInsLeftToStaff(_ cases: Int) -> String {
    said(
      pl: "Do wyjaśnienia na biurku: \(count(cases, of: KioskCase.kind)).",
      en: "To be settled at the desk: \(count(cases, of: KioskCase.kind)).")
  }
  /// What had been taken in before.
  public func handInsAgain(_ count: Int) -> String {
    said(pl: "Przyjęto już wcześniej: \(count).", en: "Taken in before: \(count).")
  }
  /// What was set aside, and why.
  public func handInsSetAside(_ count: Int, because reason: Label) -> String {
    said(
      pl: "Odłożono do inbox/refused (\(reason[language])): \(count).",
      en: "Put into inbox/refused (\(reason[language])): \(count).")
  }
  /// What was thrown away of it, for it named somebody who is erased.
  public func handInsErased(_ count: Int) -> String {
    said(
      pl: "Usunięto także to, co ta osoba zostawiła w kiosku i czego jeszcze nie przyjęto: \(count).",
      en: "Also removed what that person handed in at a kiosk and nobody took in yet: \(count).")
  }
  /// How much of that was not kept.
  public func handInsThrownAway(_ count: Int) -> String {
    said(
      pl: "Z odłożonych nie zachowano: \(count).", en: "Of those that were put there these were not kept: \(count).")
  }
  /// What can be neither taken in nor taken away.
  public func handInsLeft(_ count: Int) -> String {
    said(
      pl: "Nie da się usunąć z inbox/new: \(count). Usuń je jako administrator.",
      en: "Cannot be taken out of inbox/new: \(count). Remove them as administrator.")
  }
}
