import FlatFileStore
import Glibc

/// What a look at the machine needs of it: given by tests, or this one's.
struct SetupMachine {
  /// An account, as far as it matters here.
  struct Account: Equatable {
    let name: String
    let home: String
  }

  /// Whoever owns a folder, and its permissions.
  struct Ownership: Equatable {
    let owner: UInt32
    let permissions: UInt32
  }

  /// What stands in a file; nil where there is none, or it cannot be read.
  var text: (_ path: String) -> String?
  /// The names in a folder; none where there is no folder.
  var names: (_ folder: String) -> [String]
  /// Whether anything is at a path.
  var isThere: (_ path: String) -> Bool
  /// Who owns what is at a path; nil where nothing is.
  var ownership: (_ path: String) -> Ownership?
  /// An account; nil where there is none.
  var account: (_ name: String) -> Account?
  /// The members of a group; nil where there is none.
  var members: (_ group: String) -> [String]?
  /// Runs a program of the system.
  var run: (_ name: String, _ arguments: [String]) -> SystemProgram.Answer?
  /// Whether a locale is to be had.
  var hasLocale: (_ name: String) -> Bool
  /// Whether whoever looks is root.
  var isRoot: Bool

  /// This machine.
  static var this: SetupMachine {
    SetupMachine(
      text: { SetupInstallation.text(of: $0) },
      names: { folder in (try? LinuxFileSystem().names(in: folder)) ?? [] },
      isThere: { access(PathText.cString($0), F_OK) == 0 },
      ownership: { path in
        var found = stat()
        guard stat(PathText.cString(path), &found) == 0 else { return nil }
        return Ownership(owner: found.st_uid, permissions: found.st_mode & 0o7777)
      },
      account: { name in
        guard let entry = getpwnam(name) else { return nil }
        return Account(name: name, home: PathText.text(cString: entry.pointee.pw_dir))
      },
      members: { group in
        guard let entry = getgrnam(group) else { return nil }
        var names: [String] = []
        var next = entry.pointee.gr_mem
        while let member = next?.pointee {
          names.append(PathText.text(cString: member))
          next = next?.advanced(by: 1)
        }
        return names
      },
      run: SystemProgram.run,
      hasLocale: { name in
        guard let locale = newlocale(1 << LC_CTYPE, name, nil) else { return false }
        freelocale(locale)
        return true
      },
      isRoot: geteuid() == 0)
  }
}
