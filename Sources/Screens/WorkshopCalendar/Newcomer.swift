import CivicDomain

/// Somebody who came in with a sign-up: they go with it where it is undone, for as long as nobody has built on either.
struct Newcomer {
  /// The person as they came in.
  let person: StoredRecord
  /// The registration as it was made.
  let registration: StoredRecord

  /// Whom an act brought in; nil: nobody, or somebody who was known.
  init?(madeBy act: any Act, _ changes: [Change], on register: any Register) {
    // Somebody who was known has another id than the one that was drawn.
    guard let act = act as? RegisterPerson, changes.contains(where: { $0.id == act.person.id.any }),
      let person = register.stored(act.person.id.any), let registration = register.stored(act.registration.id.any)
    else { return nil }
    (self.person, self.registration) = (person, registration)
  }

  /// What takes the registration off the lists, after which nothing names the person.
  var removal: RemoveRecord { .takingBack(registration.id) }

  /// Whether both are as they came, nothing else names the person, and the rules let the registration go.
  func goes(in world: World) -> Bool {
    let register = world.register
    return world.readsPersonal && register.stored(person.id) == person
      && register.stored(registration.id) == registration
      && !register.isNamed(person.id, elsewhereThan: [registration.id]) && world.refusal(of: removal) == nil
  }
}
