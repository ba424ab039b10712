/// The ids of one kind, numbered in the order in which they first appeared: an id's number is its row.
///
/// An open hash table over the bytes of the ids, because a dictionary of texts costs more than the whole scan.
struct IdTable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Rows by hash; -1 where none is. Always a power of two, never more than half full.
  private var slots = [Int32](repeating: -1, count: 64)

  var count: Int { ends.count }

  func id(of row: Int) -> String {
    bytes.withUnsafeBytes { String(decoding: UnsafeRawBufferPointer(rebasing: $0[range(of: row)]), as: UTF8.self) }
  }

  func row(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { row(of: UnsafeRawBufferPointer($0)) }
  }

  func row(of id: UnsafeRawBufferPointer) -> Int? {
    let row = slots[slot(of: id)]
    return row < 0 ? nil : Int(row)
  }

  /// The row of an id, a new one if it has none yet.
  mutating func rowAdding(_ id: UnsafeRawBufferPointer) -> (row: Int, isNew: Bool) {
    var place = slot(of: id)
    if slots[place] >= 0 { return (Int(slots[place]), false) }
    if (ends.count + 1) * 2 > slots.count {
      grow()
      place = slot(of: id)
    }
    slots[place] = Int32(ends.count)
    bytes.append(contentsOf: id)
    ends.append(UInt32(bytes.count))
    return (ends.count - 1, true)
  }

  private func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  /// Where the id is, or where it would be.
  private func slot(of id: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var place = Self.hash(id) & mask
    while slots[place] >= 0, !isEqual(Int(slots[place]), id) { place = (place + 1) & mask }
    return place
  }

  private func isEqual(_ row: Int, _ id: UnsafeRawBufferPointer) -> Bool {
    let range = range(of: row)
    guard range.count == id.count else { return false }
    for index in 0..<id.count where bytes[range.lowerBound + index] != id[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    bytes.withUnsafeBytes { bytes in
      for row in 0..<ends.count {
        var place = Self.hash(UnsafeRawBufferPointer(rebasing: bytes[range(of: row)])) & mask
        while slots[place] >= 0 { place = (place + 1) & mask }
        slots[place] = Int32(row)
      }
    }
  }

  /// FNV-1a with 64 bits, its upper half folded in, for the lower bits of a short text's hash are the weakest.
  private static func hash(_ id: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
