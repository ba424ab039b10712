/// What is due so that the register could be had again if it were lost.
extension DueReading {
  /// The next backup, by the day on which it is due.
  func backups(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    guard let health else { return .empty }
    return list(of: duty, health.nextBackup(on: register, today: today), on: days)
  }

  /// The next trial of a backup, once there is one; after one that failed it is due at once.
  func trials(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    guard let health, health.lastBackup != nil || health.failedTrial != nil else { return .empty }
    return list(of: duty, health.nextTrial(on: register, today: today), on: days)
  }

  private func list(of duty: Duty, _ due: Day?, on days: ClosedRange<Day>) -> DueList {
    guard let due else { return DueList([DueThing(duty, nil, .overdue)]) }
    return days.contains(due) ? DueList([DueThing(duty, nil, .through(due))]) : .empty
  }
}
