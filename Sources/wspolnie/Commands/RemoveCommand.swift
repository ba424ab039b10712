import ArgumentParser
import CivicDomain

/// `wspolnie remove ID --because TEXT`.
struct RemoveCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "remove", pl: "Usuwa wpis z list; w dzienniku zostaje.", en: "Takes a record off the lists; the log keeps it.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator wpisu", en: "the record's id", value: (pl: "ID", en: "ID")))
  var id: String

  @Option(parsing: .unconditional, help: .said(pl: "powód", en: "the reason", value: (pl: "TEKST", en: "TEXT")))
  var because: String

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.confirm(try store.ask(for: RemoveRecord(try store.stored(id).record.id, because: because)))
    return .done
  }
}
