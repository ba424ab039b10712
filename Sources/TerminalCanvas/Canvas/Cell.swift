/// One cell of a canvas: a sign with its marks, or the right half of the wide sign before it. A small value without
/// references, so that a canvas is copied and compared quickly.
public struct Cell: Equatable, Sendable {
  /// The scalar that takes the columns; a space in an empty cell and in the right half of a wide one.
  public let base: Unicode.Scalar
  /// Columns taken: 1, 2, or 0 for the right half of a wide sign.
  public let width: Int8
  /// The style of the cell.
  public var style: Style
  /// Combining marks, 21 bits each, the first lowest; 0 ends them.
  private let packedMarks: UInt64

  /// The combining marks on the base, in their order; at most `Limits.marksPerCell`.
  public var marks: [Unicode.Scalar] {
    var marks: [Unicode.Scalar] = []
    var rest = packedMarks
    while rest != 0, let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) {
      marks.append(mark)
      rest >>= 21
    }
    return marks
  }

  /// Whether it is the right half of the wide sign before it.
  public var isRightHalf: Bool { width == 0 }

  /// Makes a cell; only the canvas does, from safe text.
  init(base: Unicode.Scalar, width: Int8, style: Style, packedMarks: UInt64 = 0) {
    self.base = base
    self.width = width
    self.style = style
    self.packedMarks = packedMarks
  }

  /// An empty cell.
  static func blank(_ style: Style = .plain) -> Cell { Cell(base: " ", width: 1, style: style) }

  /// The right half of a wide sign.
  static func rightHalf(_ style: Style) -> Cell { Cell(base: " ", width: 0, style: style) }

  /// Returns the cell with one more combining mark; unchanged if it is full. `SafeText` has shown the excess already.
  func adding(mark: Unicode.Scalar) -> Cell {
    var shift: UInt64 = 0
    while shift < 21 * UInt64(Limits.marksPerCell), packedMarks >> shift != 0 { shift += 21 }
    guard shift < 21 * UInt64(Limits.marksPerCell) else { return self }
    return Cell(base: base, width: width, style: style, packedMarks: packedMarks | UInt64(mark.value) << shift)
  }

  /// Writes the cell as text; nothing for a right half.
  func write(to text: inout String) {
    if isRightHalf { return }
    text.unicodeScalars.append(base)
    if packedMarks != 0 { text.unicodeScalars.append(contentsOf: marks) }
  }
}
