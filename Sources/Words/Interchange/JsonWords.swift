/// The reason why a line of a JSON file is no record.
public enum UnfitLine: Equatable, Sendable {
  /// It is no JSON object.
  case notAnObject
  /// A member is neither a text, a number, yes or no, nor a list of texts.
  case notAValue(String)
  /// Two members have one name.
  case repeated(String)
  /// An item of a list holds the sign that parts the items of a list.
  case bar(String)
}

/// What is said of JSON files.
extension Words {
  /// A line of a file is no record, so that nothing of the file was taken in.
  public func unfitLine(_ number: Int, _ why: UnfitLine) -> Sentences {
    said(
      pl: Sentences(
        "Wiersz \(number) pliku: \(reason(why)).", kept: "Nic nie zapisano.",
        wayOut: "W każdym wierszu ma być jeden obiekt JSON, taki jak z: wspolnie export RODZAJ --format json."),
      en: Sentences(
        "Line \(number) of the file: \(reason(why)).", kept: "Nothing was saved.",
        wayOut: "Each line must be one JSON object such as from: wspolnie export KIND --format json."))
  }

  private func reason(_ why: UnfitLine) -> String {
    switch why {
    case .notAnObject: said(pl: "to nie jest obiekt JSON w UTF-8", en: "this is no JSON object in UTF-8")
    case .notAValue(let name):
      said(
        pl: "„\(name)” to nie jest tekst, liczba, tak lub nie ani lista tekstów",
        en: "“\(name)” is no text, number, yes or no, or list of texts")
    case .repeated(let name): said(pl: "„\(name)” jest dwa razy", en: "“\(name)” is there twice")
    case .bar(let name):
      said(
        pl: "w liście „\(name)” jest znak „|”, który rozdziela pozycje",
        en: "the list “\(name)” holds the sign “|”, which parts its items")
    }
  }
}
