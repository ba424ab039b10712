import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Erasing somebody")
struct ErasureTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
  }

  private func erase(_ somebody: ErasureScene.Somebody) throws -> PurgeSummary {
    let (act, files) = store.erase(
      ErasureScene.erasing(somebody), by: Sample.anna, at: ErasureScene.now)
    #expect(act.isDone)
    guard case .purged(let purged)? = files else { throw NotPurged(purge: files) }
    return purged
  }

  struct NotPurged: Error { let purge: Purge? }

  @Test func theBytesLeaveTheFilesAndThoseOfOthersStay() throws {
    for mark in ErasureScene.zofia.marks {
      #expect(try folder.files(with: mark) == [Sample.personalLog])
    }
    let purged = try erase(ErasureScene.zofia)
    #expect(purged == PurgeSummary(files: [Sample.personalLog]))
    for mark in ErasureScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
    for mark in ErasureScene.jan.marks {
      #expect(try folder.files(with: mark) == [Sample.personalLog])
    }
    #expect(try Store(folder.path).check() == [])
  }

  @Test func theRowsStayAndSayNothingOfWhoItWas() throws {
    _ = try erase(ErasureScene.zofia)
    for reader in [store, try Store(folder.path)] {
      let register = reader.register
      #expect(register.stored(ErasureScene.zofia.id)?.values.named == ["name": .text(Redaction.mark)])
      #expect(register.stored(ErasureScene.zofia.registration)?.values["needsNote"] == nil)
      #expect(
        register.stored(ErasureScene.zofia.registration)?.values["person"]
          == .text(ErasureScene.zofia.id.raw))
      #expect(register.count(of: Person.kind) == 2)
      #expect(register.name(of: ErasureScene.jan.id) == "Jan Nowak")
    }
  }

  @Test func theVeryWordsOfARemarkBelongToTheCaseFileAndStay() throws {
    _ = try erase(ErasureScene.zofia)
    #expect(
      store.register.stored(ErasureScene.zofia.submission)?.values["remark"]
        == .text(ErasureScene.zofia.remark))
  }

  @Test func everyOtherLineStaysByteForByteAndTheChangedOnesKeepTheirHeading() throws {
    let before = try folder.lines(of: Sample.personalLog)
    let open = try folder.lines(of: Sample.publicLog)
    _ = try erase(ErasureScene.zofia)
    let after = try folder.lines(of: Sample.personalLog)
    #expect(after.count == before.count)
    #expect(try folder.lines(of: Sample.publicLog).dropLast(2) == open[...])
    for (old, new) in zip(before, after) {
      if old == new { continue }
      #expect(old.contains("Zofia"))
      func heading(_ line: String) -> String {
        let bytes = Array(line.utf8)
        return bytes.withUnsafeBytes { "\(LineHeading($0)) \(LineLinks($0))" }
      }
      #expect(heading(old) == heading(new))
    }
    #expect(zip(before, after).count { $0 != $1 } == 1)
  }

  @Test func whatWasClearedOrChangedBeforeLeavesTheFilesToo() throws {
    let edit = EditRecord(
      ErasureScene.zofia.id,
      [FieldEdit(field: "phone", was: .text(ErasureScene.zofia.phone), becomes: .text("322 000 000"))])
    #expect(store.transact(edit, by: Sample.jan, at: ErasureScene.now).isDone)
    _ = try erase(ErasureScene.zofia)
    for mark in ErasureScene.zofia.marks + ["322 000 000"] {
      #expect(try folder.files(with: mark) == [])
    }
  }

  @Test func whoeverComesBackIsSomebodyNew() throws {
    _ = try erase(ErasureScene.zofia)
    let again = ErasureScene.Somebody(number: 7, name: "Zofia")
    #expect(store.transact(ErasureScene.remarking(again), by: Sample.anna, at: ErasureScene.now).isDone)
    #expect(store.register.name(of: again.id) == "Zofia Nowak")
    guard case .purged(let purged) = store.purge(by: Sample.anna, at: ErasureScene.now) else {
      throw NotPurged(purge: nil)
    }
    #expect(purged == PurgeSummary())
    #expect(try Store(folder.path).register.name(of: again.id) == "Zofia Nowak")
  }

  @Test func anOldPersonalLogThatIsPutBackShowsNothingAndIsClearedAgain() throws {
    let old = try folder.bytes(of: Sample.personalLog)
    _ = try erase(ErasureScene.zofia)
    try folder.write(old, to: Sample.personalLog)
    let reader = try Store(folder.path)
    #expect(reader.register.stored(ErasureScene.zofia.id)?.values.named == ["name": .text(Redaction.mark)])
    #expect(reader.register.stored(ErasureScene.zofia.registration)?.values["needsNote"] == nil)
    #expect(reader.register.ids(of: Person.kind, whose: "phone", is: ErasureScene.zofia.phone) == [])
    let found = Finding(
      file: Sample.personalLog, line: 1,
      kind: .stillThere([ErasureScene.zofia.id, ErasureScene.zofia.registration]))
    #expect(try reader.check() == [found])
    guard case .purged = reader.purge(by: Sample.anna, at: ErasureScene.now) else {
      throw NotPurged(purge: nil)
    }
    #expect(try reader.check() == [])
    for mark in ErasureScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
  }

  @Test func whoeverReadsMeanwhileReadsOn() throws {
    let reader = try Store(folder.path)
    let before = reader.register
    _ = try erase(ErasureScene.zofia)
    #expect(before.name(of: ErasureScene.jan.id) == "Jan Nowak")
    #expect(try reader.refresh())
    #expect(reader.register.name(of: ErasureScene.zofia.id) == Redaction.mark)
    #expect(reader.register.name(of: ErasureScene.jan.id) == "Jan Nowak")
    let more = ErasureScene.Somebody(number: 3, name: "Piotr")
    #expect(reader.transact(ErasureScene.remarking(more), by: Sample.jan, at: ErasureScene.now).isDone)
    _ = try store.refresh()
    #expect(store.register.name(of: more.id) == "Piotr Nowak")
    #expect(try Store(folder.path).check() == [])
  }

  @Test func aCopyThatAnEditorLeftIsToldAndLeftAlone() throws {
    let copy = Sample.personalLog + "~"
    try folder.write(try folder.bytes(of: Sample.personalLog), to: copy)
    #expect(try erase(ErasureScene.zofia).leftAlone == [PurgeSummary.Location(file: copy, line: nil)])
    #expect(try folder.files(with: ErasureScene.zofia.email) == [copy])
  }

  @Test func whatWasTypedIntoFormsAndNeverSavedGoesToo() throws {
    func draft(_ number: Int, _ text: String) -> Draft {
      Draft(
        name: Sample.organization(number), form: "add", ids: [:], texts: ["email": text], was: [:],
        keptAt: ErasureScene.now)
    }
    try store.keepDraft(draft(1, ErasureScene.zofia.email), of: Sample.jan)
    try store.keepDraft(draft(2, ErasureScene.jan.email), of: Sample.jan)
    #expect(try erase(ErasureScene.zofia).drafts == 1)
    #expect(try store.drafts(of: Sample.jan).map(\.name) == [Sample.organization(2)])
    for mark in ErasureScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
  }

  @Test func whatWasBegunAboutThemGoesTooThoughNoTextOfTheirsIsInIt() throws {
    let request = AddRecord(
      RecordID("prq-0000000001"),
      [
        "person": .text(ErasureScene.zofia.id.raw), "kind": .text("access"), "receivedOn": .text("2026-11-20"),
      ])
    #expect(store.transact(request, by: Sample.anna, at: ErasureScene.now).isDone)
    func keep(_ name: String, _ subject: String, _ texts: [String: String] = [:], at: Instant) throws {
      try store.keepDraft(
        Draft(
          name: RecordID(name), form: "act", ids: ["subjects": subject], texts: texts, was: [:], keptAt: at),
        of: Sample.jan)
    }
    let later = Instant(microsecondsSince1970: ErasureScene.now.microsecondsSince1970 + 1_000_000)
    try keep("personRequest-answer.prq-0000000001", "prq-0000000002|prq-0000000001", at: ErasureScene.now)
    try keep("pcl-0000000001", "", ["person": "Z", "person.chosen": ErasureScene.zofia.id.raw], at: ErasureScene.now)
    try keep("other", ErasureScene.jan.id.raw, at: ErasureScene.now)
    try keep("remark", ErasureScene.zofia.submission.raw, at: ErasureScene.now)
    try keep("afterwards", "prq-0000000001", at: later)
    #expect(try erase(ErasureScene.zofia).drafts == 2)
    #expect(try store.drafts(of: Sample.jan).map(\.name.raw).sorted() == ["afterwards", "other", "remark"])
    _ = store.purge(by: Sample.anna, at: later)
    #expect(try store.drafts(of: Sample.jan).count == 3, "what was typed since stays")
  }

  @Test func someoneWhoIsNobodyIsRefusedAndSoIsAReasonLeftOut() {
    let nobody = ErasureRequest.erase([RecordID("per-nikt000000")], because: "wniosek")
    #expect(
      store.erase(nobody, by: Sample.anna, at: ErasureScene.now).act
        == .refused(.unknown(RecordID("per-nikt000000"))))
    let mute = ErasureRequest.erase([ErasureScene.zofia.id], because: " ")
    let (act, files) = store.erase(mute, by: Sample.anna, at: ErasureScene.now)
    #expect(act == .refused(.reasonMissing))
    #expect(files == nil)
  }
}
