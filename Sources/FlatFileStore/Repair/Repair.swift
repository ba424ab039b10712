import CivicDomain

/// The result of `repair`: the damages that it recorded, or would record.
public struct Repair: Equatable, Sendable {
  /// A damage that was recorded.
  public struct Damage: Equatable, Sendable {
    /// The finding: what it is and where.
    public let finding: Finding
    /// The path inside the data folder to which the bad bytes were copied; nil where there are none.
    public let copy: String?
    /// Whether something that was acknowledged is lost with it, or may be. A line that stands in the wrong place loses nothing.
    public let isLoss: Bool
    /// The time at which the last whole line before it in its file was written; nil if there is none.
    public let after: Instant?
    /// The time at which the next whole line after it was written; nil if there is none.
    public let before: Instant?
    /// The records of which something personal is gone, where the public side tells.
    public let records: [RecordID]
  }

  /// The damages, the public log's first.
  public let damages: [Damage]
  /// Folders of the logs that were not there and were made, as paths inside the data folder.
  public let madeFolders: [String]
}

/// The outcome of `repair`.
public enum RepairOutcome: Equatable, Sendable {
  /// There was nothing to repair; nothing was written.
  case whole
  /// The damages are recorded as known, and the store can be written again.
  case recorded(Repair)
  /// There is more damage in this log than can be listed: only a backup helps. Nothing was written.
  case tooMuch(log: String)
  /// The bad bytes could not be copied; nothing was recorded.
  case notCopied(FileFailure)
  /// The store could not be written, as with any act.
  case notDone(Outcome)
}
