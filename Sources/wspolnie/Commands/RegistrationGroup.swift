import ArgumentParser
import CivicDomain
import Words

/// `wspolnie registration cancel|attended|absent ID`.
struct RegistrationGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      "registration", pl: "Co się stało ze zgłoszeniem.", en: "What became of a registration.",
      subcommands: [RegistrationCancel.self, RegistrationAttended.self, RegistrationAbsent.self])
  }

  @OptionGroup var everywhere: OptionsEverywhere
}

/// What the acts on a registration have in common.
struct RegistrationArguments: ParsableArguments {
  @Argument(help: .said(pl: "identyfikator zgłoszenia", en: "the registration's id", value: (pl: "ID", en: "ID")))
  var id: String
}

/// One act on a registration.
protocol RegistrationActCommand: ShellCommand {
  var arguments: RegistrationArguments { get }
  func intent(_ id: Identifier<Registration>, in store: OpenStore) -> Intent
}

extension RegistrationActCommand {
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    store.confirm(try store.ask(for: intent(try store.identifier(arguments.id), in: store)))
    return .done
  }
}

struct RegistrationCancel: RegistrationActCommand {
  static var configuration: CommandConfiguration {
    .said(
      "cancel", pl: "Odwołuje; pierwsza osoba z listy rezerwowej, która się mieści, dostaje miejsce.",
      en: "Cancels it; the first on the waiting list that fits moves up.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: RegistrationArguments

  func intent(_ id: Identifier<Registration>, in store: OpenStore) -> Intent {
    .cancelRegistration(id, again: store.draw())
  }

  /// Whoever moved up must be told, so the ids of their registrations are printed.
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    let id: Identifier<Registration> = try store.identifier(arguments.id)
    let changes = try store.ask(for: intent(id, in: store))
    store.confirm(changes)
    for change in changes where change.id != id.any && change.set["seated"] == .yes(true) {
      desk.errors.line(desk.words.movedUp(change.id))
    }
    return .done
  }
}

struct RegistrationAttended: RegistrationActCommand {
  static var configuration: CommandConfiguration {
    .said("attended", pl: "Osoba przyszła.", en: "The person came.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: RegistrationArguments

  func intent(_ id: Identifier<Registration>, in store: OpenStore) -> Intent { .markAttendance(id, came: true) }
}

struct RegistrationAbsent: RegistrationActCommand {
  static var configuration: CommandConfiguration {
    .said("absent", pl: "Osoba nie przyszła.", en: "The person did not come.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: RegistrationArguments

  func intent(_ id: Identifier<Registration>, in store: OpenStore) -> Intent { .markAttendance(id, came: false) }
}
