import ArgumentParser
import CivicDomain
import Words

/// A command of the shell.
protocol ShellCommand: ParsableCommand {
  /// The options that every command has.
  var everywhere: OptionsEverywhere { get }

  /// The right that it asks for, as it was asked: whoever has it not is told so before anything is done.
  var right: Right { get }

  /// The arguments that name files or folders: they may hold bytes that are no text.
  var paths: [String] { get }

  /// Does what the command is for, prints the answer, and returns the exit code.
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode
}

extension ShellCommand {
  /// To read what is not personal, as most commands do no more.
  var right: Right { .reading }

  /// No arguments that name files, as most commands have none.
  var paths: [String] { [] }
}

/// A command that reads the register, and so can read it as it once stood. Only such a command has `--as-of` in its help and
/// completions; all others refuse it.
protocol PastReading: ShellCommand {
  /// The moment as of which it reads.
  var past: AsOfOption { get }

  /// Whether it does no more than read, as it was asked.
  var readsPast: Bool { get }
}

extension PastReading {
  /// Yes, as most commands that read change nothing.
  var readsPast: Bool { true }
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
