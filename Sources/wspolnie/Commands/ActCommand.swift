import ArgumentParser
import CivicDomain
import Words

/// `wspolnie KIND ACT ID… [INPUT=VALUE…] [--because TEXT]`: every act that is offered, looked up in `Schema.acts`.
///
/// It stands in no parser's tree: its help is made from what the act asks for.
struct ActCommand: ShellCommand {
  /// The act that is meant; a value of the task, as the language is.
  @TaskLocal static var current: NamedAct?

  /// An act by the words that name it in the shell.
  struct NamedAct: Sendable {
    let kind: AnyKind
    let act: AnyAct
    let offered: AnyAct.Offered
  }

  static var configuration: CommandConfiguration {
    guard let words = current else { return .said("wspolnie", pl: "", en: "") }
    let (offer, inputs) = (words.offered.offer, words.offered.inputs)
    let language = HelpLanguage.current
    let lines = inputs.map { "\($0.name)=…: \(told($0, in: language))" } + [offer.consequence?[language] ?? ""]
    let more = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    return .said(
      "wspolnie \(words.kind.kind.name) \(words.offered.name)", pl: offer.about.pl, en: offer.about.en,
      more: more.isEmpty ? nil : (pl: more, en: more))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "identyfikatory, wszystkie albo żaden; potem POLE=WARTOŚĆ", en: "ids, all or none; then INPUT=VALUE",
      value: (pl: "ID", en: "ID")))
  var arguments: [String]

  @Option(parsing: .unconditional, help: .said(pl: "powód", en: "the reason", value: (pl: "TEKST", en: "TEXT")))
  var because: String?

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    guard let words = ActCommand.current else { throw .problem(.missingArgument("KIND ACT")) }
    let store = try desk.open()
    let saying = try store.saying(arguments, because, of: words)
    let act: any Act
    do throws(FieldErrors) { act = try words.offered.make(saying) } catch {
      let faults = words.offered.inputs.compactMap { input in
        error.byField[input.name].map {
          "\(desk.words.capitalized(desk.words.label(of: input))): \(desk.words.fault($0, in: input))."
        }
      }
      throw .message(faults, error.byField.values.contains(where: \.isUnreadable) ? .usage : .refused)
    }
    store.confirm(try store.ask(for: act))
    return .done
  }

  /// What an input is, and the words that it takes.
  private static func told(_ input: FieldDeclaration, in language: Language) -> String {
    guard case .choice(let options) = input.shape else { return input.label[language] }
    let known = options.map { "\($0.word) (\($0.label[language]))" }.joined(separator: ", ")
    return "\(input.label[language]): \(known)"
  }
}

extension OpenStore {
  /// What was said of an act in the shell: ids, inputs by name or label in either language, the reason.
  fileprivate func saying(
    _ arguments: [String], _ because: String?, of words: ActCommand.NamedAct
  ) throws(CommandFailure) -> ActSaying {
    let inputs = words.offered.inputs
    var saying = ActSaying(on: [], because: because ?? "", values: inputs.map { _ in nil })
    var said: Set<String> = []
    for argument in arguments {
      guard let (name, text) = FieldAssignment.parted(argument) else {
        if argument.utf8.first == UInt8(ascii: "=") { throw .problem(.unexpectedArgument(argument)) }
        let id = try living(argument, words.kind.kind)
        if !saying.subjects.contains(id) { saying.subjects.append(id) }
        continue
      }
      if KindName.isMeant(name, by: ActOffer.reasonInput) {
        if because != nil || !said.insert(ActOffer.reasonInput.name).inserted {
          throw .problem(.fieldTwice(ActOffer.reasonInput))
        }
        saying.because = text
        continue
      }
      guard let place = inputs.firstIndex(where: { KindName.isMeant(name, by: $0) }) else {
        throw .problem(.unexpectedArgument(argument))
      }
      guard said.insert(inputs[place].name).inserted else { throw .problem(.fieldTwice(inputs[place])) }
      saying.values[place] = try value(of: FieldAssignment(inputs[place], text))
    }
    guard !saying.subjects.isEmpty else { throw .problem(.missingArgument("ID")) }
    for (input, value) in zip(inputs, saying.values) where input.isRequired && value == nil {
      throw .problem(.missingArgument("\(input.name)="))
    }
    saying.draws = words.offered.offer.drawn(for: saying.subjects, bits: desk.surroundings.random)
    return saying
  }
}

extension ActCommand {
  /// What stands on a command line that names a kind and an act.
  enum Reading {
    /// An act, and the arguments behind its words.
    case act(NamedAct, [String])
    /// Something is missing or misspelt.
    case problem(CommandProblem, of: AnyKind)
    /// The version is asked for.
    case version
    /// The help of a kind: which acts there are.
    case help(AnyKind)
  }

  /// The act that a command line names; nil where its first word is a command or no kind of record that has acts.
  static func reading(_ arguments: [String]) -> Reading? {
    let words = places(ofWordsIn: arguments)
    if words.count > 1, arguments[words[0]] == "help" {
      return reading(arguments.indices.filter { $0 != words[0] }.map { arguments[$0] } + ["--help"])
    }
    guard let first = words.first, !isCommand(arguments[first]), let kind = try? KindName.kind(arguments[first]) else {
      return nil
    }
    let acts = Schema.acts(on: kind.kind).compactMap { act in
      act.offered.map { NamedAct(kind: kind, act: act, offered: $0) }
    }
    guard !acts.isEmpty else { return nil }
    let names = acts.map(\.offered.name)
    if arguments.contains("--version") { return .version }
    guard words.count > 1 else {
      if arguments.contains(where: { ["-h", "--help"].contains($0) }) { return .help(kind) }
      // The plural alone is most likely a list that was asked for: the parser says so.
      let singular = [kind.kind.name, kind.kind.pl.one, kind.kind.en.one]
      return singular.contains { KindName.isMeant(arguments[first], by: $0) }
        ? .problem(.commandMissing(group: kind.kind.name, known: names), of: kind) : nil
    }
    let typed = arguments[words[1]]
    guard let act = acts.first(where: { $0.isMeant(by: typed) }) else {
      return .problem(.unknownCommand(typed, near: NearWords.nearest(to: typed, among: names)), of: kind)
    }
    let rest = arguments.indices.filter { $0 != words[0] && $0 != words[1] }.map { arguments[$0] }
    return .act(act, rest)
  }

  private static func isCommand(_ word: String) -> Bool {
    word == "help" || Wspolnie.configuration.subcommands.contains { $0._commandName == word }
  }

  /// Where words stand that are neither options nor the values of those that stand everywhere.
  private static func places(ofWordsIn arguments: [String]) -> [Int] {
    var places: [Int] = []
    var isValue = false
    for (place, argument) in arguments.enumerated() {
      if isValue {
        isValue = false
      } else if argument == "--" {
        break
      } else if argument.hasPrefix("-") {
        isValue = ["--data", "--lang", "--theme", "--because"].contains(argument)
      } else {
        places.append(place)
      }
    }
    return places
  }
}

extension ActCommand {
  /// Which acts a kind has, as a page of help.
  static func help(of kind: AnyKind, in words: Words) -> [String] {
    let acts = Schema.acts(on: kind.kind).compactMap(\.offered)
    let margin = (acts.map(\.name.count).max() ?? 0) + 2
    return words.actsHelp(kind.kind)
      + acts.map { act in
        "  \(act.name)\(String(repeating: " ", count: margin - act.name.count))\(act.offer.about[words.language])"
      }
  }
}

extension ActCommand.NamedAct {
  /// Whether a word names the act: as the contract has it, or as a menu calls it in either language.
  fileprivate func isMeant(by typed: String) -> Bool {
    [offered.name, offered.offer.command.pl, offered.offer.command.en].contains { KindName.isMeant(typed, by: $0) }
  }
}
