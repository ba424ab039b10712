import CivicDomain
import Glibc
import Testing

@testable import FlatFileStore

/// What a walk through a whole register leaves of the log in memory.
@Suite("Memory that is given back")
struct ReleasedMemoryTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// The kilobytes that this process holds of a file that it mapped, as the kernel counts them.
  private func resident(_ name: String) throws -> Int {
    let path = "\(folder.path)/\(name)"
    var (isOfFile, sum) = (false, 0)
    let smaps = try #require(fopen("/proc/self/smaps", "r"))
    defer { fclose(smaps) }
    while let line = readLine(of: smaps) {
      let words = line.split(separator: " ")
      if words.first?.hasSuffix(":") == false { isOfFile = line.hasSuffix(path) }
      if isOfFile, words.first == "Rss:" { sum += Int(words[1]) ?? 0 }
    }
    return sum
  }

  private func readLine(of file: UnsafeMutablePointer<FILE>) -> String? {
    var room = [CChar](repeating: 0, count: 1 << 12)
    guard fgets(&room, Int32(room.count), file) != nil else { return nil }
    return String(decoding: room.prefix { $0 != 0 && $0 != 0x0A }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// A line of a kind that nobody knows, a megabyte long.
  private func filler(seq: Int) -> [UInt8] {
    let head = #"{"seq":\#(seq),"turn":\#(seq),"put":[{"kind":"filler","id":"fil-\#(seq)","set":{"text":""#
    return LineEnvelope.closed(
      around: Array(head.utf8) + [UInt8](repeating: 0x61, count: 1 << 20) + Array(#""}}]}"#.utf8))
  }

  @Test func anEditionHoldsNothingOfTheLogAndAllIsReadAgain() throws {
    let log = LogText.organization(1, seq: 1) + (2...5).flatMap(filler) + LogText.organization(6, seq: 6)
    try folder.makeStore(log: log)
    let store = try Store(folder.path)
    #expect(try resident("log/cao/000001.jsonl") > 2_000)
    #expect(PublicEditionKeeping(of: store).keep(at: Sample.instant()) == .written)
    #expect(try resident("log/cao/000001.jsonl") == 0)
    #expect(store.register.name(of: Sample.organization(1)) == "Organizacja 1")
    #expect(try resident("log/cao/000001.jsonl") > 0)
    #expect(store.transact(Sample.addOrganization(7), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.register.name(of: Sample.organization(6)) == "Organizacja 6")
  }
}
