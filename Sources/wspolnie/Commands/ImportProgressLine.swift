import CivicDomain
import Words

/// The progress line of an import, for the clerk who waits for it.
struct ImportProgressLine {
  private let words: Words
  private var line: ProgressLine

  init(at desk: Desk) { self.init(words: desk.words, printer: desk.errors, clock: desk.surroundings.clock) }

  init(words: Words, printer: Printer, clock: @escaping () -> Instant) {
    self.words = words
    line = ProgressLine(on: printer, clock: clock)
  }

  /// Begins the progress from the start of the file.
  mutating func begin() { line.begin() }

  /// Shows how many rows are read, and which part of the file, 0 to 1.
  mutating func show(rows: Int, part: Double) {
    let words = self.words
    line.show(part: part) { seconds in
      let left = part > 0 ? seconds / part - seconds : nil
      return words.importing(
        ImportProgress(
          rows: rows, percent: Int(part * 100), rate: Int(Double(rows) / seconds),
          secondsLeft: left.map { Int($0.rounded(.up)) }))
    }
  }

  /// Shows that all is read and the disk is to confirm.
  func showSaving() { line.showEnd(words.importSaving) }

  /// Clears the line.
  func end() { line.end() }
}
