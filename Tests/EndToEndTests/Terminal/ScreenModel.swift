/// A terminal without glass: it is fed the bytes a program writes and knows what a person would see.
///
/// It does what ncurses asks of `xterm-256color`, `linux`, `vt100`, `vt220` and `tmux-256color` (ECMA-48, DEC VT220,
/// xterm's ctlseqs). What it does not know it puts into `unknown` and shows nothing of it.
struct ScreenModel {
  var columns: Int
  var rows: Int
  var cells: [[ScreenCell]]
  /// What stood on the ordinary screen while the alternate one is shown.
  var ordinary: [[ScreenCell]]?

  var cursor = ScreenCursor()
  var savedCursor = ScreenCursor()
  var savedOrdinaryCursor: ScreenCursor?
  /// First and last line of the region that scrolls, counted from 0.
  var region: ClosedRange<Int>
  var tabStops: Set<Int>
  var modes = TerminalModes()
  private(set) var lastPrinted: Unicode.Scalar?

  /// All bytes ever fed.
  private(set) var bytesReceived = 0
  private(set) var bells = 0
  private(set) var title = ""
  /// Controls that this terminal does not know, as they came.
  var unknown: [TerminalControl] = []
  /// What the terminal answers to questions; whoever holds the wire sends and empties it.
  var replies: [UInt8] = []

  /// What it answers when it is asked what it is (DA2); empty: nothing.
  var attributesReply = Array("\u{1B}[>41;354;0c".utf8)
  /// What it answers when it is asked for its background (OSC 11); empty: nothing.
  var backgroundReply: [UInt8] = []

  private var parser = ControlParser()

  init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns: columns, rows: rows)
    region = 0...(rows - 1)
    tabStops = Self.standardTabStops(columns)
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      bytesReceived += 1
      for control in parser.feed(byte) { apply(control) }
    }
  }

  mutating func feed(_ text: String) { feed(text.utf8) }

  static func blank(columns: Int, rows: Int) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: ScreenCell(), count: columns), count: rows)
  }

  static func standardTabStops(_ columns: Int) -> Set<Int> { Set(stride(from: 8, to: columns, by: 8)) }

  private mutating func apply(_ control: TerminalControl) {
    switch control {
    case .print(let scalar): print(scalar)
    case .control(let byte): obey(byte)
    case .escape(let intermediates, let final): escape(intermediates, final, control)
    case .sequence(let sequence): obey(sequence)
    case .string(let introducer, let payload):
      if introducer == UInt8(ascii: "]"), payload == Array("11;?".utf8) { replies += backgroundReply }
      if introducer == UInt8(ascii: "]"),
        payload.starts(with: [UInt8(ascii: "0"), UInt8(ascii: ";")])
          || payload.starts(with: [UInt8(ascii: "2"), UInt8(ascii: ";")])
      {
        title = String(decoding: payload.dropFirst(2), as: UTF8.self)
      }
    }
  }

  private mutating func obey(_ byte: UInt8) {
    switch byte {
    case 0x00, 0x7F: break  // padding
    case 0x07: bells += 1
    case 0x08: moveCursor(column: cursor.column - 1)
    case 0x09: moveCursor(column: tabStops.filter { $0 > cursor.column }.min() ?? columns - 1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveCursor(column: 0)
    case 0x0E: cursor.shiftedOut = true
    case 0x0F: cursor.shiftedOut = false
    default: unknown.append(.control(byte))
    }
  }

  private mutating func escape(_ intermediates: [UInt8], _ final: UInt8, _ control: TerminalControl) {
    switch (String(decoding: intermediates, as: UTF8.self), Unicode.Scalar(final)) {
    case ("", "7"): savedCursor = cursor
    case ("", "8"): restoreCursor(savedCursor)
    case ("", "D"): lineFeed()
    case ("", "M"): reverseLineFeed()
    case ("", "E"):
      moveCursor(column: 0)
      lineFeed()
    case ("", "H"): tabStops.insert(cursor.column)
    case ("", "="): modes.applicationKeypad = true
    case ("", ">"): modes.applicationKeypad = false
    case ("", "c"):
      let received = bytesReceived
      self = ScreenModel(columns: columns, rows: rows)
      bytesReceived = received
    case ("(", let charset): cursor.lineDrawing[0] = charset == "0"
    case (")", let charset): cursor.lineDrawing[1] = charset == "0"
    case ("*", _), ("+", _), (" ", _), ("%", _), ("", "\\"), ("", "<"), ("", "l"), ("", "m"): break
    case ("#", "8"): cells = cells.map { $0.map { _ in ScreenCell(text: "E") } }
    default: unknown.append(control)
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let drawing = cursor.lineDrawing[cursor.shiftedOut ? 1 : 0]
    let sign = drawing ? LineDrawing.sign(for: scalar) : scalar
    if (0x80...0x9F).contains(scalar.value) {
      // A C1 control written in UTF-8: xterm obeys it, so nobody's text may hold one.
      unknown.append(.print(scalar))
      return
    }
    let width = SignWidth.columns(of: sign)
    guard width > 0 else { return combine(sign) }
    guard width <= columns else { return }
    if cursor.wrapPending || cursor.column + width > columns { wrapLine(for: width) }
    if modes.insert { insertCells(width) }
    put(ScreenCell(text: String(sign), width: width, style: cursor.style), row: cursor.row, column: cursor.column)
    if width == 2 {
      put(ScreenCell(text: "", width: 0, style: cursor.style), row: cursor.row, column: cursor.column + 1)
    }
    lastPrinted = scalar
    if cursor.column + width < columns {
      cursor.column += width
    } else {
      cursor.column = columns - 1
      cursor.wrapPending = modes.autowrap
    }
  }

  mutating func repeatLast(_ times: Int) {
    guard let lastPrinted else { return }
    for _ in 0..<min(times, columns * rows) { print(lastPrinted) }
  }

  private mutating func wrapLine(for width: Int) {
    guard modes.autowrap else {
      cursor.column = columns - width
      return
    }
    cursor.column = 0
    lineFeed()
  }

  /// An accent that follows its letter joins it.
  private mutating func combine(_ sign: Unicode.Scalar) {
    var column = cursor.wrapPending ? cursor.column : cursor.column - 1
    if column > 0, cells[cursor.row][column].width == 0 { column -= 1 }
    guard column >= 0 else { return }
    cells[cursor.row][column].text.unicodeScalars.append(sign)
  }

  /// Writing over half of a wide sign wipes its other half.
  mutating func put(_ cell: ScreenCell, row: Int, column: Int) {
    guard (0..<columns).contains(column) else { return }
    let old = cells[row][column]
    if old.width == 0, cell.width != 0, column > 0 { cells[row][column - 1] = ScreenCell(style: old.style) }
    if old.width == 2, column + 1 < columns { cells[row][column + 1] = ScreenCell(style: old.style) }
    cells[row][column] = cell
  }
}

/// Where the next sign goes and how it will look: all that DECSC saves.
struct ScreenCursor: Equatable {
  var row = 0
  var column = 0
  /// The last column was written: the next sign goes to the next line, unless the cursor moves first.
  var wrapPending = false
  var style = CellStyle()
  /// Whether G0 and G1 are the DEC line-drawing set.
  var lineDrawing = [false, false]
  var shiftedOut = false
}

/// The DEC special graphics (VT220 Programmer Reference, table 2-4).
enum LineDrawing {
  private static let first: UInt32 = 0x60
  private static let signs: [Unicode.Scalar] = [
    "◆", "▒", "␉", "␌", "␍", "␊", "°", "±", "␤", "␋", "┘", "┐", "┌", "└", "┼", "⎺", "⎻", "─", "⎼", "⎽", "├", "┤", "┴",
    "┬", "│", "≤", "≥", "π", "≠", "£", "·",
  ]

  static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (first..<first + UInt32(signs.count)).contains(scalar.value) else { return scalar }
    return signs[Int(scalar.value - first)]
  }
}
