import CivicDomain

/// The file of the public edition as a kiosk reads it, which may read nothing else of the store.
public struct PublicEditionFile {
  /// What a kiosk finds.
  public enum Reading {
    /// The edition of a moment (`PublicEdition.madeAt`).
    case edition(PublicEdition)
    /// There is none, or no store at all.
    case missing
    /// What is there cannot be read, or is no edition.
    case unreadable
  }

  private let path: String
  private let fileSystem: any FileSystem
  private var seen: FileStatus?

  /// The file in a data folder.
  public init(_ dataFolder: String, fileSystem: any FileSystem = LinuxFileSystem()) {
    path = StoreFolder(path: dataFolder, isShared: false).publicEdition
    self.fileSystem = fileSystem
  }

  /// Whether something else stands there than what was read last: a look at the folder, no more.
  public func hasChanged() -> Bool { (try? fileSystem.status(at: path)) != seen }

  /// Reads what stands there.
  public mutating func read() -> Reading {
    seen = try? fileSystem.status(at: path)
    do throws(FileFailure) {
      let bytes = try fileSystem.wholeContent(of: path, atMost: Limits.publicEdition)
      return bytes.withUnsafeBytes { PublicEdition(file: $0) }.map { .edition($0) } ?? .unreadable
    } catch {
      return error.isMissing ? .missing : .unreadable
    }
  }
}
