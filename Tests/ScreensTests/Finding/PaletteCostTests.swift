import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing

@testable import Screens

/// What a line after `:` costs is counted: what its words find, or lack, is asked once for all its letters.
@Suite struct PaletteCostTests {
  @Test(arguments: ["zwrot projektora", "odwołaj xyzzyq", "zapisz Jana Kowalskiego na warsztat"])
  func `what the letters so far have found is not asked again`(line: String) throws {
    let memory = try TestRegister.calendar()
    let register = CountingRegister(memory)
    let desk = Desk(memory)
    var world = try desk.world()
    world.register = register
    let palette = Palette(desk.app.ground(in: world), in: world)
    /// What the last letter costs behind all others, where those are remembered or not.
    func last(remembering names: PaletteNames?) -> Int {
      for count in 1..<line.count {
        _ = palette.rows(for: String(line.prefix(count)), remembering: names, in: world)
      }
      register.reset()
      _ = palette.rows(for: line, remembering: names, in: world)
      register.reset()
      _ = palette.rows(for: line, remembering: names, in: world)
      return register.cost
    }
    let (anew, remembered) = (last(remembering: nil), last(remembering: PaletteNames(in: world)))
    #expect(remembered < anew, "\(line): \(remembered) of \(anew)")
  }
}
