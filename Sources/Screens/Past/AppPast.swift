import CivicDomain
import TerminalCanvas
import Words

/// The whole program as the register stood at a moment of the past, and back.
extension App {
  /// Opens the list of states that can be shown; not over a form, whose text belongs to now.
  mutating func chooseState(in world: World) {
    let words = world.words
    guard layers.allSatisfy({ $0.draft(in: world) == nil }) else { return say(.refused(words.formIsOpen)) }
    let asking = Menu.Item(label: words.stateOfAnotherMoment, steps: [.open(MomentLine())])
    let back = Menu.Item(label: words.backToNow, steps: [.run(.showState(asOf: nil))])
    layers.append(Menu(title: words.stateTitle, items: world.past == nil ? [asking] : [back, asking]))
  }

  /// Begins anew on another state of the register, on the same tab: whatever is selected or open may not be there.
  mutating func moved(in world: World) -> [Effect] {
    layers = []
    held = nil
    written = nil
    tabs = App.freshTabs
    followPinned(in: world)
    say(.note(world.words.shown(asOf: world.past)))
    return refresh(in: world)
  }
}
