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
      Label(
        pl:
          "kto dzwoni dzwonił zadzwonił telefon szukaj wszędzie rozmówca numer znajdź znaleźć osobę człowieka nazwisko",
        en: "who is calling phone search everywhere caller number find a person surname")
    case .command: Label(pl: "polecenie komenda", en: "command palette")
    case .filter: Label(pl: "filtr zawęź pokaż tylko", en: "filter narrow only")
    case .sort: Label(pl: "sortuj kolejność alfabetycznie", en: "sort order alphabetical")
    case .count: Label(pl: "policz statystyka ile liczba wykres", en: "count statistics how many number chart")
    case .pin: Label(pl: "przypnij widok zapamiętaj", en: "pin view keep")
    case .view: Label(pl: "widok", en: "view")
    case .story: Label(pl: "opowieść", en: "story")
    case .export:
      Label(
        pl:
          "eksport eksportuj wyeksportuj pliku plik drukuj wydruk wydrukować drukować drukarka raport zestawienie PDF Word DOCX CSV Excel tabela",
        en: "export save to file print printer report PDF Word DOCX CSV Excel table")
    case .new: Label(pl: "nowy nowa nowe dodaj utwórz załóż zaplanuj", en: "new add create plan")
    case .bringIn:
      Label(
        pl: "import importuj importować wczytaj wczytać wgraj wgrać załaduj z pliku plik CSV Excel XLSX JSON arkusz",
        en: "import load upload bring in file CSV Excel XLSX JSON spreadsheet")
    case .edit:
      Label(pl: "zmień edytuj popraw przełóż przenieś przesuń przedłuż skróć", en: "edit change correct move extend")
    case .remove: Label(pl: "usuń skasuj odwołaj", en: "remove delete cancel")
    case .mark: Label(pl: "zaznacz", en: "mark select")
    case .acts: Label(pl: "czynności więcej co można", en: "acts more what can be done")
    case .book:
      Label(
        pl: "rezerwuj rezerwacja wypożycz zarezerwować pożycz potrzeba", en: "book booking borrow reserve need")
    case .signUp: Label(pl: "zapisz osobę zapisy zapisać zgłoś dopisz uczestnika", en: "sign up register participant")
    case .takeSubmission:
      Label(
        pl: "przyjmij wpisz uwagę opinia wiadomość eml mail", en: "take remark comment message eml mail")
    case .respond: Label(pl: "odpowiedz na uwagę stanowisko odpisz rozpatrz", en: "answer respond reply")
    case .noteCall:
      Label(
        pl: """
          odnotuj zanotuj zadzwoniłem zadzwoniłam dzwoniłem dzwoniłam odbiera odebrał odebrała nikt rozmawiałem rozmawiałam
          rozmowa rozmowę notatka notatkę
          """,
        en: "note call talk spoke rang")
    case .undo:
      Label(pl: "cofnij pomyłka pomyliłem pomyliłam wycofaj odwróć przywróć przywrócić", en: "undo mistake revert")
    case .save: Label(pl: "zapisz", en: "save")
    case .choose: Label(pl: "wybierz", en: "choose")
    case .takeOffered: Label(pl: "przyjmij propozycję", en: "take proposal")
    case .goToField: Label(pl: "pole błąd popraw", en: "field fault mend")
    case .clearField: Label(pl: "wyczyść pole usuń tekst", en: "clear field empty text")
    case .restoreField: Label(pl: "przywróć pole jak było", en: "restore field as it was")
    case .readNotice:
      Label(
        pl: "klauzula odczytana rodo podano klauzulę informacyjna", en: "privacy notice read out gdpr")
    case .settings:
      Label(
        pl: "ustawienia motyw kolory język folder znaki mysz drukarka jedna kolumna stan na dzień",
        en: "settings theme colours language folder signs mouse printer one column state on a day")
    case .park: Label(pl: "odłóż formularz wróć do odłożonego szkic", en: "park put aside form back draft")
    case .help: Label(pl: "pomoc klawisze instrukcja skróty jak", en: "help keys manual shortcuts how")
    case .repeatMessage: Label(pl: "komunikat powtórz", en: "message repeat")
    case .repaint: Label(pl: "odśwież", en: "repaint refresh")
    case .suspend: Label(pl: "terminal zawieś", en: "suspend shell terminal")
    case .leave:
      Label(
        pl: "wyjdź zakończ koniec zamknij program wyloguj idę do domu koniec dnia pracy",
        en: "leave quit exit close going home end of day")
    }
  }
}
