/// The background of a terminal, where a theme leaves it as it is: a light or a dark one.
public enum Paper: String, CaseIterable, Sendable {
  /// Light, as xterm comes.
  case white
  /// Dark, as PuTTY, Windows Terminal and the Linux console come.
  case black

  /// The colour by which contrast is measured.
  public var colour: RGB { self == .white ? .white : .black }

  /// The terminal's own colour of letters on it.
  var ink: RGB { self == .white ? .black : .white }

  /// The background by `COLORFGBG`, which rxvt and Konsole set (`15;0`, `0;default;15`): its last number is that of the
  /// background; nil where it says nothing of use.
  public init?(colorfgbg: String) {
    guard colorfgbg.contains(";"), let number = colorfgbg.split(separator: ";").last.flatMap({ Int($0) }),
      (0..<16).contains(number)
    else { return nil }
    self = number == 7 || number > 8 ? .white : .black
  }

  /// The background by a report of the terminal; nil where that says nothing of it. PuTTY does not report its colours,
  /// but is known by its number, and comes black.
  public init?(_ report: TerminalReport) {
    switch report {
    case .background(let colour):
      self = Contrast.ratio(colour, .black) > Contrast.ratio(colour, .white) ? .white : .black
    case .secondaryAttributes(let numbers):
      guard numbers.starts(with: [0, 136]) else { return nil }
      self = .black
    }
  }
}
