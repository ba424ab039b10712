import FlatFileStore
import Glibc
import Words

/// Which files the interface reads for somebody: for a remote desk, which has this program and no shell, those below its own
/// home alone, where its folder for files is.
///
/// A path may be typed into every picker, and what stands there is read with the rights of the account: over a forced command
/// (sshd_config(5)) that would be any file of the machine that nobody thought of.
extension Desk {
  /// Whether the person reaches this program by a forced command, and so has no shell to look at files with.
  ///
  /// The command says so itself (`WSPOLNIE_OWN_FILES=1`), or sshd(8) does, by the command that was asked for instead. Else it is
  /// seen from what stands above on a line of sshd: a shell that somebody types into gives its commands groups of their own, and
  /// the shell that sshd starts for a forced command, or a script, does not.
  var hasNoShell: Bool {
    if surroundings.variable(Self.ownFilesVariable) != nil { return true }
    if surroundings.variable("SSH_ORIGINAL_COMMAND") != nil { return true }
    return surroundings.variable("SSH_CONNECTION") != nil && !surroundings.isUnderShell()
  }

  /// The variable by which a forced command says that its person has no shell.
  static let ownFilesVariable = "WSPOLNIE_OWN_FILES"

  /// The path of a file that somebody chose or typed, `~` being their home, with all links followed where they may read their
  /// own files alone.
  /// - Throws: that it is none of those, whether anything is there or not.
  func readablePath(_ typed: String) throws(CommandFailure) -> String {
    let path = self.path(written: typed)
    guard hasNoShell else { return path }
    // What is not there yet tells nothing but its name.
    let real = Self.real(path) ?? (path.split(separator: "/").contains("..") ? nil : path)
    guard let real, isOwn(real) else {
      let folder = filesFolderAsWritten
      let isFolderOwn = isOwn(Self.real(filesFolder) ?? filesFolder)
      throw .message(
        (isFolderOwn ? words.notOwnFile(folder) : words.notOwnFile(Self.usualFolder, notOf: folder)).lines,
        .notPermitted)
    }
    return real
  }

  /// Whether files may be written into a folder, whether it is there or not: by whoever has no shell only below their own home,
  /// links followed.
  func mayWrite(into folder: String) -> Bool {
    guard hasNoShell else { return true }
    // What is not there yet is made where the nearest folder on its way leads.
    var there = folder[...]
    while Self.real(String(there)) == nil, let slash = there.lastIndex(of: "/"), slash > there.startIndex {
      there = there[..<slash]
    }
    let isPlain = !folder.split(separator: "/").contains("..")
    return Self.real(String(there)).map { (isPlain || there.endIndex == folder.endIndex) && isOwn($0) } ?? false
  }

  /// Whether a path, with its links followed, lies in the person's own home.
  private func isOwn(_ path: String) -> Bool {
    let home = Self.real(surroundings.home) ?? surroundings.home
    return home != "/" && [home, surroundings.home].contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// The folder for files of whoever set none, as it is written.
  static let usualFolder = "~/wspolnie"

  /// A path with all links followed; nil where nothing is there.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(PathText.cString(path), nil) else { return nil }
    defer { free(real) }
    return PathText.text(cString: real)
  }
}
