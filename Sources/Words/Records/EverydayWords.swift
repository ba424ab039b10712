import CivicDomain

/// What people call what the program calls otherwise: the words by which it is found too, once somebody types what they
/// want. A verb's own are `KeyVerb.spoken`, a report's `ReportOffer.spoken`; what is declared with a kind or an act is found without a line here.
public enum EverydayWords {
  /// Of the kinds of record.
  public static let ofKinds: [Kind: Label] = [
    Organization.kind: Label(
      pl: "NGO stowarzyszenie fundacja klub spółdzielnia podmiot partner", en: "NGO association foundation club partner"
    ),
    Resource.kind: Label(
      pl: "sala sale pokój pomieszczenie sprzęt rzecz wypożyczalnia inwentarz żeton żetony żetonów cena",
      en: "room hall equipment thing lending inventory token tokens price"),
    Booking.kind: Label(
      pl: "wypożyczenie wynajem najem pożyczka termin zajęte", en: "reservation loan lending hire"),
    Closure.kind: Label(pl: "remont przerwa nieczynne niedostępne", en: "break repair unavailable"),
    Session.kind: Label(
      pl: "warsztat szkolenie kurs wydarzenie zebranie zajęcia impreza termin",
      en: "workshop training course event meeting class"),
    Series.kind: Label(pl: "seria warsztatów cykliczne", en: "workshops recurring"),
    Registration.kind: Label(
      pl: "zapis zapisy zapisani uczestnik lista rezerwowa", en: "sign up participant attendee waiting list"),
    Consultation.kind: Label(pl: "ankieta projekt uchwały", en: "survey draft resolution"),
    Submission.kind: Label(
      pl: "opinia komentarz głos wniosek pismo list zgłaszający", en: "comment opinion letter submission"),
    Response.kind: Label(pl: "odpowiedź odpowiedz na uwagę rozpatrzenie uzasadnienie", en: "answer reply position"),
    Version.kind: Label(pl: "tekst projekt", en: "text draft"),
    Person.kind: Label(
      pl: "człowiek ludzie mieszkaniec nazwisko dane osobowe", en: "man woman resident surname personal data"),
    Contact.kind: Label(
      pl: "kontakt kontakty telefon numer adres książka adresowa prezes skarbnik",
      en: "address book telephone number chair"),
    PhoneCall.kind: Label(
      pl: "telefon notatka dzwonił obiecano obietnica oddzwoń", en: "telephone note rang promise ring back"),
    Mailing.kind: Label(
      pl: "list mailowy mail e-mail mailing newsletter poczta rozesłać", en: "mail e-mail newsletter post send"),
    Breach.kind: Label(pl: "wyciek incydent RODO UODO", en: "leak incident GDPR"),
    PersonalExport.kind: Label(pl: "RODO kto wyniósł dane", en: "GDPR who took data out"),
    SavedView.kind: Label(pl: "zapisany filtr własna lista przypięte", en: "saved filter own list pinned"),
    Substitute.kind: Label(pl: "urlop nieobecność zastępca za kogo", en: "leave absence holiday stand in"),
    Backup.kind: Label(pl: "backup archiwum zabezpieczenie", en: "archive safety copy"),
    Attachment.kind: Label(pl: "plik skan statut dokument dołącz dołączyć", en: "file scan statute attach"),
  ]

  /// The kind that a list is called by in such a word, in whatever number: `Warsztaty`; nil where none is, or several are.
  public static func kind(called text: String) -> Kind? {
    let asked = PolishText.folded(text)
    let found = ofKinds.filter { _, label in
      label.inAllLanguages.contains { line in
        PolishText.folded(line).split(separator: " ").contains { isForm(asked, of: String($0)) }
      }
    }
    return found.count == 1 ? found.first?.key : nil
  }

  /// Whether a word is another in its plural: all but its end is the same.
  private static func isForm(_ text: String, of word: String) -> Bool {
    let stem = word.count > shortWord ? String(word.dropLast()) : word
    return text.hasPrefix(stem) && text.count <= word.count + longestEnding
  }

  /// A word as short as this keeps its end.
  private static let shortWord = 4
  /// The ending of a plural.
  private static let longestEnding = 2

  /// Of the line that asks who could lend something, and when it is free, and books it.
  public static let ofNeed = Label(
    pl:
      "wolne wolna wolny wolnego dostępne dostępna kiedy zarezerwuj zarezerwować rezerwuj wynajmij wynająć wypożycz wypożyczyć "
      + "pożycz pożyczyć potrzeba potrzebuje",
    en: "free available when reserve borrow need rent hire")

  /// The same for what may be a record that is there as well.
  public static let ofBooking = Label(
    pl: "rezerwacja rezerwację wynajem najem wypożyczenie", en: "booking reservation loan")

  /// Of the acts, by their words.
  public static let ofActs: [String: Label] = [
    HandOverBooking.declaration.word: Label(
      pl: "wydać wydanie odbiór wypożycz klucz", en: "give out collect pick up lend key"),
    ReturnBooking.declaration.word: Label(pl: "zwrócić oddać oddał odbierz", en: "bring back came back"),
    CancelBooking.declaration.word: Label(
      pl: "anuluj odwołanie", en: "call off"),
    RemoveRecord.declaration.word: Label(pl: "kasuj wymaż wyrzuć", en: "erase throw away"),
    WriteToOrganizations.declaration.word: Label(
      pl: "list mailowy mail e-mail mailing newsletter rozesłać wyślij wysłać", en: "mail e-mail newsletter send"),
    CancelRegistration.declaration.word: Label(
      pl: "rezygnuje zrezygnował zrezygnowała rezygnacja wypisz wypisać wypisuje", en: "resigns withdraw drop out"),
    NoteCall.declaration.word: Label(
      pl: "nie odbiera odebrał odebrała zadzwoniono dodzwonił oddzwoniono", en: "no answer rung back"),
    MarkAttended.declaration.word: Label(
      pl: "obecny obecna jest przyszedł przyszła", en: "present attended here"),
    MarkAbsent.declaration.word: Label(pl: "nieobecny nieobecna nie ma", en: "absent missing"),
  ]
}

extension Label {
  /// Its words in all languages.
  public var inAllLanguages: [String] { Language.allCases.map { self[$0] } }
}
