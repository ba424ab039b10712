import TerminalCanvas

extension App {
  /// Returns the event for the first of several keys that arrived together, and how many of them it takes: letters in a
  /// row are one event where they are text. The other keys follow after its effects, for what a key means may depend on
  /// them.
  public func event(of keys: ArraySlice<Key>) -> (event: Event, count: Int)? {
    guard let first = keys.first else { return nil }
    guard top.takesRuns else { return (.key(first), 1) }
    var letters = ""
    var count = 0
    for key in keys {
      guard case .character(let letter) = key else { break }
      letters.append(letter)
      count += 1
    }
    return count > 1 ? (.typed(letters), count) : (.key(first), 1)
  }

  /// Types letters that arrived together. Of a text that has no room for all of them as many are taken as by typing,
  /// and the next is refused.
  mutating func type(_ letters: String, in world: World) -> [Effect] {
    let before = self
    let effects = typeTogether(letters, in: world)
    guard isRefused else { return effects }
    let letters = Array(letters)
    var (fitting, tooMany) = (0, letters.count)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      self = before
      _ = typeTogether(String(letters[..<middle]), in: world)
      if isRefused { tooMany = middle } else { fitting = middle }
    }
    self = before
    let taken = fitting > 0 ? typeTogether(String(letters[..<fitting]), in: world) : []
    return taken + press(.character(letters[fitting]), in: world)
  }

  private mutating func typeTogether(_ letters: String, in world: World) -> [Effect] {
    (message, discarding) = (nil, nil)
    return changeTop(in: world) { $0.type(letters, in: world) }
  }

  /// Whether the last input was refused: the text is full.
  private var isRefused: Bool { message?.tone == .refused }
}
