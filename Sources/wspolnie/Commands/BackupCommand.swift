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
        wspolnie backup PLIK && wspolnie backup --try PLIK.
        """,
        en: """
        The file is a plain tar archive with the personal data, for you alone to read: keep it as safely as the \
        register. Encrypted: wspolnie backup - | age -r KEY > FILE (or gpg -e -r KEY > FILE). The register remembers \
        when it was made, and neither its name nor its place. With --try a backup that is there is restored for a \
        trial into a folder beside it, examined line by line, compared with the register, and what was restored is \
        removed: 0 it agrees, 65 it does not. Daily: wspolnie backup FILE && wspolnie backup --try FILE.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Flag(
    name: .customLong("try"),
    help: .said(
      pl: "odtwórz kopię z PLIKU na próbę i porównaj z rejestrem", en: "restore FILE for a trial, and compare"))
  var isTrial = false

  @Argument(
    help: .said(
      pl: "nowy plik, z --try gotowa kopia; - to standardowe wyjście",
      en: "the new file, with --try a backup; - is standard output",
      value: (pl: "PLIK", en: "FILE")))
  var file: String

  var paths: [String] { [file] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if isTrial, file == "-" { throw .message(desk.words.streamNotTried.lines, .usage) }
    let open = try desk.open()
    if isTrial { return try BackupTrialRun(file: file, open: open).run() }
    try desk.holdingEndings { () throws(CommandFailure) in try make(of: open) }
    return .done
  }

  private func make(of open: OpenStore) throws(CommandFailure) {
    let desk = open.desk
    let id = open.draw(Backup.self)
    let page = { (seal: SealMark) in
      [Language.polish.words, Language.english.words].map { $0.backupPage(seal) }.joined(separator: "\n")
    }
    if file == "-", desk.output.isTerminal { throw .message(desk.words.backupToTerminal.lines, .usage) }
    if file != "-" { try desk.mustLeadOutOfData(file) }
    let isSpecial = file != "-" && OutputFile.isSpecial(file)
    let summary: BackupSummary
    do throws(BackupFailure) {
      if file == "-" {
        summary = try backup(into: STDOUT_FILENO, of: open, page, as: id)
      } else if isSpecial {
        let descriptor = Glibc.open(file, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .system(FileFailure(.open, file, errno: errno)) }
        defer { close(descriptor) }
        summary = try backup(into: descriptor, of: open, page, as: id)
      } else {
        summary = try open.store.backup(to: file, page: page, as: id, by: open.author, at: open.now) {
          desk.surroundings.endings.cameMeanwhile()
        }
      }
    } catch {
      // A file is whole or not there; into a stream a part may have gone.
      if case .system(let failure) = error, failure.call == .write, file == "-" || isSpecial {
        open.noteBroken("backup", into: file == "-" ? .stream : .device)
      }
      throw failure(error, at: open)
    }
    let isKept = file != "-" && !isSpecial
    let sentences = desk.words.backedUp(
      to: file, isKept: isKept, files: summary.files, bytes: summary.bytes,
      transactions: summary.transactions,
      last: summary.lastAt.map { desk.words.moment($0, near: open.today) })
    let printer = file == "-" ? desk.errors : desk.output
    printer.lines(sentences.lines.map { SafeLine.made(of: $0) })
    if let seal = summary.seal { printer.line(desk.words.sealed(seal, otherOffices: summary.otherOffices)) }
    // Only now: the register knows of no backup that is not there.
    open.note(NoteBackup(summary.record(isReadBack: isKept))) { $0.backupNotNoted }
    if summary.damages > 0 { desk.errors.lines(desk.words.backupOfDamage(damages: summary.damages).lines) }
  }

  private func backup(
    into descriptor: Int32, of open: OpenStore, _ page: @escaping (SealMark) -> String, as id: Identifier<Backup>
  ) throws(BackupFailure) -> BackupSummary {
    let endings = open.desk.surroundings.endings
    let sink = WritingSink(path: file) { writeAll($0, to: descriptor, unless: endings) }
    return try open.store.backup(into: sink, page: page, as: id, by: open.author, at: open.now)
  }

  private func failure(_ failure: BackupFailure, at open: OpenStore) -> CommandFailure {
    let words = open.desk.words
    switch failure {
    case .alreadyThere(let path): return .message(words.backupAlreadyThere(path).lines, .cannotCreate)
    case .notDone(let outcome):
      return .message(words.outcome(outcome, in: open.circumstances).lines, ExitCode(outcome))
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
