/// The words of a diagnosis, which is written for whoever helps from afar.
extension Words {
  /// The title of the page.
  public var diagnosisTitle: String {
    said(pl: "Wspólnie: diagnoza dla pomocy technicznej", en: "Wspólnie: a diagnosis for support")
  }
  /// What the page does not hold.
  public var diagnosisHoldsNothing: String {
    said(
      pl:
        "Nie ma tu wartości żadnego pola, nazw plików, biur ani centrum, loginów ani ścieżek. Zamiast cudzej nazwy jest "
        + "jej długość w bajtach: ‹17›.",
      en:
        "No value of any field is in here, no names of files, offices or the centre, no logins and no paths. In the place of "
        + "a name that is not ours stands its length in bytes: ‹17›.")
  }
  /// What is none of this program's.
  public var diagnosisForeign: String { said(pl: "obce", en: "foreign") }
  /// The message that a diagnosis was written into a file.
  public func diagnosed(to file: String) -> Sentences {
    said(
      pl: Sentences(
        "Diagnoza jest w pliku \(file).", kept: "Nie ma w niej wartości żadnego pola.",
        wayOut: "Przeczytaj ją, zanim ją wyślesz."),
      en: Sentences(
        "The diagnosis is in the file \(file).", kept: "It holds no value of any field.",
        wayOut: "Read it before you send it."))
  }
}
