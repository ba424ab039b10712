import CivicDomain

/// What a look at a store's folder tells without opening the store, whatever state it is in: how much lies in each of its
/// parts, and who may read it. No name of a file, and nothing of what is in one.
public struct StoreSurvey: Equatable, Sendable {
  /// The parts of a store's folder.
  public enum Part: String, CaseIterable, Sendable {
    /// The manifest.
    case manifest = "wspolnie.json"
    /// The file that is locked.
    case lock
    /// The public logs of all offices.
    case log
    /// Their personal logs.
    case personal
    /// The forms that were typed into and not saved.
    case drafts = "personal/drafts"
    /// The personal attachments.
    case personalFiles = "personal/files"
    /// All other attachments.
    case files
    /// The copies of damaged lines, of both sides.
    case damaged
    /// The indexes that are kept between starts.
    case cache
    /// What came from outside.
    case inbox
    /// What everyone may see.
    case published = "public"
    /// Whatever no program of ours put there.
    case foreign
  }

  /// How much lies in one part.
  public struct Measure: Equatable, Sendable {
    /// The regular files.
    public var files = 0
    /// The folders, with that of the part.
    public var folders = 0
    /// Links, pipes and whatever else is neither.
    public var others = 0
    /// The bytes of the files together.
    public var bytes = 0
    /// The different permission bits of all of them.
    public var permissions: Set<UInt32> = []
    /// Folders that could not be listed, and names of which nothing could be learnt.
    public var unreadable = 0
  }

  /// The parts that are there.
  public private(set) var parts: [Part: Measure] = [:]

  /// Looks at a folder. Reads no file.
  public init(of folder: String, fileSystem: any FileSystem = LinuxFileSystem()) {
    list("", in: Path.settled(folder, fileSystem), depth: 0, fileSystem)
  }

  private mutating func list(_ path: String, in folder: String, depth: Int, _ fileSystem: any FileSystem) {
    let names: [String]
    do throws(FileFailure) {
      names = try fileSystem.names(in: path.isEmpty ? folder : "\(folder)/\(path)")
    } catch {
      return parts[Self.part(of: path), default: Measure()].unreadable += 1
    }
    for name in names {
      let path = path.isEmpty ? name : "\(path)/\(name)"
      let part = Self.part(of: path)
      var measure = parts[part] ?? Measure()
      var isFolder = false
      do throws(FileFailure) {
        let status = try fileSystem.status(at: "\(folder)/\(path)")
        measure.permissions.insert(status.permissions)
        switch status.form {
        case .file:
          measure.files += 1
          measure.bytes += status.size
        case .folder:
          measure.folders += 1
          isFolder = true
        case .other: measure.others += 1
        }
      } catch {
        measure.unreadable += 1
      }
      parts[part] = measure
      if isFolder, depth < Limits.folderDepth { list(path, in: folder, depth: depth + 1, fileSystem) }
    }
  }

  /// The part in which a path lies, by the first of its names.
  private static func part(of path: String) -> Part {
    let names = path.split(separator: "/").map(String.init)
    switch names.first {
    case StoreFolder.manifestName where names.count == 1: return .manifest
    case StoreFolder.lockName where names.count == 1: return .lock
    case StoreFolder.publicLogs: return .log
    case StoreFolder.filesName: return .files
    case StoreFolder.damagedName: return .damaged
    case StoreFolder.cachesName: return .cache
    case StoreFolder.inboxName: return .inbox
    case StoreFolder.publicName: return .published
    case StoreFolder.personalLogs:
      guard names.count > 1 else { return .personal }
      switch names[1] {
      case StoreFolder.draftsName: return .drafts
      case StoreFolder.personalFilesName: return .personalFiles
      case StoreFolder.damagedName: return .damaged
      case _: return .personal
      }
    case _: return .foreign
    }
  }
}
