import CivicDomain

/// The progress line of something long on a person's terminal; the next one takes its place. Whoever sends the
/// messages into a file sees nothing of it.
struct ProgressLine {
  private let printer: Printer
  private let clock: () -> Instant
  private(set) var began: Instant
  private var lastShown: Instant?

  /// What is done at once needs no line, and one that changes more often cannot be read: microseconds.
  private static let pause: Int64 = 200_000
  private static let barLength = 20

  init(on printer: Printer, clock: @escaping () -> Instant) {
    self.printer = printer
    self.clock = clock
    began = clock()
  }

  /// It starts from its beginning.
  mutating func begin() {
    began = clock()
    lastShown = nil
  }

  /// Whether anything was shown.
  var isShown: Bool { lastShown != nil }

  /// A part is done, 0 to 1; `text` is given the seconds that it took.
  mutating func show(part: Double, text: (_ seconds: Double) -> String) {
    guard printer.isTerminal else { return }
    let now = clock()
    let since = now.microsecondsSince1970 - (lastShown ?? began).microsecondsSince1970
    guard since >= Self.pause else { return }
    lastShown = now
    let seconds = Double(now.microsecondsSince1970 - began.microsecondsSince1970) / 1_000_000
    let filled = Int(part * Double(Self.barLength))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barLength - filled)
    printer.passing("[\(bar)] \(text(seconds))")
  }

  /// Says what is done last, where it was worth saying anything before.
  func showEnd(_ text: String) {
    if isShown { printer.passing(text) }
  }

  /// Takes the line away.
  func end() {
    if isShown { printer.passing(nil) }
  }
}
