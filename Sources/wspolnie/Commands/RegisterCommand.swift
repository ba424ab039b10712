import ArgumentParser
import CivicDomain
import Words

/// The command `wspolnie register SESSION --name NAME`, which registers a person for a session.
struct RegisterCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "register", pl: "Zapisuje osobę na spotkanie i podaje identyfikator zgłoszenia.",
      en: "Signs somebody up for a session and prints the registration's id.",
      more: (
        pl: """
        Gdy nie ma miejsc, zapisuje na listę rezerwową. Dane osobowe lepiej podać na standardowym wejściu: „-” zamiast \
        wartości czyta kolejny wiersz (nazwisko, e-mail, telefon). Ta sama osoba to to samo nazwisko i ten sam e-mail \
        albo telefon.
        """,
        en: """
        When it is full, puts them on the waiting list. Personal data are better given on standard input: “-” for a \
        value reads the next line (name, e-mail, telephone). The same person has the same name and the same e-mail or \
        telephone.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "identyfikator spotkania", en: "the session's id", value: (pl: "SPOTKANIE", en: "SESSION")))
  var session: String

  @Argument(
    help: .said(
      pl: "inne pola zgłoszenia", en: "other fields of the registration",
      value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var inputs: [String] = []

  @Option(
    parsing: .unconditional, help: .said(pl: "imię i nazwisko", en: "the name", value: (pl: "NAZWISKO", en: "NAME")))
  var name: String?

  @Option(
    parsing: .unconditional, help: .said(pl: "e-mail", en: "the e-mail address", value: (pl: "E-MAIL", en: "E-MAIL")))
  var email: String?

  @Option(parsing: .unconditional, help: .said(pl: "telefon", en: "the telephone", value: (pl: "TELEFON", en: "PHONE")))
  var phone: String?

  @Option(help: .said(pl: "ile osób razem", en: "how many people together", value: (pl: "N", en: "N")))
  var people: Int?

  @Option(
    help: .said(pl: "z której organizacji", en: "the organization's id", value: (pl: "ORGANIZACJA", en: "ORGANIZATION"))
  )
  var organization: String?

  @Option(
    help: .said(
      pl: "jak zgłoszono: telefon, e-mail, osobiście", en: "how it came: phone, email, inPerson",
      value: (pl: "SPOSÓB", en: "CHANNEL")))
  var channel: String?

  @Option(
    help: .said(pl: "na miejscu albo online", en: "inPerson or online", value: (pl: "FORMA", en: "MODE")))
  var mode: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "potrzeby: podjazd, pętla indukcyjna, tłumacz PJM…, albo własnymi słowami",
      en: "needs: ramp, induction loop, sign language…, or in one's own words", value: (pl: "TEKST", en: "TEXT")))
  var needs: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "przyjmij po terminie, z tym powodem", en: "take it although it is late, for this reason",
      value: (pl: "TEKST", en: "TEXT")))
  var late = ""

  @OptionGroup var recognition: RecognitionOptions

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    // Who is known is named by their id.
    if name == nil, self.recognition.person == nil { throw .problem(.missingArgument("--name")) }
    let store = try desk.open()
    let recognition = try recognition.recognition()
    var options = self.recognition
    let given = try store.inputs(
      inputs, of: Registration.self, notIn: Self.inOptions, noticeGiven: &options.noticeGiven)
    let person = try store.person(name, email: email, phone: phone, options)
    var registration = Registration.lenient(id: store.draw(), Row(given, of: Registration.self))
    if let needs {
      (registration.needs, registration.needsNote) = AccessNeed.read(try desk.line(needs, for: "--needs"))
    }
    registration.session = try store.identifier(session)
    registration.people = people
    if let organization {
      registration.organization = try store.identifier(organization)
      registration.attendeeKind = .organization
    }
    // At the desk, unless it is said otherwise.
    registration.channel = try store.choice(channel, option: "--channel") ?? .inPerson
    registration.mode = try store.choice(mode, option: "--mode")
    let changes = try store.ask(
      for: RegisterPerson(registration, person, as: recognition, waitingListAccepted: true, lateBecause: late))
    desk.output.line(registration.id.raw)
    if let placed = store.register.record(registration.id) {
      store.printRecognition(person, recordedAs: placed.person, changes, canBeCancelled: true)
      if let place = Seating.position(of: placed, on: store.register), place > 0 {
        desk.errors.line(desk.words.putOnWaitingList(place: place))
      }
    }
    return .done
  }

  /// The fields that are given by options alone; the other fields are given as FIELD=VALUE.
  private static let inOptions = Registration.names(
    of: \.session, \.person, \.people, \.organization, \.channel, \.mode, \.placedAt)
}
