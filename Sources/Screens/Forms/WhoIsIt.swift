import CivicDomain
import TerminalCanvas
import Words

/// Recognizes a person by e-mail or telephone in a form that asks for one: says who is known, and asks where that is
/// not sure.
///
/// Somebody is known by name and e-mail or telephone together. Under another name it may be the same person or another,
/// and what differs from what is known may be right or wrong: both are asked, and nothing that was typed is dropped.
extension FormSheet {
  /// The name of the input that asks who it is; its answer is the id of somebody known, or `another`.
  static let who = "who"
  /// The name of the input that asks which differing values are to be kept.
  static let which = "which"
  /// The answer that it is nobody known.
  private static let another = "another"
  /// The value with which a form begins for somebody else than those who are known by what is given.
  static let somebodyElse = FieldValue.text(another)
  private static let asKnown = "known"
  private static let asGiven = "given"

  /// The label of a question of who it is that has no answer yet and stands elsewhere than the focus; nil: none does.
  var waitingQuestion: String? {
    [FormSheet.who, FormSheet.which].lazy.compactMap { state.index(of: $0) }.map { state.fields[$0] }
      .first { $0.control.text.isEmpty && state.focusedName != $0.name }?.label
  }

  /// The texts of a draft: among them that it is somebody else, which no field asks while there is no name, and with what the
  /// fields of the person began, for that was not typed.
  var draft: [String: String] {
    var draft = state.draft
    if isSomebodyElse, draft[FormSheet.who] == nil { draft[FormSheet.who] = FormSheet.another }
    if edited != nil { return draft }
    for name in Person.fields.map(\.name) where state.index(of: name) != nil && !began(with: name).isEmpty {
      draft[name + FormSheet.begun] = began(with: name)
    }
    return draft
  }

  /// The ending of the keys of a draft under which stands with what a field began.
  private static let begun = ".begun"

  /// Takes over from a draft that it is somebody else, and with what the fields of the person began.
  mutating func takeWhoItIs(_ draft: [String: String]) {
    if draft[FormSheet.who] == FormSheet.another { isSomebodyElse = true }
    for name in Person.fields.map(\.name) {
      if let text = draft[name + FormSheet.begun] { takeBegun(text, of: name) }
    }
  }

  /// Empties what stands there of somebody known, once it is said to be somebody else: they have the number in common, or where
  /// there is none the address, and nothing more; whoever comes for an organization that called not even that, for it was not found
  /// by it. What was typed stays.
  mutating func forgetKnown(in world: World) {
    let began = began(with: Person.name(of: \.name))
    guard recognition == .newPerson, !began.isEmpty, let options = input(FormSheet.who)?.declaration.shape.options
    else { return }
    let known = options.compactMap { world.register.record(Identifier<Person>($0.word)) }
    guard let person = known.first(where: { PersonName.agree($0.name, began) }) else { return }
    let reached = person.phone.isEmpty ? Person.name(of: \.email) : Person.name(of: \.phone)
    let isOfOrganization = !self.began(with: Registration.name(of: \.organization)).isEmpty
    let others = Person.fields.map(\.name).filter {
      $0 != Person.name(of: \.name) && ($0 != reached || isOfOrganization)
    }
    for name in others where state.index(of: name) != nil && !isTyped(name) { state.setText("", of: name) }
  }

  /// The person as typed, under the id of the known person who was chosen.
  func identified(_ typed: Person, on register: any Register) -> Person {
    var typed = typed
    if let notice = noticeRead { typed.noticeVersion = notice }
    let chosen = state.text(of: FormSheet.who)
    guard !chosen.isEmpty, chosen != FormSheet.another, let known = register.record(Identifier<Person>(chosen)) else {
      return typed
    }
    return Person.lenient(id: known.id, typed.values)
  }

  /// The known person who is meant by what was typed; nobody where it is somebody else, and no name says who.
  func known(_ typed: Person, on register: any Register) -> Person? {
    if recognition == .newPerson || isSomebodyElse && typed.name.allSatisfy(\.isWhitespace) { return nil }
    return PersonRecognition.known(typed, on: register)
  }

  /// How the answers recognize the person.
  var recognition: Recognition {
    if state.text(of: FormSheet.who) == FormSheet.another { return .newPerson }
    switch state.text(of: FormSheet.which) {
    case FormSheet.asKnown: return .keepingKnown
    case FormSheet.asGiven: return .takingGiven
    case _: return .asking
    }
  }

  /// The recognition for a decision on trial: while the question which values to keep is not answered yet, the known
  /// ones, so that the rules say what else they have against it.
  var recognitionOnTrial: Recognition { recognition == .asking ? .keepingKnown : recognition }

  /// The validation of a person's fields, and of the questions that are still to be answered. Who is known need not be
  /// named again.
  func faultsOfPerson(in values: [String: FieldValue], on register: any Register) -> [String: FieldError] {
    let typed = Row(values, of: Person.self)
    var wrong = Schema.kind(of: Person.self).faults(in: typed)
    if wrong[\Person.name] == .required,
      known(Person.lenient(id: Identifier(""), typed), on: register) != nil
    {
      wrong[\Person.name] = nil
    }
    for name in [FormSheet.who, FormSheet.which] where state.index(of: name) != nil && state.text(of: name).isEmpty {
      wrong[name] = .required
    }
    return wrong
  }

  /// Recognizes the person as typed: says who is known, adds the questions that are not sure, and removes them where
  /// they are.
  ///
  /// - Returns: the notes below the fields.
  mutating func identify(_ typed: Person, in world: World) -> [FormNote] {
    let sharing = PersonRecognition.sharing(typed, on: world.register)
    let isNamed = !typed.name.allSatisfy(\.isWhitespace)
    let namesake = sharing.contains { PersonName.agree($0.name, typed.name) }
    // On paper there is often nothing but a name.
    let namesakes = sharing.isEmpty ? PersonRecognition.namesakes(of: typed, on: world.register) : []
    // Where it was said to be somebody else, they may be called alike: father and son.
    let candidates = namesakes + (!isNamed || namesake && !isSomebodyElse ? [] : sharing)
    ask(FormSheet.who, world.words.whoLabel, candidates.isEmpty ? [] : whoAnswers(candidates, world), world)
    let person = identified(typed, on: world.register)
    let known = self.known(person, on: world.register)
    let differences = known.map { PersonRecognition.differences(of: person, from: $0) } ?? []
    ask(FormSheet.which, world.words.whichLabel, differences.isEmpty ? [] : whichAnswers(differences, world), world)

    if let known {
      if !differences.isEmpty {
        return [FormNote(.warning, world.words.differences(differences, of: known.name, in: world.circumstances))]
      }
      let contacts = [TelephoneNumber.grouped(known.phone), known.email].filter { !$0.isEmpty }.joined(separator: ", ")
      return [FormNote(.hint, world.words.knownPerson(known.name, contacts))]
    }
    if !namesakes.isEmpty { return [FormNote(.warning, world.words.namesakesKnown(namesakes.count))] }
    let names = sharing.map(\.name)
    if names.isEmpty { return [] }
    return [FormNote(.hint, isNamed ? world.words.contactOfOthers(names) : world.words.contactShared(names))]
  }

  private func whoAnswers(_ known: [Person], _ world: World) -> [FieldShape.Option] {
    known.map { option($0.id.raw, world.words.samePerson(told($0, world))) }
      + [option(FormSheet.another, world.words.anotherPerson)]
  }

  /// Somebody as they are told from others of the name: by how they are reached, else by what is known of them last.
  private func told(_ person: Person, _ world: World) -> String {
    let reached = [TelephoneNumber.grouped(person.phone), person.email].filter { !$0.isEmpty }
    let remark = world.register.ids(whose: \Submission.person, is: person.id).last.map { world.name(of: $0.any) }
    return ([person.name] + (reached.isEmpty ? [remark].compactMap { $0 } : reached)).joined(separator: ", ")
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

  /// An answer that names people: it is the same in every language.
  private func option(_ word: String, _ text: String) -> FieldShape.Option {
    FieldShape.Option(word: word, label: Label(pl: text, en: text))
  }

  /// Adds a question with these answers behind the person's fields, where it is seen as it appears; none: it is removed. An
  /// answer that is still possible stays.
  private mutating func ask(_ name: String, _ label: Label, _ answers: [FieldShape.Option], _ world: World) {
    if input(name)?.declaration.shape.options == answers { return }
    let isSaid = name == FormSheet.who && isSomebodyElse && state.index(of: name) == nil
    let chosen = isSaid ? FormSheet.another : state.text(of: name)
    // The same question in other words: what was said against it stays.
    let wasLeft = left.contains(name)
    withdraw(name)
    guard !answers.isEmpty else { return }
    if wasLeft { left.insert(name) }
    let question = FieldDeclaration(name: name, label: label, shape: .choice(answers), isRequired: true)
    let asking = Person.names(of: \.name, \.email, \.phone) + [FormSheet.who]
    ask(
      FieldInput(question), answers.contains { $0.word == chosen } ? .text(chosen) : nil,
      after: inputs.last { asking.contains($0.name) }?.name, in: world)
  }
}
