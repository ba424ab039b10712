import CivicDomain
import TerminalCanvas
import Words

/// A short list of possibilities, one of which is chosen by arrows, a digit or the letters of its name. What is not possible
/// now stands there, too, with why.
struct Menu: Screen {
  /// One item of the menu, and the steps that follow when it is chosen.
  struct Item {
    let label: String
    /// The end of the label that is read where there is no room for all of it; empty: its beginning is enough.
    var kept = ""
    /// Other words by which it is found: the ending of a file.
    var spoken: [String] = []
    /// Whether the label begins with what somebody else wrote, the name of a file, which is told as it stands.
    var isQuoted = false
    /// Why it is not possible now; nil: it is.
    var hindrance: String?
    let steps: [Step]
  }

  /// The actions of the key bindings in the menu.
  enum Action {
    case move(Movement)
    case choose
    case close
  }

  /// The keys beside digits and letters.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false) { .move($0) }
    table.add(.choose, hint: 20, (.enter, .choose))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .close), (.left, .close))
    return table
  }()

  let title: String
  let items: [Item]
  /// What goes out of what it lists; nil: nothing.
  private let given: ((World) -> GivenOut)?
  /// The index of the selected item.
  var selection: Int? { list.selection }
  /// What follows where nothing is chosen: the list from which it was opened.
  var back: [Step] = []
  private var list: ListState
  /// The letters of a name that were typed.
  private(set) var typed = ""
  /// Whether what is typed leaves only the items of which it begins words, as in a list; else it selects one.
  private let narrows: Bool
  /// The places of the items that are listed.
  private var shown: [Int]
  /// The first row that has a digit: of more than ten `0` leads on to the next nine.
  private var firstDigit = 0

  /// A menu; unless said, the first that is possible is selected, and where none is, the first.
  init(
    title: String, items: [Item], selected: Int? = nil, narrows: Bool = false, given: ((World) -> GivenOut)? = nil
  ) {
    self.given = given
    self.narrows = narrows
    shown = Array(items.indices)
    self.title = title
    self.items = items
    list = ListState(total: items.count, selection: selected ?? items.firstIndex { $0.hindrance == nil } ?? 0)
  }

  var takesText: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }
  func givenOut(in world: World) -> GivenOut? { given?(world) }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .choose: return choose()
    case .close: return [.close] + back
    case .move(let movement):
      if !narrows { typed = "" }
      list.move(movement, height: Self.height(in: world))
      return []
    case nil: break
    }
    switch key {
    case .character(let sign):
      if sign == Self.further, hasMoreThanDigits {
        goOn(in: world)
        return []
      }
      if let index = Self.digits.firstIndex(of: sign).map({ firstDigit + $0 }), shown.indices.contains(index) {
        list.select(index, height: Self.height(in: world))
        return choose()
      }
      if narrows { return narrow(to: typed + String(sign), in: world) }
      return find(typed + String(sign), in: world) || find(String(sign), from: 1, in: world) ? [] : [.pass(key)]
    case .backspace:
      typed = String(typed.dropLast())
      return narrows ? narrow(to: typed, in: world) : []
    case .paste, .enter, .escape, .tab, .backTab, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function, .control, .alt, .modified, .mouse:
      return [.pass(key)]
    }
  }

  /// Whether there are more rows than digits.
  private var hasMoreThanDigits: Bool { shown.count > Self.digits.count }

  /// Puts the digits at the next rows; behind the last at the first again.
  private mutating func goOn(in world: World) {
    firstDigit += Self.digits.count - 1
    if firstDigit >= shown.count { firstDigit = 0 }
    let last = min(firstDigit + Self.digits.count - 1, shown.count) - 1
    // All that has a digit is to be seen.
    list.select(last, height: Self.height(in: world))
    list.select(firstDigit, height: Self.height(in: world))
  }

  /// The digit at a row; nil: it has none now.
  private func digit(at index: Int) -> Character? {
    let place = index - firstDigit
    let digits = hasMoreThanDigits ? Self.digits.dropLast() : Self.digits[...]
    return digits.indices.contains(place) ? digits[place] : nil
  }

  /// Does the selected one, or says why that is not possible.
  private func choose() -> [Step] {
    guard let index = list.selection.map({ shown[$0] }) else { return [.close] }
    if let hindrance = items[index].hindrance { return [.say(.refused(hindrance))] }
    return [.close] + items[index].steps
  }

  /// Selects the first of which a word begins with these letters; where the same letter comes again, the next; false: there
  /// is none.
  private mutating func find(_ letters: String, from step: Int = 0, in world: World) -> Bool {
    let wanted = PolishText.folded(letters)
    let found = items.indices.filter { index in
      let name = PolishText.folded(items[index].label)
      return name.hasPrefix(wanted)
        || (Self.words(of: name) + items[index].spoken.map { $0[...] })
          .contains { $0.hasPrefix(wanted) }
    }
    let isAgain = step > 0 && typed == letters
    let next = isAgain ? found.first { $0 > list.selection ?? 0 } : nil
    guard let index = next ?? found.first else { return false }
    typed = letters
    list.select(index, height: Self.height(in: world))
    return true
  }

  /// Leaves the items of whose names each typed word begins a word; where there is none, what was typed before stays.
  private mutating func narrow(to letters: String, in world: World) -> [Step] {
    let wanted = Self.words(of: letters)
    let found = items.indices.filter { index in
      let words = Self.words(of: String(items[index].label.prefix { $0 != ":" }))
      return wanted.allSatisfy { letters in words.contains { $0.hasPrefix(letters) } }
    }
    guard !found.isEmpty else { return [.say(.note(world.words.nothingFits(letters)))] }
    (typed, shown, firstDigit) = (letters, found, 0)
    list = ListState(total: found.count, selection: 0)
    return []
  }

  private static func words(of text: String) -> [Substring] {
    PolishText.folded(text).split { !$0.isLetter && !$0.isNumber }
  }

  // MARK: Drawing

  /// The digits of ten rows.
  private static let digits: [Character] = Array("1234567890")
  /// The digit that leads on where there are more.
  private static let further: Character = "0"

  /// What a row says: its digit, what is chosen by it, and why it is not possible now.
  private func text(of index: Int) -> String { "\(digit(at: index).map(String.init) ?? " ")  \(whole(index))" }

  private func whole(_ place: Int) -> String {
    let index = shown[place]
    return [items[index].label, items[index].hindrance].compactMap { $0 }.joined(separator: ": ")
  }

  /// The same in so many columns: what is kept of it at the end, where that tells it from others.
  private func text(of index: Int, in columns: Int) -> String {
    let (text, kept) = (text(of: index), items[shown[index]].kept)
    guard !kept.isEmpty, let range = text.firstRange(of: kept),
      SafeText(String(text[..<range.upperBound])).width > columns
    else { return text }
    var head = text[..<range.lowerBound]
    while !head.isEmpty, SafeText("\(head)… \(kept)").width > columns { head = head.dropLast() }
    return "\(head)… \(kept)"
  }

  /// The whole of the selected row, where it is cut.
  func foot(in world: World) -> ScreenFoot? {
    guard let index = list.selection else { return nil }
    let room = Self.rows(of: Frame.work(of: world.size)).list.width - 1
    let whole = items[shown[index]].isQuoted ? whole(index) : world.words.capitalized(whole(index))
    return ScreenFoot.whole(whole, ofRow: text(of: index), in: room)
  }

  private static func rows(of area: Rect) -> (title: Rect, list: Rect) {
    var rest = area.inset(columns: 2)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    let title = rest.takeTop(1)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    return (title, rest)
  }

  private static func height(in world: World) -> Int { rows(of: Frame.work(of: world.size)).list.height }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let rows = Self.rows(of: area)
    let heading = narrows && !typed.isEmpty ? "\(title) \(typed)" : title
    drawTitle(SafeText(heading), on: &canvas, in: rows.title, world)
    list.draw(on: &canvas, in: rows.list, focused: true) { canvas, row in
      let role: Role = items[shown[row.index]].hindrance == nil ? .text : .muted
      canvas.put(SafeText(text(of: row.index, in: row.area.width)), at: row.area.origin, role, width: row.area.width)
    }
  }

  /// Draws the title, and behind it which key leads to the rows without a digit: a long title is cut for that.
  private func drawTitle(_ title: SafeText, on canvas: inout Canvas, in line: Rect, _ world: World) {
    guard hasMoreThanDigits else {
      canvas.put(title, at: line.origin, .heading, width: line.width)
      return
    }
    let further = SafeText("   \(world.words.furtherDigits)")
    var rest = line
    let place = rest.takeLeft(min(title.width, max(line.width / 2, line.width - further.width)))
    canvas.put(title, at: place.origin, .heading, width: place.width)
    canvas.put(further, at: rest.origin, .muted, width: rest.width)
  }
}
