import CivicDomain
import Words

extension PlaceBack {
  /// What became of the place where an intent took a cancellation back, by what was changed; nil for another intent.
  init?(by intent: Intent, _ changes: [Change], on register: any Register) {
    guard case .reinstateRegistration(let was, let again) = intent, !changes.isEmpty else { return nil }
    let isNew = changes.contains { $0.id == again.any }
    guard let registration = register.record(isNew ? again : was.id) else { return nil }
    let place = Seating.position(of: registration, on: register) ?? 0
    self = isNew ? .lost(place: place) : place == 0 ? .seat : .waiting(place: place)
  }

  /// What would become of it now, as a sentence; empty for another intent, and where the rules forbid it.
  static func told(before intent: Intent, in world: World) -> String {
    guard case .reinstateRegistration = intent else { return "" }
    do throws(Refusal) {
      let decision = try decide(intent, on: world.register, by: world.author, at: world.instant)
      var after = MemoryRegister(over: world.register)
      after.apply(decision.changes, at: world.instant, by: world.author)
      return PlaceBack(by: intent, decision.changes, on: after).map { world.words.placeBack($0) } ?? ""
    } catch {
      return ""
    }
  }
}
