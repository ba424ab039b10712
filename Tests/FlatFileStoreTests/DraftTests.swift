import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("A form that was typed into is not lost")
struct DraftTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static func draft(_ number: Int, _ text: String, at seconds: Int = 0) -> Draft {
    Draft(
      name: Sample.organization(number), form: "add", ids: ["organization": Sample.organization(number).raw],
      texts: ["name": text, "notes": "dwa\nwiersze \"i\" \u{1B}[2J"], was: [:], keptAt: Sample.instant(seconds))
  }

  @Test func aKeptDraftComesBackAsItWas() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "Koło"), of: Sample.anna)
    #expect(try Store(folder.path).drafts(of: Sample.anna) == [Self.draft(1, "Koło")])
  }

  @Test func keepingAgainReplacesAndTheLastTypedIntoComesFirst() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    try store.keepDraft(Self.draft(2, "B", at: 1), of: Sample.anna)
    try store.keepDraft(Self.draft(1, "Koło", at: 2), of: Sample.anna)
    #expect(try store.drafts(of: Sample.anna).map { $0.texts["name"] } == ["Koło", "B"])
  }

  @Test func aDroppedDraftIsGoneAndDroppingItAgainIsNoFault() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    for _ in 0..<2 { try store.dropDraft(Sample.organization(1), of: Sample.anna) }
    #expect(try store.drafts(of: Sample.anna).isEmpty)
  }

  @Test func whatAKillLeftOfADraftGoesWithIt() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    let left = "personal/drafts/anna/\(Sample.organization(1).raw).json.new"
    try folder.write(Array("{".utf8), to: left)
    try store.dropDraft(Sample.organization(1), of: Sample.anna)
    #expect(!folder.exists(left))
  }

  @Test func everyoneHasTheirOwnAndNobodyHasNone() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    #expect(try store.drafts(of: Sample.jan).isEmpty)
  }

  @Test("../ in names leads nowhere else")
  func aLoginOrNameThatIsAPathLeadsNowhereElse() throws {
    let store = try Sample.store(in: folder)
    let author = Author("../../../etc")
    let draft = Draft(
      name: RecordID("../../log/cao/000001"), form: "add", ids: [:], texts: ["a": "b"], was: [:],
      keptAt: Sample.instant())
    try store.keepDraft(draft, of: author)
    #expect(try store.drafts(of: author) == [draft])
    #expect(!folder.exists(Sample.publicLog))
    #expect(folder.exists("personal/drafts/=2e=2e=2f=2e=2e=2f=2e=2e=2fetc"))
  }

  @Test func draftsOpenToNobodyElse() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    #expect(try folder.permissions(of: "personal/drafts/anna") == 0o700)
    #expect(try folder.permissions(of: "personal/drafts/anna/\(Sample.organization(1).raw).json") == 0o600)
  }

  @Test func aFileThatIsNoDraftIsLeftAlone() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    try folder.write(Array("{".utf8), to: "personal/drafts/anna/broken.json")
    #expect(try store.drafts(of: Sample.anna).count == 1)
    #expect(folder.exists("personal/drafts/anna/broken.json"))
  }
}
