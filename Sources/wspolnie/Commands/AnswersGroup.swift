import ArgumentParser
import CivicDomain

/// `wspolnie answers approve|publish CONSULTATION [SUBMISSION…]`.
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
      pl: "uwagi; bez nich wszystkie, które na to czekają", en: "the remarks; without them all that wait for it",
      value: (pl: "UWAGA", en: "SUBMISSION")))
  var submissions: [String] = []

  @Option(
    parsing: .unconditional,
    help: .said(pl: "kto zatwierdził", en: "who approved them", value: (pl: "KTO", en: "WHOM")))
  var by: String?

  @Option(help: .said(pl: "dnia, inaczej dziś", en: "the day, else today", value: (pl: "DATA", en: "DATE")))
  var on: String?
}

/// Approving or publishing.
protocol AnswersCommand: ShellCommand {
  var arguments: AnswersArguments { get }
  func intent(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], by: String, on: Day
  ) -> Intent
}

extension AnswersCommand {
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    var submissions: [Identifier<Submission>] = []
    for submission in arguments.submissions { submissions.append(try store.identifier(submission)) }
    let intent = intent(
      try store.identifier(arguments.consultation), submissions, by: arguments.by ?? store.author.login,
      on: try store.day(arguments.on, option: "--on") ?? store.today)
    store.confirm(try store.ask(for: intent))
    return .done
  }
}

struct AnswersApprove: AnswersCommand {
  static var configuration: CommandConfiguration {
    .said("approve", pl: "Zatwierdza szkice.", en: "Approves drafts.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: AnswersArguments

  func intent(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], by: String, on: Day
  ) -> Intent {
    .approveAnswers(consultation, submissions, by: by, on: on)
  }
}

struct AnswersPublish: AnswersCommand {
  static var configuration: CommandConfiguration {
    .said("publish", pl: "Publikuje zatwierdzone stanowiska.", en: "Publishes approved answers.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: AnswersArguments

  func intent(
    _ consultation: Identifier<Consultation>, _ submissions: [Identifier<Submission>], by: String, on: Day
  ) -> Intent {
    .publishAnswers(consultation, submissions, on: on)
  }
}
