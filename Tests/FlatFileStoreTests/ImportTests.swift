import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Very much at once")
struct ImportTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    store.lineLimits.appended = 400
  }

  private func namesInLog(_ side: String = "log") throws -> [String] {
    try LinuxFileSystem().names(in: "\(folder.path)/\(side)/cao").sorted()
  }

  // MARK: - Where it stands

  @Test func aLongImportIsASegmentOfItsOwn() throws {
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    let reader = try Store(folder.path)
    #expect(store.importOrganizations(2...40) == .done([], counter: nil))
    #expect(reader.register.count(of: Organization.kind) == 1)
    #expect(try namesInLog() == ["000001.jsonl", "000002.jsonl"])
    #expect(try folder.lines(of: "log/cao/000002.jsonl").count == 1)
    #expect(try folder.permissions(of: "log/cao/000002.jsonl") == 0o600)
    #expect(try reader.refresh())
    for store in [store, reader] {
      #expect(store.register.count(of: Organization.kind) == 40)
      #expect(store.register.name(of: Sample.organization(40)) == "Organizacja 40")
    }
    #expect(try Store(folder.path).check().isEmpty)
  }

  @Test func whatIsWrittenBehindItIsFollowedByItsReaders() throws {
    #expect(store.importOrganizations(1...40)?.isDone == true)
    let reader = try Store(folder.path)
    for number in 41...43 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant()).isDone)
      #expect(try reader.refresh())
      #expect(reader.register.count(of: Organization.kind) == number)
    }
    #expect(try folder.lines(of: Sample.publicLog).count == 4)
    #expect(try namesInLog() == ["000001.jsonl"])
  }

  @Test func aShortImportIsOneMoreLine() throws {
    #expect(store.importOrganizations(1...1)?.isDone == true)
    #expect(store.importOrganizations(2...2)?.isDone == true)
    #expect(try folder.lines(of: Sample.publicLog).count == 2)
    #expect(try namesInLog() == ["000001.jsonl"])
    #expect(store.register.count(of: Organization.kind) == 2)
  }

  @Test func personalFieldsGoTheSameWayOnTheirOwnSide() throws {
    #expect(store.importPeople(1...20)?.isDone == true)
    for side in ["log", "personal"] { #expect(try namesInLog(side) == ["000001.jsonl"]) }
    #expect(try !folder.text(of: Sample.publicLog).contains("Osoba"))
    let reader = try Store(folder.path)
    #expect(reader.register.name(of: Sample.person(20)) == "Osoba 20")
    #expect(try reader.check().isEmpty)
  }

  @Test func aLongLineOfAnyOtherActGoesTheSameWay() throws {
    store.lineLimits.appended = 300
    let name = String(repeating: "a", count: 190)
    #expect(store.transact(Sample.addOrganization(1, name: name), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.register.name(of: Sample.organization(1)) == name)
    #expect(store.transact(Sample.addOrganization(2, name: name), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.register.name(of: Sample.organization(2)) == name)
    #expect(try namesInLog() == ["000001.jsonl", "000002.jsonl"])
  }

  // MARK: - What others do meanwhile

  @Test func whatOthersWroteMeanwhileIsJudgedAgain() throws {
    let other = try Store(folder.path)
    var seen: [Int] = []
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    while let register = importing.snapshot() {
      seen.append(register.count(of: Organization.kind))
      if seen.count == 1 {
        #expect(other.transact(Sample.addOrganization(2), by: Sample.jan, at: Sample.instant()).isDone)
      }
      for number in 1...3 where !register.has(Sample.organization(number)) {
        importing.take(Change(id: Sample.organization(number), set: ["name": .text("z pliku \(number)")]))
      }
      importing.commit()
    }
    #expect(importing.outcome?.isDone == true && seen == [0, 1])
    #expect(store.register.name(of: Sample.organization(2)) == "Organizacja 2")
    #expect(store.register.name(of: Sample.organization(3)) == "z pliku 3")
  }

  @Test func whatOthersWroteOfKindsThatNobodyAskedAboutIsNoReasonToJudgeAgain() throws {
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    let other = try Store(folder.path)
    var seen: [Int] = []
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    while let register = importing.snapshot() {
      seen.append(register.count(of: Organization.kind))
      let act = Store.Stamp(name: "test", because: "", author: Sample.jan, at: Sample.instant())
      let set: [String: FieldValue?] = ["name": .text("Sala"), "organization": .text(Sample.organization(1).raw)]
      #expect(other.carryOut(act) { _ in Decision(changes: [Change(id: Sample.resource(1), set: set)]) }.isDone)
      importing.take(Change(id: Sample.organization(2), set: ["name": .text("z pliku")]))
      importing.commit()
    }
    #expect(importing.outcome?.isDone == true && seen == [1])
    #expect(store.register.name(of: Sample.organization(2)) == "z pliku")
    #expect(store.register.name(of: Sample.resource(1)) == "Sala")
    #expect(try folder.lines(of: Sample.publicLog).count == 3)
  }

  @Test func whereOthersWriteAllTheTimeItIsJudgedUnderTheLock() throws {
    let other = try Store(folder.path, fileSystem: FaultyFileSystem())
    var outcomes: [Outcome] = []
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    while let register = importing.snapshot() {
      _ = register.count(of: Organization.kind)
      outcomes.append(
        other.transact(Sample.addOrganization(outcomes.count), by: Sample.jan, at: Sample.instant()))
      importing.take(Change(id: Sample.organization(99), set: ["name": .text("z pliku")]))
      importing.commit()
    }
    #expect(importing.outcome?.isDone == true)
    #expect(outcomes.count == Limits.importRounds)
    #expect(outcomes.filter(\.isDone).count == outcomes.count - 1)
    guard case .busy = outcomes.last else {
      Issue.record("others could write while it was judged for the last time: \(outcomes)")
      return
    }
  }

  /// Whoever judges a whole country would hold the lock for as long as that takes.
  @Test func whereOthersWriteAllTheTimeWhatIsLongGivesWay() throws {
    let other = try Store(folder.path, fileSystem: FaultyFileSystem())
    var outcomes: [Outcome] = []
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    while let register = importing.snapshot() {
      _ = register.count(of: Organization.kind)
      for number in 0...Limits.looksUnderLock { _ = register.has(Sample.resource(number)) }
      outcomes.append(
        other.transact(Sample.addOrganization(outcomes.count), by: Sample.jan, at: Sample.instant()))
      importing.take(Change(id: Sample.organization(99), set: ["name": .text("z pliku")]))
      importing.commit()
    }
    #expect(importing.outcome == .refused(.keepsChanging(times: Limits.importRounds)))
    #expect(outcomes.count == Limits.importRounds && outcomes.allSatisfy(\.isDone), "\(outcomes)")
    #expect(store.register.stored(Sample.organization(99)) == nil)
  }

  @Test func whatOthersWroteOfRecordsThatNobodyAskedAboutIsNoReasonToJudgeAgain() throws {
    let other = try Store(folder.path)
    var rounds = 0
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    while let register = importing.snapshot() {
      rounds += 1
      #expect(!register.has(Sample.organization(2)))
      #expect(register.ids(of: Organization.kind, whose: "name", is: "z pliku").isEmpty)
      #expect(register.answer(about: [Organization.kind]) { $0.count(of: Organization.kind) > 5 } == false)
      #expect(other.transact(Sample.addOrganization(rounds), by: Sample.jan, at: Sample.instant()).isDone)
      importing.take(Change(id: Sample.organization(9), set: ["name": .text("z pliku")]))
      importing.commit()
    }
    #expect(importing.outcome?.isDone == true && rounds == 1)
  }

  @Test func nothingToWriteIsSoAlreadyAndTakesNoLock() throws {
    let system = FaultyFileSystem()
    let store = try Store(folder.path, fileSystem: system)
    system.forgetCalls()
    #expect(store.bringIn([]) == .alreadyDone)
    #expect(!system.calls.contains(.lock) && !system.calls.contains(.write))
  }

  // MARK: - What is not wanted, or does not fit

  @Test func whatIsNotCommittedIsNotWritten() throws {
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    for _ in 1...Limits.importRounds {
      #expect(importing.snapshot() != nil)
      importing.take(Change(id: Sample.organization(1), set: ["name": .text("x")]))
    }
    #expect(importing.outcome == nil)
    #expect(try namesInLog() == [])
  }

  /// Whoever gives up while he holds the lock lets it go.
  @Test func whatIsGivenUpHindersNobody() throws {
    let other = try Store(folder.path, fileSystem: FaultyFileSystem())
    do {
      let importing = store.importing(by: Sample.anna, at: Sample.instant())
      for _ in 1...Limits.importRounds { _ = importing.snapshot() }
      guard case .busy = other.transact(Sample.addOrganization(1), by: Sample.jan, at: Sample.instant()) else {
        Issue.record("the last time it is not judged under the lock")
        return
      }
    }
    #expect(other.transact(Sample.addOrganization(1), by: Sample.jan, at: Sample.instant()).isDone)
  }

  @Test func whatWasTakenBeforeItIsJudgedAgainIsForgotten() throws {
    let other = try Store(folder.path)
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    var number = 0
    while let register = importing.snapshot() {
      _ = register.count(of: Organization.kind)
      number += 1
      importing.take(Change(id: Sample.organization(number), set: ["name": .text("z pliku")]))
      if number == 1 {
        #expect(other.transact(Sample.addOrganization(9), by: Sample.jan, at: Sample.instant()).isDone)
      }
      importing.commit()
    }
    #expect(importing.outcome?.isDone == true && number == 2)
    #expect(store.register.stored(Sample.organization(1)) == nil && store.register.has(Sample.organization(2)))
  }

  @Test func whateverMomentItIsAbandonedNothingIsLeft() throws {
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    var asked = 0
    #expect(
      store.importOrganizations(2...20) {
        asked += 1; return false
      }?.isDone == true)
    try #require(asked > 2)
    for moment in 1...asked {
      var number = 0
      let outcome = store.importOrganizations(21...40) {
        number += 1; return number == moment
      }
      #expect(outcome == nil)
      #expect(try namesInLog() == ["000001.jsonl", "000002.jsonl"])
      #expect(try Store(folder.path).register.count(of: Organization.kind) == 20)
    }
  }

  @Test func whatIsLongerThanAnyLineThatIsReadIsRefusedInAdvance() throws {
    store.lineLimits.longest = 2_000
    #expect(store.importOrganizations(1...40) == .refused(.tooMuchAtOnce(limit: 2_000)))
    let name = String(repeating: "a", count: 190)
    store.lineLimits.longest = 300
    let outcome = store.transact(Sample.addOrganization(1, name: name), by: Sample.anna, at: Sample.instant())
    #expect(outcome == .refused(.tooMuchAtOnce(limit: 300)))
    #expect(try namesInLog() == [])
  }

  @Test func aFullDiskIsSeenBeforeAnythingCounts() throws {
    let system = FaultyFileSystem()
    let store = try Store(folder.path, fileSystem: system)
    store.lineLimits.appended = 200
    system.failing = { call, path in call == .write && path.contains("/log/") ? 28 : nil }
    #expect(store.importPeople(1...20) == .noRoom)
    for side in ["log", "personal"] { #expect(try namesInLog(side) == []) }
  }

  @Test func whatAKilledImportLeftIsNeverReadAndGoesWithTheNext() throws {
    let leftover = "log/cao/000007.jsonl.new"
    try folder.write(LogText.organization(9, seq: 1), to: leftover)
    #expect(try Store(folder.path).check().map(\.kind) == [.unfinishedWriting])
    #expect(store.importOrganizations(1...20)?.isDone == true)
    #expect(!folder.exists(leftover))
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 20)
  }
}
