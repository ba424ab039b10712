import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens
import Words

/// The folder of the person's own files, `~/wspolnie`, into which the interface writes what goes out.
extension Desk {
  /// The path of a file that is not there yet, in the folder, which is made where there is none.
  ///
  /// - Parameter ending: what stands behind the last full stop of its name; empty: there is none.
  func freePath(inFilesFolder name: String, ending: String) throws(CommandFailure) -> String {
    try makeFilesFolder()
    let ending = ending.isEmpty ? "" : ".\(ending)"
    var path = pathInFilesFolder("\(name)\(ending)")
    var number = 1
    var found = stat()
    while lstat(PathText.cString(path), &found) == 0 {
      number += 1
      path = pathInFilesFolder("\(name)-\(number)\(ending)")
    }
    return path
  }

  /// Writes a file into the folder under a name that is free, another one where somebody takes it meanwhile.
  /// - Returns: its path.
  func intoFreePath(
    named name: String, ending: String, _ write: (_ path: String) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> String {
    var tries = 0
    while true {
      let path = try freePath(inFilesFolder: name, ending: ending)
      do throws(CommandFailure) {
        try write(path)
        return path
      } catch {
        var found = stat()
        tries += 1
        guard tries < Self.mostTries, lstat(PathText.cString(path), &found) == 0 else { throw error }
      }
    }
  }

  /// Nobody has more windows open that write the same at the same moment.
  private static let mostTries = 20

  /// The sentences of a failure as a screen says them. Of the disk the folder for files tells: nobody here named a path.
  func linesForScreen(of failure: CommandFailure) -> [String] {
    guard case .system(let failed, _, _) = failure, failed.isNoRoom || failed.isReadOnlyFileSystem else {
      return failure.lines(in: words)
    }
    return words.folderTrouble(SystemTrouble(failed), in: shortened(filesFolder)).lines
  }

  /// The folder as people write it.
  var filesFolderAsWritten: String { shortened(filesFolder) }

  /// The folder's path, without a slash at its end.
  var filesFolder: String {
    let path = personal.filesFolder.map(PersonalFile(in: surroundings).resolved) ?? surroundings.home + "/wspolnie"
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    return end.map { String(path[...$0]) } ?? "/"
  }

  /// The path of a name in the folder.
  func pathInFilesFolder(_ name: String) -> String { filesFolder == "/" ? "/\(name)" : "\(filesFolder)/\(name)" }

  /// What hinders that files are made in the folder.
  private enum FolderHindrance {
    /// It lies in the data folder.
    case inData
    /// It is none of the person's own, and they have no shell.
    case notOwn
    /// The system refuses it.
    case trouble(SystemTrouble)
  }

  /// Tries the folder once it was chosen, and makes it where there is none.
  /// - Returns: what is said of it where no file can be made in it; nil: one can.
  func tryFilesFolder() -> String? {
    reachFilesFolder().map { hindrance in
      switch hindrance {
      case .inData: words.filesFolderInData(shortened(filesFolder)).line
      case .notOwn: words.filesFolderUnfit(.notPermitted, filesFolderAsWritten)
      case .trouble(let trouble): words.filesFolderUnfit(trouble, filesFolderAsWritten)
      }
    }
  }

  /// Makes the folder, and sees that a file can be made in it.
  private func makeFilesFolder() throws(CommandFailure) {
    switch reachFilesFolder() {
    case .inData: throw .message(words.filesFolderInData(shortened(filesFolder)).lines, .cannotCreate)
    case .notOwn: throw .message(words.notOwnFolder(shortened(filesFolder), Self.usualFolder).lines, .notPermitted)
    case .trouble(let trouble):
      throw .message(words.folderTrouble(trouble, in: shortened(filesFolder)).lines, .cannotCreate)
    case nil: break
    }
  }

  /// Makes the folder and those on the way where there are none, their owner's alone, and says why no file can be made in it.
  private func reachFilesFolder() -> FolderHindrance? {
    // Before anything is made: whatever is in the data folder that is not the store's is a finding.
    if leadsIntoData(surroundings.home) || leadsIntoData(filesFolder) { return .inData }
    if !mayWrite(into: filesFolder) { return .notOwn }
    let path = PathText.cString(filesFolder)
    // Those on the way are the person's to make only below their own home.
    if filesFolder.hasPrefix(surroundings.home + "/"), access(PathText.cString(surroundings.home), F_OK) == 0 {
      let way = filesFolder.dropFirst(surroundings.home.count).split(separator: "/").dropLast()
      PersonalFile.makeFolders(way.joined(separator: "/"), below: surroundings.home)
    }
    var found = stat()
    var number: Int32 = 0
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      number = errno
    } else if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFDIR {
      number = EEXIST
    } else if access(path, W_OK | X_OK) != 0 {
      number = errno
    }
    return number == 0 ? nil : .trouble(SystemTrouble(FileFailure(.makeFolder, filesFolder, errno: number)))
  }

  /// A path as people write it: `~/wspolnie/…`.
  func shortened(_ path: String) -> String { PersonalFile.shortened(path, home: surroundings.home) }
}
