import CivicDomain

/// An import of many records, all or none: the rows of a file on their way into the store.
///
/// They are judged on the register as it is at one moment, while nobody waits; then they are written, unless something that
/// somebody has written meanwhile may answer otherwise what was asked of it (`ReadSet`): then they are judged again on what
/// the register is now, so that two imports of one file never make anything twice. Where that happens each time, few rows
/// are judged while nobody can write; many give way, for a colleague would wait for them (`Refusal.keepsChanging`).
///
///     let importing = store.importing(by: author, at: now)
///     while let register = importing.snapshot() {
///       for row in rows { importing.take(change(for: row, on: register)) }
///       importing.commit()
///     }
///     return importing.outcome
///
/// Whoever does not want what he judged does not commit it. What is much is written as a segment of its own, in many
/// lines: whatever is killed, all of it is there or nothing, other programs see all of it or nothing, and a byte that is
/// damaged later costs one line.
public final class Import {
  /// The outcome of the import, as of `transact`; but `done` lists no changes and has no counter, for there would be as
  /// many as the file has rows. Nil until then, and where nothing was written because it was abandoned.
  public private(set) var outcome: Outcome?
  /// The number of the transaction by which it was saved; of several in a row the first one's. Nil where nothing was.
  public private(set) var transactionNumber: Int?

  private let store: Store
  private let act: Store.Stamp
  private var encoding: EncodingAhead
  /// How often it was judged.
  private var rounds = 0
  /// What it cost to ask what was asked in the last round.
  private var cost = 0
  /// The state of the register on which the rows are judged.
  private var moment: Moment?
  /// Held while it is judged for the last times.
  private var lock: Store.LockInHand?
  private var isOver = false

  /// The state of the register at a moment.
  private struct Moment {
    private let registerIndex: RegisterIndex
    private var lines: Int
    let register: WatchedRegister

    init(of store: Store) {
      registerIndex = store.reading.registerIndex
      lines = registerIndex.lineTable.lines.count
      register = WatchedRegister(registerIndex)
    }

    /// Whether all that was asked about is still as it was then. What was looked at once is not looked at again.
    mutating func holds(in store: Store) -> Bool {
      guard store.reading.registerIndex === registerIndex else { return false }
      let now = registerIndex.lineTable.lines.count
      guard now >= lines, !register.asked.isTouched(by: lines..<now, of: registerIndex) else { return false }
      lines = now
      return true
    }
  }

  init(into store: Store, as word: String = Together.importing.word, by author: Author, at instant: Instant) {
    self.store = store
    act = Store.Stamp(name: word, because: "", author: author, at: instant)
    encoding = EncodingAhead(limits: store.lineLimits)
  }

  deinit { lock?.release() }

  /// The register to judge on, as it is now; what was taken before is forgotten. Nil when all is over.
  public func snapshot() -> (any Register)? {
    if isOver { return nil }
    encoding = EncodingAhead(limits: store.lineLimits)
    cost = max(cost, moment?.register.asked.cost ?? 0)
    moment = nil
    rounds += 1
    if let hindrance = hindrance() { end(hindrance) } else { moment = Moment(of: store) }
    return moment?.register
  }

  /// The register that `snapshot` gave last, for whoever looks at records in another way too.
  var watched: WatchedRegister? { moment?.register }

  /// Reads what there is now, and says why nothing could be written behind it.
  private func hindrance() -> Outcome? {
    // If others write all the time, nobody can wait for a moment of silence.
    if rounds >= Limits.importRounds, lock == nil {
      guard cost <= Limits.looksUnderLock else {
        return rounds > Limits.importRounds ? .refused(.keepsChanging(times: Limits.importRounds)) : look()
      }
      switch store.takeLockToWrite(act) {
      case .held(let taken): lock = taken
      case .not(let outcome): return outcome
      }
    }
    guard rounds < Limits.importRounds + Limits.replacedWhileWriting else {
      return .readOnly(.unreadable(file: StoreFolder.publicLogs))
    }
    return look()
  }

  /// Reads what others have written until now.
  private func look() -> Outcome? {
    do throws(FileFailure) { _ = try store.refresh() } catch {
      return .readOnly(.unreadable(file: store.relative(error.path)))
    }
    if let reason = store.readOnlyReason { return .readOnly(reason) }
    return store.hasPersonalData ? nil : .notPermitted
  }

  /// Adds a change to the import; each change is another record's.
  public func take(_ change: Change) { encoding.take(change) }

  /// Writes the changes that were added, or leaves them to be judged again.
  /// - Parameter isAbandoned: asked from time to time until the changes are about to count.
  public func commit(unless isAbandoned: () -> Bool = { false }) {
    guard moment != nil else { return assertionFailure("nothing was judged") }
    let split = encoding.finish()
    if encoding.isTooLong { return end(.refused(.tooMuchAtOnce(limit: store.lineLimits.longest))) }
    if split.isEmpty { return end(.alreadyDone) }
    // What others wrote while it was judged is looked through while nobody waits: under the lock only what came since.
    if lock == nil {
      if let hindrance = look() { return end(hindrance) }
      guard holds else { return }
    }
    let outcome = store.underLock(act, holding: lock) { (lock) throws(LogAppend.Failure) -> Committing in
      guard holds else { return .outdated }
      let number = store.reading.highestTransactionNumber + 1
      do throws(LogAppend.Failure) {
        _ = try store.write(split, act, under: lock, isAbandoned: isAbandoned)
      } catch {
        if case .abandoned = error { return .over(nil) }
        throw error
      }
      transactionNumber = number
      return .over(.done([], counter: nil))
    } otherwise: {
      .over($0)
    }
    if case .over(let outcome) = outcome { end(outcome) }
  }

  /// Whether what was judged may be written.
  private var holds: Bool { moment?.holds(in: store) ?? false }

  /// The result of committing an import.
  private enum Committing {
    case over(Outcome?)
    /// The register has changed meanwhile in what was asked about.
    case outdated
  }

  private func end(_ outcome: Outcome?) {
    self.outcome = outcome
    isOver = true
    lock?.release()
    lock = nil
    switch outcome {
    case .done:
      // What was written is read now that nobody waits for the lock any more.
      do throws(FileFailure) { _ = try store.refresh() } catch { store.isReadingBroken = true }
    case .alreadyDone:
      // What was done before may have been written by somebody who did not live to save it: so it is saved now.
      do throws(LogAppend.Failure) { try store.confirmEnd() } catch { self.outcome = store.outcome(of: error) }
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted, nil: break
    }
  }
}

extension Store {
  /// Begins an import.
  public func importing(by author: Author, at instant: Instant) -> Import {
    Import(into: self, by: author, at: instant)
  }
}
