import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Words

/// The command `wspolnie backup FILE`, which copies the whole register into one file, and with `--try` sees whether such a file
/// can be restored.
struct BackupCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "backup", pl: "Zapisuje cały rejestr w jednym nowym pliku, gdy inni pracują dalej.",
      en: "Puts the whole register into one new file, while others work on.",
      more: (
        pl: """
        Plik jest zwykłym archiwum tar z danymi osobowymi, czytelnym tylko dla ciebie: strzeż go tak jak rejestru. \
        Zaszyfrowany: wspolnie backup - | age -r KLUCZ > PLIK (albo gpg -e -r KLUCZ > PLIK). Rejestr pamięta, kiedy \
        zrobiono kopię, a nie jak się nazywa ani gdzie jest. Z --try odtwarza gotową kopię na próbę w folderze obok \
        niej, sprawdza każdy wiersz, porównuje z rejestrem i usuwa odtworzone: 0 – zgadza się, 65 – nie. Codziennie: \
        wspolnie backup PLIK && wspolnie backup --try PLIK. Z --rehearse robi kopię tylko na próbę: próbuje jej i ją \
        usuwa, a rejestr wie o próbie, nie o kopii. Strumień rejestr odnotowuje od razu; z --receipt PLIK dopiero \
        po wspolnie backup --kept PLIK, gdy kopia jest już na dysku. Zanim cokolwiek wyjdzie, dziennik odnotowuje, kto i ile wydał; \
        gdzie nie może (uszkodzony rejestr, dysk pełny albo tylko do odczytu), kopii nie ma, chyba że z --unlogged.
        """,
        en: """
        The file is a plain tar archive with the personal data, for you alone to read: keep it as safely as the \
        register. Encrypted: wspolnie backup - | age -r KEY > FILE (or gpg -e -r KEY > FILE). The register remembers \
        when it was made, and neither its name nor its place. With --try a backup that is there is restored for a \
        trial into a folder beside it, examined line by line, compared with the register, and what was restored is \
        removed: 0 it agrees, 65 it does not. Daily: wspolnie backup FILE && wspolnie backup --try FILE. With --rehearse \
        it makes a backup for a trial alone, tries it and removes it: the register knows of the trial, and of no backup. A \
        stream is noted at once; with --receipt FILE only by wspolnie backup --kept FILE, once it is on a disk. Before anything \
        goes out the log notes who gave out how much; where it cannot (a damaged register, a disk that is full or \
        read-only) there is no backup, unless --unlogged asks for it.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(
    name: .customLong("try"),
    help: .said(
      pl: "odtwórz kopię z PLIKU na próbę i porównaj z rejestrem", en: "restore FILE for a trial, and compare"))
  var isTrial = false

  @Flag(
    name: .customLong("rehearse"),
    help: .said(
      pl: "zrób kopię tylko na próbę: wypróbuj ją i usuń", en: "make it for a trial alone: try it, and remove it"))
  var isRehearsal = false

  @Option(
    help: .said(
      pl: "nie odnotowuj kopii; zapisz w PLIKU, co o niej odnotować",
      en: "do not note the backup; write into FILE what to note of it", value: (pl: "PLIK", en: "FILE")))
  var receipt: String?

  @Flag(
    name: .customLong("kept"),
    help: .said(
      pl: "odnotuj kopię, o której mówi PLIK z --receipt: jest już na dysku",
      en: "note the backup of which FILE tells, written by --receipt: it is on a disk now"))
  var isKept = false

  @Flag(
    name: .customLong("unlogged"),
    help: .said(
      pl: "na ratunek: także wtedy, gdy dziennik nie może tego odnotować",
      en: "to save the data: even where the log cannot tell of it"))
  var isRescue = false

  @Argument(
    help: .said(
      pl: "nowy plik, z --try gotowa kopia; - to standardowe wyjście",
      en: "the new file, with --try a backup; - is standard output",
      value: (pl: "PLIK", en: "FILE")))
  var file: String

  var paths: [String] { [file] + (receipt.map { [$0] } ?? []) }

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    // Each is another thing that is done: two of them are none.
    let asked = [
      (isTrial, "--try"), (isRehearsal, "--rehearse"), (isKept, "--kept"), (receipt != nil, "--receipt"),
      (isRescue, "--unlogged"),
    ].filter(\.0)
    if asked.count > 1 { throw .problem(.unexpectedArgument(asked[1].1)) }
    let isNoFile = isStream || OutputFile.isSpecial(file)
    // What is in a file is there, and was read back.
    if receipt != nil, !isNoFile { throw .problem(.unexpectedArgument("--receipt")) }
    if isTrial && isStream || isRehearsal && isNoFile {
      throw .message(desk.words.streamNotTried.lines, .usage)
    }
    let open = try desk.open()
    if isTrial { return try BackupTrialRun(file: file, open: open).run() }
    if isKept { return try noteKept(at: open) }
    if isRehearsal { return try rehearse(at: open) }
    try desk.holdingEndings { () throws(CommandFailure) in try make(of: open) }
    return .done
  }

  private var isStream: Bool { file == "-" }

  /// Makes a backup, tries it and takes it away: it was never one that could be relied on.
  private func rehearse(at open: OpenStore) throws(CommandFailure) -> ExitCode {
    var code = ExitCode.unavailable
    // From before it is made until it is gone: no signal leaves it behind.
    try open.desk.holdingEndings(saying: open.desk.words.trialStopped) { () throws(CommandFailure) in
      guard try write(of: open) != nil else { return }
      defer {
        if unlink(PathText.cString(file)) != 0 {
          let sentences = open.desk.words.rehearsalNotRemoved(file)
          open.desk.errors.lines(sentences.lines.map { SafeLine.made(of: $0) })
        }
      }
      code = try BackupTrialRun(file: file, open: open, isRehearsal: true).run()
    }
    return code
  }

  /// Notes a backup of which a receipt tells.
  private func noteKept(at open: OpenStore) throws(CommandFailure) -> ExitCode {
    let words = open.desk.words
    let bytes = try WholeFile.bytes(of: file, at: open.desk, orSaying: words.noReceipt(file))
    guard let (backup, centre) = BackupReceipt.read(bytes), centre == open.store.manifest.name else {
      throw .message(words.noReceipt(file).lines, .badData)
    }
    let outcome = open.store.transact(NoteBackup(backup), by: open.author, at: open.now)
    guard outcome.isSaved else {
      throw .message(
        [words.backupNotNoted] + words.outcome(outcome, in: open.circumstances).lines.prefix(1), ExitCode(outcome))
    }
    let made = backup.madeAt.map { words.moment($0, near: open.today) } ?? ""
    open.desk.output.line(SafeLine.made(of: words.backupNoted(made: made)))
    return .done
  }

  private func make(of open: OpenStore) throws(CommandFailure) {
    let desk = open.desk
    guard let summary = try write(of: open) else { return }
    let isFile = !isStream && !OutputFile.isSpecial(file)
    let sentences = desk.words.backedUp(
      to: file, isKept: isFile, files: summary.files, bytes: summary.bytes,
      transactions: summary.transactions,
      last: summary.lastAt.map { desk.words.moment($0, near: open.today) })
    let printer = isStream ? desk.errors : desk.output
    printer.lines(sentences.lines.map { SafeLine.made(of: $0) })
    if let seal = summary.seal {
      let recorded = if case .seal(_, _, let loss) = open.store.sealMark { loss } else { RecordedLoss?.none }
      printer.line(desk.words.sealed(seal, otherOffices: summary.otherOffices, recorded: recorded))
    }
    // Only now: the register knows of no backup that is not there. Where it goes on from here, only whoever takes it knows.
    if let receipt {
      try OutputFile(receipt, replacing: false, namedBy: "--receipt", at: desk).write(at: desk) { (printer) in
        printer.line(utf8: BackupReceipt.encoded(summary))
      }
    } else {
      open.note(NoteBackup(summary.record(isReadBack: isFile))) { $0.backupNotNoted }
    }
    if summary.damages > 0 { desk.errors.lines(desk.words.backupOfDamage(damages: summary.damages).lines) }
  }

  /// Writes it, and notes before that it goes out.
  private func write(of open: OpenStore) throws(CommandFailure) -> BackupSummary? {
    let desk = open.desk
    let id = open.draw(Backup.self)
    if isStream, desk.output.isTerminal { throw .message(desk.words.backupToTerminal.lines, .usage) }
    if !isStream { try desk.mustLeadOutOfData(file) }
    let isSpecial = !isStream && OutputFile.isSpecial(file)
    var made: BackupSummary?
    try open.giveOutAll(
      by: "backup", as: Backup.export(of: id.any), into: isStream ? .stream : isSpecial ? .device : .file,
      rescue: isRescue ? .asked : .unasked(command: "wspolnie backup --unlogged \(ShellWord.quoted(file))")
    ) { (note) throws(CommandFailure) in
      made = try backup(of: open, as: id, isSpecial: isSpecial, note)
    }
    return made
  }

  /// Writes it, once it is noted.
  private func backup(
    of open: OpenStore, as id: Identifier<Backup>, isSpecial: Bool, _ note: () throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> BackupSummary {
    let page = { (seal: SealMark) in
      [Language.polish.words, Language.english.words].map { $0.backupPage(seal) }.joined(separator: "\n")
    }
    let endings = open.desk.surroundings.endings
    var refused: CommandFailure?
    func isAgreed() -> Bool {
      do throws(CommandFailure) { try note() } catch { refused = error }
      return refused == nil
    }
    func backup(into descriptor: Int32) throws(BackupFailure) -> BackupSummary {
      let sink = WritingSink(path: file) { writeAll($0, to: descriptor, unless: endings) }
      return try open.store.backup(into: sink, page: page, as: id, by: open.author, at: open.now, ifAgreed: isAgreed)
    }
    do throws(BackupFailure) {
      if isStream { return try backup(into: STDOUT_FILENO) }
      guard isSpecial else {
        return try open.store.backup(
          to: file, page: page, as: id, by: open.author, at: open.now, unless: { endings.cameMeanwhile() },
          ifAgreed: isAgreed)
      }
      let descriptor = Glibc.open(file, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw .system(FileFailure(.open, file, errno: errno)) }
      defer { close(descriptor) }
      return try backup(into: descriptor)
    } catch {
      throw refused ?? failure(error, at: open)
    }
  }

  private func failure(_ failure: BackupFailure, at open: OpenStore) -> CommandFailure {
    let words = open.desk.words
    switch failure {
    case .alreadyThere(let path): return .message(words.backupAlreadyThere(path).lines, .cannotCreate)
    case .notDone(let outcome):
      return .message(words.outcome(outcome, in: open.circumstances).lines, ExitCode(outcome))
    case .notAgreed: return .message([words.noBackupMade], .refused)
    case .notVerified(let path): return .message(words.backupNotVerified(path).lines, .inputOutput)
    case .system(let failure):
      let isOfFile = failure.call == .open && failure.path.hasPrefix(file)
      // Under whatever name it is being written, a person knows the one that was given.
      let shown = failure.path.hasPrefix(file) ? FileFailure(failure.call, file, errno: failure.errno) : failure
      return .message(
        [words.noBackupMade] + open.desk.lines(of: shown).prefix(2), isOfFile ? .cannotCreate : ExitCode(failure))
    }
  }
}
