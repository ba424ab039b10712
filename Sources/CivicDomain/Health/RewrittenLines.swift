/// The lines that erasures and redactions rewrote, as the logs tell of them: what those said before, the chain cannot vouch
/// for, but only a backup from before.
public struct RewrittenLines: Equatable, Sendable {
  /// How many lines, in all logs.
  public let lines: Int
  /// The number of the last transaction that tells of one.
  public let transaction: Int
  /// Who wrote that transaction.
  public let author: String
  /// When.
  public let at: Instant

  /// The lines that were rewritten, and the last transaction that tells of it.
  public init(lines: Int, transaction: Int, author: String, at: Instant) {
    self.lines = lines
    self.transaction = transaction
    self.author = author
    self.at = at
  }
}
