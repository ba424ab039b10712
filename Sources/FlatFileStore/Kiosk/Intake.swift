import CivicDomain

/// How much of the drop-box is looked at, and taken in, in one pass.
public struct IntakeLimits: Sendable {
  /// How many are taken in.
  public var taken: Int
  /// How many of the oldest are kept in mind: what is no hand-in is set aside among them, and counts for nothing.
  public var held: Int
  /// How many names are looked at to find the oldest.
  public var looked: Int
  /// How long somebody else's lock is waited for, in milliseconds.
  public var waiting: Int

  /// A pass of a program that does nothing else: the oldest of all that there are.
  public static let whole = IntakeLimits(
    taken: Limits.handInsTaken, held: Limits.inboxHeld, looked: Limits.inboxLooked, waiting: Limits.lockWait)
  /// A pass of a program at which somebody sits, who may press a key at any moment.
  public static let beside = IntakeLimits(taken: 1, held: 1, looked: Limits.inboxLookedBeside, waiting: 0)
}

extension Store {
  /// Takes in what kiosks handed in, the oldest first, each once: by the acts and rules of everybody's, written and durable
  /// before the file goes. Killed anywhere between, it is taken in by the next pass, and once.
  ///
  /// What a rule refuses is left to the staff as a `KioskCase`; what is no hand-in is set aside in `inbox/refused/` with its
  /// reason beside it, as far as there is room for it.
  /// - Parameters:
  ///   - instant: the time of the store's clock: what claims to have come later came today.
  ///   - isStopped: asked between two of them.
  public func takeHandIns(
    _ limits: IntakeLimits = .whole, at instant: Instant, isStopped: () -> Bool = { false }
  ) -> IntakeReport {
    guard past == nil else { return IntakeReport() }
    var report = IntakeReport()
    do throws(FileFailure) {
      // Another kiosk may have been admitted since, while nothing was written here.
      try refreshManifest()
      if let kiosk = manifest.kiosk, Accounts.user(named: kiosk) == nil {
        // Nobody knows whose files are to be believed: they stay, and may be taken in later.
        report.unknownKiosk = kiosk
      } else {
        try makeWhereMissing(files.inboxFolders)
        var pass = IntakePass(self, limits, instant)
        defer { report = pass.report }
        try pass.run(isStopped)
      }
    } catch {
      report.hindrance = error.isNotPermitted ? .notPermitted : .readOnly(reason(error))
    }
    return report
  }

  /// How many files were set aside, as far as that is known.
  public var refusedHandIns: Int {
    guard past == nil, let names = try? fileSystem.names(in: files.inbox(.refused)) else { return 0 }
    return names.count { !$0.hasSuffix(IntakePass.reasonEnding) }
  }

  /// How many things in the drop-box nobody can take in nor take away, among those that are looked at: folders with something in
  /// them, and files that do not belong to the staff's group.
  var stuckHandIns: Int {
    guard past == nil else { return 0 }
    var (looked, stuck) = (0, 0)
    let new = files.inbox(.new)
    let group = try? fileSystem.status(at: new).group
    try? fileSystem.eachName(in: new) { name in
      looked += 1
      if let status = try? fileSystem.status(at: "\(new)/\(name)"), status.isStranded(in: group) { stuck += 1 }
      return looked < Limits.inboxLookedBeside
    }
    return stuck
  }

  /// What one hand-in came to.
  public enum TakenHandIn: Equatable, Sendable {
    /// It was taken in; and whether the staff are asked about it, too.
    case taken(asked: Bool)
    /// No rule took it: it was left to the staff.
    case left
    /// It was before.
    case again
    /// It is none.
    case fault(IntakeFault)
    /// It could not be written down, and is to be tried again.
    case hindered(Outcome)
  }

  /// Takes one in, or leaves it to the staff.
  public func take(_ taking: TakingIn, at instant: Instant) -> TakenHandIn {
    take(taking, at: instant, waiting: Limits.lockWait)
  }

  /// The same; somebody else's lock is waited for so many milliseconds.
  func take(_ taking: TakingIn, at instant: Instant, waiting: Int) -> TakenHandIn {
    var fault: HandInFault?
    var asksStaff = false
    let outcome = carryOut(kioskStamp(taking.word, instant), waiting: waiting) { (register) throws(Refusal) in
      let situation = Situation(register: register, author: TakingIn.author, at: instant)
      do throws(HandInFault) {
        if try taking.isDone(on: register) { return .alreadyDone }
        try taking.mustBeSound(on: register)
      } catch {
        fault = error
        throw .nothingToDo
      }
      let decision = try taking.decision(in: situation)
      asksStaff = decision.changes.contains { $0.id.prefix == KioskCase.kind.idPrefix }
      return decision
    }
    switch outcome {
    case .done: return .taken(asked: asksStaff)
    case .alreadyDone: return .again
    case .refused(let refusal):
      if let fault { return .fault(IntakeFault(fault)) }
      if refusal.isOfWhoever { return .hindered(outcome) }
      return leave(taking, refused: refusal, at: instant, waiting: waiting)
    case .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: return .hindered(outcome)
    }
  }

  private func leave(_ taking: TakingIn, refused refusal: Refusal, at instant: Instant, waiting: Int) -> TakenHandIn {
    var fault: HandInFault?
    let outcome = carryOut(kioskStamp(TakingIn.keeping.word, instant), waiting: waiting) { (register) throws(Refusal) in
      let situation = Situation(register: register, author: TakingIn.author, at: instant)
      do throws(HandInFault) {
        if try taking.isDone(on: register) { return .alreadyDone }
      } catch {
        fault = error
        throw .nothingToDo
      }
      return try taking.decision(refused: refusal, in: situation)
    }
    switch outcome {
    case .done: return .left
    case .alreadyDone: return .again
    case .refused(let refusal):
      if let fault { return .fault(IntakeFault(fault)) }
      if case .unknown = refusal.cause { return .fault(.unknown) }
      return .fault(.value)
    case .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: return .hindered(outcome)
    }
  }

  private func kioskStamp(_ word: String, _ instant: Instant) -> Stamp {
    Stamp(name: word, because: "", author: TakingIn.author, at: instant)
  }
}

/// One pass along the drop-box.
struct IntakePass {
  private let store: Store
  private let limits: IntakeLimits
  private let instant: Instant
  private let fileSystem: any FileSystem
  private let files: StoreFolder
  var report = IntakeReport()
  /// How many files and bytes stand in `refused/`; nil: not looked yet.
  private var refused: (files: Int, bytes: Int)?

  static let reasonEnding = ".reason"

  init(_ store: Store, _ limits: IntakeLimits, _ instant: Instant) {
    (self.store, self.limits, self.instant) = (store, limits, instant)
    (fileSystem, files) = (store.fileSystem, store.files)
  }

  /// A name in the drop-box, with what stands there.
  private struct Found {
    let name: String
    let status: FileStatus
    /// Whether it is no file that came as they do: such a thing stands behind all that are, for some of it cannot be taken away.
    let isOdd: Bool
    /// When it came, in nanoseconds since 1970.
    let came: Int64

    /// The oldest first.
    static func < (one: Found, other: Found) -> Bool { one.place < other.place }

    private var place: (Int, Int64, String) { (isOdd ? 1 : 0, came, name) }
  }

  mutating func run(_ isStopped: () -> Bool) throws(FileFailure) {
    clean()
    let owners = try store.handInSenders()
    let (oldest, all) = try oldest()
    for found in oldest {
      if report.taken >= limits.taken || isStopped() { break }
      handle(found, of: owners)
      if report.hindrance != nil { break }
    }
    report.hasMore = all > report.handled + report.left
  }

  /// The oldest that there are, and how many names were seen. However many there are, no more than twice as many as are held
  /// are in memory.
  private func oldest() throws(FileFailure) -> ([Found], Int) {
    var held: [Found] = []
    var seen = 0
    let group = try? fileSystem.status(at: files.inbox(.new)).group
    let believed = try store.believedSender()
    try fileSystem.eachName(in: files.inbox(.new)) { name in
      seen += 1
      if let status = try? fileSystem.status(at: "\(files.inbox(.new))/\(name)") {
        held.append(
          Found(
            name: name, status: status, isOdd: status.form != .file || status.isStranded(in: group),
            came: status.came(believing: believed)))
      }
      if held.count > 2 * limits.held {
        held.sort(by: <)
        held.removeLast(held.count - limits.held)
      }
      return seen < limits.looked
    }
    held.sort(by: <)
    return (Array(held.prefix(limits.held)), seen)
  }

  private mutating func handle(_ found: Found, of owners: Set<UInt32>) {
    let path = "\(files.inbox(.new))/\(found.name)"
    guard found.status.form == .file else { return takeAway(path, found.status) }
    let content: [UInt8]
    do throws(FileFailure) {
      switch try read(path, found, of: owners) {
      case .content(let bytes): content = bytes
      case .fault(let fault): return setAside(found, fault)
      case .gone: return
      }
    } catch {
      // Somebody else took it in meanwhile.
      if error.isMissing { return }
      // It was handed in for a group that the register has no longer: whoever gives the rights back lets it be read.
      if error.isNotPermitted, found.isOdd, owners.contains(found.status.owner) { return report.left += 1 }
      // What is no file, or closed to us, stays so; a disk that did not answer may answer the next time.
      if error.isNoFile || error.isTooLong || error.isNotPermitted { return setAside(found, .unreadable) }
      return report.left += 1
    }
    let handIn: HandIn
    do throws(HandInFormFault) { handIn = try HandIn(encoded: content) } catch {
      return setAside(found, IntakeFault(error))
    }
    switch store.take(TakingIn(handIn, receivedOn: day(of: found)), at: instant, waiting: limits.waiting) {
    case .fault(let fault): return setAside(found, fault)
    case .hindered(let outcome): return report.hindrance = outcome
    case .again: report.again += 1
    case .left: report.refusedByRules += 1
    case .taken(let asked):
      if asked { report.questions += 1 }
      switch handIn {
      case .registration: report.registrations += 1
      case .comment: report.remarks += 1
      }
    }
    // Taken in it is; what the disk does not let go is found again, and known.
    do throws(FileFailure) { try remove(path) } catch { report.left += 1 }
  }

  private enum Content {
    case content([UInt8])
    case fault(IntakeFault)
    case gone
  }

  /// Reads a file that nobody has vouched for: opened without following a link, and looked at before it is read.
  private func read(_ path: String, _ found: Found, of owners: Set<UInt32>) throws(FileFailure) -> Content {
    try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
      let status = try fileSystem.status(of: file)
      guard status.form == .file, status.isSameFile(as: found.status) else { return .gone }
      let ownership = try fileSystem.ownership(of: file)
      if ownership.links != 1 { return .fault(.linked) }
      if !owners.contains(ownership.owner) { return .fault(.foreign) }
      if status.size > Limits.handIn { return .fault(.tooLong) }
      return .content(try fileSystem.wholeContent(of: file, atMost: Limits.handIn))
    }
  }

  /// The day on which a file came by the clock of the store; what claims to come from the future came today.
  private func day(of found: Found) -> Day {
    WarsawTime.day(min(Instant(microsecondsSince1970: found.came / 1_000), instant))
  }

  private func remove(_ path: String) throws(FileFailure) {
    do throws(FileFailure) { try fileSystem.remove(path) } catch { if !error.isMissing { throw error } }
  }

  /// Takes away what is no file, unread. A folder with something in it may be another's, and stays.
  private mutating func takeAway(_ path: String, _ status: FileStatus) {
    do throws(FileFailure) {
      if status.form == .folder { try fileSystem.removeFolder(path) } else { try remove(path) }
      report.setAside[.noFile, default: 0] += 1
      report.thrownAway += 1
    } catch {
      if !error.isMissing { report.left += 1 }
    }
  }

  /// Puts a file aside with its reason beside it, as long as there is room for it; else throws it away. What the disk does not let
  /// go stays, and hinders nothing that lies behind it.
  private mutating func setAside(_ found: Found, _ fault: IntakeFault) {
    do throws(FileFailure) { try putAside(found, fault) } catch { report.left += 1 }
  }

  private mutating func putAside(_ found: Found, _ fault: IntakeFault) throws(FileFailure) {
    let path = "\(files.inbox(.new))/\(found.name)"
    let kept = refused ?? countRefused()
    refused = kept
    let fits = kept.files < Limits.refusedFiles && kept.bytes + found.status.size <= Limits.refusedBytes
    // Another name of a file that somebody else has is nothing to keep.
    if fits, fault != .linked {
      let place = "\(files.inbox(.refused))/\(String(fileSystem.randomNumber(), radix: 16))"
      try fileSystem.replace(
        place + Self.reasonEnding, with: reason(found, fault), permissions: files.filePermissions)
      do throws(FileFailure) { try fileSystem.rename(path, to: place) } catch {
        try? fileSystem.remove(place + Self.reasonEnding)
        if error.isMissing { return }
        throw error
      }
      refused = (kept.files + 1, kept.bytes + found.status.size)
    } else {
      try remove(path)
      report.thrownAway += 1
    }
    report.setAside[fault, default: 0] += 1
  }

  private func reason(_ found: Found, _ fault: IntakeFault) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("at")
      object.text(instant.text)
      object.key("why")
      object.text(fault.rawValue)
      object.key("bytes")
      object.integer(found.status.size)
    }
    return writer.bytes + [LineEnvelope.newline]
  }

  private func countRefused() -> (files: Int, bytes: Int) {
    var (count, bytes) = (0, 0)
    for name in (try? fileSystem.names(in: files.inbox(.refused))) ?? [] where !name.hasSuffix(Self.reasonEnding) {
      count += 1
      bytes += (try? fileSystem.status(at: "\(files.inbox(.refused))/\(name)"))?.size ?? 0
    }
    return (count, bytes)
  }

  /// Takes away what was set aside too long ago, by the term of unfinished forms, and what kiosks that were killed left half
  /// written.
  private func clean() {
    let today = WarsawTime.local(instant).day
    let kept = store.register.number(of: .keepDraftsDays, on: today)
    clean(.refused, keeping: Int64(kept) * Instant.microsecondsInDay)
    clean(.tmp, keeping: Limits.halfWritten)
  }

  private func clean(_ inbox: StoreFolder.Inbox, keeping microseconds: Int64) {
    let now = self.now
    var looked = 0
    var old: [(path: String, form: FileStatus.Form)] = []
    try? fileSystem.eachName(in: files.inbox(inbox)) { name in
      looked += 1
      let path = "\(files.inbox(inbox))/\(name)"
      if let status = try? fileSystem.status(at: path) {
        // By when it was put there: when it was written is its sender's word.
        if now - status.changed / 1_000 > microseconds { old.append((path, status.form)) }
      }
      return looked < min(limits.looked, Limits.inboxCleaned) && old.count < limits.held
    }
    for (path, form) in old {
      if form == .folder { try? fileSystem.removeFolder(path) } else { try? fileSystem.remove(path) }
    }
  }

  /// The time by which files are old, in microseconds since 1970: the clock of a register for training may stand still, while
  /// that of the files goes on.
  private var now: Int64 {
    let lock = (try? fileSystem.status(at: files.lock))?.modified ?? 0
    return max(instant.microsecondsSince1970, lock / 1_000)
  }
}

extension Store {
  /// The users whose files are taken in: the kiosk's, and the owner of the store, to whom all of it belongs. What was put back from a
  /// backup is theirs, and was accepted.
  func handInSenders() throws(FileFailure) -> Set<UInt32> {
    kioskUsers.union([try owner()])
  }

  /// The user whose word is taken for when they wrote what lies in the drop-box: the store's owner, unless a kiosk runs as that user.
  func believedSender() throws(FileFailure) -> UInt32? {
    let owner = try owner()
    return kioskUsers.contains(owner) ? nil : owner
  }

  /// The number of the user to whom all of the store belongs.
  func owner() throws(FileFailure) -> UInt32 {
    let ownership = try fileSystem.withFile(folder, .folder) { (folder) throws(FileFailure) in
      try fileSystem.ownership(of: folder)
    }
    return ownership.owner
  }

  /// Sees to it that folders of what kiosks read and hand in are there, for whom they are: somebody may have deleted them.
  func makeWhereMissing(_ folders: [String]) throws(FileFailure) {
    let builder = StoreBuilder(folder: files, group: manifest.group, fileSystem: fileSystem, mayLackLists: true)
    for path in folders {
      if try !fileSystem.isThere(path) { try builder.makeFolder(path) }
    }
  }
}

extension Refusal {
  /// Whether it says something of who asks, or of the moment, and nothing of what is asked for.
  fileprivate var isOfWhoever: Bool {
    if case .keepsChanging = cause { return true }
    if case .forStaffAlone = cause { return true }
    if case .forKeepersAlone = cause { return true }
    return false
  }
}

extension FileStatus {
  /// When what lies in the drop-box came, in nanoseconds since 1970: when it got its name, which the system says. What was put back
  /// by somebody who is believed came when it was written, for it got its name or its rights anew.
  func came(believing believed: UInt32?) -> Int64 { owner == believed ? min(modified, changed) : changed }

  /// Whether it lies in the drop-box where intakes leave it: a folder, or a file of another group than the drop-box's, which the
  /// staff may not read.
  fileprivate func isStranded(in group: UInt32?) -> Bool { form == .folder || form == .file && self.group != group }
}
