import TerminalCanvas

/// A question in the place where the program speaks; its answers stand in the row of keys.
struct Question {
  /// One answer: the key that gives it, what the row of keys calls it, and what follows.
  struct Answer {
    let keys: [Key]
    let label: String
    let steps: [Step]
  }

  let text: String
  let answers: [Answer]

  /// What a key answers. Esc and the arrows always leave the question: an arrow cut by a slow line arrives as Esc first.
  func steps(for key: Key) -> [Step] {
    if let answer = answers.first(where: { $0.keys.contains(key) }) { return [.close] + answer.steps }
    switch key {
    case .escape, .up, .down, .left, .right: return [.close]
    case _: return []
    }
  }
}
