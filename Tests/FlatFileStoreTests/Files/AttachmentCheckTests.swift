import CivicDomain
import Testing

@testable import FlatFileStore

/// Attachments of sessions that lie where everyone sees them, from before anybody was asked.
@Suite struct AttachmentCheckTests {
  private static let session = RecordID("ses-0000000001")

  private static func kinds(forPublication: Bool, of owner: RecordID = session) throws -> [Finding.Kind] {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    // As an older program wrote it: today's rules would ask first.
    let publication = forPublication ? #","forPublication":true"# : ""
    let line = LogText.line(
      #""seq":2,"turn":2,"at":"2026-11-21T10:15:30Z","by":"anna","act":"import","put":["#
        + #"{"kind":"session","id":"\#(session.raw)","set":{"title":"Warsztat","start":"2026-12-07T17:00","#
        + #""end":"2026-12-07T19:00"}},{"kind":"attachment","id":"\#(Attaching.attachment.raw)","set":{"of":"\#(owner.raw)","#
        + #""title":"Lista podpisów","file":"\#(Attaching.digest(of: Attaching.statute))"\#(publication)}}]"#)
    try folder.makeStore(log: LogText.organization(1, seq: 1) + line)
    let store = try Store(folder.path)
    return try store.check().filter { !$0.isDamage }.map(\.kind)
  }

  @Test func oneThatNobodySaidIsForPublicationIsNamedAsANote() throws {
    #expect(
      try Self.kinds(forPublication: false).contains(.attachmentForEveryone(Attaching.attachment, of: Self.session)))
  }

  @Test func othersAreNot() throws {
    for kinds in [
      try Self.kinds(forPublication: true), try Self.kinds(forPublication: false, of: Sample.organization(1)),
    ] {
      #expect(!kinds.contains { if case .attachmentForEveryone = $0 { true } else { false } })
    }
  }
}
