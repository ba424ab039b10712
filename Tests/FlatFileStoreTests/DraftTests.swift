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
    for _ in 0..<2 { try store.dropDraft(Draft.Key(Sample.organization(1)), of: Sample.anna) }
    #expect(try store.drafts(of: Sample.anna).isEmpty)
  }

  @Test func whatAKillLeftOfADraftGoesWithIt() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    let left = "personal/drafts/anna/\(Sample.organization(1).raw).json.new"
    try folder.write(Array("{".utf8), to: left)
    try store.dropDraft(Draft.Key(Sample.organization(1)), of: Sample.anna)
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

  /// Whoever stands in for somebody finds what they left, keeps a copy of it, and takes nothing away from them.
  @Test func whatSomebodyLeftIsGoneOnWithInACopy() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "Koło"), of: Sample.anna)
    try store.keepDraft(Self.draft(1, "moje"), of: Sample.jan)
    let found = try #require(try store.drafts(leftBy: "anna").first)
    #expect(found == Self.draft(1, "Koło").left(by: "anna") && found.key != Self.draft(1, "moje").key)
    let copy = Draft(
      name: found.name, form: found.form, ids: found.ids, texts: ["name": "Koło Gospodyń"], was: [:],
      keptAt: Sample.instant(9), origin: found.origin)
    try store.keepDraft(copy, of: Sample.jan)
    #expect(try Store(folder.path).drafts(of: Sample.jan) == [copy, Self.draft(1, "moje")])
    #expect(try store.drafts(of: Sample.anna) == [Self.draft(1, "Koło")])
    // What he has from her he does not hand on.
    #expect(try store.drafts(leftBy: "jan").map(\.texts) == [Self.draft(1, "moje").texts])
    try store.dropDraft(copy.key, of: Sample.jan)
    #expect(try store.drafts(of: Sample.jan) == [Self.draft(1, "moje")])
  }

  /// Saved in her stead it goes, unless she typed on meanwhile: what she typed is never thrown away by another.
  @Test func whatWasSavedForSomebodyGoesUnlessTheyTypedOn() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "Koło"), of: Sample.anna)
    let origin = try #require(try store.drafts(leftBy: "anna").first?.origin)
    try store.keepDraft(Self.draft(1, "Koło Gospodyń", at: 5), of: Sample.anna)
    #expect(try !store.dropDraft(Sample.organization(1), from: origin))
    #expect(try store.drafts(of: Sample.anna) == [Self.draft(1, "Koło Gospodyń", at: 5)])
    let later = try #require(try store.drafts(leftBy: "anna").first?.origin)
    #expect(try store.dropDraft(Sample.organization(1), from: later))
    #expect(try store.drafts(of: Sample.anna).isEmpty)
    #expect(try store.dropDraft(Sample.organization(1), from: later), "she threw it away herself")
  }

  @Test func aFileThatIsNoDraftIsLeftAlone() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(Self.draft(1, "K"), of: Sample.anna)
    try folder.write(Array("{".utf8), to: "personal/drafts/anna/broken.json")
    #expect(try store.drafts(of: Sample.anna).count == 1)
    #expect(folder.exists("personal/drafts/anna/broken.json"))
  }
}
