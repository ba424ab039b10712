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
      pl: "wypożyczenie wynajem najem pożyczka termin zajęte kto ma klucze wydane pożyczył wypożyczył prośba prośby",
      en: "reservation loan lending hire borrowed request"),
    Closure.kind: Label(pl: "remont przerwa nieczynne niedostępne", en: "break repair repairs unavailable"),
    Session.kind: Label(
      pl: "warsztat szkolenie kurs wydarzenie zebranie zajęcia impreza termin",
      en: "workshop training course event meeting class"),
    Series.kind: Label(pl: "seria warsztatów cykliczne", en: "workshops recurring"),
    Registration.kind: Label(
      pl: "zapis zapisy zapisani zapisanych kto się zapisał uczestnik lista rezerwowa",
      en: "sign up participant attendee waiting list"),
    Consultation.kind: Label(
      pl: "ankieta projekt uchwały", en: "survey draft resolution"),
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
      pl: "telefon notatka dzwonił obiecano obiecał obiecała obiecaliśmy obietnica oddzwoń",
      en: "telephone note rang promise promised ring back"),
    KioskCase.kind: Label(
      pl: "kiosk nieprzyjęte odrzucone zgłoszenie skrzynka", en: "kiosk refused not taken in drop-box"),
    Mailing.kind: Label(
      pl: "list mailowy mail e-mail mailing newsletter poczta rozesłać", en: "mail e-mail newsletter post send"),
    Breach.kind: Label(pl: "wyciek incydent RODO UODO", en: "leak incident GDPR"),
    Notice.kind: Label(
      pl: "obowiązek informacyjny informacja o przetwarzaniu danych RODO", en: "information about processing GDPR"),
    PersonRequest.kind: Label(
      pl: "żądanie prawa osoby kopia danych sprostowanie sprzeciw RODO",
      en: "data subject rights copy of data objection GDPR"),
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
    Submission.kind: Label(pl: "na papierze papier", en: "on paper"),
    Substitute.kind: Label(
      pl: "mnie nie będzie nie będę mam urlop wolne nieobecność nieobecna nieobecny zastępstwo",
      en: "I am away will be off leave holiday stand in"),
  ]

  /// Of an edit, by what is edited then.
  public static let ofEditing: [Kind: Label] = [
    Consultation.kind: Label(pl: "zamknij zamknąć zakończ termin", en: "close end extend term")
  ]

  /// Of the imports of lists, by what an office calls the list.
  public static let ofImports: [Kind: Label] = [
    Organization.kind: Label(pl: "KRS odpis odpisu odpisy", en: "KRS extract")
  ]

  /// Words that ask to see a record, or how to reach whom it tells of.
  public static let ofShowing = Label(
    pl:
      "pokaż otwórz karta kartę karty kontakt numer nr zadzwoń zadzwonić dzwoń dzwonić oddzwoń oddzwonić telefon tel dane",
    en: "show open card contact number call phone ring")

  /// The same where it is written to whoever has an address.
  public static let ofWriting = Label(
    pl: "napisz napisać mail e-mail list wyślij wiadomość adres", en: "write mail e-mail letter send message address")

  /// Words that ask how many there are, folded; those behind them say of what.
  public static let ofNumbers: Set<String> = ["ile", "ilu", "many"]

  /// Words that ask: whoever asks wants to see something, and to do nothing.
  public static let ofAsking = Label(
    pl: """
      kto kogo komu kim co czego czemu czym gdzie skąd kiedy który która które którzy których którego której jaki jaka jakie
      jakich dlaczego czy
      """, en: "who whom whose what which where when why")

  /// Of those the words that ask who did something.
  public static let ofAskingWho = Label(pl: "kto", en: "who")

  /// Words that mean today, and no other day of its name.
  public static let ofToday = Label(pl: "dziś dzisiaj", en: "today")

  /// Of the words that ask those that ask when or where something is.
  public static let ofAskingWhen = Label(pl: "kiedy gdzie skąd", en: "when where")

  /// Words that ask for a list: something to read or to print, and nothing to be done.
  public static let ofLists = Label(
    pl: "lista listę listy liście spis wykaz zestawienie tabela", en: "list table")

  /// Words that call off what is planned: what was, or always is, is not called off.
  public static let ofCallingOff = Label(pl: "odwołaj odwołać odwołano", en: "cancel call off")

  /// Words that say that something is otherwise than the register has it, beside what it is: `nowy telefon`.
  public static let ofCorrecting = Label(
    pl: "nowy nowa nowe zmienił zmieniła zmieniło zmieniły inny inna inne błędny błędna błędne nieaktualny",
    en: "new changed wrong other")

  /// Words that set something up, beside what it is: `zmień kolory`.
  public static let ofSettingUp = Label(
    pl: "zmień zmienić ustaw ustawić przełącz włącz wyłącz", en: "change set switch turn")

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
    ReturnBooking.declaration.word: Label(
      pl: "zwrócić oddać oddaj oddał wróciło wraca wracają wrócił wróciła wróciły odbierz klucz klucze kluczy",
      en: "bring back came back key"),
    CancelBooking.declaration.word: Label(
      pl: "anuluj odwołanie", en: "call off"),
    RefuseBooking.declaration.word: Label(
      pl: "odmów odmówić odmowa prośba prośbę", en: "decline turn down request"),
    ConfirmBooking.declaration.word: Label(pl: "zgódź zgoda prośba prośbę", en: "grant request"),
    RemoveRecord.declaration.word: Label(
      pl: "kasuj wymaż wyrzuć odwołaj odwołać", en: "erase throw away call off"),
    WriteToOrganizations.declaration.word: Label(
      pl:
        "list mailowy mail e-mail mailing newsletter rozesłać wyślij wysłać wiadomość do zaproszenie zaproś zawiadom powiadom",
      en: "mail e-mail newsletter send message to invite invitation"),
    CancelRegistration.declaration.word: Label(
      pl: "rezygnuje zrezygnował zrezygnowała rezygnacja wypisz wypisać wypisuje", en: "resigns withdraw drop out"),
    NoteCall.declaration.word: Label(
      pl: "nikt nie odbiera odebrał odebrała zadzwoniono dzwoniłem dzwoniłam dodzwonił oddzwoniono",
      en: "no answer rung back"),
    ReportConsultation.declaration.word: Label(
      pl: "raport ogłoszono ogłoś ogłosić wyniki konsultacji", en: "report announced announce results"),
    MarkAttended.declaration.word: Label(
      pl: "obecny obecna obecność jest przyszedł przyszła przyszli dotarł dotarła", en: "present attended here"),
    MarkAbsent.declaration.word: Label(pl: "nieobecny nieobecna nie ma", en: "absent missing"),
  ]

  /// Words by which acts are meant where somebody denies them: `nie przyjdzie`.
  public static let ofActsDenied: [String: Label] = [
    CancelRegistration.declaration.word: Label(pl: "przyjdzie przyjdą będzie", en: "coming come"),
    MarkAbsent.declaration.word: Label(pl: "przyszedł przyszła przyszli przyszło było dotarł dotarła", en: "came"),
  ]

  /// The words that deny, folded.
  public static let ofDenying: Set<String> = ["nie", "not"]
}

extension EverydayWords {
  /// Of what is due, by the words of the duties.
  public static let ofDuties: [String: Label] = [
    "call": Label(
      pl: "zadzwoń zadzwonić dzwonić obdzwoń obdzwonić oddzwoń oddzwonić", en: "ring call back"),
    "callAgain": Label(
      pl: "zadzwoń ponownie jeszcze raz znowu nie odbiera odebrał odebrała", en: "ring once more no answer"),
    "answer": Label(pl: "odpowiedz na uwagę odpisz odpisać bez odpowiedzi", en: "answer remark unanswered"),
    "decision": Label(pl: "zdecyduj prośba prośby", en: "decide requests"),
    "notice": Label(pl: "bez klauzuli nie podano klauzuli", en: "without a notice"),
    "personRequest": Label(pl: "wnioski osób", en: "people's requests"),
    "erasure": Label(pl: "retencja przechowywanie po terminie", en: "retention"),
  ]

  /// The words that hold a sentence together: nothing is meant by them alone.
  public static let small = Label(
    pl: """
      się co jest są na do za dla bez nie czy jak ten tym tego to oraz lub gdzie kiedy kto mi mnie mam mamy ma mają z ze w we
      o od po przy przed u i a by go jej ich jaki jaka jakie jakich który która które którzy których którego której kogo
      komu kim czego czemu czym skąd dlaczego
      pan pani pana panią państwo proszę chcę chciałbym chciałabym muszę trzeba
      wszystkie wszystkich wszystko cały całą mój moja moje nam wam nasz nasza nasze teraz już jeszcze można mogę chce chcemy
      """,
    en: """
      the what is are was were on and how for not this that where when who whom whose which why has have had to of a an my
      our we it in at does did please want must would like all
      """)
}

/// What people look for here and the program does not have: it says so, and what is near.
public struct AbsentThing: Hashable, Sendable {
  /// What it is called.
  public let label: Label
  /// The words by which it is looked for.
  public let spoken: Label
  /// The words of each of which one must be said for it to be meant: what else is said may be meant for what is here.
  public let demanded: [Label]
  /// The kind of which a record that is named stands for the words; nil: none does.
  public var kind: Kind?
  /// Whether only how many there are of it is not here: it is meant where somebody asks that.
  public var isNumber = false
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
      near: Label(pl: "retencja, osoby", en: "retention, people"), kind: Person.kind),
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
    AbsentThing(
      label: Label(pl: "zgubione albo znalezione", en: "lost or found"),
      spoken: Label(
        pl: "zgubione zgubiony zgubiona zgubił zgubiła zginęły zginął znalezione klucze klucz rzeczy albo",
        en: "lost found keys key things or"),
      demanded: [
        Label(pl: "zgubione zgubiony zgubiona zgubił zgubiła zginęły zginął znalezione", en: "lost found")
      ],
      why: Label(
        pl: "rejestru rzeczy zgubionych nie ma; kto ma klucz albo rzecz, mówią rezerwacje, a resztę notatka z rozmowy",
        en: "there is no register of them; who has a key or a thing say the bookings, the rest a note of a call"),
      near: Label(pl: "kto ma klucze, notatka z rozmowy", en: "bookings, note call")),
    AbsentThing(
      label: Label(pl: "zrobienie kopii zapasowej", en: "making a backup"),
      spoken: Label(
        pl: "zrób zrobić wykonaj kopia kopię kopie zapasową zapasowa backup", en: "make do backup copy"),
      demanded: [
        Label(pl: "zrób zrobić zrobienie wykonaj wykonać", en: "make making"),
        Label(pl: "kopia kopię kopie backup", en: "backup copy"),
      ],
      why: Label(
        pl: "kopię robi polecenie wspolnie backup albo administrator; kiedy zrobiono ostatnią, mówi rejestr kopii",
        en: "the command wspolnie backup or the administrator makes one; when the last was made says the register"),
      near: Label(pl: "kopie zapasowe", en: "backups")),
    AbsentThing(
      label: Label(pl: "GeoJSON, plik z mapą", en: "GeoJSON, a file of the map"),
      spoken: Label(pl: "geojson mapa plik eksport import", en: "geojson map file export import"),
      demanded: [Label(pl: "geojson", en: "geojson")],
      why: Label(
        pl:
          "zapisuje go polecenie: wspolnie export organizacje --format geojson, a wczytuje import; na ekranie jest mapa",
        en:
          "the command wspolnie export organization --format geojson writes it, an import reads it; the map is on the screen"
      ),
      near: Label(pl: "mapa, eksport organizacji", en: "map, export organizations")),
    AbsentThing(
      label: Label(pl: "kiosk dla mieszkańców", en: "kiosk for residents"),
      spoken: Label(pl: "kiosk kiosku mieszkańców", en: "kiosk residents"),
      demanded: [Label(pl: "kiosk kiosku", en: "kiosk")],
      why: Label(
        pl: "otwiera go polecenie wspolnie kiosk na komputerze w holu; zgłoszenia i uwagi z niego są w rejestrach",
        en: "the command wspolnie kiosk opens it in the hall; the registers have the registrations and remarks from it"),
      near: Label(pl: "sprawy z kiosku, zgłoszenia", en: "kiosk cases, registrations")),
    AbsentThing(
      label: Label(pl: "wielkość liter", en: "size of letters"),
      spoken: Label(
        pl: "większe mniejsze litery liter czcionka czcionkę powiększ pomniejsz zmień",
        en: "larger bigger smaller letters font size"),
      demanded: [Label(pl: "litery liter czcionka czcionkę", en: "letters font")],
      why: Label(
        pl: "litery powiększa terminal, najczęściej Ctrl i plus; tu są kolory i układ w jednej kolumnie",
        en: "the terminal makes them larger, mostly by Ctrl and plus; here are colours and one column"),
      near: Label(pl: "ustawienia", en: "settings")),
    AbsentThing(
      label: Label(pl: "faktura, płatność", en: "invoice, payment"),
      spoken: Label(
        pl: "faktura faktury fakturę rachunek paragon płatność opłata przelew przelewu wystaw wyślij zrób zapłać",
        en: "invoice bill payment transfer pay"),
      demanded: [
        Label(
          pl: "faktura faktury fakturę rachunek paragon płatność opłata przelew przelewu zapłać",
          en: "invoice bill payment transfer pay")
      ],
      why: Label(
        pl: "pieniędzy program nie liczy; cenę w żetonach ma zasób",
        en: "the program counts no money; the price in tokens is the resource's"),
      near: Label(pl: "zasoby", en: "resources")),
    AbsentThing(
      label: Label(pl: "saldo żetonów", en: "balance of tokens"),
      spoken: Label(pl: "żeton żetony żetonów saldo zostało kto", en: "token tokens balance left"),
      demanded: [Label(pl: "żeton żetony żetonów", en: "token tokens")], isNumber: true,
      why: Label(
        pl: "ile kto ma żetonów, program nie liczy; ceny w żetonach są przy zasobach",
        en: "the program keeps no account of them; the resources have their prices in tokens"),
      near: Label(pl: "zasoby", en: "resources")),
    AbsentThing(
      label: Label(pl: "SMS", en: "text message"),
      spoken: Label(pl: "sms smsa smsy esemes wyślij wysłać napisz", en: "sms text message send"),
      demanded: [Label(pl: "sms smsa smsy esemes", en: "sms")],
      why: Label(
        pl: "SMS-ów program nie wysyła; numer jest na karcie osoby, a do wielu naraz pisze się e-mailem",
        en: "the program sends none; the number is on somebody's card, and many at once are written to by e-mail"),
      near: Label(
        pl: "napisz do organizacji, wiadomość do zapisanych", en: "write to organizations, message to participants")),
    AbsentThing(
      label: Label(pl: "etykiety adresowe", en: "address labels"),
      spoken: Label(
        pl: "etykieta etykiety etykiet naklejki koperty adresowe drukuj wydrukuj", en: "labels label stickers print"),
      demanded: [Label(pl: "etykieta etykiety etykiet naklejki", en: "labels label stickers")],
      why: Label(
        pl: "etykiet program nie składa; adresy wychodzą z listy organizacji jako CSV albo Excel",
        en: "the program lays out none; addresses go out of the list of organizations as CSV or Excel"),
      near: Label(pl: "eksport organizacji", en: "export organizations")),
    AbsentThing(
      label: Label(pl: "plakat, ulotka, kod QR", en: "poster, leaflet, QR code"),
      spoken: Label(
        pl: "plakat plakatu plakaty ulotka ulotki kod QR wydrukuj drukuj zrób", en: "poster leaflet QR code print"),
      demanded: [Label(pl: "plakat plakaty ulotka ulotki QR", en: "poster leaflet QR")],
      why: Label(
        pl: "plakatów program nie składa; dane spotkania wychodzą do pliku klawiszem x",
        en: "the program lays out none; what a session tells goes out to a file, by x"),
      near: Label(pl: "spotkania, eksport", en: "sessions, export")),
    AbsentThing(
      label: Label(pl: "grafik pracy", en: "rota"),
      spoken: Label(pl: "grafik grafiku pracuje pracują zmiana kto dziś dzisiaj jutro", en: "rota works shift today"),
      demanded: [Label(pl: "grafik grafiku pracuje pracują", en: "rota")],
      why: Label(
        pl: "grafiku pracy tu nie ma; kto kogo zastępuje, mówią zastępstwa",
        en: "there is none here; who stands in for whom say the substitutes"),
      near: Label(pl: "zastępstwa", en: "substitutes")),
  ]

  /// A thing that is not here.
  public init(
    label: Label, spoken: Label, demanded: [Label], isNumber: Bool = false, why: Label, near: Label, kind: Kind? = nil
  ) {
    self.isNumber = isNumber
    self.label = label
    self.spoken = spoken
    self.demanded = demanded
    self.why = why
    self.near = near
    self.kind = kind
  }
}

extension Label {
  /// Its words in all languages.
  public var inAllLanguages: [String] { Language.allCases.map { self[$0] } }
}
