import CivicDomain

/// What stands around every page of the kiosk.
extension KioskWords {
  /// The arrows, where rows are chosen.
  public var arrowsChoose: String { said(pl: "↑ ↓ wybór", en: "↑ ↓ choose", uk: "↑ ↓ вибір") }
  /// The arrows, where a text is read.
  public var arrowsRead: String { said(pl: "↑ ↓ czytaj", en: "↑ ↓ read", uk: "↑ ↓ читати") }
  /// What leads on in a text, of which there is more below.
  public var readOn: String { said(pl: "↓ Enter czytaj dalej", en: "↓ Enter read on", uk: "↓ Enter читати далі") }
  /// Enter, where it leads on.
  public var enterGoesOn: String { said(pl: "Enter dalej", en: "Enter go on", uk: "Enter далі") }
  /// Enter, where it marks a row.
  public var enterMarks: String { said(pl: "Enter zaznacz", en: "Enter mark", uk: "Enter позначити") }
  /// Enter, where a longer text is typed.
  public var enterNewLine: String { said(pl: "Enter nowy wiersz", en: "Enter new line", uk: "Enter новий рядок") }
  /// How one leads on from a longer text.
  public var downToGoOn: String {
    said(pl: "↓ i Enter: dalej", en: "↓ and Enter: go on", uk: "↓ і Enter: далі")
  }
  /// How one comes back into a longer text.
  public var upToText: String { said(pl: "↑ do tekstu", en: "↑ to the text", uk: "↑ до тексту") }
  /// Enter, while the code of what was sent is shown.
  public var enterHasCode: String {
    said(pl: "Enter: mam kod, zakończ", en: "Enter: I have the code, finish", uk: "Enter: код записано, завершити")
  }
  /// All other keys, where one line is typed.
  public var typeHere: String { said(pl: "pisz", en: "type", uk: "пишіть") }
  /// Backspace.
  public var erases: String { said(pl: "Backspace kasuje", en: "Backspace deletes", uk: "Backspace стирає") }
  /// Esc.
  public var escGoesBack: String { said(pl: "Esc wróć", en: "Esc back", uk: "Esc назад") }
  /// F1.
  public var helpKey: String { said(pl: "F1 pomoc", en: "F1 help", uk: "F1 довідка") }
  /// The people who help, where the centre says where they are.
  public func humans(at contact: String) -> String {
    if contact.isEmpty { return humansSomewhere }
    return said(
      pl: "Pomoże też pracownik: \(contact)", en: "Our staff can help: \(contact)",
      uk: "Допоможе й працівник: \(contact)")
  }
  /// The people who help, where nobody said where they are.
  public var humansSomewhere: String {
    said(
      pl: "Pomoże też pracownik: zapytaj w pokoju pracowników.", en: "Our staff can help: ask in the staff room.",
      uk: "Допоможе й працівник: запитайте в кімнаті працівників.")
  }
  /// Where people are asked instead, in the middle of a sentence.
  public func askStaff(at contact: String) -> String {
    contact.isEmpty
      ? said(
        pl: "Zapytaj w pokoju pracowników.", en: "Ask in the staff room.", uk: "Запитайте в кімнаті працівників.")
      : said(pl: "Zapytaj: \(contact).", en: "Ask: \(contact).", uk: "Запитайте: \(contact).")
  }
  /// What is shown is as it stood at a moment.
  public func asOf(_ moment: LocalTime) -> String {
    said(pl: "stan z: \(self.moment(moment))", en: "as of \(self.moment(moment))", uk: "стан на \(self.moment(moment))")
  }
  /// Nothing of it is real.
  public var training: String {
    said(
      pl: "To ekran do ćwiczeń: nic, co tu widać i co tu wpiszesz, nie jest prawdziwe.",
      en: "This screen is for practice: nothing shown or typed here is real.",
      uk: "Це навчальний екран: усе, що тут видно і що тут уписано, несправжнє.")
  }
  /// Shortly everything is wiped.
  public func wipedIn(seconds: Int) -> String {
    said(
      pl: "Za \(seconds) s wszystko, co wpisano, zniknie. Dowolny klawisz: zostań.",
      en: "In \(seconds) s everything typed will be erased. Press any key to stay.",
      uk: "За \(seconds) с усе вписане зникне. Натисніть будь-яку клавішу, щоб залишитися.")
  }
  /// The terminal has too few columns or rows.
  public var tooSmall: String {
    said(
      pl: "Ten ekran jest za mały.", en: "This screen is too small.", uk: "Цей екран замалий.")
  }
  /// The kiosk has nothing to show.
  public var outOfOrder: String {
    said(pl: "Ten ekran teraz nie działa.", en: "This screen is not working now.", uk: "Цей екран зараз не працює.")
  }
  /// It comes back by itself.
  public var triesAgain: String {
    said(
      pl: "Sam spróbuje ponownie. Nie trzeba nic naciskać.",
      en: "It will try again by itself. You need not press anything.",
      uk: "Він сам спробує ще раз. Нічого натискати не треба.")
  }
  /// The languages that this terminal cannot show.
  public var withoutUkrainian: String {
    said(
      pl: "Ten ekran nie pokazuje liter ukraińskich.", en: "This screen cannot show Ukrainian letters.",
      uk: "Цей екран не показує українських літер.")
  }
  /// What the register does not know.
  public var unknown: String { said(pl: "nie wiadomo", en: "not known", uk: "невідомо") }
  /// The row that goes on.
  public var goOn: String { said(pl: "Dalej", en: "Go on", uk: "Далі") }
  /// The row that shows the next rows.
  public func nextRows(_ count: Int) -> String {
    said(
      pl: "Pokaż następne (jeszcze \(count))", en: "Show the next ones (\(count) more)",
      uk: "Показати наступні (ще \(count))")
  }
  /// The row that leads to the first page.
  public var toHome: String { said(pl: "Na początek", en: "To the first page", uk: "На початок") }
  /// The row that leads back to the list.
  public var backToList: String { said(pl: "Wróć do listy", en: "Back to the list", uk: "Повернутися до списку") }
  /// The title of the help.
  public var help: String { said(pl: "Pomoc", en: "Help", uk: "Довідка") }
  /// How this screen is used.
  public var howItWorks: String {
    said(
      pl: """
        Strzałki ↑ ↓ wybierają wiersz, Enter idzie dalej. Cyfra przed wierszem wybiera go od razu. Esc wraca o jeden krok, \
        naciśnięty kilka razy prowadzi na początek. Tam jest też wybór języka.
        """,
      en: """
        The arrows ↑ ↓ choose a row, Enter goes on. The digit before a row chooses it at once. Esc goes one step back; \
        pressed several times, it leads to the first page. The language is chosen there, too.
        """,
      uk: """
        Стрілки ↑ ↓ вибирають рядок, Enter веде далі. Цифра перед рядком вибирає його відразу. Esc повертає на крок назад, \
        а натиснутий кілька разів веде на початок. Там можна вибрати мову.
        """)
  }
  /// What the sign beside a question means.
  public var whatAStarIs: String {
    said(
      pl: "Gwiazdka * przy pytaniu znaczy, że trzeba na nie odpowiedzieć.",
      en: "An asterisk * beside a question means that it must be answered.",
      uk: "Зірочка * біля питання означає, що на нього треба відповісти.")
  }
  /// What becomes of what is typed.
  public var whatIsForgotten: String {
    said(
      pl: "Po 90 sekundach bez klawisza ekran pyta, czy ktoś tu jest, a po następnych 30 usuwa wszystko, co wpisano.",
      en:
        "After 90 seconds without a key the screen asks whether anybody is here, and 30 seconds later erases everything that was typed.",
      uk:
        "Якщо 90 секунд ніхто не натискає клавіш, екран питає, чи є тут хтось, а ще через 30 видаляє все вписане.")
  }
  /// Texts of the centre stay in its language.
  public var textsOfTheCentre: String {
    said(
      pl: "Tytuły i opisy są w języku, w którym je napisano.",
      en: "Titles and descriptions are in Polish, as they were written.",
      uk: "Назви й описи подано польською, як їх написано.")
  }
}
