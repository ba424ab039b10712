import CivicDomain

/// What is said of a register's health: of its backups, its files and its machine.
extension Words {
  /// The parts of what is said, the worst first: `kopia dziś, 2:00`, `próba 1.09`.
  public func parts(of health: Health, today: Day) -> [String] {
    let machine = health.concerns.compactMap { concern in machineConcern(concern, today: today) }
    return machine + [backup(of: health, today: today), trial(of: health, today: today)].compactMap { $0 }
  }

  /// What is said in one line, with a sign before what is not well: `! Kopia 12.08, 2:00, za stara · próba 1.09`.
  public func line(of health: Health, today: Day) -> String {
    let line = capitalized(parts(of: health, today: today).joined(separator: " · "))
    return health.concerns.isEmpty ? line : "! \(line)"
  }

  /// The concerns that are no matter of backups.
  private func machineConcern(_ concern: Health.Concern, today: Day) -> String? {
    switch concern {
    case .damaged: said(pl: "rejestr uszkodzony (wspolnie check)", en: "the register is damaged (wspolnie check)")
    case .clockBehind(let last):
      said(
        pl: "zegar się cofnął: ostatnia zmiana \(moment(last, near: today))",
        en: "the clock went back: last change \(moment(last, near: today))")
    case .clockAhead(let last):
      said(
        pl: "czy zegar się nie spieszy? ostatnia zmiana \(moment(last, near: today))",
        en: "is the clock ahead? last change \(moment(last, near: today))")
    case .littleSpace(let bytes):
      said(pl: "mało miejsca na dysku: \(size(bytes))", en: "little room on the disk: \(size(bytes))")
    case .noBackup, .oldBackup, .noTrial, .oldTrial: nil
    }
  }

  private func backup(of health: Health, today: Day) -> String? {
    guard let backup = health.lastBackup, let madeAt = backup.madeAt else {
      return said(pl: "żadnej kopii nie odnotowano", en: "no backup is noted")
    }
    let when = madeAt.day == today ? said(pl: "dziś, ", en: "today, ") + clock(madeAt) : moment(madeAt, near: today)
    let unread = backup.isReadBack ? "" : said(pl: " (nieodczytana)", en: " (not read back)")
    let isOld = health.concerns.contains { if case .oldBackup = $0 { true } else { false } }
    let old = isOld ? said(pl: ", za stara", en: ", too old") : ""
    return said(pl: "kopia \(when)", en: "backup \(when)") + unread + old
  }

  private func trial(of health: Health, today: Day) -> String? {
    guard let trial = health.lastTrial else {
      return health.lastBackup == nil ? nil : said(pl: "próby nie odnotowano", en: "no trial is noted")
    }
    let isOld = health.concerns.contains { if case .oldTrial = $0 { true } else { false } }
    let old = isOld ? said(pl: ", dawno", en: ", long ago") : ""
    return said(pl: "próba \(day(trial.day, near: today))", en: "tried \(day(trial.day, near: today))") + old
  }
}
