import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// `wspolnie restore FILE DIR`.
struct RestoreCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "restore", pl: "Odtwarza rejestr z kopii zapasowej w pustym katalogu.",
      en: "Puts the register back from a backup, into an empty folder.",
      more: (
        pl: "Zaszyfrowana kopia: age -d KOPIA | wspolnie restore - KATALOG (albo gpg -d KOPIA | …).",
        en: "An encrypted backup: age -d BACKUP | wspolnie restore - DIR (or gpg -d BACKUP | …)."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "kopia zapasowa; - to standardowe wejście", en: "the backup; - is standard input",
      value: (pl: "PLIK", en: "FILE")))
  var file: String

  @Argument(
    help: .said(
      pl: "pusty katalog albo taki, którego jeszcze nie ma", en: "an empty folder, or one that is not there yet",
      value: (pl: "KATALOG", en: "DIR")))
  var folder: String

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let summary: BackupSummary
    do throws(RestoreFailure) {
      summary =
        file == "-"
        ? try Store.restore(from: StandardInput(), to: folder) : try Store.restore(fromFile: file, to: folder)
    } catch {
      throw failure(error, at: desk)
    }
    let today = WarsawTime.local(desk.surroundings.clock()).day
    func moment(_ instant: Instant) -> String { desk.words.moment(instant, near: today) }
    let told = desk.words.restored(
      summary.name, in: folder, from: moment(summary.madeAt), files: summary.files,
      transactions: summary.transactions, last: summary.lastAt.map(moment))
    desk.output.lines(told.lines.map { SafeLine.made(of: $0) })
    if summary.damages > 0 { desk.errors.lines(desk.words.backupOfDamage(damages: summary.damages).lines) }
    return .done
  }

  private func failure(_ failure: RestoreFailure, at desk: Desk) -> CommandFailure {
    let words = desk.words
    switch failure {
    case .notEmpty(let folder): return .told(words.folderNotEmpty(folder).lines, .cannotCreate)
    case .notABackup: return .told(words.notABackup(file).lines, .badData)
    case .newerBackup(let number): return .told(words.newerBackup(file, number: number).lines, .configuration)
    case .cutShort: return .told(words.backupCutShort(file, folder: folder).lines, .badData)
    case .damaged(let name): return .told(words.backupDamaged(file, part: name, folder: folder).lines, .badData)
    case .unknownGroup(let group): return .told(words.unknownGroup(group).lines, .usage)
    case .system(let failure):
      let isOfFolder = failure.path.hasPrefix(folder) && [.open, .makeFolder, .setGroup].contains(failure.call)
      let trouble = words.systemTrouble(SystemTrouble(failure), at: failure.path)
      return .told(trouble.lines, isOfFolder ? .cannotCreate : ExitCode(failure))
    }
  }
}
