import Foundation

/// How much of the long campaigns is run: a part that fits into every day, or all of it with `WSPOLNIE_THOROUGH=1`.
public enum Thoroughness {
  /// Whether all of it is run.
  public static let isFull = ProcessInfo.processInfo.environment["WSPOLNIE_THOROUGH"] == "1"

  /// How many rounds are played.
  public static func rounds(_ everyDay: Int, full: Int) -> Int { isFull ? full : everyDay }

  /// The seed of a campaign: the same every day, another with `WSPOLNIE_SEED`.
  public static let seed = ProcessInfo.processInfo.environment["WSPOLNIE_SEED"].flatMap { UInt64($0) } ?? 20_261_121
}
