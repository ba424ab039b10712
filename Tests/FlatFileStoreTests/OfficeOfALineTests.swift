import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("From which office something was done")
struct OfficeOfALineTests {
  let folder: TemporaryFolder
  let store: Store
  private let remote = Author("jan", office: "golonog")

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
  }

  private func add(_ id: RecordID, by author: Author) -> Bool {
    let person = Change(id: id, set: ["name": .text("Ewa Lis")])
    return store.carryOut(Store.Stamp(name: "add", because: "", author: author, at: Sample.instant(0))) { _ in
      Decision(changes: [person])
    }.isDone
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try LinuxFileSystem().content(of: "\(folder.path)/\(name)"), as: UTF8.self)
  }

  @Test func bothSidesOfATransactionAndTheHistorySayIt() throws {
    let id = RecordID(Person.kind, bits: 1)
    try #require(add(id, by: remote))
    let edit = EditRecord(id, [FieldEdit(field: "name", was: .text("Ewa Lis"), becomes: .text("Ewa Wilk"))])
    try #require(store.transact(edit, by: Sample.anna, at: Sample.instant(1)).isDone)
    for store in [store, try Store(folder.path)] {
      #expect(store.changes(of: id, window: 0..<9).changes.map(\.office) == [nil, "golonog"])
      #expect(store.newestActs(atMost: 9) { _ in true }.map(\.office) == [nil, "golonog"])
    }
    for log in [Sample.publicLog, Sample.personalLog] {
      let lines = try text(log).split(separator: "\n").filter { $0.contains(#""from":"#) }
      #expect(lines.count == 1 && lines[0].contains(#""by":"jan","from":"golonog","act":"add""#), "\(log)")
    }
    #expect(try store.check().isEmpty)
  }

  /// Whoever saves what somebody else left unfinished does so from where they sit.
  @Test func itStaysWithWhoeverStandsIn() {
    let standing = remote.standing(inFor: "anna")
    #expect(standing.office == "golonog" && standing.inStead == "anna" && standing.login == "jan")
  }

  /// What the program writes about the files by itself says it as well.
  @Test func anErasureSaysItInEachOfItsLines() throws {
    let id = RecordID(Person.kind, bits: 1)
    try #require(add(id, by: Sample.anna))
    _ = store.erase(.erase([id], because: "wniosek"), by: remote, at: Sample.instant(1))
    let lines = try text(Sample.publicLog).split(separator: "\n").dropFirst()
    #expect(lines.count == 2 && lines.allSatisfy { $0.contains(#""by":"jan","from":"golonog","act":""#) }, "\(lines)")
  }
}
