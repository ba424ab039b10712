import CivicDomain

extension Store {
  /// Records in the log that its damage is known, so that `check` finds it whole again and writing goes on. Nothing that
  /// stands in a log is changed: the bad lines are copied to `damaged/`, those of the personal log to
  /// `personal/damaged/`, and a line behind them says what and where they are. Other damage is still damage.
  ///
  /// Folders of the logs that are gone are made again. What was lost remains lost: the outcome names it.
  public func repair(by author: Author, at instant: Instant) -> RepairOutcome {
    let act = Stamp(name: Self.repairAct, because: "", author: author, at: instant)
    let lock: LockInHand
    switch takeLockToWrite(act) {
    case .not(let outcome): return .notDone(outcome)
    case .held(let taken): lock = taken
    }
    defer { lock.release() }
    do throws(FileFailure) {
      let made = try makeMissingFolders()
      try seeHead(lock)
      seeCache()
      try readEverything()
      return repair(act, made: made, under: lock)
    } catch {
      if error.isNotPermitted { return .notDone(.notPermitted) }
      return .notDone(error.isNoRoom ? .noRoom : .readOnly(reason(error)))
    }
  }

  /// Returns what `repair` would record, without recording it: `whole`, `recorded` or `tooMuch`. Takes no lock.
  /// - Throws: what the operating system refused.
  public func damageToRepair() throws(FileFailure) -> RepairOutcome {
    seeHead()
    seeCache()
    var fresh = try LogReading(files, office: manifest.office, fileSystem)
    fresh.compare(with: heads, manifest)
    let missing = missingFolders()
    do throws(RepairPlan.TooMuch) {
      let plan = try RepairPlan(fresh)
      if plan.isEmpty && missing.isEmpty { return .whole }
      return .recorded(Repair(damages: plan.items.compactMap(\.reported), madeFolders: missing.map(relative)))
    } catch {
      return .tooMuch(log: error.log)
    }
  }

  static let repairAct = Schema.repairing.word

  private func repair(
    _ act: Stamp, made: [String], under lock: LockInHand
  ) -> RepairOutcome {
    guard hasPersonalData else { return .notDone(.notPermitted) }
    if let failure = reading.failures.first { return .notDone(.readOnly(reason(failure))) }
    let plan: RepairPlan
    do throws(RepairPlan.TooMuch) { plan = try RepairPlan(reading) } catch {
      return .tooMuch(log: error.log)
    }
    let repair = Repair(damages: plan.items.compactMap(\.reported), madeFolders: made.map(relative))
    if plan.isEmpty {
      forgetUnknownEnds()
      return made.isEmpty ? .whole : .recorded(repair)
    }
    do throws(FileFailure) { for item in plan.items { try copy(item) } } catch {
      return .notCopied(error)
    }
    do throws(LogAppend.Failure) { try record(plan, act, under: lock) } catch {
      return .notDone(outcome(of: error))
    }
    forgetUnknownEnds()
    // What the cache remembers is known now, and everything but the log itself is made of what is there.
    try? fileSystem.remove(files.cache)
    if let last = memory, let names = last.offices { officesBeforeRepair = (names, last.at) }
    try? fileSystem.remove(files.lastCheck)
    heads = []
    do throws(FileFailure) {
      try readEverything()
      rememberEnd(under: lock)
    } catch {
      isReadingBroken = true
    }
    return .recorded(repair)
  }

  /// Takes out of the manifest what the log says now. Killed before it, the log says so all the same.
  private func forgetUnknownEnds() {
    guard !manifest.endsUnknown.isEmpty else { return }
    manifest.endsUnknown = [:]
    try? fileSystem.replaceManifest(manifest, in: files)
    if let status = try? fileSystem.status(at: files.manifest) { manifestStatus = status }
  }

  private func copy(_ item: RepairPlan.Item) throws(FileFailure) {
    guard let name = item.reported?.copy, let bytes = item.bytes else { return }
    let path = "\(folder)/\(name)"
    do throws(FileFailure) {
      try fileSystem.makeFolder(Path.folder(of: path), in: files)
      try fileSystem.synchronizeFolder(of: Path.folder(of: path))
    } catch {
      guard error.isThereAlready else { throw error }
    }
    let file = try StagedFile(path, permissions: files.filePermissions, fileSystem)
    do throws(FileFailure) {
      try file.write(bytes)
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// The personal line first, as in every transaction: the public one makes both count.
  private func record(
    _ plan: RepairPlan, _ act: Stamp, under lock: LockInHand
  ) throws(LogAppend.Failure) {
    let lost = [plan.openBehindLoss, plan.personalBehindLoss].compactMap { $0?.transactionNumber }
    let transactionNumber = max(reading.highestTransactionNumber, lost.max() ?? 0) + 1
    func line(_ items: [RepairPlan.Item], numbersLost: Int, _ behindLoss: RepairPlan.EndBehindLoss?, in log: OfficeLog)
      -> LogLine
    {
      LogLine(
        sequence: behindLoss?.sequence ?? log.scan.nextSequence + numbersLost, transactionNumber: transactionNumber,
        at: act.at, author: act.author.login, office: act.author.office, act: act.name, because: "",
        known: items.flatMap(\.known))
    }
    func put(
      _ line: [UInt8], _ behindLoss: RepairPlan.EndBehindLoss?, in log: OfficeLog
    ) throws(LogAppend.Failure) {
      if let behindLoss {
        try begin(log.path(ofSegment: behindLoss.segment), with: line, behind: log)
      } else {
        _ = try append(line, to: log)
      }
    }
    let logs = reading.ownLogs
    var open = line(plan.open, numbersLost: plan.openNumbersLost, plan.openBehindLoss, in: logs.open)
    open.prev = reading.digestOfEnd
    if !plan.personal.isEmpty {
      var line = line(plan.personal, numbersLost: plan.personalNumbersLost, plan.personalBehindLoss, in: logs.personal)
      line.salt = fileSystem.randomNumber()
      let encoded = line.encoded()
      open.personal = LineDigest(ofEncoded: [encoded])
      try put(encoded, plan.personalBehindLoss, in: logs.personal)
    }
    let isOurs: Bool
    do throws(FileFailure) { isOurs = try lock.lock.isStillInPlace(lock.held) } catch { throw .notWritten(error) }
    guard isOurs else { throw .notWritten(FileFailure(.lock, files.lock, errno: FileFailure.lockLost)) }
    try put(open.encoded(), plan.openBehindLoss, in: logs.open)
  }

  /// The folders of our own logs that are gone. One that we may not look at is there, for all we know.
  func missingFolders() -> [String] {
    files.logFolders(office: manifest.office).filter { path in
      do throws(FileFailure) {
        _ = try fileSystem.status(at: path)
        return false
      } catch {
        return error.isMissing
      }
    }
  }

  private func makeMissingFolders() throws(FileFailure) -> [String] {
    let missing = missingFolders()
    for path in missing {
      try fileSystem.makeFolder(path, in: files)
      try fileSystem.synchronizeFolder(of: path)
    }
    return missing
  }
}
