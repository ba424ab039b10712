import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("The history of one record")
struct StoreChangeLogTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
  }

  private func rename(_ number: Int, _ was: String, _ becomes: String, _ second: Int) throws {
    let act = Sample.rename(number, from: was, to: becomes)
    try #require(
      store.transact(act, by: second.isMultiple(of: 2) ? Sample.anna : Sample.jan, at: Sample.instant(second)).isDone)
  }

  @Test func itTellsWhoChangedWhatAndFromWhatToWhat() throws {
    let id = Sample.organization(1)
    _ = store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant())
    _ = store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant())
    try rename(1, "A", "B", 1)
    _ = store.transact(RemoveRecord(id, because: "podwójna"), by: Sample.anna, at: Sample.instant(2))
    let told = store.changes(of: id, window: 0..<10)
    #expect(told.total == 3)
    #expect(told.changes.map(\.act) == ["remove", "edit", "add"])
    #expect(told.changes.map(\.author) == ["anna", "jan", "anna"])
    #expect(told.changes[0].because == "podwójna" && told.changes[0].change.gone == true)
    #expect(told.changes[1].change.set["name"] == .text("B") && told.changes[1].before["name"] == .text("A"))
    #expect(told.changes[2].change.set["name"] == .text("A") && told.changes[2].before.isEmpty)
    #expect(store.changes(of: Sample.organization(3), window: 0..<10) == .none)
  }

  @Test func ofWhatWasErasedItIsStillToldThatItSaidSomething() throws {
    try ErasureScene.fill(store)
    let id = ErasureScene.zofia.id
    #expect(store.erase(ErasureScene.erasing(ErasureScene.zofia), by: Sample.anna, at: ErasureScene.now).act.isDone)
    for reader in [store, try Store(folder.path)] {
      let told = reader.changes(of: id, window: 0..<9).changes
      let (erasure, addition) = (try #require(told.first), try #require(told.last))
      let email = Person.name(of: \.email)
      #expect(addition.change[email] == .some(.text(Redaction.mark)), "it stood there")
      #expect(erasure.before[email] == .text(Redaction.mark) && erasure.change[email] == .some(nil))
      #expect(erasure.change.fieldNames.contains(Person.name(of: \.noticeVersion)), "whatever may have been there goes")
      #expect(erasure.toldFields.contains(email) && !erasure.toldFields.contains(Person.name(of: \.noticeVersion)))
    }
  }

  @Test func theNewestActsAreReadNoFurtherThanTheyAreWanted() throws {
    _ = store.transact(Sample.addOrganization(1, name: "0"), by: Sample.anna, at: Sample.instant())
    for step in 1...9 { try rename(1, "\(step - 1)", "\(step)", step) }
    let read = try Store(folder.path)
    let probes = read.readingCost.probes
    let newest = read.newestActs(atMost: 3) { $0.transaction > 6 }
    #expect(newest.map(\.transaction) == [10, 9, 8])
    #expect(newest.map(\.act) == ["edit", "edit", "edit"] && newest.map(\.author) == ["jan", "anna", "jan"])
    #expect(newest.allSatisfy { $0.subjects == [Sample.organization(1)] })
    #expect(read.newestActs(atMost: 20) { $0.transaction > 6 }.map(\.transaction) == [10, 9, 8, 7])
    // The first that is not wanted is looked at, and none behind it.
    #expect(read.readingCost.probes - probes <= 4 + 5)
    #expect(read.newestActs(atMost: 0) { _ in true }.isEmpty)
  }

  @Test func theFieldsThatAnActChangedAreFoundByItsNumber() throws {
    _ = store.importOrganizations(1...400)
    try rename(1, "Organizacja 1", "B", 1)
    let edit = EditRecord(
      Sample.organization(1),
      [
        FieldEdit(field: "name", was: .text("B"), becomes: .text("C")),
        FieldEdit(field: "phone", was: nil, becomes: .text("32 260 10 01")),
      ])
    let outcome = store.transact(edit, by: Sample.jan, at: Sample.instant(2))
    guard case .done(_, let counter?) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    try #require(store.transact(counter.act, by: Sample.jan, at: Sample.instant(3)).isDone)
    let acts = store.newestActs(atMost: 4) { _ in true }
    let before = store.readingCost
    #expect(
      acts.prefix(3).map { store.fields(of: Sample.organization(1), changedBy: $0) } == [
        ["name", "phone"], ["name", "phone"], ["name"],
      ])
    #expect(acts.map(\.takesBack) == [true, false, false, false], "\(acts)")
    #expect(store.fields(of: Sample.organization(2), changedBy: acts[0]).isEmpty)
    #expect(store.readingCost.records - before.records == 3)
    // The line of an import is not read for its other records.
    #expect(store.fields(of: Sample.organization(1), changedBy: acts[3]).contains("legalForm"))
    #expect(store.readingCost.records - before.records == 4)
  }

  @Test func aWindowHasTheValuesFromBeforeIt() throws {
    _ = store.transact(Sample.addOrganization(1, name: "0"), by: Sample.anna, at: Sample.instant())
    for step in 1...6 { try rename(1, "\(step - 1)", "\(step)", step) }
    let told = store.changes(of: Sample.organization(1), window: 2..<4)
    #expect(told.total == 7)
    #expect(told.changes.map { $0.change.set["name"] } == [.text("4"), .text("3")])
    #expect(told.changes.map { $0.before["name"] } == [.text("3"), .text("2")])
  }

  @Test func aWindowOfALongHistoryCostsWhatOneOfAShortDoes() throws {
    func cost(_ changes: Int) throws -> [Int] {
      let store = try Store(folder.path)
      let told = store.changes(of: Sample.organization(1), window: 0..<2)
      #expect(told.total == changes && told.changes.count == 2)
      return [store.readingCost.records, store.readingCost.probes]
    }
    _ = store.transact(Sample.addOrganization(1, name: "0"), by: Sample.anna, at: Sample.instant())
    for step in 1...9 { try rename(1, "\(step - 1)", "\(step)", step) }
    let few = try cost(10)
    for step in 10...19 { try rename(1, "\(step - 1)", "\(step)", step) }
    #expect(try cost(20) == few)
  }

  @Test func personalValuesAreToldWithTheOthers() throws {
    _ = store.addPerson(1, name: "Zofia")
    let told = store.changes(of: Sample.person(1), window: 0..<1)
    #expect(told.changes.first?.change.set["name"] == .text("Zofia"))
  }

  @Test func whatWasTakenOutIsNotToldThoughTheFilesStillHoldIt() throws {
    let id = Sample.organization(1)
    _ = store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: Sample.instant())
    let edit = EditRecord(id, [FieldEdit(field: "description", was: nil, becomes: .text("Założyła Zofia"))])
    _ = store.transact(edit, by: Sample.anna, at: Sample.instant(1))
    try #require(
      store.hide(.redact(id, field: "description", because: "nazwisko"), at: Sample.instant(2)).isDone)
    #expect(try !folder.files(with: "Zofia").isEmpty, "killed before they were cleared")
    let told = store.changes(of: id, window: 0..<10)
    #expect(told.changes.count == 3)
    for change in told.changes {
      for row in [change.change.set, change.before] {
        #expect(row["description"].map(\.isRedactionMark) ?? true, "\(change.act)")
      }
    }
    #expect(told.changes[1].change.set["name"] == nil && told.changes[2].change.set["name"] == .text("A"))
  }

  @Test func theLineOfAnImportIsNotReadForItsOtherRecords() throws {
    _ = store.importOrganizations(1...2)
    func cost() -> Int {
      let before = store.readingCost
      _ = store.changes(of: Sample.organization(1), window: 0..<5)
      return store.readingCost.records - before.records
    }
    let few = cost()
    _ = store.importOrganizations(3...400)
    #expect(cost() == few)
  }
}
