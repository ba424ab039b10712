import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The options that recognize a person whose e-mail or telephone the register has: shared by `register` and `comment`.
struct RecognitionOptions: ParsableArguments {
  @Flag(
    help: .said(
      pl: "inna osoba, choć nazwisko i e-mail lub telefon są już w rejestrze",
      en: "somebody else, though the register has that name and e-mail or telephone"))
  var newPerson = false

  @Option(
    help: .said(
      pl: "ta znana osoba, choć podano inne nazwisko", en: "this known person, though the name is another",
      value: (pl: "OSOBA", en: "PERSON")))
  var person: String?

  @Flag(help: .said(pl: "zostaw to, co rejestr o tej osobie wie", en: "what the register knows of them stays"))
  var keepKnown = false

  @Flag(
    help: .said(
      pl: "wpisz podane dane w miejsce tych z rejestru", en: "what is given takes the place of what the register knows")
  )
  var takeGiven = false

  @Option(
    parsing: .unconditional,
    help: .said(
      pl: "klauzulę podano: tak (ta, która obowiązuje) albo jej wersja",
      en: "the privacy notice was given: yes (the one in force), or its version",
      value: (pl: "WERSJA", en: "VERSION")))
  var noticeGiven: String?

  /// The recognition that the options ask for.
  ///
  /// - Throws: where two of the options contradict each other.
  func recognition() throws(CommandFailure) -> Recognition {
    let chosen = [
      (newPerson, "--new-person", Recognition.newPerson), (keepKnown, "--keep-known", .keepingKnown),
      (takeGiven, "--take-given", .takingGiven),
    ].filter(\.0)
    if let second = chosen.dropFirst().first { throw .problem(.unexpectedArgument(second.1)) }
    if newPerson, person != nil { throw .problem(.unexpectedArgument("--person")) }
    return chosen.first?.2 ?? .asking
  }
}

extension OpenStore {
  /// The person as given, under the id of the known person that was named, else under a new one.
  func person(_ name: String?, email: String?, phone: String?, _ options: RecognitionOptions) throws(CommandFailure)
    -> Person
  {
    var person = Person(
      blank: try options.person.map { known throws(CommandFailure) in try identifier(known) } ?? draw())
    person.name = try desk.line(name, for: "--name")
    person.email = try desk.line(email, for: "--email")
    person.phone = try desk.line(phone, for: "--phone")
    if let version = noticeVersion(options.noticeGiven) {
      person.noticeVersion = version
      if version.isEmpty { person.noticeGivenOn = today }
    }
    return person
  }

  /// The version of the notice that was given as it is said of somebody: empty for the one in force; nil: none was.
  func noticeVersion(_ said: String?) -> String? {
    guard let said, !said.allSatisfy(\.isWhitespace) else { return nil }
    // A version may be called by a number, which is no yes.
    let isNumber = said.allSatisfy { $0.isNumber || $0 == "." || $0 == "/" }
    guard !isNumber, let answer = try? FieldShape.yes.value(typed: said, today: today) else { return said }
    return answer == .yes(true) ? "" : nil
  }

  /// Prints how a person was recognized: that others have the same e-mail or telephone, what was saved of a known
  /// person, and what of all that was given was not. It names nobody and no value: messages are for everybody's eyes.
  func printRecognition(
    _ given: Person, recordedAs id: Identifier<Person>, _ changes: [Change], canBeCancelled: Bool
  ) {
    guard let recorded = register.record(id) else { return }
    let kind = Schema.kind(of: Person.self)
    func labels(_ fields: [String]) -> [String] {
      kind.fields.filter { fields.contains($0.name) }.map { desk.words.label(of: $0) }
    }
    // Nothing is said of who is new but in the act that made the record.
    let isNew = Array(store.historyBackwards(of: id.any).prefix(2)).count == 1
    if isNew, changes.contains(where: { $0.id == id.any }) {
      let others = PersonRecognition.sharing(given, on: register).map(\.id).filter { $0 != id }
      guard !others.isEmpty else { return }
      desk.errors.line(desk.words.contactOfOthers(ids: others.map(\.raw), canBeCancelled: canBeCancelled))
      return
    }
    // What was cleared, as that somebody waits for a notice, is nothing that was given.
    let kept = changes.filter { $0.id == id.any }
      .flatMap { change in change.fieldNames.filter { change[$0].flatMap { $0 } != nil } }
    if !kept.isEmpty { desk.errors.line(desk.words.keptOfKnown(labels(kept), of: id.raw)) }
    let notKept = PersonRecognition.differences(of: given, from: recorded).map(\.field)
    if !notKept.isEmpty { desk.errors.line(desk.words.notKept(labels(notKept), of: id.raw)) }
  }
}
