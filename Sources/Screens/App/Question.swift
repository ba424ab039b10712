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
  /// Whether nobody asked for it, and nothing is lost where it is not answered: a key that is no answer closes it and does
  /// what it does without it.
  let canBePassedOver: Bool
  /// Whether somebody may type at it for something else, without having seen it, and would lose something by a letter: once one came
  /// that answers nothing, none does.
  let guardsLetters: Bool
  /// The digits that were typed.
  private(set) var typed = ""
  /// Whether Enter was pressed where only the number answers.
  private var isNumberAsked = false
  /// The key that was pressed last, where it is no answer.
  private var refused: Key?
  /// Whether letters that answer nothing came where that is guarded: they are typed for something else, and no letter of what
  /// follows is an answer.
  private var isTypedInto = false

  init(
    text: String, answers: [Answer], widest: Widest? = nil, canBePassedOver: Bool = false,
    guardsLetters: Bool = false
  ) {
    assert(Set(answers.flatMap(\.keys)).count == answers.flatMap(\.keys).count, "a key with two answers")
    self.text = text
    self.answers = answers
    self.widest = widest
    self.canBePassedOver = canBePassedOver
    self.guardsLetters = guardsLetters
  }

  /// The question before people's data go for good: Enter never answers it, but a key of its own; where much goes with it, its
  /// number, typed out.
  static func forGood(
    _ text: String, number: Int, label: String, prompt: String, doing steps: [Step], in words: Words
  ) -> Question {
    let no = Answer(keys: [.escape], label: words.answerNo, steps: [])
    if number >= Limits.confirmedByNumber {
      return Question(
        text: text, answers: [no], widest: Widest(number: number, label: label, prompt: prompt, steps: steps))
    }
    return Question(text: text, answers: [Answer(keys: [.character("d")], label: label, steps: steps), no])
  }

  var takesText: Bool { true }
  var isInFoot: Bool { true }

  /// No key bindings of a table: the question's keys are its answers.
  func guide(in world: World) -> KeyGuide { KeyGuide(items: []) }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {}

  /// The question, or the number that is typed, with the answers as key hints.
  func foot(in world: World) -> ScreenFoot? {
    var hints = answers.filter { !isTypedInto || !$0.keys.allSatisfy(\.isLetter) }.map {
      KeyHints.Hint($0.keys.first?.name(in: world.words) ?? "", $0.label, pressing: $0.keys.first)
    }
    if let widest {
      hints.insert(KeyHints.Hint("\(widest.number) Enter", widest.label), at: max(0, hints.count - 1))
    }
    return ScreenFoot(line: MessageLine(.question, line(in: world.words)), isNew: true, keys: KeyHints(hints))
  }

  /// What stands in the place where the program speaks.
  private func line(in words: Words) -> String {
    if isTypedInto { return "\(words.typedIntoQuestion) \(text)" }
    if let refused { return "\(words.noAnswer(refused.name(in: words))) \(text)" }
    guard let widest else { return text }
    if !typed.isEmpty || isNumberAsked { return "\(widest.prompt) \(typed)" }
    // Where Enter alone answers nothing it is said from the start what does.
    return answers.contains { $0.keys.contains(.enter) } ? text : "\(text) \(widest.prompt)"
  }

  private static let leaving: Set<Key> = [.escape, .up, .down, .left, .right]

  /// What a key answers. Esc and the arrows always leave the question: an arrow cut by a slow line arrives as Esc first.
  /// Of any other it is said that it is no answer, where the question cannot be passed over.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    refused = nil
    if let widest, let steps = type(key, for: widest) { return steps }
    if guardsLetters, key.isLetter {
      isTypedInto = isTypedInto || !answers.contains { $0.keys.contains(key) }
      if isTypedInto { return [] }
    }
    if let answer = answers.first(where: { $0.keys.contains(key) }) {
      return [.close] + answer.steps + (answer.discards ? [.discarded(key)] : [])
    }
    if key == .enter, widest != nil {
      isNumberAsked = true
      return []
    }
    if Self.leaving.contains(key) { return [.close] }
    if canBePassedOver { return [.close, .press(key)] }
    if key.expectsAnswer { refused = key }
    return []
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

extension Key {
  /// Whether it is typed as a letter, a digit or a sign.
  fileprivate var isLetter: Bool { if case .character = self { true } else { false } }
}
