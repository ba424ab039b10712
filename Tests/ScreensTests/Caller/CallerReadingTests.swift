import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// What the screen of a caller reads.
@Suite struct CallerReadingTests {
  @Test func `a screen reads what it shows and no more`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let people = (0..<500).map { number in
      Change(id: RecordID("per-\(number)"), set: ["name": .text("Nowak \(number)")])
    }
    desk.register.apply(people, at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.press(.character("w"))
    try desk.type("nowak")
    let reads = Reads()
    var world = try desk.world()
    world.register = CountingRegister(base: desk.register, reads: reads)
    var canvas = try desk.screen()
    reads.count = 0
    desk.app.view(on: &canvas, in: world)
    #expect(reads.count > 0 && reads.count < 60)
  }

  private final class Reads {
    var count = 0
  }

  /// Counts the records that are named or looked into.
  private struct CountingRegister: Register {
    let base: MemoryRegister
    let reads: Reads

    func stored(_ id: RecordID) -> StoredRecord? {
      reads.count += 1
      return base.stored(id)
    }
    func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.ids(of: kind, whose: field, is: value)
    }
    func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.removedIds(of: kind, whose: field, is: value)
    }
    func page(_ query: Query, window: Range<Int>) -> Page {
      let page = base.page(query, window: window)
      reads.count += page.ids.count
      return page
    }
    func counts(in tally: Tally, of group: String) -> [Standing: Int] { base.counts(in: tally, of: group) }
    func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] { base.ids(siblings, window: window) }
    func rank(of id: RecordID, among siblings: Siblings) -> Int? { base.rank(of: id, among: siblings) }
    func position(of id: RecordID, in query: Query) -> Int? { base.position(of: id, in: query) }
    func count(of kind: Kind) -> Int { base.count(of: kind) }
  }
}
