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
        wspolnie backup PLIK && wspolnie backup --try PLIK. Zanim cokolwiek wyjdzie, dziennik odnotowuje, kto i ile wydał; \
        gdzie nie może (uszkodzony rejestr, dysk pełny albo tylko do odczytu), kopii nie ma, chyba że z --unlogged.
        """,
        en: """
        The file is a plain tar archive with the personal data, for you alone to read: keep it as safely as the \
        register. Encrypted: wspolnie backup - | age -r KEY > FILE (or gpg -e -r KEY > FILE). The register remembers \
        when it was made, and neither its name nor its place. With --try a backup that is there is restored for a \
        trial into a folder beside it, examined line by line, compared with the register, and what was restored is \
        removed: 0 it agrees, 65 it does not. Daily: wspolnie backup FILE && wspolnie backup --try FILE. Before anything \
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

  var paths: [String] { [file] }

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if isTrial, isRescue { throw .problem(.unexpectedArgument("--unlogged")) }
    if isTrial, file == "-" { throw .message(desk.words.streamNotTried.lines, .usage) }
    let open = try desk.open()
    if isTrial { return try BackupTrialRun(file: file, open: open).run() }
    try desk.holdingEndings { () throws(CommandFailure) in try make(of: open) }
    return .done
  }

  private var isStream: Bool { file == "-" }

  private func make(of open: OpenStore) throws(CommandFailure) {
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
    guard let summary = made else { return }
    let isKept = !isStream && !isSpecial
    let sentences = desk.words.backedUp(
      to: file, isKept: isKept, files: summary.files, bytes: summary.bytes,
      transactions: summary.transactions,
      last: summary.lastAt.map { desk.words.moment($0, near: open.today) })
    let printer = isStream ? desk.errors : desk.output
    printer.lines(sentences.lines.map { SafeLine.made(of: $0) })
    if let seal = summary.seal {
      let recorded = if case .seal(_, _, let loss) = open.store.sealMark { loss } else { RecordedLoss?.none }
      printer.line(desk.words.sealed(seal, otherOffices: summary.otherOffices, recorded: recorded))
    }
    // Only now: the register knows of no backup that is not there.
    open.note(NoteBackup(summary.record(isReadBack: isKept))) { $0.backupNotNoted }
    if summary.damages > 0 { desk.errors.lines(desk.words.backupOfDamage(damages: summary.damages).lines) }
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
