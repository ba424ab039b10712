/// A question to be answered with yes or no. Only its own key says yes, and Enter where that is meant to be easy.
public struct ConfirmQuestion: Equatable, Sendable {
  /// The question.
  public let text: String
  /// The letter for yes, and its word.
  public let yes: KeyHints.Hint
  /// The letter for no, and its word.
  public let no: KeyHints.Hint
  /// Whether Enter says yes too.
  public let enterMeansYes: Bool

  /// The answer that a key gives.
  public enum Answer: Equatable, Sendable {
    /// No key for it: the question stays.
    case none
    /// Do it.
    case yes
    /// Leave it: the no key, Esc, or an arrow, which a slow line may have cut into Esc and the arrow.
    case no
  }

  /// A question; the letters are the hints' keys.
  public init(_ text: String, yes: KeyHints.Hint, no: KeyHints.Hint, enterMeansYes: Bool = false) {
    self.text = text
    self.yes = yes
    self.no = no
    self.enterMeansYes = enterMeansYes
  }

  /// Returns what the key answers.
  public func handle(_ key: Key) -> Answer {
    if key == .enter { return enterMeansYes ? .yes : .none }
    if ConfirmQuestion.leavingKeys.contains(key) { return .no }
    guard case .character(let letter) = key else { return .none }
    if letter.lowercased() == yes.key.lowercased() { return .yes }
    return letter.lowercased() == no.key.lowercased() ? .no : .none
  }

  private static let leavingKeys: Set<Key> = [.escape, .up, .down, .left, .right]

  /// Draws the question and both answers in the first row of the area; the cursor stands on its first letter.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var rest = area.line(0)
    let answers = KeyHints([yes, no])
    let width = SafeText("\(yes.key) \(yes.label)  \(no.key) \(no.label)").width + 2
    let right = rest.takeRight(min(width, rest.width / 2))
    MessageLine(.question, text).draw(on: &canvas, in: rest, focused: true)
    answers.draw(on: &canvas, in: right)
  }
}
