/// The message of something that did not go as asked: what happened, what was kept, what to do now.
public struct Sentences: Equatable, Sendable {
  /// The fact: what happened, as whole sentences.
  public let fact: String
  /// What was kept or left unchanged; empty where the fact says enough.
  public let kept: String
  /// The way out: what to do now; empty where nothing needs to be done.
  public let wayOut: String

  /// Creates a message of sentences, each with its full stop.
  public init(_ fact: String, kept: String = "", wayOut: String = "") {
    self.fact = fact
    self.kept = kept
    self.wayOut = wayOut
  }

  /// The message in one to three lines, for a shell.
  public var lines: [String] { [fact, kept, wayOut].filter { !$0.isEmpty } }

  /// The message in one line, for a screen.
  public var line: String { lines.joined(separator: " ") }

  /// The same where nothing was to be saved yet, so that nothing need be said of it.
  public var beforehand: String { [fact, wayOut].filter { !$0.isEmpty }.joined(separator: " ") }
}
