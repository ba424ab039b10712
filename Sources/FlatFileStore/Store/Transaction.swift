import CivicDomain

extension Store {
  /// Carries out what somebody asks for, against what everybody has written until now.
  ///
  /// Takes the store's lock, takes in what others wrote, lets the act be decided on that newest register, writes
  /// the changes as one transaction, and returns when they will survive a power cut. So two people can never both take
  /// the last seat, and a form opened long ago is checked against now.
  ///
  ///     switch store.transact(EditRecord(id, [FieldEdit(field: "name", was: .text("Sala"), becomes: .text("Sala 12"))]),
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
  public func transact(_ act: any Act, by author: Author, at instant: Instant) -> Outcome {
    let stamp = Stamp(name: act.word, because: act.because, author: author, at: instant)
    return carryOut(stamp) { (register) throws(Refusal) in try decide(act, on: register, by: author, at: instant) }
  }

  /// The stamp of an act: what a line says of it beside its changes.
  struct Stamp {
    let name: String
    let because: String
    let author: Author
    let at: Instant
    /// The login for whom it is done, as the decision says.
    var doneFor: String?
  }

  /// The same for any judge: what he decides on the newest register is written.
  /// - Parameters:
  ///   - staged: files that take their places just before the line that names them is written.
  ///   - waiting: how long somebody else's lock is waited for, in milliseconds.
  func carryOut(
    _ act: Stamp, bringing staged: [StagedAttachment] = [], waiting: Int = Limits.lockWait,
    _ judge: (any Register) throws(Refusal) -> Decision
  ) -> Outcome {
    underLock(act, waiting: waiting) { (lock) throws(LogAppend.Failure) in
      let decision: Decision
      do throws(Refusal) { decision = try judge(register) } catch {
        return .refused(error)
      }
      if let refusal = act.author.role.refusal(of: decision.changes.right) { return .refused(refusal) }
      if decision.changes.isEmpty {
        try confirmEnd()
        return .alreadyDone
      }
      var act = act
      act.doneFor = decision.doneFor
      let split = EncodedSplit(decision.changes)
      takeIn(try bringing(staged, under: lock) { () throws(LogAppend.Failure) in try write(split, act, under: lock) })
      return .done(decision.changes, counter: decision.counter)
    } otherwise: {
      $0
    }
  }

  /// Does something under the lock, on all that everybody has written until now.
  /// - Parameters:
  ///   - held: the lock, where it is held already, and stays so.
  ///   - otherwise: what to answer when it could not be done.
  func underLock<Answer>(
    _ act: Stamp, holding held: LockInHand? = nil, waiting: Int = Limits.lockWait,
    _ body: (LockInHand) throws(LogAppend.Failure) -> Answer,
    otherwise: (Outcome) -> Answer
  ) -> Answer {
    let lock: LockInHand
    if let held {
      lock = held
    } else {
      switch takeLockToWrite(act, waiting: waiting) {
      case .held(let taken): lock = taken
      case .not(let outcome): return otherwise(outcome)
      }
    }
    defer { if held == nil { lock.release() } }
    for _ in 0..<Limits.replacedWhileWriting {
      do throws(LogAppend.Failure) {
        if let reason = try takeInEverything(lock) { return otherwise(reason) }
        return try body(lock)
      } catch {
        // A file that was replaced under our eyes is read again, and the act decided again.
        if case .replaced = error { continue }
        return otherwise(outcome(of: error))
      }
    }
    return otherwise(.readOnly(.unreadable(file: StoreFolder.publicLogs)))
  }

  /// Reads under the lock what others wrote, on both sides, and checks whether anything forbids writing behind it.
  func takeInEverything(_ lock: LockInHand) throws(LogAppend.Failure) -> Outcome? {
    do throws(FileFailure) {
      try seeHead(lock)
      try refreshManifest()
      _ = try refreshLogs()
      if let displaced = reading.displaced.first { return .readOnly(reason(displaced)) }
      if !reading.ownLogs.open.isReadable || !hasPersonalData, let missing = missingFolders().first {
        return .readOnly(.missingFolder(relative(missing)))
      }
      guard hasPersonalData else { return .notPermitted }
      isReadingBroken = true
      if case .replaced = try reading.refreshOwnPersonal() { try readEverything() }
      isReadingBroken = false
    } catch {
      return .readOnly(reason(error))
    }
    if let reason = readOnlyReason { return .readOnly(reason) }
    guard let transactions = reading.lostTransactions else { return nil }
    let finding = reading.finding(ofLostTransactions: transactions)
    return .readOnly(.damaged(file: finding.file, line: finding.line ?? 1))
  }

  /// Takes over what another program wrote into the manifest: who shares the store.
  func refreshManifest() throws(FileFailure) {
    let now = try fileSystem.status(at: files.manifest)
    guard now != manifestStatus, let newer = Manifest(try fileSystem.content(of: files.manifest)) else { return }
    manifest = newer
    manifestStatus = now
    files = StoreFolder(path: folder, of: newer)
  }

  /// Where the line stands that has the highest number: no program came so far, so that somebody wrote it by hand.
  private var placeOfHighestNumber: (file: String, line: Int)? {
    let lineTable = reading.registerIndex.lineTable
    guard let line = lineTable.lines.max(by: { $0.transactionNumber < $1.transactionNumber }) else { return nil }
    let segment = lineTable.segments[Int(line.segment)]
    return (relative(segment.path), segment.lineNumber(at: Int(line.offset)))
  }

  /// The lines written of a transaction, where they were appended and can be read without looking at the files.
  struct Written {
    let open: LogAppend.Written?
    let personal: LogAppend.Written?
    let hasPersonal: Bool
  }

  /// Both sides of an act: the personal one first, for the public one is what makes both count. Each of its parts is a
  /// transaction of its own: so every public line finds the personal one that belongs to it, whatever becomes of the
  /// others.
  /// - Parameter isAbandoned: asked until the first line has its place; from then on both are written.
  func write(
    _ split: EncodedSplit, _ act: Stamp, under lock: LockInHand, isAbandoned: () -> Bool = { false }
  ) throws(LogAppend.Failure) -> Written {
    try mustKeep(split.files)
    let transactionNumber = reading.highestTransactionNumber + 1
    // A foreign line may have used up the numbers: what no reader would believe must not be called saved.
    guard Limits.numbers.contains(transactionNumber + split.parts.count - 1) else {
      throw .notWritten(FileFailure(.write, reading.ownLogs.open.path, errno: FileFailure.numbersUsedUp))
    }
    let logs = reading.ownLogs
    func line(_ number: Int, in log: OfficeLog) -> LogLine {
      LogLine(
        sequence: log.scan.nextSequence + number, transactionNumber: transactionNumber + number, at: act.at,
        author: act.author.login, doneFor: act.doneFor, office: act.author.office, act: act.name, because: act.because,
        part: split.parts.count > 1 ? (number + 1, split.parts.count) : nil)
    }
    // All that is long is staged before anything counts: a disk that is full is seen while nothing has happened.
    var personalDestination: LineDestination?
    var personalDigests: [LineDigest] = []
    if split.hasPersonal {
      let lines = split.parts.indices.map { number in
        var line = line(number, in: logs.personal)
        line.salt = fileSystem.randomNumber()
        return line.encoded(with: split.parts[number].personal)
      }
      personalDigests = lines.map { LineDigest(ofEncoded: $0) }
      personalDestination = try destination(for: lines, in: logs.personal, isAbandoned: isAbandoned)
    }
    defer { personalDestination.map(discard) }
    var prev = reading.digestOfEnd
    let openLines = split.parts.indices.map { number in
      var line = line(number, in: logs.open)
      line.prev = prev
      line.personal = split.hasPersonal ? personalDigests[number] : nil
      let encoded = line.encoded(with: split.parts[number].open)
      prev = LineDigest(ofEncoded: encoded)
      return encoded
    }
    let openDestination = try destination(for: openLines, in: logs.open, isAbandoned: isAbandoned)
    defer { discard(openDestination) }
    var personal: LogAppend.Written?
    if let personalDestination { personal = try commit(personalDestination) }
    // If the lock's file was deleted meanwhile, another writer may be at work; what he writes must be seen first.
    let isOurs: Bool
    do throws(FileFailure) { isOurs = try lock.lock.isStillInPlace(lock.held) } catch { throw .notWritten(error) }
    guard isOurs else { throw .notWritten(FileFailure(.lock, files.lock, errno: FileFailure.lockLost)) }
    let open = try commit(openDestination)
    rememberEnd(
      of: openLines, ending: prev, at: openDestination, transactionNumber: transactionNumber,
      hasPersonal: personalDestination != nil, under: lock)
    return Written(open: open, personal: personal, hasPersonal: personalDestination != nil)
  }

  /// Notes how far the log reaches now that these lines stand behind all that was read of it.
  private func rememberEnd(
    of lines: [[[UInt8]]], ending digest: LineDigest, at destination: LineDestination, transactionNumber: Int,
    hasPersonal: Bool, under lock: LockInHand
  ) {
    let (open, personal) = reading.ownLogs
    let checksum = lines.last?.first?.withUnsafeBytes { LineEnvelope.statedChecksum(of: $0) }
    guard let checksum, let segment = StoreFolder.segmentNumber(Path.name(of: destination.path)) else { return }
    let head = LogHead(
      office: manifest.office, segment: segment, sequence: open.scan.nextSequence + lines.count - 1,
      transactionNumber: transactionNumber + lines.count - 1, line: checksum, digest: digest,
      personal: personal.scan.nextSequence - 1 + (hasPersonal ? lines.count : 0))
    assert(head.transactionNumber > 0 && head.sequence > 0 && head.personal >= 0, "a head before the first line")
    remember(head, under: lock)
  }

  /// Our own lines are saved already: if they cannot be taken in now, the next refresh reads everything.
  private func takeIn(_ written: Written) {
    if let open = written.open, written.personal != nil || !written.hasPersonal,
      reading.takeIn(open: open, personal: written.personal)
    {
      return
    }
    do throws(FileFailure) { _ = try refresh() } catch { isReadingBroken = true }
  }

  func outcome(ofLocking failure: FileFailure) -> Outcome {
    if failure.isReadOnlyFileSystem { return .readOnly(.fileSystem) }
    if failure.isNotPermitted { return .notPermitted }
    if failure.isNoRoom { return .noRoom }
    return .readOnly(failure.call == .lock && failure.isWithoutLocks ? .noLocks : reason(failure))
  }

  /// The reason why the store is read only, for a file that could not be used.
  func reason(_ failure: FileFailure) -> ReadOnlyReason {
    failure.isNoFile ? .displaced(relative(failure.path)) : .unreadable(file: relative(failure.path))
  }

  func outcome(of failure: LogAppend.Failure) -> Outcome {
    switch failure {
    case .noRoom: return .noRoom
    case .abandoned: return .alreadyDone
    case .tooLong: return .refused(.tooMuchAtOnce(limit: lineLimits.longest))
    case .fileNotKept(let id): return .refused(Self.fileNotKept(id))
    case .notKnownSaved:
      hasFailedSync = true
      return .notKnownSaved
    case .notWritten(let failure):
      // Somebody deleted the lock's file: whoever made it anew may be writing now, and nothing ails the disk.
      if failure.call == .lock { return .busy(LockHolder(login: "", process: 0, since: nil)) }
      if failure.isReadOnlyFileSystem { return .readOnly(.fileSystem) }
      if failure.errno == FileFailure.numbersUsedUp, let place = placeOfHighestNumber {
        return .readOnly(.damaged(file: place.file, line: place.line))
      }
      return failure.isNotPermitted ? .notPermitted : .readOnly(reason(failure))
    case .replaced: return .readOnly(.unreadable(file: StoreFolder.publicLogs))
    }
  }
}
