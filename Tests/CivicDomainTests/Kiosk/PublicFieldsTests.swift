import Testing

@testable import CivicDomain

/// Of each kind, what goes into the public edition and what does not, both said by hand: a new field is nobody's outside until
/// somebody decides it.
@Suite struct PublicFieldsTests {
  /// What no page shows of the kinds of which a page shows something.
  private static let unseen: [Kind: Set<String>] = [
    Session.kind: [
      "series", "district", "seats", "onlineSeats", "joinLink", "techniques", "headcount", "organizationCount",
      "guestsUnnamed", "guestOrganizations", "ageBands", "report", "handler", "externalId",
    ],
    Resource.kind: ["tokensPerHour", "tokensPerDay", "latitude", "longitude", "contact", "externalId"],
    Organization.kind: Set(Organization.fields.map(\.declaration).filter(\.isStored).map(\.name)).subtracting(["name"]),
    Booking.kind: ["borrower", "purpose", "outsideBecause", "condition", "session", "seriesKey", "handler"],
    Closure.kind: ["why"],
    Consultation.kind: [
      "scope", "resolution", "legalBasis", "initiator", "signatures", "orderNumber", "orderDate",
      "caseNumber", "announcedOn", "windowBecause", "postmarkCounts", "techniques", "reportedOn", "outcome",
      "outcomeOn",
      "showcase", "remarksKnown", "handedToFileOn", "handler", "externalId",
    ],
    Document.kind: [],
    Version.kind: ["date"],
    SettingValue.kind: ["source"],
  ]

  @Test func everyFieldOfEveryKindIsDecided() {
    for kind in Schema.kinds {
      let stored = kind.fields.indices.filter { kind.fields[$0].isStored }
      let shown = PublicEdition.shown[kind.kind.idPrefix]
      guard let unseen = Self.unseen[kind.kind] else {
        #expect(shown == nil, "\(kind.kind.name)")
        continue
      }
      let left = Set(stored.filter { !(shown ?? []).contains($0) }.map { kind.fields[$0].name })
      #expect(left == unseen, "\(kind.kind.name): \(left.symmetricDifference(unseen).sorted())")
      for index in shown ?? [] {
        #expect(kind.fields[index].audience == .everyone && kind.fields[index].isStored, "\(kind.fields[index].name)")
      }
    }
  }
}
