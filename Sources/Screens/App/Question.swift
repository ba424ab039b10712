import TerminalCanvas
import Words

/// A dialog in the row of the message: a question whose answers stand in the row of key hints.
struct Question: Screen {
  /// One answer: the key that gives it, its key hint, and the steps that follow.
  struct Answer {
    let keys: [Key]
    let label: String
    let steps: [Step]
    /// Whether the answer discards something, so that the same key pressed once more must not do so elsewhere.
    var discards = false
  }

  /// The answer with the widest consequences: it is confirmed not by a key but by its number, typed out.
  struct Widest {
    /// How many records the answer concerns.
    let number: Int
    /// The key hint of the answer.
    let label: String
    /// The prompt while a number is typed.
    let prompt: String
    let steps: [Step]
  }

  let text: String
  let answers: [Answer]
  var widest: Widest?
  /// The digits that were typed so far.
  private(set) var typed = ""

  init(text: String, answers: [Answer], widest: Widest? = nil) {
    assert(Set(answers.flatMap(\.keys)).count == answers.flatMap(\.keys).count, "a key with two answers")
    self.text = text
    self.answers = answers
    self.widest = widest
  }

  var takesText: Bool { true }
  var isInFoot: Bool { true }

  /// No key bindings of a table: the question's keys are its answers.
  func guide(in world: World) -> KeyGuide { KeyGuide(items: []) }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {}

  /// The question, or the number that is typed, with the answers as key hints.
  func foot(in world: World) -> ScreenFoot? {
    var hints = answers.map { KeyHints.Hint($0.keys.first?.name(in: world.words) ?? "", $0.label) }
    if let widest {
      hints.insert(KeyHints.Hint("\(widest.number) Enter", widest.label), at: max(0, hints.count - 1))
    }
    return ScreenFoot(line: MessageLine(.question, line), isNew: true, keys: KeyHints(hints))
  }

  /// The text in the row of the message: the question, or the prompt with the digits.
  private var line: String {
    guard let widest, !typed.isEmpty else { return text }
    return "\(widest.prompt) \(typed)"
  }

  private static let leaving: Set<Key> = [.escape, .up, .down, .left, .right]

  /// Answers the question by a key. Esc and the arrows always leave it: an arrow cut by a slow line arrives as Esc
  /// first.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if let widest, let steps = type(key, for: widest) { return steps }
    if let answer = answers.first(where: { $0.keys.contains(key) }) {
      return [.close] + answer.steps + (answer.discards ? [.discarded(key)] : [])
    }
    return Self.leaving.contains(key) ? [.close] : []
  }

  /// Edits the typed number; one that is not the number asked for is cleared. Nil: the key is not for it.
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
