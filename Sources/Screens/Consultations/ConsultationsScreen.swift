import CivicDomain
import TerminalCanvas
import Words

/// The public consultations: a list, and the page of the one that is opened, with its text and the submissions to it.
struct ConsultationsScreen: Screen {
  /// The list or pane that has the focus.
  enum Focus: Equatable {
    /// The list of consultations.
    case list
    /// The text of the opened consultation, unit by unit.
    case units
    /// The submissions to the selected unit.
    case submissions
  }

  var focus = Focus.list
  /// The rows of the list, in the order of `ConsultationOrder`.
  var list = RecordRows<ListState>()
  /// The search and the day for which the list is ordered; nil: it is not yet.
  private var ordered: Ordered?
  /// The page of the opened consultation.
  var page: ConsultationPage?
  /// The rows of the units of its text.
  var units = RecordRows<ReadingList>()
  /// The rows of the submissions to the selected unit; those that are marked are to be answered together.
  var submissions = RecordRows<ReadingList>()
  /// The unit whose submissions are shown.
  private var submissionsOf: RowID?
  /// The layout for which the heights of the rows were measured; nil: they must be measured.
  private var measured: ConsultationLayout?
  /// How far the story is scrolled; nil: it is not shown.
  var story: ScrollState?

  private struct Ordered: Equatable {
    let words: SearchWords
    let day: Day
  }

  /// Whether letters go into a search field.
  var isTyping: Bool { page == nil ? list.search.isTyping : units.search.isTyping }
  var takesText: Bool { isTyping }
  var takesRuns: Bool { isTyping }

  /// The selected consultation.
  var selected: Identifier<Consultation>? { list.record.map { Identifier($0.raw) } }

  /// The selected entry of the page.
  var entry: ConsultationPage.Entry? {
    guard let page, let index = units.index, page.entries.indices.contains(index) else { return nil }
    return page.entries[index]
  }

  /// The selected submission; nil where the unit has none.
  var submission: Identifier<Submission>? { hasSubmission ? submissions.record.map { Identifier($0.raw) } : nil }

  /// Whether the selected entry has a submission.
  var hasSubmission: Bool { (entry?.count ?? 0) > 0 }

  /// The consultations of the list; on the page of one its remarks, those that a search finds.
  func shown(in world: World) -> ShownRecords? {
    guard let page else {
      var shown = ShownRecords(Schema.kind(of: Consultation.self))
      (shown.search, shown.searchesReferences) = (list.search.text, false)
      return shown
    }
    var shown = ShownRecords(Schema.kind(of: Submission.self))
      .narrowed(by: [Condition(\Submission.consultation, is: page.consultation.id)])
    shown.search = units.search.text
    return shown
  }

  /// The answer to the selected remark; without one the remark, where none is selected the consultation.
  func followed(in world: World) -> Followed? {
    if story != nil { return nil }
    guard let page else { return selected.map { Followed(record: $0.any) } }
    if page.entries.isEmpty { return nil }
    let answered = submission.map { Responses.response(to: $0, on: world.register)?.id.any ?? $0.any }
    return Followed(record: answered ?? page.consultation.id.any)
  }

  func stepsBack(in world: World) -> Int {
    let onList = (list.search.isShown ? 1 : 0) + (story == nil ? 0 : 1)
    guard page != nil else { return onList }
    return onList + 1 + (units.search.isShown ? 1 : 0) + (focus == .submissions ? 1 : 0)
  }

  // MARK: The list

  private func listRoom(in world: World) -> RowRoom {
    RowRoom(height: ConsultationLayout.listHeight(of: self, in: world))
  }

  /// Reads the list again: after the register or the day has changed, or another search was typed.
  private mutating func showList(in world: World) {
    let source = RowSource(consultationsMatching: list.search.text, on: world.today, world.register)
    list.show(source, in: listRoom(in: world), on: world.register)
    ordered = Ordered(words: SearchWords(list.search.text), day: world.today)
  }

  mutating func moveInList(_ movement: Movement, in world: World) {
    list.move(movement, in: listRoom(in: world), on: world.register)
  }

  /// Searches again after the input has changed, and selects the first row that is found.
  mutating func searchChanged(in world: World) {
    if ordered != Ordered(words: SearchWords(list.search.text), day: world.today) { showList(in: world) }
    list.select(0, in: listRoom(in: world), on: world.register)
  }

  /// Ends the search and shows the whole list again; the selection stays on its row.
  mutating func endSearch(in world: World) {
    list.search = ListSearch()
    showList(in: world)
    list.centre(height: listRoom(in: world).height)
  }

  /// Searches the opened consultation again after the input has changed, and selects the first unit that is found.
  mutating func pageSearchChanged(in world: World) {
    page?.search(for: units.search.text, in: world)
    units.reset()
    (focus, measured, submissionsOf) = (.units, nil, nil)
    measure(in: world)
    goToNamed(in: world)
  }

  /// Goes to what the search names itself, the remark of a number or the place of an address, past whatever only holds the same
  /// words: an answer begun there is to that remark.
  private mutating func goToNamed(in world: World) {
    guard let page, let named = page.named(by: units.search.text, in: world) else { return }
    units.select(named.entry, in: unitRoom(in: world), on: world.register)
    measure(in: world)
    guard let submission = named.submission else { return }
    submissions.select(RowID(name: submission.raw), in: submissionRoom(in: world), on: world.register)
  }

  /// Ends the search and shows the whole text again; the selection stays on its unit.
  mutating func endPageSearch(in world: World) {
    let unit = units.selected
    units.search = ListSearch()
    pageSearchChanged(in: world)
    guard let unit else { return }
    units.select(unit, in: unitRoom(in: world), on: world.register)
    measure(in: world)
  }

  // MARK: The page

  /// Opens a consultation, in the newest version of its text or in another.
  mutating func open(
    _ id: Identifier<Consultation>, version: Identifier<Version>? = nil, in world: World
  ) {
    guard let page = ConsultationPage(id, version: version, in: world) else {
      _ = refresh(in: world)
      return
    }
    self.page = page
    list.select(RowID(name: id.raw), in: listRoom(in: world), on: world.register)
    focus = .units
    list.search.isTyping = false
    story = nil
    units = RecordRows()
    submissions = RecordRows()
    (measured, submissionsOf) = (nil, nil)
  }

  mutating func close() {
    page = nil
    focus = .list
  }

  /// Selects a consultation or a submission, opening its page if need be.
  mutating func reveal(_ id: RecordID, in world: World) {
    let lineage = world.register.lineage(of: id)
    guard let consultation = lineage.id(of: Consultation.self) else { return }
    let submission = lineage.id(of: Submission.self)
    if page != nil || submission != nil, page?.consultation.id != consultation { open(consultation, in: world) }
    if let submission { return select(submission, in: world) }
    let row = RowID(name: consultation.raw)
    if list.select(row, in: listRoom(in: world), on: world.register) { return }
    endSearch(in: world)
    list.select(row, in: listRoom(in: world), on: world.register)
    list.centre(height: listRoom(in: world).height)
  }

  /// Shows and selects what was saved here: a new submission, a new version of the text.
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) {
    _ = refresh(in: world)
    if byUndo { return }
    submissions.unmark()
    func first(_ kind: Kind) -> RecordID? { changes.first { Schema.kind(of: $0.id)?.kind == kind }?.id }
    if let version = first(Version.kind), let page {
      open(page.consultation.id, version: Identifier(version.raw), in: world)
    } else if let id = first(Submission.kind) ?? first(Consultation.kind) {
      reveal(id, in: world)
    }
  }

  private mutating func select(_ submission: Identifier<Submission>, in world: World) {
    guard let record = world.register.record(submission) else { return }
    if page?.index(of: record) == nil, units.search.isShown { endPageSearch(in: world) }
    guard let page, let index = page.index(of: record) else { return }
    follow(in: world)
    units.select(index, in: unitRoom(in: world), on: world.register)
    measure(in: world)
    submissions.select(RowID(name: submission.raw), in: submissionRoom(in: world), on: world.register)
    focus = .submissions
  }

  /// Reads list and page again after the register has changed; the selection stays on its row.
  mutating func refresh(in world: World) -> [Step] {
    showList(in: world)
    guard let old = page else { return [] }
    guard var page = ConsultationPage(old.consultation.id, version: keptVersion(of: old, in: world), in: world) else {
      close()
      return []
    }
    page.search(for: units.search.text, in: world)
    self.page = page
    measured = nil
    measure(in: world)
    return []
  }

  /// The version that stays shown when the register changes; one that is new is shown only when it is chosen from the
  /// menu.
  private func keptVersion(of page: ConsultationPage, in world: World) -> Identifier<Version>? {
    page.version.flatMap { world.register.record($0.id)?.id }
  }

  /// Measures the heights of the texts, after each event, so that the lists can scroll by them.
  mutating func follow(in world: World) {
    if ordered?.day != world.today { showList(in: world) } else { list.fit(listRoom(in: world)) }
    measure(in: world)
  }

  private mutating func measure(in world: World) {
    guard let page else { return }
    let layout = ConsultationLayout(of: self, in: world)
    let isStale = measured != layout
    measured = layout
    if isStale { units.show(page.units(on: world.register), in: unitRoom(in: world), on: world.register) }
    if !hasSubmission, focus == .submissions { focus = .units }
    guard isStale || submissionsOf != units.selected, let entry else { return }
    if submissionsOf != units.selected { submissions.reset() }
    submissionsOf = units.selected
    submissions.show(page.submissions(on: entry, world.register), in: submissionRoom(in: world), on: world.register)
  }

  /// The room of the pane of the text, with the height of each unit.
  func unitRoom(in world: World) -> RowRoom {
    let area = ConsultationLayout(of: self, in: world).units
    return RowRoom(height: area.height) { [page] index in
      page.map { $0.lines(of: $0.entries[index], width: area.width - 1, in: world).count } ?? 0
    }
  }

  /// The room of the pane of submissions, with the height of each.
  func submissionRoom(in world: World) -> RowRoom {
    let area = ConsultationLayout(of: self, in: world).submissions
    return RowRoom(height: area.height) { [page, entry] row in
      guard let page, let entry, let submission = page.submission(row, of: entry, in: world) else { return 0 }
      return page.lines(of: submission, width: area.width - 1, in: world).count
    }
  }
}
