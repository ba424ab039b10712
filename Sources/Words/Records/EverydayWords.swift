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
      pl: "wypożyczenie wynajem najem pożyczka termin zajęte kto ma klucze wydane", en: "reservation loan lending hire"),
    Closure.kind: Label(pl: "remont przerwa nieczynne niedostępne", en: "break repair unavailable"),
    Session.kind: Label(
      pl: "warsztat szkolenie kurs wydarzenie zebranie zajęcia impreza termin",
      en: "workshop training course event meeting class"),
    Series.kind: Label(pl: "seria warsztatów cykliczne", en: "workshops recurring"),
    Registration.kind: Label(
      pl: "zapis zapisy zapisani kto się zapisał uczestnik lista rezerwowa",
      en: "sign up participant attendee waiting list"),
    Consultation.kind: Label(pl: "ankieta projekt uchwały", en: "survey draft resolution"),
    Submission.kind: Label(
      pl: "opinia komentarz głos wniosek pismo list zgłaszający", en: "comment opinion letter submission"),
    Response.kind: Label(pl: "odpowiedź odpowiedz na uwagę rozpatrzenie uzasadnienie", en: "answer reply position"),
    Version.kind: Label(pl: "tekst projekt", en: "text draft"),
    Person.kind: Label(
      pl: "człowiek ludzie mieszkaniec nazwisko dane osobowe", en: "man woman resident surname personal data"),
    Contact.kind: Label(
      pl: "kontakt kontakty telefon numer lista numerów telefonów adres książka adresowa prezes skarbnik",
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

  /// Of what is added rather than shown where somebody says so.
  public static let ofNew: [Kind: Label] = [
    Substitute.kind: Label(
      pl: "mnie nie będzie nie będę mam urlop wolne nieobecność nieobecna nieobecny zastępstwo",
      en: "I am away will be off leave holiday stand in")
  ]

  /// Of the imports of lists, by what an office calls the list.
  public static let ofImports: [Kind: Label] = [
    Organization.kind: Label(pl: "KRS odpis odpisu odpisy", en: "KRS extract")
  ]

  /// Words that ask to see a record, or how to reach whom it tells of.
  public static let ofShowing = Label(
    pl: "pokaż otwórz karta kartę karty kontakt numer nr zadzwoń zadzwonić dzwoń dzwonić telefon dane",
    en: "show open card contact number call phone ring")

  /// The same where it is written to whoever has an address.
  public static let ofWriting = Label(
    pl: "napisz napisać mail e-mail list wyślij wiadomość adres", en: "write mail e-mail letter send message address")

  /// Words that ask how many there are, folded; those behind them say of what.
  public static let ofNumbers: Set<String> = ["ile", "ilu", "many"]

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
      pl: "wydać wydanie odbiór wypożycz klucz klucze kluczy", en: "give out collect pick up lend key"),
    ReturnBooking.declaration.word: Label(pl: "zwrócić oddać oddał wróciło odbierz", en: "bring back came back"),
    CancelBooking.declaration.word: Label(
      pl: "anuluj odwołanie", en: "call off"),
    RemoveRecord.declaration.word: Label(
      pl: "kasuj wymaż wyrzuć odwołaj odwołać", en: "erase throw away call off"),
    WriteToOrganizations.declaration.word: Label(
      pl: "list mailowy mail e-mail mailing newsletter rozesłać wyślij wysłać wiadomość do",
      en: "mail e-mail newsletter send message to"),
    CancelRegistration.declaration.word: Label(
      pl: "rezygnuje zrezygnował zrezygnowała rezygnacja wypisz wypisać wypisuje", en: "resigns withdraw drop out"),
    NoteCall.declaration.word: Label(
      pl: "nie odbiera odebrał odebrała zadzwoniono dodzwonił oddzwoniono", en: "no answer rung back"),
    MarkAttended.declaration.word: Label(
      pl: "obecny obecna obecność jest przyszedł przyszła przyszli dotarł dotarła", en: "present attended here"),
    MarkAbsent.declaration.word: Label(pl: "nieobecny nieobecna nie ma", en: "absent missing"),
  ]
}

extension EverydayWords {
  /// Of what is due, by the words of the duties.
  public static let ofDuties: [String: Label] = [
    "call": Label(
      pl: "zadzwoń zadzwonić dzwonić obdzwoń obdzwonić oddzwoń oddzwonić", en: "ring call back"),
    "answer": Label(pl: "odpowiedz na uwagę odpisz odpisać bez odpowiedzi", en: "answer remark unanswered"),
    "decision": Label(pl: "zdecyduj prośba prośby", en: "decide requests"),
    "erasure": Label(pl: "retencja przechowywanie po terminie", en: "retention"),
  ]

  /// The words that hold a sentence together: nothing is meant by them alone.
  public static let small = Label(
    pl: """
      się co jest są na do za dla bez nie czy jak ten tym tego to oraz lub gdzie kiedy kto mi mnie mam ma z ze w we o od po
      przy przed u i a by go jej ich jaki jaka jakie który pan pani pana panią proszę chcę
      wszystkie wszystkich wszystko cały całą mój moja moje
      """,
    en: "the what is are on and how for not this that where when who has have to of a an my please want all")
}

/// What people look for here and the program does not have: it says so, and what is near.
public struct AbsentThing: Hashable, Sendable {
  /// What it is called.
  public let label: Label
  /// The words by which it is looked for.
  public let spoken: Label
  /// The words of each of which one must be said for it to be meant: what else is said may be meant for what is here.
  public let demanded: [Label]
  /// That it is not here, and where it is, or what is.
  public let why: Label
  /// The words for what is near, parted by commas.
  public let near: Label

  /// All of them.
  public static let all = [
    AbsentThing(
      label: Label(pl: "hasło", en: "password"), spoken: Label(pl: "hasło hasła zmień zmiana", en: "password change"),
      demanded: [Label(pl: "hasło hasła", en: "password")],
      why: Label(
        pl: "program haseł nie ma: wpuszcza konto w systemie komputera, a jego hasło zmienia administrator",
        en: "the program has none: the account of the computer's system lets in, and its administrator changes that"),
      near: Label(pl: "ustawienia", en: "settings")),
    AbsentThing(
      label: Label(pl: "skarga", en: "complaint"),
      spoken: Label(pl: "skarga skargi skargę przyjmij zapisz dodaj nowa", en: "complaint take new"),
      demanded: [Label(pl: "skarga skargi skargę", en: "complaint")],
      why: Label(
        pl: "rejestru skarg tu nie ma; jest notatka z rozmowy i uwaga w konsultacjach",
        en: "there is no register of complaints here; there are notes of calls, and remarks in a consultation"),
      near: Label(pl: "rozmowa, uwaga z papieru", en: "call, remark from paper")),
    AbsentThing(
      label: Label(pl: "zgoda RODO", en: "consent"),
      spoken: Label(pl: "zgoda zgody zgodę rodo na przetwarzanie danych", en: "consent GDPR"),
      demanded: [Label(pl: "zgoda zgody zgodę", en: "consent")],
      why: Label(
        pl: "rejestru zgód tu nie ma; co wiadomo o kimś i po co, mówi raport o osobie",
        en: "there is no register of consents; what is known of somebody, and what for, says the report on a person"),
      near: Label(pl: "kopia danych, wydania danych osobowych", en: "copy of data, personal data given out")),
    AbsentThing(
      label: Label(pl: "usunięcie osoby", en: "erasing a person"),
      spoken: Label(
        pl: "usuń usunąć skasuj wymaż osobę osoby człowieka dane", en: "remove delete erase person people data"),
      demanded: [
        Label(pl: "usuń usunąć usunięcie skasuj wymaż", en: "remove delete erase erasing"),
        Label(pl: "osoba osobę osoby człowieka dane", en: "person people data"),
      ],
      why: Label(
        pl: "z list się jej nie usuwa: dane wymazuje administrator (wspolnie erase), a po terminie biurko",
        en: "no list removes one: the administrator erases the data (wspolnie erase), and past their term the desk"),
      near: Label(pl: "retencja, osoby", en: "retention, people")),
    AbsentThing(
      label: Label(pl: "raport za miesiąc", en: "monthly report"),
      spoken: Label(
        pl: "miesięczny miesięczna miesięczne miesiąc kwartalny kwartał raport sprawozdanie statystyka",
        en: "monthly quarterly month report statistics"),
      demanded: [
        Label(
          pl: "miesięczny miesięczna miesięczne miesiąc kwartalny kwartał", en: "monthly quarterly month")
      ],
      why: Label(
        pl: "gotowego raportu nie ma; liczy go # na liście, np. spotkań: według miesiąca albo kwartału",
        en: "there is none; # counts it on a list, of sessions for instance: by month or quarter"),
      near: Label(pl: "spotkania, zgłoszenia, koniec roku", en: "sessions, registrations, year's end")),
  ]
}

extension Label {
  /// Its words in all languages.
  public var inAllLanguages: [String] { Language.allCases.map { self[$0] } }
}
