/// The words of the frame around every screen, and the program's own messages and questions.
extension Words {
  /// The mark of a training store.
  public var trainingMark: String { said(pl: "(ćwiczenia)", en: "(training)") }
  /// The message that the terminal is too small; it needs so many columns and rows.
  public func tooSmall(width: Int, height: Int) -> String {
    said(
      pl: "Za mały ekran. Potrzeba \(width) × \(height). Wszystko, co wpisano, zostaje.",
      en: "The screen is too small: \(width) × \(height) are needed. All that was typed is kept.")
  }
  /// The message of F4 before any other message.
  public var nothingSaidYet: String {
    said(pl: "Nie było jeszcze żadnego komunikatu.", en: "There has been no message yet.")
  }
  /// The message that a draft is kept, and when it is offered.
  public var draftKept: String {
    said(
      pl: "Szkic zachowany. Program zaproponuje go, gdy otworzysz ten formularz jeszcze raz.",
      en: "The draft is kept. It will be offered when you open this form again.")
  }
  /// The message that a draft could not be kept.
  public var draftNotKept: String {
    said(
      pl: "Szkicu nie udało się zachować. Formularz jest nadal otwarty: zapisz go (F2).",
      en: "The draft could not be kept. The form is still open: save it (F2).")
  }
  /// The message that a draft was resumed instead of an empty form.
  public func wentOn(kept: String) -> String {
    said(
      pl: "To jest formularz niedokończony \(kept). Esc: wyrzuć albo zostaw.",
      en: "This is the form left unfinished at \(kept). Esc: discard or leave it.")
  }
  /// The question whether to resume a draft: its title, when it was kept, how many more there are, and the login of
  /// whoever left it, if that is somebody else.
  public func offerDraft(_ title: String, kept: String, more: Int, of login: String?) -> String {
    let rest = more == 0 ? "" : said(pl: " (i jeszcze \(more))", en: " (and \(more) more)")
    let whose =
      login.map { said(pl: "Szkic (\($0))", en: "Draft (\($0))") } ?? said(pl: "Niedokończone", en: "Unfinished")
    return said(pl: "\(whose), \(kept): \(title)\(rest). Otworzyć?", en: "\(whose), \(kept): \(title)\(rest). Open it?")
  }
  /// The title of the choice of all drafts.
  public var unfinishedTitle: String { said(pl: "Niedokończone formularze", en: "Unfinished forms") }
  /// A draft in that choice: the login of whoever left it, if that is somebody else, when it was kept, and what it is.
  public func draft(_ title: String, kept: String, of login: String?) -> String {
    [login, kept, title].compactMap { $0 }.joined(separator: " · ")
  }
  /// The message that somebody typed on in the draft that was saved in their stead.
  public func originalStays(_ login: String) -> String {
    said(
      pl: "Zapisano. Osoba o loginie \(login) pisała tymczasem dalej: jej szkic zostaje u niej.",
      en: "Saved. \(login) typed on meanwhile, so their own draft stays.")
  }
  /// The message that the files do not let the person read what somebody left unfinished.
  public func draftsNotReadable(of login: String) -> String {
    said(
      pl: "Szkiców osoby, którą dziś zastępujesz (\(login)), nie można odczytać: nie pozwalają na to prawa do plików.",
      en: "The drafts of whom you stand in for today (\(login)) cannot be read: the files' permissions forbid it.")
  }
  /// The note that somebody else has changed the record that is being edited.
  public func changedElsewhere(by login: String) -> String {
    said(
      pl: "Ten wpis zmienił(a) przed chwilą \(login). Formularz zostaje, jak jest; różnice pokaże zapis.",
      en: "\(login) has just changed this record. The form stays as it is; saving will show what differs.")
  }

  /// The answer that keeps a form as a draft.
  public var answerKeepDraft: String { said(pl: "zachowaj szkic", en: "keep as a draft") }
  /// The answer that discards what was typed.
  public var answerDiscard: String { said(pl: "wyrzuć", en: "discard") }
  /// The question before a draft is thrown away that nothing brings back.
  public func askDiscardDraft(_ title: String) -> String {
    said(
      pl: "Wyrzucić na zawsze: \(title)? Tego u nie cofnie.", en: "Throw away for good: \(title)? u will not undo it.")
  }
  /// The answer that throws a draft away.
  public var answerDiscardForGood: String { said(pl: "wyrzuć na zawsze", en: "throw away") }
  /// The answer that leaves it where it is.
  public var answerLeaveDraft: String { said(pl: "zostaw", en: "leave it") }
  /// The message that the key which has just discarded what was typed was pressed once more.
  public func discardedOnce(_ key: String) -> String {
    said(
      pl: "Wpisany tekst wyrzuciło już pierwsze naciśnięcie klawisza \(key). Drugie program pominął.",
      en: "The first \(key) has thrown away what was typed already. The second did nothing.")
  }
  /// The message that what was typed is gone, as was asked.
  public var typedDiscarded: String {
    said(pl: "Wyrzucono wpisany tekst.", en: "The typed text was thrown away.")
  }
  /// The answer that goes on typing.
  public var answerGoOn: String { said(pl: "pisz dalej", en: "go on typing") }
  /// The answer that undoes the change.
  public var answerUndo: String { said(pl: "cofnij", en: "undo") }
  /// The answer no.
  public var answerNo: String { said(pl: "nie", en: "no") }
  /// The answer that opens the draft.
  public var answerOpen: String { said(pl: "otwórz", en: "open") }
  /// The answer that opens an empty form instead.
  public var answerEmptyForm: String { said(pl: "pusty formularz", en: "an empty form") }
  /// The answer that leaves the draft for another time.
  public var answerLater: String { said(pl: "później", en: "later") }
}
