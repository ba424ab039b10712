import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens
import Words

/// The folder of the person's own files, `~/wspolnie`, into which the interface writes what goes out.
extension Desk {
  /// Makes a file: whole or not at all, for its owner alone, under a name that is still free.
  /// - Returns: what the interface is told of it: where it is, or why it is not.
  func giveOut(_ file: GivenFile, by disclosure: Disclosure = .open) -> Event {
    assert(file.page.personal.isEmpty || disclosure.isPersonal, "personal data that were not noted")
    do throws(CommandFailure) {
      try makeFilesFolder()
      let path = freePath(file.name, ending: file.format.ending)
      let lines = file.format.safeLines(of: file.page) ?? []
      try OutputFile(path, replacing: false, at: self).write(lines, at: self)
      return .givenOut(file, path: SafeLine.made(of: shortened(path)))
    } catch {
      return .notGivenOut(SafeLine.made(of: linesForScreen(of: error).joined(separator: " ")))
    }
  }

  /// The sentences of a failure as a screen says them. Of the disk the folder for files tells: nobody here named a path.
  func linesForScreen(of failure: CommandFailure) -> [String] {
    guard case .system(let failed, _, _) = failure, failed.isNoRoom || failed.isReadOnlyFileSystem else {
      return failure.lines(in: words)
    }
    return words.folderTrouble(SystemTrouble(failed), in: shortened(filesFolder)).lines
  }

  private var filesFolder: String { surroundings.home + "/wspolnie" }

  /// Makes the folder where there is none, its owner's alone, and sees that a file can be made in it.
  private func makeFilesFolder() throws(CommandFailure) {
    // Before anything is made: whatever is in the data folder that is not the store's is a finding.
    if leadsIntoData(surroundings.home) || leadsIntoData(filesFolder) {
      throw .message(words.filesFolderInData(shortened(filesFolder)).lines, .cannotCreate)
    }
    let path = PathText.cString(filesFolder)
    var found = stat()
    var number: Int32 = 0
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      number = errno
    } else if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFDIR {
      number = EEXIST
    } else if access(path, W_OK | X_OK) != 0 {
      number = errno
    }
    guard number == 0 else {
      let trouble = SystemTrouble(FileFailure(.makeFolder, filesFolder, errno: number))
      throw .message(words.folderTrouble(trouble, in: shortened(filesFolder)).lines, .cannotCreate)
    }
  }

  /// The path of a file that is not there yet.
  private func freePath(_ name: String, ending: String) -> String {
    var path = "\(filesFolder)/\(name).\(ending)"
    var number = 1
    var found = stat()
    while lstat(PathText.cString(path), &found) == 0 {
      number += 1
      path = "\(filesFolder)/\(name)-\(number).\(ending)"
    }
    return path
  }

  /// A path as people write it: `~/wspolnie/…`.
  private func shortened(_ path: String) -> String { "~" + path.dropFirst(surroundings.home.count) }
}
