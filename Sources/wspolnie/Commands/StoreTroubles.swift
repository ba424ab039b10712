import CivicDomain
import FlatFileStore
import Glibc
import Words

extension Desk {
  /// The failure of a store that cannot be opened or made.
  func failure(_ failure: StoreFailure) -> CommandFailure {
    switch failure {
    case .noStore(let folder) where isOther(folder): .message(words.noFolder(folder).lines, ExitCode(failure))
    case .noStore(let folder): .message(words.noStore(in: folder).lines, ExitCode(failure))
    case .foreign(let file): .message(words.foreignStore(file: file).lines, ExitCode(failure))
    case .olderFormat(let format, let folder):
      .message(words.olderFormat(format, in: folder).lines, ExitCode(failure))
    case .notEmpty(let folder): .message(words.folderNotEmpty(folder).lines, ExitCode(failure))
    case .unfitOffice(let office): .message(words.unfitOffice(office).lines, ExitCode(failure))
    case .unknownGroup(let group): .message(words.unknownGroup(group).lines, ExitCode(failure))
    case .groupNeeded: .message(words.groupNeeded.lines, ExitCode(failure))
    case .sameGroup(let group): .message(words.sameGroup(group).lines, ExitCode(failure))
    case .noAccessLists(let path): .message(words.noAccessLists(at: path).lines, ExitCode(failure))
    case .noSuchState(let fault): self.failure(fault)
    case .system(let failure): self.failure(failure)
    }
  }

  /// The failure of giving access.
  func failure(_ failure: AccessFailure) -> CommandFailure {
    switch failure {
    case .unknownUser(let user): return .message(words.unknownUser(user).lines, ExitCode(failure))
    case .unknownGroup(let group): return .message(words.unknownGroup(group).lines, ExitCode(failure))
    case .groupNeeded: return .message(words.groupNeeded.lines, ExitCode(failure))
    case .sameGroup(let group): return .message(words.sameGroup(group).lines, ExitCode(failure))
    case .kioskInGroup(let user, let group):
      return .message(words.kioskInGroup(user: user, group: group).lines, ExitCode(failure))
    case .noAccessLists(let path): return .message(words.noAccessLists(at: path).lines, ExitCode(failure))
    case .busy(let holder):
      let now = WarsawTime.local(surroundings.clock())
      let here = Circumstances(register: MemoryRegister(), now: now, place: .shell)
      return .message(words.busy(holder, in: here).lines, ExitCode(failure))
    case .notPermitted(let path): return .message(words.accessNotPermitted(to: path).lines, ExitCode(failure))
    case .readOnly(let reason): return .message(words.readOnly(reason).lines, ExitCode(failure))
    case .system(let failure): return self.failure(failure)
    }
  }

  /// The failure of a moment at which the register does not tell how it stood.
  func failure(_ fault: AsOfFault) -> CommandFailure { .message(words.fault(fault).lines, ExitCode(fault)) }

  /// Whether a path is something other than a folder.
  private func isOther(_ path: String) -> Bool {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 && found.st_mode & S_IFMT != S_IFDIR
  }

  /// The failure of a call to the operating system.
  func failure(_ failure: FileFailure) -> CommandFailure {
    .system(failure, lines(of: failure), ExitCode(failure))
  }

  /// The sentences of a failure of the operating system. A file in the register's own folder is no argument that
  /// somebody could change.
  func lines(of failure: FileFailure) -> [String] {
    if failure.isNoFile, failure.path.hasPrefix(dataFolder + "/") {
      return words.readOnly(.displaced(failure.path)).lines
    }
    return words.systemTrouble(SystemTrouble(failure), at: failure.path).lines
  }
}

extension SystemTrouble {
  init(_ failure: FileFailure) {
    if failure.isMissing {
      self = .missing
    } else if failure.isReadOnlyFileSystem {
      self = .readOnlyDisk
    } else if failure.isThereAlready {
      self = .inTheWay
    } else if failure.isNotPermitted {
      self = .notPermitted
    } else if failure.isNoFile {
      self = .noFile
    } else if failure.isTooLong {
      self = .tooLong
    } else if failure.isNoRoom {
      self = .noRoom
    } else {
      self = .other(Int(failure.errno))
    }
  }
}

extension OpenStore {
  /// Warns on listing a damaged store that only what is whole is shown.
  func warnOfDamage() {
    let count = store.findings.count(where: \.isDamage)
    if count > 0 { desk.errors.lines(desk.words.shownInSpiteOfDamage(findings: count).lines) }
  }

  /// Refuses personal data where the person may not read them.
  func mayRead(personal: Bool) throws(CommandFailure) {
    if personal, !store.hasPersonalData { throw .problem(.personalNotReadable) }
  }
}
