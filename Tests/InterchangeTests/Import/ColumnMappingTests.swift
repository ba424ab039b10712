import CivicDomain
import Interchange
import Testing

@Suite struct ColumnMappingTests {
  private func kind(_ name: String) throws -> AnyKind { try #require(Schema.kind(named: name)) }

  private func header(_ names: [String]) -> [CSVCell] {
    names.enumerated().map { CSVCell(text: $0.element, line: 1, column: $0.offset + 1) }
  }

  private func names(_ mapping: ColumnMapping) -> [String] {
    mapping.columns.map { meaning in
      switch meaning {
      case .id: "id"
      case .field(let field): field.name
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

  @Test func whatIsNoFieldIsPassedOverAndTold() throws {
    let mapping = try ColumnMapping(
      header: header(["id", "name", "relation", "resources", "changedAt", "changed_by"]), of: kind("organization"))
    #expect(names(mapping) == ["id", "name", "-", "-", "-", "-"])
    #expect(mapping.passedOver.map(\.header.text) == ["relation", "resources"])
    #expect(mapping.passedOver.first?.reason == .unknown)
    #expect(mapping.missing.map(\.name) == ["legalForm"])
  }

  @Test func theUserMayRenameOrPassOver() throws {
    let mapping = try ColumnMapping(
      header: header(["Podmiot", "typ", "email"]), of: kind("organization"),
      renamed: ["podmiot": "nazwa", "Typ": "legal_form", "email": ""])
    #expect(names(mapping) == ["name", "legalForm", "-"])
    #expect(mapping.passedOver.isEmpty && mapping.missing.isEmpty)
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
    #expect(throws: ImportError.columnTwice(name, first: twice[0], second: twice[1])) {
      try ColumnMapping(header: twice, of: organization)
    }
    #expect(throws: ImportError.noKnownColumn(header(["a", "b"]))) {
      try ColumnMapping(header: header(["a", "b"]), of: organization)
    }
  }
}
