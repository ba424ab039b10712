import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie init DIR`, which makes an empty store.
struct InitCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said("init", pl: "Zakłada pusty rejestr w pustym folderze.", en: "Makes an empty register in an empty folder.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(pl: "folder nowego rejestru", en: "the new register's folder", value: (pl: "FOLDER", en: "DIR")))
  var folder: String

  @Option(
    help: .said(
      pl: "nazwa biura, małe litery i cyfry", en: "the office's name, small letters and digits",
      value: (pl: "NAZWA", en: "NAME")))
  var office = "cao"

  @Option(
    parsing: .unconditional,
    help: .said(pl: "nazwa centrum", en: "the centre's name", value: (pl: "CENTRUM", en: "CENTRE")))
  var name: String?

  @OptionGroup var groups: GroupOptions

  @Flag(help: .said(pl: "rejestr do ćwiczeń: można ustawić zegar", en: "for training: the clock may be set"))
  var training = false

  var paths: [String] { [folder] }

  var right: Right { .nothing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    try folder.mustNameFolder("DIR")
    let manifest = Manifest(
      office: office, name: name ?? desk.words.nameOfACentre, group: groups.group, readers: groups.readers,
      keepers: groups.keepers,
      isTraining: training)
    do throws(StoreFailure) { try Store.create(at: folder, manifest) } catch {
      // Whatever the system refuses here, the folder could not be created.
      if case .system(let failure) = error {
        throw .message(desk.words.systemTrouble(SystemTrouble(failure), at: failure.path).lines, .cannotCreate)
      }
      throw desk.failure(error)
    }
    if desk.errors.isTerminal {
      let made = desk.words.storeMade(in: folder, isTraining: training)
      desk.errors.lines(made.lines.map { SafeLine.made(of: $0) })
    }
    return .done
  }
}
