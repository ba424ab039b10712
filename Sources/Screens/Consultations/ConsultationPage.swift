import CivicDomain

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
    /// Where they say that they belong: words of `Submission.places`.
    var places: Set<String> = []
  }

  let consultation: Consultation
  /// The document that is shown; nil where the register has none.
  let document: Document?
  /// Its version that is shown.
  let version: Version?
  /// The units, and last the document as a whole: there stand the remarks on no unit, and those whose unit is gone.
  let entries: [Entry]
  let answers: AnswerCounts
  /// The entry to which each place belongs.
  private let entryOfPlace: [String: Int]

  /// The page of a consultation, with the newest version of its first text if no other is wanted; nil where it is gone.
  init?(_ id: Identifier<Consultation>, version wanted: Identifier<Version>? = nil, in world: World) {
    let register = world.register
    guard let consultation = register.record(id) else { return nil }
    self.consultation = consultation
    let documents = register.records(Document.self, whose: "consultation", is: id)
    let newest = documents.lazy.compactMap { $0.newestVersion(on: register) }.first
    let version = wanted.flatMap { register.record($0) } ?? newest
    self.version = version
    document = version.flatMap { version in documents.first { $0.id == version.document } } ?? documents.first
    answers = ConsultationProgress(of: consultation, on: register, at: world.now).answers
    (entries, entryOfPlace) = ConsultationPage.entries(of: version, remarksOn: id, register)
  }

  private static func entries(
    of version: Version?, remarksOn id: Identifier<Consultation>, _ register: any Register
  ) -> ([Entry], [String: Int]) {
    let units = version?.units ?? []
    var entries = units.map { Entry(unit: $0) } + [Entry(unit: nil)]
    var entryOfPlace: [String: Int] = [:]
    var carrying = version.map { RemarkCarrying(to: $0, on: register) }
    let addresses = Dictionary(units.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    for (standing, count) in register.counts(in: Submission.places, of: id.raw) {
      var entry = units.count
      if let version, case let remark = Submission.standing(at: standing.word),
        !isOnOtherDocument(remark, than: version, register),
        case .unit(let address) = carrying?.place(of: remark) ?? .gone
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
    let other = register.excerpt(remark.version, of: ["document"]).document
    return !other.isEmpty && other != version.document
  }

  /// The place of the entry that holds a remark.
  func place(of remark: Submission) -> Int? { entryOfPlace[remark.placeWord] }

  /// Where a remark stands among those of its entry, in the order in which they came.
  func row(of remark: Submission, in world: World) -> Int? {
    place(of: remark).flatMap { world.register.rank(of: remark.id.any, among: siblings(entries[$0])) }
  }

  /// A remark of an entry.
  func remark(_ row: Int, of entry: Entry, in world: World) -> Identifier<Submission>? {
    guard row >= 0, row < entry.count else { return nil }
    return world.register.ids(siblings(entry), window: row..<row + 1).first.map { Identifier($0.raw) }
  }

  private func siblings(_ entry: Entry) -> Siblings {
    Siblings(Submission.places, of: consultation.id.raw, at: entry.places)
  }

  /// `U-9` of a remark.
  func number(of remark: Identifier<Submission>, in world: World) -> String {
    ConsultationProgress.number(of: remark, in: consultation.id, on: world.register) ?? ""
  }
}
