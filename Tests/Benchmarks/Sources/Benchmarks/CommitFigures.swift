import CivicDomain
import FlatFileStore

/// Durable commits a second: ours, the bare file's and SQLite's, in turn and in small portions, for machines are noisy.
struct CommitFigures {
  let folder: String
  private static let rounds = 9
  private static let portion = 300
  /// Of a hundred rows each.
  private static let tables = 10

  func measure(into table: inout ResultTable) throws {
    try oneAtATime(&table)
    try processorTime(&table)
    try touchingAPerson(&table)
    try hundredRecords(&table)
    try severalWriters(&table)
  }

  private func rates(_ count: Int, _ bodies: [(Int) throws -> Void]) throws -> [[Double]] {
    var rates = bodies.map { _ in [Double]() }
    var number = 0
    for _ in 0..<Self.rounds {
      for (index, body) in bodies.enumerated() {
        let seconds = try Stopwatch.seconds { for step in 0..<count { try body(number + step) } }
        rates[index].append(Double(count) / seconds)
      }
      number += count
    }
    return rates
  }

  /// Of each round one against the other, of these the middle one.
  private func ratio(_ ours: [Double], _ other: [Double]) -> Double {
    Stopwatch.median(zip(ours, other).map { $0 / $1 })
  }

  private func perSecond(_ rates: [Double]) -> String { ResultTable.text(Stopwatch.median(rates), digits: 0) + "/s" }

  private func oneAtATime(_ table: inout ResultTable) throws {
    let store = try Folder.store(at: "\(folder)/one")
    try store.save(GeneratedRegister.add(1_000_000))
    let line = try Folder.lastLine(of: "\(folder)/one/log/cao/000001.jsonl")
    let bare = try BareFile("\(folder)/one.bare")
    let peer = try SQLitePeer("\(folder)/one.sqlite")
    let text = String(decoding: line, as: UTF8.self)
    // Made before the clock runs, as the peer's text is: who asks for something has typed it already.
    let intents = (0..<Self.portion * Self.rounds).map(GeneratedRegister.add)
    let ids = intents.indices.map { GeneratedRegister.id($0).raw }
    let rates = try rates(
      Self.portion,
      [{ try store.save(intents[$0]) }, { _ in try bare.append(line) }, { try peer.insert(ids[$0], text) }])
    table.add(
      "durable commits, one at a time", ours: perSecond(rates[0]),
      other: "bare write + fdatasync " + perSecond(rates[1]),
      ratio: ratio(rates[0], rates[1]), target: "≥ 0.8 × bare")
    table.add(
      "", ours: perSecond(rates[0]), other: "SQLite, WAL, FULL " + perSecond(rates[2]),
      ratio: ratio(rates[0], rates[2]), target: "ahead of SQLite")
  }

  /// What a commit costs beside waiting for the disk. A change of one field is the smallest act there is.
  private func processorTime(_ table: inout ResultTable) throws {
    let store = try Folder.store(at: "\(folder)/processor")
    try store.save(GeneratedRegister.add(0))
    let bare = try BareFile("\(folder)/processor.bare")
    let peer = try SQLitePeer("\(folder)/processor.sqlite")
    let text = String(repeating: "a", count: 660)
    let line = Array(text.utf8)
    let additions = (1...Self.portion).map(GeneratedRegister.add)
    let ids = (1...Self.portion).map { GeneratedRegister.id($0).raw }
    let edits = (1...Self.portion).map { GeneratedRegister.rename(0, from: $0 - 1, to: $0) }
    func each(_ body: (Int) throws -> Void) rethrows -> Double {
      try Stopwatch.processorSeconds { for number in 0..<Self.portion { try body(number) } } / Double(Self.portion)
        * 1e6
    }
    let adding = try each { try store.save(additions[$0]) }
    let editing = try each { try store.save(edits[$0]) }
    let inserting = try each { try peer.insert(ids[$0], text) }
    let writing = try each { _ in try bare.append(line) }
    func microseconds(_ figure: Double) -> String { ResultTable.text(figure, digits: 1) + " µs" }
    let others = "SQLite \(microseconds(inserting)), bare \(microseconds(writing))"
    table.add(
      "processor time of a commit, a new organization", ours: microseconds(adding), other: others,
      ratio: adding / inserting, target: "")
    table.add(
      "processor time of a commit, one field changed", ours: microseconds(editing), other: others,
      ratio: editing / inserting, target: "")
  }

  private func touchingAPerson(_ table: inout ResultTable) throws {
    let store = try Folder.store(at: "\(folder)/person")
    try store.save(GeneratedRegister.addSessions(registrations: Self.portion * Self.rounds))
    try store.save(GeneratedRegister.register(Self.portion * Self.rounds))
    let line = try Folder.lastLine(of: "\(folder)/person/log/cao/000001.jsonl")
    let bare = try BareFile("\(folder)/person.bare")
    let intents = (0..<Self.portion / 3 * Self.rounds).map(GeneratedRegister.register)
    let rates = try rates(Self.portion / 3, [{ try store.save(intents[$0]) }, { _ in try bare.append(line) }])
    table.add(
      "an act that touches a person (two logs)", ours: perSecond(rates[0]),
      other: "bare write + fdatasync " + perSecond(rates[1]), ratio: ratio(rates[0], rates[1]), target: "≥ 0.4 × bare")
  }

  private func hundredRecords(_ table: inout ResultTable) throws {
    let store = try Folder.store(at: "\(folder)/hundred")
    let peer = try SQLitePeer("\(folder)/hundred.sqlite")
    try store.save(GeneratedRegister.add(1_000_000))
    let line = try Folder.lastLine(of: "\(folder)/hundred/log/cao/000001.jsonl")
    let text = String(decoding: line, as: UTF8.self)
    let tables = (0..<Self.tables * Self.rounds).map { step in (step * 100..<step * 100 + 100) }
    let intents = tables.map { Together($0.map(GeneratedRegister.add)) }
    let ids = tables.map { $0.map { GeneratedRegister.id($0).raw } }
    let rates = try rates(
      Self.tables,
      [
        { try store.save(intents[$0]) },
        { step in try peer.transaction { for id in ids[step] { try peer.insert(id, text) } } },
      ])
    let records = rates.map { $0.map { $0 * 100 } }
    table.add(
      "one transaction of 100 records", ours: perSecond(records[0]),
      other: "SQLite, WAL, FULL " + perSecond(records[1]),
      ratio: ratio(records[0], records[1]), target: "≥ 0.8 × SQLite")
  }

  private func severalWriters(_ table: inout ResultTable) throws {
    _ = try Folder.store(at: "\(folder)/four")
    // Made before anybody writes: several at once cannot switch a new database to WAL.
    _ = try SQLitePeer("\(folder)/four.sqlite")
    var rates: [[Double]] = [[], [], []]
    for round in 0..<3 {
      for (index, kind) in WriterProcess.Kind.allCases.enumerated() {
        let seconds = try WriterProcess.run(kind, folder: "\(folder)/four", round: round)
        rates[index].append(Double(WriterProcess.writers * WriterProcess.commits) / seconds)
      }
    }
    table.add(
      "durable commits, 4 writers at once", ours: perSecond(rates[0]), other: "bare, in turn " + perSecond(rates[1]),
      ratio: ratio(rates[0], rates[1]), target: "")
    table.add(
      "", ours: perSecond(rates[0]), other: "SQLite, WAL, FULL " + perSecond(rates[2]),
      ratio: ratio(rates[0], rates[2]), target: "ahead of SQLite")
  }
}
