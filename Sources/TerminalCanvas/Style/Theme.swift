/// The role of a part of the screen; the theme says how that looks. The raw value is the name in a theme file.
public enum Role: String, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// Text that may be overlooked: hints, ages, counts.
  case muted
  /// The one accent.
  case accent
  /// A title or a section's name.
  case heading
  /// The selected row or tab.
  case selection
  /// The focused thing that is not a row: a button, a label.
  case focus
  /// A field in which one types.
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
  /// The background of the terminal that it is made for, where it leaves that as it is; nil: any.
  public var paper: Paper?
  /// The look of each role.
  public var styles: [Role: Style]

  /// A theme from its styles.
  public init(name: String, paper: Paper? = nil, styles: [Role: Style]) {
    self.name = name
    self.paper = paper
    self.styles = styles
  }

  /// The style of a role.
  public subscript(role: Role) -> Style {
    get { styles[role] ?? .plain }
    set { styles[role] = newValue }
  }

  /// Whether it shows everything without any colour; widgets then add signs where reverse alone might be overlooked.
  public var isMonochrome: Bool {
    styles.values.allSatisfy { $0.foreground == .standard && $0.background == .standard }
  }

  /// Returns the theme for a terminal of this colour depth. Without colours it becomes `mono`: a theme that tells a
  /// selection by its background would otherwise lose it. A colour whose nearest of eight cannot be read on the theme's
  /// paper is left out, for no state is told by a colour alone.
  public func reduced(to depth: Colour.Depth) -> Theme {
    switch depth {
    case .none: Theme(name: name, styles: Theme.mono.styles)
    case .palette: Theme(name: name, paper: paper, styles: styles.mapValues { $0.reduced(to: depth) })
    case .eight: Theme(name: name, paper: paper, styles: styles.mapValues { readable($0.reduced(to: depth)) })
    }
  }

  private func readable(_ style: Style) -> Style {
    guard let paper, style.background == .standard, style.contrast(on: paper) < Contrast.least else { return style }
    return Style(attributes: style.attributes)
  }
}
