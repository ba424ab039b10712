import CivicDomain
import Testing

@testable import FlatFileStore

/// Papers of sessions that lie where everyone sees them, from before anybody was asked.
@Suite struct PaperCheckTests {
  private static let session = RecordID("ses-0000000001")

  private static func matters(forPublication: Bool, of owner: RecordID = session) throws -> [Finding.Matter] {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    let store = try Store("\(folder.path)/data")
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    let outcome = store.importTogether(by: Sample.anna, at: Sample.instant(8), isAbandoned: { false }) { _, take in
      take(
        Change(
          id: session,
          set: [
            "title": .text("Warsztat"), "start": .text("2026-12-07T17:00"), "end": .text("2026-12-07T19:00"),
          ]))
      var paper: [String: FieldValue?] = [
        "of": .text(owner.raw), "title": .text("Lista podpisów"),
        "file": .text(Attaching.digest(of: Attaching.statute)),
      ]
      if forPublication { paper["forPublication"] = .yes(true) }
      take(Change(id: Attaching.attachment, set: paper))
      return true
    }
    #expect(outcome?.isDone ?? false)
    return try store.check().filter { !$0.isDamage }.map(\.matter)
  }

  @Test func oneThatNobodySaidIsForPublicationIsNamedAsANote() throws {
    #expect(
      try Self.matters(forPublication: false).contains(.paperForEveryone(Attaching.attachment, of: Self.session)))
  }

  @Test func othersAreNot() throws {
    for matters in [
      try Self.matters(forPublication: true), try Self.matters(forPublication: false, of: Sample.organization(1)),
    ] {
      #expect(!matters.contains { if case .paperForEveryone = $0 { true } else { false } })
    }
  }
}
