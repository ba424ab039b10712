import CivicDomain

/// A registration decided on trial, before it is sent: the same rules, on what is known now.
struct RegistrationTrial {
  /// The refusal; nil: it would get a seat, or what is missing is only not typed yet.
  let refusal: Refusal?

  /// Decides a registration as typed so far. A missing name, or a missing reason for lateness, refuses nothing here:
  /// its field says so.
  init(
    _ registration: Registration, _ person: Person, as recognition: Recognition = .keepingKnown,
    waitingListAccepted: Bool = false, lateBecause: String, in world: World
  ) {
    var registration = registration
    var person = person
    if person.name.isEmpty { person.name = RegistrationTrial.anything }
    if registration.channel == nil { registration.channel = .phone }
    let late = lateBecause.allSatisfy(\.isWhitespace) ? RegistrationTrial.anything : lateBecause
    let act = RegisterPerson(
      registration, person, as: recognition, waitingListAccepted: waitingListAccepted, lateBecause: late)
    do throws(Refusal) {
      _ = try decide(act, on: world.register, by: world.author, at: world.instant)
      refusal = nil
    } catch {
      if case .invalid = error { refusal = nil } else { refusal = error }
    }
  }

  /// The refusal of any registration for a session; nil: somebody can register, be it late or for the waiting list.
  static func refusalOfAnybody(at session: Identifier<Session>, in world: World) -> Refusal? {
    var registration = Registration(blank: Identifier("reg-trial"))
    registration.session = session
    let trial = RegistrationTrial(
      registration, Person(blank: Identifier("per-trial")), waitingListAccepted: true, lateBecause: "", in: world)
    // What is said of a field is about what was typed, and nothing is typed yet.
    return trial.refusal.flatMap { $0.fields.isEmpty ? $0 : nil }
  }

  /// A stand-in for a text that is still to be typed.
  private static let anything = ProgramText.undone.kept
}
