import CivicDomain

/// The progress line of something long on a person's terminal; the next one overwrites it. Whoever sends the messages
/// into a file sees nothing of it.
struct ProgressLine {
  private let printer: Printer
  private let clock: () -> Instant
  private(set) var began: Instant
  private var lastShown: Instant?

  /// Microseconds between two lines, and before the first: what is done at once needs no line, and one that changes
  /// more often cannot be read.
  private static let pause: Int64 = 200_000
  private static let barLength = 20
  /// The same pause, in milliseconds.
  static let pauseInMilliseconds = Int(pause / 1_000)

  init(on printer: Printer, clock: @escaping () -> Instant) {
    self.printer = printer
    self.clock = clock
    began = clock()
  }

  /// Begins the progress from its start.
  mutating func begin() {
    began = clock()
    lastShown = nil
  }

  /// Whether a line was shown.
  var isShown: Bool { lastShown != nil }

  /// Shows that a part is done, 0 to 1; `text` gets the seconds that it took.
  mutating func show(part: Double, text: (_ seconds: Double) -> String) {
    guard printer.isTerminal else { return }
    let now = clock()
    let since = now.microsecondsSince1970 - (lastShown ?? began).microsecondsSince1970
    guard since >= Self.pause else { return }
    lastShown = now
    let seconds = Double(now.microsecondsSince1970 - began.microsecondsSince1970) / 1_000_000
    printer.passing("\(Self.bar(part)) \(text(seconds))")
  }

  /// The bar of a part, 0 to 1.
  static func bar(_ part: Double) -> String {
    let filled = Int(part * Double(barLength))
    return "[\(String(repeating: "#", count: filled))\(String(repeating: ".", count: barLength - filled))]"
  }

  /// Shows what is done last, where a line was shown before.
  func showEnd(_ text: String) {
    if isShown { printer.passing(text) }
  }

  /// Clears the line.
  func end() {
    if isShown { printer.passing(nil) }
  }
}
