import CivicDomain

/// The drop-box of a store, as a kiosk sees it: it can put something in, and see nothing of what is there.
public struct DropBox {
  /// What becomes of something that is put in.
  public enum Answer: Equatable, Sendable {
    /// It is on the disk, and will be taken in.
    case accepted
    /// It is not there, for this reason; nothing was left behind.
    case notAccepted(Reason)
  }

  /// Why something could not be put in.
  public enum Reason: Equatable, Sendable {
    /// There is no drop-box.
    case missing
    /// This user may not.
    case notPermitted
    /// The disk is full.
    case noRoom
    /// It is longer than anything a kiosk says.
    case tooLong
    /// The disk did not confirm that it has it.
    case notKnownSaved
    /// Anything else that the system refused.
    case failed
  }

  private let folder: StoreFolder
  private let fileSystem: any FileSystem

  /// The drop-box in a data folder.
  public init(_ dataFolder: String, fileSystem: any FileSystem = LinuxFileSystem()) {
    folder = StoreFolder(path: dataFolder, isShared: true)
    self.fileSystem = fileSystem
  }

  /// Puts something in. `accepted` is said only once it will survive a power cut.
  ///
  /// It is written under a name that nobody can foresee, for a kiosk cannot look which are taken; then it is given to whoever
  /// takes it in. A kiosk may not read the folder, so that it cannot synchronize it: the file system as a whole it can.
  public func handIn(_ handIn: HandIn) -> Answer {
    let bytes = handIn.encoded()
    guard bytes.count <= Limits.handIn else { return .notAccepted(.tooLong) }
    let name = "\(drawn())\(drawn())\(Self.ending)"
    let (staged, place) = ("\(folder.inbox(.tmp))/\(name)", "\(folder.inbox(.new))/\(name)")
    do throws(FileFailure) {
      try fileSystem.withFile(staged, .creating(permissions: folder.filePermissions)) { (file) throws(FileFailure) in
        try write(bytes, to: file)
        try fileSystem.synchronize(file, folder: false)
        try fileSystem.rename(staged, to: place)
        try fileSystem.synchronizeFileSystem(of: file)
      }
      return .accepted
    } catch {
      // Whichever of the two there is; of the other there is nothing to take away.
      for path in [staged, place] { try? fileSystem.remove(path) }
      return .notAccepted(Reason(error))
    }
  }

  private func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      var failure: FileFailure?
      let count = bytes[written...].withUnsafeBytes { rest in
        do throws(FileFailure) {
          return try fileSystem.again { () throws(FileFailure) in try fileSystem.write(rest, to: file) }
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      guard count > 0 else { throw FileFailure(.write, file.path, errno: FileFailure.noSpace) }
      written += count
    }
  }

  private func drawn() -> String {
    let digits = String(fileSystem.randomNumber(), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static let ending = ".json"
}

extension DropBox.Reason {
  fileprivate init(_ failure: FileFailure) {
    if failure.isMissing {
      self = .missing
    } else if failure.isNoRoom {
      self = .noRoom
    } else if failure.isNotPermitted {
      self = .notPermitted
    } else {
      self = failure.call == .synchronize ? .notKnownSaved : .failed
    }
  }
}
