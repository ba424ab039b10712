/// A cutter of a text into its units, line by line, which keeps its position in the numbering.
struct UnitCutter {
  /// Whether paragraphs are parted by blank lines; else a line that ends a sentence ends one.
  let trustsBlankLines: Bool
  private var position = NumberingPosition()
  private var units: [Unit] = []
  private var seen: [String: Int] = [:]
  private var text = ""
  private var isAfterBlank = false
  /// Whether the text is numbered at all; a list of points alone makes no numbered text.
  private var isNumbered = false
  /// The indexes in `units` of those that stand before or between numbers, in a chapter or before the first.
  private var prose: Set<Int> = []

  init(trustsBlankLines: Bool) { self.trustsBlankLines = trustsBlankLines }

  /// Takes a line without white space around it.
  mutating func read(_ line: Substring) {
    if line.isEmpty {
      isAfterBlank = true
      return
    }
    guard let (mark, rest) = UnitMark.read(line), position.accepts(mark, isInline: false) else {
      append(line)
      return
    }
    begin(mark, rest)
  }

  /// All units. Where nothing is numbered the text is prose: its paragraphs are counted.
  mutating func finish() -> [Unit] {
    close()
    if isNumbered { return units.map { $0.path.isEmpty ? Unit(path: [Unit.opening], text: $0.text) : $0 } }
    return units.enumerated().flatMap { prose.contains($0.offset) ? paragraphs(of: $0.element) : [$0.element] }
  }

  private func paragraphs(of unit: Unit) -> [Unit] {
    var texts = unit.text.split(separator: "\n").map(String.init)
    var paragraphs: [Unit] = []
    // A chapter's first line is its title and stays with it.
    if !unit.path.isEmpty, !texts.isEmpty { paragraphs.append(Unit(path: unit.path, text: texts.removeFirst())) }
    for (index, text) in texts.enumerated() {
      paragraphs.append(Unit(path: unit.path + ["akapit \(index + 1)"], text: text))
    }
    return paragraphs
  }

  /// Begins a unit at its mark, and those below it on the same line: `§ 3. 1. 1) …` begins three.
  private mutating func begin(_ mark: UnitMark, _ rest: Substring) {
    close()
    position.enter(mark)
    switch mark {
    case .article, .paragraph, .section: isNumbered = true
    case .annex, .chapter, .point, .letter: break
    }
    if let (inner, rest) = UnitMark.read(rest), position.accepts(inner, isInline: true) {
      begin(inner, rest)
    } else {
      append(rest)
      // Whatever follows a chapter's title on the next line is no part of it.
      if position.isOutsideNumbers { isAfterBlank = !rest.isEmpty }
    }
  }

  private mutating func append(_ line: Substring) {
    guard !line.isEmpty else { return }
    if !text.isEmpty { text += startsParagraph(line) ? "\n" : " " }
    text += line
    isAfterBlank = false
  }

  private func startsParagraph(_ line: Substring) -> Bool {
    guard let first = line.first else { return false }
    if isAfterBlank || "–—-•".contains(first) { return true }
    let endsSentence = text.last.map { ".?!:;".contains($0) } ?? false
    return !trustsBlankLines && endsSentence && !first.isLowercase
  }

  private mutating func close() {
    defer {
      text = ""
      isAfterBlank = false
    }
    var path = position.path
    if text.isEmpty { return }
    let address = path.joined(separator: " ")
    let times = (seen[address] ?? 0) + 1
    seen[address] = times
    // Numbering that begins anew where nothing says so: every place must still have one name.
    if times > 1, let last = path.popLast() { path.append("\(last) (\(times))") }
    if position.isOutsideNumbers { prose.insert(units.count) }
    units.append(Unit(path: path, text: text))
    assert(prose.allSatisfy(units.indices.contains), "an index of no unit")
  }
}

extension Unit {
  /// The address of what stands before the first unit of a numbered text: the title, the legal basis. At a desk a remark on it is
  /// none on the whole; at a kiosk, which does not offer it as a place, whoever writes about it writes about the whole.
  public static let opening = "początek"
}

/// The position of the reader in the numbering of a text.
private struct NumberingPosition {
  private var annex: String?
  private var chapter: String?
  private var article: String?
  private var paragraph: String?
  private var section: String?
  private var point: String?
  private var letter: String?
  private var lastSection = 0

  /// A number at the beginning of a wrapped line (`w dniu / 15. rocznicy`) is no ustęp: those follow one another, with
  /// a few left out at most.
  private static let sectionsLeftOut = 8

  /// The address, from the outermost inwards. Articles and paragraphs are counted through all chapters.
  var path: [String] {
    let isCountedThrough = article != nil || paragraph != nil
    return [annex, isCountedThrough ? nil : chapter, article, paragraph, section, point, letter].compactMap { $0 }
  }

  /// Whether the unit is in a chapter, an annex or before everything, but in nothing that is numbered.
  var isOutsideNumbers: Bool { article == nil && paragraph == nil && section == nil && point == nil && letter == nil }

  /// Whether such a unit can begin here. `isInline`: on the same line behind another mark.
  func accepts(_ mark: UnitMark, isInline: Bool) -> Bool {
    let isLegal = article != nil || paragraph != nil
    switch mark {
    case .annex, .chapter: return !isInline
    case .article: return !isInline
    case .paragraph: return !isInline || paragraph == nil
    case .section(let number):
      if number.contains(".") { return !isLegal }
      if isInline { return section == nil }
      let value = Int(number.prefix { $0.isASCII && $0.isNumber }) ?? 0
      if !isLegal, value == 1 { return true }
      let isLater = number.last?.isLetter == true ? value == lastSection : value > lastSection
      return isLater && value <= lastSection + 1 + NumberingPosition.sectionsLeftOut
    case .point, .letter: return true
    }
  }

  mutating func enter(_ mark: UnitMark) {
    switch mark {
    case .annex(let number):
      self = NumberingPosition()
      annex = number.isEmpty ? "zał." : "zał. nr \(number)"
    case .chapter(let name):
      let annex = annex
      self = NumberingPosition()
      self.annex = annex
      chapter = name
    case .article(let number):
      article = "art. \(number)"
      (paragraph, section, point, letter, lastSection) = (nil, nil, nil, nil, 0)
    case .paragraph(let number):
      paragraph = "§ \(number)"
      (section, point, letter, lastSection) = (nil, nil, nil, 0)
    case .section(let number):
      section = "ust. \(number)"
      (point, letter) = (nil, nil)
      lastSection = Int(number.prefix { $0.isASCII && $0.isNumber }) ?? lastSection
    case .point(let number):
      point = "pkt \(number)"
      letter = nil
    case .letter(let sign): letter = "lit. \(sign)"
    }
  }
}
