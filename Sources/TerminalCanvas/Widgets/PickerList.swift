/// A field for several of very many choices, found by typing, one after the other: the chosen ones stand above the line
/// in which one types.
public struct PickerList: Equatable, Sendable {
  /// The chosen ones, in the order in which they were chosen, none twice.
  public private(set) var chosen: [Choice] = []
  private var search: PickerField

  /// A list of chosen ones.
  /// - Parameter limit: characters of the text by which one more is looked for.
  public init(_ chosen: [Choice] = [], limit: Int? = nil) {
    search = PickerField(limit: limit)
    for choice in chosen { add(choice) }
  }

  /// The ids of the chosen ones, in their order. Those that are set are titled by themselves until somebody names them.
  public var ids: [String] {
    get { chosen.map(\.id) }
    set {
      let known = chosen
      chosen = []
      for id in newValue { add(known.first { $0.id == id } ?? Choice(id: id, title: id)) }
    }
  }

  /// The text typed to find one more; empty once that is found.
  public var text: String {
    get { search.text }
    set { search.text = newValue }
  }

  /// The candidates that match the present text.
  public var candidates: [Choice] { search.candidates }

  /// Gives each of the chosen ones its title.
  public mutating func name(_ title: (_ id: String) -> String) {
    chosen = chosen.map { Choice(id: $0.id, title: title($0.id)) }
  }

  /// Offers the candidates that match the present text; see `PickerField.offer`.
  public mutating func offer(_ candidates: [Choice], count: String) { search.offer(candidates, count: count) }

  private mutating func add(_ choice: Choice) {
    if !chosen.contains(where: { $0.id == choice.id }) { chosen.append(choice) }
  }

  /// How many rows it takes.
  public func height(focused: Bool) -> Int { shown.count + (isCut ? 1 : 0) + search.height(focused: focused) }

  /// The last of the chosen ones: as many as leave the fields around in sight.
  private var shown: ArraySlice<Choice> { chosen.suffix(isCut ? Limits.openListRows - 1 : Limits.openListRows) }
  private var isCut: Bool { chosen.count > Limits.openListRows }

  /// Types, and chooses among what is offered, as in a `PickerField`. Where nothing is typed Backspace takes the last of the
  /// chosen ones away.
  public mutating func handle(_ key: Key) -> EditOutcome {
    if key == .backspace, search.text.isEmpty, !chosen.isEmpty {
      chosen.removeLast()
      return .changed
    }
    let outcome = search.handle(key)
    takeOver()
    return outcome
  }

  /// Puts the candidates away, the focus goes elsewhere; a single one is chosen.
  public mutating func commit() -> EditOutcome {
    let outcome = search.commit()
    takeOver()
    return outcome
  }

  /// Adds the found candidate to the others, so that the line is free for the next.
  private mutating func takeOver() {
    guard let found = search.chosen else { return }
    add(found)
    search.text = ""
  }

  /// Draws the chosen ones, a row each, and under them the line in which one types with what is offered.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    var rest = area
    // On too low an area the line in which one types is seen.
    let rows = max(0, min(height(focused: focused) - search.height(focused: focused), area.height - 1))
    var above = rest.takeTop(rows)
    if isCut, above.height > 0 {
      let line = above.takeTop(1)
      canvas.put(SafeText("… \(chosen.count - shown.count)"), at: line.origin, .muted, width: line.width)
    }
    for choice in shown.suffix(above.height) {
      let line = above.takeTop(1)
      canvas.put(SafeText("\(canvas.signs[.check].text) \(choice.title)"), at: line.origin, width: line.width)
    }
    search.draw(on: &canvas, in: rest, focused: focused)
  }
}
