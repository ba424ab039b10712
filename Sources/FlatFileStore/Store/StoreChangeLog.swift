import CivicDomain

/// The history of a record for the screens of the staff.
extension Store: ChangeLog {
  /// Some of the transactions that changed a record, the newest first: read as far back as the values before them,
  /// and only counted behind those.
  public func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
    let entries = historyBackwards(of: id)
    return LoggedChanges(of: entries.lazy.map { $0.loggedChange(of: id) }, total: entries.rest, window: window)
  }
}

extension HistoryEntry {
  fileprivate func loggedChange(of id: RecordID) -> LoggedChange {
    LoggedChange(
      at: at, author: author, doneFor: doneFor, act: act, because: because,
      change: changes.first { $0.id == id } ?? Change(id: id))
  }
}
