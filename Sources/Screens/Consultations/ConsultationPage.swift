import CivicDomain
import Words

/// A consultation as it is read: the text unit by unit, each with its remarks.
///
/// Worked out when it is opened and whenever the register changes, not at each key: a strategy has 300,000 characters. Its
/// remarks are counted by their places in the text; which they are is asked when they are seen.
struct ConsultationPage {
  /// A unit of the text, or the whole document, with the remarks on it.
  struct Entry {
    /// Nil: the document as a whole.
    let unit: Unit?
    /// How many remarks there are.
    var count = 0
    /// Where they say that they belong: words of `Submission.anchors`.
    var places: Set<String> = []
  }

  let consultation: Consultation
  /// The document that is shown; nil where the register has none.
  let document: Document?
  /// Its version that is shown.
  let version: Version?
  /// The units, and last the document as a whole: there stand the remarks on no unit, and those whose unit is gone.
  private let all: [Entry]
  /// Those of them that the search finds; all where nothing is searched for.
  private(set) var entries: [Entry]
  let answers: ResponseCounts
  /// The entry among all to which each place belongs.
  private let entryOfPlace: [String: Int]
  /// Which of all the entries are shown; nil: all of them.
  private var shown: [Int]?
  /// How many entries there are in all.
  var total: Int { all.count }

  /// The page of a consultation, with the newest version of its first text if no other is wanted; nil where it is gone.
  init?(_ id: Identifier<Consultation>, version wanted: Identifier<Version>? = nil, in world: World) {
    let register = world.register
    guard let consultation = register.record(id) else { return nil }
    self.consultation = consultation
    let documents = register.records(whose: \Document.consultation, is: id)
    let newest = documents.lazy.compactMap { $0.newestVersion(on: register) }.first
    let version = wanted.flatMap { register.record($0) } ?? newest
    self.version = version
    document = version.flatMap { version in documents.first { $0.id == version.document } } ?? documents.first
    answers = ConsultationProgress(of: consultation, on: register, at: world.now).responses
    (all, entryOfPlace) = ConsultationPage.entries(of: version, remarksOn: id, register)
    entries = all
  }

  /// Shows only the units that hold the words, or on which a remark does: in its text, in its number, or by whom it is.
  mutating func search(for text: String, in world: World) {
    let words = SearchWords(text)
    guard !words.isEmpty else {
      (entries, shown) = (all, nil)
      return
    }
    let found = entriesWithRemarks(matching: text, on: world.register)
    let places = all.indices.filter { place in
      let unit = all[place].unit.map { "\($0.address)\n\($0.text)" } ?? world.words.wholeDocument
      return found.contains(place) || words.matches(unit)
    }
    assert(zip(places, places.dropFirst()).allSatisfy(<), "entries out of order")
    (entries, shown) = (places.map { all[$0] }, places)
  }

  private func entriesWithRemarks(matching text: String, on register: any Register) -> Set<Int> {
    let here = [Query.Condition(\Submission.consultation, is: consultation.id)]
    var found = register.page(Query(Submission.kind, matching: text, where: here), window: 0..<Int.max).ids
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
    let remarks = found.compactMap { register.record(Identifier<Submission>($0.raw)) }
    return Set(remarks.filter { $0.consultation == consultation.id }.compactMap { entryOfPlace[$0.anchorWord] })
  }

  private static func entries(
    of version: Version?, remarksOn id: Identifier<Consultation>, _ register: any Register
  ) -> ([Entry], [String: Int]) {
    let units = version?.units ?? []
    var entries = units.map { Entry(unit: $0) } + [Entry(unit: nil)]
    var entryOfPlace: [String: Int] = [:]
    var carrying = version.map { SubmissionCarrying(to: $0, on: register) }
    let addresses = Dictionary(units.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    for (standing, count) in register.counts(in: Submission.anchors, of: id.raw) {
      var entry = units.count
      if let version, case let remark = Submission.standing(at: standing.word),
        !isOnOtherDocument(remark, than: version, register),
        case .unit(let address) = carrying?.anchor(of: remark) ?? .gone
      {
        // A place that only holds others (`§ 3` of `§ 3 ust. 1`) is where its first unit is.
        entry = addresses[address] ?? units.firstIndex { $0.address.hasPrefix(address + " ") } ?? units.count
      }
      entries[entry].count += count
      entries[entry].places.insert(standing.word)
      entryOfPlace[standing.word] = entry
    }
    return (entries, entryOfPlace)
  }

  private static func isOnOtherDocument(
    _ remark: Submission, than version: Version, _ register: any Register
  ) -> Bool {
    // Its document is all that is read, for a text is long.
    let other = register.value(of: \.document, in: remark.version)
    return !other.isEmpty && other != version.document
  }

  /// The index of the entry that holds a remark; nil where the search does not find it.
  func index(of remark: Submission) -> Int? {
    entryOfPlace[remark.anchorWord].flatMap { place in shown.map { $0.firstIndex(of: place) } ?? place }
  }

  /// The units that are shown, by their addresses, and the document as a whole, which has none.
  func units(on register: any Register) -> RowSource {
    RowSource(entries.map { $0.unit?.address ?? "\n" }, on: register)
  }

  /// The remarks of an entry in the order in which they came.
  func remarks(on entry: Entry, _ register: any Register) -> RowSource {
    var source = RowSource()
    source.add(.siblings(siblings(entry)), on: register)
    return source
  }

  /// A remark of an entry.
  func remark(_ row: Int, of entry: Entry, in world: World) -> Identifier<Submission>? {
    guard row >= 0, row < entry.count else { return nil }
    return world.register.ids(siblings(entry), window: row..<row + 1).first.map { Identifier($0.raw) }
  }

  private func siblings(_ entry: Entry) -> Siblings {
    Siblings(Submission.anchors, of: consultation.id.raw, at: entry.places)
  }

  /// `U-9` of a remark.
  func number(of remark: Identifier<Submission>, in world: World) -> String {
    ConsultationProgress.number(of: remark, in: consultation.id, on: world.register) ?? ""
  }
}
