import CivicDomain
import Interchange
import Testing

/// A register, and somebody who imports into it on Wednesday, 9 September 2026.
struct ImportScene {
  var register = MemoryRegister()
  private var drawn: UInt64 = 0
  let author = Author("anna")
  let at: Instant

  init() throws { at = try Instant("2026-09-09T08:00:00Z") }

  /// What importing a file would do.
  mutating func plan(
    _ text: String, of name: String = "organization", renamed: [String: String] = [:]
  ) throws -> ImportPlan {
    let kind = try #require(Schema.kind(named: name))
    var next = drawn
    let plan = try ImportPlan(
      CSVReader(Array(text.utf8)), of: kind, renamed: renamed, on: register, by: author, at: at
    ) {
      next += 1
      return next
    }
    drawn = next
    if let intent = plan.intent {
      #expect(try decide(intent, on: register, by: author, at: at) == plan.decision)
    }
    return plan
  }

  /// Imports a file and says what was planned.
  @discardableResult
  mutating func take(
    _ text: String, of name: String = "organization", renamed: [String: String] = [:]
  ) throws -> ImportPlan {
    let plan = try plan(text, of: name, renamed: renamed)
    if let intent = plan.intent { try carryOut(intent) }
    return plan
  }

  mutating func carryOut(_ intent: Intent) throws {
    let decision = try decide(intent, on: register, by: author, at: at)
    register.apply(decision.changes, at: at, by: author)
  }

  func values(_ id: RecordID) -> [String: FieldValue] { register.stored(id)?.values ?? [:] }

  func field(_ name: String, of kind: String = "organization") throws -> FieldDeclaration {
    try #require(Schema.kind(named: kind)?.field(name))
  }
}
