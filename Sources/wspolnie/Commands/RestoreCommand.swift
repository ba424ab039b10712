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
        pl: """
        Zaszyfrowana kopia: age -d KOPIA | wspolnie restore - KATALOG (albo gpg -d KOPIA | …). Kto został usunięty po \
        zrobieniu kopii, wróciłby: z --erasures usunięcia z dziennika (log/) nowszego rejestru wykonuje się od razu.
        """,
        en: """
        An encrypted backup: age -d BACKUP | wspolnie restore - DIR (or gpg -d BACKUP | …). Whoever was erased after \
        the backup would come back: with --erasures what the log (log/) of a newer register erased is erased at once.
        """
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

  @Option(
    help: .said(
      pl: "katalog nowszego rejestru, którego usunięcia powtórzyć", en: "a newer register whose erasures to repeat",
      value: (pl: "REJESTR", en: "REGISTER")))
  var erasures: String?

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    // Read first: without it nothing must be put back.
    var list: ErasureList?
    if let erasures {
      do throws(FileFailure) { list = try ErasureList(of: erasures) } catch { throw desk.failure(error) }
    }
    let summary: BackupSummary
    do throws(RestoreFailure) {
      summary =
        file == "-"
        ? try Store.restore(from: desk.surroundings.input, to: folder) : try Store.restore(fromFile: file, to: folder)
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
    return try list.map { list throws(CommandFailure) in try eraseAgain(list, at: desk) } ?? .done
  }

  private func eraseAgain(_ list: ErasureList, at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store: Store
    do throws(StoreFailure) { store = try Store(folder) } catch { throw desk.failure(error) }
    let open = OpenStore(
      desk: desk, store: store, now: desk.surroundings.clock(), author: Author(desk.surroundings.login))
    let told: (records: Int, act: Outcome, files: Sweep?)
    do throws(FileFailure) {
      told = try store.takeIn(list, because: desk.words.erasedAfterBackup, by: open.author, at: open.now)
    } catch {
      throw .told([desk.words.erasuresNotRepeated], ExitCode(error))
    }
    guard let files = told.files else {
      let why = desk.words.outcome(told.act, in: open.circumstances).lines
      throw .told([desk.words.erasuresNotRepeated] + why.prefix(2), ExitCode(told.act))
    }
    return try open.tell(files) { _, _ in desk.words.erasuresRepeated(records: told.records) }
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
