import CivicDomain

/// A migration of the lines of one format to the next.
public struct MigrationStep: Sendable {
  /// The format that it reads; it writes the next one.
  public let from: Int
  /// A line's object in that format, its checksum left out (`{"seq":1,…}`), as the next format has it; nil if it cannot
  /// be understood, and then nothing is migrated.
  public let line: @Sendable (_ object: [UInt8]) -> [UInt8]?

  /// A step from one format to the next.
  public init(from: Int, line: @escaping @Sendable (_ object: [UInt8]) -> [UInt8]?) {
    self.from = from
    self.line = line
  }

  /// All steps that this program knows. Format 1 is the first, so that there are none yet.
  public static let all: [MigrationStep] = []

  /// The steps from a format to the newest, in their order; nil if one is missing.
  static func path(from format: Int, _ steps: [MigrationStep]) -> [MigrationStep]? {
    var path: [MigrationStep] = []
    for number in format..<max(format, Manifest.newestFormat) {
      guard let step = steps.first(where: { $0.from == number }) else { return nil }
      path.append(step)
    }
    return path
  }
}

/// The reason why a store was not migrated. It is then what it was, or the next attempt finishes it.
public enum MigrationFailure: Error, Equatable, Sendable {
  /// There is no store, or none of ours.
  case store(StoreFailure)
  /// A newer program wrote it.
  case newer(Int)
  /// The lock was not to be had, as with any act.
  case notDone(Outcome)
  /// A line that stands there whole cannot be understood; nothing was changed.
  case unreadableLine(file: String, line: Int)
  /// The operating system refused something.
  case system(FileFailure)
}
