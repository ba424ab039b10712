import ArgumentParser
import CivicDomain
import Words

/// The command of any act, `wspolnie KIND ACT ID… [INPUT=VALUE…] [--because TEXT]`, looked up in `Schema.acts`.
///
/// It stands in no parser's tree: its help is made from the act's inputs.
struct ActCommand: ShellCommand {
  /// The act that the command line names; a value of the task, as the language is.
  @TaskLocal static var current: NamedAct?

  /// An act by the words of the command that names it.
  struct NamedAct: Sendable {
    let kind: AnyKind
    let act: AnyAct
    let offered: AnyAct.Offered

    /// The words that name the act in a command.
    var command: String { "\(kind.kind.name) \(offered.name)" }
  }

  static var configuration: CommandConfiguration {
    guard let words = current else { return .said("wspolnie", pl: "", en: "") }
    let (offer, language) = (words.offered.offer, HelpLanguage.current)
    let more =
      ([usage(of: words.offered, named: words.command, on: "ID…")] + inputs(of: words.offered, in: language.words)
      + [offer.consequence?[language] ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
    return .said("wspolnie \(words.command)", pl: offer.about.pl, en: offer.about.en, more: (pl: more, en: more))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var typed: ActArguments

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard let words = ActCommand.current else { throw .problem(.missingArgument("KIND ACT")) }
    let wording = try ActWording(typed, of: words.offered)
    try wording.mustBeWhole(words.command)
    try desk.open().carryOut(wording, on: words.kind.kind)
    return .done
  }

  /// The usage line of an act: `wspolnie response approve rsp-1 by=… [on=…] [because=…]`.
  static func usage(of offered: AnyAct.Offered, named command: String, on ids: String) -> String {
    let inputs = offered.inputs.map { $0.isRequired ? "\($0.name)=…" : "[\($0.name)=…]" }
    let reason = ActOffer.reasonInput.name
    let because = offered.offer.reason == .required ? "\(reason)=…" : "[\(reason)=…]"
    return (["wspolnie", command, ids] + inputs + [because]).joined(separator: " ")
  }

  /// The lines of the inputs for the help: name, label, and what is typed.
  static func inputs(of offered: AnyAct.Offered, in words: Words) -> [String] {
    offered.sayable.map { input in
      let form = words.typedForm(of: input)
      return "\(input.name)=…  \(words.label(of: input))\(form.isEmpty ? "" : ": \(form)")"
    }
  }
}

extension ActCommand {
  /// What a command line means that begins with a kind.
  enum Reading {
    /// An act, and the arguments after its words.
    case act(NamedAct, [String])
    /// A word that is missing or misspelt.
    case problem(CommandProblem, of: AnyKind)
    /// The request for the version.
    case version
    /// The request for the help of a kind: its acts.
    case help(AnyKind)
  }

  /// Parses a command line that names a kind and an act; nil where its first word is a command or no kind that has
  /// acts.
  static func reading(_ arguments: [String]) -> Reading? {
    let words = indices(ofWordsIn: arguments)
    if words.count > 1, arguments[words[0]] == "help" {
      return reading(arguments.indices.filter { $0 != words[0] }.map { arguments[$0] } + ["--help"])
    }
    guard let first = words.first, !isCommand(arguments[first]), let kind = try? KindName.kind(arguments[first]) else {
      return nil
    }
    let acts = Schema.acts(on: kind.kind).compactMap { act in
      act.offered.map { NamedAct(kind: kind, act: act, offered: $0) }
    }
    guard !acts.isEmpty else {
      // What is done with such records by name is not built yet; the name alone the parser knows better.
      guard words.count > 1, !isCommand(arguments[words[1]]), !isCommand(kind.kind.name) else { return nil }
      return .problem(.notAvailable("\(kind.kind.name) \(arguments[words[1]])"), of: kind)
    }
    let names = acts.map(\.offered.name)
    if arguments.contains("--version") { return .version }
    guard words.count > 1 else {
      if arguments.contains(where: { ["-h", "--help"].contains($0) }) { return .help(kind) }
      if let option = unknownOption(in: arguments) { return .problem(.unknownOption(option, like: nil), of: kind) }
      // The plural alone is most likely a list that was asked for: the parser says so.
      let singular = [kind.kind.name, kind.kind.pl.one, kind.kind.en.one] + kind.kind.synonyms
      return singular.contains { SpokenName.isMeant(arguments[first], by: $0) }
        ? .problem(.commandMissing(group: kind.kind.name, known: names), of: kind) : nil
    }
    let typed = arguments[words[1]]
    let rest = arguments.indices.filter { $0 != words[0] && $0 != words[1] }.map { arguments[$0] }
    if let act = acts.first(where: { $0.isMeant(by: typed) }) { return .act(act, rest) }
    let begun = acts.filter { $0.offered.isBegun(by: typed) }
    let others = Schema.actsOnAll.compactMap(\.offered).filter { $0.isBegun(by: typed) }
    switch (begun.count, others.count) {
    case (0, _) where !Schema.hasOwnAct(kind.kind) && !isCommand(typed):
      return .problem(.notAvailable("\(kind.kind.name) \(typed)"), of: kind)
    case (0, _):
      return .problem(.unknownCommand(typed, near: NearWords.nearest(to: typed, among: names)), of: kind)
    case (1, 0): return .act(begun[0], rest)
    case (_, _):
      let meant = (begun.map(\.offered) + others).map { FieldShape.Option(word: $0.name, label: $0.offer.command) }
      return .problem(.ambiguousCommand(typed, meant), of: kind)
    }
  }

  /// The first option that neither an act nor the program has.
  private static func unknownOption(in arguments: [String]) -> String? {
    let known = ["-h", "--help", "--version"] + optionsWithValue
    return arguments.prefix { $0 != "--" }.map { String($0.prefix { $0 != "=" }) }
      .first { $0.hasPrefix("-") && !known.contains($0) }
  }

  private static let optionsWithValue = ["--data", "--as-of", "--lang", "--theme", "--because"]

  private static func isCommand(_ word: String) -> Bool {
    word == "help" || Wspolnie.configuration.subcommands.contains { $0._commandName == word }
  }

  /// The indices of the words that are neither options nor the values of those that every command has.
  private static func indices(ofWordsIn arguments: [String]) -> [Int] {
    var indices: [Int] = []
    var isValue = false
    for (index, argument) in arguments.enumerated() {
      if isValue {
        isValue = false
      } else if argument == "--" {
        break
      } else if argument.hasPrefix("-") {
        isValue = optionsWithValue.contains(argument)
      } else {
        indices.append(index)
      }
    }
    return indices
  }
}

extension ActCommand {
  /// The help page of a kind, with the list of its acts.
  static func help(of kind: AnyKind, in words: Words) -> [String] {
    let acts = Schema.acts(on: kind.kind).compactMap(\.offered)
    let margin = (acts.map(\.name.count).max() ?? 0) + 2
    return words.actsHelp(kind.kind)
      + acts.map { act in
        "  \(act.name)\(String(repeating: " ", count: margin - act.name.count))\(act.offer.about[words.language])"
      } + [""] + options(in: words.language)
  }
}

extension ActCommand {
  /// The help lines of the options that every act has, as the parser writes them.
  private static func options(in language: Language) -> [String] {
    HelpPage.translated(ActCommand.helpMessage(), into: language)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .drop { !["OPTIONS:", "OPCJE:"].contains($0) }.filter { !$0.isEmpty }
  }
}

extension ActCommand.NamedAct {
  /// Whether a word names the act: by its contract name, or by its label in either language.
  fileprivate func isMeant(by typed: String) -> Bool {
    offered.names.contains { SpokenName.isMeant(typed, by: $0) }
  }
}

extension AnyAct.Offered {
  /// The name in commands, and what a menu calls it in either language.
  fileprivate var names: [String] { [name, offer.command.pl, offer.command.en] }

  /// Whether one of the names begins with a word, or with several: `zamknij` of „zamknij na pewien czas”.
  fileprivate func isBegun(by typed: String) -> Bool {
    let asked = SpokenName.plainForm(typed)
    return names.contains { name in
      let words = name.split { $0 == " " || $0 == "-" }.map { SpokenName.plainForm(String($0)) }
      return words.indices.contains { words[...$0].joined() == asked }
    }
  }
}
