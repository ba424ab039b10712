/// The act of noting that a backup was made. The program does it when the file has its name, never before: a register knows
/// of no backup that is not there. It is not offered to people.
public struct NoteBackup: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "backup-make", command: "backup",
    ActWords(
      logged: Label(pl: "zrobiono kopię zapasową", en: "backup made"),
      done: Label(pl: "Odnotowano kopię zapasową", en: "Backup noted"),
      undone: Label(pl: "odnotowanie kopii zapasowej", en: "the note of the backup"))
  ).takingPersonalDataOut

  /// The backup, with the id that its file names.
  public let backup: Backup

  /// A backup that was made.
  public init(_ backup: Backup) { self.backup = backup }

  /// The backup.
  public var subject: ActSubject { .record(backup.id.any) }

  /// Undone by the removal of the note; the file stays.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    let changes = try RecordRules.insert(backup, in: situation)
    return Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// The removal of what it recorded.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { deed.removals }
}
