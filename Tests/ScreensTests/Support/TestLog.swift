import CivicDomain

/// The log of a desk without files: what was there already, as if it had been added one by one, and what was done.
struct TestLog: ChangeLog {
  /// What was there already.
  let begun: MemoryRegister
  private var entries: [LoggedChange] = []
  /// What was done here, the oldest first.
  private var acts: [LoggedAct] = []
  /// What each of them changed.
  private var changed: [[Change]] = []

  init(from register: MemoryRegister) { begun = register }

  /// Notes what an act changed.
  mutating func note(_ act: any Act, _ changes: [Change], at: Instant, by author: Author) {
    acts.append(
      LoggedAct(
        transaction: acts.count + 1, at: at, author: author.login, doneFor: nil, act: act.word,
        because: act.because, subjects: Array(changes.map(\.id).prefix(LoggedAct.told)), count: changes.count,
        alike: changes.count { $0.id.prefix == changes.first?.id.prefix }))
    changed.append(changes)
    for change in changes {
      entries.append(
        LoggedChange(
          transaction: acts.count, at: at, author: author.login, act: act.word, because: act.because, change: change))
    }
  }

  func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
    let first = begun.stored(id).map { record in
      LoggedChange(
        transaction: 0, at: record.changedAt, author: record.changedBy, act: AddRecord.declaration.word, because: "",
        change: Change(id: id, set: record.values))
    }
    let own = (first.map { [$0] } ?? []) + entries.filter { $0.change.id == id }
    return LoggedChanges(of: own.reversed(), total: own.count, window: window)
  }

  func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] {
    Array(acts.reversed().prefix(while: isWanted).prefix(count))
  }

  func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> {
    changed[act.transaction - 1].filter { $0.id == id }.reduce(into: []) { $0.formUnion($1.fieldNames) }
  }

  func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] {
    Array(changed[act.transaction - 1].map(\.id).prefix(count))
  }

  var newestTransaction: Int { acts.count }
}
