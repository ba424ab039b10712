import CivicDomain
import FlatFileStore
import Words

/// The reason why a command ends without having done what it was asked for.
enum CommandFailure: Error {
  /// A problem with the arguments, the files or the settings.
  case problem(CommandProblem)
  /// The answer of the store, as sentences.
  case message([String], ExitCode)
  /// A call to the operating system failed; the sentences that a shell tells of it.
  case system(FileFailure, [String], ExitCode)

  /// The exit code of the command.
  var exitCode: ExitCode {
    switch self {
    case .problem(let problem): ExitCode(problem)
    case .message(_, let code), .system(_, _, let code): code
    }
  }

  /// The same failure, where one of its sentences says that nothing was kept: this one, instead of a plainer. Of what is
  /// not known to be saved, or not tried, that is not said.
  func saying(_ kept: String, insteadOf plainer: String) -> CommandFailure {
    guard case .message(let lines, .refused) = self else { return self }
    return .message(Array(lines.prefix(1)) + [kept] + lines.dropFirst().filter { $0 != plainer }, .refused)
  }

  /// The sentences that a person reads.
  func lines(in words: Words) -> [String] {
    switch self {
    case .problem(let problem): words.problem(problem)
    case .message(let lines, _), .system(_, let lines, _): lines
    }
  }
}
