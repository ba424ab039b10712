/// What the log calls an act, told to a person. The words are those of files (`Intent.act`), so that they come as texts;
/// one that a newer program wrote is told as it stands.
public protocol LogWords {
  /// `zarezerwowano`, `booked`.
  func actInLog(_ act: String) -> String
}

extension Polish {
  /// What was done, in one or two words.
  public func actInLog(_ act: String) -> String {
    switch act {
    case "add": "dodano"
    case "edit": "zmieniono"
    case "remove": "usunięto"
    case "restore": "przywrócono"
    case "import": "wczytano razem"
    case "repair": "odnotowano uszkodzenia"
    case "book": "zarezerwowano"
    case "booking-confirm": "potwierdzono rezerwację"
    case "booking-handOver": "wydano"
    case "booking-takeBack": "przyjęto zwrot"
    case "booking-cancel": "odwołano rezerwację"
    case "booking-refuse": "odrzucono rezerwację"
    case "booking-stepBack": "cofnięto krok rezerwacji"
    case "register": "zapisano na spotkanie"
    case "registration-cancel": "odwołano zgłoszenie"
    case "attendance": "zaznaczono obecność"
    case "comment": "przyjęto uwagę"
    case "respond": "napisano stanowisko"
    case "answers-approve": "zatwierdzono stanowiska"
    case "answers-publish": "opublikowano stanowiska"
    case "consultation-hand-over": "przekazano konsultacje do akt"
    case "erase": "usunięto dane osobowe"
    case "redact": "usunięto tekst"
    case _: act
    }
  }
}

extension English {
  /// What was done, in one or two words.
  public func actInLog(_ act: String) -> String {
    switch act {
    case "add": "added"
    case "edit": "changed"
    case "remove": "removed"
    case "restore": "restored"
    case "import": "brought in together"
    case "repair": "damage recorded"
    case "book": "booked"
    case "booking-confirm": "booking confirmed"
    case "booking-handOver": "handed over"
    case "booking-takeBack": "taken back"
    case "booking-cancel": "booking cancelled"
    case "booking-refuse": "booking refused"
    case "booking-stepBack": "booking step undone"
    case "register": "registered"
    case "registration-cancel": "registration cancelled"
    case "attendance": "attendance marked"
    case "comment": "remark taken down"
    case "respond": "answer drafted"
    case "answers-approve": "answers approved"
    case "answers-publish": "answers published"
    case "consultation-hand-over": "consultation handed over to the case file"
    case "erase": "personal data erased"
    case "redact": "text taken out"
    case _: act
    }
  }
}
