import CivicDomain
import TerminalCanvas
import Words

/// The public consultations: a list, and the page of the one that is opened, with its text and the remarks on it.
struct ConsultationsScreen {
  /// Which part the keys go to.
  enum Focus: Equatable {
    /// The list of consultations.
    case list
    /// The text of the opened one, unit by unit.
    case units
    /// The remarks on the selected unit.
    case remarks
  }

  var focus = Focus.list
  /// What the list is searched for.
  var search = ListSearch()
  /// The rows of the list.
  var list = ListState()
  /// The selected consultation: others' changes never move it.
  var selected: RecordID?
  /// The opened one.
  var page: ConsultationPage?
  /// What the opened one is searched for.
  var pageSearch = ListSearch()
  /// Whether letters go into a search.
  var isTyping: Bool { page == nil ? search.isTyping : pageSearch.isTyping }
  /// The units of its text.
  var units = ReadingList()
  /// The remarks on the selected unit.
  var remarks = ReadingList()
  /// The remark that was selected at the last look: others' changes never move it.
  private var chosen: Identifier<Submission>?
  /// The remarks that are to be answered together.
  var marked: Set<Identifier<Submission>> = []
  /// The order of the list, as of the last change.
  private var known: ConsultationOrder?
  /// Which widths and which unit the lists were measured for; nil: they must be measured.
  private var measured: Measured?
  /// How far the story is scrolled; nil: it is not shown.
  var story: ScrollState?

  private struct Measured: Equatable {
    let layout: ConsultationLayout
    let unit: Int
  }

  /// What is selected on the page.
  var entry: ConsultationPage.Entry? {
    page.flatMap { $0.entries.indices.contains(units.selection) ? $0.entries[units.selection] : nil }
  }

  /// The remark that the keys mean; nil where the unit has none.
  func remark(in world: World) -> Identifier<Submission>? {
    guard let page, let entry else { return nil }
    return page.remark(remarks.selection, of: entry, in: world)
  }

  /// Whether the unit has a remark.
  var hasRemark: Bool { (entry?.count ?? 0) > 0 }

  // MARK: The list

  /// The order of the list; worked out once for a search, and again when the register or the day has changed.
  func order(in world: World) -> ConsultationOrder {
    if let known, known.isOf(search.text, on: world.today) { return known }
    return ConsultationOrder(matching: search.text, in: world)
  }

  /// Selects a row of the list.
  mutating func select(_ index: Int, in world: World) {
    let order = order(in: world)
    list.resize(total: order.total)
    list.select(index, height: ConsultationLayout.listHeight(of: self, in: world))
    selected = list.selection.flatMap { order.ids($0..<$0 + 1, on: world.register).first }
  }

  /// Searches anew: the first that is found is selected.
  mutating func searchChanged(in world: World) { select(0, in: world) }

  /// Gives the whole list back; what was selected stays so.
  mutating func endSearch(in world: World) {
    search = ListSearch()
    findAgain(in: world)
    list.centre(height: ConsultationLayout.listHeight(of: self, in: world))
  }

  /// Searches the opened one anew: the first unit that is found is selected.
  mutating func pageSearchChanged(in world: World) {
    page?.search(for: pageSearch.text, in: world)
    units = ReadingList()
    remarks = ReadingList()
    focus = .units
    measured = nil
    measure(in: world)
  }

  /// Gives the whole text back; the selected unit stays so.
  mutating func endPageSearch(in world: World) {
    let address = entry?.unit?.address
    let hadEntry = entry != nil
    pageSearch = ListSearch()
    pageSearchChanged(in: world)
    guard hadEntry, let place = page?.entries.firstIndex(where: { $0.unit?.address == address }) else { return }
    selectUnit(place, in: world)
    measure(in: world)
  }

  private mutating func findAgain(in world: World) {
    let place = selected.flatMap { order(in: world).position(of: $0, on: world.register) }
    select(place ?? list.selection ?? 0, in: world)
  }

  // MARK: The page

  /// Opens a consultation, in the newest version of its text or in another.
  mutating func open(
    _ id: Identifier<Consultation>, version: Identifier<Version>? = nil, in world: World
  ) {
    guard let page = ConsultationPage(id, version: version, in: world) else { return refresh(in: world) }
    self.page = page
    selected = id.any
    focus = .units
    search.isTyping = false
    pageSearch = ListSearch()
    story = nil
    marked = []
    units = ReadingList()
    remarks = ReadingList()
    measured = nil
  }

  mutating func close() {
    page = nil
    focus = .list
  }

  /// Shows a consultation or a remark, wherever it stands.
  mutating func reveal(_ id: RecordID, in world: World) {
    // It may be long since this screen was last looked at.
    refresh(in: world)
    switch Schema.kind(of: id)?.kind {
    case Consultation.kind:
      selected = id
      if page != nil, page?.consultation.id.any != id { open(Identifier(id.raw), in: world) }
      if search.text.isEmpty || order(in: world).position(of: id, on: world.register) != nil {
        return findAgain(in: world)
      }
      endSearch(in: world)
    case Submission.kind:
      let remark = Identifier<Submission>(id.raw)
      guard let consultation = world.register.record(remark)?.consultation else { return }
      if page?.consultation.id != consultation { open(consultation, in: world) }
      select(remark, in: world)
    case _:
      break
    }
  }

  /// Shows what was saved here: a new remark, a new text.
  mutating func saved(_ changes: [Change], in world: World) {
    marked = []
    func first(_ kind: Kind) -> RecordID? { changes.first { Schema.kind(of: $0.id)?.kind == kind }?.id }
    if let version = first(Version.kind), let page {
      open(page.consultation.id, version: Identifier(version.raw), in: world)
    } else if let id = first(Submission.kind) ?? first(Consultation.kind) {
      reveal(id, in: world)
    } else {
      refresh(in: world)
    }
  }

  private mutating func select(_ remark: Identifier<Submission>, in world: World) {
    guard let record = world.register.record(remark) else { return }
    if page?.place(of: record) == nil, pageSearch.isShown { endPageSearch(in: world) }
    guard let page, let place = page.place(of: record), let row = page.row(of: record, in: world) else { return }
    follow(in: world)
    selectUnit(place, in: world)
    follow(in: world)
    selectRemark(row, in: world)
    focus = .remarks
  }

  /// Takes in what has changed; what was selected stays so.
  mutating func refresh(in world: World) {
    // Which remark it is must be known before anything else is: its place may be another's now.
    let chosen = chosen
    known = nil
    findAgain(in: world)
    guard let old = page else { return }
    let address = entry?.unit?.address
    guard var page = ConsultationPage(old.consultation.id, version: keptVersion(of: old, in: world), in: world) else {
      return close()
    }
    page.search(for: pageSearch.text, in: world)
    self.page = page
    measured = nil
    let place = page.entries.firstIndex { $0.unit?.address == address } ?? units.selection
    measure(in: world)
    selectUnit(place, in: world)
    measure(in: world)
    guard let chosen, let remark = world.register.record(chosen), page.place(of: remark) == units.selection,
      let row = page.row(of: remark, in: world)
    else { return }
    selectRemark(row, in: world)
    self.chosen = chosen
  }

  /// The version that is being read stays; one that is new is told of by its number in the list of versions.
  private func keptVersion(of page: ConsultationPage, in world: World) -> Identifier<Version>? {
    page.version.flatMap { world.register.record($0.id)?.id }
  }

  /// After each event: the lists know how high their texts are.
  mutating func follow(in world: World) {
    let order = order(in: world)
    known = order
    list.resize(total: order.total)
    if selected == nil, page == nil { select(0, in: world) }
    measure(in: world)
    chosen = remark(in: world)
  }

  private mutating func measure(in world: World) {
    guard let page else { return }
    let layout = ConsultationLayout(of: self, in: world)
    if measured?.layout != layout {
      units.resize(page.entries.count, height: layout.units.height, lines: unitLines(in: world))
    }
    let now = Measured(layout: layout, unit: units.selection)
    if !hasRemark, focus == .remarks { focus = .units }
    guard measured != now, let entry else { return }
    if measured?.unit != units.selection { remarks = ReadingList() }
    measured = now
    remarks.resize(entry.count, height: layout.remarks.height, lines: remarkLines(in: world))
  }

  /// How high each unit is.
  private func unitLines(in world: World) -> ReadingList.Lines {
    let (page, width) = (page, ConsultationLayout(of: self, in: world).units.width - 1)
    return { place in page.map { $0.lines(of: $0.entries[place], width: width, in: world).count } ?? 0 }
  }

  /// How high each remark on the selected unit is.
  private func remarkLines(in world: World) -> ReadingList.Lines {
    let (page, entry, width) = (page, entry, ConsultationLayout(of: self, in: world).remarks.width - 1)
    return { row in
      guard let page, let entry, let remark = page.remark(row, of: entry, in: world) else { return 0 }
      return page.lines(of: remark, width: width, in: world).count
    }
  }

  mutating func selectUnit(_ place: Int, in world: World) {
    let height = ConsultationLayout(of: self, in: world).units.height
    units.select(place, height: height, lines: unitLines(in: world))
  }

  mutating func selectRemark(_ row: Int, in world: World) {
    let height = ConsultationLayout(of: self, in: world).remarks.height
    remarks.select(row, height: height, lines: remarkLines(in: world))
  }

  mutating func moveInUnits(_ movement: Movement, in world: World) {
    let height = ConsultationLayout(of: self, in: world).units.height
    units.move(movement, height: height, lines: unitLines(in: world))
  }

  mutating func moveInRemarks(_ movement: Movement, in world: World) {
    let height = ConsultationLayout(of: self, in: world).remarks.height
    remarks.move(movement, height: height, lines: remarkLines(in: world))
  }
}
