import CivicDomain
import Glibc

/// The one lock of a store. Whoever holds it may write; nobody needs it to read.
struct StoreLock {
  let fileSystem: any FileSystem
  let folder: StoreFolder

  /// The lock, as long as its file is open.
  struct Held {
    let file: OpenFile
    let status: FileStatus
  }

  enum Taken {
    case held(Held)
    case busy(LockHolder)
  }

  /// Takes the lock, waiting at most so many milliseconds, and writes into the file who has it now.
  func take(
    for author: Author, at instant: Instant, waiting: Int = Limits.lockWait
  ) throws(FileFailure) -> Taken {
    let deadline = fileSystem.milliseconds() + waiting
    var replacements = 0
    while true {
      let file = try openFile()
      do throws(FileFailure) {
        if try take(file, until: deadline) {
          let held = Held(file: file, status: try fileSystem.status(of: file))
          guard held.status.form == .file else { throw FileFailure(.open, folder.lock, errno: FileFailure.noFile) }
          if try isStillInPlace(held) {
            sign(file, author, instant)
            return .held(held)
          }
          // Somebody deleted or replaced the file while we waited: who locks the new one must find us waiting there.
          replacements += 1
          guard replacements < Limits.lockFileReplaced else {
            throw FileFailure(.lock, folder.lock, errno: EAGAIN)
          }
        } else {
          let holder = holder(in: file)
          release(file)
          return .busy(holder)
        }
      } catch {
        release(file)
        throw error
      }
      release(file)
    }
  }

  /// The holder who has had the lock for so long that whoever wants to save gives up; nil if nobody. It is let go again
  /// at once.
  func lastingHolder() throws(FileFailure) -> LockHolder? {
    let deadline = fileSystem.milliseconds() + Limits.lockWait
    return try fileSystem.withFile(folder.lock, .locking) { (file) throws(FileFailure) in
      try take(file, until: deadline) ? nil : holder(in: file)
    }
  }

  /// Lets the lock go.
  func release(_ held: Held) { release(held.file) }

  private func release(_ file: OpenFile) {
    fileSystem.unlock(file)
    try? fileSystem.close(file)
  }

  /// How far the log reached when somebody was last told that something is saved; nil if the file does not say so.
  func head(in held: Held) throws(FileFailure) -> LogHead? { try head(in: held.file) }

  /// Reads the head without the lock: to be asked before the log is read, which is never behind it.
  func head() throws(FileFailure) -> LogHead? {
    do throws(FileFailure) {
      return try fileSystem.withFile(folder.lock, .reading) { (file) throws(FileFailure) in try head(in: file) }
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  private func head(in file: OpenFile) throws(FileFailure) -> LogHead? {
    try withUnsafeTemporaryAllocation(byteCount: Limits.headLineRead, alignment: 8) { room throws(FileFailure) in
      let count = try fileSystem.readAll(file, into: room, at: Limits.lockLine)
      return LogHead(inLock: UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }

  /// Writes down how far the log reaches, which must be on the disk. It is not synchronized, and that it could not be
  /// written is no failure: it may lag behind.
  func remember(_ head: LogHead, in held: Held) {
    head.inLock.withUnsafeBytes { bytes in
      _ = try? fileSystem.again { () throws(FileFailure) in
        try fileSystem.overwrite(bytes, in: held.file, at: Limits.lockLine)
      }
    }
  }

  /// Whether the file that we locked is still the one that others will lock.
  func isStillInPlace(_ held: Held) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      return try fileSystem.status(at: folder.lock).isSameFile(as: held.status)
    } catch {
      guard error.isMissing else { throw error }
      return false
    }
  }

  private func take(_ file: OpenFile, until deadline: Int) throws(FileFailure) -> Bool {
    while true {
      if try fileSystem.again({ () throws(FileFailure) in try fileSystem.tryLock(file) }) { return true }
      if fileSystem.milliseconds() >= deadline { return false }
      fileSystem.pause(milliseconds: Limits.lockPause)
    }
  }

  private func openFile() throws(FileFailure) -> OpenFile {
    for _ in 0..<Limits.lockFileReplaced {
      do throws(FileFailure) {
        return try fileSystem.again { () throws(FileFailure) in try fileSystem.open(folder.lock, .locking) }
      } catch {
        guard error.isMissing else { throw error }
      }
      do throws(FileFailure) {
        try fileSystem.close(try fileSystem.open(folder.lock, .creating(permissions: folder.filePermissions)))
        fileSystem.share(folder.lock, in: folder)
      } catch {
        guard error.isThereAlready else { throw error }
      }
    }
    throw FileFailure(.open, folder.lock, errno: ENOENT)
  }

  /// Writes the holder into the lock file, a courtesy to whoever waits: a failure to write it stops nobody.
  private func sign(_ file: OpenFile, _ author: Author, _ instant: Instant) {
    var writer = JsonWriter()
    writer.object { holder in
      holder.key("login")
      holder.text(String(author.login.prefix(64)))
      holder.key("process")
      holder.integer(Int(getpid()))
      holder.key("since")
      holder.text(instant.text)
    }
    var line = writer.bytes
    guard line.count < Limits.lockLine else { return }
    line.append(contentsOf: repeatElement(0x20, count: Limits.lockLine - 1 - line.count))
    line.append(LineEnvelope.newline)
    _ = line.withUnsafeBytes { bytes in try? fileSystem.write(bytes, to: file) }
  }

  private func holder(in file: OpenFile) -> LockHolder {
    var line = [UInt8](repeating: 0, count: Limits.lockLine)
    let count = line.withUnsafeMutableBytes { buffer in (try? fileSystem.readAll(file, into: buffer, at: 0)) ?? 0 }
    var login = ""
    var process = 0
    var since: Instant?
    line.prefix(count).withUnsafeBytes { bytes in
      var reader = JsonReader(bytes)
      do throws(JsonFault) {
        try reader.enterObject()
        while let key = try reader.nextKey() {
          if reader.isKey(key, "login") {
            login = try reader.text()
          } else if reader.isKey(key, "process") {
            process = try reader.integer()
          } else if reader.isKey(key, "since") {
            since = try? Instant(try reader.text())
          } else {
            try reader.skipValue()
          }
        }
      } catch {
        // Not known, then.
      }
    }
    return LockHolder(login: login, process: process, since: since)
  }
}
