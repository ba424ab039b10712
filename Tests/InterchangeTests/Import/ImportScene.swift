import CivicDomain
import Interchange
import Testing
import Words

/// A register, and somebody who imports into it on Wednesday, 9 September 2026.
struct ImportScene {
  var register = MemoryRegister()
  private var drawn: UInt64 = 0
  let author = Author("anna")
  let at: Instant

  init() throws { at = try Instant("2026-09-09T08:00:00Z") }

  /// All the rows of a plan.
  struct Rows {
    let table: ImportTable
    let mapping: ColumnMapping
    let rows: [ImportPlan.JudgedRow]
    let summary: ImportSummary

    /// What the rows ask for, each by itself.
    var acts: [any Act] {
      rows.flatMap { row -> [any Act] in
        let own: [any Act] =
          switch row.verdict {
          case .added(let id, let values): [AddRecord(id, values)]
          case .changed(let id, let edits): [EditRecord(id, edits)]
          case .leftAlone, .refused, .passedOver: []
          }
        return own + row.contacts.acts.map(\.act)
      }
    }
    var changes: [Change] { rows.flatMap(\.changes) }
    var findings: [ImportFinding] {
      rows.flatMap { row -> [ImportFinding] in if case .refused(let findings) = row.verdict { findings } else { [] } }
    }
    var reasons: [ImportFinding.Reason] { findings.map(\.reason) }
    var added: [RecordID] { rows.compactMap { if case .added(let id, _) = $0.verdict { id } else { nil } } }
    var changed: [RecordID] { rows.compactMap { if case .changed(let id, _) = $0.verdict { id } else { nil } } }
    var leftAlone: [RecordID] { rows.compactMap { if case .leftAlone(let id) = $0.verdict { id } else { nil } } }
  }

  /// What importing a file would do.
  mutating func plan(
    _ text: String, of name: String = "organization", mends: [Int: RowMend] = [:], renamed: [String: String] = [:],
    given: [String: FieldValue] = [:], again: Bool = false, choices: [Int: RowChoice] = [:]
  ) throws -> Rows {
    try plan(
      CSVReader(Array(text.utf8)), of: name, mends: mends, renamed: renamed, given: given, again: again,
      choices: choices)
  }

  /// The same for rows of any file.
  mutating func plan(
    _ rows: any TableRows, of name: String = "organization", mends: [Int: RowMend] = [:],
    renamed: [String: String] = [:], given: [String: FieldValue] = [:], again: Bool = false,
    choices: [Int: RowChoice] = [:]
  ) throws -> Rows {
    let kind = try #require(Schema.kind(named: name))
    var next = drawn
    let table = try ImportTable(rows, of: kind, renamed: renamed, given: given).mended(by: mends)
    let rows = Array(
      ImportPlan(table, on: register, by: author, at: at, again: again, choices: choices) {
        next += 1
        return next
      })
    drawn = next
    var summary = ImportSummary()
    for row in rows { summary.add(row) }
    let plan = Rows(table: table, mapping: table.mapping, rows: rows, summary: summary)
    // Where an act makes the kind, the rows are decided one on top of the other; those of contacts bring people.
    if kind.rowMaking == nil, kind.kind != Contact.kind {
      #expect(try decide(Together(plan.acts), on: register, by: author, at: at).changes == plan.changes)
    }
    return plan
  }

  /// Imports a file and says what was planned.
  @discardableResult
  mutating func take(
    _ text: String, of name: String = "organization", renamed: [String: String] = [:],
    given: [String: FieldValue] = [:], again: Bool = false
  ) throws -> Rows {
    let plan = try plan(text, of: name, renamed: renamed, given: given, again: again)
    register.apply(plan.changes, at: at, by: author)
    return plan
  }

  mutating func carryOut(_ intent: any Act) throws {
    let decision = try decide(intent, on: register, by: author, at: at)
    register.apply(decision.changes, at: at, by: author)
  }

  func values(_ id: RecordID) -> [String: FieldValue] { register.stored(id)?.values.named ?? [:] }

  func field(_ name: String, of kind: String = "organization") throws -> FieldDeclaration {
    try #require(Schema.kind(named: kind)?.field(name))
  }
}
