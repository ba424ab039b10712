import CivicDomain
import Testing

@Suite struct SchemaTests {
  @Test func noTwoKindsShareANameOrAPrefix() {
    #expect(Set(Schema.kinds.map(\.kind.name)).count == Schema.kinds.count)
    #expect(Set(Schema.kinds.map(\.kind.idPrefix)).count == Schema.kinds.count)
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func noTwoFieldsShareANameOrALabel(name: String) throws {
    let fields = try #require(Schema.kind(named: name)).fields
    #expect(Set(fields.map(\.name)).count == fields.count)
    for language in Language.allCases {
      let labels = fields.map { $0.label[language] }
      #expect(Set(labels).count == labels.count, "\(language)")
    }
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func everythingHasItsWordInBothLanguages(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    for language in Language.allCases {
      let forms = kind.kind.forms(in: language)
      for form in [forms.one, forms.few, forms.many] { #expect(!form.isEmpty) }
      for field in kind.fields {
        #expect(!field.label[language].isEmpty, "\(field.name)")
        for option in field.shape.options { #expect(!option.label[language].isEmpty, "\(field.name) \(option.word)") }
      }
    }
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func everyWordOfAChoiceIsReadAsItselfInBothLanguages(name: String) throws {
    for field in try #require(Schema.kind(named: name)).fields {
      for option in field.shape.options {
        for typed in [option.word, option.label.pl, option.label.en] {
          let value = try FieldShape.choice(field.shape.options).value(typed: typed, today: Day("2026-09-09"))
          #expect(value == .text(option.word), "\(field.name): \(typed)")
        }
      }
    }
  }

  @Test func everyReferenceLeadsToAKindOfTheSchema() {
    for kind in Schema.kinds {
      for field in kind.fields {
        guard let target = field.shape.refersTo else { continue }
        #expect(Schema.kind(named: target.name) != nil, "\(kind.kind.name).\(field.name)")
        #expect(field.isKey, "who refers to a record must be found without reading everything")
      }
    }
  }

  @Test func whatNamesAHumanBeingIsPersonal() throws {
    let personal = Set(
      Schema.kinds.flatMap { kind in
        kind.fields.filter { $0.audience == .personal }.map { "\(kind.kind.name).\($0.name)" }
      })
    // That somebody was told nothing yet, and how they came in, says nothing of who it is, and is counted.
    let person = try #require(Schema.kind(named: "person")).fields.map { "person.\($0.name)" }
      .filter { !["person.withoutNoticeSince", "person.source"].contains($0) }
    #expect(
      personal
        == Set(person).union([
          "registration.needs", "registration.needsNote", "personRequest.about", "personRequest.answer",
          "personRequest.extendedBecause",
          "submission.remark", "submission.justification", "submission.proposedWording",
          "personalAttachment.title", "personalAttachment.file", "personalAttachment.fileName", "mailing.addresses",
          "phoneCall.about", "phoneCall.promised", "kioskCase.said", "kioskCase.outcome", "personalExport.whose",
        ]))
  }

  @Test func whatOnlyTheStaffMayKnowIsTheirs() {
    let staff = Schema.kinds.flatMap { kind in
      kind.fields.filter { $0.audience == .staff }.map { "\(kind.kind.name).\($0.name)" }
    }
    for name in [
      "organization.notes", "resource.contact", "session.joinLink", "submission.receipt", "registration.receipt",
    ] {
      #expect(staff.contains(name))
    }
  }

  @Test func aKindIsFoundByPrefixAndByName() {
    #expect(Schema.kind(of: RecordID("res-7k2m9xq4w1"))?.kind == Resource.kind)
    #expect(Schema.kind(named: "resource")?.kind == Resource.kind)
    #expect(Schema.kind(of: RecordID("resource")) == nil && Schema.kind(named: "res") == nil)
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func whatIsWrittenIsReadBack(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    var values: [String: FieldValue] = [:]
    for field in kind.fields where field.isStored { values[field.name] = try sample(of: field) }
    let faults = kind.faults(in: Row(values, of: kind))
    #expect(faults.values.allSatisfy(isOfOrder), "\(faults)")
    let stored = StoredRecord(
      id: RecordID("\(kind.kind.idPrefix)-a"), values: Row(values, of: kind),
      changedAt: Instant(microsecondsSince1970: 0),
      changedBy: "anna")
    #expect(kind.values(of: stored).named == values)
  }

  /// Every time is the same here, so that nothing ends after it began.
  private func isOfOrder(_ fault: FieldError) -> Bool {
    switch fault {
    case .endBeforeStart, .closesBeforeOpening: true
    case _: false
    }
  }

  /// A value that the field takes.
  private func sample(of field: FieldDeclaration) throws -> FieldValue {
    switch field.name {
    case "email": return "anna@example.org"
    case "phone": return "600 100 200"
    case "nip": return "5260250274"
    case "krs": return "0000012345"
    case "regon": return "123456785"
    case _: break
    }
    if field.isLogin { return .text("\(field.name)-1") }
    switch field.schemaTerm {
    case .kind: return field.shape.family == .list ? ["organization"] : "organization"
    case .fields: return field.shape.family == .list ? ["legalForm"] : "legalForm"
    case .conditions: return ["legalForm=association"]
    case nil: break
    }
    switch field.shape {
    case .line(let limit), .text(let limit): return .text(String("Zażółć gęślą jaźń".prefix(limit)))
    case .openingHours: return "Mo-Fr 08:00-20:00; PH off"
    case .count(let range): return .number(range.upperBound)
    case .decimal(let range): return .decimal((range.lowerBound + range.upperBound) / 2 + 0.25)
    case .choice(let options): return .text(try #require(options.last).word)
    case .choices(let options): return .list(options.map(\.word))
    case .words: return ["jeden", "dwa"]
    case .reference(let kind): return .text("\(kind.idPrefix)-a")
    case .references(let kind): return .list(["\(kind.idPrefix)-a", "\(kind.idPrefix)-b"])
    case .anyReference: return "org-a"
    case .file: return .text(String(repeating: "0f", count: 32))
    case .yes: return true
    case .day: return "2026-09-09"
    case .time: return "2026-09-09T14:32"
    }
  }
}
