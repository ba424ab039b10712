/// Text that may reach a terminal: the only thing that a `Canvas` draws and a command prints.
///
/// Whatever could move the cursor, change colours, reorder or hide letters is replaced by `SafeText.replacement`, one
/// for one, so that it is seen: C0, DEL and C1 controls (tab and newline too), bidi controls, zero-width and all other
/// invisible characters, tags, line and paragraph separators, private use, noncharacters, unassigned scalars and invalid
/// UTF-8. A combining mark without a letter before it is replaced too; marks above `Limits.marksPerCell` on one letter
/// become one replacement together. What only joins the parts of an emoji (`JoinedSigns`) is left out: its parts stand side by
/// side, in as many columns everywhere, whether or not a terminal could draw them as one. All else stays as it is: nothing is
/// composed, decomposed or reordered.
public struct SafeText: Equatable, Hashable, Sendable {
  /// The text as it may be written.
  public let text: String
  /// How many columns it takes (UAX #11: two for East Asian wide signs and emoji, none for combining marks).
  public let width: Int
  /// Whether each byte is one letter of one column.
  let isASCII: Bool

  /// Stands for whatever was not safe: U+FFFD, one column wide. Canvases without signs show `?` instead.
  public static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Makes any text safe. Plain text is only looked at, never copied.
  public init(_ untrusted: String) {
    var untrusted = untrusted
    let plainWidth = untrusted.withUTF8(SafeText.widthIfPlain)
    if let plainWidth {
      text = untrusted
      width = plainWidth
      isASCII = plainWidth == untrusted.utf8.count
      return
    }
    let cleaner = Cleaner(untrusted.unicodeScalars, isInFile: false)
    text = String(cleaner.scalars)
    width = cleaner.width
    isASCII = false
  }

  /// Any text as it goes into a file, where it must stay what somebody wrote: as safe as on a terminal, but a tab is a blank, a
  /// soft hyphen, which shows nothing, is left out, and what joins letters (ZWJ, ZWNJ) or the parts of an emoji stays behind them.
  public static func inFile(_ untrusted: String) -> String {
    var untrusted = untrusted
    if untrusted.withUTF8(widthIfPlain) != nil { return untrusted }
    return String(Cleaner(untrusted.unicodeScalars, isInFile: true).scalars)
  }

  /// Makes any bytes safe; an invalid sequence is one replacement (the maximal subpart, Unicode 3.9).
  public init(utf8 bytes: some Collection<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { text.isEmpty }

  /// Columns, if every scalar is below U+0300 and safe: Polish and all of Latin. Bytes of such text are ASCII, or a lead
  /// C2–CB with one byte behind it; C2 80–9F are C1 and C2 AD is the soft hyphen.
  private static func widthIfPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F {
        index += 1
      } else if byte >= 0xC2 && byte <= 0xCB {
        if byte == 0xC2 && (bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD) { return nil }
        index += 2
      } else {
        return nil
      }
      width += 1
    }
    return width
  }
}

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// A literal goes through the same door as all other text.
  public init(stringLiteral value: String) { self.init(value) }

  /// The safe text, so that it can be printed.
  public var description: String { text }
}

/// Copies scalars, replacing those that are not safe.
private struct Cleaner {
  private(set) var scalars = String.UnicodeScalarView()
  private(set) var width = 0
  /// Marks on the present cell; nil before the first cell.
  private var marks: Int?

  init(_ untrusted: String.UnicodeScalarView, isInFile: Bool) {
    var index = untrusted.startIndex
    while index < untrusted.endIndex {
      let scalar = untrusted[index]
      let next: String.UnicodeScalarView.Index
      if !scalar.isASCII, let length = JoinedSigns.length(in: untrusted, at: index) {
        next = untrusted.index(index, offsetBy: length)
        if isInFile { scalars.append(contentsOf: untrusted[index..<next]) }
      } else {
        next = untrusted.index(after: index)
        if isInFile { addInFile(scalar) } else { add(scalar) }
      }
      index = next
    }
  }

  private mutating func addInFile(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\t": add(" ")
    case "\u{AD}": return
    case "\u{200C}", "\u{200D}": join(scalar)
    case _: add(scalar)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let kind = ScalarWidth(scalar)
    switch kind {
    case .narrow, .wide:
      append(scalar, columns: kind.columns)
    case .unsafe:
      append(SafeText.replacement, columns: 1)
    case .mark:
      guard let marks else { return append(SafeText.replacement, columns: 1) }
      if marks < Limits.marksPerCell {
        scalars.append(scalar)
      } else if marks == Limits.marksPerCell {
        scalars.append(SafeText.replacement)
        width += 1
      }
      self.marks = marks + 1
    }
  }

  /// Adds a sign that joins others: only behind one.
  private mutating func join(_ scalar: Unicode.Scalar) {
    if marks == nil { return add(scalar) }
    scalars.append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar, columns: Int) {
    scalars.append(scalar)
    width += columns
    marks = 0
  }
}
