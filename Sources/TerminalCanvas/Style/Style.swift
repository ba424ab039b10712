/// The style of a cell: two colours and four attributes. A small value, cheap to compare.
public struct Style: Equatable, Hashable, Sendable {
  /// The colour of the sign.
  public var foreground: Colour
  /// The colour behind it.
  public var background: Colour
  /// Bold, dim, reverse, underline, in any combination.
  public var attributes: Attributes

  /// The attributes that a terminal without any colour can still show.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits, one an attribute.
    public let rawValue: UInt8

    /// Creates attributes from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bright or heavy.
    public static let bold = Attributes(rawValue: 1)
    /// Faint.
    public static let dim = Attributes(rawValue: 2)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
  }

  /// A style; without arguments the terminal's own.
  public init(
    foreground: Colour = .standard, background: Colour = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()

  /// Returns the style with these attributes added.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }

  /// Returns this style over another: its own colours where it has any, the attributes of both.
  public func over(_ other: Style) -> Style {
    Style(
      foreground: foreground == .standard ? other.foreground : foreground,
      background: background == .standard ? other.background : background,
      attributes: attributes.union(other.attributes))
  }

  /// The nearest style that a terminal of this depth can show.
  public func reduced(to depth: Colour.Depth) -> Style {
    Style(foreground: foreground.reduced(to: depth), background: background.reduced(to: depth), attributes: attributes)
  }
}
