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
  /// The units of its text.
  var units = ReadingList()
  /// The remarks on the selected unit.
  var remarks = ReadingList()
  /// The remarks that are to be answered together.
  var marked: Set<Identifier<Submission>> = []
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
  var remark: Identifier<Submission>? {
    entry.flatMap { $0.remarks.indices.contains(remarks.selection) ? $0.remarks[remarks.selection] : nil }
  }

  // MARK: The list

  func order(in world: World) -> ConsultationOrder { ConsultationOrder(matching: search.text, in: world) }

  /// Selects a row of the list.
  mutating func select(_ index: Int, in world: World) {
    let order = order(in: world)
    list.resize(total: order.total)
    list.select(index, height: ConsultationLayout.listHeight(of: self, in: world))
    selected = list.selection.flatMap { order.ids($0..<$0 + 1).first }
  }

  /// Searches anew: the first that is found is selected.
  mutating func searchChanged(in world: World) { select(0, in: world) }

  /// Gives the whole list back; what was selected stays so.
  mutating func endSearch(in world: World) {
    search = ListSearch()
    findAgain(in: world)
    list.centre(height: ConsultationLayout.listHeight(of: self, in: world))
  }

  private mutating func findAgain(in world: World) {
    let place = selected.flatMap { order(in: world).position(of: $0) }
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
      if search.text.isEmpty || order(in: world).position(of: id) != nil { return findAgain(in: world) }
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
    guard let place = page?.place(of: remark), let row = page?.entries[place].remarks.firstIndex(of: remark) else {
      return
    }
    follow(in: world)
    units.select(place, height: ConsultationLayout(of: self, in: world).units.height)
    follow(in: world)
    remarks.select(row, height: ConsultationLayout(of: self, in: world).remarks.height)
    focus = .remarks
  }

  /// Takes in what has changed; what was selected stays so.
  mutating func refresh(in world: World) {
    findAgain(in: world)
    guard let old = page else { return }
    let (address, chosen) = (entry?.unit?.address, remark)
    guard let page = ConsultationPage(old.consultation.id, version: keptVersion(of: old, in: world), in: world) else {
      return close()
    }
    self.page = page
    measured = nil
    let place = page.entries.firstIndex { $0.unit?.address == address } ?? units.selection
    measure(in: world)
    units.select(place, height: ConsultationLayout(of: self, in: world).units.height)
    measure(in: world)
    guard let chosen, let row = entry?.remarks.firstIndex(of: chosen) else { return }
    remarks.select(row, height: ConsultationLayout(of: self, in: world).remarks.height)
  }

  /// The version that is being read stays; one that is new is told of by its number in the list of versions.
  private func keptVersion(of page: ConsultationPage, in world: World) -> Identifier<Version>? {
    page.version.flatMap { world.register.record($0.id)?.id }
  }

  /// After each event: the lists know how high their texts are.
  mutating func follow(in world: World) {
    list.resize(total: order(in: world).total)
    if selected == nil, page == nil { select(0, in: world) }
    measure(in: world)
  }

  private mutating func measure(in world: World) {
    guard let page else { return }
    let layout = ConsultationLayout(of: self, in: world)
    if measured?.layout != layout {
      let width = layout.units.width - 1
      units.measure(
        page.entries.map { page.lines(of: $0, width: width, in: world).count }, height: layout.units.height)
    }
    let now = Measured(layout: layout, unit: units.selection)
    if remark == nil, focus == .remarks { focus = .units }
    guard measured != now, let entry else { return }
    if measured?.unit != units.selection { remarks = ReadingList() }
    measured = now
    let width = layout.remarks.width - 1
    remarks.measure(
      entry.remarks.map { page.lines(of: $0, width: width, in: world).count }, height: layout.remarks.height)
  }
}
