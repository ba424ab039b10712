import ArgumentParser
import CivicDomain
import Words

/// `wspolnie answers approve|publish CONSULTATION SUBMISSION…|--all`.
struct AnswersGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      "answers", pl: "Zatwierdza i publikuje stanowiska.", en: "Approves and publishes answers.",
      subcommands: [AnswersApprove.self, AnswersPublish.self])
  }

  @OptionGroup var everywhere: OptionsEverywhere
}

/// What approving and publishing have in common.
struct AnswersArguments: ParsableArguments {
  @Argument(
    help: .said(
      pl: "identyfikator konsultacji", en: "the consultation's id", value: (pl: "KONSULTACJE", en: "CONSULTATION")))
  var consultation: String

  @Argument(
    help: .said(
      pl: "identyfikatory uwag", en: "the remarks' ids", value: (pl: "UWAGA", en: "SUBMISSION")))
  var submissions: [String] = []

  @Flag(help: .said(pl: "wszystkie, które na to czekają", en: "all that wait for it"))
  var all = false

  @Option(help: .said(pl: "dnia, inaczej dziś", en: "the day, else today", value: (pl: "DATA", en: "DATE")))
  var on: String?
}

/// Approving or publishing.
protocol AnswersCommand: ShellCommand {
  var arguments: AnswersArguments { get }
  /// The state in which answers wait for this step.
  static var from: ResponseState { get }
  /// What it is called when it is done to so many.
  static func name(of number: Int) -> ActName
  func intent(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], on: Day
  ) -> Intent
}

extension AnswersCommand {
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if arguments.all, let named = arguments.submissions.first { throw .problem(.unexpectedArgument(named)) }
    // What cannot be taken back is never done to all of them unasked.
    if !arguments.all, arguments.submissions.isEmpty { throw .problem(.missingArgument("SUBMISSION… | --all")) }
    let store = try desk.open()
    let consultation: Identifier<Consultation> = try store.identifier(arguments.consultation)
    var submissions: [Identifier<Submission>] = []
    for submission in arguments.submissions { submissions.append(try store.identifier(submission)) }
    if arguments.all {
      submissions = Answers.remarks(in: consultation, answered: Self.from, on: store.register)
    }
    let intent = intent(
      consultation, submissions, on: try store.day(arguments.on, option: "--on") ?? store.today)
    let changes = try store.ask(for: intent)
    if arguments.all {
      desk.errors.line(SafeLine.made(of: desk.words.saved(Self.name(of: changes.count))))
    } else {
      store.confirm(changes)
    }
    return .done
  }
}

struct AnswersApprove: AnswersCommand {
  static var configuration: CommandConfiguration {
    .said("approve", pl: "Zatwierdza szkice.", en: "Approves drafts.")
  }
  static let from = ResponseState.draft
  static func name(of number: Int) -> ActName { .answersApproved(number) }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: AnswersArguments

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "kto zatwierdził: stanowisko albo upoważnienie, nie login",
      en: "who approved them: an office or a mandate, no login", value: (pl: "KTO", en: "WHOM")))
  var by: String

  func intent(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], on: Day
  ) -> Intent {
    .approveAnswers(consultation, submissions, by: by, on: on)
  }
}

struct AnswersPublish: AnswersCommand {
  static var configuration: CommandConfiguration {
    .said("publish", pl: "Publikuje zatwierdzone stanowiska.", en: "Publishes approved answers.")
  }
  static let from = ResponseState.approved
  static func name(of number: Int) -> ActName { .answersPublished(number) }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: AnswersArguments

  func intent(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], on: Day
  ) -> Intent {
    .publishAnswers(consultation, submissions, on: on)
  }
}
