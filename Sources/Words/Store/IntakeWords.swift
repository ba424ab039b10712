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
  /// That a case was settled already.
  func kioskCaseSettled(on day: Day) -> Sentences {
    said(
      pl: Sentences(
        "Tę sprawę wyjaśniono \(self.day(day)).", wayOut: "Jeśli to pomyłka, najpierw cofnij wyjaśnienie."),
      en: Sentences(
        "This case was settled on \(self.day(day)).", wayOut: "If that is a mistake, take the settling back first."
      ))
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
  /// What kiosks are to show is more than they can hold.
  public func editionTooLong(megabytes: Int) -> Sentences {
    said(
      pl: Sentences(
        "To, co ma pokazać kiosk, zajęłoby więcej niż \(megabytes) MB.", kept: "Kiosk pokazuje to, co dotąd.",
        wayOut: "Zakończ stare konsultacje i wycofaj zasoby, których nikt nie wypożycza."),
      en: Sentences(
        "What a kiosk is to show would take more than \(megabytes) MB.", kept: "It goes on showing what it did.",
        wayOut: "End old consultations, and withdraw resources that nobody borrows."))
  }
  /// The system does not know the kiosk's user, so that nobody can say which files are the kiosk's.
  public func unknownKiosk(_ user: String) -> Sentences {
    said(
      pl: Sentences(
        "Niczego nie przyjęto z kiosku: system nie zna użytkownika „\(user)”.", kept: "Wszystko czeka w inbox/new.",
        wayOut: "Załóż tego użytkownika albo wskaż innego: wspolnie access --kiosk UŻYTKOWNIK."),
      en: Sentences(
        "Nothing was taken in from the kiosk: the system knows no user “\(user)”.",
        kept: "All of it waits in inbox/new.",
        wayOut: "Make that user, or name another: wspolnie access --kiosk USER."))
  }
  /// What was taken away, for there is nothing of it to keep, and why.
  public func handInsRemoved(_ count: Int, because reason: Label) -> String {
    said(
      pl: "Usunięto z inbox/new (\(reason[language])): \(count).",
      en: "Removed from inbox/new (\(reason[language])): \(count).")
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
      pl: "Nie da się przyjąć ani usunąć z inbox/new: \(count). Jako administrator przywróć prawa (wspolnie access "
        + "--repair), a potem usuń to, co zostało.",
      en:
        "Can be neither taken in nor out of inbox/new: \(count). As administrator put the rights back (wspolnie access "
        + "--repair), then remove what is left.")
  }
}
