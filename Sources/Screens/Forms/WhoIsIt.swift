import CivicDomain
import TerminalCanvas
import Words

/// Whose e-mail or telephone it is: what a form that asks for a person says of those who are known, and what it asks
/// where that is not sure.
///
/// Somebody is known by name and e-mail or telephone together. Under another name it may be the same person or another,
/// and what differs from what is known may be right or wrong: both are asked, and nothing that was typed is dropped.
extension FormSheet {
  /// The field that asks who it is; its answer is the id of somebody known, or `another`.
  static let who = "who"
  /// The field that asks what is to be kept.
  static let which = "which"
  /// The answer that it is nobody known.
  private static let another = "another"
  private static let asKnown = "known"
  private static let asGiven = "given"

  /// The person as typed, under the id of whoever was chosen.
  func identified(_ typed: Person, on register: any Register) -> Person {
    let chosen = state.text(of: FormSheet.who)
    guard !chosen.isEmpty, chosen != FormSheet.another, let known = register.record(Identifier<Person>(chosen)) else {
      return typed
    }
    return Person.lenient(id: known.id, typed.values)
  }

  /// What the answers come to.
  var recognition: Recognition {
    if state.text(of: FormSheet.who) == FormSheet.another { return .newPerson }
    switch state.text(of: FormSheet.which) {
    case FormSheet.asKnown: return .keepingKnown
    case FormSheet.asGiven: return .takingGiven
    case _: return .asking
    }
  }

  /// The same while what is to be kept is not answered yet: for asking the rules what else they have against it.
  var recognitionOnTrial: Recognition { recognition == .asking ? .keepingKnown : recognition }

  /// What the fields of a person have against what was typed, and the questions that are to be answered and are not. Who is
  /// known need not be named again.
  func faultsOfPerson(in values: [String: FieldValue], on register: any Register) -> [String: FieldError] {
    let typed = Row(values, of: Person.self)
    var wrong = Schema.kind(of: Person.self).faults(in: typed)
    if wrong[\Person.name] == .required,
      PersonRecognition.known(Person.lenient(id: Identifier(""), typed), on: register) != nil
    {
      wrong[\Person.name] = nil
    }
    for name in [FormSheet.who, FormSheet.which] where state.index(of: name) != nil && state.text(of: name).isEmpty {
      wrong[name] = .required
    }
    return wrong
  }

  /// Says who is known, asks what is not sure, and takes the questions away again where it is.
  /// - Returns: what there is to say.
  mutating func identify(_ typed: Person, in world: World) -> [FormNote] {
    let sharing = PersonRecognition.sharing(typed, on: world.register)
    let isNamed = !typed.name.allSatisfy(\.isWhitespace)
    let namesake = sharing.contains { PersonName.agree($0.name, typed.name) }
    ask(
      FormSheet.who, world.words.whoLabel, sharing.isEmpty || !isNamed || namesake ? [] : whoAnswers(sharing, world),
      world)
    let person = identified(typed, on: world.register)
    let known = recognition == .newPerson ? nil : PersonRecognition.known(person, on: world.register)
    let differences = known.map { PersonRecognition.differences(of: person, from: $0) } ?? []
    ask(FormSheet.which, world.words.whichLabel, differences.isEmpty ? [] : whichAnswers(differences, world), world)

    if let known {
      if !differences.isEmpty {
        return [FormNote(.warning, world.words.differences(differences, of: known.name, in: world.circumstances))]
      }
      let contacts = [known.phone, known.email].filter { !$0.isEmpty }.joined(separator: ", ")
      return [FormNote(.hint, world.words.knownPerson(known.name, contacts))]
    }
    let names = sharing.map(\.name)
    if names.isEmpty { return [] }
    return [FormNote(.hint, isNamed ? world.words.contactOfOthers(names) : world.words.contactShared(names))]
  }

  private func whoAnswers(_ known: [Person], _ world: World) -> [FieldShape.Option] {
    known.map { option($0.id.raw, world.words.samePerson($0.name)) }
      + [option(FormSheet.another, world.words.anotherPerson)]
  }

  private func whichAnswers(_ differences: [FieldEdit], _ world: World) -> [FieldShape.Option] {
    func values(_ value: KeyPath<FieldEdit, FieldValue?>) -> String {
      differences.compactMap { $0[keyPath: value]?.plain }.joined(separator: ", ")
    }
    return [
      option(FormSheet.asKnown, world.words.asKnown(values(\.was))),
      option(FormSheet.asGiven, world.words.asGiven(values(\.becomes))),
    ]
  }

  /// An answer that names people is the same in every language.
  private func option(_ word: String, _ text: String) -> FieldShape.Option {
    FieldShape.Option(word: word, label: Label(pl: text, en: text))
  }

  /// Asks a question at the end of the form, with these answers; none: it is not to be asked. An answer that is still
  /// possible stays.
  private mutating func ask(_ name: String, _ label: Label, _ answers: [FieldShape.Option], _ world: World) {
    if input(name)?.declaration.shape.options == answers { return }
    let chosen = state.text(of: name)
    withdraw(name)
    guard !answers.isEmpty else { return }
    let question = FieldDeclaration(name: name, label: label, shape: .choice(answers), isRequired: true)
    ask(FieldInput(question), answers.contains { $0.word == chosen } ? .text(chosen) : nil, in: world)
  }
}
