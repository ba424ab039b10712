/// A field for one of very many choices, found by typing: at each change the owner offers what matches.
public struct PickerField: Equatable, Sendable {
  private var field: TextField
  /// The candidates that match the present text.
  public private(set) var candidates: [Choice] = []
  /// The owner's words about how many match.
  public private(set) var count = ""
  /// The chosen one; typing on undoes the choice.
  public private(set) var chosen: Choice?
  private var list = ListState(margin: 0)
  /// Whether a candidate that is the only one is chosen where the field is left: not what only offers to do something.
  private var choosesAlone = true
  /// How many rows its open list may take.
  var openRows = Limits.openListRows
  /// Whether an arrow was pressed since the last letter, so that the cursor stands on the row that it chose.
  private var isChoosing = false

  /// A field with a choice or without.
  public init(chosen: Choice? = nil, limit: Int? = nil, placeholder: String = "") {
    self.chosen = chosen
    field = TextField(chosen?.title ?? "", limit: limit, placeholder: placeholder)
  }

  /// The typed text, or the title of the chosen candidate. Setting it undoes the choice.
  public var text: String {
    get { field.text }
    set {
      field.text = newValue
      chosen = nil
      offer([], count: "")
    }
  }

  /// Whether all of its text is selected; see `TextField.selectAll`.
  var isSelected: Bool { field.isSelected }

  /// Selects all of its text, so that what is typed next replaces it.
  mutating func selectAll() { field.selectAll() }

  /// Chooses, as if a person had.
  public mutating func choose(_ choice: Choice) {
    field.text = choice.title
    chosen = choice
    offer([], count: "")
  }

  /// Offers the candidates that match the present text, the best first, and words about them such as `pasuje: 3`.
  ///
  /// - Parameter choosingAlone: whether a single one is chosen where the field is left.
  public mutating func offer(_ candidates: [Choice], count: String, choosingAlone: Bool = true) {
    choosesAlone = choosingAlone
    self.candidates = candidates
    self.count = count
    isChoosing = false
    list = ListState(total: candidates.count, margin: 0)
  }

  /// How many rows it takes.
  public func height(focused: Bool) -> Int { 1 + (focused ? min(candidates.count, openRows) : 0) }

  /// Types; with candidates the arrows move among them, Enter chooses, Esc puts them away. Else Enter, Tab, Esc, up and
  /// down are ignored.
  public mutating func handle(_ key: Key) -> EditOutcome {
    if let selection = list.selection, let outcome = handleOpen(key, selection) { return outcome }
    let outcome = field.handle(key)
    if outcome == .changed {
      chosen = nil
      offer([], count: "")
    }
    return outcome
  }

  /// Handles a key of the open candidates; nil for keys of the text.
  private mutating func handleOpen(_ key: Key, _ selection: Int) -> EditOutcome? {
    if key == .enter {
      choose(candidates[selection])
      return .changed
    }
    if key == .escape {
      offer([], count: "")
      return .moved
    }
    guard PickerField.listKeys.contains(key) else { return nil }
    _ = list.handle(key, height: openRows)
    isChoosing = true
    return .moved
  }

  /// Letters, Home and End belong to the text.
  private static let listKeys: Set<Key> = [.up, .down, .pageUp, .pageDown]

  /// Puts the candidates away, the focus goes elsewhere; a single one is chosen.
  public mutating func commit() -> EditOutcome {
    guard let only = candidates.first else { return .ignored }
    if candidates.count > 1 || !choosesAlone {
      offer([], count: count)
      return .moved
    }
    choose(only)
    return .changed
  }

  /// Draws the text with the count at its right, and under it the candidates.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    var rest = area
    var line = rest.takeTop(1)
    let sign = canvas.signs[chosen == nil ? .dropDown : .check].text
    let note = SafeText(count.isEmpty ? " \(sign)" : " \(sign) \(count)")
    let noteArea = line.takeRight(min(note.width, line.width / 2))
    canvas.put(note, at: noteArea.origin, .muted, width: noteArea.width)
    // What was chosen is told by its beginning, until the cursor moves into it.
    let fromStart = !focused || chosen != nil && field.cursor == field.text.count
    // The cursor is where what is drawn last has it: where one types, or on the row that an arrow chose.
    if isChoosing { field.draw(on: &canvas, in: line, focused: focused, fromStart: fromStart) }
    if focused {
      list.draw(on: &canvas, in: rest, focused: true) { canvas, row in
        canvas.put(SafeText(candidates[row.index].title), at: row.area.origin, width: row.area.width)
      }
    }
    if !isChoosing { field.draw(on: &canvas, in: line, focused: focused, fromStart: fromStart) }
  }
}
