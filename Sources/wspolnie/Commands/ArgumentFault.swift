import ArgumentParser
import CivicDomain
import Words

/// The fault that ArgumentParser found in the arguments. It keeps its errors to itself and gives English sentences
/// only, so they are parsed back into facts here; a sentence that is not known is passed on as it is.
struct ArgumentFault {
  /// The fault as facts.
  let problem: CommandProblem
  /// The command whose help page says more: `wspolnie list`.
  let command: String

  init(message: String, wholeMessage: String) {
    command = wholeMessage.firstMatch(of: /See '(wspolnie[^']*?) --help'/).map { String($0.1) } ?? "wspolnie"
    problem = ArgumentFault.problem(message, of: CommandNames(of: command))
  }

  private static func problem(_ message: String, of group: CommandNames) -> CommandProblem {
    if let match = message.firstMatch(of: /^Unexpected argument '(.*)'$/) {
      return group.problem(withUnexpected: String(match.1))
    }
    if let match = message.firstMatch(of: /^\d+ unexpected arguments: '(.*?)'/) {
      return group.problem(withUnexpected: String(match.1))
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

/// The names of a command's subcommands, for guesses when one is misspelt.
struct CommandNames {
  private let names: [String]
  private let isRoot: Bool

  /// The subcommands of a command, named as its help names it: `wspolnie booking`.
  init(of command: String) {
    let path = command.split(separator: " ").dropFirst().map(String.init)
    var type: any ParsableCommand.Type = Wspolnie.self
    for name in path {
      guard let next = type.configuration.subcommands.first(where: { $0._commandName == name }) else { break }
      type = next
    }
    names = type.configuration.subcommands.map { $0._commandName }
    isRoot = path.isEmpty
  }

  /// The problem of an unexpected argument: an unknown command, where commands are expected.
  func problem(withUnexpected argument: String) -> CommandProblem {
    names.isEmpty ? .unexpectedArgument(argument) : .unknownCommand(argument, near: near(argument))
  }

  /// The nearest commands, and the list command of the kind whose name was typed in a command's place.
  private func near(_ typed: String) -> [String] {
    let commands = NearWords.nearest(to: typed, among: names)
    guard isRoot else { return commands }
    let kinds = Schema.kinds.map { kind -> [String] in
      let forms = [kind.kind.pl, kind.kind.en].flatMap { [$0.few, $0.one, $0.many] }
      return [kind.kind.forms(in: HelpLanguage.current).few, kind.kind.name] + forms
    }
    let lists = NearWords.nearest(to: typed, amongAll: kinds).prefix(1).map { "list \(kinds[$0][0])" }
    return Array((commands + lists).prefix(NearWords.most))
  }
}
