extension Theme {
  /// The themes that are built into the program: those of the files in `themes/`, which a test holds to them. A
  /// person's own file of the same name beats them.
  public static let builtIn = [jasny, ciemny, kontrast, mono]

  /// The everyday theme for a background.
  public static func everyday(on paper: Paper) -> Theme {
    switch paper {
    case .white: jasny
    case .black: ciemny
    }
  }

  /// The everyday theme on a light background.
  public static let jasny = Theme(
    name: "jasny", paper: .white,
    styles: [
      .muted: Style(foreground: .palette(240)),
      .accent: Style(foreground: .palette(25), attributes: .bold),
      .heading: Style(attributes: .bold),
      .selection: Style(attributes: .reverse),
      .focus: Style(foreground: .palette(25), attributes: [.bold, .underline]),
      .field: Style(attributes: .underline),
      .key: Style(foreground: .palette(25), attributes: .bold),
      .rule: Style(foreground: .palette(242)),
      .success: Style(foreground: .palette(22)),
      .warning: Style(foreground: .palette(94), attributes: .bold),
      .error: Style(foreground: .palette(124), attributes: .bold),
      .disabled: Style(foreground: .palette(242)),
    ])

  /// The everyday theme on a dark background.
  public static let ciemny = Theme(
    name: "ciemny", paper: .black,
    styles: [
      .muted: Style(foreground: .palette(248)),
      .accent: Style(foreground: .palette(117), attributes: .bold),
      .heading: Style(attributes: .bold),
      .selection: Style(attributes: .reverse),
      .focus: Style(foreground: .palette(117), attributes: [.bold, .underline]),
      .field: Style(attributes: .underline),
      .key: Style(foreground: .palette(117), attributes: .bold),
      .rule: Style(foreground: .palette(245)),
      .success: Style(foreground: .palette(77)),
      .warning: Style(foreground: .palette(221), attributes: .bold),
      .error: Style(foreground: .palette(210), attributes: .bold),
      .disabled: Style(foreground: .palette(245)),
    ])

  /// The strongest contrast, whatever the terminal's own background: every role brings both its colours.
  public static let kontrast = Theme(
    name: "kontrast",
    styles: [
      .text: onBlack(.white),
      .muted: onBlack(.white),
      .accent: onBlack(.yellow, .bold),
      .heading: onBlack(.white, .bold),
      .selection: Style(foreground: .basic(.black), background: .basic(.cyan)),
      .focus: onBlack(.yellow, [.bold, .underline]),
      .field: onBlack(.white, .underline),
      .key: onBlack(.yellow, .bold),
      .rule: onBlack(.white),
      .success: onBlack(.cyan, .bold),
      .warning: onBlack(.yellow, .bold),
      .error: Style(foreground: .basic(.black), background: .basic(.white)),
      .disabled: onBlack(.white),
    ])

  /// The theme without any colour: whatever it cannot tell apart must be told by a sign or a word.
  public static let mono = Theme(
    name: "mono",
    styles: [
      .accent: Style(attributes: .bold),
      .heading: Style(attributes: .bold),
      .selection: Style(attributes: .reverse),
      .focus: Style(attributes: [.bold, .underline]),
      .field: Style(attributes: .underline),
      .key: Style(attributes: .bold),
      .warning: Style(attributes: .bold),
      .error: Style(attributes: [.bold, .reverse]),
      .disabled: Style(attributes: .dim),
    ])

  private static func onBlack(_ colour: Colour.Basic, _ attributes: Style.Attributes = []) -> Style {
    Style(foreground: .basic(colour), background: .basic(.black), attributes: attributes)
  }
}
