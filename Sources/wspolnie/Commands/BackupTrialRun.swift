import CivicDomain
import FlatFileStore
import Words

/// A run of `wspolnie backup --try FILE`: the backup is restored into a folder beside it, examined, compared with the register,
/// and taken away again. Beside it, for there its data lie already: no other disk learns of them.
struct BackupTrialRun {
  let file: String
  let open: OpenStore
  /// Whether the backup was made for this trial alone, and is not kept.
  var isRehearsal = false

  /// Tries it, tells what came of it, and notes that.
  func run() throws(CommandFailure) -> ExitCode {
    var code = ExitCode.done
    // From before anything is made until it is gone: no signal leaves behind what was restored.
    try open.desk.holdingEndings(saying: open.desk.words.trialStopped) { () throws(CommandFailure) in
      code = try tryAside()
    }
    return code
  }

  private func tryAside() throws(CommandFailure) -> ExitCode {
    let words = open.desk.words
    let endings = open.desk.surroundings.endings
    let aside: TemporaryFolder
    do throws(FileFailure) {
      // Whether there is a backup at all is asked before anything is made.
      _ = try LinuxFileSystem().status(at: file)
      aside = try TemporaryFolder(below: Path.folder(of: file), named: "wspolnie-try")
    } catch {
      let lines = error.isMissing ? open.desk.lines(of: error) : words.noPlaceForTrial(Path.folder(of: file)).lines
      throw .message(lines, error.isMissing ? .notThere : .cannotCreate)
    }
    if aside.cleared > 0 { open.desk.errors.line(words.trialLeftOverRemoved) }
    let result = Result { () throws(RestoreFailure) in
      try open.store.tryBackup(file, aside: "\(aside.path)/rejestr", at: open.now) { endings.cameMeanwhile() }
    }
    if !aside.remove() { open.desk.errors.line(SafeLine.made(of: words.demoNotRemoved(folder: aside.path))) }
    switch result {
    case .success(let trial): return tell(trial)
    case .failure(let failure): throw tell(failure, aside: aside.path)
    }
  }

  private func tell(_ trial: BackupTrial) -> ExitCode {
    let agrees = trial.verdict == .agrees
    let sentences = open.desk.words.sentences(of: trial, of: file, near: open.today)
    (agrees ? open.desk.output : open.desk.errors).lines(sentences.lines.map { SafeLine.made(of: $0) })
    if agrees, trial.registerDamages > 0 {
      open.desk.errors.lines(open.desk.words.registerDamagedBesideGoodBackup(damages: trial.registerDamages).lines)
    }
    if trial.verdict != .foreign {
      let lines = open.desk.words.otherOfficesBesideTrial(
        inBackup: trial.summary.otherOffices, since: trial.newOffices)
      open.desk.errors.lines(lines.map { SafeLine.made(of: $0) })
    }
    if let outcome = outcome(of: trial) {
      var backup = trial.summary.record(isReadBack: true)
      backup.isRehearsal = isRehearsal
      note(NoteTrial(of: backup, at: open.localNow, outcome))
    }
    return agrees ? .done : .badData
  }

  /// The outcome that is noted of the backup; nil where nothing is wrong with it, or nobody can say.
  private func outcome(of trial: BackupTrial) -> Backup.Trial? {
    switch trial.verdict {
    case .agrees: .agrees
    // It was restored as it was made: what is damaged in it always was.
    case .damaged: .fails
    // Where the register is damaged, that is remembered of the register.
    case .differs: trial.registerDamages == 0 ? .differs : nil
    // Behind an end that is lost nothing is written.
    case .ahead, .foreign, .olderFormat: nil
    }
  }

  private func tell(_ failure: RestoreFailure, aside: String) -> CommandFailure {
    switch failure {
    case .system(let failure) where failure.isMissing && failure.path.hasPrefix(open.store.folder + "/"):
      return .message(open.desk.words.nothingToCompare(failure.path).lines, .badData)
    case .system(let failure):
      // In whatever folder it is tried, a person knows the file.
      let shown = failure.path.hasPrefix(aside) ? FileFailure(failure.call, file, errno: failure.errno) : failure
      return .message([open.desk.words.noTrialMade] + open.desk.lines(of: shown).prefix(2), ExitCode(failure))
    case .cutShort, .cutBeforeData, .damaged:
      if let id = try? Store.backupID(inFile: file) { note(NoteTrial(ofDamagedFileOf: id, at: open.localNow)) }
    case .notEmpty, .notABackup, .nothingFound, .newerBackup, .unknownGroup, .forKeepersAlone: break
    }
    return RestoreCommand.failure(failure, of: file, to: aside, at: open.desk)
  }

  /// Notes a trial; one that failed only of a backup that the register knows, or that was made of it just now.
  private func note(_ trial: NoteTrial) {
    guard trial.backup.trial == .agrees || trial.backup.isRehearsal || open.register.has(trial.backup.id.any) else {
      return
    }
    open.note(trial) { $0.trialNotNoted }
  }
}

extension OpenStore {
  /// Sends an act by which the program notes what it did itself; says so where that could not be saved.
  func note(_ act: any Act, else sentence: (Words) -> String) {
    let outcome = store.transact(act, by: author, at: now)
    switch outcome {
    case .done, .alreadyDone: return
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      let why = desk.words.outcome(outcome, in: circumstances).lines.prefix(1)
      desk.errors.lines(([sentence(desk.words)] + why).map { SafeLine.made(of: $0) })
    }
  }
}

extension Words {
  /// What is said of a trial.
  fileprivate func sentences(of trial: BackupTrial, of file: String, near today: Day) -> Sentences {
    let made = moment(trial.summary.madeAt, near: today)
    switch trial.verdict {
    case .agrees:
      return backupAgrees(
        file, madeAt: made, transactions: trial.summary.transactions, files: trial.summary.files,
        lines: trial.agreeing + trial.erased, erased: trial.erased)
    case .damaged(let places):
      return backupOfDamagedRegister(file, madeAt: made, places: places, here: trial.registerDamages)
    case .foreign: return backupOfAnother(file, name: trial.summary.name)
    case .differs(let lines, let number):
      return backupDiffers(file, madeAt: made, lines: lines, first: number, here: trial.registerDamages)
    case .ahead(let transactions): return backupAhead(file, madeAt: made, transactions: transactions)
    case .olderFormat(let format): return backupOfOlderFormat(file, format: format)
    }
  }
}
