import ArgumentParser
import CivicDomain

/// The command `wspolnie respond SUBMISSION… --disposition D`, which drafts responses to submissions.
struct RespondCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "respond", pl: "Szkic stanowiska do jednej lub wielu uwag: do wszystkich albo do żadnej.",
      en: "A draft answer to one or many remarks: to all or none.")
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikatory uwag", en: "the remarks' ids", value: (pl: "UWAGA", en: "SUBMISSION")))
  var submissions: [String]

  @Option(
    help: .said(
      pl: "np. uwzględniona, nieuwzględniona", en: "such as accepted, partlyAccepted, rejected",
      value: (pl: "ROZPATRZENIE", en: "DISPOSITION")))
  var disposition: String

  @Option(
    parsing: .unconditional, help: .said(pl: "uzasadnienie", en: "the justification", value: (pl: "TEKST", en: "TEXT")))
  var because: String?

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let disposition: Disposition? = try store.choice(disposition, option: "--disposition")
    let justification = try desk.text(because, for: "--because")
    var responses: [Response] = []
    var named: Set<Identifier<Submission>> = []
    for typed in submissions {
      let submission: Identifier<Submission> = try store.identifier(typed)
      // The same remark named twice is answered once.
      guard named.insert(submission).inserted else { continue }
      var response = Response(blank: store.draw())
      response.submission = submission
      response.disposition = disposition
      response.justification = justification
      responses.append(response)
    }
    try store.ask(for: DraftResponses(responses))
    desk.output.lines(responses.map(\.id.raw))
    return .done
  }
}
