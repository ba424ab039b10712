import CLinux

/// A file that a setup puts in place. Its last line says what it was when the program wrote it, so that whatever somebody
/// changed in it is seen, and never overwritten.
struct SetupFile: Equatable {
  /// The path on the machine.
  let path: String
  /// Its permissions.
  let permissions: UInt32
  /// What stands in it, with the mark at its end.
  let text: String

  /// A file of these lines.
  init(_ path: String, permissions: UInt32 = 0o644, _ lines: String) {
    self.path = path
    self.permissions = permissions
    text = lines + "\n" + Self.mark + Self.digest(of: lines + "\n") + "\n"
  }

  /// What the last line begins with: a comment in every sort of file that a setup writes.
  static let mark = "# wspolnie setup: "

  /// Whether a text is as some version of the program wrote it.
  static func isUntouched(_ text: String) -> Bool {
    guard text.last == "\n", let place = text.ranges(of: "\n" + mark).last else { return false }
    let above = text[..<place.lowerBound] + "\n"
    return text[place.upperBound...].dropLast() == digest(of: String(above))[...]
  }

  /// Eight hexadecimal digits: it guards against forgetting, not against anybody.
  private static func digest(of text: String) -> String {
    let sum = Array(text.utf8).withUnsafeBytes { checksum_crc32c($0.baseAddress, $0.count) }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// One part of a setup: its files, and what is done once they are there.
struct SetupPart: Equatable {
  /// The files, in the order in which they are put in place.
  var files: [SetupFile]
  /// The commands that make of them what they declare, in order.
  var steps: [SetupStep]
}

/// Something that is done once the files are there.
enum SetupStep: Equatable {
  /// The users and groups are made that a file declares.
  case makeUsers(SetupFile)
  /// The folders are made that a file declares.
  case makeFolders(SetupFile)
  /// sshd reads its configuration with the file in it; where it refuses, the file is taken away again.
  case tryConfiguration(SetupFile)
  /// systemd reads its units anew.
  case readUnits
  /// Backups can be encrypted and put where they are to be.
  case tryBackups(BackupSettings)
  /// The register in a folder lets a user in as the kiosk's.
  case admitKiosk(data: String, user: String)
}
