import CivicDomain

/// The history of a record for the screens of the staff.
extension Store: ChangeLog {
  /// Some of the transactions that changed a record, the newest first: read as far back as the values before them,
  /// and only counted behind those.
  public func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
    let entries = historyBackwards(of: id)
    return LoggedChanges(of: entries.lazy.map { $0.loggedChange(of: id) }, total: entries.rest, window: window)
  }

  /// What an entry made of a record, with what the record said before; nil: nothing.
  public func change(of id: RecordID, by entry: HistoryEntry) -> LoggedChange? {
    changes(of: id, window: 0..<historyBackwards(of: id).rest).changes
      .first { $0.transaction == entry.transactionNumber && $0.at == entry.at && $0.author == entry.author }
  }

  /// The newest acts, each read when it is reached.
  public func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] {
    var acts: [LoggedAct] = []
    for entry in historyBackwards() {
      guard acts.count < count, case let act = entry.loggedAct, isWanted(act) else { break }
      acts.append(act)
    }
    return acts
  }
}

extension HistoryEntry {
  fileprivate var loggedAct: LoggedAct {
    LoggedAct(
      transaction: transactionNumber, at: at, author: author, doneFor: doneFor, office: office, act: act,
      because: because,
      subjects: subjects(first: LoggedAct.told), count: count, alike: act == Together.importing.word ? alike : nil)
  }

  fileprivate func loggedChange(of id: RecordID) -> LoggedChange {
    LoggedChange(
      transaction: transactionNumber, at: at, author: author, doneFor: doneFor, office: office, act: act,
      because: because,
      change: changes.first { $0.id == id } ?? Change(id: id))
  }
}
