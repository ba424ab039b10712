import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("An import stands in many lines")
struct ImportPartTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    store.lineLimits.partRecords = 10
    store.lineLimits.appended = 4_000
  }

  private func spoil(line number: Int, of file: String) throws {
    var lines = try folder.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    let index = try #require(lines[number - 1].lastIndex(of: UInt8(ascii: "s")))
    lines[number - 1][index] ^= 1
    try folder.write(Array(lines.joined(separator: [0x0A])), to: file)
  }

  @Test func eachOfSoManyRecordsAtMost() throws {
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    let reader = try Store(folder.path)
    #expect(store.importOrganizations(2...36)?.isDone == true)
    let lines = try folder.lines(of: "log/cao/000002.jsonl")
    #expect(lines.map { $0.split(separator: #""kind":"#).count - 1 } == [10, 10, 10, 5])
    for (number, line) in lines.enumerated() {
      #expect(line.contains(#""seq":\#(number + 2),"turn":\#(number + 2),"#))
      #expect(line.contains(#""act":"import","part":\#(number + 1),"parts":4,"put":["#))
    }
    #expect(try reader.refresh())
    for store in [store, reader, try Store(folder.path)] {
      #expect(store.register.count(of: Organization.kind) == 36)
      #expect(try store.check().isEmpty)
    }
    #expect(reader.transact(Sample.addOrganization(37), by: Sample.jan, at: Sample.instant()).isDone)
    #expect(try folder.lines(of: "log/cao/000002.jsonl").last?.contains(#""seq":6,"turn":6,"#) == true)
  }

  @Test func andSoManyBytes() throws {
    store.lineLimits.part = 300
    #expect(store.importOrganizations(1...9)?.isDone == true)
    #expect(try folder.lines(of: Sample.publicLog).map { $0.split(separator: #""kind":"#).count - 1 } == [3, 3, 3])
  }

  @Test func andIsOneActToWhoeverAsksWhatWasDone() throws {
    #expect(store.importOrganizations(1...25)?.isDone == true)
    #expect(store.importOrganizations(26...50)?.isDone == true)
    #expect(store.transact(Sample.addOrganization(51), by: Sample.jan, at: Sample.instant()).isDone)
    let history = try Store(folder.path).history()
    #expect(history.map(\.act) == ["import", "import", "add"])
    #expect(history.map(\.transactionNumber) == [1, 4, 7])
    #expect(history.map(\.changes.count) == [25, 25, 1])
    #expect(store.history(last: 2).map(\.transactionNumber) == [4, 7])
    let about = store.history(of: Sample.organization(42))
    #expect(about.map(\.changes) == [history[1].changes.filter { $0.id == Sample.organization(42) }])
  }

  @Test func ofWhichADamagedOneCostsItsRecordsAlone() throws {
    #expect(store.importOrganizations(1...35)?.isDone == true)
    try spoil(line: 2, of: Sample.publicLog)
    let store = try Store(folder.path)
    #expect(store.register.count(of: Organization.kind) == 25)
    #expect(store.register.has(Sample.organization(10)) && store.register.has(Sample.organization(21)))
    #expect(
      try store.check().map(\.kind) == [.damagedLine(.wrongChecksum)])
    #expect(store.history().map(\.changes.count) == [25])
  }

  @Test(arguments: [Sample.publicLog, Sample.personalLog])
  func ofWhichADamagedOneCostsItsPeopleAlone(file: String) throws {
    #expect(store.importPeople(1...35)?.isDone == true)
    try spoil(line: 2, of: file)
    let register = try Store(folder.path).register
    for number in [1, 10, 21, 35] { #expect(register.name(of: Sample.person(number)) == "Osoba \(number)") }
    for number in [11, 20] { #expect(register.name(of: Sample.person(number)) == nil) }
  }

  /// So that what an import cut short leaves is never taken for a log that lost its end.
  @Test func eachHasItsPersonalLineWhereAnyHasOne() throws {
    func bringIn(_ numbers: ClosedRange<Int>, to store: Store) -> Outcome? {
      store.bringIn(
        numbers.map { Change(id: Sample.organization($0), set: ["name": .text("x")]) }
          + [Change(id: Sample.person(1), set: ["name": .text("Osoba 1")])])
    }
    let system = FaultyFileSystem()
    let second = try Store(folder.path, fileSystem: system)
    second.lineLimits = store.lineLimits
    system.failing = { call, path in call == .rename && path.contains("/log/") ? 5 : nil }
    #expect(bringIn(1...29, to: second) == .notKnownSaved)
    #expect(try folder.lines(of: Sample.personalLog).count == 3)
    let reopened = try Store(folder.path)
    #expect(reopened.register.count(of: Person.kind) == 0)
    #expect(try reopened.check().filter(\.isDamage).isEmpty)
    #expect(bringIn(1...29, to: reopened)?.isDone == true)
    #expect(try Store(folder.path).register.name(of: Sample.person(1)) == "Osoba 1")
  }

  /// As programs before this one wrote them.
  @Test func thatOfAnOlderProgramStandsInOneAndIsRead() throws {
    store.lineLimits = LineLimits()
    store.lineLimits.appended = 400
    #expect(store.importOrganizations(1...40)?.isDone == true)
    #expect(try folder.lines(of: Sample.publicLog).count == 1)
    #expect(try Store(folder.path).history().map(\.changes.count) == [40])
  }
}
