import CivicDomain
import Testing

@testable import wspolnie

/// Kinds and fields by what people call them.
@Suite struct NameTests {
  @Test(arguments: [
    ("organization", Organization.kind), ("organizations", Organization.kind), ("Organizacje", Organization.kind),
    ("zasób", Resource.kind), ("zasobow", Resource.kind), ("ZASOBY", Resource.kind), ("uwagi", Submission.kind),
    ("submissions", Submission.kind), ("remark", Submission.kind), ("osób", Person.kind), ("people", Person.kind),
    ("konsultacje", Consultation.kind), ("spotkań", Session.kind), ("cykl", Series.kind),
    ("zgloszenia", Registration.kind),
  ])
  func aKindIsKnownByItsWordsInBothLanguages(word: String, kind: Kind) throws {
    #expect(try KindName.kind(word).kind == kind)
  }

  @Test(arguments: [
    ("name", "name"), ("nazwa", "name"), ("legal_form", "legalForm"), ("legal-form", "legalForm"),
    ("Forma prawna", "legalForm"), ("szerokosc geograficzna", "latitude"), ("court register number", "krs"),
  ])
  func aFieldIsKnownByItsNameAndLabels(word: String, name: String) throws {
    #expect(try FieldAssignment.field(word, of: try KindName.kind("organization")).name == name)
  }

  @Test func whatStandsInBracketsNeedNotBeTyped() throws {
    #expect(try FieldAssignment.field("pojemność", of: try KindName.kind("resource")).name == "capacity")
  }

  @Test func onlyTheFirstSignOfEqualityParts() throws {
    let assignment = try FieldAssignment("description=a=b", of: try KindName.kind("organization"))
    #expect(assignment.text == "a=b")
  }
}
