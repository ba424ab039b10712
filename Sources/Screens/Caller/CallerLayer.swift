import CivicDomain
import TerminalCanvas
import Words

extension App {
  /// Asks who is calling; the one whose thing was just opened is still on the line.
  mutating func answerCall(in world: World) {
    var caller = call ?? CallerScreen()
    call = nil
    caller.refresh(in: world)
    layers.append(.caller(caller))
  }

  /// Makes room for a thing of the caller's that is shown on another screen; `w` brings the caller back.
  mutating func holdCall(in world: World) {
    for layer in layers {
      guard case .caller(let caller) = layer else { continue }
      call = caller
      say(.note(world.words.callerOnHold))
    }
    layers.removeAll { layer in
      if case .caller = layer { true } else { false }
    }
  }

  /// Shows what has changed about the caller.
  mutating func refreshCaller(in world: World) {
    for place in layers.indices {
      guard case .caller(var caller) = layers[place] else { continue }
      caller.refresh(in: world)
      layers[place] = .caller(caller)
    }
  }
}
