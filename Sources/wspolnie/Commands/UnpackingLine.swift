import CivicDomain
import Words

/// How far a workbook is unpacked, shown before its first row is judged; on a screen it is stopped meanwhile by Ctrl-C, which ends a
/// command by itself.
struct UnpackingLine {
  private let words: Words
  private let isStopped: () -> Bool
  private var line: ProgressLine

  /// - Parameter isStopped: asked from time to time.
  init(at desk: Desk, isStopped: @escaping () -> Bool = { false }) {
    words = desk.words
    self.isStopped = isStopped
    line = ProgressLine(on: desk.errors, clock: desk.surroundings.clock)
  }

  /// Shows the part that is unpacked, 0 to 1.
  /// - Returns: whether it is wanted any more.
  mutating func goesOn(_ part: Double) -> Bool {
    let words = self.words
    line.show(part: part) { _ in words.unpacking(percent: Int(part * 100)) }
    return !isStopped()
  }

  /// Clears the line.
  func end() { line.end() }
}
