import ArgumentParser
import CivicDomain

/// The command `wspolnie remove ID… --because TEXT`, which removes records.
struct RemoveCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "remove", pl: "Usuwa wpis z list; w dzienniku zostaje.", en: "Takes a record off the lists; the log keeps it.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @OptionGroup var typed: ActArguments

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let wording = try ActWording(typed, of: RemoveRecord.offered)
    try wording.mustBeWhole(RemoveRecord.declaration.word, reason: true)
    try desk.open().carryOut(wording, on: nil)
    return .done
  }
}
