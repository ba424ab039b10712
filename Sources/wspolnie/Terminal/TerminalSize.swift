import TerminalCanvas

/// The size of a terminal, made fit to draw on whatever was reported.
enum TerminalSize {
  /// The size of a terminal that does not say it: that of a VT100.
  static let usual = Size(width: 80, height: 24)

  /// Limits a reported size (ioctl_tty(2), TIOCGWINSZ); 0 is "not known".
  static func clamped(columns: Int, rows: Int) -> Size {
    Size(
      width: columns > 0 ? min(columns, Limits.canvasSide) : usual.width,
      height: rows > 0 ? min(rows, Limits.canvasSide) : usual.height)
  }
}
