import CivicDomain

extension Store {
  /// Carries out what somebody asks for, against what everybody has written until now.
  ///
  /// Takes the store's lock, takes in what others wrote, lets `decide` judge the intent on that newest register, writes
  /// the changes as one transaction, and returns when they will survive a power cut. So two people can never both take
  /// the last seat, and a form opened long ago is checked against now.
  ///
  ///     switch store.transact(.edit(id, [FieldEdit(field: "name", was: .text("Sala"), becomes: .text("Sala 12"))]),
  ///       by: Author("anna"), at: now)
  ///     {
  ///     case .done(let changes, let counter): …  // saved; `counter` would undo it
  ///     case .refused(let refusal): …            // a rule forbids it, and says why
  ///     …
  ///     }
  ///
  /// It never throws; the outcome says everything:
  /// - `done`: saved and durable. `alreadyDone`: it was so before, and is durable; nothing was written.
  /// - `refused`: a rule forbids it. `busy`: somebody held the lock for 5 s. `noRoom`: the disk is full.
  ///   `notPermitted`: the files' modes, or the personal data cannot be read. `readOnly`: with its reason. Of all
  ///   these nothing was written, or nothing that anybody will ever see.
  /// - `notKnownSaved`: the disk failed while saving. It may be there or not, whole or not at all; this store can only
  ///   be read from then on.
  ///
  /// - Parameter instant: the honest time of asking, for people and deadlines. The order of things does not rest on it.
  public func transact(_ intent: Intent, by author: Author, at instant: Instant) -> Outcome {
    let act = Act(name: intent.act, because: intent.because, author: author, at: instant)
    return carryOut(act) { (register) throws(Refusal) in try decide(intent, on: register, by: author, at: instant) }
  }

  /// What a line says of an act beside its changes.
  struct Act {
    let name: String
    let because: String
    let author: Author
    let at: Instant
  }

  /// The same for any judge: what he decides on the newest register is written.
  func carryOut(_ act: Act, _ judge: (any Register) throws(Refusal) -> Decision) -> Outcome {
    if hasFailedSync { return .readOnly(.failedSync) }
    if manifest.format > Manifest.newestFormat { return .readOnly(.newerFormat(manifest.format)) }
    let lock = StoreLock(fileSystem: fileSystem, folder: files)
    let held: StoreLock.Held
    do throws(FileFailure) {
      switch try lock.take(for: act.author, at: act.at) {
      case .busy(let holder): return .busy(holder)
      case .held(let taken): held = taken
      }
    } catch {
      return outcome(ofLocking: error)
    }
    defer { lock.release(held) }
    for _ in 0..<Limits.replacedWhileWriting {
      do throws(LogAppend.Failure) {
        if let reason = try takeInEverything() { return reason }
        let decision: Decision
        do throws(Refusal) { decision = try judge(register) } catch {
          return .refused(error)
        }
        if decision.changes.isEmpty {
          try confirmEnd()
          return .alreadyDone
        }
        try write(AudienceSplit(decision.changes), act, under: (lock, held))
        return .done(decision.changes, counter: decision.counter)
      } catch {
        // A file that was replaced under our eyes is read again, and the intent judged again.
        if case .replaced = error { continue }
        return outcome(of: error)
      }
    }
    return .readOnly(.unreadable(file: StoreFolder.publicLogs))
  }

  /// Under the lock: what others wrote, on both sides, and whether anything forbids writing behind it.
  func takeInEverything() throws(LogAppend.Failure) -> Outcome? {
    do throws(FileFailure) {
      let now = try fileSystem.status(at: files.manifest)
      if now != manifestStatus, let newer = Manifest(try fileSystem.content(of: files.manifest)) {
        manifest = newer
        manifestStatus = now
      }
      _ = try refresh()
      if !reading.ownLogs.open.isReadable || !hasPersonalData, let missing = missingFolders().first {
        return .readOnly(.missingFolder(relative(missing)))
      }
      guard hasPersonalData else { return .notPermitted }
      isReadingBroken = true
      if case .replaced = try reading.refreshOwnPersonal() { try readEverything() }
      isReadingBroken = false
    } catch {
      return .readOnly(.unreadable(file: relative(error.path)))
    }
    if let reason = readOnlyReason { return .readOnly(reason) }
    guard let turns = reading.lostTurns else { return nil }
    let finding = reading.finding(ofLostTurns: turns)
    return .readOnly(.damaged(file: finding.file, line: finding.line ?? 1))
  }

  /// Both lines of a turn: the personal one first, for the public one is what makes both count.
  private func write(
    _ split: AudienceSplit, _ act: Act, under lock: (lock: StoreLock, held: StoreLock.Held)
  ) throws(LogAppend.Failure) {
    let turn = reading.highestTurn + 1
    // A foreign line may have used up the numbers: what no reader would believe must not be called saved.
    guard Limits.numbers.contains(turn) else {
      throw .notWritten(FileFailure(.write, reading.ownLogs.open.path, errno: FileFailure.numbersUsedUp))
    }
    func line(_ log: OfficeLog, _ puts: [LogLine.Put]) -> [UInt8] {
      LogLine(
        sequence: log.scan.nextSequence, turn: turn, at: act.at, author: act.author.login, act: act.name,
        because: act.because, puts: puts
      ).encoded()
    }
    let logs = reading.ownLogs
    let open = line(logs.open, split.open)
    guard open.count <= Limits.lineLength else { throw .noRoom }
    var personal: LogAppend.Written?
    if !split.personal.isEmpty { personal = try append(line(logs.personal, split.personal), to: logs.personal) }
    // If the lock's file was deleted meanwhile, another writer may be at work; what he writes must be seen first.
    let isOurs: Bool
    do throws(FileFailure) { isOurs = try lock.lock.isStillInPlace(lock.held) } catch { throw .notWritten(error) }
    guard isOurs else { throw .notWritten(FileFailure(.lock, files.lock, errno: FileFailure.lockLost)) }
    let written = try append(open, to: logs.open)
    takeIn(open: written, personal: personal, hasPersonal: !split.personal.isEmpty)
  }

  func append(_ line: [UInt8], to log: OfficeLog) throws(LogAppend.Failure) -> LogAppend.Written? {
    var segment = log.end(in: reading.fold.ledger)
    var isTorn = log.scan.hasTornTail(in: reading.fold.ledger)
    if let last = segment, last.length > 0, last.length + line.count > Limits.segmentLength {
      try confirm(last.path)
      segment = nil
      isTorn = false
    }
    let path = segment?.path ?? log.nextSegment
    let end = LogAppend.End(
      segment: segment, newSegment: path, isTorn: isTorn, isNameDurable: durableNames.contains(path))
    let written = try LogAppend(fileSystem: fileSystem, filePermissions: files.filePermissions).append(line, to: end)
    durableNames.insert(path)
    return written
  }

  /// Our own lines are saved already: if they cannot be taken in now, the next refresh reads everything.
  private func takeIn(open: LogAppend.Written?, personal: LogAppend.Written?, hasPersonal: Bool) {
    if let open, personal != nil || !hasPersonal, reading.takeIn(open: open, personal: personal) { return }
    do throws(FileFailure) { _ = try refresh() } catch { isReadingBroken = true }
  }

  func outcome(ofLocking failure: FileFailure) -> Outcome {
    if failure.isReadOnlyFileSystem { return .readOnly(.fileSystem) }
    if failure.isNotPermitted { return .notPermitted }
    if failure.isNoRoom { return .noRoom }
    return .readOnly(
      failure.call == .lock && failure.isWithoutLocks ? .noLocks : .unreadable(file: relative(failure.path)))
  }

  func outcome(of failure: LogAppend.Failure) -> Outcome {
    switch failure {
    case .noRoom: return .noRoom
    case .notKnownSaved:
      hasFailedSync = true
      return .notKnownSaved
    case .notWritten(let failure):
      // Somebody deleted the lock's file: whoever made it anew may be writing now, and nothing ails the disk.
      if failure.call == .lock { return .busy(LockHolder(login: "", process: 0, since: nil)) }
      if failure.isReadOnlyFileSystem { return .readOnly(.fileSystem) }
      return failure.isNotPermitted ? .notPermitted : .readOnly(.unreadable(file: relative(failure.path)))
    case .replaced: return .readOnly(.unreadable(file: StoreFolder.publicLogs))
    }
  }
}
