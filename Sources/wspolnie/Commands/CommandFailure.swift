import CivicDomain
import Words

/// Why a command ends without having done what it was asked for.
enum CommandFailure: Error {
  /// Something about the arguments, the files or the settings.
  case problem(CommandProblem)
  /// What the store answered, already told.
  case told([String], ExitCode)

  /// What the shell is told.
  var exitCode: ExitCode {
    switch self {
    case .problem(let problem): ExitCode(problem)
    case .told(_, let code): code
    }
  }

  /// What a person is told.
  func lines(in words: Words) -> [String] {
    switch self {
    case .problem(let problem): words.problem(problem)
    case .told(let lines, _): lines
    }
  }
}
