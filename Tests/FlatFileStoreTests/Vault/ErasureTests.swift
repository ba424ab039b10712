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
    try VaultScene.fill(store)
  }

  private func erase(_ somebody: VaultScene.Somebody) throws -> Swept {
    let (act, files) = store.erase(
      VaultScene.erasing(somebody), by: Sample.anna, at: VaultScene.now)
    #expect(act.isDone)
    guard case .swept(let swept)? = files else { throw NotSwept(sweep: files) }
    return swept
  }

  struct NotSwept: Error { let sweep: Sweep? }

  @Test func theBytesLeaveTheFilesAndThoseOfOthersStay() throws {
    for mark in VaultScene.zofia.marks {
      #expect(try folder.files(with: mark) == [Sample.personalLog])
    }
    let swept = try erase(VaultScene.zofia)
    #expect(swept == Swept(files: [Sample.personalLog]))
    for mark in VaultScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
    for mark in VaultScene.jan.marks {
      #expect(try folder.files(with: mark) == [Sample.personalLog])
    }
    #expect(try Store(folder.path).check() == [])
  }

  @Test func theRowsStayAndSayNothingOfWhoItWas() throws {
    _ = try erase(VaultScene.zofia)
    for reader in [store, try Store(folder.path)] {
      let register = reader.register
      #expect(register.stored(VaultScene.zofia.id)?.values.named == ["name": .text(Redaction.mark)])
      #expect(register.stored(VaultScene.zofia.registration)?.values["needs"] == nil)
      #expect(
        register.stored(VaultScene.zofia.registration)?.values["person"]
          == .text(VaultScene.zofia.id.raw))
      #expect(register.count(of: Person.kind) == 2)
      #expect(register.name(of: VaultScene.jan.id) == "Jan Nowak")
    }
  }

  @Test func theVeryWordsOfARemarkBelongToTheCaseFileAndStay() throws {
    _ = try erase(VaultScene.zofia)
    #expect(
      store.register.stored(VaultScene.zofia.submission)?.values["remark"]
        == .text(VaultScene.zofia.remark))
  }

  @Test func everyOtherLineStaysByteForByteAndTheChangedOnesKeepTheirHeading() throws {
    let before = try folder.lines(of: Sample.personalLog)
    let open = try folder.lines(of: Sample.publicLog)
    _ = try erase(VaultScene.zofia)
    let after = try folder.lines(of: Sample.personalLog)
    #expect(after.count == before.count)
    #expect(try folder.lines(of: Sample.publicLog).dropLast() == open[...])
    for (old, new) in zip(before, after) {
      if old == new { continue }
      #expect(old.contains("Zofia"))
      func heading(_ line: String) -> Substring { line.dropFirst(17).prefix(while: { $0 != "[" }) }
      #expect(heading(old) == heading(new))
    }
    #expect(zip(before, after).count { $0 != $1 } == 1)
  }

  @Test func whatWasClearedOrChangedBeforeLeavesTheFilesToo() throws {
    let edit = EditRecord(
      VaultScene.zofia.id,
      [FieldEdit(field: "phone", was: .text(VaultScene.zofia.phone), becomes: .text("322 000 000"))])
    #expect(store.transact(edit, by: Sample.jan, at: VaultScene.now).isDone)
    _ = try erase(VaultScene.zofia)
    for mark in VaultScene.zofia.marks + ["322 000 000"] {
      #expect(try folder.files(with: mark) == [])
    }
  }

  @Test func whoeverComesBackIsSomebodyNew() throws {
    _ = try erase(VaultScene.zofia)
    let again = VaultScene.Somebody(number: 7, name: "Zofia")
    #expect(store.transact(VaultScene.remarking(again), by: Sample.anna, at: VaultScene.now).isDone)
    #expect(store.register.name(of: again.id) == "Zofia Nowak")
    guard case .swept(let swept) = store.sweep(by: Sample.anna, at: VaultScene.now) else {
      throw NotSwept(sweep: nil)
    }
    #expect(swept == Swept())
    #expect(try Store(folder.path).register.name(of: again.id) == "Zofia Nowak")
  }

  @Test func anOldPersonalLogThatIsPutBackShowsNothingAndIsClearedAgain() throws {
    let old = try folder.bytes(of: Sample.personalLog)
    _ = try erase(VaultScene.zofia)
    try folder.write(old, to: Sample.personalLog)
    let reader = try Store(folder.path)
    #expect(reader.register.stored(VaultScene.zofia.id)?.values.named == ["name": .text(Redaction.mark)])
    #expect(reader.register.stored(VaultScene.zofia.registration)?.values["needs"] == nil)
    #expect(reader.register.ids(of: Person.kind, whose: "phone", is: VaultScene.zofia.phone) == [])
    let found = Finding(
      file: Sample.personalLog, line: 1,
      matter: .stillThere([VaultScene.zofia.id, VaultScene.zofia.registration]))
    #expect(try reader.check() == [found])
    guard case .swept = reader.sweep(by: Sample.anna, at: VaultScene.now) else {
      throw NotSwept(sweep: nil)
    }
    #expect(try reader.check() == [])
    for mark in VaultScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
  }

  @Test func whoeverReadsMeanwhileReadsOn() throws {
    let reader = try Store(folder.path)
    let before = reader.register
    _ = try erase(VaultScene.zofia)
    #expect(before.name(of: VaultScene.jan.id) == "Jan Nowak")
    #expect(try reader.refresh())
    #expect(reader.register.name(of: VaultScene.zofia.id) == Redaction.mark)
    #expect(reader.register.name(of: VaultScene.jan.id) == "Jan Nowak")
    let more = VaultScene.Somebody(number: 3, name: "Piotr")
    #expect(reader.transact(VaultScene.remarking(more), by: Sample.jan, at: VaultScene.now).isDone)
    _ = try store.refresh()
    #expect(store.register.name(of: more.id) == "Piotr Nowak")
    #expect(try Store(folder.path).check() == [])
  }

  @Test func aCopyThatAnEditorLeftIsToldAndLeftAlone() throws {
    let copy = Sample.personalLog + "~"
    try folder.write(try folder.bytes(of: Sample.personalLog), to: copy)
    #expect(try erase(VaultScene.zofia).leftAlone == [Swept.Place(file: copy, line: nil)])
    #expect(try folder.files(with: VaultScene.zofia.email) == [copy])
  }

  @Test func whatWasTypedIntoFormsAndNeverSavedGoesToo() throws {
    func draft(_ number: Int, _ text: String) -> Draft {
      Draft(
        name: Sample.organization(number), form: "add", ids: [:], texts: ["email": text], was: [:],
        keptAt: VaultScene.now)
    }
    try store.keepDraft(draft(1, VaultScene.zofia.email), of: Sample.jan)
    try store.keepDraft(draft(2, VaultScene.jan.email), of: Sample.jan)
    #expect(try erase(VaultScene.zofia).drafts == 1)
    #expect(try store.drafts(of: Sample.jan).map(\.name) == [Sample.organization(2)])
    for mark in VaultScene.zofia.marks { #expect(try folder.files(with: mark) == []) }
  }

  @Test func someoneWhoIsNobodyIsRefusedAndSoIsAReasonLeftOut() {
    let nobody = ErasureRequest.erase([RecordID("per-nikt000000")], because: "wniosek")
    #expect(
      store.erase(nobody, by: Sample.anna, at: VaultScene.now).act
        == .refused(.unknown(RecordID("per-nikt000000"))))
    let mute = ErasureRequest.erase([VaultScene.zofia.id], because: " ")
    let (act, files) = store.erase(mute, by: Sample.anna, at: VaultScene.now)
    #expect(act == .refused(.reasonMissing))
    #expect(files == nil)
  }
}
