import CivicDomain

extension Store {
  /// Writes a backup of the whole register, the personal data too, into one new file for its owner alone, while others
  /// go on writing.
  ///
  /// It holds all that had been saved at one moment, and nothing of what came after. The file is staged, synchronized,
  /// read back and compared, and only then gets its name. The lock is held only for a look at the folders.
  /// - Parameters:
  ///   - page: what the archive says of itself to people, given the seal of the register that is in it.
  ///   - id: the record that will tell of it, once it is there.
  ///   - isStopped: asked while it is written: whether nobody wants it any more.
  ///   - isAgreed: asked once the file is open and before the register is looked at, again where all of it is done again:
  ///     whether anything may go out. What it saves in the register is in the backup.
  /// - Throws: why there is none; nothing stands at `path` then that did not stand there before.
  public func backup(
    to path: String, page: @escaping (SealMark) -> String, as id: Identifier<Backup>? = nil, by author: Author,
    at instant: Instant, unless isStopped: @escaping () -> Bool = { false }, ifAgreed isAgreed: () -> Bool = { true }
  ) throws(BackupFailure) -> BackupSummary {
    let about = About(page: page, id: id?.any, author: author, instant: instant)
    for attempt in 1...Limits.replacedWhileWriting {
      do throws(BackupFailure) {
        return try backupOnce(to: path, about, unless: isStopped, ifAgreed: isAgreed)
      } catch {
        // An erasure rewrote a log while we read it: then the backup must not hold what was erased.
        guard case .system(let failure) = error, failure.errno == FileFailure.lockLost,
          attempt < Limits.replacedWhileWriting
        else { throw error }
      }
    }
    throw .notDone(.readOnly(.unreadable(file: StoreFolder.publicLogs)))
  }

  /// What a backup says of itself, who makes it, and when.
  private struct About {
    let page: (SealMark) -> String
    let id: RecordID?
    let author: Author
    let instant: Instant
  }

  private func backupOnce(
    to path: String, _ about: About, unless isStopped: @escaping () -> Bool, ifAgreed isAgreed: () -> Bool
  ) throws(BackupFailure) -> BackupSummary {
    if try isThere(path) { throw .alreadyThere(path: path) }
    let file: StagedFile
    do throws(FileFailure) { file = try begun(path) } catch { throw .system(error) }
    do throws(BackupFailure) {
      let (summary, members) = try write(into: StoppableSink(file, unless: isStopped), about, ifAgreed: isAgreed)
      try verify(file, members)
      if try isThere(path) { throw .alreadyThere(path: path) }
      do throws(FileFailure) { try file.finish() } catch { throw .system(error) }
      return summary
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Backs the store up into any sink of bytes, such as a program that encrypts them. Nobody can read it back there.
  /// - Parameter isAgreed: asked before the register is looked at: whether anything may go out.
  public func backup(
    into sink: any ByteSink, page: @escaping (SealMark) -> String, as id: Identifier<Backup>? = nil, by author: Author,
    at instant: Instant, ifAgreed isAgreed: () -> Bool = { true }
  ) throws(BackupFailure) -> BackupSummary {
    let about = About(page: page, id: id?.any, author: author, instant: instant)
    return try write(into: sink, about, ifAgreed: isAgreed).summary
  }

  private static let partEnding = ".part"

  /// A new file beside its place, locked as long as it is being written. What a killed program left of a backup there is
  /// removed; what somebody else is writing, and every other file, keeps its name.
  private func begun(_ path: String) throws(FileFailure) -> StagedFile {
    for number in 0..<Limits.stagedNames {
      let part = path + (number == 0 ? "" : ".\(number)") + Self.partEnding
      do throws(FileFailure) {
        if try fileSystem.isThere(part) {
          guard try isLeftOver(part) else { continue }
          try fileSystem.remove(part)
        }
        let file = try StagedFile(path, freePath: part, permissions: 0o600, fileSystem)
        do throws(FileFailure) {
          // Where nothing can be locked, nobody is asked.
          if try !file.lock() { continue }
        } catch {
          guard error.isWithoutLocks else {
            file.abandon()
            throw error
          }
        }
        return file
      } catch {
        if !error.isThereAlready { throw error }
      }
    }
    throw FileFailure(.open, path + Self.partEnding, errno: FileFailure.thereAlready)
  }

  /// Whether a file is the beginning of a backup that nobody is writing any more.
  private func isLeftOver(_ part: String) throws(FileFailure) -> Bool {
    guard try fileSystem.status(at: part).form == .file else { return false }
    do throws(FileFailure) {
      return try fileSystem.withFile(part, .locking) { (file) throws(FileFailure) in
        let begins = Array(BackupFormat.heading.utf8)
        var bytes = [UInt8](repeating: 0, count: begins.count)
        var failure: FileFailure?
        let count = bytes.withUnsafeMutableBytes { room in
          do throws(FileFailure) { return try fileSystem.readAll(file, into: room, at: 0) } catch {
            failure = error
            return 0
          }
        }
        if let failure { throw failure }
        guard count == 0 || bytes == begins else { return false }
        return try fileSystem.tryLock(file)
      }
    } catch {
      // Somebody else's, then, or gone already.
      guard error.isNotPermitted || error.isMissing || error.isWithoutLocks else { throw error }
      return false
    }
  }

  private func isThere(_ path: String) throws(BackupFailure) -> Bool {
    do throws(FileFailure) { return try fileSystem.isThere(path) } catch { throw .system(error) }
  }

  private func write(
    into sink: any ByteSink, _ about: About, ifAgreed isAgreed: () -> Bool
  ) throws(BackupFailure) -> (summary: BackupSummary, members: [TarWriter.Member]) {
    guard isAgreed() else { throw .notAgreed }
    let (snapshot, damages) = try snapshot(by: about.author, at: about.instant)
    let seconds = Int(about.instant.microsecondsSince1970 / 1_000_000)
    let writer = TarWriter(to: sink, modified: seconds, fileSystem)
    do throws(FileFailure) {
      let heading = BackupHeading(madeAt: about.instant, name: manifest.name, head: heads.first, id: about.id)
      try writer.addFile(BackupFormat.heading, heading.encoded(), permissions: files.filePermissions)
      let page = about.page(damages > 0 ? .damaged : sealMark)
      try writer.addFile(BackupFormat.page, Array(page.utf8), permissions: files.filePermissions)
      try writer.addFile(StoreFolder.manifestName, snapshot.manifest, permissions: files.filePermissions)
      let aboutItself = writer.members.count
      for folder in snapshot.folders { try writer.addFolder(folder.name, permissions: folder.permissions) }
      let believed = try believedSender()
      for file in snapshot.files { try add(file, to: writer, believing: believed) }
      let members = writer.members.dropFirst(aboutItself)
      let sums = writer.members.map { "\(String(decoding: $0.checksum.digits, as: UTF8.self)) \($0.size) \($0.name)\n" }
      try writer.addFile(BackupFormat.checksums, Array(sums.joined().utf8), permissions: files.filePermissions)
      try writer.end()
      // Whoever throws older backups away must hear of an attached file that is lost or altered, and of what only an
      // examination of every line finds.
      let lost = FileCheck(of: self).findings(reading).count(where: \.isDamage)
      let summary = BackupSummary(
        of: reading, named: heading, files: members.count, bytes: members.reduce(0) { $0 + $1.size },
        damages: max(damages + lost, lastCheck?.damages ?? 0))
      return (summary, writer.members)
    } catch {
      throw .system(error)
    }
  }

  /// Takes a snapshot of the files at a moment at which nobody writes.
  private func snapshot(
    by author: Author, at instant: Instant
  ) throws(BackupFailure) -> (files: BackupSnapshot, damages: Int) {
    var lock: LockInHand?
    switch takeLock(for: author, at: instant) {
    case .held(let taken): lock = taken
    // Where nobody can write, nobody needs to be waited for.
    case .not(.readOnly(.fileSystem)), .not(.readOnly(.noLocks)): break
    case .not(let outcome): throw .notDone(outcome)
    }
    defer { lock?.release() }
    do throws(FileFailure) {
      _ = try refresh()
      // A link or a pipe in the place of a log: what lies there is not in the backup.
      if let failure = reading.displaced.first { throw failure }
      return (try BackupSnapshot(of: files, fileSystem), findings.count(where: \.isDamage))
    } catch {
      throw .system(error)
    }
  }

  /// - Parameter believed: whose word is taken for when they wrote what lies in the drop-box.
  private func add(
    _ file: BackupSnapshot.File, to writer: TarWriter, believing believed: UInt32?
  ) throws(FileFailure) {
    let path = "\(folder)/\(file.name)"
    let opened: OpenFile
    do throws(FileFailure) {
      opened = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
    } catch {
      if error.isMissing, !file.isLog, !file.isNamed { return }
      if file.isFromOutside, error.isMissing || error.isNotPermitted || error.isNoFile { return }
      throw error.isMissing ? FileFailure(.open, path, errno: FileFailure.lockLost) : error
    }
    defer { try? fileSystem.close(opened) }
    let now = try fileSystem.status(of: opened)
    guard now.form == .file, !file.isLog || now.isSameFile(as: file.status) else {
      throw FileFailure(.open, path, errno: FileFailure.lockLost)
    }
    // What stands too far behind the last whole line to be one is left out: it may be a hole of gigabytes.
    let log = reading.registerIndex.lineTable.segments.first { $0.unheldLength > 0 && $0.path == path }
    let whole = file.isFromOutside ? min(now.size, Limits.handIn) : now.size
    let size = file.isLog ? min(file.status.size, log?.length ?? .max) : whole
    // What waits to be taken in keeps the time at which it came: by that it counts where it is put back.
    let came = file.isFromOutside ? Int(now.came(believing: believed) / 1_000_000_000) : nil
    try writer.addFile(file.name, from: opened, size: size, permissions: now.permissions, modified: came)
  }

  /// Reads back what was written, and compares it with what it was made from.
  private func verify(_ file: StagedFile, _ members: [TarWriter.Member]) throws(BackupFailure) {
    do throws(TarReader.Failure) {
      do throws(FileFailure) { try file.synchronize() } catch { throw .system(error) }
      let source: FileSource
      do throws(FileFailure) { source = try FileSource(file.stagedPath, fileSystem) } catch { throw .system(error) }
      let reader = TarReader(source)
      var read: [TarWriter.Member] = []
      while let header = try reader.next() {
        guard header.form == .file else { continue }
        var checksum = Checksum.ofNothing
        while try reader.content({ checksum = checksum.followed(by: $0) }) {}
        read.append(TarWriter.Member(name: header.name, size: header.size, checksum: checksum))
      }
      guard read == members else { throw .notTar }
    } catch {
      if case .system(let failure) = error { throw .system(failure) }
      throw .notVerified(path: file.path)
    }
  }
}

/// A sink of a file that stops taking bytes once nobody wants it any more.
private final class StoppableSink: ByteSink {
  private let file: StagedFile
  private let isStopped: () -> Bool

  init(_ file: StagedFile, unless isStopped: @escaping () -> Bool) {
    self.file = file
    self.isStopped = isStopped
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    if isStopped() { throw FileFailure(.write, file.path, errno: FileFailure.stopped) }
    try file.write(bytes)
  }
}
