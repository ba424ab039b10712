import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Two logs, one truth")
struct PersonalDataTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func personalFieldsStandInThePersonalLogAlone() throws {
    let store = try Sample.store(in: folder)
    #expect(store.addPerson(1, name: "Zofia Nowak").isDone)
    let open = try folder.text(of: Sample.publicLog)
    let personal = try folder.text(of: Sample.personalLog)
    #expect(!open.contains("Zofia") && !open.contains("example.org"))
    #expect(open.contains(#"{"kind":"person","id":"\#(Sample.person(1).raw)","set":{}}"#))
    #expect(personal.contains("Zofia Nowak"))
    #expect(open.contains(#""turn":1,"#) && personal.contains(#""turn":1,"#))
    let again = try Store(folder.path)
    #expect(again.register.stored(Sample.person(1))?.values["name"] == .text("Zofia Nowak"))
    #expect(again.history(of: Sample.person(1)).first?.changes.first?.set["name"] == .text("Zofia Nowak"))
  }

  @Test func anActThatTouchesNobodyWritesNoPersonalLine() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(!folder.exists(Sample.personalLog))
  }

  @Test func thePersonalLineIsOnTheDiskBeforeThePublicOneIsWritten() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    _ = store.addPerson(1)
    var steps: [String] = []
    system.before = { call, path in
      if call == .write || call == .synchronize, path.hasSuffix(".jsonl") {
        steps.append("\(call) \(path.dropFirst(folder.path.utf8.count + 1))")
      }
    }
    #expect(store.addPerson(2).isDone)
    #expect(
      steps == [
        "write \(Sample.personalLog)", "synchronize \(Sample.personalLog)", "write \(Sample.publicLog)",
        "synchronize \(Sample.publicLog)",
      ])
  }

  @Test("killed between the personal and the public line, nothing is seen and the number is not used again")
  func killedBetweenThePersonalAndThePublicLineNothingIsSeenAndTheNumberIsNotUsedAgain() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    _ = store.addPerson(1)
    system.failing = { call, path in call == .write && path.hasSuffix(Sample.publicLog) ? 28 : nil }
    #expect(store.addPerson(2, at: Sample.instant(1)) == .noRoom)
    #expect(try folder.lines(of: Sample.personalLog).count == 2)
    let other = try Store(folder.path)
    #expect(other.register.stored(Sample.person(2)) == nil)
    #expect(try other.check().map(\.kind) == [.unpairedPersonalLine(transactionNumber: 2)])
    #expect(try other.check().allSatisfy { $0.file == Sample.personalLog && $0.line == 2 })
    #expect(other.addPerson(3, at: Sample.instant(2)).isDone)
    let again = try Store(folder.path)
    #expect(again.register.stored(Sample.person(2)) == nil)
    #expect(again.register.name(of: Sample.person(3)) == "Osoba 3")
    #expect(again.history().map(\.transactionNumber) == [1, 3])
    #expect(
      try again.check().map(\.kind) == [.unpairedPersonalLine(transactionNumber: 2)], "a number that is not missed")
  }

  @Test func ofTwoAttemptsAtOneTransactionNumberOnlyTheOneThatWasCommittedCounts() throws {
    try Store.create(at: folder.path, Sample.manifest)
    func personal(_ seq: Int, _ name: String, at: String) -> [UInt8] {
      LogText.line(
        #""seq":\#(seq),"turn":1,"at":"\#(at)","by":"anna","act":"add","put":[{"kind":"person","id":"per-1","set":{"name":"\#(name)"}}]"#
      )
    }
    try folder.write(
      personal(1, "Pierwsza", at: "2026-11-21T10:00:00Z") + personal(2, "Druga", at: "2026-11-21T10:00:01Z"),
      to: Sample.personalLog)
    let open = LogText.line(
      #""seq":1,"turn":1,"at":"2026-11-21T10:00:01Z","by":"anna","act":"add","put":[{"kind":"person","id":"per-1","set":{}}]"#
    )
    try folder.write(open, to: Sample.publicLog)
    let store = try Store(folder.path)
    #expect(store.register.name(of: RecordID("per-1")) == "Druga")
    #expect(try store.check().map(\.kind).contains(.unpairedPersonalLine(transactionNumber: 1)))
  }

  @Test func withoutThePersonalFolderTheRestIsShownAndNothingCanBeChanged() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    _ = store.addPerson(1)
    let system = FaultyFileSystem()
    system.failing = { _, path in path.contains("/personal") ? 13 : nil }
    let reader = try Store(folder.path, fileSystem: system)
    #expect(!reader.hasPersonalData)
    #expect(reader.findings.isEmpty)
    #expect(reader.register.name(of: Sample.organization(1)) == "Organizacja 1")
    #expect(reader.register.stored(Sample.person(1))?.values.isEmpty == true)
    #expect(reader.transact(Sample.addOrganization(2), by: Sample.jan, at: Sample.instant()) == .notPermitted)
    _ = store.addPerson(2)
    #expect(try reader.refresh())
    #expect(reader.register.count(of: Person.kind) == 2)
  }

  @Test func aPersonalLineThatIsGoneIsDamageAtThePublicLineThatNeedsIt() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    _ = store.addPerson(1)
    _ = store.addPerson(2)
    #expect(try store.check().isEmpty)
    let first = try #require(folder.lines(of: Sample.personalLog).first)
    try folder.write(Array("\(first)\n".utf8), to: Sample.personalLog)
    let findings = try Store(folder.path).check()
    #expect(
      findings.first == Finding(file: Sample.publicLog, line: 3, kind: .missingPersonalLine(transactionNumber: 3)))
    #expect(findings.count(where: \.isDamage) == 1)
  }

  @Test func whoeverMayNotReadThePersonalDataIsNotToldThatTheyAreWhole() throws {
    let store = try Sample.store(in: folder)
    _ = store.addPerson(1)
    let system = FaultyFileSystem()
    system.failing = { _, path in path.contains("/personal") ? 13 : nil }
    let findings = try Store(folder.path, fileSystem: system).check()
    #expect(findings == [Finding(file: "personal/cao", line: nil, kind: .personalNotExamined)])
    #expect(!findings.contains { $0.isDamage })
    system.failing = { _, path in path.contains("/personal") ? 2 : nil }
    #expect(try Store(folder.path, fileSystem: system).check().contains { $0.kind == .missingFolder })
  }

  @Test func aTornPersonalTailIsSealedToo() throws {
    let store = try Sample.store(in: folder)
    _ = store.addPerson(1)
    try folder.write(try folder.bytes(of: Sample.personalLog) + Array(#"{"crc":"0000"#.utf8), to: Sample.personalLog)
    #expect(store.addPerson(2).isDone)
    let again = try Store(folder.path)
    #expect(again.register.name(of: Sample.person(2)) == "Osoba 2")
    #expect(again.findings.map(\.kind) == [.tornLine])
  }

  @Test func peopleAreFoundByAddressAndTelephoneHoweverTheyAreTyped() throws {
    let store = try Sample.store(in: folder)
    _ = store.addPerson(1)
    let found = store.register.ids(of: Person.kind, whose: "email", is: " OSOBA1@Example.org ")
    #expect(found == [Sample.person(1)])
  }

  @Test("what nobody declared is kept as personal: a field of a known kind, and all of an unknown one")
  func undeclaredIsPersonal() throws {
    let store = try Sample.store(in: folder)
    let act = Store.Stamp(name: "add", because: "", author: Sample.anna, at: Sample.instant())
    let changes = [
      Change(id: Sample.organization(1), set: ["name": .text("Koło"), "shoeSize": .text("sekret A")]),
      Change(id: RecordID("hol-1"), set: ["depth": .text("sekret B")]),
    ]
    #expect(store.carryOut(act) { _ in Decision(changes: changes) }.isDone)
    #expect(try !folder.text(of: Sample.publicLog).contains("sekret"))
    #expect(try folder.text(of: Sample.publicLog).contains("Koło"))
    let personal = try folder.text(of: Sample.personalLog)
    #expect(personal.contains("sekret A") && personal.contains("sekret B"))
  }
}
