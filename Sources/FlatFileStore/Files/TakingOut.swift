import CivicDomain

/// The reason why a kept file was not copied out.
public enum TakeOutFailure: Error, Equatable, Sendable {
  /// The store does not have it, though a line names it.
  case missing(KeptFile)
  /// The bytes of the file are no longer those that were attached.
  case altered(KeptFile)
  /// The operating system refused something.
  case system(FileFailure)
}

/// Kept files given out, chunk by chunk, and held against their names on the way.
extension Store {
  /// Copies a kept file into whatever takes bytes. What goes there cannot be taken back: so the file is compared first.
  /// - Throws: why it was not given out whole.
  public func takeOut(_ file: KeptFile, into sink: any ByteSink) throws(TakeOutFailure) {
    try copy(file) { _ in }
    try copy(file) { (bytes) throws(FileFailure) in try sink.write(bytes) }
  }

  /// What is known of a kept file without reading it.
  public func standing(of file: KeptFile) -> FileStanding {
    guard !file.isPersonal || hasPersonalData else { return .unknown }
    do throws(FileFailure) {
      let status = try fileSystem.status(at: files.path(of: file))
      return status.form == .file ? .there(bytes: status.size) : .missing
    } catch {
      return error.isMissing ? .missing : .unknown
    }
  }

  private func copy(
    _ kept: KeptFile, _ take: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(TakeOutFailure) {
    let path = files.path(of: kept)
    var hashing = FileHashing()
    do throws(FileFailure) {
      try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
        try fileSystem.eachChunk(of: file) { (bytes) throws(FileFailure) in
          hashing.add(bytes)
          try take(bytes)
        }
      }
    } catch {
      throw error.isMissing && error.path == path ? .missing(kept) : .system(error)
    }
    guard hashing.digest() == kept.digest else { throw .altered(kept) }
  }
}
