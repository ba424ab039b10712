import ArgumentParser
import CivicDomain
import Words

/// The commands `wspolnie answers approve|publish CONSULTATION SUBMISSION…|--all`, which take responses on.
struct ResponsesGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      "answers", pl: "Zatwierdza i publikuje stanowiska.", en: "Approves and publishes answers.",
      subcommands: [ResponsesApprove.self, ResponsesPublish.self])
  }

  @OptionGroup var everywhere: OptionsEverywhere
}

/// The arguments that approving and publishing have in common.
struct ResponsesArguments: ParsableArguments {
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

/// A command that approves or publishes responses.
protocol ResponsesCommand: ShellCommand {
  var arguments: ResponsesArguments { get }
  /// The state of the responses that the command takes on.
  static var from: ResponseState { get }
  func act(_ responses: [Identifier<Response>], on: Day) -> any Act
}

extension ResponsesCommand {
  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if arguments.all, let named = arguments.submissions.first { throw .problem(.unexpectedArgument(named)) }
    // What cannot be taken back is never done to all of them unasked.
    if !arguments.all, arguments.submissions.isEmpty { throw .problem(.missingArgument("SUBMISSION… | --all")) }
    let store = try desk.open()
    let consultation: Identifier<Consultation> = try store.identifier(arguments.consultation)
    var submissions: [Identifier<Submission>] = []
    for submission in arguments.submissions { submissions.append(try store.identifier(submission)) }
    if arguments.all {
      submissions = Responses.submissions(in: consultation, answered: Self.from, on: store.register)
    }
    let responses: [Identifier<Response>]
    do throws(Refusal) {
      responses = try Responses.responses(to: submissions, in: consultation, on: store.register)
    } catch {
      try store.settle(.refused(error))
      return .done
    }
    let act = act(responses, on: try store.day(arguments.on, option: "--on") ?? store.today)
    let changes = try store.ask(for: act)
    if arguments.all {
      let name = ActName(act.words, subject: desk.words.count(changes.count, of: Response.kind))
      desk.errors.line(SafeLine.made(of: desk.words.saved(name)))
    } else {
      store.confirm(changes)
    }
    return .done
  }
}

struct ResponsesApprove: ResponsesCommand {
  static var configuration: CommandConfiguration {
    .said("approve", pl: "Zatwierdza szkice.", en: "Approves drafts.")
  }
  static let from = ResponseState.draft
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: ResponsesArguments

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "kto zatwierdził: stanowisko albo upoważnienie, nie login",
      en: "who approved them: an office or a mandate, no login", value: (pl: "KTO", en: "WHOM")))
  var by: String

  func act(_ responses: [Identifier<Response>], on day: Day) -> any Act {
    ApproveResponse(responses, by: by, on: day)
  }
}

struct ResponsesPublish: ResponsesCommand {
  static var configuration: CommandConfiguration {
    .said("publish", pl: "Publikuje zatwierdzone stanowiska.", en: "Publishes approved answers.")
  }
  static let from = ResponseState.approved
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: ResponsesArguments

  func act(_ responses: [Identifier<Response>], on day: Day) -> any Act { PublishResponse(responses, on: day) }
}
