import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Words

/// The exit code of the program: the codes of sysexits(3), 1 for a refusal by a rule, and what a shell
/// says of a process that a signal ended.
enum ExitCode: Int32 {
  /// It was done.
  case done = 0
  /// A rule, or the validation of a record's fields, refuses it.
  case refused = 1
  /// What was typed cannot be read as arguments (EX_USAGE).
  case usage = 64
  /// A bad file, or a damaged store (EX_DATAERR).
  case badData = 65
  /// No such file, store or id (EX_NOINPUT).
  case notThere = 66
  /// It is not to be had here (EX_UNAVAILABLE).
  case unavailable = 69
  /// It cannot be created (EX_CANTCREAT).
  case cannotCreate = 73
  /// An input or output error; not known to be saved (EX_IOERR).
  case inputOutput = 74
  /// Somebody holds the lock: try again (EX_TEMPFAIL).
  case busy = 75
  /// It is not permitted (EX_NOPERM).
  case notPermitted = 77
  /// The configuration is wrong (EX_CONFIG).
  case configuration = 78
  /// The terminal was closed (128 and SIGHUP).
  case hungUp = 129
  /// Ctrl-C stopped it; nothing was saved (128 and SIGINT).
  case interrupted = 130
  /// Somebody ended it (128 and SIGTERM).
  case terminated = 143
}

extension ExitCode {
  /// The code of a command that a signal ended.
  init(endedBy signal: Int32) {
    self = [.hungUp, .interrupted, .terminated].first { $0.signal == signal } ?? .interrupted
  }

  /// The signal that ended it; nil: none did.
  var signal: Int32? {
    switch self {
    case .hungUp: SIGHUP
    case .interrupted: SIGINT
    case .terminated: SIGTERM
    case .done, .refused, .usage, .badData, .notThere, .unavailable, .cannotCreate, .inputOutput, .busy, .notPermitted,
      .configuration:
      nil
    }
  }

  /// The code of an act's outcome. The one place where outcomes become codes.
  init(_ outcome: Outcome) {
    switch outcome {
    case .done, .alreadyDone: self = .done
    case .refused(let refusal): self.init(refusal)
    case .busy: self = .busy
    case .readOnly(let reason): self.init(reason)
    case .noRoom, .notKnownSaved: self = .inputOutput
    case .notPermitted: self = .notPermitted
    }
  }

  private init(_ reason: ReadOnlyReason) {
    switch reason {
    case .damaged, .missingFolder, .displaced: self = .badData
    case .newerFormat: self = .configuration
    case .failedSync, .unreadable: self = .inputOutput
    case .past: self = .usage
    case .fileSystem, .reader: self = .notPermitted
    case .noLocks: self = .unavailable
    }
  }

  private init(_ refusal: Refusal) {
    switch refusal.sort {
    case .rule: self = .refused
    case .unreadable: self = .usage
    case .nothingThere: self = .notThere
    case .notPermitted: self = .notPermitted
    case .passing: self = .busy
    }
  }

  /// The code of a problem that stops a command before it asks the store for anything.
  init(_ problem: CommandProblem) {
    switch problem {
    case .unknownCommand, .ambiguousCommand, .commandMissing, .unexpectedArgument, .unknownOption, .missingArgument,
      .actNotWhole,
      .missingValue,
      .invalidValue, .parserSays, .unknownKind, .unknownField, .notFieldValue, .condition, .fieldTwice, .unreadable,
      .madeBy, .neverListed,
      .wrongReceipt, .textMissing, .unknownFormat, .unknownReport, .unknownSetting,
      .personalNeeded, .notOfPast:
      self = .usage
    case .argumentNotText, .argumentSteers, .inputNotText, .inputSteers: self = .badData
    case .noSuchRecord, .ambiguousReference: self = .notThere
    case .personalNotReadable: self = .notPermitted
    case .badNow: self = .configuration
    case .notAvailable: self = .unavailable
    case .count(let fault): self = fault.isCostly ? .unavailable : .usage
    }
  }

  /// The code of a report that was not drawn up.
  init(_ refusal: ReportRefusal) {
    switch refusal {
    case .subjectMissing, .subjectNotWanted, .personalNeeded, .inputMissing: self = .usage
    case .unknown, .otherKind, .removed, .unknownLogin: self = .notThere
    case .inputRefused(_, let error): self = error.isUnreadable ? .usage : .refused
    }
  }

  /// The code of a store that cannot be opened or made.
  init(_ failure: StoreFailure) {
    switch failure {
    case .noStore: self = .notThere
    case .foreign: self = .badData
    case .olderFormat: self = .configuration
    case .notEmpty: self = .cannotCreate
    case .unfitOffice, .unknownGroup, .groupNeeded, .sameGroup: self = .usage
    case .noAccessLists: self = .unavailable
    case .noSuchState(let fault): self.init(fault)
    case .system(let failure): self.init(failure)
    }
  }

  /// The code of access that could not be given.
  init(_ failure: AccessFailure) {
    switch failure {
    case .unknownUser, .unknownGroup, .groupNeeded, .sameGroup, .kioskInGroup: self = .usage
    case .noAccessLists: self = .unavailable
    case .busy: self = .busy
    case .notPermitted: self = .notPermitted
    case .readOnly(let reason): self.init(reason)
    case .system(let failure): self.init(failure)
    }
  }

  /// The code of a moment at which the register does not tell how it stood.
  init(_ fault: AsOfFault) {
    switch fault {
    case .unreadable, .notYet: self = .usage
    case .beforeFirst, .noTransaction: self = .notThere
    }
  }

  /// The code of a file that cannot be imported at all.
  init(_ error: ImportError) {
    switch error {
    case .noSuchColumn, .noSuchField, .neverListed, .workbook(.noWorkbook), .document(.extractOfOrganization):
      self = .usage
    case .workbook(.noSuchSheet): self = .notThere
    case .stopped: self = .interrupted
    case .foreign, .workbook, .json, .document, .line, .empty, .header, .noKnownColumn, .noTableInSheet, .columnTwice,
      .noListInWorkbook, .sheetsOfOneKind:
      self = .badData
    }
  }

  /// The code of a failure of the operating system.
  init(_ failure: FileFailure) {
    if failure.isMissing {
      self = .notThere
    } else if failure.isNotPermitted {
      self = .notPermitted
    } else if failure.isNoFile || failure.isTooLong {
      self = .badData
    } else {
      self = .inputOutput
    }
  }
}
