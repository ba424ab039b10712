import CivicDomain

/// A consultation as it is read: the text unit by unit, each with its remarks.
///
/// Worked out when it is opened and whenever the register changes, not at each key: a strategy has 300,000 characters.
struct ConsultationPage {
  /// A unit of the text, or the whole document, with the remarks on it in the order in which they came.
  struct Entry {
    /// Nil: the document as a whole.
    let unit: Unit?
    var remarks: [Identifier<Submission>] = []
  }

  let consultation: Consultation
  /// The document that is shown; nil where the register has none.
  let document: Document?
  /// Its version that is shown.
  let version: Version?
  /// The units, and last the document as a whole: there stand the remarks on no unit, and those whose unit is gone.
  let entries: [Entry]
  /// `U-9` of each remark.
  let numbers: [Identifier<Submission>: String]
  let answers: AnswerCounts

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
    let remarks = register.ids(of: Submission.kind, whose: "consultation", is: id.raw)
    numbers = Dictionary(
      remarks.enumerated().map { (Identifier<Submission>($1.raw), "U-\($0 + 1)") },
      uniquingKeysWith: { first, _ in first })
    answers = ConsultationProgress(of: consultation, on: register, at: world.now).answers
    entries = ConsultationPage.entries(of: version, remarksOn: id, register)
  }

  private static func entries(
    of version: Version?, remarksOn id: Identifier<Consultation>, _ register: any Register
  ) -> [Entry] {
    let units = version?.units ?? []
    var entries = units.map { Entry(unit: $0) } + [Entry(unit: nil)]
    var carrying = version.map { RemarkCarrying(to: $0, on: register) }
    let places = Dictionary(units.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    for remark in register.records(Submission.self, whose: "consultation", is: id) {
      var place = units.count
      if let version, !isOnOtherDocument(remark, than: version, register),
        case .unit(let address) = carrying?.place(of: remark) ?? .gone
      {
        // A place that only holds others (`§ 3` of `§ 3 ust. 1`) is where its first unit is.
        place = places[address] ?? units.firstIndex { $0.address.hasPrefix(address + " ") } ?? units.count
      }
      entries[place].remarks.append(remark.id)
    }
    return entries
  }

  private static func isOnOtherDocument(
    _ remark: Submission, than version: Version, _ register: any Register
  ) -> Bool {
    guard let other = register.record(remark.version) else { return false }
    return other.document != version.document
  }

  /// The place of the entry that holds a remark.
  func place(of remark: Identifier<Submission>) -> Int? { entries.firstIndex { $0.remarks.contains(remark) } }
}
