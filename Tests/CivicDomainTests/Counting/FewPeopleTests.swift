import CivicDomain
import Glibc
import SeededRandom
import Testing

/// Few people are not told by their number, and nothing that is told gives it away.
@Suite struct FewPeopleTests {
  private static let rounds: UInt64 = getenv("WSPOLNIE_THOROUGH") == nil ? 60 : 3_000
  private static let channels = ["phone", "email", "inPerson", "kiosk"]
  private static let statuses = ["registered", "cancelled", "attended", "absent"]

  private struct Sample {
    let register: MemoryRegister
    let counts: [String: [String: Int]]
    let people: [String: [String: Int]]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      var changes: [Change] = []
      var counts: [String: [String: Int]] = [:]
      var people: [String: [String: Int]] = [:]
      for channel in FewPeopleTests.channels {
        for status in FewPeopleTests.statuses {
          let many = Int.random(in: 0...6, using: &random)
          counts[channel, default: [:]][status] = many
          for _ in 0..<many {
            let size = Int.random(in: 1...9, using: &random)
            people[channel, default: [:]][status, default: 0] += size
            changes.append(
              Change(
                id: RecordID("reg-\(changes.count)"),
                set: ["channel": .text(channel), "status": .text(status), "people": .number(size)]))
          }
        }
      }
      var register = MemoryRegister()
      register.apply(changes, at: Instant(microsecondsSince1970: 0), by: Author("anna"))
      (self.register, self.counts, self.people) = (register, counts, people)
    }
  }

  private func table(_ sample: Sample, by fields: [String]) throws -> CountTable {
    let kind = try #require(Schema.kind(named: "registration"))
    let groupings = try fields.map { try Grouping(typed: $0, of: kind) }
    return try Count(of: kind, by: groupings, sum: "people", in: Query(kind.kind)).table(
      on: sample.register, at: LocalTime("2026-09-09T14:32"))
  }

  @Test func everyHiddenCellMayBeOneOrTwoWhateverElseIsTold() throws {
    var hidden = 0
    for seed in 1...Self.rounds {
      let sample = Sample(seed: seed)
      let table = try table(sample, by: ["channel", "status"])
      let byColumn = try #require(table.byColumn)
      func text(_ group: CountedGroup, _ grouping: Grouping) -> String { group.text(of: grouping) }
      for (row, channel) in table.rows.enumerated() {
        for (column, status) in table.columns.enumerated() {
          let number = sample.counts[text(channel, table.byRow)]?[text(status, byColumn)] ?? 0
          let sum = sample.people[text(channel, table.byRow)]?[text(status, byColumn)] ?? 0
          let cell = table.cells[row][column]
          let isFew = 1..<3 ~= number
          #expect(cell.count == (isFew ? .few : .exact(number)), "seed \(seed)")
          #expect(cell.sum == (isFew ? .withheld : .exact(sum)), "seed \(seed)")
          hidden += isFew ? 1 : 0
        }
        check(table.rowTotals[row], table.cells[row], "seed \(seed), row \(row)")
      }
      for column in table.columns.indices {
        check(table.columnTotals[column], table.cells.map { $0[column] }, "seed \(seed), column \(column)")
      }
      check(table.total, Array(table.cells.joined()), "seed \(seed)")
    }
    #expect(hidden > Int(Self.rounds), "the tables must be worth their while")
    print("few people: \(Self.rounds) tables, seeds 1...\(Self.rounds), \(hidden) cells hidden")
  }

  /// A total is what its cells, each hidden one from one to two, allow; so it excludes nothing that they allow.
  private func check(_ total: CountTable.Cell, _ cells: [CountTable.Cell], _ comment: Comment) {
    let shown = cells.reduce(0) { if case .exact(let number) = $1.count { $0 + number } else { $0 } }
    let sum = cells.reduce(0) { if case .exact(let number)? = $1.sum { $0 + number } else { $0 } }
    let hidden = cells.count { $0.count == .few }
    switch total.count {
    case .exact(let number): #expect(hidden == 0 && number == shown && total.sum == .exact(sum), comment)
    case .few: #expect(shown == 0 && hidden == 1 && total.sum == .withheld, comment)
    case .between(let least, let most):
      #expect(hidden > 0 && least == shown + hidden && most == shown + 2 * hidden, comment)
      #expect(total.sum == (sum > 0 ? .atLeast(sum) : .withheld), comment)
    case .atLeast, .withheld: Issue.record(comment)
    }
  }

  @Test func byOneFieldTheTotalIsToldWithinLimits() throws {
    let sample = Sample(seed: 7)
    let table = try table(sample, by: ["channel"])
    check(table.total, table.rowTotals, "by one field")
  }

  @Test func whereOneIsInSeveralGroupsNoTotalIsTold() throws {
    var register = MemoryRegister()
    let changes = (0..<9).map { number in
      Change(id: RecordID("sub-\(number)"), set: ["units": .list(number < 2 ? ["u-1", "u-2"] : ["u-1"])])
    }
    register.apply(changes, at: Instant(microsecondsSince1970: 0), by: Author("anna"))
    let kind = try #require(Schema.kind(named: "submission"))
    guard let field = kind.fields.first(where: { $0.isStored && $0.shape.family == .list && $0.audience != .personal })
    else { return }
    guard let grouping = try? Grouping(by: field, of: kind) else { return }
    let table = try Count(of: kind, by: [grouping]).table(on: register, at: LocalTime("2026-09-09T14:32"))
    #expect(table.total.count == .withheld)
  }
}
