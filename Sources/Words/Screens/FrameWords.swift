/// What stands around every screen, and what the program itself says and asks.
extension Words {
  /// The mark of a store to practise on.
  public var trainingMark: String { said(pl: "(ćwiczenia)", en: "(training)") }
  /// The terminal is too small to work on; it needs so many columns and rows.
  public func tooSmall(width: Int, height: Int) -> String {
    said(
      pl: "Za mały ekran. Potrzeba \(width) × \(height). Wszystko, co wpisano, zostaje.",
      en: "The screen is too small: \(width) × \(height) are needed. All that was typed is kept.")
  }
  /// F4 before anything was said.
  public var nothingSaidYet: String {
    said(pl: "Nie było jeszcze żadnego komunikatu.", en: "There has been no message yet.")
  }
  /// A draft is kept, and when it comes back.
  public var draftKept: String {
    said(
      pl: "Szkic zachowany. Program zaproponuje go, gdy otworzysz ten formularz jeszcze raz.",
      en: "The draft is kept. It will be offered when you open this form again.")
  }
  /// A draft could not be kept.
  public var draftNotKept: String {
    said(
      pl: "Szkicu nie udało się zachować. Formularz jest nadal otwarty: zapisz go (F2).",
      en: "The draft could not be kept. The form is still open: save it (F2).")
  }
  /// A form that was left unfinished was opened instead of an empty one.
  public func wentOn(kept: String) -> String {
    said(
      pl: "To jest formularz niedokończony \(kept). Esc: wyrzuć albo zostaw.",
      en: "This is the form left unfinished at \(kept). Esc: discard or leave it.")
  }
  /// A form that was left unfinished: its title, when it was kept, and how many more there are.
  public func offerDraft(_ title: String, kept: String, more: Int) -> String {
    let rest = more == 0 ? "" : said(pl: " (i jeszcze \(more))", en: " (and \(more) more)")
    return said(
      pl: "Niedokończone, \(kept): \(title)\(rest). Otworzyć?", en: "Unfinished, \(kept): \(title)\(rest). Open it?")
  }
  /// The record that is being edited was changed by somebody else.
  public func changedElsewhere(by login: String) -> String {
    said(
      pl: "Ten wpis zmienił(a) przed chwilą \(login). Formularz zostaje, jak jest; różnice pokaże zapis.",
      en: "\(login) has just changed this record. The form stays as it is; saving will show what differs.")
  }

  /// Answers, as the row of keys calls them.
  public var answerKeepDraft: String { said(pl: "zachowaj szkic", en: "keep as a draft") }
  /// Throw away what was typed.
  public var answerDiscard: String { said(pl: "wyrzuć", en: "discard") }
  /// The key that has just thrown away what was typed was pressed once more.
  public func discardedOnce(_ key: String) -> String {
    said(
      pl: "Wpisany tekst wyrzuciło już pierwsze naciśnięcie klawisza \(key). Drugie program pominął.",
      en: "The first \(key) has thrown away what was typed already. The second did nothing.")
  }
  /// Go on typing.
  public var answerGoOn: String { said(pl: "pisz dalej", en: "go on typing") }
  /// Undo it.
  public var answerUndo: String { said(pl: "cofnij", en: "undo") }
  /// No.
  public var answerNo: String { said(pl: "nie", en: "no") }
  /// Open the draft.
  public var answerOpen: String { said(pl: "otwórz", en: "open") }
  /// Another form, empty.
  public var answerEmptyForm: String { said(pl: "pusty formularz", en: "an empty form") }
  /// Leave the draft for another time.
  public var answerLater: String { said(pl: "później", en: "later") }
}
