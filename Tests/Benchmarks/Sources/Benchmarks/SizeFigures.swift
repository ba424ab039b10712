import CivicDomain
import FlatFileStore
import Glibc

/// What a person waits for, on a register of one size.
struct SizeFigures {
  let folder: String
  let organizations: Int
  private static let rounds = 5
  /// A segment holds so many; and one line no more than a form of so many.
  private static let portion = 5_000

  func measure(into table: inout ResultTable) throws {
    let size = ResultTable.text(Double(organizations), digits: 0)
    let importing = try Stopwatch.seconds { try fill() }
    table.add("\(size): import, durable", ours: seconds(importing), target: organizations == 150_000 ? "≤ 5 s" : "")
    let bytes = try logSize()
    let log = "\(ResultTable.text(Double(bytes) / 1e6, digits: 1)) MB of log"
    let rebuilding = try Stopwatch.seconds { try Store(folder).keepCache() }
    table.add("\(size): all read, and the cache written (\(log))", ours: seconds(rebuilding), target: "≤ 2 s")
    table.add(
      "\(size): start, to the first page", ours: milliseconds(try starts(matching: "")), target: "≤ 40 ms usable")
    table.add(
      "\(size): start, to the first search", ours: milliseconds(try starts(matching: "ratow")), target: "≤ 50 ms")
    table.add(
      "\(size): start, counted by district and form", ours: milliseconds(try counts()),
      target: organizations == 150_000 ? "≤ 60 ms" : "")
    try letters(&table, size)
    try changes(&table, size)
    table.add(
      "\(size): resident memory", ours: try WatchedProcess.memory(of: folder), target: "≤ 200 MB")
  }

  /// How long it takes from nothing to one page of the list, each time anew.
  private func starts(matching text: String) throws -> [Double] {
    let list = Query(Organization.kind, orderedBy: "name", matching: text)
    return try (0..<Self.rounds).map { _ in
      try Stopwatch.seconds { _ = try Store(folder).register.page(list, window: 0..<20) }
    }
  }

  /// How long it takes from nothing to a table of counts, each time anew.
  private func counts() throws -> [Double] {
    let kind = Schema.kind(of: Organization.self)
    let groupings = try ["district", "legalForm"].map { try Grouping(typed: $0, of: kind) }
    let count = try Count(of: kind, by: groupings)
    return try (0..<Self.rounds).map { _ in
      try Stopwatch.seconds { _ = try count.table(on: Store(folder).register, at: LocalTime(startOf: .earliest)) }
    }
  }

  /// How long the answer to a search of one and of two letters takes, each time another: the first, of which the text was
  /// read on another thread since the search was opened, and those behind it.
  private func letters(_ table: inout ResultTable, _ size: String) throws {
    func list(_ text: String) -> Query {
      Query(Organization.kind, orderedBy: "name", matching: text, ranked: true)
    }
    let firsts = try (0..<Self.rounds).map { _ in
      let register = try Store(folder).register
      _ = register.page(list(""), window: 0..<20)
      register.expectSearch(of: [Organization.kind])
      usleep(200_000)
      return Stopwatch.seconds { _ = register.page(list("a"), window: 0..<20) }
    }
    table.add("\(size): the first letter of a search", ours: milliseconds(firsts), target: "≤ 50 ms")
    let register = try Store(folder).register
    _ = register.page(list("zz"), window: 0..<20)
    for texts in [["s", "f", "k", "t", "y"], ["st", "fu", "kl", "to", "ce"]] {
      let figures = texts.map { text in Stopwatch.seconds { _ = register.page(list(text), window: 0..<20) } }
      table.add("\(size): a search of \(texts[0].count)", ours: milliseconds(figures), target: "≤ 50 ms")
    }
  }

  private func fill() throws {
    let store = try Folder.store(at: folder)
    for first in stride(from: 0, to: organizations, by: Self.portion) {
      try store.save(Together((first..<min(first + Self.portion, organizations)).map { GeneratedRegister.add($0) }))
    }
  }

  private func logSize() throws -> Int {
    var total = 0
    var number = 1
    while true {
      var found = stat()
      let name = String(String(1_000_000 + number).dropFirst())
      guard stat("\(folder)/log/cao/\(name).jsonl", &found) == 0 else { return total }
      total += Int(found.st_size)
      number += 1
    }
  }

  private func changes(_ table: inout ResultTable, _ size: String) throws {
    let store = try Store(folder)
    let other = try Store(folder)
    var saved: [Double] = []
    var refreshed: [Double] = []
    var unchanged: [Double] = []
    for round in 0..<Self.rounds * 10 {
      saved.append(try Stopwatch.seconds { try other.save(GeneratedRegister.add(organizations + round)) })
      refreshed.append(try Stopwatch.seconds { _ = try store.refresh() })
      unchanged.append(try Stopwatch.seconds { _ = try store.refresh() })
    }
    table.add("\(size): one record saved", ours: milliseconds(saved), target: "does not grow")
    table.add("\(size): refresh after one foreign change", ours: milliseconds(refreshed), target: "does not grow")
    table.add("\(size): refresh when nothing changed", ours: milliseconds(unchanged), target: "does not grow")
  }

  private func seconds(_ figure: Double) -> String { ResultTable.text(figure, digits: 2) + " s" }

  private func milliseconds(_ figures: [Double]) -> String {
    ResultTable.text(Stopwatch.median(figures) * 1_000, digits: 3) + " ms"
  }
}
