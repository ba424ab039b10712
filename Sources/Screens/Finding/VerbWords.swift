import CivicDomain

extension KeyVerb {
  /// The words by which it is looked for beside those of the screen: what a person types who knows no key.
  var spoken: Label {
    switch self {
    case .tabs: Label(pl: "zakładka ekran przejdź", en: "tab screen go to")
    case .move: Label(pl: "przesuń ruch wiersz", en: "move row")
    case .open: Label(pl: "otwórz pokaż wybierz", en: "open show choose")
    case .back: Label(pl: "wróć wstecz zamknij", en: "back close")
    case .pane: Label(pl: "panel część ekranu pole", en: "pane part field")
    case .search: Label(pl: "szukaj znajdź", en: "search find")
    case .searchEverything:
      Label(pl: "kto dzwoni telefon szukaj wszędzie", en: "who is calling phone search everywhere")
    case .command: Label(pl: "polecenie komenda", en: "command palette")
    case .filter: Label(pl: "filtr zawęź pokaż tylko", en: "filter narrow only")
    case .sort: Label(pl: "sortuj kolejność", en: "sort order")
    case .count: Label(pl: "policz statystyka ile", en: "count statistics how many")
    case .pin: Label(pl: "przypnij zapisz widok", en: "pin save view")
    case .view: Label(pl: "widok", en: "view")
    case .story: Label(pl: "opowieść", en: "story")
    case .export:
      Label(pl: "eksport zapisz do pliku drukuj wydruk CSV Excel", en: "export save to file print CSV Excel")
    case .new: Label(pl: "nowy nowa nowe dodaj utwórz", en: "new add create")
    case .edit: Label(pl: "zmień edytuj popraw", en: "edit change correct")
    case .remove: Label(pl: "usuń skasuj odwołaj", en: "remove delete cancel")
    case .mark: Label(pl: "zaznacz", en: "mark select")
    case .acts: Label(pl: "czynności więcej co można", en: "acts more what can be done")
    case .book: Label(pl: "rezerwuj rezerwacja wypożycz", en: "book booking borrow")
    case .signUp: Label(pl: "zapisz osobę zapisy", en: "sign up register")
    case .takeSubmission: Label(pl: "przyjmij uwagę", en: "take remark")
    case .respond: Label(pl: "odpowiedz stanowisko", en: "answer respond")
    case .noteCall: Label(pl: "odnotuj telefon rozmowa", en: "note call")
    case .undo: Label(pl: "cofnij", en: "undo")
    case .save: Label(pl: "zapisz", en: "save")
    case .choose: Label(pl: "wybierz", en: "choose")
    case .takeOffered: Label(pl: "przyjmij propozycję", en: "take proposal")
    case .goToField: Label(pl: "pole błąd popraw", en: "field fault mend")
    case .settings:
      Label(
        pl: "ustawienia motyw kolory język folder znaki drukarka jedna kolumna stan na dzień",
        en: "settings theme colours language folder signs printer one column state on a day")
    case .park: Label(pl: "odłóż formularz wróć do odłożonego", en: "park put aside form back")
    case .help: Label(pl: "pomoc klawisze instrukcja", en: "help keys manual")
    case .repeatMessage: Label(pl: "komunikat powtórz", en: "message repeat")
    case .repaint: Label(pl: "odśwież", en: "repaint refresh")
    case .suspend: Label(pl: "terminal zawieś", en: "suspend shell terminal")
    case .leave: Label(pl: "wyjdź zakończ koniec", en: "leave quit exit")
    }
  }
}
