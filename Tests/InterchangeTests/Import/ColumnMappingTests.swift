import CivicDomain
import Interchange
import Testing

@Suite struct ColumnMappingTests {
  private func kind(_ name: String) throws -> AnyKind { try #require(Schema.kind(named: name)) }

  private func header(_ names: [String]) -> [TableCell] {
    names.enumerated().map { TableCell(text: $0.element, line: 1, column: $0.offset + 1) }
  }

  private func names(_ mapping: ColumnMapping) -> [String] {
    mapping.columns.map { meaning in
      switch meaning {
      case .id: "id"
      case .field(let field): field.name
      case .addressPart(let part): "\(part)"
      case .beside(let field): "beside.\(field.name)"
      case .noted: "notes"
      case .contact(let column): "\(column)"
      case .day: "day"
      case .lastDay: "lastDay"
      case .hour: "hour"
      case .partOf: "partOf"
      case .trait(_, let option): "trait.\(option.word)"
      case .person(let column): "person.\(column)"
      case .ignored: "-"
      }
    }
  }

  @Test(arguments: [
    "legalForm", "legal_form", "LEGAL FORM", "Forma prawna", "forma-prawna", " legal form ", "legalForm *",
  ])
  func aHeaderIsUnderstoodInManySpellings(text: String) throws {
    #expect(
      try names(ColumnMapping(header: header([text, "nazwa"]), of: kind("organization"))) == ["legalForm", "name"])
  }

  /// So that a form's labels can head a spreadsheet in either language.
  @Test func everyNameAndLabelOfEveryKindMeansItsField() throws {
    for kind in Schema.kinds {
      for field in kind.fields where field.isStored {
        for text in [field.name, field.label.pl, field.label.en] {
          let mapping = try ColumnMapping(header: header([text]), of: kind)
          #expect(names(mapping) == [field.name], "\(kind.kind.name): \(text)")
        }
      }
    }
  }

  @Test func whatIsNoFieldIsNotedOrPassedOverAndTold() throws {
    let columns = ["id", "name", "relation", "resources", "changedAt", "changed_by", "Lp."]
    let mapping = try ColumnMapping(header: header(columns), of: kind("organization"))
    #expect(names(mapping) == ["id", "name", "notes", "-", "-", "-", "-"])
    #expect(mapping.worthReporting == [2, 3])
    #expect(mapping.missing.map(\.name) == ["legalForm"])
    let session = try ColumnMapping(header: header(["title", "relation"]), of: kind("session"))
    #expect(session.columns.last == .ignored(.unknown) && session.worthReporting == [1], "a session has no notes")
  }

  @Test func theUserMayRenameOrPassOver() throws {
    let mapping = try ColumnMapping(
      header: header(["Podmiot", "typ", "email", "Prezes", "x"]), of: kind("organization"),
      renamed: ["podmiot": "nazwa", "Typ": "legal_form", "email": "", "D": "", "x": "uwagi"])
    #expect(names(mapping) == ["name", "legalForm", "-", "-", "notes"])
    #expect(mapping.worthReporting.isEmpty && mapping.missing.isEmpty)
  }

  /// The head words of lists that cities keep.
  @Test(arguments: [
    ("Lp.", "-"), ("Nazwa", "name"), ("Nazwa organizacji", "name"), ("Pełna nazwa", "name"),
    ("Forma prawna", "legalForm"), ("Rodzaj", "legalForm"), ("Adres", "address"), ("Adres siedziby", "address"),
    ("Ulica", "address"), ("Kod", "postalCode"), ("Miejscowość", "city"), ("Dzielnica", "district"),
    ("Tel.", "phone"), ("Telefon", "phone"), ("E-mail", "email"), ("Adres e-mail", "email"), ("www", "website"),
    ("Strona internetowa", "website"), ("KRS", "krs"), ("Nr KRS", "krs"), ("NIP", "nip"), ("REGON", "regon"),
    ("Prezes", "name(role: \"prezes\")"), ("Osoba do kontaktu", "name(role: \"\")"),
    ("Reprezentant", "name(role: \"reprezentant\")"), ("Prezes / przewodniczący", "name(role: \"prezes\")"),
    ("Osoba do kontaktu / telefon", "name(role: \"\")"), ("Uwagi", "notes"),
    ("Data rejestracji", "founded"), ("TELEFON:", "phone"), ("nr\u{A0}krs", "krs"), ("alternate_name", "shortName"),
  ])
  func headWordsOfCityListsAreKnown(text: String, field: String) throws {
    let mapping = try ColumnMapping(header: header(["id", text]), of: kind("organization"))
    #expect(names(mapping).last == field)
  }

  @Test func streetAndNumberAreOneAddressAndANumberAloneCountsRows() throws {
    #expect(
      try names(ColumnMapping(header: header(["Nazwa", "Ulica", "Nr", "Nr lokalu"]), of: kind("organization")))
        == ["name", "address", "house", "flat"])
    #expect(try names(ColumnMapping(header: header(["Nr", "Nazwa"]), of: kind("organization"))) == ["-", "name"])
  }

  @Test func theSurerNameHasTheFieldAndTheOtherIsNoted() throws {
    #expect(
      try names(ColumnMapping(header: header(["Rodzaj", "Forma prawna", "Tel.", "Telefon"]), of: kind("organization")))
        == ["notes", "legalForm", "notes", "phone"])
    #expect(
      try names(ColumnMapping(header: header(["Nazwa", "Pełna nazwa"]), of: kind("organization")))
        == ["shortName", "name"])
  }

  @Test func columnsHaveTheLettersOfASpreadsheet() {
    #expect(
      [0, 1, 25, 26, 27, 51, 52, 701, 702].map(ColumnMapping.letter) == [
        "A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
      ])
  }

  @Test func whatMakesAFileUnfitIsNamed() throws {
    let organization = try kind("organization")
    #expect(throws: ImportError.noSuchColumn("typ")) {
      try ColumnMapping(header: header(["name"]), of: organization, renamed: ["typ": "legalForm"])
    }
    #expect(throws: ImportError.noSuchField("form")) {
      try ColumnMapping(header: header(["typ"]), of: organization, renamed: ["typ": "form"])
    }
    let twice = header(["name", "nazwa"])
    let name = try #require(organization.field("name"))
    #expect(throws: ImportError.columnTwice(name, first: twice[0], second: twice[1], at: 1)) {
      try ColumnMapping(header: twice, of: organization)
    }
    #expect(throws: ImportError.noKnownColumn(header(["a", "b"]))) {
      try ColumnMapping(header: header(["a", "b"]), of: organization)
    }
  }
}
