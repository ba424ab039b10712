/// All settings there are: each is declared once, with its source, and is a line in `all`.
extension Setting {
  /// The one list, in the order in which it is shown.
  public static let all: [Setting] = [
    reportSessionDays, bookingDays, freeTimesFromHour, freeTimesUntilHour, freeTimesDays, uncollectedDays,
    initiativeSignatures, answerConsultationDays, closingConsultationDays, programmeConsultationDays,
    advisoryOpinionDays,
    keepRegistrationsDays, keepNeedsDays, keepRemarksDays, keepRequestsDays, keepDraftsDays,
    backupDays, trialDays, checkDays, leastSpace,
    breachHours, noticeMonths, requestMonths, requestExtensionMonths, centreContact,
  ]

  /// The source of what no law says.
  private static let custom = Label(pl: "zwyczaj centrum", en: "the centre's custom")

  // MARK: Sessions

  /// The report of a session is due so many days after its end.
  public static let reportSessionDays = Setting(
    "reportSessionDays", Label(pl: "sprawozdanie ze spotkania", en: "report of a session"),
    rules: Label(
      pl: "Tyle dni po spotkaniu powinno być gotowe sprawozdanie.",
      en: "The report of a session is due so many days after it."),
    in: 1...366, .days,
    Default(14, source: custom))

  // MARK: Bookings

  /// A booking of more days needs a reason.
  public static let bookingDays = Setting(
    "bookingDays", Label(pl: "najdłuższa rezerwacja bez powodu", en: "longest booking without a reason"),
    rules: Label(
      pl: "Na więcej dni rezerwuje się tylko z powodem; o tym, co dłuższe, mówi osobna umowa.",
      en: "For more days a thing is booked only with a reason; what takes longer is an agreement of its own."),
    in: 1...366, .days,
    Default(31, source: custom))

  /// Free times are not proposed earlier on a day, where hours are not known or there is no night.
  public static let freeTimesFromHour = Setting(
    "freeTimesFromHour", Label(pl: "wolne terminy najwcześniej od", en: "free times no earlier than"),
    rules: Label(
      pl: "Wcześniej program nie proponuje terminu zamiast zajętego, chyba że o taki pytano.",
      en: "Instead of a taken time none is proposed earlier, unless such a one was asked for."),
    in: 0...23, .hourOfDay, order: .below("freeTimesUntilHour"),
    Default(6, source: custom))

  /// Free times do not end later on a day, where hours are not known or there is no night.
  public static let freeTimesUntilHour = Setting(
    "freeTimesUntilHour", Label(pl: "wolne terminy najpóźniej do", en: "free times no later than"),
    rules: Label(
      pl: "Później kończącego się terminu program nie proponuje zamiast zajętego, chyba że o taki pytano.",
      en: "Instead of a taken time none is proposed that ends later, unless such a one was asked for."),
    in: 1...24, .hourOfDay, order: .above("freeTimesFromHour"),
    Default(22, source: custom))

  /// Free times are looked for so many days on.
  public static let freeTimesDays = Setting(
    "freeTimesDays", Label(pl: "wolne terminy w ciągu", en: "free times within"),
    rules: Label(
      pl: "Tyle następnych dni program przegląda, gdy szuka terminu zamiast zajętego.",
      en: "So many days on a free time is looked for instead of a taken one."),
    in: 1...60, .days,
    Default(14, source: custom))

  /// What nobody decided on or fetched for so many days is no more on the list of what is due.
  public static let uncollectedDays = Setting(
    "uncollectedDays", Label(pl: "nieodebrana rezerwacja na liście", en: "uncollected booking on the list"),
    rules: Label(
      pl: "Po tylu dniach to, czego nikt nie odebrał albo nie rozpatrzył, znika z biurka.",
      en: "After so many days what nobody fetched or decided on leaves the desk."),
    in: 0...366, .days,
    Default(7, source: custom))

  // MARK: Consultations

  /// The residents' initiative needs so many signatures.
  public static let initiativeSignatures = Setting(
    "initiativeSignatures", Label(pl: "podpisy pod wnioskiem mieszkańców", en: "signatures of a residents' initiative"),
    rules: Label(
      pl: "Wniosek mieszkańców o konsultacje z mniejszą liczbą podpisów jest niekompletny.",
      en: "A residents' request for a consultation with fewer signatures is incomplete."),
    in: 1...100_000, .signatures,
    Default(
      150, from: Day(year: 2014, month: 9, day: 3),
      source: Label(
        pl: "Regulamin konsultacji, uchwała XXXIX/814/14 z 3.09.2014",
        en: "rules of consultations, resolution XXXIX/814/14 of 3 September 2014")))

  /// The answers and the report are due so many days after a consultation closed.
  public static let answerConsultationDays = Setting(
    "answerConsultationDays",
    Label(pl: "odpowiedzi i raport z konsultacji", en: "answers and report of a consultation"),
    rules: Label(
      pl: "Tyle dni po konsultacjach powinny być odpowiedzi i raport, jeśli nie podano innego terminu.",
      en: "The answers and the report are due so many days after a consultation closed, where no other day is given."),
    in: 1...366, .days,
    Default(30, source: custom))

  /// Consultations that close within so many days are on the list of what is due.
  public static let closingConsultationDays = Setting(
    "closingConsultationDays", Label(pl: "przypomnienie o końcu konsultacji", en: "reminder of a consultation's end"),
    rules: Label(
      pl: "Konsultacje, które kończą się w ciągu tylu dni, są na liście rzeczy do zrobienia.",
      en: "Consultations that close within so many days are on the list of what is due."),
    in: 1...60, .days,
    Default(7, source: custom))

  /// The consultation of the annual cooperation programme takes remarks for so many days.
  public static let programmeConsultationDays = Setting(
    "programmeConsultationDays",
    Label(pl: "konsultacje programu współpracy", en: "consultation of the cooperation programme"),
    rules: Label(
      pl: "Co najmniej tyle dni trwają konsultacje rocznego programu współpracy; od tego zależą terminy jego roku.",
      en:
        "The consultation of the annual cooperation programme lasts so many days at least; the dates of its year follow."
    ),
    in: 1...60, .days,
    Default(10, source: Label(pl: "praktyka miasta", en: "the city's practice")))

  /// The council of public benefit activity has so many days for its opinion.
  public static let advisoryOpinionDays = Setting(
    "advisoryOpinionDays", Label(pl: "opinia rady działalności pożytku", en: "opinion of the public benefit council"),
    rules: Label(
      pl: "Tyle dni ma rada działalności pożytku na opinię o projekcie programu, licząc od doręczenia.",
      en: "The council of public benefit activity has so many days for its opinion on a draft, from its delivery."),
    in: 1...60, .days,
    Default(
      14,
      source: Label(
        pl: "art. 41i ustawy o działalności pożytku publicznego i o wolontariacie",
        en: "art. 41i of the act on public benefit activity and volunteering")))

  // MARK: Retention

  /// The people of registrations are kept for so many days after the session.
  public static let keepRegistrationsDays = Setting(
    "keepRegistrationsDays", Label(pl: "przechowywanie danych z zapisów", en: "keeping the data of registrations"),
    rules: Label(
      pl: "Tyle dni po spotkaniu przechowuje się dane osób, które się na nie zapisały.",
      en: "The data of those who registered are kept for so many days after the session."),
    in: retention, .days, ofKeeping: true,
    Default(
      365,
      source: Label(
        pl: "rok, bo sprawozdanie z programu współpracy jest do 31 maja (ustawa o pożytku, art. 5a)",
        en: "a year, for the report on the cooperation programme is due on 31 May (public benefit act, art. 5a)")))

  /// What somebody needs in order to take part is kept for so many days after the session.
  public static let keepNeedsDays = Setting(
    "keepNeedsDays", Label(pl: "przechowywanie potrzeb", en: "keeping needs"),
    rules: Label(
      pl: "Tyle dni po spotkaniu przechowuje się to, czego ktoś potrzebował, żeby wziąć udział.",
      en: "What somebody needed in order to take part is kept for so many days after the session."),
    in: retention, .days, ofKeeping: true,
    Default(
      14, source: Label(pl: "dwa tygodnie na późniejsze pytania", en: "two weeks, for a question that comes afterwards")
    ))

  /// The authors of remarks are kept for so many days after their consultation went to the case file.
  public static let keepRemarksDays = Setting(
    "keepRemarksDays", Label(pl: "przechowywanie danych autorów uwag", en: "keeping the authors of remarks"),
    rules: Label(
      pl: "Tyle dni po przekazaniu konsultacji do akt przechowuje się dane autorów uwag.",
      en: "The authors of remarks are kept for so many days after their consultation went to the case file."),
    in: retention, .days, ofKeeping: true,
    Default(
      30,
      source: Label(
        pl: "akta archiwizuje urząd (Dz.U. 2011 nr 14 poz. 67), tu jest drugi egzemplarz",
        en: "the file is archived by the office (Dz.U. 2011 nr 14 poz. 67), and this is a second copy")))

  /// Whoever asked for something about their data is kept for so many days after the answer.
  public static let keepRequestsDays = Setting(
    "keepRequestsDays", Label(pl: "przechowywanie wniosków osób", en: "keeping people's requests"),
    rules: Label(
      pl: "Tyle dni po odpowiedzi przechowuje się dane osób, które złożyły wniosek w sprawie swoich danych.",
      en: "Whoever made a request about their data is kept for so many days after the answer."),
    in: retention, .days, ofKeeping: true,
    Default(
      1826,
      source: Label(
        pl: "pięć lat, jak w klasie B5 wykazu akt: trzeba móc wykazać, że odpowiedziano (art. 5 ust. 2 RODO)",
        en: "five years, as in class B5 of the file plan: it must be shown that there was an answer (GDPR, art. 5(2))"))
  )

  /// Unfinished forms with personal data are kept for so many days.
  public static let keepDraftsDays = Setting(
    "keepDraftsDays", Label(pl: "przechowywanie szkiców", en: "keeping drafts"),
    rules: Label(
      pl: "Tyle dni przechowuje się niedokończone formularze z danymi osobowymi.",
      en: "Unfinished forms with personal data are kept for so many days."),
    in: retention, .days, ofKeeping: true,
    Default(
      30,
      source: Label(
        pl: "kto miał dokończyć, zrobił to w ciągu miesiąca", en: "whoever was going to finish has done so in a month"))
  )

  /// A hundred years: whatever an office's file plan asks for.
  private static let retention = 0...36_500

  // MARK: The register itself

  /// A backup is due so many days after the last one.
  public static let backupDays = Setting(
    "backupDays", Label(pl: "kopia zapasowa co najmniej co", en: "a backup at least every"),
    rules: Label(
      pl: "Gdy od ostatniej kopii minie więcej dni, pierwszy ekran i polecenie today ostrzegają.",
      en: "When more days have passed since the last backup, the first screen and the command today warn."),
    in: 1...366, .days,
    Default(
      3,
      source: Label(
        pl: "art. 32 ust. 1 lit. c RODO; liczba dni: zwyczaj centrum",
        en: "GDPR, art. 32(1)(c); the number of days: the centre's custom")))

  /// A trial of a backup is due so many days after the last one.
  public static let trialDays = Setting(
    "trialDays", Label(pl: "próba odtworzenia kopii co najmniej co", en: "a trial restoration at least every"),
    rules: Label(
      pl: "Gdy od ostatniej udanej próby minie więcej dni, pierwszy ekran i polecenie today ostrzegają.",
      en: "When more days have passed since the last trial that succeeded, the first screen and the command today warn."
    ),
    in: 1...1_000, .days,
    Default(
      92,
      source: Label(
        pl: "art. 32 ust. 1 lit. d RODO; liczba dni: zwyczaj centrum",
        en: "GDPR, art. 32(1)(d); the number of days: the centre's custom")))

  /// An examination of every line is due so many days after the last one.
  public static let checkDays = Setting(
    "checkDays", Label(pl: "sprawdzenie rejestru co najmniej co", en: "an examination of the register at least every"),
    rules: Label(
      pl: "Gdy od ostatniego sprawdzenia (check) minie więcej dni, pierwszy ekran i polecenie today ostrzegają.",
      en: "When more days have passed since the last examination (check), the first screen and the command today warn."
    ),
    in: 1...1_000, .days,
    Default(
      31,
      source: Label(
        pl: "art. 32 ust. 1 lit. d RODO; liczba dni: zwyczaj centrum",
        en: "GDPR, art. 32(1)(d); the number of days: the centre's custom")))

  /// Less room than this on the disk is told.
  public static let leastSpace = Setting(
    "leastSpace", Label(pl: "najmniej wolnego miejsca na dysku", en: "least free room on the disk"),
    rules: Label(
      pl: "Gdy wolnego miejsca jest mniej, pierwszy ekran i polecenie today ostrzegają.",
      en: "When there is less room, the first screen and the command today warn."),
    in: 1...1_000_000, .megabytes,
    Default(500, source: custom))

  // MARK: Breaches

  /// A breach of personal data is to be told within so many hours.
  public static let breachHours = Setting(
    "breachHours", Label(pl: "zgłoszenie naruszenia ochrony danych", en: "telling of a breach"),
    rules: Label(
      pl: "Tyle godzin po stwierdzeniu naruszenia trzeba je zgłosić Prezesowi UODO; liczą się też noce i dni wolne.",
      en:
        "A breach is to be told to the supervisory authority so many hours after it was noticed, nights and free days too."
    ),
    in: 1...720, .hours, mostByLaw: true,
    Default(
      72, from: Day(year: 2018, month: 5, day: 25),
      source: Label(pl: "art. 33 ust. 1 RODO", en: "art. 33(1) of the GDPR")))

  // MARK: Notices, and what people ask for

  /// Whoever gave their data to somebody else is told of it within so many months.
  public static let noticeMonths = Setting(
    "noticeMonths", Label(pl: "klauzula dla osób z list", en: "notice to people from lists"),
    rules: Label(
      pl: "Najpóźniej po tylu miesiącach klauzulę poznaje też osoba, której dane przyszły z listy.",
      en: "Whose data came with a list is given the notice within so many months, too."),
    in: 0...12, .months, mostByLaw: true,
    Default(
      1, from: Day(year: 2018, month: 5, day: 25),
      source: Label(pl: "art. 14 ust. 3 lit. a RODO", en: "art. 14(3)(a) of the GDPR")))

  /// A request of a person is answered within so many months.
  public static let requestMonths = Setting(
    "requestMonths", Label(pl: "odpowiedź na wniosek osoby", en: "answer to a person's request"),
    rules: Label(
      pl: "Po tylu miesiącach od wpływu wniosek osoby musi mieć odpowiedź.",
      en: "A person's request is answered within so many months of its receipt."),
    in: 1...12, .months, mostByLaw: true,
    Default(
      1, from: Day(year: 2018, month: 5, day: 25),
      source: Label(pl: "art. 12 ust. 3 RODO", en: "art. 12(3) of the GDPR")))

  /// The term of a request can be extended by so many months.
  public static let requestExtensionMonths = Setting(
    "requestExtensionMonths", Label(pl: "przedłużenie odpowiedzi na wniosek", en: "extension of a request's term"),
    rules: Label(
      pl: "O tyle miesięcy można raz przedłużyć termin odpowiedzi na wniosek osoby.",
      en: "The term of a person's request can be extended once, by so many months."),
    in: 1...12, .months, mostByLaw: true,
    Default(
      2, from: Day(year: 2018, month: 5, day: 25),
      source: Label(pl: "art. 12 ust. 3 RODO", en: "art. 12(3) of the GDPR")))

  // MARK: The centre

  /// Where somebody finds a person of the staff: the room, the telephone.
  public static let centreContact = Setting(
    text: "centreContact", Label(pl: "kontakt do centrum", en: "the centre's contact"),
    rules: Label(
      pl: "Kto nie radzi sobie z ekranem dla mieszkańców, tu znajdzie człowieka: pokój, telefon, godziny.",
      en: "Whoever has trouble with the residents' screen finds a person there: room, telephone, hours."),
    upTo: 60, source: custom)
}
