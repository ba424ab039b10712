import Words

/// The texts of a sheet, each once where the workbook shares it: bytes one behind the other, each text behind its length.
/// A text is named by its place.
struct SheetTexts: Sendable {
  private var bytes: [UInt8] = []
  /// The places of the texts that the workbook shares, by their numbers.
  private var shared: [UInt32] = []

  /// The long texts that were asked for: a text that many cells share is made once.
  private var long: [UInt32: String] = [:]

  /// Whether there are none yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// How many texts the workbook shares.
  var sharedCount: Int { shared.count }

  /// Whether there are more bytes than may be kept.
  var isTooLarge: Bool { bytes.count > InterchangeLimits.sheetTextBytes }

  /// Adds a text, and returns its place.
  mutating func add(_ text: [UInt8]) -> UInt32 {
    let place = UInt32(truncatingIfNeeded: bytes.count)
    var length = text.count
    while length >= SheetTexts.lengthMore {
      bytes.append(UInt8(length % SheetTexts.lengthMore + SheetTexts.lengthMore))
      length /= SheetTexts.lengthMore
    }
    bytes.append(UInt8(length))
    bytes += text
    return place
  }

  /// Adds the next of the texts that the workbook shares.
  mutating func addShared(_ text: [UInt8]) { shared.append(add(text)) }

  /// The place of a text that the workbook shares, by its number.
  func place(ofShared number: Int) -> UInt32 { shared[number] }

  /// Forgets the numbers of shared texts: every cell that names one knows its place.
  mutating func forgetNumbers() { shared = [] }

  /// What a byte of a length adds where more of them follow: each has seven bits, the lowest first.
  private static let lengthMore = 0x80

  private func range(_ place: UInt32) -> Range<Int> {
    var (index, length, unit) = (Int(place), 0, 1)
    while case let byte = Int(bytes[index]), byte >= SheetTexts.lengthMore {
      length += (byte - SheetTexts.lengthMore) * unit
      unit *= SheetTexts.lengthMore
      index += 1
    }
    length += Int(bytes[index]) * unit
    return (index + 1)..<(index + 1 + length)
  }

  /// The length of a text in bytes.
  func length(of index: UInt32) -> Int { range(index).count }

  /// A text by its place. A long one is kept, so that who asks again has the same one, which is compared at once.
  mutating func text(_ index: UInt32) -> String {
    guard length(of: index) > InterchangeLimits.longTextBytes else { return made(index) }
    if let text = long[index] { return text }
    let text = made(index)
    long[index] = text
    return text
  }

  /// Makes room for the texts of a part that is so long: the memory of what is not filled is never touched.
  mutating func reserve(_ size: Int) { bytes.reserveCapacity(min(size, SheetTexts.mostReserved)) }

  private static let mostReserved = 256 << 20

  private func made(_ index: UInt32) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range(index)]), as: UTF8.self) }
  }
}

/// Collects the text of one cell from its runs, as workbooks write texts (ECMA-376, 18.4): the runs of a rich text are
/// one text, how it is pronounced is none, `_x000D_` is a sign that XML cannot hold.
struct CellText {
  /// The bytes of the text so far.
  private(set) var bytes: [UInt8] = []

  private var isOpen = false
  private var isPronunciation = false
  private var keepsSpace = false
  private var runStart = 0

  /// Begins another text.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isOpen = false
    isPronunciation = false
  }

  /// An element within the text begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "rPh" { isPronunciation = true }
    guard name == "t", !isPronunciation else { return }
    isOpen = true
    keepsSpace = attributes["space"] == "preserve"
    runStart = bytes.count
  }

  /// An element within the text ends.
  mutating func end(_ name: XMLName) {
    if name == "rPh" { isPronunciation = false }
    guard name == "t", isOpen else { return }
    isOpen = false
    if let run = CellText.unescaped(bytes[runStart...]) { bytes.replaceSubrange(runStart..., with: run) }
    if !keepsSpace { trimRun() }
  }

  /// A piece of the text. What is longer than a cell may be is not kept: it is refused anyway.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if isOpen, bytes.count <= InterchangeLimits.cellBytes { bytes.append(contentsOf: piece) }
  }

  private mutating func trimRun() {
    while bytes.count > runStart, let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let spaces = bytes[runStart...].prefix { $0 <= 0x20 }.count
    if spaces > 0 { bytes.removeSubrange(runStart..<(runStart + spaces)) }
  }

  /// Undoes `_xHHHH_` (22.9.2.19), by which signs are written that no XML holds; nil where there are none. Those that no text
  /// has stay, too, so that the cell can be refused.
  static func unescaped(_ run: ArraySlice<UInt8>) -> [UInt8]? {
    guard run.contains(UInt8(ascii: "_")) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(run.count)
    var index = run.startIndex
    while index < run.endIndex {
      guard let scalar = escaped(run[index...]) else {
        bytes.append(run[index])
        index += 1
        continue
      }
      index += scalar.value > 0xFFFF ? 2 * escapeLength : escapeLength
      bytes += Array(String(scalar).utf8)
    }
    return bytes
  }

  private static let escapeLength = 7

  /// Whether some bytes begin with a sign that is escaped so.
  static func isEscaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    escaped(Array(bytes.prefix(2 * escapeLength))[...]) != nil
  }

  /// The sign that is escaped at the beginning of some bytes, by one unit of UTF-16 or by two; nil where none is.
  static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = unit(bytes) else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), let second = unit(bytes.dropFirst(escapeLength)), UTF16.isTrailSurrogate(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
  }

  private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let start = bytes.startIndex
    guard bytes.count >= escapeLength, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    return UInt16(digits, radix: 16)
  }
}

/// Reads the texts that the cells of a workbook share.
final class SharedTextReading: XMLReading {
  /// The texts.
  private var texts = SheetTexts()
  private(set) var fault: ImportError?
  private var text = CellText()

  /// Reads texts from a part of so many bytes.
  init(size: Int) { texts.reserve(size) }

  /// The texts; they are handed over, not copied.
  func takeTexts() -> SheetTexts {
    defer { texts = SheetTexts() }
    return texts
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { text.clear() } else { text.start(name, attributes) }
  }

  func end(_ name: XMLName) {
    guard name == "si" else { return text.end(name) }
    texts.addShared(text.bytes)
    if texts.isTooLarge { fault = .workbook(.tooLarge) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }
}
