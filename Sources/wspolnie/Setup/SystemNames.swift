/// The users and groups by which the system tells who may what. No passwords and no roles of the program's own.
enum SystemNames {
  /// The staff, who share the register; and the user who owns it, takes in what kiosks hand over and makes backups.
  static let staff = "wspolnie"
  /// Those who read all that is not personal.
  static let readers = "wspolnie-readers"
  /// Those of the staff who erase, restore and change settings.
  static let keepers = "wspolnie-keepers"
  /// The accounts of remote offices: over SSH they reach the program and nothing else.
  static let remote = "wspolnie-remote"
  /// The accounts that fetch the files of a remote account, and do nothing else.
  static let files = "wspolnie-files"
  /// The user of the kiosks in the hall.
  static let kiosk = "wspolnie-kiosk"

  /// All groups.
  static let groups = [staff, readers, keepers, remote, files, kiosk]
  /// The users of services, who never log in.
  static let users = [staff, kiosk]
}

/// Where things are on a machine: what a setup names in the files that it writes.
struct SystemPlaces: Equatable {
  /// The program.
  var program = "/usr/bin/wspolnie"
  /// The folder of the register.
  var data = SystemPlaces.usualData
  /// The group that shares the register.
  var group = SystemNames.staff
  /// Whether the files are part of a package, whose places an admin never writes to.
  var isPackage = false

  /// The folder of the register that a package makes.
  static let usualData = "/var/lib/wspolnie"
  /// Where sshd finds what is added to its configuration.
  static let sshd = "/etc/ssh/sshd_config.d/wspolnie.conf"
  /// The folder of the keys with which remote accounts come in.
  static let keys = "/etc/ssh/wspolnie-keys"
  /// What a backup needs to know.
  static let backupSettings = "/etc/wspolnie/backup.conf"
  /// Where backups are put unless somebody says otherwise.
  static let backups = "/var/backups/wspolnie"
  /// The folder of units that a package brings.
  static let packageUnits = "/usr/lib/systemd/system"
  /// The folder of units that an admin puts in place.
  static let adminUnits = "/etc/systemd/system"

  /// Where units are written.
  var units: String { isPackage ? Self.packageUnits : Self.adminUnits }
  /// Where the users and groups are declared (sysusers.d(5)).
  var sysusers: String { place("/etc/sysusers.d/wspolnie.conf") }
  /// Where folders are declared (tmpfiles.d(5)).
  var tmpfiles: String { place("/etc/tmpfiles.d/wspolnie.conf") }

  private func place(_ path: String) -> String { isPackage ? Self.inPackage(path) : path }

  /// Where a package has what an admin has in `/etc`: a file there is stronger.
  static func inPackage(_ path: String) -> String {
    for folder in ["/etc/systemd/", "/etc/sysusers.d/", "/etc/tmpfiles.d/"] where path.hasPrefix(folder) {
      return "/usr/lib" + path.dropFirst("/etc".count)
    }
    return path
  }

  /// Where the scripts of units are. They are the same for every register: their units tell them of which they are.
  var scripts: String { isPackage || program == "/usr/bin/wspolnie" ? "/usr/lib/wspolnie" : "/usr/local/lib/wspolnie" }

  /// Whether services see what is at a path: they have folders of their own in the place of some, and none in that of others.
  static func isSeenByServices(_ path: String) -> Bool {
    !["/home", "/root", "/run/user", "/tmp", "/var/tmp"].contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// Whether a path can be written into units, scripts and sshd's configuration as it is, without any quoting.
  static func isPlain(_ path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/") && !path.split(separator: "/").contains("..")
      && path.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-".utf8.contains(byte)
        }
      }
  }
}
