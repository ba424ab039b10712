/// Reading whole files through a `FileSystem`: again after a signal, until the end.
extension FileSystem {
  /// Whether anything stands at a path.
  func isThere(_ path: String) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      _ = try status(at: path)
      return true
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }

  /// Does what a signal interrupted once more, though not for ever.
  func again<Result>(_ call: () throws(FileFailure) -> Result) throws(FileFailure) -> Result {
    var interruptions = 0
    while true {
      do throws(FileFailure) {
        return try call()
      } catch {
        interruptions += 1
        guard error.isInterrupted, interruptions < Limits.interruptions else { throw error }
      }
    }
  }

  /// Fills memory from a file, beginning at `offset`, and answers how many bytes there were: fewer at the file's end.
  func readAll(
    _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileFailure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try again { () throws(FileFailure) in try read(file, into: rest, at: offset + filled) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Opens a path, hands the open file to `body` and closes it whatever happens.
  func withFile<Result>(
    _ path: String, _ purpose: OpenPurpose, _ body: (OpenFile) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    let file = try again { () throws(FileFailure) in try open(path, purpose) }
    defer { try? close(file) }
    return try body(file)
  }

  /// The content of a small file; one longer than `Limits.smallFile` is refused as EFBIG.
  func content(of path: String) throws(FileFailure) -> [UInt8] {
    try wholeContent(of: path, atMost: Limits.smallFile)
  }

  /// The content of a regular file of at most so many bytes; a longer one is refused as EFBIG.
  func wholeContent(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    try withFile(path, .reading) { (file) throws(FileFailure) in try wholeContent(of: file, atMost: limit) }
  }

  /// The content of an open file.
  func wholeContent(of file: OpenFile, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    let status = try status(of: file)
    guard status.form == .file else { throw FileFailure(.read, file.path, errno: FileFailure.noFile) }
    guard status.size <= limit else { throw FileFailure(.read, file.path, errno: FileFailure.tooBig) }
    var bytes = [UInt8](repeating: 0, count: status.size)
    // A closure of withUnsafe… cannot throw a typed error through itself; so the failure is carried out by hand.
    var failure: FileFailure?
    let count = bytes.withUnsafeMutableBytes { buffer in
      do throws(FileFailure) { return try readAll(file, into: buffer, at: 0) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Stages a whole new file, synchronizes it, and gives it its name: whoever reads finds the old or the new.
  func replace(_ path: String, with bytes: [UInt8], permissions: UInt32) throws(FileFailure) {
    let staged = Path.staged(path)
    do throws(FileFailure) { try remove(staged) } catch { if !error.isMissing { throw error } }
    try withFile(staged, .creating(permissions: permissions)) { (file) throws(FileFailure) in
      var failure: FileFailure?
      let count = bytes.withUnsafeBytes { buffer in
        do throws(FileFailure) { return try again { () throws(FileFailure) in try write(buffer, to: file) } } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      guard count == bytes.count else { throw FileFailure(.write, staged, errno: FileFailure.noSpace) }
      try synchronize(file, folder: false)
    }
    try rename(staged, to: path)
    try synchronizeFolder(of: path)
  }

  /// Makes the names in a path's folder durable.
  func synchronizeFolder(of path: String) throws(FileFailure) {
    try withFile(Path.folder(of: path), .folder) { (folder) throws(FileFailure) in
      try synchronize(folder, folder: true)
    }
  }
}
