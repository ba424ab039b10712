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
  @discardableResult mutating func ask(_ act: any Act) throws(Refusal) -> Decision {
    let decision = try decide(act)
    register.apply(decision.changes, at: now, by: clerk)
    return decision
  }

  /// Decides and keeps nothing.
  func decide(_ act: any Act) throws(Refusal) -> Decision {
    try CivicDomain.decide(act, on: register, by: clerk, at: now)
  }

  /// Why an act is refused; nil if it is not.
  func refusal(of act: any Act) -> Refusal? {
    do throws(Refusal) { _ = try decide(act) } catch { return error }
    return nil
  }

  /// The same of an act as a decision carries it: what undoes it.
  @discardableResult mutating func ask(_ asked: AskedAct) throws(Refusal) -> Decision { try ask(asked.act) }

  /// The same of an act as a decision carries it.
  func refusal(of asked: AskedAct) -> Refusal? { refusal(of: asked.act) }

  /// Erases or redacts, and keeps what was decided.
  @discardableResult mutating func ask(_ request: ErasureRequest) throws(Refusal) -> Decision {
    let decision = try decide(request)
    register.apply(decision.changes, at: now, by: clerk)
    return decision
  }

  /// What an erasure or a redaction would do.
  func decide(_ request: ErasureRequest) throws(Refusal) -> Decision {
    try request.decide(in: Situation(register: register, author: clerk, at: now))
  }

  /// Why an erasure or a redaction is refused; nil if it is not.
  func refusal(of request: ErasureRequest) -> Refusal? {
    do throws(Refusal) { _ = try decide(request) } catch { return error }
    return nil
  }

  /// Adds a record of a plain kind.
  mutating func add(_ id: String, _ values: [String: FieldValue]) throws(Refusal) {
    try ask(AddRecord(RecordID(id), values))
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

/// Whether what undoes a decision is this act.
func == (counter: AskedAct?, act: any Act) -> Bool { counter == AskedAct(act) }
