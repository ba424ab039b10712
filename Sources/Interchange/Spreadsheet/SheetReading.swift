import Words

/// Reads the cells of a worksheet (ECMA-376, 18.3.1), row after row, into a table that keeps only what they hold.
final class SheetReading: XMLReading {
  /// What was read so far.
  private(set) var content: SheetContent
  private(set) var fault: ImportError?

  private let calendar: SheetCalendar
  private let forms: [SheetDateForm?]
  private let percents: Set<Int>
  /// How many texts the workbook shares: a cell names one by its number.
  private let sharedCount: Int
  private let damaged: ImportError

  private var isInRows = false
  private var alternatives = Alternatives()
  private var row = 0
  private var isHiddenRow = false
  private var column = -1
  private var cell = Cell()
  private var text = CellText()
  private var value: [UInt8] = []
  private var isInValue = false

  /// The cell that is being read.
  private struct Cell {
    var type = CellType.number
    var style = 0
    var hasFormula = false
  }

  /// How the content of a cell is written (18.18.11).
  private enum CellType {
    case number, shared, text, inline, yes, date, error
  }

  /// - Parameters:
  ///   - texts: the texts that the workbook shares.
  ///   - forms: which styles show a number as a time.
  ///   - size: the bytes of the sheet's part.
  ///   - damaged: the error of this part.
  ///   - percents: the styles that show a number as so many of a hundred.
  init(
    _ texts: SheetTexts, _ forms: [SheetDateForm?], percents: Set<Int>, _ calendar: SheetCalendar, size: Int,
    damaged: ImportError
  ) {
    self.percents = percents
    content = SheetContent(texts)
    content.reserve(size)
    sharedCount = texts.sharedCount
    self.forms = forms
    self.calendar = calendar
    self.damaged = damaged
  }

  /// What was read of the whole sheet; it is handed over, not copied.
  func takeContent() -> SheetContent {
    defer { content = SheetContent(SheetTexts()) }
    content.end()
    return content
  }

  // MARK: - Elements

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if alternatives.passesOver(start: name) { return }
    guard isInRows else {
      if name == "sheetData" { isInRows = true }
      if name == "col", attributes.says("hidden") {
        content.hideColumns(from: attributes["min"], to: attributes["max"])
      }
      if name == "mergeCell", let range = attributes["ref"] { content.addMerged(range) }
      return
    }
    if name == "c" {
      startCell(attributes)
    } else if name == "v" {
      isInValue = true
    } else if name == "f" {
      cell.hasFormula = true
    } else if name == "row" {
      startRow(attributes)
    } else if cell.type == .inline {
      text.start(name, attributes)
    }
  }

  func end(_ name: XMLName) {
    if alternatives.passesOver(end: name) { return }
    guard isInRows else { return }
    if name == "c" {
      endCell()
    } else if name == "v" {
      isInValue = false
    } else if name == "sheetData" {
      isInRows = false
    } else if cell.type == .inline {
      text.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if alternatives.isPassingOver { return }
    if isInValue {
      if value.count <= InterchangeLimits.cellBytes { value.append(contentsOf: bytes) }
    } else if cell.type == .inline {
      text.add(bytes)
    }
  }

  /// A row says its number, or is the one after the last; so do cells.
  private func startRow(_ attributes: XMLAttributes) {
    var number: Int? = row + 1
    var isHidden = false
    attributes.each { name, value in
      if name == "r" { number = value.number }
      if name == "hidden" { isHidden = value[0] == UInt8(ascii: "1") || value[0] == UInt8(ascii: "t") }
    }
    guard let number, number > 0 else { return fail() }
    if number > SheetContent.mostRows {
      fault = .workbook(.tooManyRows(limit: SheetContent.mostRows))
      return
    }
    (row, isHiddenRow, column) = (number, isHidden, -1)
    if !content.beginRow(number, isHidden: isHidden) { fail() }
  }

  private func startCell(_ attributes: XMLAttributes) {
    cell = Cell()
    column += 1
    value.removeAll(keepingCapacity: true)
    attributes.each { name, value in
      if name == "r" {
        column = SheetContent.column(value) ?? -1
      } else if name == "s" {
        cell.style = value.number ?? 0
      } else if name == "t" {
        cell.type = SheetReading.type(value)
      }
    }
    if cell.type == .inline { text.clear() }
    if row == 0 || column < 0 { fail() }
  }

  private static func type(_ value: XMLValue) -> CellType {
    switch (value[0], value[0] == 0 ? 0 : value[1]) {
    case (UInt8(ascii: "s"), 0): .shared
    case (UInt8(ascii: "s"), _): .text
    case (UInt8(ascii: "i"), _): .inline
    case (UInt8(ascii: "b"), _): .yes
    case (UInt8(ascii: "d"), _): .date
    case (UInt8(ascii: "e"), _): .error
    case _: .number
    }
  }

  private func fail() { fault = damaged }

  // MARK: - What a cell holds

  private func endCell() {
    defer { cell.type = .number }
    guard fault == nil else { return }
    switch cell.type {
    case .shared:
      if value.isEmpty { break }
      guard let index = Int(String(decoding: value, as: UTF8.self)), 0..<sharedCount ~= index else { return fail() }
      content.add(.text, at: column, sharing: index)
    case .inline: add(.text, text.bytes)
    // A formula may well give an empty text.
    case .text: add(.text, CellText.unescaped(value[...]) ?? value)
    case .error: add(.failedFormula, value)
    case .yes: if !isWithoutValue { add(.text, Array((value == [0x31] ? "tak" : "nie").utf8)) }
    case .date: if !isWithoutValue { add(.text, SheetReading.plainDate(value)) }
    case .number: if !isWithoutValue { addNumber() }
    }
    if content.isTooLarge { fault = .workbook(.tooLarge) }
  }

  /// Whether the cell has no value; where a formula should have given one, it is kept as a finding.
  private var isWithoutValue: Bool {
    guard value.isEmpty else { return false }
    if cell.hasFormula { add(.formulaWithoutValue, []) }
    return true
  }

  private func addNumber() {
    if let form = cell.style < forms.count ? forms[cell.style] : nil,
      let number = Double(String(decoding: value, as: UTF8.self))
    {
      if let text = calendar.text(of: number, as: form) { return add(.text, Array(text.utf8)) }
      return add(.noDate, Array(SheetNumber.text(String(decoding: value, as: UTF8.self)).utf8))
    }
    if percents.contains(cell.style), let number = Double(String(decoding: value, as: UTF8.self)) {
      // As it is shown, whole: 0.125 is 12,5%.
      let text = SheetNumber.text("\(number * 100)").replacing(".", with: ",")
      return add(.text, Array("\(text)%".utf8))
    }
    var plain: [UInt8] = []
    SheetNumber.append(value, to: &plain)
    add(.text, plain)
  }

  private func add(_ sort: SheetContent.CellSort, _ text: [UInt8]) {
    if text.isEmpty, sort == .text { return }
    content.add(sort, at: column, text)
  }

  /// A date that is written as text (ISO 8601): the clock time behind a space.
  private static func plainDate(_ text: [UInt8]) -> [UInt8] {
    var parts = text.split(separator: UInt8(ascii: "T"), maxSplits: 1).map(Array.init)
    guard parts.count == 2 else { return text }
    if let point = parts[1].firstIndex(of: UInt8(ascii: ".")) { parts[1].removeSubrange(point...) }
    if parts[1].last == UInt8(ascii: "Z") { parts[1].removeLast() }
    if parts[1].count == 8, parts[1].suffix(3) == Array(":00".utf8)[...] { parts[1].removeLast(3) }
    return parts[0] + [0x20] + parts[1]
  }
}

/// What a workbook says in several ways, for programs that know more and for those that know less (ECMA-376, part 3,
/// `mc:AlternateContent`): the first is read, and none twice.
private struct Alternatives {
  /// How many elements are open within one that is passed over; 0: it is read.
  private var depth = 0
  /// The alternatives that are open, from the outside in, and whether one of each was read.
  private var open: [Bool] = []

  /// Whether nothing is read now.
  var isPassingOver: Bool { depth > 0 }

  mutating func passesOver(start name: XMLName) -> Bool {
    if depth > 0 {
      depth += 1
      return true
    }
    if name == "AlternateContent" {
      open.append(false)
      return true
    }
    guard let isRead = open.last, name == "Choice" || name == "Fallback" else { return false }
    if isRead { depth = 1 }
    open[open.count - 1] = true
    return true
  }

  mutating func passesOver(end name: XMLName) -> Bool {
    if depth > 0 {
      depth -= 1
      return true
    }
    if open.isEmpty { return false }
    if name == "AlternateContent" {
      open.removeLast()
      return true
    }
    return name == "Choice" || name == "Fallback"
  }
}
