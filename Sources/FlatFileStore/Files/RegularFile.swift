/// A regular file outside the store that is read from its beginning to its end, and must stay as it is meanwhile.
public final class RegularFile: ByteSource {
  /// The reason why it is not read to its end.
  public enum Failure: Error, Equatable, Sendable {
    /// A folder, a pipe, a device or a link.
    case noRegularFile(String)
    /// The operating system refused it.
    case system(FileFailure)
  }

  private let fileSystem: any FileSystem
  private let file: OpenFile
  private let status: FileStatus
  private var offset = 0

  /// Opens a file. Links in the last part of the path are not followed.
  public init(_ path: String, fileSystem: any FileSystem = LinuxFileSystem()) throws(Failure) {
    self.fileSystem = fileSystem
    do throws(FileFailure) {
      file = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
    } catch {
      throw error.isNoFile ? .noRegularFile(path) : .system(error)
    }
    do throws(FileFailure) { status = try fileSystem.status(of: file) } catch {
      try? fileSystem.close(file)
      throw .system(error)
    }
    guard status.form == .file else {
      try? fileSystem.close(file)
      throw .noRegularFile(path)
    }
  }

  /// How long it is, in bytes.
  public var length: Int { status.size }

  /// Reads the next bytes. A file that has another length than when it was opened, or that somebody wrote into, fails
  /// as ESTALE where it would have ended.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    let count = try fileSystem.again { () throws(FileFailure) in
      try fileSystem.read(file, into: buffer, at: offset)
    }
    offset += count
    guard count == 0 else { return count }
    let now = try fileSystem.status(of: file)
    guard offset == status.size, now == status else {
      throw FileFailure(.read, file.path, errno: FileFailure.replaced)
    }
    return 0
  }

  deinit { try? fileSystem.close(file) }
}
