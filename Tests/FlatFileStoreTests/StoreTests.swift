import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

@Suite("What the store keeps")
struct StoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatWasSavedIsThereWhenTheStoreIsOpenedAgain() throws {
    let store = try Sample.store(in: folder)
    let outcome = store.transact(Sample.addOrganization(1, name: "KROKUS"), by: Sample.anna, at: Sample.instant())
    #expect(outcome.isDone)
    let again = try Store(folder.path)
    let stored = try #require(again.register.stored(Sample.organization(1)))
    #expect(stored.values["name"] == .text("KROKUS"))
    #expect(stored.changedAt == Sample.instant())
    #expect(stored.changedBy == "anna")
    #expect(again.findings.isEmpty)
  }

  @Test func aSavedChangeIsSeenAtOnceByTheStoreThatSavedIt() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(store.register.name(of: Sample.organization(1)) == "Organizacja 1")
    #expect(store.register.count(of: Organization.kind) == 1)
  }

  @Test func aLaterFieldWinsAndOthersStay() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant())
    #expect(store.transact(Sample.rename(1, from: "A", to: "B"), by: Sample.jan, at: Sample.instant(5)).isDone)
    for register in [store.register, try Store(folder.path).register] {
      let stored = try #require(register.stored(Sample.organization(1)))
      #expect(stored.values["name"] == .text("B"))
      #expect(stored.values["legalForm"] == .text("association"))
      #expect(stored.changedBy == "jan")
      #expect(stored.changedAt == Sample.instant(5))
    }
  }

  @Test func nullClearsAField() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let clear = EditRecord(
      Sample.organization(1), [FieldEdit(field: "city", was: .text("Dąbrowa Górnicza"), becomes: nil)])
    #expect(store.transact(clear, by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try Store(folder.path).register.stored(Sample.organization(1))?.values["city"] == nil)
    #expect(try folder.lines(of: Sample.publicLog)[1].contains(#""set":{"city":null}"#))
  }

  @Test func removedIsMarkedAndCanBeRestored() throws {
    let store = try Sample.store(in: folder)
    let id = Sample.organization(1)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(store.transact(RemoveRecord(id, because: "podwójna"), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.register.stored(id)?.isGone == true)
    #expect(store.register.count(of: Organization.kind) == 0)
    #expect(try folder.lines(of: Sample.publicLog)[1].contains(#""because":"podwójna""#))
    #expect(store.transact(RestoreRecord(id), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try Store(folder.path).register.stored(id)?.isGone == false)
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 1)
  }

  @Test func theSameIntentTwiceIsAlreadyDoneAndWritesNothing() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    let before = try folder.bytes(of: Sample.publicLog)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(9)) == .alreadyDone)
    #expect(try folder.bytes(of: Sample.publicLog) == before)
  }

  @Test func aRefusalWritesNothing() throws {
    let store = try Sample.store(in: folder)
    let outcome = store.transact(
      RemoveRecord(Sample.organization(7), because: "próba"), by: Sample.anna, at: Sample.instant())
    #expect(outcome == .refused(.unknown(Sample.organization(7))))
    #expect(!folder.exists(Sample.publicLog))
  }

  @Test func severalRecordsAreOneLine() throws {
    let store = try Sample.store(in: folder)
    let both = Together([Sample.addOrganization(1), Sample.addOrganization(2)])
    #expect(store.transact(both, by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try folder.lines(of: Sample.publicLog).count == 1)
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 2)
  }

  @Test func theLineIsWrittenAsTheDesignSays() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1, name: "Koło \"Róża\""), by: Sample.anna, at: Sample.instant())
    let line = try #require(try folder.lines(of: Sample.publicLog).first)
    let id = Sample.organization(1).raw
    #expect(line.hasPrefix(#"{"crc":""#))
    #expect(
      line.dropFirst(17)
        == #","seq":1,"turn":1,"prev":"0000000000000000","at":"\#(Sample.instant().text)","by":"anna","act":"add","put":[{"kind":"organization","id":"\#(id)","set":{"name":"Koło \"Róża\"","legalForm":"association","city":"Dąbrowa Górnicza","status":"active"}}]}"#
    )
  }

  @Test func anotherStoreOnTheSameFolderSeesTheChangeAtItsRefresh() throws {
    let one = try Sample.store(in: folder)
    let other = try Store(folder.path)
    #expect(try other.refresh() == false)
    _ = one.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(other.register.stored(Sample.organization(1)) == nil)
    #expect(try other.refresh())
    #expect(other.register.stored(Sample.organization(1)) != nil)
    #expect(try other.refresh() == false)
  }

  @Test("two edits from one base of the same field are refused, and of different fields are not")
  func twoEditsFromOneBaseOfTheSameFieldAreRefusedAndOfDifferentFieldsAreNot() throws {
    let one = try Sample.store(in: folder)
    _ = one.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant())
    let other = try Store(folder.path)
    #expect(one.transact(Sample.rename(1, from: "A", to: "B"), by: Sample.anna, at: Sample.instant()).isDone)
    let outcome = other.transact(Sample.rename(1, from: "A", to: "C"), by: Sample.jan, at: Sample.instant())
    guard case .refused(.changedSince) = outcome else {
      Issue.record("expected a conflict, got \(outcome)")
      return
    }
    let city = EditRecord(
      Sample.organization(1), [FieldEdit(field: "city", was: .text("Dąbrowa Górnicza"), becomes: .text("Będzin"))])
    #expect(other.transact(city, by: Sample.jan, at: Sample.instant()).isDone)
    #expect(other.register.name(of: Sample.organization(1)) == "B")
  }

  @Test func twoStoresWriteInTurnWithoutAGap() throws {
    let stores = [try Sample.store(in: folder), try Store(folder.path)]
    for number in 1...20 {
      #expect(
        stores[number % 2].transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    let again = try Store(folder.path)
    #expect(again.register.count(of: Organization.kind) == 20)
    #expect(try again.check().isEmpty)
    #expect(again.history().map(\.transactionNumber) == Array(1...20))
  }

  @Test("a clock set back changes no order")
  func aClockThatWasSetBackChangesNoOrder() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant(1_000))
    _ = store.transact(Sample.rename(1, from: "A", to: "B"), by: Sample.anna, at: Sample.instant(-1_000_000))
    #expect(try Store(folder.path).register.name(of: Sample.organization(1)) == "B")
  }

  @Test func historyTellsWhoChangedWhatWhenAndWhy() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant())
    _ = store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant(1))
    _ = store.transact(RemoveRecord(Sample.organization(1), because: "podwójna"), by: Sample.jan, at: Sample.instant(2))
    let history = try Store(folder.path).history(of: Sample.organization(1))
    #expect(history.map(\.act) == ["add", "remove"])
    #expect(history.map(\.author) == ["anna", "jan"])
    #expect(history.last?.because == "podwójna")
    #expect(history.last?.at == Sample.instant(2))
    #expect(history.last?.changes == [Change(id: Sample.organization(1), gone: true)])
    #expect(store.history(last: 1).map(\.transactionNumber) == [3])
  }

  @Test func theHistoryOfTwoOfficesIsInTheOrderOfTransactionNumbers() throws {
    let own = [1, 3, 4].enumerated().flatMap { LogText.organization($1, seq: $0 + 1, transactionNumber: $1) }
    try folder.makeStore(log: own)
    let other = [2, 4, 5].enumerated().flatMap { LogText.organization($1 + 10, seq: $0 + 1, transactionNumber: $1) }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/log/zabkowice", withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    try folder.write(other, to: "log/zabkowice/000001.jsonl")
    let store = try Store(folder.path)
    let ids = store.historyBackwards().map { $0.changes.map(\.id) }
    #expect(ids == [15, 14, 4, 3, 12, 1].map { [Sample.organization($0)] })
    #expect(store.historyBackwards().map(\.transactionNumber) == [5, 4, 4, 3, 2, 1])
    #expect(store.historyBackwards(of: Sample.organization(14)).map(\.transactionNumber) == [4])
    #expect(store.history(last: 2).map(\.transactionNumber) == [4, 5])
  }

  @Test("a log replaced between reading and writing is read again, and the intent judged again")
  func aLogReplacedUnderOurEyes() throws {
    let system = FaultyFileSystem()
    let store = try Sample.store(in: folder, system)
    #expect(store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant()).isDone)
    var isLocked = false
    var isReplaced = false
    system.before = { call, path in
      if call == .lock { isLocked = true }
      guard isLocked, !isReplaced, call == .open, path.hasSuffix(Sample.publicLog) else { return }
      isReplaced = true
      guard let log = try? self.folder.bytes(of: Sample.publicLog) else { return }
      let other = LogText.organization(1, seq: 2, fields: #""name":"Inna""#)
      #expect((try? self.folder.write(log + other, to: Sample.publicLog)) != nil)
    }
    let rename = Sample.rename(1, from: "A", to: "B")
    guard case .refused(.changedSince) = store.transact(rename, by: Sample.anna, at: Sample.instant()) else {
      Issue.record("it was decided on what is no longer there")
      return
    }
    #expect(isReplaced)
    system.before = { _, _ in }
    let again = Sample.rename(1, from: "Inna", to: "B")
    #expect(store.transact(again, by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try Store(folder.path).register.name(of: Sample.organization(1)) == "B")
  }
}
