/// The recognition of a known person by name and e-mail or telephone, so that one human being is one record, and two
/// who share a telephone are two.
public enum PersonRecognition {
  /// Returns everybody known who has the e-mail or the telephone that is given: first who has both, then by e-mail.
  public static func sharing(_ given: Person, on register: any Register) -> [Person] {
    let byEmail = given.email.isEmpty ? [] : register.records(whose: \Person.email, is: given.email)
    let byPhone = given.phone.isEmpty ? [] : register.records(whose: \Person.phone, is: given.phone)
    let both = byEmail.filter { byPhone.contains($0) }
    return both + (byEmail + byPhone).filter { !both.contains($0) }
  }

  /// Returns the people of the name that is given of whom nothing says whether they are meant: they or whoever is given have
  /// neither an e-mail nor a telephone. A few, the newest first; none for a first name alone.
  public static func namesakes(of given: Person, on register: any Register) -> [Person] {
    guard PersonName.compared(given.name).count > 1 else { return [] }
    let query = Query(Person.kind, descending: true, matching: given.name, ranked: true)
    let found = register.page(query, window: 0..<Limits.namesakes).ids
    return found.compactMap { register.record(Identifier<Person>($0.raw)) }.filter { known in
      known.id != given.id && PersonName.agree(known.name, given.name) && (!isReached(given) || !isReached(known))
    }
  }

  private static func isReached(_ person: Person) -> Bool {
    [person.email, person.phone].contains { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Whoever is given, with the notice in whole: that it was given, which version it was, and when, each of which the other two
  /// tell where it was not said. Of a list that tells which and when it is kept as it is told, whatever it is called there.
  private static func noticed(_ given: Person, in situation: Situation) throws(Refusal) -> Person {
    var given = given
    if Notice.called(given.noticeVersion, on: situation.register) == nil {
      let said = given.noticeVersion
      switch try? FieldShape.yes.value(typed: said, today: situation.today) {
      case .yes(let isSo)?:
        if !isSo, let day = given.noticeGivenOn { throw .notice(.deniedAndDated(day)) }
        given.noticeVersion = ""
        if isSo, given.noticeGivenOn == nil { given.noticeGivenOn = situation.today }
      case .text, .number, .decimal, .list, nil:
        if !said.isEmpty, given.noticeGivenOn != nil { return given }
      }
    }
    guard given.isNotified else { return given }
    let day = given.noticeGivenOn ?? situation.today
    given.take(notice: try Notice.given(given.noticeVersion, on: day, register: situation.register), on: day)
    return given
  }

  /// The known person who is meant: by id, else whoever has that name and one of these contacts. Without a name the one
  /// person who has one of the contacts, if nobody shares it.
  public static func known(_ given: Person, on register: any Register) -> Person? {
    if let same = register.record(given.id) { return same }
    let sharing = sharing(given, on: register)
    guard given.name.allSatisfy(\.isWhitespace) else { return sharing.first { PersonName.agree($0.name, given.name) } }
    return sharing.count == 1 ? sharing.first : nil
  }

  /// Returns the differences between what is known of a person and what was given, in the order of the fields. That a
  /// name or a telephone was written in another way is no difference.
  public static func differences(of given: Person, from known: Person) -> [FieldEdit] {
    let (were, are) = (known.values, given.values)
    return Person.fields.indices.compactMap { index in
      let field = Person.fields[index]
      // That a notice was given says nothing of who it is.
      guard field.declaration.changeability == .anyone, let was = were[index], let becomes = are[index], was != becomes
      else { return nil }
      let form = field.declaration.keyForm ?? .exact
      let isSame =
        field.name == Person.name(of: \.name)
        ? PersonName.agree(known.name, given.name) : form.normalized(was.plain) == form.normalized(becomes.plain)
      return isSame ? nil : FieldEdit(field: field.name, was: was, becomes: becomes)
    }
  }

  /// The person to whom an act belongs, and the changes that bring the register there: a new record, or what a known one
  /// lacked.
  /// - Throws: `personKnownOtherwise` where something known of the person was given otherwise and nobody said which of
  ///   the two is right.
  static func recognize(
    _ given: Person, as recognition: Recognition, in situation: Situation
  ) throws(Refusal) -> (person: Person, changes: [Change]) {
    var given = given
    // How somebody known came in stays as it is.
    let source = given.source ?? .themselves
    given.source = nil
    let found = recognition == .newPerson ? nil : known(given, on: situation.register)
    // Who is known need not be named again.
    if given.name.allSatisfy(\.isWhitespace) { given.name = found?.name ?? "" }
    given = try noticed(RecordRules.checked(given), in: situation)
    guard let known = found else {
      given.source = source
      given.withoutNoticeSince = given.isNotified ? nil : given.withoutNoticeSince ?? situation.today
      return (given, try RecordRules.insert(given, in: situation))
    }
    let differences = differences(of: given, from: known)
    if recognition == .asking, !differences.isEmpty { throw .personKnownOtherwise(known.id, differences) }
    let replaced = recognition == .takingGiven ? Set(differences.map(\.field)) : []
    var values = known.values
    for (index, value) in given.values.values.enumerated()
    where values[index] == nil || replaced.contains(Person.fields[index].name) {
      values[index] = value ?? values[index]
    }
    var completed = Person.lenient(id: known.id, values)
    if given.isNotified { completed.takeNotice(of: given) }
    return (completed, try RecordRules.replace(known, with: completed, in: situation))
  }
}

extension Person {
  /// Takes over which notice somebody was given, unless a later day is known.
  fileprivate mutating func takeNotice(of given: Person) {
    if let known = noticeGivenOn, let day = given.noticeGivenOn, known > day { return }
    (noticeVersion, noticeGivenOn) = (given.noticeVersion, given.noticeGivenOn)
    withoutNoticeSince = nil
  }
}
