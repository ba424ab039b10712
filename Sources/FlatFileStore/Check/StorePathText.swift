/// A path below a store's folder as a stranger may see it: the names that every store has, and of all others, which somebody
/// chose or which say something of somebody, their length alone.
public enum StorePathText {
  private static let names: Set<String> = [
    StoreFolder.manifestName, StoreFolder.lockName, StoreFolder.publicLogs, StoreFolder.personalLogs,
    StoreFolder.cachesName,
    StoreFolder.cacheName, StoreFolder.publicName, StoreFolder.draftsName, StoreFolder.filesName,
    StoreFolder.damagedName,
    StoreFolder.inboxName,
  ]

  /// The path as it may be shown: `log/‹3›/000001.jsonl`.
  public static func shown(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { name in
      let name = String(name)
      let isOurs = names.contains(name) || StoreFolder.inboxes.contains(name) || StoreFolder.segmentNumber(name) != nil
      return isOurs ? name : "‹\(name.utf8.count)›"
    }.joined(separator: "/")
  }
}
