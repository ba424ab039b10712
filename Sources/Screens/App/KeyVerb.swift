import CivicDomain
import TerminalCanvas
import Words

/// What a key means, the same on every screen: one letter, one verb.
///
/// The key bindings stand here and nowhere else. A screen names a verb, says what it is called there, and does it.
enum KeyVerb: CaseIterable {
  // Going about.
  case tabs, move, open, back, pane
  // Finding.
  case search, searchEverything, command, filter, sort, count, pin, view, story, export
  // Changing.
  case new, bringIn, edit, remove, mark, acts, book, signUp, takeSubmission, respond, noteCall, undo
  // In a form.
  case save, choose, takeOffered, goToField, clearField, restoreField, readNotice
  // The program.
  case settings, park, help, repeatMessage, repaint, suspend, leave

  /// All keys that are bound to the verb. A screen on which some of them mean something else (an arrow in a month)
  /// gives it the others.
  var keys: [Key] {
    switch self {
    case .tabs: "0123456789".map { .character($0) }
    case .move:
      [.up, .down, .left, .right] + "kjhl".map { .character($0) }
        + [.pageUp, .pageDown, .home, .end, .character("g"), .character("G")]
    case .open: [.enter, .right, .character("l")]
    case .back: [.escape, .left, .character("h")]
    case .pane: [.tab, .backTab]
    case .search: [.character("/")]
    case .searchEverything: [.character("w")]
    case .command: [.character(":")]
    case .filter: [.character("f")]
    case .sort: [.character("s")]
    case .count: [.character("#")]
    case .pin: [.character("P")]
    case .view: [.character("v")]
    case .story: [.character("o")]
    // The second is for where letters type.
    case .export: [.character("x"), .control("x")]
    case .new: [.character("n")]
    case .bringIn: [.character("i")]
    case .edit: [.character("e")]
    case .remove: [.character("d"), .delete]
    case .mark: [.character(" ")]
    case .acts: [.character("a")]
    case .book: [.character("b")]
    case .signUp: [.character("z")]
    case .takeSubmission: [.character("p")]
    case .respond: [.character("r")]
    case .noteCall: [.character("m")]
    case .undo: [.character("u")]
    case .save: [.function(2), .control("s"), .enter]
    case .choose: [.up, .down, .enter]
    case .takeOffered: [.function(5), .function(6), .function(7)]
    case .goToField: [.function(3)]
    case .clearField: [.control("u")]
    case .restoreField: [.control("y")]
    case .readNotice: [.function(9)]
    case .settings: [.character(",")]
    case .park: [.function(8)]
    case .help: [.character("?"), .function(1)]
    case .repeatMessage: [.function(4)]
    case .repaint: [.control("l")]
    case .suspend: [.control("z")]
    case .leave: [.character("q"), .control("c")]
    }
  }

  /// The keys that hint and help name.
  var shown: [Key] {
    switch self {
    case .open: [.enter]
    case .back: [.escape, .left]
    case .pane: [.tab]
    case .save: [.function(2)]
    case .export: [.character("x")]
    case .tabs, .move, .search, .searchEverything, .command, .filter, .sort, .count, .pin, .view, .story, .new,
      .bringIn, .edit, .remove,
      .mark,
      .acts, .book, .signUp, .takeSubmission, .respond, .noteCall, .undo, .choose, .takeOffered, .goToField,
      .clearField, .restoreField, .readNotice,
      .settings, .park, .help, .repeatMessage,
      .repaint, .suspend, .leave:
      keys
    }
  }

  /// The group of the help page under which the verb stands.
  var group: KeyGroup {
    switch self {
    case .tabs, .move, .open, .back, .pane: .moving
    case .search, .searchEverything, .command, .filter, .sort, .count, .pin, .view, .story, .export: .finding
    case .new, .bringIn, .edit, .remove, .mark, .acts, .book, .signUp, .takeSubmission, .respond, .noteCall, .undo,
      .save,
      .takeOffered, .clearField, .restoreField, .readNotice:
      .changing
    case .choose, .goToField: .moving
    case .settings, .park, .help, .repeatMessage, .repaint, .suspend, .leave: .program
    }
  }
}

/// A group of key bindings on the help page.
enum KeyGroup: CaseIterable {
  case moving, finding, changing, program

  /// The heading of the group.
  var heading: Label {
    switch self {
    case .moving: Label(pl: "Poruszanie się", en: "Going about")
    case .finding: Label(pl: "Szukanie", en: "Finding")
    case .changing: Label(pl: "Zmiany", en: "Changing")
    case .program: Label(pl: "Program", en: "The program")
    }
  }
}

/// A verb under the name that one screen gives it.
struct KeyAct: Hashable, Sendable {
  let verb: KeyVerb
  /// The group of the help page under which it stands.
  let group: KeyGroup
  /// The key hint of one or two words: `szukaj`.
  let hint: Label
  /// A line for the help: `szukaj na tej liście; Esc kończy szukanie`.
  let help: Label

  init(_ verb: KeyVerb, in group: KeyGroup? = nil, hint: Label, help: Label) {
    self.verb = verb
    self.group = group ?? verb.group
    self.hint = hint
    self.help = help
  }

  /// A row of a menu that does the same as its key, which is learned there: `odpowiedz (r)`.
  /// - Parameter label: what it is called there; nil: as its hint.
  func lettered(_ label: Label? = nil, in words: Words) -> String {
    let key = verb.shown.first?.name(in: words) ?? ""
    return "\(words.text(label ?? hint)) (\(key))"
  }
}

/// The verbs that several screens give the same name.
extension KeyAct {
  static let move = KeyAct(
    .move, hint: Label(pl: "wybór", en: "choose"),
    help: Label(pl: "w górę i w dół po liście", en: "up and down the list"))
  static let page = KeyAct(
    .move, hint: Label(pl: "strona", en: "page"), help: Label(pl: "o stronę w górę i w dół", en: "a page up and down"))
  static let readOn = KeyAct(.mark, in: .moving, hint: KeyAct.page.hint, help: KeyAct.page.help)
  static let ends = KeyAct(
    .move, hint: Label(pl: "początek, koniec", en: "first, last"),
    help: Label(pl: "na początek i na koniec", en: "to the first and the last"))
  static let open = KeyAct(
    .open, hint: Label(pl: "otwórz", en: "open"),
    help: Label(pl: "pokaż szczegóły zaznaczonej pozycji", en: "show the details of the selected item"))
  static let back = KeyAct(
    .back, hint: Label(pl: "wróć", en: "back"),
    help: Label(pl: "krok wstecz; nic wpisanego nie ginie", en: "one step back; nothing typed is lost"))
  /// Goes from the words of a search to the list that they made.
  static let leaveSearch = KeyAct(
    .pane, in: .finding, hint: Label(pl: "do listy", en: "to the list"),
    help: Label(
      pl: "z szukania do zawężonej listy: litery znów są klawiszami (zaznacz, pliki, policz)",
      en: "from the search to the narrowed list: letters are keys again (mark, files, count)"))
  /// Changes the field on which the cursor stands.
  static let changeField = KeyAct(
    .open, hint: KeyAct.edit.hint,
    help: Label(pl: "zmień pole, na którym jest kursor", en: "change the field on which the cursor stands"))
  /// Leaves the search of a list.
  static let endSearch = KeyAct(.back, in: .finding, hint: KeyAct.back.hint, help: KeyAct.back.help)
  static let nextPane = KeyAct(
    .pane, hint: Label(pl: "dalej", en: "next pane"),
    help: Label(
      pl: "przejdź do drugiej części ekranu i z powrotem", en: "to the other part of the screen and back"))
  static let search = KeyAct(
    .search, hint: Label(pl: "szukaj", en: "search"),
    help: Label(
      pl: "szukaj na tej liście; Esc kończy szukanie", en: "search this list; Esc ends the search"))
  static let view = KeyAct(
    .view, hint: Label(pl: "widok", en: "view"),
    help: Label(
      pl: "inny widok: miesiąc, tydzień, lista spotkań", en: "another view: month, week, list of sessions"))
  static let export = KeyAct(
    .export, hint: Label(pl: "pliki", en: "files"),
    help: Label(
      pl: "pliki i raporty: to, co widać, jako tabela; raporty do druku; na drukarkę",
      en: "files and reports: what is shown as a table; reports to be printed; to the printer"))
  static let edit = KeyAct(
    .edit, hint: Label(pl: "zmień", en: "edit"),
    help: Label(pl: "zmień dane zaznaczonej pozycji", en: "change the selected item"))
  static let remove = KeyAct(
    .remove, hint: Label(pl: "usuń", en: "remove"),
    help: Label(
      pl: "usuń zaznaczoną pozycję (program zapyta o powód)", en: "remove the selected item (asks for the reason)"))
  static let signUp = KeyAct(
    .signUp, hint: Label(pl: "zapisz osobę", en: "sign up"),
    help: Label(pl: "zapisz kogoś na spotkanie", en: "sign somebody up for the session"))
  static let acts = KeyAct(
    .acts, hint: Label(pl: "więcej", en: "more"),
    help: Label(
      pl: "co można teraz zrobić z zaznaczoną pozycją, a czego nie i dlaczego",
      en: "what can be done with the selected item now, and what not, and why"))
  static let choose = KeyAct(
    .open, hint: Label(pl: "wybierz", en: "choose"),
    help: Label(pl: "wybierz jedną z możliwości", en: "choose one of the possibilities"))
  static let save = KeyAct(
    .save, hint: Label(pl: "zapisz", en: "save"), help: Label(pl: "zapisz formularz", en: "save the form"))
  /// Puts the form aside.
  static let park = KeyAct(
    .park, hint: Label(pl: "odłóż", en: "put aside"),
    help: Label(
      pl: "odłóż formularz i pokaż, kto dzwoni; jeszcze raz F8: wróć do niego, w to samo pole",
      en: "put the form aside and show who is calling; F8 once more: back to it, into the same field"))
  static let cancelForm = KeyAct(
    .back, hint: Label(pl: "wróć", en: "back"),
    help: Label(
      pl: "wyjdź z formularza; o wpisane program zapyta", en: "leave the form; asks about what was typed"))
}
