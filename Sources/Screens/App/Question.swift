import TerminalCanvas

/// A question in the place where the program speaks; its answers stand in the row of keys.
struct Question {
  /// One answer: the key that gives it, what the row of keys calls it, and what follows.
  struct Answer {
    let keys: [Key]
    let label: String
    let steps: [Step]
    /// Whether it throws something away, so that the same key pressed once more must not do so elsewhere.
    var discards = false
  }

  /// The answer that reaches farthest: it is not given by a key but by its number, typed out.
  struct Widest {
    /// How many things it is about.
    let number: Int
    /// What the row of keys calls it.
    let label: String
    /// What is asked while a number is typed.
    let prompt: String
    let steps: [Step]
  }

  let text: String
  let answers: [Answer]
  var widest: Widest?
  /// The digits that were typed.
  private(set) var typed = ""

  init(text: String, answers: [Answer], widest: Widest? = nil) {
    self.text = text
    self.answers = answers
    self.widest = widest
  }

  /// What stands in the place where the program speaks.
  var line: String {
    guard let widest, !typed.isEmpty else { return text }
    return "\(widest.prompt) \(typed)"
  }

  /// Whether a key throws something away here.
  func discards(_ key: Key) -> Bool { answers.contains { $0.discards && $0.keys.contains(key) } }

  /// What a key answers. Esc and the arrows always leave the question: an arrow cut by a slow line arrives as Esc first.
  mutating func steps(for key: Key) -> [Step] {
    if let widest, let steps = type(key, for: widest) { return steps }
    if let answer = answers.first(where: { $0.keys.contains(key) }) { return [.close] + answer.steps }
    switch key {
    case .escape, .up, .down, .left, .right: return [.close]
    case _: return []
    }
  }

  /// The number as it is typed; another than the one that is asked for is taken away again. Nil: the key is not for it.
  private mutating func type(_ key: Key, for widest: Widest) -> [Step]? {
    switch key {
    case .character(let sign) where sign.isASCII && sign.isNumber:
      if typed.count < Limits.typedNumber { typed.append(sign) }
      return []
    case .backspace where !typed.isEmpty:
      typed.removeLast()
      return []
    case .enter where !typed.isEmpty:
      if typed == String(widest.number) { return [.close] + widest.steps }
      typed = ""
      return []
    case _:
      return nil
    }
  }
}
