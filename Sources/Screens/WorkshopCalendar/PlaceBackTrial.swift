import CivicDomain
import Words

extension PlaceBack {
  /// What became of the place when an act reinstated a cancelled registration, by its changes; nil for another act.
  init?(by act: any Act, _ changes: [Change], on register: any Register) {
    guard let back = act as? ReinstateRegistration, !changes.isEmpty else { return nil }
    let (was, again) = (back.was, back.again)
    let isNew = changes.contains { $0.id == again.any }
    guard let registration = register.record(isNew ? again : was.id) else { return nil }
    let position = Seating.position(of: registration, on: register) ?? 0
    self = isNew ? .lost(place: position) : position == 0 ? .seat : .waiting(place: position)
  }

  /// The sentence of what would become of the place now, decided on trial; empty for another act, and where the rules
  /// forbid it.
  static func message(before act: any Act, in world: World) -> String {
    guard act is ReinstateRegistration else { return "" }
    do throws(Refusal) {
      let decision = try decide(act, on: world.register, by: world.author, at: world.instant)
      var after = MemoryRegister(over: world.register)
      after.apply(decision.changes, at: world.instant, by: world.author)
      return PlaceBack(by: act, decision.changes, on: after).map { world.words.placeBack($0) } ?? ""
    } catch {
      return ""
    }
  }
}
