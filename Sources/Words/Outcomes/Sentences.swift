/// What the program says when something did not go as asked: what happened, what was kept, what to do now.
public struct Sentences: Equatable, Sendable {
  /// What happened, as whole sentences.
  public let fact: String
  /// What was kept or left unchanged; empty where the fact says enough.
  public let kept: String
  /// What to do now; empty where nothing needs to be done.
  public let wayOut: String

  /// Sentences, each with its full stop.
  public init(_ fact: String, kept: String = "", wayOut: String = "") {
    self.fact = fact
    self.kept = kept
    self.wayOut = wayOut
  }

  /// One to three lines, for a shell.
  public var lines: [String] { [fact, kept, wayOut].filter { !$0.isEmpty } }

  /// One line, for the place where the program speaks.
  public var line: String { lines.joined(separator: " ") }
}
