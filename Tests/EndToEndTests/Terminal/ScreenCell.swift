/// A colour as a terminal is told it.
enum TerminalColour: Equatable {
  case standard
  case indexed(Int)
  case direct(red: Int, green: Int, blue: Int)
}

/// How a cell looks, as the last SGR before it said.
struct CellStyle: Equatable {
  var bold = false
  var dim = false
  var italic = false
  var underlined = false
  var blinking = false
  var reversed = false
  var hidden = false
  var foreground = TerminalColour.standard
  var background = TerminalColour.standard

  /// What an erased cell keeps: the background alone ("background colour erase").
  var erased: CellStyle { CellStyle(background: background) }

  /// Applies one `ESC [ … m`.
  mutating func apply(_ sequence: ControlSequence) {
    if sequence.parameters.isEmpty { self = CellStyle() }
    var rest = sequence.parameters[...]
    while let parameter = rest.popFirst() {
      let code = (parameter.first ?? nil) ?? 0
      switch code {
      case 38, 48:
        let colour = parameter.count > 1 ? Self.colour(parts: parameter) : Self.colour(following: &rest)
        if code == 38 { foreground = colour } else { background = colour }
      default: apply(code, part: parameter.count > 1 ? parameter[1] : nil)
      }
    }
  }

  private mutating func apply(_ code: Int, part: Int?) {
    switch code {
    case 0: self = CellStyle()
    case 1: bold = true
    case 2: dim = true
    case 3: italic = true
    case 4: underlined = part != 0
    case 5, 6: blinking = true
    case 7: reversed = true
    case 8: hidden = true
    case 21: underlined = true
    case 22: (bold, dim) = (false, false)
    case 23: italic = false
    case 24: underlined = false
    case 25: blinking = false
    case 27: reversed = false
    case 28: hidden = false
    case 30...37: foreground = .indexed(code - 30)
    case 39: foreground = .standard
    case 40...47: background = .indexed(code - 40)
    case 49: background = .standard
    case 90...97: foreground = .indexed(code - 90 + 8)
    case 100...107: background = .indexed(code - 100 + 8)
    default: break  // 10 and 11 of the Linux console, and what no program here sends
    }
  }

  /// `38:5:n` and `38:2::r:g:b`.
  private static func colour(parts: [Int?]) -> TerminalColour {
    let numbers = parts.map { $0 ?? 0 }
    if numbers.count >= 3, numbers[1] == 5 { return .indexed(numbers[2]) }
    guard numbers.count >= 5, numbers[1] == 2 else { return .standard }
    let last = numbers.suffix(3).map { $0 }
    return .direct(red: last[0], green: last[1], blue: last[2])
  }

  /// `38;5;n` and `38;2;r;g;b`.
  private static func colour(following rest: inout ArraySlice<[Int?]>) -> TerminalColour {
    func next() -> Int { (rest.popFirst()?.first ?? nil) ?? 0 }
    switch next() {
    case 5: return .indexed(next())
    case 2:
      let (red, green, blue) = (next(), next(), next())
      return .direct(red: red, green: green, blue: blue)
    default: return .standard
    }
  }
}

/// One place of the screen: what stands there, how wide it is and how it looks.
struct ScreenCell: Equatable {
  var text = " "
  /// 1, or 2 for a wide sign, or 0 for the right half of the wide sign to its left.
  var width = 1
  var style = CellStyle()
}

/// How many columns a sign takes, after Unicode's East Asian Width (UAX 11) for the blocks that are wide throughout.
enum SignWidth {
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return scalar == "\u{AD}" ? 1 : 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }
}
