import CivicDomain

/// Appends one line to a log and makes it durable: with one write, or not at all.
struct LogAppend {
  let fileSystem: any FileSystem
  let filePermissions: UInt32

  /// The reason why a line was not appended, or may not have been.
  enum Failure: Error {
    /// The disk is full; nothing was left behind.
    case noRoom
    /// The line would be longer than any that is read; nothing was written.
    case tooLong
    /// The append was abandoned by whoever asked for it; nothing was written.
    case abandoned
    /// The disk did not confirm. Nothing may be written any more: it has stopped telling the truth.
    case notKnownSaved
    /// The append failed and nothing was written, for this reason.
    case notWritten(FileFailure)
    /// The file is no longer the one that was read; nothing was written.
    case replaced
    /// A record would name a file that is not kept; nothing was written.
    case fileNotKept(RecordID)
  }

  /// The end of a log, behind which a line is appended.
  struct End {
    /// The segment that is added to; nil: a new one is made.
    let segment: MappedSegment?
    /// The path of the new segment.
    let newSegment: String
    /// Whether the end has bytes without a newline, which must be sealed first.
    let isTorn: Bool
    /// Whether the folder is known to have the segment's name on the disk.
    let isNameDurable: Bool
  }

  /// The bytes that were appended, and the status of the file since.
  struct Written {
    let bytes: [UInt8]
    let status: FileStatus
  }

  /// Appends and synchronizes. On return the line survives a power cut.
  /// - Returns: what was written, or nil where the file could not be asked afterwards.
  func append(_ line: [UInt8], to end: End) throws(Failure) -> Written? {
    let file = try open(end)
    defer { try? fileSystem.close(file) }
    let before = try length(of: file, end)
    let bytes = end.isTorn ? LineEnvelope.seal + line : line
    try write(bytes, to: file, before: before)
    do throws(FileFailure) {
      try fileSystem.synchronize(file, folder: false)
      if !end.isNameDurable { try fileSystem.synchronizeFolder(of: file.path) }
    } catch {
      cutBack(file, to: before)
      throw .notKnownSaved
    }
    return (try? fileSystem.status(of: file)).map { Written(bytes: bytes, status: $0) }
  }

  private func open(_ end: End) throws(Failure) -> OpenFile {
    let path = end.segment?.path ?? end.newSegment
    let purpose = end.segment == nil ? OpenPurpose.creating(permissions: filePermissions) : .appending
    do throws(FileFailure) {
      return try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, purpose) }
    } catch {
      if error.isMissing || error.isThereAlready { throw .replaced }
      throw error.isNoRoom ? .noRoom : .notWritten(error)
    }
  }

  /// The file's length, if it is still the file that was read, down to the byte.
  private func length(of file: OpenFile, _ end: End) throws(Failure) -> Int {
    let status: FileStatus
    do throws(FileFailure) { status = try fileSystem.status(of: file) } catch { throw .notWritten(error) }
    guard let segment = end.segment else { return status.size }
    guard status.isSameFile(as: segment.status), status.size == segment.fileLength else { throw .replaced }
    return status.size
  }

  private func write(_ bytes: [UInt8], to file: OpenFile, before: Int) throws(Failure) {
    do throws(FileFailure) {
      var failure: FileFailure?
      let count = bytes.withUnsafeBytes { buffer in
        do throws(FileFailure) {
          return try fileSystem.again { () throws(FileFailure) in try fileSystem.write(buffer, to: file) }
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == bytes.count { return }
    } catch {
      // Even a write that failed may have left something behind.
      cutBack(file, to: before)
      if error.isNoRoom { throw .noRoom }
      throw error.isNotPermitted ? .notWritten(error) : .notKnownSaved
    }
    cutBack(file, to: before)
    throw .noRoom
  }

  /// Takes away what a failed write left. Where that fails too, a torn line stays, which the next writer seals.
  private func cutBack(_ file: OpenFile, to size: Int) {
    try? fileSystem.again { () throws(FileFailure) in try fileSystem.truncate(file, to: size) }
  }
}
