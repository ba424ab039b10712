/// A part of the sheet that can be pointed at, and the keys that do the same.
///
/// Whatever draws something that a key works on says so: there is nothing that a mouse could do and keys could not.
public struct Touch: Equatable, Sendable {
  /// The part of the sheet.
  public internal(set) var area: Rect
  /// The keys of a click, in their order.
  public let keys: [Key]
  /// Whether the wheel moves here, as the arrows do.
  public let scrolls: Bool

  /// What is done by one key.
  public static func key(_ key: Key) -> Touch { Touch([key]) }

  /// A row of a list, so many behind the selected one; a click on that one presses a key, if there is one.
  /// - Parameters:
  ///   - isFocused: whether the list has the focus; else Tab goes to it.
  ///   - key: the key for the selected row.
  public static func row(_ offset: Int, focused isFocused: Bool, pressing key: Key? = .enter) -> Touch {
    cell((offset, 0), focused: isFocused, pressing: key)
  }

  /// A cell of a table, so many rows and columns behind the selected one, as `row`.
  public static func cell(
    _ offset: (rows: Int, columns: Int), focused isFocused: Bool, pressing key: Key? = .enter
  ) -> Touch {
    let steps =
      Array(repeating: offset.rows < 0 ? Key.up : .down, count: abs(offset.rows))
      + Array(repeating: offset.columns < 0 ? Key.left : .right, count: abs(offset.columns))
    let there = isFocused && steps.isEmpty ? [key].compactMap { $0 } : []
    return Touch((isFocused ? [] : [.tab]) + steps + there, scrolls: isFocused)
  }

  /// What stands in a form so many things behind what has the focus, and the key that is pressed there.
  static func stop(_ offset: Int, pressing key: Key? = nil) -> Touch {
    Touch(Array(repeating: offset < 0 ? .backTab : .tab, count: abs(offset)) + [key].compactMap { $0 }, scrolls: true)
  }

  /// What is done by keys in something that the wheel goes through.
  static func pressed(_ keys: Key...) -> Touch { Touch(keys, scrolls: true) }

  /// A text that the wheel scrolls.
  public static let text = Touch([], scrolls: true)
  /// What covers all that is beneath it, and does nothing.
  public static let nothing = Touch([])

  private init(_ keys: [Key], scrolls: Bool = false) {
    area = Rect(column: 0, row: 0, width: 0, height: 0)
    self.keys = keys
    self.scrolls = scrolls
  }
}

extension Canvas {
  /// Says what a click on an area means, as far as it is seen: the last that is said of a place holds.
  public mutating func touch(_ area: Rect, _ touch: Touch) {
    var touch = touch
    touch.area = area.intersection(clip)
    if !touch.area.isEmpty { touches.append(touch) }
  }

  /// What is to be pointed at in a place; nil: nothing.
  public func touch(at position: Position) -> Touch? { touches.last { $0.area.contains(position) } }

  /// The keys that do the same as the mouse in its place; none where it means nothing.
  public func keys(of mouse: Key.Mouse) -> [Key] {
    let touch = touch(at: mouse.position)
    switch mouse.action {
    case .press(0) where mouse.modifiers.isEmpty: return touch?.keys ?? []
    case .scrollUp: return touch?.scrolls == true ? [.up] : []
    case .scrollDown: return touch?.scrolls == true ? [.down] : []
    case .press, .release, .drag, .move: return []
    }
  }
}
