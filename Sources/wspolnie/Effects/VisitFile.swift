import CivicDomain
import FlatFileStore
import Glibc
import Screens

/// The file in which it is kept how far a person had seen a register when they left it: one for each register, in
/// `$XDG_STATE_HOME/wspolnie` (`~/.local/state/wspolnie`). It holds a number and a time, nothing of any record.
struct VisitFile {
  /// The folder that must be there already, and the folders beneath it that are made.
  private let root: String
  private let folders: [String]
  /// The name of the file.
  private let name: String

  /// The file of a register by its folder; nil where that cannot be told.
  init?(of store: String, in surroundings: Surroundings) {
    guard let real = realpath(PathText.cString(store), nil) else { return nil }
    defer { free(real) }
    if let state = surroundings.variable("XDG_STATE_HOME") {
      (root, folders) = (state, ["wspolnie"])
    } else {
      (root, folders) = (surroundings.home, ".local/state/wspolnie".split(separator: "/").map(String.init))
    }
    // The end of a path tells registers apart; the whole may be longer than a file's name.
    name = String(Path.part(PathText.text(cString: real)).suffix(Self.nameLength))
  }

  private static let nameLength = 200
  /// A number and a time.
  private static let longest = 200

  private var folder: String { ([root] + folders).joined(separator: "/") }
  private var path: String { "\(folder)/\(name)" }

  /// When the person was there last; nil where no file says it.
  var lastVisit: LastVisit? {
    guard let file = try? WholeFile.small(path, atMost: Self.longest) else { return nil }
    let parts = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let transaction = Int(parts[0]), let at = try? Instant(String(parts[1])) else { return nil }
    return LastVisit(transaction: transaction, at: at)
  }

  /// Keeps how far the person has seen the register. Where it cannot be kept, they are shown more than is new to them.
  func keep(_ visit: LastVisit) {
    var path = root
    for folder in folders {
      path += "/" + folder
      if mkdir(PathText.cString(path), 0o700) != 0, errno != EEXIST { return }
    }
    let staged = "\(self.path).\(getpid())"
    let descriptor = open(PathText.cString(staged), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = Array("\(visit.transaction) \(visit.at.text)\n".utf8)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    guard written == bytes.count, rename(PathText.cString(staged), PathText.cString(self.path)) == 0 else {
      unlink(PathText.cString(staged))
      return
    }
  }
}
