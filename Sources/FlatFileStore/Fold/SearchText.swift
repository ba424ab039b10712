import CLinux
import CivicDomain

/// The folded text of every record of a kind, in one piece, so that a search is one run along memory.
final class SearchText {
  private let base: ByteColumn
  /// Records that changed since, by row.
  private var changed: [Int: [UInt8]] = [:]

  init(_ base: ByteColumn) { self.base = base }

  func update(_ row: Int, _ text: [UInt8]) { changed[row] = text }

  /// The texts of all rows as they are now.
  var settled: ByteColumn {
    if changed.isEmpty { return base }
    var texts = ByteColumn()
    for row in 0..<max(base.count, (changed.keys.max() ?? -1) + 1) {
      if let text = changed[row] {
        texts.append(text)
      } else {
        texts.append(base.range(of: row).map { self.base.bytes[$0] })
      }
    }
    return texts
  }

  /// Marks the rows whose text has all the words.
  func mark(_ words: SearchWords, in rows: inout [Bool]) {
    guard let rarest = words.words.first else { return }
    base.bytes.withValues { values in
      let bytes = UnsafeRawBufferPointer(values)
      var row = 0
      var position = 0
      while row < base.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
        let found = Self.find(rarest, in: rest)
        if found < 0 { break }
        let place = position + found
        row = self.row(at: place, from: row)
        let range = base.range(of: row)
        if changed.isEmpty || changed[row] == nil {
          let text = UnsafeRawBufferPointer(rebasing: bytes[range])
          if words.words.dropFirst().allSatisfy({ Self.find($0, in: text) >= 0 }) { rows[row] = true }
        }
        position = range.upperBound
        row += 1
      }
    }
    for (row, text) in changed where words.matches(folded: text) { rows[row] = true }
  }

  /// The row in whose text a place lies: not before `first`.
  private func row(at place: Int, from first: Int) -> Int {
    if base.range(of: first).contains(place) { return first }
    var low = first
    var high = base.count
    while low < high {
      let middle = (low + high) / 2
      if base.range(of: middle).upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func find(_ word: [UInt8], in text: UnsafeRawBufferPointer) -> Int {
    word.withUnsafeBytes { find_bytes(text.baseAddress, text.count, $0.baseAddress, $0.count) }
  }
}

/// The texts of one line's fields as a search sees them, straight from the bytes: most records were never changed since
/// they were added, and their texts have no escapes.
enum FoldedText {
  /// Nil where it cannot be done that way.
  static func of(_ object: UnsafeRawBufferPointer, _ names: [[UInt8]]) -> [UInt8]? {
    var isPlain = true
    // Folding never lengthens, and between two texts stood at least a quotation mark that becomes the newline.
    let bytes = [UInt8](unsafeUninitializedCapacity: object.count) { room, count in
      var search = FieldSearch(object)
      while isPlain, let name = search.nextName() {
        guard names.contains(where: { search.isName(name, $0) }) else {
          search.skip()
          continue
        }
        isPlain = search.eachPlainText { text in
          if count > 0 {
            room[count] = LineEnvelope.newline
            count += 1
          }
          let rest = UnsafeMutableBufferPointer(rebasing: room[count...])
          count += text.withMemoryRebound(to: UInt8.self) { PolishText.fold($0, into: rest) }
        }
      }
    }
    return isPlain ? bytes : nil
  }
}
