/// The act of noting that a backup was restored for a trial, and what came of it. The program does it itself; it is not offered
/// to people.
///
/// A backup that agrees is noted with its trial where the register does not know it: it could not be noted when it was made, or
/// an older program made it. One that was made for the trial alone is known by nothing else.
public struct NoteTrial: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "backup-try", command: "backup",
    ActWords(
      logged: Label(pl: "wypróbowano kopię zapasową", en: "backup tried"),
      done: Label(pl: "Odnotowano próbę kopii", en: "Trial of the backup noted"),
      lasting: Label(
        pl: "Próba kopii się odbyła: nie ma tu czego cofać.",
        en: "The backup was tried: there is nothing to undo here.")))

  /// The backup as the trial found it, with the time and the outcome of the trial.
  public let backup: Backup

  /// A trial of a backup that was restored.
  public init(of backup: Backup, at time: LocalTime, _ trial: Backup.Trial) {
    var backup = backup
    backup.triedAt = time
    backup.trial = trial
    self.backup = backup
  }

  /// A trial of a file that names a backup, and is not what was made: it says nothing of other files of the same backup.
  public init(ofDamagedFileOf id: Identifier<Backup>, at time: LocalTime) {
    var backup = Backup(blank: id)
    backup.damagedFileAt = time
    self.backup = backup
  }

  /// The backup.
  public var subject: ActSubject { .record(backup.id.any) }

  /// A trial has been: there is no counter.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    guard situation.register.stored(backup.id.any) != nil else {
      // Of what fails and is not known nobody can say whose backup it is.
      guard backup.trial == .agrees || backup.isRehearsal else { throw .unknown(backup.id.any) }
      return Decision(changes: try RecordRules.insert(backup, in: situation))
    }
    let old = try RecordRules.living(backup.id, in: situation)
    var new = old
    if let trial = backup.trial {
      new.triedAt = backup.triedAt
      new.trial = trial
    }
    if backup.damagedFileAt != nil || backup.trial == .agrees { new.damagedFileAt = backup.damagedFileAt }
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return changes.isEmpty ? .alreadyDone : Decision(changes: changes)
  }
}
