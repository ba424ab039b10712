import CivicDomain

/// What several people did with one session at the same time, and whether there is an order in which they might have done
/// it one after another (Herlihy and Wing, "Linearizability", TOPLAS 1990).
struct SessionHistory {
  /// Something that somebody does.
  enum Deed {
    case ask(any Act)
    /// Who is registered, in the order of the list.
    case look
  }

  enum Answer: Equatable {
    case outcome(Outcome)
    case list([RecordID])
  }

  /// One act from its beginning to its end.
  struct Entry {
    let act: Deed
    let began: Int
    /// Nil if whoever asked was killed before the answer came: it may have been done at any time since, or not at all.
    let answer: Answer?
    let ended: Int
  }

  let start: MemoryRegister
  let entries: [Entry]

  /// Whether some order of the acts explains all answers: none comes before one that had ended when it began.
  var isExplained: Bool { continues(start, Array(entries.indices)) }

  private func continues(_ register: MemoryRegister, _ rest: [Int]) -> Bool {
    let firstEnd = rest.map { entries[$0].answer == nil ? .max : entries[$0].ended }.min() ?? .max
    if rest.allSatisfy({ entries[$0].answer == nil }) { return true }
    for number in rest where entries[number].began < firstEnd {
      let others = rest.filter { $0 != number }
      var next = register
      let answer = Self.answer(to: entries[number].act, &next)
      if entries[number].answer.map({ $0 == answer }) ?? true, continues(next, others) { return true }
      if entries[number].answer == nil, continues(register, others) { return true }
    }
    return false
  }

  /// What one person alone would be answered.
  private static func answer(to act: Deed, _ register: inout MemoryRegister) -> Answer {
    switch act {
    case .look: return .list(list(register))
    case .ask(let intent):
      do throws(Refusal) {
        let decision = try decide(intent, on: register, by: Sample.anna, at: Sample.instant())
        if decision.changes.isEmpty { return .outcome(.alreadyDone) }
        register.apply(decision.changes, at: Sample.instant(), by: Sample.anna)
        return .outcome(.done(decision.changes, counter: decision.counter))
      } catch {
        return .outcome(.refused(error))
      }
    }
  }

  static func list(_ register: any Register) -> [RecordID] {
    register.ids(of: Registration.kind, whose: "session", is: Workshop.session(0).raw)
  }
}
