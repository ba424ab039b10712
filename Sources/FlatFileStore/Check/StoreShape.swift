import CivicDomain

/// How large an opened store is, and how it was read: numbers, no value of any record.
public struct StoreShape: Equatable, Sendable {
  /// The offices whose logs are read.
  public let offices: Int
  /// The segments of all their public logs, and of the personal ones.
  public let segments: (open: Int, personal: Int)
  /// The whole lines in them that could be believed.
  public let lines: (open: Int, personal: Int)
  /// The bytes of all of them.
  public let bytes: Int
  /// The number of the last transaction.
  public let lastTransaction: Int
  /// When it was asked for, by the clock of its author; nil in an empty store.
  public let lastAt: Instant?
  /// The records of each kind that this program knows: how many live, and how many were removed.
  public let records: [(kind: Kind, living: Int, removed: Int)]
  /// The kinds of a newer program.
  public let unknownKinds: Int
  /// What became of the cache.
  public let cache: Cache

  /// The state of the cache.
  public enum Cache: String, Sendable {
    /// There is none.
    case none
    /// The store was opened with it.
    case used
    /// A program with another layout wrote it, or it is spoiled: it was passed over.
    case foreign
    /// It could be read, and was not used: the log is no longer the one of which it was made.
    case outdated
  }

  /// Two shapes of equal numbers.
  public static func == (one: StoreShape, other: StoreShape) -> Bool {
    one.offices == other.offices && one.segments == other.segments && one.lines == other.lines
      && one.bytes == other.bytes && one.lastTransaction == other.lastTransaction && one.lastAt == other.lastAt
      && one.records.elementsEqual(other.records) { $0 == $1 } && one.unknownKinds == other.unknownKinds
      && one.cache == other.cache
  }
}

extension Store {
  /// How large the store is, as it was read last.
  public var shape: StoreShape {
    let index = reading.registerIndex
    let personalLines = index.lineTable.lines.count - reading.transactions.count
    let last = reading.transactions.count == 0 ? nil : reading.transactions[reading.transactions.count - 1]
    return StoreShape(
      offices: reading.offices.count,
      segments: (
        reading.offices.reduce(0) { $0 + $1.open.scan.names.count },
        reading.offices.reduce(0) { $0 + $1.personal.scan.names.count }
      ),
      lines: (reading.transactions.count, personalLines), bytes: reading.length,
      lastTransaction: reading.highestTransactionNumber,
      lastAt: last.map { LineHeading(index.lineTable.bytes(of: index.lineTable.lines[$0.open])).at },
      records: index.kinds.compactMap { kindIndex in
        guard let kind = kindIndex.kind?.kind else { return nil }
        return (kind, kindIndex.livingCount, kindIndex.ids.count - kindIndex.livingCount)
      },
      unknownKinds: index.kinds.count { $0.kind == nil }, cache: cacheState)
  }

  private var cacheState: StoreShape.Cache {
    if reading.registerIndex.cache != nil { return .used }
    if (try? fileSystem.status(at: files.cache)) == nil { return .none }
    return CacheFile(files.cache, fileSystem) == nil ? .foreign : .outdated
  }
}
