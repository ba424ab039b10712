/// A log that keeps what was read of each record, for whoever asks of many acts in one go: lines of a list tell of the same records
/// again and again. What is saved meanwhile it does not know.
public final class LogReadOnce: ChangeLog {
  private let log: any ChangeLog
  private var known: [RecordID: (changes: LoggedChanges, end: Int)] = [:]

  /// Reads from a log.
  public init(_ log: any ChangeLog) { self.log = log }

  /// Returns a window of the transactions that changed a record, the newest first.
  public func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
    guard window.lowerBound == 0 else { return log.changes(of: id, window: window) }
    if let (changes, end) = known[id], end >= window.upperBound || end >= changes.total {
      return changes.newest(window.upperBound)
    }
    let read = log.changes(of: id, window: window)
    known[id] = (read, window.upperBound)
    return read
  }

  /// Returns the newest acts of the register, as the log does.
  public func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] {
    log.newestActs(atMost: count, while: isWanted)
  }

  /// Returns the names of the fields of a record that one act changed, as the log does.
  public func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> { log.fields(of: id, changedBy: act) }

  /// Returns the records that one act changed, as the log does.
  public func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] { log.subjects(of: act, atMost: count) }

  /// The number of the newest transaction.
  public var newestTransaction: Int { log.newestTransaction }
}
