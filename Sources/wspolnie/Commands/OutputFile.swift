import FlatFileStore
import Glibc
import Interchange
import Words

/// The file into which a command writes its output: whatever was there stays as it was until all of it is written.
enum OutputFile {
  /// Standard output.
  case stream
  /// A pipe or a device, no regular file: it is written into.
  case special(String)
  /// A file that is written whole or not at all, with the permissions that it had before; a new one is for its owner
  /// alone.
  case whole(String, permissions: mode_t, isThere: Bool)
  /// A printer: it is sent all at once, when there is all of it.
  case printer((_ bytes: [UInt8]) throws(CommandFailure) -> Void)

  /// The output at a path; `-` is standard output, and a link means what it leads to.
  ///
  /// - Parameters:
  ///   - isReplacing: whether a file that holds something may be replaced.
  ///   - option: the option that names the path, for advice; empty where it stands alone.
  init(
    _ path: String, replacing isReplacing: Bool, namedBy option: String = "--output", at desk: Desk
  ) throws(CommandFailure) {
    if path == "-" {
      self = .stream
      return
    }
    try desk.mustLeadOutOfData(path)
    var found = stat()
    guard stat(PathText.cString(path), &found) == 0 else {
      let number = errno
      // A link that leads nowhere is somebody's, and no place for a new file.
      guard number == ENOENT, lstat(PathText.cString(path), &found) != 0 else {
        throw Self.cannotCreate(path, number, at: desk)
      }
      self = .whole(path, permissions: Self.forOwnerAlone, isThere: false)
      return
    }
    switch found.st_mode & S_IFMT {
    case S_IFREG:
      // An empty one holds nothing that could be lost: mktemp(1) makes such.
      guard isReplacing || found.st_size == 0 else {
        throw .message(desk.words.fileAlreadyThere(path, option: option).lines, .cannotCreate)
      }
      guard let real = realpath(PathText.cString(path), nil) else { throw Self.cannotCreate(path, errno, at: desk) }
      defer { free(real) }
      let target = PathText.text(cString: real)
      try desk.mustLeadOutOfData(target)
      self = .whole(target, permissions: found.st_mode & 0o7777, isThere: true)
    case S_IFDIR: throw .message(desk.words.outputIsFolder(path).lines, .cannotCreate)
    case _: self = .special(path)
    }
  }

  /// Opens the output and hands on its printer; what it printed is then written. A file is synced before it gets its name;
  /// where `content` or the writing fails, or a signal ends it, nothing is left of it.
  func write(
    at desk: Desk, _ content: (Printer) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    if case .whole = self {
      try desk.holdingEndings { () throws(CommandFailure) in try writeNow(at: desk, content) }
    } else {
      try writeNow(at: desk, content)
    }
  }

  private func writeNow(
    at desk: Desk, _ content: (Printer) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    switch self {
    case .stream:
      try content(desk.output)
      desk.output.flush()
      if case .failed(let number) = desk.output.state {
        throw .message(desk.words.outputFailed(systemError: Int(number)).lines, .inputOutput)
      }
    case .special(let path):
      let descriptor = open(PathText.cString(path), O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw Self.cannotCreate(path, errno, at: desk) }
      defer { close(descriptor) }
      try Self.print(content, to: descriptor, of: path, at: desk)
    case .printer(let send):
      var bytes: [UInt8] = []
      let printer = Printer(isTerminal: false, columns: nil) { part in
        bytes += part
        return 0
      }
      try content(printer)
      printer.flush()
      try send(bytes)
    case .whole(let path, let permissions, let isThere):
      try Self.writeWhole(path, permissions, isThere: isThere, at: desk, content)
    }
  }

  /// Writes the content of a page.
  func write(_ content: PageContent, at desk: Desk) throws(CommandFailure) {
    try write(at: desk) { (printer) in printer.print(content) }
  }

  private static func print(
    _ content: (Printer) throws(CommandFailure) -> Void, to descriptor: Int32, of path: String, at desk: Desk
  ) throws(CommandFailure) {
    let printer = Printer.descriptor(descriptor, columns: nil, unless: desk.surroundings.endings)
    try content(printer)
    printer.flush()
    if case .failed(let number) = printer.state { throw desk.failure(FileFailure(.write, path, errno: number)) }
  }

  /// Whether a path is neither a file nor a folder, but a pipe or a device.
  static func isSpecial(_ path: String) -> Bool {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 && ![S_IFREG, S_IFDIR].contains(found.st_mode & S_IFMT)
  }

  fileprivate static let forOwnerAlone: mode_t = 0o600

  private static func writeWhole(
    _ path: String, _ permissions: mode_t, isThere: Bool, at desk: Desk,
    _ content: (Printer) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let staged = StagedOutput.path(of: path)
    if StagedOutput.removeLeftOvers(of: path) { desk.errors.line(desk.words.leftOverRemoved) }
    let descriptor = open(PathText.cString(staged), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, forOwnerAlone)
    guard descriptor >= 0 else { throw cannotCreate(path, errno, at: desk) }
    // Where nothing can be locked, the number of the process alone tells that somebody is writing.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    do throws(CommandFailure) {
      defer { close(descriptor) }
      try print(content, to: descriptor, of: path, at: desk)
      guard fchmod(descriptor, permissions) == 0, fsync(descriptor) == 0 else {
        throw desk.failure(FileFailure(.synchronize, path, errno: errno))
      }
    } catch {
      unlink(PathText.cString(staged))
      throw error
    }
    let number = isThere ? named(staged, path) : take(staged, to: path)
    guard number == 0 else {
      unlink(PathText.cString(staged))
      throw number == EEXIST
        ? .message(desk.words.fileAlreadyThere(path, option: "").lines, .cannotCreate)
        : cannotCreate(path, number, at: desk)
    }
  }

  /// Renames a file to a name that must still be free; on a disk without links, as memory sticks are, one that was
  /// free.
  private static func take(_ staged: String, to path: String) -> Int32 {
    if link(PathText.cString(staged), PathText.cString(path)) == 0 {
      unlink(PathText.cString(staged))
      return 0
    }
    guard [EPERM, ENOTSUP, ENOSYS].contains(errno) else { return errno }
    return named(staged, path)
  }

  private static func named(_ staged: String, _ path: String) -> Int32 {
    rename(PathText.cString(staged), PathText.cString(path)) == 0 ? 0 : errno
  }

  private static func cannotCreate(_ path: String, _ number: Int32, at desk: Desk) -> CommandFailure {
    let failure = FileFailure(.open, path, errno: number)
    return .system(failure, desk.words.systemTrouble(SystemTrouble(failure), at: path).lines, .cannotCreate)
  }
}

/// A file that is being written, beside its place: `NAME.PID.part`, locked by whoever writes it.
private enum StagedOutput {
  private static let ending = ".part"

  static func path(of path: String) -> String { "\(path).\(getpid())\(ending)" }

  /// Removes what killed programs left of a file; what somebody is still writing, and every other file, stays.
  ///
  /// - Returns: whether there was anything.
  static func removeLeftOvers(of path: String) -> Bool {
    let folder = Path.folder(of: path)
    let begin = PathText.bytes(path).split(separator: UInt8(ascii: "/")).last.map { Array($0) + [UInt8(ascii: ".")] }
    guard let begin, let entries = opendir(PathText.cString(folder)) else { return false }
    defer { closedir(entries) }
    var found: [[UInt8]] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.starts(with: begin), name.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      let number = String(decoding: name.dropFirst(begin.count).dropLast(ending.utf8.count), as: UTF8.self)
      guard let process = pid_t(number), process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
      found.append(name)
    }
    return found.count { remove("\(folder)/\(PathText.text($0))") } > 0
  }

  /// Removes a file of ours that nobody has locked, and answers whether it was one.
  private static func remove(_ path: String) -> Bool {
    let descriptor = open(PathText.cString(path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode == S_IFREG | OutputFile.forOwnerAlone,
      found.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    return unlink(PathText.cString(path)) == 0
  }
}

extension Desk {
  /// Does something during which a signal ends nothing by itself: what it ends is said, and the process dies of it once this
  /// was taken back.
  /// - Parameter sentences: what is said of it; nil: that not all of an output went out.
  func holdingEndings(
    saying sentences: Sentences? = nil, _ body: () throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let endings = surroundings.endings
    endings.hold()
    defer { endings.release() }
    do throws(CommandFailure) { try body() } catch {
      guard let signal = endings.taken else { throw error }
      throw .message((sentences ?? words.stoppedBySignal).lines, ExitCode(endedBy: signal))
    }
  }
}

/// A sink of bytes that writes them at once, to a descriptor or whatever a printer writes to.
final class WritingSink: ByteSink {
  private let writing: (UnsafeRawBufferPointer) -> Int32
  private let path: String

  /// Creates the sink; `writing` takes all the bytes and answers 0 or the system's error number.
  ///
  /// - Parameter path: the name for it in a failure.
  init(path: String, writing: @escaping (UnsafeRawBufferPointer) -> Int32) {
    self.writing = writing
    self.path = path
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    let error = writing(bytes)
    if error != 0 { throw FileFailure(.write, path, errno: error) }
  }
}
