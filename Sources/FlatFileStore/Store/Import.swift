import CivicDomain

extension Store {
  /// Carries out what may be very much at once, all or none: the rows of an imported file.
  ///
  /// Nobody waits while it is judged: `judge` works without the lock, on the newest register. Under the lock its verdict
  /// is written if nobody wrote meanwhile of any kind of record that `judge` asked about (through the register that it is
  /// given, nothing else); else it is judged again, so that two imports of one file never make anything
  /// twice. What is much is written as a segment of its own, in many lines: whatever is killed, all of it is there or
  /// nothing, other programs see all of it or nothing, and a byte that is damaged later costs one line.
  ///
  ///     let outcome = store.importTogether(by: author, at: now, isAbandoned: { false }) { register, take in
  ///       for row in rows { take(change(for: row, on: register)) }
  ///       return true
  ///     }
  ///
  /// The outcomes are those of `transact`, but `done` lists no changes and has no counter, for there would be as many as
  /// the file has rows.
  ///
  /// - Parameters:
  ///   - isAbandoned: asked from time to time until the changes are about to count.
  ///   - judge: hands over every change, each of another record, and says whether they shall be saved. It may be asked
  ///     several times; what it handed over before is then forgotten.
  /// - Returns: nil if nothing was written because `judge` did not want it or it was abandoned.
  public func importTogether(
    by author: Author, at instant: Instant, isAbandoned: () -> Bool,
    judging judge: (_ register: any Register, _ take: (Change) -> Void) -> Bool
  ) -> Outcome? {
    let act = Act(name: Intent.together([], for: .importing).act, because: "", author: author, at: instant)
    for _ in 1..<Limits.importRounds {
      do throws(FileFailure) { _ = try refresh() } catch { return .readOnly(.unreadable(file: relative(error.path))) }
      if let readOnlyReason { return .readOnly(readOnlyReason) }
      guard hasPersonalData else { return .notPermitted }
      let (fold, lines) = (reading.fold, reading.fold.ledger.lines.count)
      let watched = WatchedRegister(register)
      let verdict = verdict(of: judge, on: watched)
      guard case .changes(let split) = verdict else { return confirmed(verdict.outcome) }
      let attempt = underLock(act) { (lock) throws(LogAppend.Failure) -> ImportVerdict in
        guard reading.fold === fold, watched.kinds.isDisjoint(with: fold.ledger.kinds(behind: lines)) else {
          return .changes(split)
        }
        return try write(split, act, under: lock, isAbandoned)
      } otherwise: {
        .ended($0)
      }
      if case .changes = attempt { continue }
      return takingIn(attempt.outcome)
    }
    let attempt = underLock(act) { (lock) throws(LogAppend.Failure) -> ImportVerdict in
      let verdict = verdict(of: judge, on: register)
      guard case .changes(let split) = verdict else { return verdict }
      return try write(split, act, under: lock, isAbandoned)
    } otherwise: {
      .ended($0)
    }
    return confirmed(takingIn(attempt.outcome))
  }

  /// What was done before may have been written by somebody who did not live to save it: so it is saved now.
  private func confirmed(_ outcome: Outcome?) -> Outcome? {
    guard outcome == .alreadyDone else { return outcome }
    do throws(LogAppend.Failure) { try confirmEnd() } catch { return self.outcome(of: error) }
    return outcome
  }

  /// Reads what was written, now that nobody waits for the lock any more.
  private func takingIn(_ outcome: Outcome?) -> Outcome? {
    if case .done = outcome { do throws(FileFailure) { _ = try refresh() } catch { isReadingBroken = true } }
    return outcome
  }

  /// What an import has come to.
  private enum ImportVerdict {
    /// These are to be written.
    case changes(EncodedSplit)
    /// It has its outcome; nil where nothing was wanted.
    case ended(Outcome?)

    var outcome: Outcome? {
      switch self {
      case .changes: nil
      case .ended(let outcome): outcome
      }
    }
  }

  private func verdict(
    of judge: (any Register, (Change) -> Void) -> Bool, on register: any Register
  ) -> ImportVerdict {
    var encoding = EncodingAhead(limits: lineLimits)
    guard judge(register, { encoding.take($0) }) else { return .ended(nil) }
    let split = encoding.finish()
    guard !encoding.isTooLong else { return .ended(.refused(.tooMuchAtOnce(limit: lineLimits.longest))) }
    return split.isEmpty ? .ended(.alreadyDone) : .changes(split)
  }

  private func write(
    _ split: EncodedSplit, _ act: Act, under lock: LockInHand, _ isAbandoned: () -> Bool
  ) throws(LogAppend.Failure) -> ImportVerdict {
    do throws(LogAppend.Failure) {
      _ = try write(split, act, under: lock, isAbandoned: isAbandoned)
      return .ended(.done([], counter: nil))
    } catch {
      if case .abandoned = error { return .ended(nil) }
      throw error
    }
  }
}
