/// A field for several of several choices: with the focus a list with boxes, without it the marked ones in a row. Space
/// marks; the arrows leave it at its ends.
public struct MarkList: Equatable, Sendable {
  /// The choices that can be marked.
  public let choices: [Choice]
  private var marked: Set<Int>
  private var list: ListState
  private var typeAhead = TypeAhead()
  /// The choice that Space turned behind the first words of its title, while the rest of it may be typed.
  private var turned: Int?
  /// How many rows it may take while it has the focus.
  var openRows = Limits.openListRows

  /// A list; ids that no choice has are left out.
  public init(_ choices: [Choice], marked ids: [String] = []) {
    self.choices = choices
    marked = Set(choices.indices.filter { ids.contains(choices[$0].id) })
    list = ListState(total: choices.count, margin: 0)
  }

  /// The ids of the marked ones, in the order of the list. Setting leaves out ids that no choice has.
  public var ids: [String] {
    get { choices.indices.filter(marked.contains).map { choices[$0].id } }
    set { marked = Set(choices.indices.filter { newValue.contains(choices[$0].id) }) }
  }

  /// How many rows it takes.
  public func height(focused: Bool) -> Int { focused ? max(1, min(choices.count, openRows)) : 1 }

  /// Marks with Space, moves, finds by the first letters. Up at the first and down at the last are ignored, and Enter,
  /// Tab and Esc.
  public mutating func handle(_ key: Key) -> EditOutcome {
    guard let selection = list.selection else { return .ignored }
    let height = height(focused: true)
    if case .character(let letter) = key, letter != " " || typeAhead.isLost {
      return find(letter, from: selection, height: height)
    }
    if key == .backspace, !typeAhead.typed.isEmpty {
      if let found = typeAhead.removeLast(in: choices) { list.select(found, height: height) }
      return .moved
    }
    if key == .character(" ") { return turn(selection) }
    forgetTyped()
    return list.handle(key, height: height) == .moved ? .moved : .ignored
  }

  /// Goes to the choice that is called so. Behind Space a letter goes on with the title, or begins another.
  private mutating func find(_ letter: Character, from selection: Int, height: Int) -> EditOutcome {
    if turned != nil, !typeAhead.goesOn(with: letter, in: choices) { forgetTyped() }
    guard let found = typeAhead.find(letter, in: choices, from: selection) else { return .moved }
    list.select(found, height: height)
    guard let other = turned, other != found else { return .moved }
    // A longer title began with the same words: it alone is meant.
    marked.formSymmetricDifference([other])
    turned = nil
    return .changed
  }

  /// Marks a choice or takes its mark away; once for the words of one title.
  private mutating func turn(_ selection: Int) -> EditOutcome {
    let isTurned = turned == selection && !typeAhead.typed.hasSuffix(" ")
    if typeAhead.goesOn(with: " ", in: choices) {
      _ = typeAhead.find(" ", in: choices, from: selection)
      turned = selection
    } else {
      forgetTyped()
    }
    if isTurned { return .moved }
    marked.formSymmetricDifference([selection])
    return .changed
  }

  /// What was typed, where no choice is called so; nil: one is, or nothing was typed.
  public var unmatched: String? { typeAhead.isLost ? typeAhead.typed : nil }

  /// Forgets what was typed: the focus goes elsewhere.
  mutating func forgetTyped() {
    typeAhead.forget()
    turned = nil
  }

  /// Draws the boxes, or in one row what is marked.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    guard focused else {
      let titles = choices.indices.filter(marked.contains).map { choices[$0].title }
      canvas.put(SafeText(titles.joined(separator: ", ")), at: area.origin, .field, width: area.width)
      return
    }
    list.draw(on: &canvas, in: area, focused: focused, countsHidden: true, pressing: .character(" ")) { canvas, row in
      let sign = marked.contains(row.index) ? "[x] " : "[ ] "
      canvas.put(SafeText(sign + choices[row.index].title), at: row.area.origin, width: row.area.width)
    }
    let hidden = choices.count - list.window(height: area.height).upperBound
    if hidden > 0 {
      let more = SafeText(" \(canvas.signs[.dropDown].text) \(hidden)")
      canvas.put(more, at: Position(column: area.endColumn - more.width, row: area.endRow - 1), .muted)
    }
  }
}
