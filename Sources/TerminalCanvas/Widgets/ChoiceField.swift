/// A field for one of several choices, in one row until it is opened: Space or a letter opens it, and an arrow where nothing
/// is chosen yet; Enter or Space choose (within a title Space is typed), Tab chooses what was pointed at and goes on, Esc
/// leaves what was. Whoever only passes with arrows, or typed what no choice is called, has chosen nothing: `unmatched` says
/// what that was.
public struct ChoiceField: Equatable, Sendable {
  /// The choices.
  public let choices: [Choice]
  /// The chosen one.
  public private(set) var chosen: Int?
  /// Whether the list is open.
  public private(set) var isOpen = false
  private var list: ListState
  private var typeAhead = TypeAhead()
  /// Whether an arrow opened it, which may be somebody on their way to another field.
  private var isPassing = false
  /// Whether somebody pointed at what is marked in the open list.
  private var isPointedAt = false
  /// How many rows its open list may take.
  var openRows = Limits.openListRows

  /// A field; nothing is chosen if no choice has this id.
  public init(_ choices: [Choice], chosen id: String? = nil) {
    self.choices = choices
    chosen = choices.firstIndex { $0.id == id }
    list = ListState(total: choices.count, selection: chosen ?? 0, margin: 0)
  }

  /// The id of the chosen one. Setting an id that no choice has chooses nothing.
  public var id: String? {
    get { chosen.map { choices[$0].id } }
    set {
      chosen = choices.firstIndex { $0.id == newValue }
      isOpen = false
    }
  }

  /// How many rows it takes now.
  public var height: Int { isOpen ? max(1, min(choices.count, openRows)) : 1 }

  /// Opens, moves, chooses, closes. Closed it ignores Enter, Tab and Esc, and the arrows once
  /// something is chosen.
  public mutating func handle(_ key: Key) -> EditOutcome {
    if choices.isEmpty { return .ignored }
    if case .character(let letter) = key, letter != " " || isTypedOn {
      let present = isOpen ? list.selection ?? 0 : chosen ?? -1
      open()
      point(to: typeAhead.find(letter, in: choices, from: present))
      return .moved
    }
    if isOpen, key == .backspace, !typeAhead.typed.isEmpty {
      point(to: typeAhead.removeLast(in: choices))
      return .moved
    }
    // What no choice is called chooses none.
    if isOpen, typeAhead.isLost, key == .enter { return commit() }
    typeAhead.forget()
    guard isOpen else {
      // Whoever only passes with an arrow what is chosen already must not choose another.
      let isArrow = key == .up || key == .down
      guard key == .character(" ") || isArrow && chosen == nil else { return .ignored }
      open()
      isPassing = isArrow
      return .moved
    }
    if key == .enter || key == .character(" ") { return commit() }
    if key == .escape {
      isOpen = false
      return .moved
    }
    guard list.handle(key, height: height) != .ignored else { return .ignored }
    isPointedAt = isPointedAt || !isPassing
    return .moved
  }

  /// What was typed while it is open, where no choice is called so; nil: one is, or nothing was typed.
  public var unmatched: String? { isOpen && typeAhead.isLost ? typeAhead.typed : nil }

  /// Whether a blank is typed and does not choose: within a title, but not where the letters are all of a shorter one.
  private var isTypedOn: Bool {
    isOpen && typeAhead.goesOn(with: " ", in: choices) && !typeAhead.isWhole(in: choices)
  }

  /// Marks a choice that what was typed means; nil: it means none, and what is chosen is marked.
  private mutating func point(to found: Int?) {
    list.select(found ?? chosen ?? 0, height: height)
    isPointedAt = found != nil
  }

  /// Closes, the focus goes elsewhere: what somebody pointed at is chosen.
  public mutating func leave() -> EditOutcome {
    guard isOpen, !isPointedAt else { return commit() }
    isOpen = false
    typeAhead.forget()
    return .moved
  }

  /// Closes, choosing what is marked.
  public mutating func commit() -> EditOutcome {
    guard isOpen else { return .ignored }
    isOpen = false
    defer { typeAhead.forget() }
    if typeAhead.isLost { return .moved }
    let before = chosen
    chosen = list.selection
    return chosen == before ? .moved : .changed
  }

  /// Opens its list, with what is chosen marked, else the first.
  mutating func open() {
    if isOpen || choices.isEmpty { return }
    isOpen = true
    (isPassing, isPointedAt) = (false, false)
    list.select(chosen ?? 0, height: height)
  }

  /// Draws the chosen one, or the open list with `( )` and `(•)`.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    guard isOpen else { return drawClosed(on: &canvas, in: area.line(0), focused: focused) }
    let mark = canvas.signs[.bullet].text
    list.draw(on: &canvas, in: area, focused: focused, countsHidden: true) { canvas, row in
      let sign = row.index == chosen ? "(\(mark)) " : "( ) "
      canvas.put(SafeText(sign + choices[row.index].title), at: row.area.origin, width: row.area.width)
    }
    let hidden = choices.count - list.window(height: area.height).upperBound
    if hidden > 0 {
      let more = SafeText(" \(canvas.signs[.dropDown].text) \(hidden)")
      canvas.put(more, at: Position(column: area.endColumn - more.width, row: area.endRow - 1), .muted)
    }
  }

  /// Draws the chosen one, with a sign that there are others.
  private func drawClosed(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    var rest = area
    let isSettled = choices.count == 1 && chosen != nil
    let arrow = rest.takeRight(isSettled ? 0 : 2)
    canvas.put(SafeText(chosen.map { choices[$0].title } ?? ""), at: rest.origin, .field, width: rest.width)
    if !isSettled {
      canvas.put(SafeText(" \(canvas.signs[.dropDown].text)"), at: arrow.origin, .muted, width: arrow.width)
    }
    if focused && !area.isEmpty { canvas.placeCursor(at: area.origin) }
  }
}
