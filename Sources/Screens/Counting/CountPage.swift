import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// How many of the shown records by what: a table of one column or more, in which each cell opens its records.
struct CountPage: RegisterLevel {
  /// What is counted.
  let counted: ShownRecords
  /// By what.
  let choice: CountChoice
  private(set) var table: CountTable
  /// The table as text, the headings first and the totals last.
  private(set) var texts: [[String]]
  /// The selected row, and the rows in sight.
  private(set) var rows: ListState
  /// The index of the selected column of numbers.
  private(set) var column = 0

  /// Counts.
  /// - Throws: why it is not counted so.
  init(_ shown: ShownRecords, by choice: CountChoice, in world: World) throws(CountFault) {
    counted = shown
    self.choice = choice
    table = try choice.table(of: shown, in: world)
    texts = world.words.rows(of: table, in: world.circumstances)
    rows = ListState(total: table.rows.count)
  }

  /// What is counted, and how: so it is counted anew, and pinned.
  func shown(in world: World) -> ShownRecords? {
    var shown = counted
    shown.counted = choice
    return shown
  }

  /// How many columns of numbers can be selected: those of the second field and their total; else the whole row.
  var columns: Int { table.byColumn == nil ? 1 : table.columns.count + 1 }

  /// The records behind the selected cell; of people, whom a count does not name, none.
  func followed(in world: World) -> Followed? {
    guard !counted.kind.isAboutPeople, !counted.asksAboutPeople, let selected else { return nil }
    return Followed(record: nil, listed: counted.narrowed(by: selected.conditions))
  }

  func isGone(in world: World) -> Bool { false }

  mutating func follow(in world: World) {
    if let row = rows.selection { rows.select(row, height: CountLayout(of: self, in: world).rows.height) }
  }

  /// Counts anew after something has changed; the selection stays on its groups.
  mutating func refresh(in world: World) -> [Step] {
    let before = rows.selection.map { table.rows[$0] }
    let columnBefore = table.columns.indices.contains(column) ? table.columns[column] : nil
    do throws(CountFault) { table = try choice.table(of: counted, in: world) } catch {
      return [.say(.refused(world.words.fault(error).line))]
    }
    texts = world.words.rows(of: table, in: world.circumstances)
    rows.resize(total: table.rows.count)
    let height = CountLayout(of: self, in: world).rows.height
    if let row = before.flatMap({ table.rows.firstIndex(of: $0) }) { rows.select(row, height: height) }
    column = columnBefore.flatMap { table.columns.firstIndex(of: $0) } ?? columns - 1
    return []
  }

  // MARK: Moving and opening

  mutating func move(_ movement: Movement, in world: World) {
    rows.move(movement, height: CountLayout(of: self, in: world).rows.height)
  }

  /// Selects the column so many to the right.
  mutating func moveColumn(_ step: Int) { column = max(0, min(column + step, columns - 1)) }

  /// What the selected cell counts, and its records; nil where there is no row.
  var selected: (cell: CountTable.Cell, conditions: [Condition])? {
    guard let row = rows.selection, table.rows.indices.contains(row) else { return nil }
    let conditions = table.rows[row].conditions(of: table.byRow)
    guard let byColumn = table.byColumn, table.columns.indices.contains(column) else {
      return (table.rowTotals[row], conditions)
    }
    return (table.cells[row][column], conditions + table.columns[column].conditions(of: byColumn))
  }

  // MARK: What it says

  /// What is counted by what: `Zasoby według: kategoria`.
  func title(in world: World) -> String {
    world.words.question(of: counted.kind.kind, by: choice.groupings, sum: choice.summed)
  }

  /// The day, and what the records are narrowed by. The words of a search for people are somebody's name: a paper does not
  /// tell them.
  func narrowing(onPaper: Bool = false, in world: World) -> String {
    let hidesSearch = onPaper && counted.kind.isAboutPeople
    return [
      world.words.asOf(world.today), counted.place(in: world), counted.kind.text(of: counted.filters, in: world),
      counted.search.isEmpty ? "" : world.words.searchedFor(hidesSearch ? nil : counted.search),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The table, and the whole page with its bars.
  func givenOut(in world: World) -> GivenOut? {
    let page = GivenPage(title(in: world), as: PageFormat.ofTables + PageFormat.ofPages) { setting in
      let what = [setting.words.plural(of: counted.kind.kind)] + choice.groupings.map(setting.words.label)
      return (self.page(in: world, drawnUp: setting.drawnUp), what)
    }
    return GivenOut(shown: [page])
  }

  /// The count as a page that is printed or read.
  func page(in world: World, drawnUp: String) -> ReportPage {
    CountPaper.page(
      title: title(in: world), narrowing: narrowing(onPaper: true, in: world), drawnUp: drawnUp, table, in: world.words,
      world.circumstances)
  }
}
