import CivicDomain

/// The texts of the command palette.
extension Words {
  /// What adds a record of a kind: `dodaj: spotkanie`.
  public func newRecord(of kind: Kind) -> String {
    said(pl: "dodaj: \(label(of: kind))", en: "new \(label(of: kind))")
  }
  /// The sort of what adds a record.
  public var paletteNew: String { said(pl: "nowy wpis", en: "new record") }
  /// The sort of a tab.
  public var paletteScreen: String { said(pl: "ekran", en: "screen") }
  /// The sort of a pinned list.
  public var paletteOwnList: String { said(pl: "własna lista", en: "own list") }
  /// The sort of the list of a kind.
  public var paletteRegister: String { said(pl: "rejestr", en: "register") }
  /// The records of a kind that words find: `Zasoby: „sala”`.
  public func paletteFound(_ kind: Kind, matching text: String) -> String {
    said(pl: "\(heading(of: kind)): „\(text)”", en: "\(heading(of: kind)): “\(text)”")
  }
  /// The sort of a setting of the house.
  public var paletteSetting: String { said(pl: "ustawienie", en: "setting") }
  /// The sort of an act of which no record is named.
  public var paletteAct: String { said(pl: "czynność", en: "act") }
  /// The sort of a report of which no record is named.
  public var paletteReport: String { said(pl: "raport", en: "report") }

  /// Why an act cannot be done yet: it is not said to what.
  public func nameWhatItIsAbout(_ kind: Kind?) -> String {
    let example = kind.map { " (\(label(of: $0)))" } ?? ""
    return said(
      pl: "dopisz, czego dotyczy\(example), albo zaznacz to najpierw na ekranie",
      en: "type what it is about, too\(example), or select that on the screen first")
  }
  /// The row of what is done to a record of which none is named: it leads to their list.
  public func chooseOne(of kind: Kind, for act: String) -> String {
    said(pl: "\(act): wybierz z listy (\(kind.pl.few))", en: "\(act): choose from the list (\(kind.en.few))")
  }
  /// What is to be done in that list: to choose one, and the key behind which it stands.
  public func chooseThenPress(_ key: String, for act: String) -> String {
    said(pl: "Zaznacz wpis i naciśnij \(key): \(act).", en: "Select a record and press \(key): \(act).")
  }
  /// What of the words that were typed fits nothing beside the others: `bez: z papieru`.
  public func foundWithout(_ words: String) -> String { said(pl: "bez: \(words)", en: "without: \(words)") }
  /// That some words are not understood: neither the register nor the program has anything that is called so.
  public var nothingCalledSo: String {
    said(pl: "nie wiem, co to: nic się tu tak nie nazywa", en: "not understood: nothing here is called so")
  }
  /// How many of the things that wait are other people's, so that the desk counts fewer.
  public func ofOthers(_ number: Int) -> String {
    said(pl: "w tym cudze: \(self.number(number))", en: "other people's: \(self.number(number))")
  }
  /// That of somebody no remark waits for an answer.
  public var owedNoAnswer: String {
    said(pl: "nie ma uwagi bez odpowiedzi", en: "no remark of theirs waits for an answer")
  }
  /// Some days: `pt. 4.12.2026`, `7.12–13.12`.
  public func days(_ days: ClosedRange<Day>, near today: Day) -> String {
    days.lowerBound == days.upperBound
      ? dayWithWeekday(days.lowerBound) : "\(day(days.lowerBound, near: today))–\(day(days.upperBound, near: today))"
  }
  /// Why a row of the desk leads nowhere: nothing of it is to be done.
  public var nothingWaits: String { said(pl: "nic teraz nie czeka", en: "nothing waits now") }
  /// Why a row leads nowhere: its record was removed.
  public var recordIsGone: String { said(pl: "tego wpisu już nie ma", en: "this record is gone") }
  /// Which records a list shows: all that the words find.
  public func allMatching(_ number: Int) -> String {
    said(pl: "wszystkie pasujące: \(self.number(number))", en: "all that match: \(self.number(number))")
  }
  /// The note on the row behind a few records on which something can be done: all from which to choose.
  public func allToChooseFrom(_ number: Int, for act: Label) -> String {
    said(
      pl: "\(text(act)): wybierz z \(self.number(number))", en: "\(text(act)): choose from \(self.number(number))")
  }
  /// By which other words something was found, which say nothing of it themselves: `słowo: wolna`; empty where its name has
  /// them.
  public func foundBy(_ words: String) -> String {
    words.isEmpty ? "" : said(pl: "słowo: \(words)", en: "word: \(words)")
  }
  /// Where a word was found that the name does not hold: `w polu: telefon`.
  public func foundIn(_ field: FieldDeclaration) -> String {
    said(pl: "w polu: \(label(of: field))", en: "in: \(label(of: field))")
  }
  /// The message that nothing can be done or shown by what was typed, and what one can type.
  public func paletteFoundNothing(_ typed: String) -> String {
    said(
      pl: "Nic nie pasuje do „\(typed)”. Można wpisać, co zrobić (zwrot projektor, nowe spotkanie, eksport), co "
        + "otworzyć (kalendarz, organizacje), albo nazwę, nazwisko czy telefon. Pusty wiersz pokazuje wszystko, co tu można.",
      en: "Nothing matches “\(typed)”. You can type what to do (return projector, new session, export), what to open "
        + "(calendar, organizations), or a name or telephone. An empty line shows all that can be done here.")
  }
}
