import CivicDomain
import Words

/// What becomes of places at a session when something is undone: of whoever had one, and of whoever got it meanwhile.
struct PlacesBack {
  private var own: [(who: String, place: PlaceBack)] = []
  private var waitingAgain: [String] = []
  /// Whoever got the places, and keeps them.
  private var holders: [String] = []

  /// What becomes of them by the changes that an undoing makes; nothing where it is about no places.
  /// - Parameter register: the register as the changes leave it.
  init(by act: any Act, _ changes: [Change], on register: any Register, in world: World) {
    if changes.isEmpty { return }
    let steps = act.steps
    let back = Seating.waitingAgain(in: changes, on: register)
    waitingAgain = back.compactMap { register.record($0) }.map {
      world.words.placed(world.who($0), at: Seating.position(of: $0, on: register) ?? 0)
    }
    let given = steps.compactMap { ($0 as? TakeSeatsBack)?.waiting }.flatMap { $0 }
    let isKept = !given.isEmpty && given.allSatisfy { !back.contains($0.id) }
    if isKept { holders = given.compactMap { register.record($0.id) }.filter(\.seated).map(world.who) }
    for step in steps {
      if let reinstating = step as? ReinstateRegistration {
        let (was, again) = (reinstating.was, reinstating.again)
        let isNew = changes.contains { $0.id == again.any }
        guard let registration = register.record(isNew ? again : was.id) else { continue }
        let position = Seating.position(of: registration, on: register) ?? 0
        let seat = back.isEmpty ? PlaceBack.seat : .seatTakenBack
        own.append((world.who(was), isNew ? .lost(place: position) : position == 0 ? seat : .waiting(place: position)))
      } else if isKept, !(step is TakeSeatsBack), case .subjects(let ids) = step.subject {
        for registration in ids.compactMap({ register.record(Identifier<Registration>($0.raw)) })
        where registration.isWaiting {
          let position = Seating.position(of: registration, on: register) ?? 0
          own.append((world.who(registration), .seatGone(place: position)))
        }
      }
    }
  }

  /// What is said of it, before or after; nil where there is nothing to say.
  func told(in words: Words, isDone: Bool) -> String? {
    var sentences: [String] = []
    if own.count == 1 {
      let place = own[0].place
      sentences.append(isDone ? words.placeIsBack(place, held: holders) : words.placeBack(place, held: holders))
    } else if !own.isEmpty {
      sentences.append(words.placesBack(own.map { words.placed($0.who, $0.place) }, isDone: isDone))
    }
    if !waitingAgain.isEmpty { sentences.append(words.waitingAgain(waitingAgain, isDone: isDone)) }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The sentence of what would become of places now, decided on trial; empty where it is about none, and where the rules
  /// forbid it.
  static func message(before act: any Act, in world: World) -> String {
    do throws(Refusal) {
      let decision = try decide(act, on: world.register, by: world.author, at: world.instant)
      var after = MemoryRegister(over: world.register)
      after.apply(decision.changes, at: world.instant, by: world.author)
      return PlacesBack(by: act, decision.changes, on: after, in: world).told(in: world.words, isDone: false) ?? ""
    } catch {
      return ""
    }
  }
}

extension Act {
  /// The acts of which it consists.
  fileprivate var steps: [any Act] { (self as? Together)?.acts.flatMap(\.act.steps) ?? [self] }
}
