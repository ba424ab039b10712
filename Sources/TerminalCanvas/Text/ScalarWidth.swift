/// The width of one scalar on a terminal.
enum ScalarWidth: Equatable {
  /// Must not reach a terminal.
  case unsafe
  /// Joins the cell before it.
  case mark
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide

  /// Classifies a scalar. Unsafe are: C0, DEL, C1; everything invisible (Default_Ignorable_Code_Point of Unicode: zero
  /// width, variation selectors, tags, fillers, soft hyphen); format characters, thus all bidi controls (UAX #9); line
  /// and paragraph separators; private use, surrogates, noncharacters, and what is not assigned or newer than
  /// `Limits.unicodeVersion`, whose width nobody knows. Marks are nonspacing and enclosing ones and the conjoining
  /// Hangul vowels and finals, as in wcwidth, and U+1171E, which was one until Unicode 14.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      self = value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xAD ? .unsafe : .narrow
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      self = .unsafe
    case _ where properties.isDefaultIgnorableCodePoint || (properties.age?.major ?? .max) > Limits.unicodeVersion:
      self = .unsafe
    case .nonspacingMark, .enclosingMark:
      self = .mark
    case _ where (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) || value == 0x1171E:
      self = .mark
    default:
      // The general categories are Unicode's, not ours: all others are visible signs.
      self = WideScalars.contains(scalar) ? .wide : .narrow
    }
  }

  /// Columns taken.
  var columns: Int {
    switch self {
    case .unsafe, .mark: 0
    case .narrow: 1
    case .wide: 2
    }
  }
}
