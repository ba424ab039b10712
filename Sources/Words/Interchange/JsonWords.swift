import CivicDomain

/// The reason why a line of a JSON file is no record.
public enum UnfitLine: Hashable, Sendable {
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

  /// The message that a file is no JSON; nothing of it was taken in.
  public func unreadable(_ fault: JsonFault) -> Sentences {
    let (line, column) = (number(fault.line), number(fault.column))
    return said(
      pl: Sentences(
        "W pliku JSON, w wierszu \(line), w kolumnie \(column): \(reason(fault.reason)).", kept: nothingSaved,
        wayOut: "Pobierz lub zapisz plik jeszcze raz, w UTF-8, i wczytaj go ponownie."),
      en: Sentences(
        "In the JSON file, line \(line), column \(column): \(reason(fault.reason)).", kept: nothingSaved,
        wayOut: "Download or save the file once more, in UTF-8, and import it again."))
  }

  private func reason(_ reason: JsonFault.Reason) -> String {
    switch reason {
    case .syntax: said(pl: "tego tu w JSON nie może być", en: "this cannot stand here in JSON")
    case .cut: said(pl: "plik jest ucięty", en: "the file is cut off")
    case .behindTheEnd:
      said(pl: "za końcem danych jest coś jeszcze", en: "there is something behind the end of the data")
    case .notUTF8: said(pl: "to nie są litery w UTF-8", en: "these are no letters in UTF-8")
    case .tooDeep:
      said(pl: "listy i obiekty są zagnieżdżone zbyt głęboko", en: "lists and objects are nested too deeply")
    case .tooMany: said(pl: "danych jest więcej, niż się tu czyta", en: "there are more data than are read here")
    case .tooLong:
      said(
        pl: "ten tekst albo ta liczba są dłuższe, niż się tu czyta", en: "this text or number is longer than is read")
    case .repeated(let name):
      said(pl: "„\(name)” jest w jednym obiekcie dwa razy", en: "“\(name)” is there twice in one object")
    }
  }

  /// The message that a file of JSON is none of those that are imported.
  public func unfit(_ document: UnfitDocument) -> Sentences {
    switch document {
    case .noFeatures:
      said(
        pl: Sentences(
          "To nie jest GeoJSON: nie ma w nim obiektów mapy (FeatureCollection ani Feature).", kept: nothingSaved,
          wayOut: "Wskaż plik GeoJSON albo pomiń --format geojson."),
        en: Sentences(
          "This is no GeoJSON: it has no features (neither FeatureCollection nor Feature).", kept: nothingSaved,
          wayOut: "Name a GeoJSON file, or leave out --format geojson."))
    case .emptyMap:
      said(
        pl: Sentences(
          "Ta mapa (GeoJSON) nie ma ani jednego obiektu.", kept: nothingSaved,
          wayOut: "Zapisz ją jeszcze raz w programie do map, z obiektami, które mają wejść."),
        en: Sentences(
          "This map (GeoJSON) has not a single feature.", kept: nothingSaved,
          wayOut: "Save it once more in a map program, with the features that are to come in."))
    case .noFeature(let number):
      said(
        pl: Sentences(
          "Obiekt nr \(self.number(number)) w pliku GeoJSON nie jest obiektem mapy (Feature).", kept: nothingSaved,
          wayOut: "Zapisz plik jeszcze raz w programie do map i wczytaj go ponownie."),
        en: Sentences(
          "Item \(self.number(number)) of the GeoJSON file is no Feature.", kept: nothingSaved,
          wayOut: "Save the file once more in a map program and import it again."))
    case .foreignCoordinates(let name):
      said(
        pl: Sentences(
          "Współrzędne w tym pliku nie są stopniami (WGS 84): układ to \(name).", kept: nothingSaved,
          wayOut: "Zapisz plik w programie do map w układzie WGS 84 (EPSG:4326) i wczytaj go ponownie."),
        en: Sentences(
          "The coordinates in this file are no degrees (WGS 84): the reference system is \(name).", kept: nothingSaved,
          wayOut: "Save the file in a map program in WGS 84 (EPSG:4326) and import it again."))
    case .tooManyNames(let limit):
      said(
        pl: Sentences(
          "Obiekty w tym pliku mają razem więcej niż \(self.number(limit)) różnych właściwości.", kept: nothingSaved,
          wayOut: "To nie wygląda na listę wpisów; zostaw w pliku właściwości, które mają wejść, i wczytaj go ponownie."
        ),
        en: Sentences(
          "The objects of this file have more than \(self.number(limit)) different properties together.",
          kept: nothingSaved,
          wayOut:
            "This does not look like a list of records; keep the properties that are to come in, and import it again."))
    case .noExtract:
      said(
        pl: Sentences(
          "To nie jest odpis z KRS w formacie JSON.", kept: nothingSaved,
          wayOut: "Wskaż odpis zapisany z wyszukiwarki KRS jako JSON albo pomiń --format krs."),
        en: Sentences(
          "This is no extract of the court register (KRS) in JSON.", kept: nothingSaved,
          wayOut: "Name an extract that was saved from the court register as JSON, or leave out --format krs."))
    case .emptyExtract:
      said(
        pl: Sentences(
          "W odpisie z KRS nie ma nazwy albo numeru KRS.", kept: nothingSaved,
          wayOut: "Pobierz odpis jeszcze raz i wczytaj go ponownie."),
        en: Sentences(
          "The extract has no name or no number of the court register.", kept: nothingSaved,
          wayOut: "Download the extract once more and import it again."))
    case .nothing:
      said(
        pl: Sentences("Plik jest pusty.", kept: nothingSaved, wayOut: "Pobierz go jeszcze raz i wczytaj ponownie."),
        en: Sentences("The file is empty.", kept: nothingSaved, wayOut: "Download it once more and import it again."))
    case .webPage:
      said(
        pl: Sentences(
          "To strona internetowa (HTML), a nie dane w formacie JSON.", kept: nothingSaved,
          wayOut: "Otwórz ją w przeglądarce, bo może mówić dlaczego, i pobierz plik jeszcze raz."),
        en: Sentences(
          "This is a web page (HTML), and no data in JSON.", kept: nothingSaved,
          wayOut: "Open it in a browser, for it may say why, and download the file once more."))
    case .extractOfOrganization:
      said(
        pl: Sentences(
          "To odpis z KRS, czyli jedna organizacja.", kept: nothingSaved,
          wayOut: "Wczytaj go tak: wspolnie import organizacje PLIK."),
        en: Sentences(
          "This is an extract of the court register: one organization.", kept: nothingSaved,
          wayOut: "Import it so: wspolnie import organizations FILE."))
    }
  }

  /// What of a map file is not taken.
  public func notTaken(_ notes: MapNotes) -> [String] {
    var lines: [String] = []
    if !notes.shapes.isEmpty {
      let shapes = notes.shapes.sorted { $0.key < $1.key }.map { "\($0.key): \(number($0.value))" }
        .joined(separator: ", ")
      lines.append(
        said(
          pl: "położenie bierze się z punktów (Point) i obrysów (Polygon); innych kształtów nie wczytano (\(shapes))",
          en: "places are taken from points (Point) and outlines (Polygon); other shapes were not taken (\(shapes))"))
    }
    if notes.unplaced > 0 {
      lines.append(
        said(
          pl: "punkty bez dwóch liczb nie mają położenia (\(number(notes.unplaced)))",
          en: "points without two numbers have no place (\(number(notes.unplaced)))"))
    }
    if notes.outlines > 0 {
      lines.append(
        said(
          pl: "z obrysów wzięto punkt w środku, samych obrysów nie wczytano (\(number(notes.outlines)))",
          en: "of outlines a point inside was taken, and not the outlines themselves (\(number(notes.outlines)))"))
    }
    if notes.heights > 0 {
      lines.append(
        said(
          pl: "wysokości punktów nie wczytano (\(number(notes.heights)))",
          en: "the heights of points were not taken (\(number(notes.heights)))"))
    }
    if !notes.nested.isEmpty {
      let names = few(notes.nested.sorted())
      lines.append(
        said(
          pl: "nie wczytano tego, co nie jest tekstem, liczbą, tak lub nie ani listą tekstów: \(names)",
          en: "what is no text, number, yes or no, or list of texts was not taken: \(names)"))
    }
    return lines
  }

  /// How an extract of the court register was understood: its number and its day, empty where it says none, and whether the
  /// organization was deleted there.
  public func extract(_ number: String, on day: String, isDeleted: Bool = false) -> String {
    let since = day.isEmpty ? "" : said(pl: ", stan z dnia \(day)", en: ", as of \(day)")
    let status = OrganizationStatus.dissolved.label[language]
    let deleted =
      isDeleted
      ? said(
        pl: "; wykreślono ją z KRS, więc stan to „\(status)”",
        en: "; it was deleted there, so its status is “\(status)”") : ""
    return said(
      pl: "odpis z KRS, numer \(number)\(since)\(deleted); nazwy pisane wielkimi literami zapisano zwykłymi",
      en:
        "extract of the court register, number \(number)\(since)\(deleted); names in capitals are written in reading case"
    )
  }
}
