import CivicDomain
import Words

/// A consultation as it is read: the text unit by unit, each with its submissions.
///
/// Worked out when it is opened and whenever the register changes, not at each key: a strategy has 300,000 characters.
/// The submissions are counted by the anchors that they give; which they are is asked when they are seen.
struct ConsultationPage {
  /// A unit of the text, or the whole document, with the submissions to it.
  struct Entry {
    /// The unit; nil: the document as a whole.
    let unit: Unit?
    /// How many submissions there are.
    var count = 0
    /// The anchors that the submissions give: words of `Submission.anchors`.
    var anchors: Set<String> = []
  }

  let consultation: Consultation
  /// The document that is shown; nil where the register has none.
  let document: Document?
  /// The version of the document that is shown.
  let version: Version?
  /// All entries: the units, and last the document as a whole, which has the submissions to no unit, and those whose
  /// unit is gone.
  private let all: [Entry]
  /// The entries that the search finds; all without a search.
  private(set) var entries: [Entry]
  let responses: ResponseCounts
  /// The index among all entries to which each anchor belongs.
  private let entryOfAnchor: [String: Int]
  /// The indices of the entries that the search finds; nil: all of them.
  private var shown: [Int]?
  /// How many entries there are in all.
  var total: Int { all.count }

  /// The page of a consultation, with the newest version of its first text if no other is wanted; nil where it is gone.
  init?(_ id: Identifier<Consultation>, version wanted: Identifier<Version>? = nil, in world: World) {
    let register = world.register
    guard let consultation = register.record(id) else { return nil }
    self.consultation = consultation
    let documents = register.records(whose: \Document.consultation, is: id)
    let version = wanted.flatMap { register.record($0) } ?? Self.newestVersion(of: documents, on: register)
    self.version = version
    document = version.flatMap { version in documents.first { $0.id == version.document } } ?? documents.first
    responses = ConsultationProgress(of: consultation, on: register, at: world.now).responses
    (all, entryOfAnchor) = ConsultationPage.entries(of: version, submissionsOn: id, register)
    entries = all
  }

  /// The newest version of the first text that has one.
  static func newestVersion(of documents: [Document], on register: any Register) -> Version? {
    documents.lazy.compactMap { $0.newestVersion(on: register) }.first
  }

  /// Searches the text: shows only the units that hold the words, or a submission to which does: in its text, in its
  /// number, or by whom it is.
  mutating func search(for text: String, in world: World) {
    let words = SearchWords(text)
    guard !words.isEmpty else {
      (entries, shown) = (all, nil)
      return
    }
    let found = entriesWithSubmissions(matching: text, in: world)
    let indices = all.indices.filter { index in
      let unit = all[index].unit.map { "\($0.address)\n\($0.text)" } ?? world.words.wholeDocument
      return found.contains(index) || words.matches(unit)
    }
    assert(zip(indices, indices.dropFirst()).allSatisfy(<), "entries out of order")
    (entries, shown) = (indices.map { all[$0] }, indices)
  }

  private func entriesWithSubmissions(matching text: String, in world: World) -> Set<Int> {
    let register = world.register
    var here = Query(
      Submission.kind, matching: text, where: [Condition(\Submission.consultation, is: consultation.id)])
    here.spoken = world.words.language
    var found = register.page(here, window: 0..<Int.max).ids
    if let number = ConsultationProgress.number(typed: text) {
      let siblings = Siblings(whose: \Submission.consultation, is: consultation.id)
      found += register.ids(siblings, window: number - 1..<number)
    }
    func add<T: Record>(by sender: WritableKeyPath<Submission, Identifier<T>>) {
      for id in register.page(Query(T.kind, matching: text), window: 0..<Limits.searchedSenders).ids {
        found += register.ids(whose: sender, is: Identifier(id.raw)).map(\.any)
      }
    }
    add(by: \.organization)
    add(by: \.person)
    let submissions = found.compactMap { register.record(Identifier<Submission>($0.raw)) }
    return Set(submissions.filter { $0.consultation == consultation.id }.compactMap { entryOfAnchor[$0.anchorWord] })
  }

  private static func entries(
    of version: Version?, submissionsOn id: Identifier<Consultation>, _ register: any Register
  ) -> ([Entry], [String: Int]) {
    let units = version?.units ?? []
    var entries = units.map { Entry(unit: $0) } + [Entry(unit: nil)]
    var entryOfAnchor: [String: Int] = [:]
    var carrying = version.map { SubmissionCarrying(to: $0, on: register) }
    let addresses = Dictionary(units.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    for (standing, count) in register.counts(in: Submission.anchors, of: id.raw) {
      var entry = units.count
      if let version, case let submission = Submission.standing(at: standing.word),
        !isOnOtherDocument(submission, than: version, register),
        case .unit(let address) = carrying?.anchor(of: submission) ?? .gone
      {
        // A place that only holds others (`§ 3` of `§ 3 ust. 1`) is where its first unit is.
        entry = addresses[address] ?? units.firstIndex { $0.address.hasPrefix(address + " ") } ?? units.count
      }
      entries[entry].count += count
      entries[entry].anchors.insert(standing.word)
      entryOfAnchor[standing.word] = entry
    }
    return (entries, entryOfAnchor)
  }

  private static func isOnOtherDocument(
    _ submission: Submission, than version: Version, _ register: any Register
  ) -> Bool {
    // Its document is all that is read, for a text is long.
    let other = register.value(of: \.document, in: submission.version)
    return !other.isEmpty && other != version.document
  }

  /// The index of the entry that holds a submission; nil where the search does not find it.
  func index(of submission: Submission) -> Int? {
    entryOfAnchor[submission.anchorWord].flatMap { index in shown.map { $0.firstIndex(of: index) } ?? index }
  }

  /// The shown entry that a text names: that of the remark which has the number, or the place with the address. Nil: it names
  /// none.
  func named(by text: String, in world: World) -> (entry: Int, submission: Identifier<Submission>?)? {
    if let number = ConsultationProgress.number(typed: text) {
      let siblings = Siblings(whose: \Submission.consultation, is: consultation.id)
      let id = world.register.ids(siblings, window: number - 1..<number).first.map { Identifier<Submission>($0.raw) }
      return id.flatMap { world.register.record($0) }.flatMap { index(of: $0) }.map { ($0, id) }
    }
    guard let address = Unit.address(typed: text, in: entries.compactMap(\.unit)) else { return nil }
    let exact = entries.firstIndex { $0.unit?.address == address }
    return (exact ?? entries.firstIndex { $0.unit?.address.hasPrefix(address + " ") ?? false }).map { ($0, nil) }
  }

  /// The rows of the units that are shown, named by their addresses, and of the document as a whole, which has none.
  func units(on register: any Register) -> RowSource {
    RowSource(entries.map { $0.unit?.address ?? "\n" }, on: register)
  }

  /// The rows of the submissions to an entry in the order in which they came.
  func submissions(on entry: Entry, _ register: any Register) -> RowSource {
    var source = RowSource()
    source.add(.siblings(siblings(entry)), on: register)
    return source
  }

  /// The submission in a row of an entry; nil where there is no such row.
  func submission(_ row: Int, of entry: Entry, in world: World) -> Identifier<Submission>? {
    guard row >= 0, row < entry.count else { return nil }
    return world.register.ids(siblings(entry), window: row..<row + 1).first.map { Identifier($0.raw) }
  }

  private func siblings(_ entry: Entry) -> Siblings {
    Siblings(Submission.anchors, of: consultation.id.raw, at: entry.anchors)
  }

  /// The number of a submission: `U-9`.
  func number(of submission: Identifier<Submission>, in world: World) -> String {
    ConsultationProgress.number(of: submission, in: consultation.id, on: world.register) ?? ""
  }
}
