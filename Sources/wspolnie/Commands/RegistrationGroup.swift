import ArgumentParser
import CivicDomain
import Words

/// `wspolnie registration cancel|attended|absent|unmark|call ID…`.
struct RegistrationGroup: CommandGroup {
  static var configuration: CommandConfiguration {
    .said(
      "registration", pl: "Odwołuje zgłoszenie, zaznacza obecność, odnotowuje telefon.",
      en: "Cancels a registration, marks attendance, notes a call.",
      subcommands: [
        RegistrationCancel.self, RegistrationAttended.self, RegistrationAbsent.self, RegistrationUnmark.self,
        RegistrationCall.self,
      ])
  }

  @OptionGroup var everywhere: OptionsEverywhere
}

/// What the acts on registrations have in common.
struct RegistrationArguments: ParsableArguments {
  @Argument(
    help: .said(
      pl: "identyfikatory zgłoszeń: wszystkie albo żadne", en: "the registrations' ids: all or none",
      value: (pl: "ID", en: "ID")))
  var ids: [String]
}

/// One act on registrations.
protocol RegistrationActCommand: ShellCommand {
  var arguments: RegistrationArguments { get }
  func intent(_ id: Identifier<Registration>, in store: OpenStore) -> Intent
}

extension RegistrationActCommand {
  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let store = try desk.open()
    return try store.ask(forEach: arguments.ids) { id in intent(id, in: store) }
  }
}

extension OpenStore {
  /// Asks for the same of several registrations, all or none.
  fileprivate func ask(
    forEach ids: [String], _ intent: (Identifier<Registration>) -> Intent
  ) throws(CommandFailure) -> ExitCode {
    var intents: [Intent] = []
    for id in ids { intents.append(intent(try identifier(id))) }
    confirm(try ask(for: intents.count == 1 ? intents[0] : .together(intents)))
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

struct RegistrationUnmark: RegistrationActCommand {
  static var configuration: CommandConfiguration {
    .said("unmark", pl: "Usuwa znak obecności albo nieobecności.", en: "Takes the attendance mark away.")
  }
  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var arguments: RegistrationArguments

  func intent(_ id: Identifier<Registration>, in store: OpenStore) -> Intent { .unmarkAttendance(id) }
}

struct RegistrationCall: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      Registration.name(of: \.call), pl: "Odnotowuje, co wynikło z telefonu do zgłoszonej osoby.",
      en: "Notes what came of ringing somebody who is registered.",
      more: (
        pl: """
        result=WYNIK: called (wie), confirmed (przyjdzie), declined (rezygnuje: zgłoszenie zostaje odwołane), noAnswer \
        (nie odebrano: nadal trzeba zadzwonić), toCall (trzeba zadzwonić).
        """,
        en: """
        result=RESULT: called (they know), confirmed (they come), declined (they do not: the registration is \
        cancelled), noAnswer (still to be rung), toCall (to be rung).
        """
      ))
  }
  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "identyfikatory zgłoszeń i result=WYNIK", en: "the registrations' ids and result=RESULT",
      value: (pl: "ID", en: "ID")))
  var words: [String]

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let inputs = words.filter { $0.contains("=") }
    let ids = words.filter { !$0.contains("=") }
    guard let input = inputs.first, input.hasPrefix("result=") else {
      throw inputs.first.map { .problem(.unexpectedArgument($0)) } ?? .problem(.missingArgument("result="))
    }
    if let second = inputs.dropFirst().first { throw .problem(.unexpectedArgument(second)) }
    if ids.isEmpty { throw .problem(.missingArgument("ID")) }
    let store = try desk.open()
    let result: CallState? = try store.choice(String(input.dropFirst("result=".count)), option: "result=")
    return try store.ask(forEach: ids) { id in .noteCall(id, result, again: store.draw()) }
  }
}
