import CivicDomain
import Testing
import Words

@Suite("What became of an imported file")
struct ImportWordsTests {
  @Test("of one former chair and of several it is said in the right number")
  func formerChairs() {
    func told(_ names: String...) -> String { Language.polish.words.formerChairsHere(names) ?? "" }
    #expect(told("Jan Lis").hasPrefix("Poprzedni prezes zostaje osobą do kontaktu: Jan Lis."))
    #expect(told("Jan Lis", "Ewa Ptak").hasPrefix("Poprzedni prezesi zostają osobami do kontaktu: Jan Lis, Ewa Ptak."))
  }

  let polish = Language.polish.words
  let english = Language.english.words
  let name: FieldDeclaration

  init() throws { name = try #require(Schema.kind(named: "organization")?.field("name")) }

  @Test func `whoever may not erase is told of the keepers before the command`() {
    let command = "wspolnie import --undo 7"
    #expect(
      polish.unerased(2, undoing: 7, byKeepers: true, in: nil)
        == "Wpisy cofnięto. Dane osobowe (2 osoby) usunie opiekun tym samym poleceniem: \(command)")
    #expect(
      english.unerased(2, undoing: 7, byKeepers: true, in: nil)
        == "The records were taken back. A keeper erases the personal data (2 people) by the same command: \(command)")
    #expect(
      polish.unerasedHere(2, undoing: 7, byKeepers: true).contains("usunie opiekun tak samo: „: cofnij wczytanie”"))
    // Whoever may erase is told to do it themselves.
    #expect(polish.unerased(2, undoing: 7, byKeepers: false, in: nil).hasSuffix("Dokończ to tak: \(command)"))
    #expect(!polish.unerased(2, undoing: 7, byKeepers: false, in: nil).contains("opiekun"))
  }

  @Test func `counts of several lists are added, each of them`() {
    var one = ImportTally(added: 1, changed: 1, leftAlone: 1, refused: 1)
    (one.passedOver, one.contactsAdded, one.contactsChanged, one.peopleAdded) = (1, 1, 1, 1)
    (one.waiting, one.beside) = (1, 1)
    var both = one
    both.add(one)
    for child in Mirror(reflecting: both).children { #expect(child.value as? Int == 2, "\(child.label ?? "")") }
  }

  @Test("the tally agrees in number")
  func tally() {
    let tally = ImportTally(added: 3, changed: 1, leftAlone: 30, refused: 2)
    #expect(
      polish.imported(tally, of: Organization.kind, .saved).lines == [
        "Dodano: 3 organizacje, zmieniono: 1, bez zmian: 30, odrzucono: 2 wiersze.",
        "Dobre wiersze są zapisane, odrzuconych nie ma w rejestrze.",
        "Popraw je w pliku i wczytaj go jeszcze raz albo popraw je przy wczytywaniu go w programie (wspolnie, potem : "
          + "i „wczytaj”); reszta zostanie bez zmian.",
      ])
    #expect(
      polish.imported(tally, of: Organization.kind, .saved, mendedIn: .here).wayOut
        == "Popraw je tutaj (Enter na wierszu) albo w pliku i wczytaj go jeszcze raz; reszta zostanie bez zmian.")
    #expect(
      english.imported(ImportTally(added: 1), of: Organization.kind, .saved).lines == [
        "Added: 1 organization, changed: 0, left alone: 0, refused: 0 rows."
      ])
  }

  @Test("a trial and a strict import say that nothing was saved")
  func notSaved() {
    let tally = ImportTally(added: 5, refused: 1)
    #expect(polish.imported(tally, of: Organization.kind, .dryRun).kept == "Nic nie zapisano.")
    #expect(
      polish.imported(tally, of: Organization.kind, .dryRun).fact.hasPrefix("To była próba: dodano: 5 organizacji"))
    let strict = polish.imported(tally, of: Organization.kind, .strict)
    #expect(strict.fact == "Odrzucono 1 wiersz, a z --strict wchodzą wszystkie albo żaden.")
    #expect(strict.kept == "Nic nie zapisano.")
  }

  @Test func `one value for all rows is advised where all may have it`() throws {
    let form = try #require(Schema.kind(named: "organization")?.field("legalForm"))
    let column = SheetColumn(letter: "B", heading: "Pełna nazwa NGO")
    #expect(polish.columnMissing(form).contains("--set legalForm=…"))
    #expect(!polish.columnMissing(name).contains("--set"))
    #expect(
      polish.columnMissing(name, unknown: [column])
        == "nowy wpis musi mieć pole „nazwa”, a żadna kolumna nim nie jest; powiedz, która to: "
        + "--map \"Pełna nazwa NGO=nazwa\"")
    let other = SheetColumn(letter: "C", heading: "Skrót")
    #expect(
      polish.columnMissing(name, unknown: [column, other]).hasSuffix(
        "np. --map \"Pełna nazwa NGO=nazwa\" (albo w jej miejscu: „Skrót”)"))
    #expect(polish.columnMissing(form, unknown: [column]).hasSuffix("--set legalForm=…"))
  }

  @Test func `where no row went in nothing is said to be saved`() {
    let nothing = polish.imported(ImportTally(refused: 2), of: Organization.kind, .saved)
    #expect(nothing.kept == "Nic nie zapisano.")
    var contact = ImportTally(leftAlone: 1, refused: 1)
    #expect(polish.imported(contact, of: Organization.kind, .saved).kept == "Nic nie zapisano.")
    contact.contactsAdded = 1
    #expect(polish.imported(contact, of: Organization.kind, .saved).kept != "Nic nie zapisano.")
  }

  @Test("a fault stands at the sheet's column and row, and is told once for all rows that have it")
  func place() {
    let column = SheetColumn(letter: "B", heading: "Forma prawna")
    #expect(column.option == "Forma prawna" && SheetColumn(letter: "B", heading: "").option == "B")
    #expect(SheetColumn(letter: "B", heading: "Telefon", isAlone: false).option == "B", "of two the letter tells which")
    let fault = polish.cellFault(.required, in: name)
    #expect(
      polish.at(rows: [3], count: 1, column: column, fault)
        == "kolumna B „Forma prawna”, wiersz 3: nazwa: to pole trzeba wypełnić")
    #expect(
      polish.at(
        rows: [3], count: 1, column: SheetColumn(letter: "A", heading: "Nazwa"),
        polish.cellFault(.required, in: name, isNamed: true))
        == "kolumna A „Nazwa”, wiersz 3: to pole trzeba wypełnić")
    #expect(polish.at(rows: [3, 4], count: 2, column: nil, "x") == "wiersze 3, 4: x")
    #expect(
      polish.at(rows: [2, 3, 4], count: 300_000, column: column, "x")
        == "kolumna B „Forma prawna”, wiersze 2, 3, 4 i inne (razem 300\u{A0}000 wierszy): x")
    #expect(
      english.at(rows: [3], count: 1, column: SheetColumn(letter: "AA", heading: ""), "x") == "column AA, row 3: x")
    #expect(polish.ragged(cells: 22, expected: 5) == "wiersz ma 22 komórki, a nagłówek 5")
    #expect(polish.ragged(cells: 1, expected: 5) == "wiersz ma 1 komórkę, a nagłówek 5")
  }

  @Test("every problem of a file has a phrase of its own in both languages")
  func problems() {
    for words in [polish as Words, english] {
      let id = RecordID("org-krokus0001")
      let column = SheetColumn(letter: "B", heading: "Prezes")
      let phrases = [
        words.quoteNotClosed, words.strayQuote, words.ragged(cells: 3, expected: 5), words.nulByte, words.notUTF8,
        words.cellTooLong(limit: 10), words.rowTooLong(limit: 10), words.tooManyCells(limit: 10),
        words.columnMissing(name), words.columnMissing(name, unknown: [column]), words.columnPassedOver(name, column),
        words.numberOpenly(name), words.numberOpenly(name, in: column), words.secondOfPerson(2, in: column),
        words.personAbove(2, in: column), words.personAboveLacks(2, in: column), words.modeInPlace(2, in: column),
        words.tableBeside(column),
        words.ownerlessColumn(column), words.personOpenly(name),
        words.unknownColumn(column, of: Resource.kind, openIn: name),
        words.sameRecord(row: 3), words.sameNumber(name, row: 3),
        words.numbersOfSeveral([id.raw]),
        words.numberOfAnother(name, id, name: "x"), words.looksLike(id.raw, []),
        words.looksLike(id.raw, ["x"], way: .key), words.looksLike(id.raw, [], way: .option(id)),
        words.namesake("K", of: "S. K", id), words.namesake("K", ofRow: 3, way: .key),
        words.severalRecords(name, [id.raw]),
        words.notAnID("x", of: Organization.kind), words.removedRecord(id.raw),
        words.unknownColumn(column, of: Session.kind), words.theirIDs(column), words.controlSign,
        words.swappedPlace(name, name),
        words.derivedColumn(column), words.notedColumn(column), words.zerosPutBack(2, in: column),
        words.severalInCell(2, in: column), words.saidNothing(2, in: column), words.titleRows(2, headRow: 3),
        words.unlistedFaults(2, in: column), words.severalInCell(name), words.noRecord,
        words.besideContact(column, name, mayBeOrganizations: true),
        words.besideContact(column, name, mayBeOrganizations: false),
        words.ofOrganization(column, name, theirs: "telefon prezesa"),
      ]
      #expect(Set(phrases).count == phrases.count)
      #expect(phrases.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
      let errors =
        FileSort.allCases.map(words.foreignFile) + [
          words.emptyFile, words.brokenHeader, words.noKnownColumn(["a", "b"], of: Organization.kind),
          words.columnTwice(name, first: "a", second: "b", dropping: "B"), words.noSuchColumn("a"),
        ]
      #expect(errors.allSatisfy { (1...3).contains($0.lines.count) && $0.fact.hasSuffix(".") })
    }
  }

  @Test("of many foreign headers only the first are told")
  func manyHeaders() {
    let headers = (1...20).map { "k\($0)" }
    #expect(
      polish.noKnownColumn(headers, of: Organization.kind).fact
        == "Żadna z kolumn nie pasuje do rodzaju „organizacja”: k1, k2, k3, k4, k5, k6, k7, k8 i inne.")
  }
}
