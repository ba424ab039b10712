import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// One search over people, organizations and resources, read by windows.
@Suite struct CallerSearchTests {
  private static func person(_ id: String, _ name: String, phone: String = "", email: String = "") -> Change {
    var set: [String: FieldValue?] = ["name": .text(name)]
    if !phone.isEmpty { set["phone"] = .text(phone) }
    if !email.isEmpty { set["email"] = .text(email) }
    return Change(id: RecordID(id), set: set)
  }

  private func register(_ people: [Change]) throws -> MemoryRegister {
    var register = try TestRegister.dabrowa()
    register.apply(people, at: try TestRegister.instant(), by: TestRegister.anna)
    return register
  }

  private func ids(_ search: CallerSearch, on register: MemoryRegister) -> [String] {
    (0..<search.total).compactMap { search.id(at: $0, on: register)?.raw }
  }

  @Test func `nothing typed finds nothing`() throws {
    let register = try register([])
    #expect(CallerSearch("  ", on: register).groups.isEmpty)
    #expect(CallerSearch("zzz", on: register).total == 0)
  }

  @Test(arguments: [
    "600111222", "+48 600 111 222", "0048600111222", "tel. 600-111-222", "JAN@krokus.example",
    "mailto:jan@krokus.example",
    "60011", "600 11", "kowal JAN",
  ])
  func `a person is found however the address is typed`(text: String) throws {
    let register = try register([
      CallerSearchTests.person("per-1", "Jan Kowalski", phone: "600 111 222", email: "jan@krokus.example"),
      CallerSearchTests.person("per-2", "Ewa Zając", phone: "600 333 444"),
    ])
    #expect(ids(CallerSearch(text, on: register), on: register) == ["per-1"])
  }

  @Test func `whose telephone it is stands first, and once`() throws {
    // Of the first the number stands in the name too; of the second and fourth it is the telephone.
    let register = try register([
      CallerSearchTests.person("per-1", "Dyżur 322611234"),
      CallerSearchTests.person("per-2", "Anna", phone: "322611234"),
      CallerSearchTests.person("per-3", "Biuro 322611234"),
      CallerSearchTests.person("per-4", "Ola", phone: "32 261 12 34"),
    ])
    let search = CallerSearch("322611234", on: register)
    #expect(ids(search, on: register) == ["per-2", "per-4", "per-1", "per-3", "org-aktywna"])
    #expect(search.groups.map(\.total) == [4, 1])
  }

  @Test func `every window shows its part of the whole`() throws {
    let register = try register(
      (0..<9).map { place in
        CallerSearchTests.person(
          "per-\(place)", "Nr 111222333", phone: [1, 4, 5, 8].contains(place) ? "111222333" : "")
      })
    let group = try #require(CallerSearch("111222333", on: register).groups.first)
    let whole = group.ids(0..<group.total, on: register)
    #expect(whole.map(\.raw) == ["1", "4", "5", "8", "0", "2", "3", "6", "7"].map { "per-\($0)" })
    for first in 0...9 {
      for last in first...11 {
        #expect(group.ids(first..<last, on: register) == Array(whole[(first..<last).clamped(to: whole.indices)]))
      }
    }
  }

  @Test func `a screen reads what it shows and no more`() throws {
    var desk = Desk(try register((0..<500).map { CallerSearchTests.person("per-\($0)", "Nowak \($0)") }))
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
    func page(_ query: Query, window: Range<Int>) -> Page {
      let page = base.page(query, window: window)
      reads.count += page.ids.count
      return page
    }
    func position(of id: RecordID, in query: Query) -> Int? { base.position(of: id, in: query) }
    func count(of kind: Kind) -> Int { base.count(of: kind) }
  }
}
