import CivicDomain

/// A store of a centre's records in flat files that a person can read, and that survive.
///
/// Read through `register`, change through `transact`, notice what others changed through `refresh`. Opened as of a
/// moment of the past, it is read only.
public final class Store {
  /// The data folder, as it was given; where a link was, the folder to which it leads.
  public let folder: String
  /// The manifest, from `wspolnie.json`.
  public internal(set) var manifest: Manifest { didSet { handOnSettings() } }
  var files: StoreFolder
  let fileSystem: any FileSystem
  var reading: LogReading { didSet { handOnSettings() } }
  var manifestStatus: FileStatus
  /// The past in which it stands, if it was opened as of a moment; it stays there, whatever others write.
  public private(set) var past: Past?
  /// The reading may have stopped in the middle of something: everything is read again at the next occasion.
  var isReadingBroken = false
  /// Set for good when the disk once failed to confirm a save.
  var hasFailedSync = false
  /// How long a line may be; tests shorten it.
  var lineLimits = LineLimits()
  /// Segments and folders whose names this program has made durable.
  var durableNames: Set<String> = []
  /// Whether it is only read, for the personal data are others': nothing is ever written then, a cache neither.
  private(set) var isRead = false
  /// The other offices of which the memory told that a repair took away, and when they were seen.
  var officesBeforeRepair: (names: [String], at: Instant)?
  /// The heads that remember how far the log once reached, the lock's file first.
  var heads: [LogHead] = []
  /// The heads for which everything was read anew, and found missing all the same.
  var headsDisbelieved: [LogHead] = []

  /// Opens a store and reads it.
  ///
  /// Damaged lines and unreadable files do not hinder it: what is whole is shown, `findings` names the rest. Personal
  /// data that this person may not read are left out.
  /// - Parameters:
  ///   - moment: a moment of the past, as of which it is to be shown: folded from the logs alone, no cache being read or
  ///     written, up to that moment. What was erased since is not shown either. Nil: now.
  ///   - onReading: where no cache can be used, and all has to be read, called from time to time with the part that has
  ///     been, 0 to 1.
  /// - Throws: `noStore`, `foreign`, `noSuchState`, or `system` if the operating system does not let us read the logs'
  ///   folder.
  public init(
    _ folder: String, asOf moment: AsOf? = nil, fileSystem: any FileSystem = LinuxFileSystem(),
    onReading: ((Double) -> Void)? = nil
  ) throws(StoreFailure) {
    let folder = Path.settled(folder, fileSystem)
    let path = StoreFolder(path: folder, isShared: false).manifest
    let content: [UInt8]
    do throws(FileFailure) {
      manifestStatus = try fileSystem.status(at: path)
      content = try fileSystem.content(of: path)
    } catch {
      throw error.isMissing ? .noStore(folder: folder) : .system(error)
    }
    guard let manifest = Manifest(content) else { throw .foreign(file: path) }
    guard manifest.format >= Manifest.newestFormat, manifest.migratingFrom == nil else {
      throw .olderFormat(manifest.migratingFrom ?? manifest.format, folder: folder)
    }
    self.folder = folder
    self.manifest = manifest
    self.fileSystem = fileSystem
    files = StoreFolder(path: folder, of: manifest)
    // Before the log, which is never behind it.
    let head = (try? StoreLock(fileSystem: fileSystem, folder: files).head()) ?? nil
    let cache = moment == nil ? CacheFile(files.cache, fileSystem) : nil
    let cachedHead = cache.map(\.heading.head) ?? CacheFile.head(of: files.cache, fileSystem)
    let examinedHead = LastCheck(at: files.lastCheck, fileSystem)?.whole
    if let cache, let reading = LogReading(cache, files, office: manifest.office, fileSystem) {
      self.reading = reading
    } else {
      do throws(FileFailure) {
        reading = try LogReading(
          files, office: manifest.office, fileSystem, upTo: moment == nil ? .everything : .nothing, onReading: onReading
        )
      } catch {
        throw .system(error)
      }
    }
    if let moment {
      do throws(AsOfFault) { past = try reading.fold(asOf: moment) } catch { throw .noSuchState(error) }
    }
    isRead = !hasPersonalData && arePersonalDataOfOthers()
    heads = [head, cachedHead, examinedHead].compactMap { $0 }.filter { $0.office == manifest.office }
    handOnSettings()
    if !agreesWithHeads() {
      do throws(FileFailure) { try readEverything() } catch { throw .system(error) }
    }
  }

  /// Whether the personal data belong neither to whoever runs this process nor to a group of theirs. Where they do, that
  /// nothing can be read there is a fault, and no part that somebody has.
  private func arePersonalDataOfOthers() -> Bool {
    guard !Accounts.isRoot, let status = try? fileSystem.status(at: files.personalLogs), status.form == .folder else {
      return false
    }
    return status.owner != Accounts.user && !Accounts.isMember(ofGroup: status.group)
  }

  /// Tells the register what older programs wrote into the manifest as settings.
  private func handOnSettings() { reading.registerIndex.olderSettings = manifest.settings }

  /// All records as they were when the store was last read. It follows every later `refresh` and `transact`, until one
  /// of them had to read everything anew: so ask for it again after each.
  public var register: any Register { reading.registerIndex }

  /// The findings of reading, without looking at anything twice. `check()` looks at everything.
  public var findings: [Finding] {
    reading.findings + reading.lostEnds.filter { !$0.isReportedElsewhere }.map(\.finding)
      + reading.unknownEnds.map(\.finding) + reading.failures.map(finding)
  }

  /// Whether the personal data could be read. Without them nothing can be changed, for rules look at them.
  public var hasPersonalData: Bool { reading.ownLogs.personal.isReadable }

  /// What whoever runs this process may do here, as the users and groups of the system say.
  public var role: AccessRole {
    if isRead { return .reader(staff: manifest.group ?? "") }
    return manifest.roleOfStaff
  }

  /// The reason why nothing can be changed, if that is known before anybody tries.
  public var readOnlyReason: ReadOnlyReason? {
    if let past { return .past(past.moment) }
    if isRead { return .reader(staff: manifest.group ?? "") }
    if hasFailedSync { return .failedSync }
    if manifest.format > Manifest.newestFormat { return .newerFormat(manifest.format) }
    if let failure = reading.failures.first {
      let file = relative(failure.path)
      return failure.isNoFile ? .displaced(file) : .unreadable(file: file)
    }
    if let damage = reading.damage { return .damaged(file: damage.file, line: damage.line) }
    let end = reading.lostEnds.first?.finding ?? reading.unknownEnds.first?.finding
    return end.map { .damaged(file: $0.file, line: $0.line ?? 1) }
  }

  /// Reads what others have written since. Takes no lock, and costs a look at each file if nothing was.
  /// - Returns: whether the register says something new.
  /// - Throws: what the operating system refused; the register then stays as it was.
  public func refresh() throws(FileFailure) -> Bool {
    seeHead()
    return try refreshLogs()
  }

  /// Refreshes the logs, where it is known already how far they reach.
  func refreshLogs() throws(FileFailure) -> Bool {
    let (count, joined) = (reading.transactions.count, reading.joinedLines)
    if isReadingBroken || !reading.failures.isEmpty {
      try readEverything()
      return true
    }
    // Until the end is reached, the reading has taken in some lines and not yet others.
    isReadingBroken = true
    if case .replaced = try reading.refresh() {
      try readEverything()
      return true
    }
    isReadingBroken = false
    if !agreesWithHeads() || reading.erases(since: joined) {
      try readEverything()
      return true
    }
    return reading.transactions.count != count
  }

  func readEverything() throws(FileFailure) {
    reading = try LogReading(
      files, office: manifest.office, fileSystem, upTo: past?.reach ?? .everything)
    isReadingBroken = false
    headsDisbelieved = agreesWithHeads() ? [] : heads
  }

  func finding(_ failure: FileFailure) -> Finding {
    Finding(file: relative(failure.path), line: nil, kind: .unreadable(errno: failure.errno))
  }

  /// A path inside the data folder.
  func relative(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.utf8.count + 1)) : path
  }
}
