import Words

/// What ArgumentParser found wrong with the arguments. It keeps its errors to itself and tells English sentences only, so
/// they are read back into facts here; a sentence that is not known is passed on as it is.
struct ArgumentFault {
  /// The facts.
  let problem: CommandProblem
  /// The command whose help tells more: `wspolnie list`.
  let command: String

  init(message: String, wholeMessage: String) {
    command = wholeMessage.firstMatch(of: /See '(wspolnie[^']*?) --help'/).map { String($0.1) } ?? "wspolnie"
    problem = ArgumentFault.problem(message, isRoot: command == "wspolnie")
  }

  private static func problem(_ message: String, isRoot: Bool) -> CommandProblem {
    if let match = message.firstMatch(of: /^Unexpected argument '(.*)'$/) {
      return isRoot ? .unknownCommand(String(match.1)) : .unexpectedArgument(String(match.1))
    }
    if let match = message.firstMatch(of: /^\d+ unexpected arguments: '(.*?)'/) {
      return isRoot ? .unknownCommand(String(match.1)) : .unexpectedArgument(String(match.1))
    }
    if let match = message.firstMatch(of: /^Unknown option '(.*?)'(?:\. Did you mean '(.*?)'\?)?/) {
      return .unknownOption(String(match.1), like: match.2.map(String.init))
    }
    if let match = message.firstMatch(of: /^Missing expected argument '(.*?)(?: \.\.\.)?'$/) {
      return .missingArgument(String(match.1))
    }
    if let match = message.firstMatch(of: /^Missing value for '(.*?)(?: <.*>)?'$/) {
      return .missingValue(option: String(match.1))
    }
    if let match = message.firstMatch(of: /^The value '(.*)' is invalid for '(.*?)(?: <.*>)?'/) {
      return .invalidValue(String(match.1), option: String(match.2), known: [])
    }
    return .parserSays(message)
  }
}
