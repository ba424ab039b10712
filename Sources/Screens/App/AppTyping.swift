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

  /// Types them as one paste. Of a text that has no room for all of them as many are taken as by typing, and the next
  /// is refused.
  mutating func type(_ letters: String, in world: World) -> [Effect] {
    if case .form(let form) = layers.last, !form.isFocusOnText { return choose(by: letters, in: world) }
    let before = self
    let effects = press(.paste(letters), in: world)
    guard isRefused else { return effects }
    let letters = Array(letters)
    var (fitting, tooMany) = (0, letters.count)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      self = before
      _ = press(.paste(String(letters[..<middle])), in: world)
      if isRefused { tooMany = middle } else { fitting = middle }
    }
    self = before
    let taken = fitting > 0 ? press(.paste(String(letters[..<fitting])), in: world) : []
    return taken + press(.character(letters[fitting]), in: world)
  }

  /// Presses letters that choose from a list, each by itself; what follows is worked out behind the last of them.
  private mutating func choose(by letters: String, in world: World) -> [Effect] {
    var effects: [Effect] = []
    for letter in letters {
      if case .form(var form) = layers.last {
        form.commentsLater = true
        layers[layers.count - 1] = .form(form)
      }
      effects += press(.character(letter), in: world)
    }
    for place in layers.indices {
      guard case .form(var form) = layers[place], form.commentsLater else { continue }
      form.commentsLater = false
      form.comment(in: world)
      layers[place] = .form(form)
    }
    return effects
  }

  /// Whether what was typed last was refused: the text is full.
  private var isRefused: Bool { message?.tone == .refused }

  /// Whether letters go one behind the other into a text or choose from a list, so that what follows from them can be
  /// worked out once.
  private var takesRuns: Bool {
    switch layers.last {
    case .form(let form): form.isFocusOnText || form.isFocusOnChoice
    case .caller(let caller): caller.focus == .list
    case .question, .menu, .acts, .conflict, .help: false
    case nil:
      switch tab {
      case .today, .calendar: false
      case .map: map.search.isTyping
      case .consultations: consultations.search.isTyping
      }
    }
  }
}
