/// The block of 512 bytes before each member of a tar archive: POSIX.1-1988 "ustar", as every tar reads it. What does
/// not fit in it stands in a member of its own before it (POSIX.1-2001 "pax").
struct TarHeader: Equatable {
  enum Form: UInt8 {
    case file = 0x30
    case folder = 0x35
    /// Says more of the next member.
    case extended = 0x78
  }

  var name: String
  var form: Form
  var size: Int
  /// Permission bits.
  var permissions: UInt32
  /// Seconds since 1970.
  var modified: Int

  /// The time, in nanoseconds since 1970, that a file keeps where it is put back: what waits in the drop-box counts by it. Nil: it
  /// is written then, as all the others.
  var keptTime: Int64? { BackupFormat.isFromOutside(name) ? FileStatus.nanoseconds(modified) : nil }

  static let blockSize = 512
  /// The end of an archive: two blocks of zeros.
  static let end = [UInt8](repeating: 0, count: 2 * blockSize)

  /// Bytes that fill the last block of a content.
  static func padding(after size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

  /// The header, after the member that says what does not fit in it.
  func encoded() -> [UInt8] {
    var records: [(String, String)] = []
    if parted(name) == nil { records.append(("path", name)) }
    if size > Self.greatestOctal(digits: 11) { records.append(("size", String(size))) }
    guard !records.isEmpty else { return block() }
    let content = records.flatMap { Array(Self.paxRecord($0, $1).utf8) }
    let extended = TarHeader(
      name: "more", form: .extended, size: content.count, permissions: permissions, modified: modified)
    return extended.block() + content + [UInt8](repeating: 0, count: Self.padding(after: content.count)) + block()
  }

  /// A record of a pax header, `25 path=…` and a newline: the number counts the whole record, its own digits too.
  private static func paxRecord(_ key: String, _ value: String) -> String {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count
    while String(length).utf8.count + rest.utf8.count != length {
      length = String(length).utf8.count + rest.utf8.count
    }
    return "\(length)\(rest)"
  }

  private static func greatestOctal(digits: Int) -> Int { 1 << (3 * digits) - 1 }

  /// A name cut at a slash into what the two fields of the block hold; nil if it does not fit.
  private func parted(_ name: String) -> (prefix: [UInt8], name: [UInt8])? {
    let bytes = Array(name.utf8)
    if bytes.count <= 100 { return ([], bytes) }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") && index <= 155 {
      let rest = bytes.count - index - 1
      if (1...100).contains(rest) { return (Array(bytes[..<index]), Array(bytes[(index + 1)...])) }
    }
    return nil
  }

  private func block() -> [UInt8] {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    func put(_ bytes: some Collection<UInt8>, at start: Int) {
      for (offset, byte) in bytes.enumerated() { block[start + offset] = byte }
    }
    func octal(_ number: Int, digits: Int, at start: Int) {
      let shown = String(min(max(0, number), Self.greatestOctal(digits: digits)), radix: 8)
      put(Array(repeating: UInt8(ascii: "0"), count: digits - shown.utf8.count) + Array(shown.utf8), at: start)
    }
    let parts = parted(name) ?? ([], Array(name.utf8.prefix(100)))
    put(parts.name, at: 0)
    octal(Int(permissions), digits: 7, at: 100)
    octal(0, digits: 7, at: 108)
    octal(0, digits: 7, at: 116)
    octal(size, digits: 11, at: 124)
    octal(modified, digits: 11, at: 136)
    block[156] = form.rawValue
    put("ustar\u{0}00".utf8, at: 257)
    put(parts.prefix, at: 345)
    // The sum is taken with eight spaces in its own place.
    put(Array(repeating: UInt8(ascii: " "), count: 8), at: 148)
    octal(block.reduce(0) { $0 + Int($1) }, digits: 6, at: 148)
    block[154] = 0
    return block
  }

  init(name: String, form: Form, size: Int, permissions: UInt32, modified: Int) {
    self.name = name
    self.form = form
    self.size = size
    self.permissions = permissions
    self.modified = modified
  }

  /// Reads a block; nil if it is no header of a form that is known here.
  init?(_ block: [UInt8]) {
    guard block.count == Self.blockSize, block[257..<262].elementsEqual("ustar".utf8),
      let form = Form(rawValue: block[156])
    else { return nil }
    func octal(_ range: Range<Int>) -> Int? {
      let digits = block[range].drop { $0 == UInt8(ascii: " ") }.prefix { (0x30...0x37).contains($0) }
      return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }
    func text(_ range: Range<Int>) -> String { String(decoding: block[range].prefix { $0 != 0 }, as: UTF8.self) }
    var summed = block
    for index in 148..<156 { summed[index] = UInt8(ascii: " ") }
    guard let sum = octal(148..<156), sum == summed.reduce(0, { $0 + Int($1) }), let size = octal(124..<136),
      let permissions = octal(100..<108), let modified = octal(136..<148)
    else { return nil }
    let prefix = text(345..<500)
    let name = text(0..<100)
    self.init(
      name: prefix.isEmpty ? name : "\(prefix)/\(name)", form: form, size: size, permissions: UInt32(permissions),
      modified: modified)
    if form == .folder { while self.name.hasSuffix("/") { self.name.removeLast() } }
  }

  /// Takes in what a pax member says of this one.
  mutating func takeIn(pax content: [UInt8]) {
    var rest = content[...]
    while let space = rest.firstIndex(of: UInt8(ascii: " ")),
      let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex + 1,
      length <= rest.count
    {
      let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
      rest = rest.dropFirst(length)
      guard let sign = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = String(decoding: record[(sign + 1)...], as: UTF8.self)
      switch String(decoding: record[..<sign], as: UTF8.self) {
      case "path": name = value
      case "size": size = Int(value) ?? size
      case _: break
      }
    }
  }
}
