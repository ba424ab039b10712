import ArgumentParser
import CivicDomain
import Words

/// `wspolnie consultation hand-over ID… [on=DAY]`.
struct ConsultationGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      Consultation.kind.name, pl: "Przekazuje konsultacje do akt.", en: "Hands a consultation over to the case file.",
      subcommands: [ConsultationHandOver.self])
  }

  @OptionGroup var everywhere: OptionsEverywhere
}

struct ConsultationHandOver: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "hand-over", pl: "Zapisuje, kiedy przekazano do akt.", en: "Records when it went into the case file.",
      more: (
        pl: "Od tego dnia biegnie termin przechowywania danych autorów uwag. Bez on=DATA: dziś.",
        en: "From that day the data of the remarks' authors have a term. Without on=DATE: today."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "identyfikatory konsultacji, potem on=DATA", en: "the consultations' ids, then on=DATE",
      value: (pl: "ID", en: "ID")))
  var arguments: [String]

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    var day = store.today
    var ids: [Identifier<Consultation>] = []
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "=") else {
        ids.append(try store.identifier(argument))
        continue
      }
      guard argument[..<sign] == "on" else { throw .problem(.unexpectedArgument(argument)) }
      day = try store.day(String(argument[argument.index(after: sign)...]), option: "on") ?? day
    }
    guard let first = ids.first else { throw .problem(.missingArgument("ID")) }
    let acts = ids.map { Intent.handOverConsultation($0, on: day) }
    store.confirm(try store.ask(for: ids.count == 1 ? .handOverConsultation(first, on: day) : .together(acts)))
    return .done
  }
}
