/// The line of messages, the one place where the program speaks. What kind of message it is stands before it as a sign,
/// beside the colour.
public struct MessageLine: Equatable, Sendable {
  /// The kind of the message.
  public var kind: Kind
  /// The sentence.
  public var text: String
  /// A short hint at the right: a key and what it does. Left out where the sentence needs the room.
  public var aside: String

  /// Kinds of messages.
  public enum Kind: Equatable, Sendable {
    /// Said by the way.
    case note
    /// Done and kept.
    case saved
    /// Not done.
    case refused
    /// Waits for an answer.
    case question
    /// Takes its time.
    case progress(ProgressBar)
  }

  /// A message.
  public init(_ kind: Kind, _ text: String, aside: String = "") {
    self.kind = kind
    self.text = text
    self.aside = aside
  }

  /// Draws the message in the first row of the area. With `focused`, until the next key, the cursor stands on its first
  /// letter, so that it is read out.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    var rest = area.line(0)
    guard !rest.isEmpty else { return }
    canvas.fill(rest)
    let sign = rest.takeLeft(min(3, rest.width / 4))
    canvas.put(SafeText(" \(self.sign(canvas.signs)) "), at: sign.origin, role, width: sign.width)
    let hint = SafeText(aside)
    let sentence = SafeText(text)
    if !aside.isEmpty, sentence.width + hint.width + 2 <= rest.width {
      let area = rest.takeRight(hint.width + 2)
      canvas.put(hint, at: Position(column: area.column + 1, row: area.row), .muted, width: hint.width)
    }
    if case .progress(let bar) = kind {
      bar.draw(on: &canvas, in: rest.takeRight(min(30, rest.width / 2)))
      _ = rest.takeRight(1)
    }
    canvas.put(sentence, at: rest.origin, role, width: rest.width)
    if focused { canvas.placeCursor(at: rest.origin) }
  }

  private var role: Role {
    switch kind {
    case .note, .progress: .text
    case .saved: .success
    case .refused: .error
    case .question: .accent
    }
  }

  private func sign(_ signs: Signs) -> String {
    switch kind {
    case .note: " "
    case .saved: signs[.check].text
    case .refused: "!"
    case .question: "?"
    case .progress: signs[.ellipsis].text
    }
  }
}
