import ArgumentParser
import CivicDomain
import Words

/// A command of the shell.
protocol ShellCommand: ParsableCommand {
  /// The options that every command has.
  var everywhere: OptionsEverywhere { get }

  /// Those of its arguments that name files or folders: they may hold bytes that are no text.
  var paths: [String] { get }

  /// Does what the command is for, prints the answer, and says what the shell is to be told.
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode
}

extension ShellCommand {
  /// Most commands name no file.
  var paths: [String] { [] }
}

/// A word that only holds commands together: `booking`, `answers`.
protocol CommandGroup: ShellCommand {}

extension CommandGroup {
  /// A group alone means nothing.
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let configuration = Self.configuration
    throw .problem(
      .commandMissing(
        group: configuration.commandName ?? "",
        known: configuration.subcommands.compactMap { $0.configuration.commandName }))
  }
}
