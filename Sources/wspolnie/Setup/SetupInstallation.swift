import CivicDomain
import FlatFileStore
import Glibc
import Words

/// Puts a part of a setup in place, and says of each thing what was done. Done twice it changes nothing the second time.
struct SetupInstallation {
  let part: SetupPart
  let desk: Desk

  init(of part: SetupPart, at desk: Desk) {
    self.part = part
    self.desk = desk
  }

  /// What becomes of a file.
  private enum Outcome { case made, replaced, same, keptBeside }

  /// What became of each file, with what stood in it before; nil: there was none.
  private var written: [String: (outcome: Outcome, before: String?)] = [:]

  /// Puts the files in place and carries out the steps.
  /// - Throws: what could not be done; what was done before stays, but a file that was refused is as it was.
  mutating func run() throws(CommandFailure) {
    guard geteuid() == 0 else { throw .message(desk.words.setupNeedsRoot.lines, .notPermitted) }
    for file in part.files {
      // What a package brought needs no second copy, unless an admin has one.
      if let path = Self.fromPackage(file), Self.text(of: file.path) == nil {
        desk.output.line(desk.words.setupFromPackage(path))
        continue
      }
      let before = Self.text(of: file.path)
      let outcome = try put(file)
      written[file.path] = (outcome, before)
      switch outcome {
      case .made: desk.output.line(desk.words.setupFileMade(file.path))
      case .replaced: desk.output.line(desk.words.setupFileReplaced(file.path))
      case .same: desk.output.line(desk.words.setupFileSame(file.path))
      case .keptBeside: desk.output.lines(desk.words.setupFileKept(file.path, new: Self.beside(file.path)).lines)
      }
    }
    for step in part.steps { try carryOut(step) }
  }

  /// Puts back what stood in a file before it was written.
  private func putBack(_ file: SetupFile) throws(CommandFailure) {
    guard let (outcome, before) = written[file.path] else { return }
    switch outcome {
    case .made: unlink(PathText.cString(file.path))
    case .replaced: try Self.write(before ?? "", to: file.path, file.permissions, at: desk)
    case .same, .keptBeside: break
    }
  }

  /// Where a file is that was put in place, or that a package brought.
  private static func place(of file: SetupFile) -> String {
    text(of: file.path) == nil ? fromPackage(file) ?? file.path : file.path
  }

  /// The place in which a package brought the same file; nil: none did.
  private static func fromPackage(_ file: SetupFile) -> String? {
    let path = SystemPlaces.inPackage(file.path)
    return path != file.path && text(of: path) == file.text ? path : nil
  }

  private func put(_ file: SetupFile) throws(CommandFailure) -> Outcome {
    let there = Self.text(of: file.path)
    if there == file.text { return .same }
    // Somebody's own work stays as it is.
    if let there, !SetupFile.isUntouched(there) {
      try Self.write(file.text, to: Self.beside(file.path), file.permissions, at: desk)
      return .keptBeside
    }
    try Self.write(file, below: "", at: desk)
    return there == nil ? .made : .replaced
  }

  private func carryOut(_ step: SetupStep) throws(CommandFailure) {
    switch step {
    case .makeUsers(let file):
      try run("systemd-sysusers", [Self.place(of: file)])
    case .makeFolders(let file):
      try run("systemd-tmpfiles", ["--create", Self.place(of: file)])
    case .readUnits:
      // In a folder that is not started, as while a machine is being built, nothing listens.
      if access("/run/systemd/system", F_OK) == 0 { try run("systemctl", ["daemon-reload"]) }
    case .admitKiosk(let data, let user): try admit(user, to: data)
    case .tryBackups(let settings):
      do throws(CommandFailure) { try tryOut(settings) } catch {
        try putBack(settings.file)
        throw error
      }
    case .tryConfiguration(let file):
      // Where sshd never ran it has no folder yet to leave its rights in.
      mkdir("/run/sshd", 0o755)
      guard let answer = SystemProgram.run("sshd", ["-t"]) else {
        throw .message(desk.words.setupProgramMissing("sshd", package: "openssh-server").lines, .unavailable)
      }
      if answer.code == 0 { return }
      try putBack(file)
      throw .message(desk.words.sshdRefused(file.path, SafeLine.made(of: answer.firstLine)).lines, .configuration)
    }
  }

  /// Whether what encrypts is there, and whether the services' user may go where it must: a disk may not be mounted, a key
  /// may be root's.
  private func tryOut(_ settings: BackupSettings) throws(CommandFailure) {
    func may(_ tests: String...) -> Bool {
      let staff = ["--reuid", SystemNames.staff, "--regid", SystemNames.staff, "--init-groups", "/usr/bin/test"]
      return SystemProgram.run("setpriv", staff + tests).map { $0.code == 0 } ?? true
    }
    guard may("-d", settings.folder, "-a", "-w", settings.folder, "-a", "-x", settings.folder) else {
      throw .message(
        desk.words.backupFolderClosed(settings.folder, to: SystemNames.staff).lines, .configuration)
    }
    guard settings.identity.isEmpty || may("-f", settings.identity, "-a", "-r", settings.identity) else {
      throw .message(
        desk.words.backupKeyClosed(settings.identity, to: SystemNames.staff).lines, .configuration)
    }
    guard SystemProgram.isThere("age") else {
      throw .message(desk.words.setupProgramMissing("age", package: "age").lines, .unavailable)
    }
  }

  /// Lets the kiosk into a register; one that is not there yet can be made later.
  private func admit(_ user: String, to data: String) throws(CommandFailure) {
    guard Self.text(of: data + "/wspolnie.json") != nil else {
      return desk.output.lines(desk.words.kioskBeforeRegister(data).lines)
    }
    let store: Store
    do throws(StoreFailure) { store = try Store(data) } catch { throw desk.failure(error) }
    if store.standing(ofKiosk: user) == .admitted, store.manifest.kiosk == user {
      return desk.output.line(desk.words.kioskIsAdmitted(data))
    }
    do throws(AccessFailure) {
      try store.admitKiosk(
        user: user, by: desk.surroundings.author(), at: desk.surroundings.clock())
    } catch {
      throw desk.failure(error)
    }
    desk.output.line(desk.words.kioskAdmitted(data))
  }

  private func run(_ name: String, _ arguments: [String]) throws(CommandFailure) {
    guard let answer = SystemProgram.run(name, arguments) else {
      throw .message(desk.words.setupProgramMissing(name, package: "systemd").lines, .unavailable)
    }
    guard answer.code == 0 else {
      throw .message(desk.words.setupProgramFailed(name, SafeLine.made(of: answer.firstLine)).lines, .unavailable)
    }
  }

  /// Where the new one goes of a file that somebody changed.
  private static func beside(_ path: String) -> String { path + ".wspolnie-new" }

  /// What stands in a file; nil where there is none.
  static func text(of path: String) -> String? {
    guard let bytes = try? WholeFile.content(of: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a file below a folder, making those on the way.
  static func write(_ file: SetupFile, below root: String, at desk: Desk) throws(CommandFailure) {
    let path = root + file.path
    var above = path.startIndex
    while let slash = path[path.index(after: above)...].firstIndex(of: "/") {
      _ = mkdir(PathText.cString(String(path[..<slash])), 0o755)
      above = slash
    }
    try write(file.text, to: path, file.permissions, at: desk)
  }

  /// Writes a file aside and puts it in its place whole.
  private static func write(
    _ text: String, to path: String, _ permissions: UInt32, at desk: Desk
  ) throws(CommandFailure) {
    let aside = path + ".part"
    unlink(PathText.cString(aside))
    let descriptor = open(PathText.cString(aside), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw desk.failure(FileFailure(.open, path, errno: errno)) }
    defer { close(descriptor) }
    let number = Array(text.utf8).withUnsafeBytes { writeAll($0, to: descriptor, unless: nil) }
    guard number == 0, fchmod(descriptor, permissions) == 0, fsync(descriptor) == 0,
      rename(PathText.cString(aside), PathText.cString(path)) == 0
    else {
      let failure = FileFailure(.write, path, errno: number == 0 ? errno : number)
      unlink(PathText.cString(aside))
      throw desk.failure(failure)
    }
  }
}
