import CivicDomain
import Testing

/// A register in memory and somebody at the desk: what tests ask their questions of.
///
/// Given `office.ask(…)`, when `office.decide(…)` or `office.refusal(of: …)`, then the changes or the refusal.
struct Office {
  var register = MemoryRegister()
  var clock: LocalTime
  var clerk = Author("anna")

  /// An empty register on a Wednesday afternoon.
  init(at clock: String = "2026-09-09T14:32") throws { self.clock = try LocalTime(clock) }

  var now: Instant { WarsawTime.nearestInstant(clock) }

  /// Decides and keeps what was decided.
  @discardableResult mutating func ask(_ intent: Intent) throws(Refusal) -> Decision {
    let decision = try decide(intent)
    register.apply(decision.changes, at: now, by: clerk)
    return decision
  }

  /// Decides and keeps nothing.
  func decide(_ intent: Intent) throws(Refusal) -> Decision {
    try CivicDomain.decide(intent, on: register, by: clerk, at: now)
  }

  /// Why an intent is refused; nil if it is not.
  func refusal(of intent: Intent) -> Refusal? {
    do throws(Refusal) { _ = try decide(intent) } catch { return error }
    return nil
  }

  /// Adds a record of a plain kind.
  mutating func add(_ id: String, _ values: [String: FieldValue]) throws(Refusal) {
    try ask(.add(RecordID(id), values))
  }

  /// A record that must be there.
  func record<R: Record>(_ type: R.Type, _ id: String) throws -> R {
    try #require(register.record(Identifier<R>(id)))
  }

  /// A stored or derived field of a record, as it is now.
  func value(of field: String, in id: String) -> FieldValue? {
    guard let stored = register.stored(RecordID(id)) else { return nil }
    return Schema.kind(of: RecordID(id))?.value(of: field, in: stored, on: register, at: clock)
  }
}
