/// The row of tabs, each with its key. Without colour brackets tell the current one.
public struct Tabs: Equatable, Sendable {
  /// The places, in order.
  public var tabs: [Tab]
  /// The index of the current tab.
  public var current: Int

  /// One tab.
  public struct Tab: Equatable, Sendable {
    /// The key that goes there.
    public let key: String
    /// The title of the tab.
    public let title: String

    /// A place.
    public init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  /// A row of places.
  public init(_ tabs: [Tab], current: Int) {
    self.tabs = tabs
    self.current = current
  }

  /// Draws key and title of each, or where that is too wide only the keys, and the title of the current one.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let full = tabs.map { SafeText("\($0.key) \($0.title)") }
    let fits = full.reduce(0) { $0 + $1.width + 2 } <= area.width
    let brackets = canvas.theme.isMonochrome || canvas.signs != .unicode
    var rest = area.line(0)
    let keys = tabs.indices.reduce(0) { $0 + ($1 == current ? 0 : SafeText(tabs[$1].key).width + 2) }
    for (index, tab) in tabs.enumerated() {
      let isCurrent = index == current
      // However long its name is, the keys behind it are seen; but the name's first letters come before them.
      let label =
        fits ? full[index].text : isCurrent ? Self.cut(full[index], to: area.width - keys - 2, on: canvas) : tab.key
      let text = SafeText(isCurrent && brackets ? "[\(label)]" : " \(label) ")
      let area = rest.takeLeft(min(text.width, rest.width))
      canvas.put(text, at: area.origin, isCurrent ? .selection : .text, width: area.width)
      if tab.key.count == 1, let key = tab.key.first { canvas.touch(area, .key(.character(key))) }
    }
  }

  /// The key, a space and three letters.
  private static let leastName = 5

  private static func cut(_ text: SafeText, to width: Int, on canvas: Canvas) -> String {
    text.width <= width ? text.text : String(text.text.prefix(max(leastName, width - 1))) + canvas.signs[.ellipsis].text
  }
}
