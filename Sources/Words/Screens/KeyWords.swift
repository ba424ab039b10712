/// What a key does, for the row of keys and the help page.
public enum KeyAct: CaseIterable, Hashable, Sendable {
  // Going about.
  case tabs, move, open, back, nextPane, page, ends
  // Going about in the calendar.
  case moveDays, moveWeek, nextDay, months, toToday, endOfMonth, jump, goToDay
  // Finding.
  case search, searchEverything, filter, sort, view, export
  // Changing.
  case add, addSession, signUp, cancelRegistration, noteCall, attendance, edit, remove, book, bookings, undo
  // With consultations.
  case addConsultation, story, versions, takeDown, mark, respond, approve, publish, acts
  // In a form.
  case nextField, save, cancelForm, takeOffered, choose
  // In a question.
  case answer
  // The program.
  case help, repeatMessage, repaint, suspend, leave
}

/// Keys that are explained together.
public enum KeyGroup: CaseIterable, Hashable, Sendable {
  /// Going about.
  case moving
  /// Finding.
  case finding
  /// Changing.
  case changing
  /// The program itself.
  case program
}

/// The names of what keys do.
public protocol KeyWords {
  /// One or two words for the row of keys: `szukaj`.
  func hint(_ act: KeyAct) -> String
  /// A line for the help: `szukaj na tej liście, od pierwszej litery`.
  func explanation(_ act: KeyAct) -> String
  /// The heading of a group in the help.
  func heading(_ group: KeyGroup) -> String
  /// The key that writes a space.
  var spaceKey: String { get }
  /// Ctrl-Z where nobody could continue the program.
  var cannotSuspend: String { get }
  /// A key that means nothing where it was pressed, and where those stand that do.
  func nothingHere(_ key: String) -> String
  /// The screen of the programme is still to come.
  var programmeNotYet: String { get }
}

extension Polish {
  var spaceKey: String { "Spacja" }
  var cannotSuspend: String {
    "Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej. Ctrl-C: wyjdź"
  }
  func nothingHere(_ key: String) -> String { "Klawisz \(key) nic tu nie robi. F1: klawisze tego ekranu" }
  var programmeNotYet: String { "Programu rozwoju (cele, działania) jeszcze tu nie ma; są zakładki 0–3." }

  func hint(_ act: KeyAct) -> String {
    switch act {
    case .tabs: "zakładki"
    case .move: "wybór"
    case .open: "otwórz"
    case .back: "wróć"
    case .nextPane: "dalej"
    case .page: "strona"
    case .ends: "początek, koniec"
    case .moveDays: "dzień, tydzień"
    case .moveWeek: "dzień, tydzień"
    case .nextDay: "inny dzień"
    case .months: "miesiąc"
    case .toToday: "dziś"
    case .endOfMonth: "koniec miesiąca"
    case .jump: "do dnia"
    case .goToDay: "przejdź"
    case .search: "szukaj"
    case .searchEverything: "kto dzwoni"
    case .export: "eksport"
    case .filter: "filtr"
    case .sort: "kolejność"
    case .view: "widok"
    case .add: "dodaj"
    case .addSession: "dodaj"
    case .signUp: "zapisz osobę"
    case .cancelRegistration: "odwołaj"
    case .noteCall: "zadzwoniono"
    case .attendance: "obecność"
    case .edit: "zmień"
    case .remove: "usuń"
    case .book: "rezerwuj"
    case .bookings: "rezerwacje"
    case .addConsultation: "dodaj"
    case .story: "opowieść"
    case .versions: "wersje"
    case .takeDown: "przyjmij uwagę"
    case .mark: "zaznacz"
    case .respond: "odpowiedz"
    case .approve: "zatwierdź"
    case .publish: "opublikuj"
    case .acts: "co można zrobić"
    case .undo: "cofnij"
    case .nextField: "następne pole"
    case .save: "zapisz"
    case .cancelForm: "wróć"
    case .takeOffered: "przyjmij termin"
    case .choose: "wybierz"
    case .answer: "odpowiedz"
    case .help: "pomoc"
    case .repeatMessage: "powtórz komunikat"
    case .repaint: "odśwież ekran"
    case .suspend: "do terminala"
    case .leave: "wyjdź"
    }
  }

  func explanation(_ act: KeyAct) -> String {
    switch act {
    case .tabs: "dziś, mapa zasobów, kalendarz, konsultacje"
    case .move: "w górę i w dół po liście"
    case .open: "pokaż szczegóły zaznaczonej pozycji"
    case .back: "krok wstecz; nic wpisanego nie ginie"
    case .nextPane: "przejdź do drugiej części ekranu i z powrotem"
    case .page: "o stronę w górę i w dół"
    case .ends: "na początek i na koniec"
    case .moveDays: "o dzień w lewo i w prawo, o tydzień w górę i w dół"
    case .moveWeek: "o dzień w górę i w dół, o tydzień w lewo i w prawo"
    case .nextDay: "dzień wstecz i naprzód"
    case .months: "miesiąc wstecz i naprzód"
    case .toToday: "do dzisiejszego dnia"
    case .endOfMonth: "do ostatniego dnia miesiąca"
    case .jump: "przejdź do dnia: 9.10, 9.10.2026, jutro, +3d"
    case .goToDay: "przejdź do wpisanego dnia"
    case .search: "szukaj na tej liście; Esc oddaje całą listę"
    case .searchEverything: "kto dzwoni: szukaj wśród osób, organizacji i zasobów"
    case .export: "eksport: na razie poleceniem, które program poda"
    case .filter: "pokaż tylko niektóre"
    case .sort: "zmień kolejność"
    case .view: "inny widok: miesiąc, tydzień, lista spotkań"
    case .add: "dodaj organizację albo zasób"
    case .addSession: "dodaj spotkanie w zaznaczonym dniu"
    case .signUp: "zapisz kogoś na spotkanie"
    case .cancelRegistration: "odwołaj zgłoszenie (program zapyta i powie, do kogo zadzwonić)"
    case .noteCall: "odnotuj telefon do osoby, która dostała miejsce"
    case .attendance: "zaznacz, że osoba jest; drugi raz: że jej nie ma"
    case .edit: "zmień dane zaznaczonej pozycji"
    case .remove: "usuń zaznaczoną pozycję (program zapyta o powód)"
    case .book: "zarezerwuj zasób"
    case .bookings: "rezerwacje zasobu: potwierdź, wydaj, przyjmij zwrot, odwołaj"
    case .addConsultation: "dodaj konsultacje"
    case .story: "przeczytaj, co to znaczy dla mieszkańca"
    case .versions: "inna wersja tekstu; dodaj wersję albo dokument"
    case .takeDown: "przyjmij uwagę do zaznaczonego miejsca"
    case .mark: "zaznacz uwagę, żeby odpowiedzieć na kilka naraz"
    case .respond: "napisz stanowisko do uwagi albo do wszystkich zaznaczonych"
    case .approve: "zatwierdź szkice stanowisk (program zapyta)"
    case .publish: "opublikuj zatwierdzone stanowiska (program zapyta)"
    case .acts: "co można zrobić z zaznaczonymi konsultacjami: przekaż do akt"
    case .undo: "cofnij ostatnią własną zmianę (program zapyta)"
    case .nextField: "następne pole, poprzednie pole"
    case .save: "zapisz formularz"
    case .cancelForm: "wyjdź z formularza; o wpisane program zapyta"
    case .takeOffered: "przyjmij zaproponowany wolny termin"
    case .choose: "wybierz jedną z możliwości"
    case .answer: "odpowiedz na pytanie"
    case .help: "ta pomoc"
    case .repeatMessage: "pokaż jeszcze raz ostatni komunikat"
    case .repaint: "narysuj ekran od nowa"
    case .suspend: "wyjdź na chwilę do terminala (polecenie fg wraca)"
    case .leave: "zakończ program"
    }
  }

  func heading(_ group: KeyGroup) -> String {
    switch group {
    case .moving: "Poruszanie się"
    case .finding: "Szukanie"
    case .changing: "Zmiany"
    case .program: "Program"
    }
  }
}

extension English {
  var spaceKey: String { "Space" }
  var cannotSuspend: String { "There is no shell here to go back to, so the program goes on. Ctrl-C: leave" }
  func nothingHere(_ key: String) -> String { "The key \(key) does nothing here. F1: the keys of this screen" }
  var programmeNotYet: String { "The programme (goals, actions) is not here yet; there are the tabs 0–3." }

  func hint(_ act: KeyAct) -> String {
    switch act {
    case .tabs: "tabs"
    case .move: "choose"
    case .open: "open"
    case .back: "back"
    case .nextPane: "next pane"
    case .page: "page"
    case .ends: "first, last"
    case .moveDays: "day, week"
    case .moveWeek: "day, week"
    case .nextDay: "another day"
    case .months: "month"
    case .toToday: "today"
    case .endOfMonth: "end of month"
    case .jump: "to a day"
    case .goToDay: "go"
    case .search: "search"
    case .searchEverything: "who is calling"
    case .export: "export"
    case .filter: "filter"
    case .sort: "sort"
    case .view: "view"
    case .add: "new"
    case .addSession: "new"
    case .signUp: "sign up"
    case .cancelRegistration: "cancel"
    case .noteCall: "rung"
    case .attendance: "attendance"
    case .edit: "edit"
    case .remove: "remove"
    case .book: "book"
    case .bookings: "bookings"
    case .addConsultation: "new"
    case .story: "story"
    case .versions: "versions"
    case .takeDown: "new remark"
    case .mark: "mark"
    case .respond: "answer"
    case .approve: "approve"
    case .publish: "publish"
    case .acts: "what can be done"
    case .undo: "undo"
    case .nextField: "next field"
    case .save: "save"
    case .cancelForm: "back"
    case .takeOffered: "take this time"
    case .choose: "choose"
    case .answer: "answer"
    case .help: "help"
    case .repeatMessage: "message again"
    case .repaint: "repaint"
    case .suspend: "to the terminal"
    case .leave: "leave"
    }
  }

  func explanation(_ act: KeyAct) -> String {
    switch act {
    case .tabs: "today, resource map, calendar, consultations"
    case .move: "up and down the list"
    case .open: "show the details of the selected item"
    case .back: "one step back; nothing typed is lost"
    case .nextPane: "to the other part of the screen and back"
    case .page: "a page up and down"
    case .ends: "to the first and the last"
    case .moveDays: "a day left and right, a week up and down"
    case .moveWeek: "a day up and down, a week left and right"
    case .nextDay: "a day back and forth"
    case .months: "a month back and forth"
    case .toToday: "to today"
    case .endOfMonth: "to the last day of the month"
    case .jump: "go to a day: 9.10, 2026-10-09, tomorrow, +3d"
    case .goToDay: "go to the typed day"
    case .search: "search this list; Esc gives the whole list back"
    case .searchEverything: "who is calling: search people, organizations and resources"
    case .export: "export: for now by a command, which is told"
    case .filter: "show only some"
    case .sort: "change the order"
    case .view: "another view: month, week, list of sessions"
    case .add: "add an organization or a resource"
    case .addSession: "add a session on the selected day"
    case .signUp: "sign somebody up for the session"
    case .cancelRegistration: "cancel the registration (asks, and says whom to ring)"
    case .noteCall: "note the call to somebody who got a seat"
    case .attendance: "mark that the person is here; again: that not"
    case .edit: "change the selected item"
    case .remove: "remove the selected item (asks for the reason)"
    case .book: "book a resource"
    case .bookings: "the resource's bookings: confirm, hand over, take back, cancel"
    case .addConsultation: "add a consultation"
    case .story: "read what it means for a resident"
    case .versions: "another version of the text; add a version or a document"
    case .takeDown: "take down a remark on the selected place"
    case .mark: "mark a remark, to answer several at once"
    case .respond: "answer the remark, or all that are marked"
    case .approve: "approve draft answers (asks)"
    case .publish: "publish approved answers (asks)"
    case .acts: "what can be done with the selected consultation: hand it over to the case file"
    case .undo: "undo your last change (asks)"
    case .nextField: "next field, previous field"
    case .save: "save the form"
    case .cancelForm: "leave the form; asks about what was typed"
    case .takeOffered: "take the free time that is offered"
    case .choose: "choose one of the possibilities"
    case .answer: "answer the question"
    case .help: "this help"
    case .repeatMessage: "show the last message again"
    case .repaint: "draw the screen anew"
    case .suspend: "to the terminal for a moment (the command fg comes back)"
    case .leave: "end the program"
    }
  }

  func heading(_ group: KeyGroup) -> String {
    switch group {
    case .moving: "Going about"
    case .finding: "Finding"
    case .changing: "Changing"
    case .program: "The program"
    }
  }
}
