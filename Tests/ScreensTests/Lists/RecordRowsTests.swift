import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing

@testable import Screens

/// One list under all screens: the selected row is kept by what it is, and only what is seen is read.
@Suite struct RecordRowsTests {
  private let room = RowRoom(height: 5)

  private func add(_ names: String..., to register: inout MemoryRegister) throws {
    let changes = names.map { name in
      Change(id: RecordID("org-\(name.lowercased())"), set: ["name": .text(name)])
    }
    register.apply(changes, at: try TestRegister.instant(), by: TestRegister.anna)
  }

  private static let byName = Query(Organization.kind, orderedBy: "name")

  @Test func `what others add before the selected row does not move it`() throws {
    var register = MemoryRegister()
    try add("Bar", "Czar", "Dar", to: &register)
    var list = RecordRows<ListState>()
    list.show(RowSource(Self.byName, on: register), in: room, on: register)
    try add("Aar", to: &register)
    list.show(RowSource(Self.byName, on: register), in: room, on: register)
    #expect(list.record?.raw == "org-aar", "whatever is first, where nobody chose one")
    list.move(.forth, in: room, on: register)
    #expect(list.record?.raw == "org-bar")
    list.move(.forth, in: room, on: register)
    try add("Agar", to: &register)
    list.show(RowSource(Self.byName, on: register), in: room, on: register)
    #expect(list.record?.raw == "org-czar" && list.index == 3)
  }

  @Test func `where the selected row is gone, what stands in its place is selected`() throws {
    var register = MemoryRegister()
    try add("Bar", "Czar", "Dar", to: &register)
    var list = RecordRows<ListState>()
    list.show(RowSource(["org-bar", "org-czar", "org-dar"], on: register), in: room, on: register)
    list.move(.last, in: room, on: register)
    list.show(RowSource(["org-bar", "org-czar"], on: register), in: room, on: register)
    #expect(list.record?.raw == "org-czar")
    list.show(RowSource([], on: register), in: room, on: register)
    #expect(list.record == nil && list.index == nil)
    list.show(RowSource(["org-bar"], on: register), in: room, on: register)
    #expect(list.record?.raw == "org-bar")
  }

  @Test func `any window of a list in parts is that part of the whole, and every row is found again`() throws {
    let register = try TestRegister.calendar()
    var source = RowSource()
    source.add(.names(["ses-budget", "ses-grant"]), heading: "one", on: register)
    source.add(.names([]), heading: "none", on: register)
    source.add(.siblings(Registration.notWaiting(at: Identifier("ses-budget"))), on: register)
    source.add(.query(Self.byName, after: 2), on: register)
    let all = source.rows(0..<source.total, on: register)
    #expect(all.count == source.total && all.count > 5)
    for start in 0...all.count {
      for end in start...all.count { #expect(source.rows(start..<end, on: register) == Array(all[start..<end])) }
    }
    for (place, row) in all.enumerated() {
      #expect(source.index(of: row, near: nil, on: register) == place)
      #expect(source.row(at: place, on: register) == row)
    }
    #expect(source.row(at: -1, on: register) == nil && source.row(at: all.count, on: register) == nil)
  }

  @Test func `the same record in two parts is two rows`() throws {
    let register = MemoryRegister()
    var source = RowSource()
    source.add(.names(["ses-a", "ses-b"]), on: register)
    source.add(.names(["ses-b", "ses-c"]), on: register)
    var list = RecordRows<ListState>()
    list.show(source, in: room, on: register)
    list.select(2, in: room, on: register)
    list.show(source, in: room, on: register)
    #expect(list.index == 2 && list.record?.raw == "ses-b")
  }

  @Test func `a key reads what is seen, however long the list is`() throws {
    func cost(_ crowd: Int) throws -> Int {
      var memory = MemoryRegister()
      memory.apply(Crowd(crowd).changes, at: try TestRegister.instant(), by: Crowd.clerk)
      let register = CountingRegister(memory)
      let query = Query(Registration.kind)
      var list = RecordRows<ListState>()
      list.show(RowSource(query, on: register), in: room, on: register)
      #expect(list.count >= crowd)
      register.reset()
      list.move(.pageForth, in: room, on: register)
      var canvas = Canvas(size: Size(width: 20, height: 5), theme: .jasny, signs: .unicode)
      var world = try Desk(memory).world()
      world.register = register
      list.draw(on: &canvas, in: canvas.bounds, focused: true, world) { _, _ in }
      return register.cost
    }
    #expect(try cost(60) == cost(240))
  }

  @Test func `a mark stays with its row`() throws {
    let register = MemoryRegister()
    var list = RecordRows<ListState>()
    list.show(RowSource(["a", "b"], on: register), in: room, on: register)
    list.toggleMark(RowID(name: "b"))
    list.reset()
    list.show(RowSource(["c", "b"], on: register), in: room, on: register)
    #expect(list.marked == [RowID(name: "b")])
    list.toggleMark(RowID(name: "b"))
    #expect(list.marked.isEmpty)
  }

  @Test func `what stands beside the list follows a moment after the last key`() throws {
    let register = MemoryRegister()
    var list = RecordRows<ListState>()
    list.show(RowSource(["a", "b", "c"], on: register), in: room, on: register)
    list.move(.forth, in: room, on: register, at: 1_000)
    list.move(.forth, in: room, on: register, at: 1_040)
    #expect(list.selected?.name == "c" && list.beside?.name == "a")
    #expect(list.settlesAt == 1_040 + Limits.settle)
    list.settle()
    #expect(list.beside?.name == "c" && list.settlesAt == nil)
    list.move(.back, in: room, on: register, at: 2_000)
    list.select(0, in: room, on: register)
    #expect(list.beside?.name == "a", "whoever goes to a row sees it at once")
  }
}
