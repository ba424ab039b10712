import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie restore FILE DIR`, which makes a store from a backup.
struct RestoreCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "restore", pl: "Odtwarza rejestr z kopii zapasowej w pustym folderze.",
      en: "Puts the register back from a backup, into an empty folder.",
      more: (
        pl: """
        Zaszyfrowana kopia: age -d KOPIA | wspolnie restore - FOLDER (albo gpg -d KOPIA | …). Kto został usunięty po \
        zrobieniu kopii, wróciłby: z --erasures usunięcia z dziennika (log/) nowszego rejestru wykonuje się od razu. \
        Z --damaged odtwarza z uszkodzonej kopii to, co całe, i wymienia resztę (65).
        """,
        en: """
        An encrypted backup: age -d BACKUP | wspolnie restore - DIR (or gpg -d BACKUP | …). Whoever was erased after \
        the backup would come back: with --erasures what the log (log/) of a newer register erased is erased at once. \
        With --damaged it puts back what is whole of a damaged backup, and names the rest (65).
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
      pl: "pusty folder albo taki, którego jeszcze nie ma", en: "an empty folder, or one that is not there yet",
      value: (pl: "FOLDER", en: "DIR")))
  var folder: String

  @Option(
    help: .said(
      pl: "folder nowszego rejestru, którego usunięcia powtórzyć", en: "a newer register whose erasures to repeat",
      value: (pl: "REJESTR", en: "REGISTER")))
  var erasures: String?

  @Flag(help: .said(pl: "odtwórz z uszkodzonej kopii to, co całe", en: "put back what is whole of a damaged backup"))
  var damaged = false

  var paths: [String] { [file, folder] + (erasures.map { [$0] } ?? []) }

  var right: Right { .nothing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    try folder.mustNameFolder("DIR")
    // Read first: without it nothing must be put back.
    var list: ErasureList?
    if let erasures {
      do throws(FileFailure) { list = try ErasureList(of: erasures) } catch { throw desk.failure(error) }
    }
    let (summary, parts) = try restored(at: desk)
    let today = WarsawTime.local(desk.surroundings.clock()).day
    func moment(_ instant: Instant) -> String { desk.words.moment(instant, near: today) }
    for part in parts { desk.output.line(SafeLine.made(of: desk.words.line(of: part))) }
    let sentences =
      parts.isEmpty
      ? desk.words.restored(
        summary.name, in: folder, from: moment(summary.madeAt), files: summary.files,
        transactions: summary.transactions, last: summary.lastAt.map(moment))
      : desk.words.restoredDamaged(
        summary.name, in: folder, from: moment(summary.madeAt), files: summary.files,
        transactions: summary.transactions, last: summary.lastAt.map(moment), parts: parts.count)
    desk.output.lines(sentences.lines.map { SafeLine.made(of: $0) })
    if let seal = summary.seal { desk.output.line(desk.words.sealed(seal, otherOffices: summary.otherOffices)) }
    // Where a damaged one does not say so, that is among what is not whole.
    if !summary.knowsEnd, parts.isEmpty { desk.errors.lines(desk.words.backupWithoutEnd.lines) }
    if summary.damages > 0, parts.isEmpty {
      let sentences = desk.words.backupOfDamage(damages: summary.damages, in: folder)
      desk.errors.lines(sentences.lines.map { SafeLine.made(of: $0) })
    }
    let code = try list.map { list throws(CommandFailure) in try eraseAgain(list, at: desk) } ?? .done
    return code == .done && !parts.isEmpty ? .badData : code
  }

  private func restored(at desk: Desk) throws(CommandFailure) -> (BackupSummary, [DamagedPart]) {
    do throws(RestoreFailure) {
      switch (file, damaged) {
      case ("-", false): return (try Store.restore(from: desk.surroundings.input, to: folder), [])
      case ("-", true): return try Store.restoreDamaged(from: desk.surroundings.input, to: folder)
      case (_, false): return (try Store.restore(fromFile: file, to: folder), [])
      case (_, true): return try Store.restoreDamaged(fromFile: file, to: folder)
      }
    } catch {
      throw Self.failure(error, of: file, to: folder, at: desk)
    }
  }

  private func eraseAgain(_ list: ErasureList, at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store: Store
    do throws(StoreFailure) { store = try Store(folder) } catch { throw desk.failure(error) }
    let open = OpenStore(
      desk: desk, store: store, now: desk.surroundings.clock(),
      author: desk.surroundings.author(as: store.role))
    let repeated: (records: Int, act: Outcome, files: Purge?)
    do throws(FileFailure) {
      repeated = try store.takeIn(list, because: ProgramText.erasedSinceBackup.kept, by: open.author, at: open.now)
    } catch {
      throw .message([desk.words.erasuresNotRepeated], ExitCode(error))
    }
    guard let files = repeated.files else {
      let why = desk.words.outcome(repeated.act, in: open.circumstances).lines
      throw .message([desk.words.erasuresNotRepeated] + why.prefix(2), ExitCode(repeated.act))
    }
    return try open.tell(files) { _, _ in desk.words.erasuresRepeated(records: repeated.records) }
  }

  /// The failure of a command that restores a file into a folder.
  static func failure(
    _ failure: RestoreFailure, of file: String, to folder: String, at desk: Desk
  ) -> CommandFailure {
    let words = desk.words
    switch failure {
    case .notEmpty(let folder): return .message(words.folderNotEmpty(folder).lines, .cannotCreate)
    case .notABackup: return .message(words.notABackup(file).lines, .badData)
    case .nothingFound: return .message(words.nothingOfABackup(file).lines, .badData)
    case .newerBackup(let number): return .message(words.newerBackup(file, number: number).lines, .configuration)
    case .cutShort: return .message(words.backupCutShort(file, isAnythingLeft: true).lines, .badData)
    case .cutBeforeData: return .message(words.backupCutShort(file, isAnythingLeft: false).lines, .badData)
    case .damaged(let name): return .message(words.backupDamaged(file, part: name).lines, .badData)
    case .unknownGroup(let group): return .message(words.unknownGroup(group).lines, .usage)
    case .forKeepersAlone(let group): return .message(words.forKeepersAlone(group: group).lines, .notPermitted)
    case .system(let failure):
      let isOfFolder = failure.path.hasPrefix(folder) && [.open, .makeFolder, .setGroup].contains(failure.call)
      let trouble = words.systemTrouble(SystemTrouble(failure), at: failure.path)
      return .message(trouble.lines, isOfFolder ? .cannotCreate : ExitCode(failure))
    }
  }
}

extension Words {
  /// The line of a damaged part of a backup.
  fileprivate func line(of part: DamagedPart) -> String {
    switch part {
    case .altered(let name): alteredPart(name)
    case .missing(let name): missingPart(name)
    case .unverified: unverifiedParts
    case .unknownEnd(let log): unknownEnd(of: log)
    }
  }
}
