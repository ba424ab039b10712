import CivicDomain

/// The refusals of what is said of a breach's notification.
extension Words {
  /// The sentences of a refusal by a rule of breaches.
  func refusal(_ refusal: BreachRefusal, in here: Circumstances) -> Sentences {
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
          wayOut: here.either(screen: "Podaj powód opóźnienia.", shell: "Dopisz: --because \"powód opóźnienia\".")),
        en: Sentences(
          "The breach was to be notified by \(momentOfDay(due)); a later notification needs reasons for the delay (GDPR, art. 33(1)).",
          wayOut: here.either(
            screen: "Give the reason for the delay.", shell: "Add: --because \"the reason for the delay\".")))
    case .madeLate(let id, let due, let told):
      said(
        pl: Sentences(
          "Zgłoszono \(momentOfDay(told)), a wtedy termin minąłby \(momentOfDay(due)): do spóźnionego zgłoszenia dołącza się "
            + "wyjaśnienie (art. 33 ust. 1 RODO).",
          wayOut: "Najpierw cofnij wpis o zgłoszeniu"
            + here.either(screen: "", shell: " (wspolnie breach step-back \(id.any.raw) --because \"powód\")")
            + ", potem popraw datę stwierdzenia i zapisz zgłoszenie z powodem opóźnienia."),
        en: Sentences(
          "It was notified on \(momentOfDay(told)), and would have been due by \(momentOfDay(due)): a later notification needs "
            + "reasons for the delay (GDPR, art. 33(1)).",
          wayOut: "Take back the entry of the notification first"
            + here.either(screen: "", shell: " (wspolnie breach step-back \(id.any.raw) --because \"reason\")")
            + ", then correct when the breach was noticed, and record the notification with the reason for the delay."))
    case .noticedLater(let id, let was, let becomes):
      said(
        pl: Sentences(
          "Zapisano, że naruszenie stwierdzono \(momentOfDay(was)); termin zgłoszenia liczy się od tego, więc późniejszy czas "
            + "(\(momentOfDay(becomes))) wymaga powodu.",
          wayOut: here.either(
            screen: "Naciśnij a: popraw, kiedy stwierdzono.",
            shell: "Z powodem: wspolnie breach correct \(id.any.raw) at=\(becomes.text) --because \"powód\".")),
        en: Sentences(
          "The breach is said to have been noticed on \(momentOfDay(was)); its term counts from then, so that a later time "
            + "(\(momentOfDay(becomes))) needs a reason.",
          wayOut: here.either(
            screen: "Press a: correct when it was noticed.",
            shell: "With a reason: wspolnie breach correct \(id.any.raw) at=\(becomes.text) --because \"reason\".")))
    case .documented(let id):
      said(
        pl: Sentences(
          "Tego naruszenia nie można usunąć: zapisano, komu je zgłoszono albo dlaczego nie, a taką dokumentację się "
            + "przechowuje (art. 33 ust. 5 RODO).",
          wayOut: "Jeśli wpis jest pomyłką, najpierw cofnij wpis o zgłoszeniu, z powodem"
            + here.either(screen: ".", shell: ": wspolnie breach step-back \(id.any.raw) --because \"powód\".")),
        en: Sentences(
          "This breach cannot be removed: it is recorded to whom it was notified, or why to nobody, and that documentation is "
            + "kept (GDPR, art. 33(5)).",
          wayOut: "If the record is a mistake, first take back the entry of the notification, with a reason"
            + here.either(screen: ".", shell: ": wspolnie breach step-back \(id.any.raw) --because \"reason\".")))
    case .notifiedAlready(let told):
      said(
        pl: Sentences(
          "To naruszenie zgłoszono \(momentOfDay(told)).",
          wayOut: "Jeśli to pomyłka, najpierw cofnij wpis o zgłoszeniu."),
        en: Sentences(
          "This breach was notified on \(momentOfDay(told)).",
          wayOut: "If that is a mistake, take back the entry of the notification first."))
    case .correctedWithoutReason(let was, let party):
      said(
        pl: Sentences(
          "Poprawiasz zgłoszenie, a nie piszesz dlaczego; było: \(momentOfDay(was)), \(party).",
          wayOut: here.either(screen: "Podaj powód poprawki.", shell: "Dopisz: --because \"powód poprawki\".")),
        en: Sentences(
          "You are correcting the notification without saying why; it was: \(momentOfDay(was)), \(party).",
          wayOut: here.either(
            screen: "Give the reason for the correction.", shell: "Add: --because \"the reason for the correction\".")))
    case .endedOtherwise(let told):
      said(
        pl: Sentences(
          "Przy tym naruszeniu zapisano już, bez daty zgłoszenia: „\(told)”.",
          wayOut: "Jeśli to pomyłka, najpierw cofnij wpis o zgłoszeniu."),
        en: Sentences(
          "Of this breach it is recorded already, with no date of a notification: “\(told)”.",
          wayOut: "If that is a mistake, take back the entry of the notification first."))
    }
  }

  /// A time with its whole date: `29.11.2026 o 14:30`.
  func momentOfDay(_ time: LocalTime) -> String {
    said(pl: "\(day(time.day)) o \(clock(time))", en: "\(day(time.day)) at \(clock(time))")
  }
}
