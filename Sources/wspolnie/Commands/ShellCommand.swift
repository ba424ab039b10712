import ArgumentParser
import CivicDomain
import Words

/// A command of the shell.
protocol ShellCommand: ParsableCommand {
  /// The options that every command has.
  var everywhere: OptionsEverywhere { get }

  /// The arguments that name files or folders: they may hold bytes that are no text.
  var paths: [String] { get }

  /// Whether the command reads the register, and so can read it as it once stood (`--as-of`).
  var readsPast: Bool { get }

  /// Does what the command is for, prints the answer, and returns the exit code.
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode
}

extension ShellCommand {
  /// No arguments that name files, as most commands have none.
  var paths: [String] { [] }

  /// No, as most commands change something or look at what is now.
  var readsPast: Bool { false }
}

/// A group of commands: `answers`.
protocol CommandGroup: ShellCommand {}

extension CommandGroup {
  /// Refuses a group that is named without one of its commands.
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let configuration = Self.configuration
    throw .problem(
      .commandMissing(
        group: configuration.commandName ?? "",
        known: configuration.subcommands.compactMap { $0.configuration.commandName }))
  }
}
