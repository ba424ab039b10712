/// The ids of one kind, numbered in the order in which they first appeared: an id's number is its row.
///
/// Open hash tables over the bytes of the ids, because a dictionary of texts costs more than the whole scan: one for
/// the ids that the cache holds, and one for those that came since.
struct IdTable {
  private(set) var ids = ByteColumn()
  /// Rows by hash; -1 where none is. Always a power of two, never more than half full.
  private let cachedSlots: CachedSlots
  /// How many ids are in the cached slots.
  private let cachedCount: Int
  private var slots = [Int32](repeating: -1, count: 64)

  init() {
    cachedSlots = CachedSlots(of: ByteColumn()) { nil }
    cachedCount = 0
  }

  /// A table from the cache: the ids, and the slots as `allSlots` made them, asked for when an id is first looked for.
  init(ids: ByteColumn, slots: @escaping () -> Column<Int32>?) {
    self.ids = ids
    cachedSlots = CachedSlots(of: ids, slots)
    cachedCount = ids.count
  }

  /// The slots of the ids that the cache holds. Whoever lists records needs none.
  private final class CachedSlots {
    private let ids: ByteColumn
    private let cached: () -> Column<Int32>?
    private(set) lazy var slots = found ?? Column(IdTable.allSlots(of: ids))

    init(of ids: ByteColumn, _ cached: @escaping () -> Column<Int32>?) {
      self.ids = ids
      self.cached = cached
    }

    /// Nil if there are none that were written as they must be.
    private var found: Column<Int32>? {
      guard let slots = cached(), slots.count > ids.count, slots.count & (slots.count - 1) == 0 else { return nil }
      return slots
    }
  }

  var count: Int { ids.count }

  func id(of row: Int) -> String {
    let range = ids.range(of: row)
    return String(unsafeUninitializedCapacity: range.count) { room in
      for offset in 0..<range.count { room[offset] = ids.bytes[range.lowerBound + offset] }
      return range.count
    }
  }

  func row(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { row(of: UnsafeRawBufferPointer($0)) }
  }

  func row(of id: UnsafeRawBufferPointer) -> Int? {
    let hash = Self.hash(id)
    if let row = cachedRow(of: id, hash) { return row }
    let row = slots[slot(of: id, hash)]
    return row < 0 ? nil : Int(row)
  }

  /// The row of an id, a new one if it has none yet.
  mutating func rowAdding(_ id: UnsafeRawBufferPointer) -> (row: Int, isNew: Bool) {
    let hash = Self.hash(id)
    if let row = cachedRow(of: id, hash) { return (row, false) }
    var index = slot(of: id, hash)
    if slots[index] >= 0 { return (Int(slots[index]), false) }
    if (ids.count - cachedCount + 1) * 2 > slots.count {
      slots = Self.slots(slots.count * 2, rows: cachedCount..<ids.count, of: ids)
      index = slot(of: id, hash)
    }
    slots[index] = Int32(ids.count)
    ids.append(id)
    return (ids.count - 1, true)
  }

  /// The hash table of all ids, for the cache.
  var allSlots: [Int32] { Self.allSlots(of: ids) }

  private static func allSlots(of ids: ByteColumn) -> [Int32] {
    var size = 64
    while size < ids.count * 2 { size *= 2 }
    return slots(size, rows: 0..<ids.count, of: ids)
  }

  private func cachedRow(of id: UnsafeRawBufferPointer, _ hash: Int) -> Int? {
    if cachedCount == 0 { return nil }
    let slots = cachedSlots.slots
    let mask = slots.count - 1
    var index = hash & mask
    while case let row = Int(slots[index]), row >= 0 {
      if isEqual(row, id) { return row }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The slot of an id among those that came since, or that where it would be.
  private func slot(of id: UnsafeRawBufferPointer, _ hash: Int) -> Int {
    let mask = slots.count - 1
    var index = hash & mask
    while slots[index] >= 0, !isEqual(Int(slots[index]), id) { index = (index + 1) & mask }
    return index
  }

  private func isEqual(_ row: Int, _ id: UnsafeRawBufferPointer) -> Bool {
    let range = ids.range(of: row)
    guard range.count == id.count else { return false }
    for offset in 0..<id.count where ids.bytes[range.lowerBound + offset] != id[offset] { return false }
    return true
  }

  private static func slots(_ size: Int, rows: Range<Int>, of ids: ByteColumn) -> [Int32] {
    var slots = [Int32](repeating: -1, count: size)
    let mask = size - 1
    for row in rows {
      var index = hash(ids.range(of: row).lazy.map { ids.bytes[$0] }) & mask
      while slots[index] >= 0 { index = (index + 1) & mask }
      slots[index] = Int32(row)
    }
    return slots
  }

  /// The upper half folded in, for the lower bits of a short text's hash are the weakest.
  private static func hash(_ id: some Sequence<UInt8>) -> Int {
    let hash = ShortHash.of(id)
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
