import CivicDomain
import Glibc

/// Why a kept file was not given out.
public enum TakeOutFailure: Error, Equatable, Sendable {
  /// The store does not have it, though a line names it.
  case missing(KeptFile)
  /// Its bytes are no longer those that were attached.
  case altered(KeptFile)
  /// Something stands at the place already.
  case alreadyThere(path: String)
  /// The operating system refused something.
  case system(FileFailure)
}

/// Kept files given out, piece by piece, and held against their names on the way.
extension Store {
  /// Copies a kept file to a path: written aside, compared, synchronized, and only then given its name, for its owner alone.
  /// - Parameter isReplacing: whether a file that stands there may be replaced.
  /// - Throws: why there is none; nothing stands at `path` then that did not stand there before.
  public func takeOut(_ file: KeptFile, to path: String, replacing isReplacing: Bool) throws(TakeOutFailure) {
    if !isReplacing, try isThere(path) { throw .alreadyThere(path: path) }
    // Not the file's own name, which may be as long as a name can be; and no other try's.
    let part = "\(Path.folder(of: path))/.wspolnie-\(getpid())\(Self.partEnding)"
    let aside: AsideFile
    do throws(FileFailure) { aside = try AsideFile(path, freeAside: part, permissions: 0o600, fileSystem) } catch {
      throw error.isThereAlready ? .alreadyThere(path: part) : .system(error)
    }
    do throws(TakeOutFailure) {
      try copy(file) { (bytes) throws(FileFailure) in try aside.write(bytes) }
      if !isReplacing, try isThere(path) { throw .alreadyThere(path: path) }
      do throws(FileFailure) { try aside.finish() } catch { throw .system(error) }
    } catch {
      aside.abandon()
      throw error
    }
  }

  /// The same into whatever takes bytes. What goes there cannot be taken back: so the file is compared first.
  public func takeOut(_ file: KeptFile, into sink: any ByteSink) throws(TakeOutFailure) {
    try copy(file) { _ in }
    try copy(file) { (bytes) throws(FileFailure) in try sink.write(bytes) }
  }

  private static let partEnding = ".part"

  private func isThere(_ path: String) throws(TakeOutFailure) -> Bool {
    do throws(FileFailure) { return try fileSystem.isThere(path) } catch { throw .system(error) }
  }

  private func copy(
    _ kept: KeptFile, _ take: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(TakeOutFailure) {
    let path = files.path(of: kept)
    var hashing = FileHashing()
    do throws(FileFailure) {
      try fileSystem.withFile(path, .reading) { (file) throws(FileFailure) in
        try fileSystem.eachPiece(of: file) { (bytes) throws(FileFailure) in
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
