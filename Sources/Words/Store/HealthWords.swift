import CivicDomain

/// What is said of a register's health: of its backups, its files and its machine.
public struct HealthLine {
  /// A part of it: `próba 1.09`.
  struct Part {
    let text: String
    /// Whether something of it is not well.
    let isConcern: Bool
  }

  var parts: [Part]
  let words: Words

  /// The line without the part that matters least: the last one in which all is well, else the last; nil where only one is
  /// left.
  public var shorter: HealthLine? {
    guard parts.count > 1 else { return nil }
    var shorter = self
    shorter.parts.remove(at: parts.lastIndex { !$0.isConcern } ?? parts.count - 1)
    return shorter
  }

  /// The line, with a sign before what is not well: `! Kopia 12.08, 2:00, za stara · próba 1.09`.
  public var text: String {
    let line = words.capitalized(parts.map(\.text).joined(separator: " · "))
    return parts.contains(where: \.isConcern) ? "! \(line)" : line
  }
}

extension HealthLine {
  /// What is not well alone, without a sign: `kopia 12.08, 2:00, za stara`.
  public var concerns: String {
    words.capitalized(parts.filter(\.isConcern).map(\.text).joined(separator: " · "))
  }
}

extension Words {
  /// What is said of a register's health, in one line: the worst first.
  public func line(of health: Health, today: Day) -> HealthLine {
    let machine = health.concerns.compactMap { concern in
      machineConcern(concern, today: today).map { HealthLine.Part(text: $0, isConcern: true) }
    }
    let others = [
      loss(of: health, today: today), backup(of: health, today: today), trial(of: health, today: today),
      check(of: health, today: today),
    ]
    return HealthLine(parts: machine + others.compactMap { $0 }, words: self)
  }

  /// The worst of what is not well in one word, for the head of each screen; nil where all is well.
  public func mark(of health: Health) -> String? {
    guard let worst = health.concerns.first else { return nil }
    return switch worst {
    case .damaged, .damageFound: said(pl: "! uszkodzenie", en: "! damage")
    case .clockBehind, .clockAhead: said(pl: "! zegar", en: "! clock")
    case .littleSpace: said(pl: "! dysk", en: "! disk")
    case .refusedHandIns, .stuckHandIns: said(pl: "! kiosk", en: "! kiosk")
    case .failedJobs([.check]): said(pl: "! sprawdź", en: "! check")
    case .failedJobs: said(pl: "! kopia", en: "! backup")
    case .newOffices: said(pl: "! biuro", en: "! office")
    case .aheadOfClock(.backup, _), .aheadOfClock(.trial, _): said(pl: "! kopia", en: "! backup")
    case .aheadOfClock(.check, _): said(pl: "! sprawdź", en: "! check")
    case .failedTrial, .damagedCopy, .noBackup, .oldBackup, .noTrial, .oldTrial: said(pl: "! kopia", en: "! backup")
    case .noCheck, .oldCheck: said(pl: "! sprawdź", en: "! check")
    }
  }

  /// The concerns that are no matter of backups.
  private func machineConcern(_ concern: Health.Concern, today: Day) -> String? {
    switch concern {
    case .damaged: said(pl: "rejestr uszkodzony (wspolnie check)", en: "the register is damaged (wspolnie check)")
    case .damageFound(let check):
      said(
        pl:
          "znaleziono \(count(check.damages, of: damaged)), \(day(WarsawTime.day(check.at), near: today)) (wspolnie check)",
        en: "\(count(check.damages, of: damaged)) found, \(day(WarsawTime.day(check.at), near: today)) (wspolnie check)"
      )
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
    case .refusedHandIns(let number):
      said(
        pl: "w skrzynce kiosku odrzucone pliki: \(number) (inbox/refused)",
        en: "refused files in the drop-box of the kiosk: \(number) (inbox/refused)")
    case .failedJobs(let jobs):
      said(
        pl: "w nocy się nie powiodło: \(jobs.map(name).joined(separator: ", ")) (systemctl --failed)",
        en: "failed in the night: \(jobs.map(name).joined(separator: ", ")) (systemctl --failed)")
    case .stuckHandIns(let number):
      said(
        pl: "w skrzynce kiosku jest coś, czego nie da się przyjąć ani usunąć: \(number) (inbox/new)",
        en: "things in the drop-box of the kiosk that can be neither taken in nor away: \(number) (inbox/new)")
    case .failedTrial(let time):
      said(
        pl: "próba kopii \(day(time.day, near: today)) się nie udała",
        en: "the trial of a backup on \(day(time.day, near: today)) failed")
    case .damagedCopy(let time):
      said(
        pl: "plik kopii uszkodzony (\(day(time.day, near: today))): sprawdź inne jej egzemplarze",
        en: "a file of a backup is damaged (\(day(time.day, near: today))): examine its other copies")
    case .newOffices(let names):
      said(
        pl: "nowe biuro w rejestrze: \(names.joined(separator: ", ")) (wspolnie check)",
        en: "a new office in the register: \(names.joined(separator: ", ")) (wspolnie check)")
    case .aheadOfClock(let noted, let time): ahead(noted, day(time.day, near: today))
    case .noBackup, .oldBackup, .noTrial, .oldTrial, .noCheck, .oldCheck: nil
    }
  }

  private func name(of job: NightJob) -> String {
    switch job {
    case .check: said(pl: "sprawdzenie rejestru", en: "the examination of the register")
    case .backup: said(pl: "zrobienie kopii", en: "the backup")
    case .trial: said(pl: "próba kopii", en: "the trial of a backup")
    }
  }

  /// That something was noted while the clock was ahead, at a day that has not been yet.
  private func ahead(_ noted: Health.Noted, _ day: String) -> String {
    switch noted {
    case .backup:
      said(
        pl: "kopię zapisano przy zegarze, który śpieszył (\(day)): zrób nową",
        en: "a backup was noted while the clock was ahead (\(day)): make a new one")
    case .trial:
      said(
        pl: "próbę kopii zapisano przy zegarze, który śpieszył (\(day)): powtórz ją",
        en: "a trial was noted while the clock was ahead (\(day)): try again")
    case .check:
      said(
        pl: "sprawdzenie zapisano przy zegarze, który śpieszył (\(day)): powtórz je",
        en: "a check was noted while the clock was ahead (\(day)): check again")
    }
  }

  /// What was lost or changed before, as the last examination found it recorded: as long as it is, it is told.
  private func loss(of health: Health, today: Day) -> HealthLine.Part? {
    guard let loss = health.machine?.lastCheck?.recorded else { return nil }
    let what = whatWasLost(loss).joined(separator: ", ")
    let when = daysOfRecording(loss).map { day($0, near: today) }.joined(separator: ", ")
    return HealthLine.Part(
      text: said(pl: "\(what) (odnotowano \(when))", en: "\(what) (recorded \(when))"), isConcern: false)
  }

  private func backup(of health: Health, today: Day) -> HealthLine.Part? {
    let isAfterFailure = health.failedTrial != nil
    guard let backup = health.lastBackup, let madeAt = backup.madeAt else {
      if health.isAhead(.backup) { return nil }
      let none =
        isAfterFailure
        ? said(pl: "żadnej dobrej kopii nie odnotowano", en: "no good backup is noted")
        : said(pl: "żadnej kopii nie odnotowano", en: "no backup is noted")
      return HealthLine.Part(text: none, isConcern: true)
    }
    let when = madeAt.day == today ? said(pl: "dziś, ", en: "today, ") + clock(madeAt) : moment(madeAt, near: today)
    let unread = backup.isReadBack ? "" : said(pl: " (nieodczytana)", en: " (not read back)")
    let isOld = health.concerns.contains { if case .oldBackup = $0 { true } else { false } }
    let old = isOld ? said(pl: ", za stara", en: ", too old") : ""
    let text =
      isAfterFailure
      ? said(pl: "ostatnia dobra kopia \(when)", en: "last good backup \(when)")
      : said(pl: "kopia \(when)", en: "backup \(when)")
    return HealthLine.Part(text: text + unread + old, isConcern: isOld || isAfterFailure)
  }

  private func trial(of health: Health, today: Day) -> HealthLine.Part? {
    guard let trial = health.lastTrial else {
      return !health.concerns.contains(.noTrial)
        ? nil : HealthLine.Part(text: said(pl: "próby nie odnotowano", en: "no trial is noted"), isConcern: true)
    }
    let isOld = health.concerns.contains { if case .oldTrial = $0 { true } else { false } }
    let old = isOld ? said(pl: ", dawno", en: ", long ago") : ""
    let rehearsed =
      health.isLastTrialRehearsal ? said(pl: " (na kopii zrobionej do próby)", en: " (on a copy made for it)") : ""
    let text =
      health.failedTrial == nil
      ? said(pl: "próba \(day(trial.day, near: today))", en: "tried \(day(trial.day, near: today))")
      : said(
        pl: "ostatnia udana próba \(day(trial.day, near: today))",
        en: "last trial that succeeded \(day(trial.day, near: today))")
    return HealthLine.Part(text: text + rehearsed + old, isConcern: isOld)
  }

  /// The last examination of every line; nothing where nobody asked the machine, or where it found what is said already.
  private func check(of health: Health, today: Day) -> HealthLine.Part? {
    guard let machine = health.machine, !health.isAhead(.check) else { return nil }
    guard let check = machine.lastCheck else {
      return HealthLine.Part(
        text: said(pl: "nie sprawdzano", en: "not examined"), isConcern: health.concerns.contains(.noCheck))
    }
    guard check.damages == 0 else { return nil }
    let isOld = health.concerns.contains { if case .oldCheck = $0 { true } else { false } }
    let old = isOld ? said(pl: ", dawno", en: ", long ago") : ""
    let when = day(WarsawTime.day(check.at), near: today)
    return HealthLine.Part(
      text: said(pl: "sprawdzono \(when)", en: "examined \(when)") + old, isConcern: isOld)
  }
}

extension Health {
  /// Whether the last of something was noted while the clock was ahead.
  fileprivate func isAhead(_ noted: Noted) -> Bool {
    concerns.contains { if case .aheadOfClock(noted, _) = $0 { true } else { false } }
  }
}
