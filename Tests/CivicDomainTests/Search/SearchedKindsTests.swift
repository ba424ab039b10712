import Testing

@testable import CivicDomain

/// What a search over everything looks through is what the kinds declare.
@Suite struct SearchedKindsTests {
  @Test func `a kind is asked about on the telephone where its declaration says so, people first`() {
    #expect(EverywhereSearch.callers == [Person.kind, Organization.kind, Resource.kind])
    #expect(Set(EverywhereSearch.callers) == Set(Schema.kinds.map(\.kind).filter(\.isOnTheTelephone)))
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func `everything is every kind of which a field is searched`(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    #expect(EverywhereSearch.everything.contains(kind.kind) == kind.fields.contains(where: \.isSearched))
    #expect(EverywhereSearch.everything.count { $0 == kind.kind } <= 1)
  }
}
