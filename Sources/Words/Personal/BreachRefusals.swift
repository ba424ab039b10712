import CivicDomain

/// The refusals of what is said of a breach's notification.
extension Words {
  /// The sentences of a refusal by a rule of breaches.
  func refusal(_ refusal: BreachRefusal) -> Sentences {
    switch refusal {
    case .toldBeforeNoticed(let noticed):
      said(
        pl: Sentences(
          "Naruszenie stwierdzono dopiero \(momentOfDay(noticed)), więc nie można go było zgłosić wcześniej.",
          wayOut: "Podaj późniejszą datę i godzinę zgłoszenia albo popraw datę stwierdzenia."),
        en: Sentences(
          "The breach was noticed only on \(momentOfDay(noticed)), so it was not notified before.",
          wayOut: "Give a later date and time of the notification, or correct when it was noticed."))
    case .lateWithoutReason(let due):
      said(
        pl: Sentences(
          "Termin zgłoszenia minął \(momentOfDay(due)), a do spóźnionego zgłoszenia dołącza się wyjaśnienie (art. 33 ust. 1 RODO).",
          wayOut: "Podaj powód opóźnienia."),
        en: Sentences(
          "The breach was to be notified by \(momentOfDay(due)); a later notification needs reasons for the delay (GDPR, art. 33(1)).",
          wayOut: "Give the reason for the delay."))
    case .notifiedAlready(let told):
      said(
        pl: Sentences(
          "To naruszenie zgłoszono \(momentOfDay(told)).",
          wayOut: "Jeśli to pomyłka, najpierw cofnij zakończenie."),
        en: Sentences(
          "This breach was notified on \(momentOfDay(told)).",
          wayOut: "If that is a mistake, take the end back first."))
    }
  }

  /// A time with its whole date: `29.11.2026 o 14:30`.
  private func momentOfDay(_ time: LocalTime) -> String {
    said(pl: "\(day(time.day)) o \(clock(time))", en: "\(day(time.day)) at \(clock(time))")
  }
}
