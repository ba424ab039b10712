import CivicDomain
import TerminalCanvas
import Words

/// The whole program as the register stood at a moment of the past, and back.
extension App {
  /// Opens the person's settings, from which the way to another state of the register and back also leads.
  mutating func openPersonal(in world: World) {
    layers.append(PersonalPage(overForm: layers.contains { $0.draft(in: world) != nil }, in: world))
  }

  /// Begins anew on another state of the register, on the same tab: whatever is selected or open may not be there.
  mutating func moved(in world: World) -> [Effect] {
    (layers, ways) = ([], [])
    held = nil
    written = nil
    tabs = App.freshTabs
    followPinned(in: world)
    say(.note(world.words.shown(asOf: world.past, datesOutOfOrder: world.datesOutOfOrder)))
    return refresh(in: world)
  }
}
