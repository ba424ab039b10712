import FlatFileStore
import Glibc

/// What a look at the machine needs of it: given by tests, or this one's.
struct SetupMachine {
  /// An account, as far as it matters here.
  struct Account: Equatable {
    let name: String
    let home: String
    let number: UInt32
    /// What starts when it logs in, and what sshd starts a command with.
    let shell: String
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
  /// Where a link leads; nil where there is none.
  var target: (_ path: String) -> String?
  /// Whether anything is at a path.
  var isThere: (_ path: String) -> Bool
  /// Who owns what is at a path; nil where nothing is.
  var ownership: (_ path: String) -> Ownership?
  /// An account; nil where there is none.
  var account: (_ name: String) -> Account?
  /// The members of a group, those whose own group it is as well; nil where there is none.
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
      target: { path in
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard readlink(PathText.cString(path), &bytes, bytes.count - 1) > 0 else { return nil }
        return PathText.text(cString: &bytes)
      },
      isThere: { access(PathText.cString($0), F_OK) == 0 },
      ownership: { path in
        var found = stat()
        guard stat(PathText.cString(path), &found) == 0 else { return nil }
        return Ownership(owner: found.st_uid, permissions: found.st_mode & 0o7777)
      },
      account: { name in
        guard let entry = getpwnam(name) else { return nil }
        let (home, number) = (PathText.text(cString: entry.pointee.pw_dir), entry.pointee.pw_uid)
        return Account(name: name, home: home, number: number, shell: PathText.text(cString: entry.pointee.pw_shell))
      },
      members: { group in
        guard let entry = getgrnam(group) else { return nil }
        let number = entry.pointee.gr_gid
        var names: [String] = []
        var next = entry.pointee.gr_mem
        while let member = next?.pointee {
          names.append(PathText.text(cString: member))
          next = next?.advanced(by: 1)
        }
        setpwent()
        defer { endpwent() }
        while let user = getpwent() {
          let name = PathText.text(cString: user.pointee.pw_name)
          if user.pointee.pw_gid == number, !names.contains(name) { names.append(name) }
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
