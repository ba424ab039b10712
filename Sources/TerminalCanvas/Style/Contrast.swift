/// The contrast of two colours, after the Web Content Accessibility Guidelines 2.2 (W3C), 1.4.3: text needs
/// a ratio of 4.5 to what is behind it.
public enum Contrast {
  /// The least contrast that text needs.
  public static let least = 4.5

  /// The ratio of two colours: 1 for equal ones, 21 for black and white.
  public static func ratio(_ one: RGB, _ other: RGB) -> Double {
    let (first, second) = (one.luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}

extension RGB {
  /// Black.
  public static let black = RGB(0, 0, 0)
  /// White.
  public static let white = RGB(255, 255, 255)

  /// Relative luminance (WCAG 2.2): 0 for black, 1 for white.
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    /// Raises to the power of 2.4 = 2 + 2/5: the square by its fifth root, which Newton's method finds; 0.09…1 need ten
    /// steps.
    func power(_ base: Double) -> Double {
      let square = base * base
      let root = (0..<20).reduce(1.0) { root, _ in (4 * root + square / (root * root * root * root)) / 5 }
      return square * root
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The colour two thirds of the way from another to this one: how xterm and VTE show faint text.
  func faint(on background: RGB) -> RGB {
    func mixed(_ part: UInt8, _ other: UInt8) -> UInt8 { UInt8((2 * Int(part) + Int(other)) / 3) }
    return RGB(
      mixed(red, background.red), mixed(green, background.green), mixed(blue, background.blue))
  }
}

extension Colour {
  /// The first 16 colours as the terminals mix them that have no more: xterm, PuTTY, the Linux console. Sources:
  /// XTerm-col.ad, PuTTY's default settings, drivers/tty/vt/vt.c.
  private static let basicValues: [(values: [UInt32], isBoldPlain: Bool)] = [
    (
      [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ], true
    ),
    (
      [
        0x000000, 0xBB0000, 0x00BB00, 0xBBBB00, 0x0000BB, 0xBB00BB, 0x00BBBB, 0xBBBBBB,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ], false
    ),
    (
      [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ], false
    ),
  ]

  /// Every way in which the usual terminals mix this colour; none for the terminal's own. Bold makes the first eight
  /// bright: on xterm where it is set so, on the others always.
  func values(isBold: Bool) -> [RGB] {
    switch self {
    case .standard: []
    case .basic(let basic): Colour.basic(Int(basic.rawValue), isBold)
    case .palette(let index) where index < 16: Colour.basic(Int(index), isBold)
    case .palette(let index): [Colour.paletteValue(index)]
    }
  }

  private static func basic(_ index: Int, _ isBold: Bool) -> [RGB] {
    basicValues.flatMap { table -> [UInt32] in
      guard isBold, index < 8 else { return [table.values[index]] }
      return table.isBoldPlain ? [table.values[index], table.values[index + 8]] : [table.values[index + 8]]
    }
    .map { RGB(UInt8($0 >> 16), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)) }
  }

  /// The colours of xterm's cube and greys, which all terminals of 256 colours share (256colres.pl).
  private static func paletteValue(_ index: UInt8) -> RGB {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return RGB(grey, grey, grey)
    }
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = Int(index) - 16
    return RGB(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }
}

extension Style {
  /// The worst contrast that it has on any usual terminal whose own background is this one.
  public func contrast(on paper: Paper) -> Double {
    let isBold = attributes.contains(.bold)
    let own = foreground.values(isBold: isBold)
    let behind = background.values(isBold: false)
    var worst = Double.infinity
    for back in behind.isEmpty ? [paper.colour] : behind {
      for front in own.isEmpty ? [paper.ink] : own {
        let seen = attributes.contains(.dim) ? front.faint(on: back) : front
        worst = min(worst, Contrast.ratio(seen, back))
      }
    }
    return worst
  }
}
