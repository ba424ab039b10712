import CivicDomain
import Words

/// The line on a clerk's terminal that says how far an import is. Whoever sends the messages into a file sees nothing of
/// it.
struct ImportProgressLine {
  private let words: any Words
  private let printer: Printer
  private let clock: () -> Instant
  private var began: Instant
  private var lastShown: Instant?

  /// A file that is read at once needs no bar, and a bar that changes more often cannot be read: microseconds.
  private static let pause: Int64 = 200_000
  private static let barLength = 20

  init(at desk: Desk) { self.init(words: desk.words, printer: desk.errors, clock: desk.surroundings.clock) }

  init(words: any Words, printer: Printer, clock: @escaping () -> Instant) {
    self.words = words
    self.printer = printer
    self.clock = clock
    began = clock()
  }

  /// The file is read from its beginning.
  mutating func begin() {
    began = clock()
    lastShown = nil
  }

  /// So many rows are read, and that part of the file, 0 to 1.
  mutating func show(rows: Int, part: Double) {
    guard printer.isTerminal else { return }
    let now = clock()
    let since = now.microsecondsSince1970 - (lastShown ?? began).microsecondsSince1970
    guard since >= Self.pause else { return }
    lastShown = now
    let seconds = Double(now.microsecondsSince1970 - began.microsecondsSince1970) / 1_000_000
    let left = part > 0 ? seconds / part - seconds : nil
    let progress = ImportProgress(
      rows: rows, percent: Int(part * 100), rate: Int(Double(rows) / seconds),
      secondsLeft: left.map { Int($0.rounded(.up)) })
    let filled = Int(part * Double(Self.barLength))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barLength - filled)
    printer.passing("[\(bar)] \(words.importing(progress))")
  }

  /// All is read; the disk is to confirm.
  func showSaving() {
    if lastShown != nil { printer.passing(words.importSaving) }
  }

  /// Takes the line away.
  func end() {
    if lastShown != nil { printer.passing(nil) }
  }
}
