@testable import TerminalCanvas

/// A canvas of this size, without colours, on which something was drawn over all of it.
func picture(
  _ width: Int, _ height: Int, theme: Theme = .mono, signs: Signs = .unicode, _ draw: (inout Canvas, Rect) -> Void
) -> Canvas {
  var canvas = Canvas(size: Size(width: width, height: height), theme: theme, signs: signs)
  draw(&canvas, canvas.bounds)
  return canvas
}

extension Canvas {
  /// The columns of a row that have an attribute, as a picture of `x` and spaces.
  func row(_ row: Int, having attribute: Style.Attributes) -> String {
    var picture = ""
    for column in 0..<size.width {
      let cell = self[Position(column: column, row: row)]
      picture += cell?.style.attributes.contains(attribute) == true ? "x" : " "
    }
    while picture.last == " " { picture.removeLast() }
    return picture
  }

  /// Column and row of the cursor, as `3,0`, with `unseen` behind it if it is only followed.
  var cursorPlace: String {
    cursor.map { "\($0.column),\($0.row)" + (isCursorVisible ? "" : " unseen") } ?? "none"
  }
}
