/// What a piece of the screen means; the theme says how that looks. The raw value is the name in a theme file.
public enum Role: String, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// What may be overlooked: hints, ages, counts.
  case muted
  /// The one accent.
  case accent
  /// A title or a section's name.
  case heading
  /// The selected row or tab.
  case selection
  /// The focused thing that is not a row: a button, a label.
  case focus
  /// Where one types.
  case field
  /// A key's name in the row of keys.
  case key
  /// Rules and lines between panes.
  case rule
  /// Done, saved.
  case success
  /// Look at this.
  case warning
  /// Refused, failed.
  case error
  /// Not available now.
  case disabled
}

/// A mapping from roles to styles. A role that it does not name looks like plain text.
public struct Theme: Equatable, Sendable {
  /// The name by which people choose it.
  public var name: String
  /// The look of each role.
  public var styles: [Role: Style]

  /// A theme from its styles.
  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// How a role looks.
  public subscript(role: Role) -> Style {
    get { styles[role] ?? .plain }
    set { styles[role] = newValue }
  }

  /// Whether it shows everything without any colour; widgets then add signs where reverse alone might be overlooked.
  public var isMonochrome: Bool {
    styles.values.allSatisfy { $0.foreground == .standard && $0.background == .standard }
  }

  /// The same theme for a terminal of this depth. Without colours it becomes `mono`: a theme that tells a selection
  /// by its background would otherwise lose it.
  public func reduced(to depth: Colour.Depth) -> Theme {
    switch depth {
    case .none: Theme(name: name, styles: Theme.mono.styles)
    case .eight, .palette: Theme(name: name, styles: styles.mapValues { $0.reduced(to: depth) })
    }
  }

  /// The built-in theme for everyday use. It keeps the terminal's own background, so that it reads on light and dark.
  public static let jasny = Theme(
    name: "jasny",
    styles: [
      .muted: Style(foreground: .palette(243)),
      .accent: Style(foreground: .palette(25), attributes: .bold),
      .heading: Style(attributes: .bold),
      .selection: Style(attributes: .reverse),
      .focus: Style(foreground: .palette(25), attributes: [.bold, .underline]),
      .field: Style(attributes: .underline),
      .key: Style(foreground: .palette(25), attributes: .bold),
      .rule: Style(foreground: .palette(245)),
      .success: Style(foreground: .palette(28)),
      .warning: Style(foreground: .palette(136), attributes: .bold),
      .error: Style(foreground: .palette(160), attributes: .bold),
      .disabled: Style(foreground: .palette(245), attributes: .dim),
    ])

  /// The built-in theme without any colour: whatever it cannot tell apart must be told by a sign or a word.
  public static let mono = Theme(
    name: "mono",
    styles: [
      .muted: Style(attributes: .dim),
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
}
