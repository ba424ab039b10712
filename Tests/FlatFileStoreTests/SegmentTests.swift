import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("A log of several files")
struct SegmentTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A line of a kind that nobody knows, some megabytes long.
  private func filler(_ megabytes: Int, seq: Int) -> [UInt8] {
    let head = #"{"seq":\#(seq),"turn":\#(seq),"put":[{"kind":"filler","id":"fil-\#(seq)","set":{"text":""#
    let text = [UInt8](repeating: 0x61, count: megabytes << 20)
    return LineEnvelope.closed(around: Array(head.utf8) + text + Array(#""}}]}"#.utf8))
  }

  @Test func aFullSegmentGetsASuccessorWhoseFolderIsSaved() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1) + filler(64, seq: 2))
    let system = FaultyFileSystem()
    let store = try Store(folder.path, fileSystem: system)
    #expect(store.register.name(of: Sample.organization(1)) == "Organizacja 1")
    var synchronized: [String] = []
    system.before = { call, path in if call == .synchronize { synchronized.append(Path.name(of: path)) } }
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()).isDone)
    // The old one too: whoever wrote last into it may have been killed before its line was safe.
    #expect(synchronized == ["000001.jsonl", "cao", "000002.jsonl", "cao"])
    #expect(try folder.lines(of: "log/cao/000002.jsonl").first?.contains(#""seq":3,"turn":3"#) == true)
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    let again = try Store(folder.path)
    #expect(again.register.count(of: Organization.kind) == 3)
    #expect(again.findings.isEmpty)
    #expect(again.register.name(of: Sample.organization(3)) == "Organizacja 3")
  }

  @Test func aMappedSegmentGrowsUnderItsReaders() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1) + filler(1, seq: 2) + filler(2, seq: 3))
    let store = try Store(folder.path)
    let reader = try Store(folder.path)
    for number in 2...30 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant()).isDone)
      #expect(try reader.refresh())
      #expect(reader.register.name(of: Sample.organization(number)) == "Organizacja \(number)")
    }
    #expect(reader.register.name(of: Sample.organization(1)) == "Organizacja 1")
    #expect(try Store(folder.path).check().beyondTheChain.map(\.kind) == [.unknownKind("filler")])
  }

  @Test func aNewSegmentIsFoundAtARefresh() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1))
    let store = try Store(folder.path)
    try folder.write(LogText.organization(2, seq: 2), to: "log/cao/000002.jsonl")
    #expect(try store.refresh())
    #expect(store.register.count(of: Organization.kind) == 2)
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try folder.lines(of: "log/cao/000002.jsonl").count == 2)
  }

  @Test func aTornTailBeforeANewSegmentIsANote() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1) + Array(#"{"crc":"#.utf8))
    try folder.write(LogText.organization(2, seq: 2), to: "log/cao/000002.jsonl")
    let store = try Store(folder.path)
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .tornLine)])
    #expect(store.register.count(of: Organization.kind) == 2)
  }

  @Test func filesOfOtherNamesAreNoSegments() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1))
    for name in ["000002.jsonl~", "2.jsonl", "000000.jsonl", "000002.txt", ".000002.jsonl.swp"] {
      try folder.write(LogText.organization(2, seq: 2), to: "log/cao/\(name)")
    }
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 1)
  }

  @Test func theLogsOfTwoOfficesAreReadInTheOrderOfTransactionNumbers() throws {
    let first = LogText.organization(1, seq: 1, transactionNumber: 1)
    let last = LogText.organization(1, seq: 2, transactionNumber: 5, fields: #""name":"Ostatnia""#)
    try folder.makeStore(log: first + last)
    try LinuxFileSystem().makeFolder("\(folder.path)/log/zagorze", permissions: 0o700)
    let between = LogText.organization(
      1, seq: 1, transactionNumber: 3, fields: #""name":"Środkowa","city":"Sosnowiec""#)
    try folder.write(between, to: "log/zagorze/000001.jsonl")
    let store = try Store(folder.path)
    #expect(store.register.name(of: Sample.organization(1)) == "Ostatnia")
    #expect(store.register.stored(Sample.organization(1))?.values["city"] == .text("Sosnowiec"))
    try folder.write(
      between + LogText.organization(1, seq: 2, transactionNumber: 4, fields: #""name":"Spóźniona","notes":"x""#),
      to: "log/zagorze/000001.jsonl")
    #expect(try store.refresh())
    #expect(store.register.name(of: Sample.organization(1)) == "Ostatnia")
    #expect(store.register.stored(Sample.organization(1))?.values["notes"] == .text("x"))
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.history().map(\.transactionNumber) == [1, 3, 4, 5, 6])
  }
}
