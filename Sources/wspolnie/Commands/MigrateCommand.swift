import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie migrate`, which brings a store to the newest format.
struct MigrateCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "migrate", pl: "Przenosi rejestr starszego programu do najnowszego formatu.",
      en: "Brings an older program's register to the newest format.",
      more: (
        pl: "Można przerwać bez szkody; uruchomione ponownie, dokończy.",
        en: "Interrupted, it spoils nothing: run again, it finishes."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let author = desk.surroundings.author()
    do throws(MigrationFailure) {
      let from = try Store.migrate(desk.dataFolder, by: author, at: desk.surroundings.clock())
      let sentences =
        from.map { desk.words.migrated(from: $0, in: desk.dataFolder) }
        ?? desk.words.nothingToMigrate(in: desk.dataFolder)
      desk.output.lines(sentences.lines.map { SafeLine.made(of: $0) })
      return .done
    } catch {
      throw failure(error, at: desk)
    }
  }

  private func failure(_ failure: MigrationFailure, at desk: Desk) -> CommandFailure {
    switch failure {
    case .store(let failure): return desk.failure(failure)
    case .newer(let format):
      return .message(desk.words.newerFormat(format, in: desk.dataFolder).lines, .configuration)
    case .notDone(let outcome):
      let today = WarsawTime.local(desk.surroundings.clock())
      let circumstances = Circumstances(register: MemoryRegister(), now: today, place: .shell)
      return .message(desk.words.outcome(outcome, in: circumstances).lines, ExitCode(outcome))
    case .unreadableLine(let file, let line):
      return .message(desk.words.notMigrated(file: file, line: line).lines, .badData)
    case .system(let failure): return desk.failure(failure)
    }
  }
}
