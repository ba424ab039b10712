import CivicDomain
import TerminalCanvas
import Words

/// The whole program as the register stood at a moment of the past, and back.
extension App {
  /// Opens the line for another state, which also leads back; not over a form, whose text belongs to now.
  mutating func chooseState(in world: World) {
    guard layers.allSatisfy({ $0.draft(in: world) == nil }) else { return say(.refused(world.words.formIsOpen)) }
    layers.append(MomentLine())
  }

  /// Begins anew on another state of the register, on the same tab: whatever is selected or open may not be there.
  mutating func moved(in world: World) -> [Effect] {
    layers = []
    held = nil
    written = nil
    tabs = App.freshTabs
    followPinned(in: world)
    say(.note(world.words.shown(asOf: world.past, datesOutOfOrder: world.datesOutOfOrder)))
    return refresh(in: world)
  }
}
