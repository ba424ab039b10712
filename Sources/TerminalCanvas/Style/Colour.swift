/// A colour of a terminal.
public enum Colour: Equatable, Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// A basic colour, of the eight that nearly every terminal has.
  case basic(Basic)
  /// A palette colour, of the 256 of xterm: 0–15 the basic ones, 16–231 a cube of 6 × 6 × 6, 232–255 greys.
  case palette(UInt8)

  /// The eight colours of ECMA-48, in their order.
  public enum Basic: UInt8, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  /// The colour depth of a terminal.
  public enum Depth: Sendable {
    case none, eight, palette
  }

  /// A colour by the name a theme file gives it: `default`, one of the eight (`red`), or `0`…`255`; else nil.
  public init?(named name: String) {
    if name == "default" {
      self = .standard
    } else if let number = UInt8(name) {
      self = .palette(number)
    } else if let basic = Basic.allCases.first(where: { "\($0)" == name }) {
      self = .basic(basic)
    } else {
      return nil
    }
  }

  /// The nearest colour that a terminal of this depth can show.
  public func reduced(to depth: Depth) -> Colour {
    switch (depth, self) {
    case (.none, _), (_, .standard): .standard
    case (.palette, _), (.eight, .basic): self
    case (.eight, .palette(let index)): Colour.nearestBasic(index)
    }
  }

  private static func nearestBasic(_ index: UInt8) -> Colour {
    switch index {
    case 0..<16:
      return Basic(rawValue: index % 8).map(Colour.basic) ?? .standard
    case 16..<232:
      // A cube's side has the levels 0–5; a component counts if it is at least half of the strongest.
      let cube = index - 16
      let levels = [cube / 36, cube / 6 % 6, cube % 6]
      let strongest = max(1, levels.max() ?? 0)
      let red: UInt8 = levels[0] * 2 >= strongest ? 1 : 0
      let green: UInt8 = levels[1] * 2 >= strongest ? 2 : 0
      let blue: UInt8 = levels[2] * 2 >= strongest ? 4 : 0
      return Basic(rawValue: red | green | blue).map(Colour.basic) ?? .standard
    default:
      // Greys: only the ends are black or white; the middle is nearest to the terminal's own colour.
      if index < 238 { return .basic(.black) }
      return index > 249 ? .basic(.white) : .standard
    }
  }
}
