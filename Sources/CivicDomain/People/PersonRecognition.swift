/// Finds a person again by e-mail or telephone, so that one human being is one record.
public enum PersonRecognition {
  /// The known person whom these details name: by id, else by e-mail, else by telephone. The name is no key: two people
  /// may share one, and one may be written in two ways.
  public static func known(_ given: Person, on register: any Register) -> Person? {
    if let same = register.record(given.id) { return same }
    let byEmail = given.email.isEmpty ? [] : register.records(Person.self, whose: "email", is: given.email)
    if let first = byEmail.first { return first }
    let byPhone = given.phone.isEmpty ? [] : register.records(Person.self, whose: "phone", is: given.phone)
    return byPhone.first
  }

  /// The person to whom an act belongs, and the changes that bring the register there: a new record, or what a known one
  /// lacked. What is known of somebody is never overwritten.
  static func recognize(
    _ given: Person, in situation: Situation
  ) throws(Refusal) -> (person: Person, changes: [Change]) {
    let given = try RecordRules.checked(given)
    guard let known = known(given, on: situation.register) else {
      return (given, try RecordRules.insert(checked: given, in: situation))
    }
    var completed = known
    for field in Person.fields where field.read(known) == nil {
      guard let value = field.read(given) else { continue }
      do throws(FieldError) { try field.write(&completed, value) } catch {
        throw .invalid(Person.kind, FieldErrors([field.name: error]))
      }
    }
    return (completed, try RecordRules.replace(known, with: completed, in: situation))
  }
}
