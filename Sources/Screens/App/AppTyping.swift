import TerminalCanvas

extension App {
  /// The event of the first of the keys that came at once, and how many of them it takes: letters in a row are one
  /// where they are text. The others are told after its effects, for what a key means may depend on them.
  public func event(of keys: ArraySlice<Key>) -> (event: Event, count: Int)? {
    guard let first = keys.first else { return nil }
    guard takesRuns else { return (.key(first), 1) }
    var letters = ""
    var count = 0
    for key in keys {
      guard case .character(let letter) = key else { break }
      letters.append(letter)
      count += 1
    }
    return count > 1 ? (.typed(letters), count) : (.key(first), 1)
  }

  /// Types them as one paste. Of a text that has no room for all of them as much is taken as by typing: half of them is
  /// tried, then the other half.
  mutating func type(_ letters: Substring, in world: World) -> [Effect] {
    let before = self
    let effects = press(.paste(String(letters)), in: world)
    guard message?.tone == .refused, letters.count > 1 else { return effects }
    self = before
    let half = letters.index(letters.startIndex, offsetBy: letters.count / 2)
    return type(letters[..<half], in: world) + type(letters[half...], in: world)
  }

  /// Whether letters go one behind the other into a text, so that typing and pasting them comes to the same.
  private var takesRuns: Bool {
    switch layers.last {
    case .form(let form): form.isFocusOnText
    case .caller(let caller): caller.focus == .list
    case .question, .menu, .conflict, .help: false
    case nil:
      switch tab {
      case .today, .calendar: false
      case .map: map.search.isTyping
      case .consultations: consultations.search.isTyping
      }
    }
  }
}
