import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Words

/// The command `wspolnie backup FILE`, which copies the whole register into one file.
struct BackupCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "backup", pl: "Zapisuje cały rejestr w jednym nowym pliku, gdy inni pracują dalej.",
      en: "Puts the whole register into one new file, while others work on.",
      more: (
        pl: """
        Plik jest zwykłym archiwum tar z danymi osobowymi, czytelnym tylko dla ciebie: strzeż go tak jak rejestru. \
        Zaszyfrowany: wspolnie backup - | age -r KLUCZ > PLIK (albo gpg -e -r KLUCZ > PLIK).
        """,
        en: """
        The file is a plain tar archive with the personal data, for you alone to read: keep it as safely as the \
        register. Encrypted: wspolnie backup - | age -r KEY > FILE (or gpg -e -r KEY > FILE).
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "nowy plik; - to standardowe wyjście", en: "the new file; - is standard output",
      value: (pl: "PLIK", en: "FILE")))
  var file: String

  var paths: [String] { [file] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let open = try desk.open()
    let page = Language.polish.words.backupPage + "\n" + Language.english.words.backupPage
    if file == "-", desk.output.isTerminal { throw .message(desk.words.backupToTerminal.lines, .usage) }
    if file != "-" { try desk.mustLeadOutOfData(file) }
    let isSpecial = file != "-" && OutputFile.isSpecial(file)
    let summary: BackupSummary
    do throws(BackupFailure) {
      if file == "-" {
        summary = try backup(into: STDOUT_FILENO, of: open, page)
      } else if isSpecial {
        let descriptor = Glibc.open(file, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .system(FileFailure(.open, file, errno: errno)) }
        defer { close(descriptor) }
        summary = try backup(into: descriptor, of: open, page)
      } else {
        summary = try open.store.backup(to: file, page: page, by: open.author, at: open.now)
      }
    } catch {
      throw failure(error, at: open)
    }
    let sentences = desk.words.backedUp(
      to: file, isKept: file != "-" && !isSpecial, files: summary.files, bytes: summary.bytes,
      transactions: summary.transactions,
      last: summary.lastAt.map { desk.words.moment($0, near: open.today) })
    let printer = file == "-" ? desk.errors : desk.output
    printer.lines(sentences.lines.map { SafeLine.made(of: $0) })
    if summary.damages > 0 { desk.errors.lines(desk.words.backupOfDamage(damages: summary.damages).lines) }
    return .done
  }

  private func backup(
    into descriptor: Int32, of open: OpenStore, _ page: String
  ) throws(BackupFailure) -> BackupSummary {
    try open.store.backup(into: DescriptorSink(descriptor, path: file), page: page, by: open.author, at: open.now)
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
