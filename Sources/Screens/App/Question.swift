import TerminalCanvas
import Words

/// A question in the place where the program speaks; its answers stand in the row of keys.
struct Question: Screen {
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
    assert(Set(answers.flatMap(\.keys)).count == answers.flatMap(\.keys).count, "a key with two answers")
    self.text = text
    self.answers = answers
    self.widest = widest
  }

  var takesText: Bool { true }
  var isInFoot: Bool { true }

  /// Its keys are its answers.
  func guide(in world: World) -> KeyGuide { KeyGuide(items: []) }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {}

  /// The question, or the number that is typed; the answers stand in the row of keys.
  func foot(in world: World) -> ScreenFoot? {
    var hints = answers.map { KeyHints.Hint($0.keys.first?.name(in: world.words) ?? "", $0.label) }
    if let widest {
      hints.insert(KeyHints.Hint("\(widest.number) Enter", widest.label), at: max(0, hints.count - 1))
    }
    return ScreenFoot(line: MessageLine(.question, line), isNew: true, keys: KeyHints(hints))
  }

  /// What stands in the place where the program speaks.
  private var line: String {
    guard let widest, !typed.isEmpty else { return text }
    return "\(widest.prompt) \(typed)"
  }

  private static let leaving: Set<Key> = [.escape, .up, .down, .left, .right]

  /// What a key answers. Esc and the arrows always leave the question: an arrow cut by a slow line arrives as Esc first.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if let widest, let steps = type(key, for: widest) { return steps }
    if let answer = answers.first(where: { $0.keys.contains(key) }) {
      return [.close] + answer.steps + (answer.discards ? [.discarded(key)] : [])
    }
    return Self.leaving.contains(key) ? [.close] : []
  }

  /// The number as it is typed; another than the one that is asked for is taken away again. Nil: the key is not for it.
  private mutating func type(_ key: Key, for widest: Widest) -> [Step]? {
    if case .character(let sign) = key, sign.isASCII && sign.isNumber {
      if typed.count < Limits.typedNumber { typed.append(sign) }
      return []
    }
    guard !typed.isEmpty, key == .backspace || key == .enter else { return nil }
    if key == .backspace {
      typed.removeLast()
      return []
    }
    if typed == String(widest.number) { return [.close] + widest.steps }
    typed = ""
    return []
  }
}
