/// The register of everything that is known at one moment: what rules, screens and commands read.
///
/// The store answers from its files, tests from memory. Nothing here needs all records decoded.
public protocol Register {
  /// The record of this id, removed ones too; nil if there never was one.
  func stored(_ id: RecordID) -> StoredRecord?

  /// The moment of a record's last change, of a removed one too; nil if there never was one. Answered without its values.
  func changedAt(_ id: RecordID) -> Instant?

  /// Some stored values of a record, in the order of the fields: for long lists that show little of each record. Nil
  /// for those that it does not have; all are nil if there never was such a record.
  func values(of fields: [String], in id: RecordID) -> [FieldValue?]

  /// The living records of a kind whose field holds a value, in log order.
  ///
  /// Answered without reading the whole kind for every reference field and every field declared a `key`; for a
  /// list it holds when one of its items is the value.
  func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID]

  /// Returns the ids of the removed records whose field holds a value: what was personal in them lies in the files as
  /// before.
  func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID]

  /// How many records of a group stand where, those that stand nowhere left out.
  ///
  /// Answered, as the two below are, without going along the group: it is kept counted as changes come in.
  func counts(in tally: Tally, of group: String) -> [Standing: Int]

  /// A window of the records of a group that stand somewhere, in log order.
  func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID]

  /// How many of those come before a record in the order of the log. It need not be one of them itself, but must be a
  /// living record of their group; else nil.
  func rank(of id: RecordID, among siblings: Siblings) -> Int?

  /// Returns one window of an ordered, filtered list of living records.
  func page(_ query: Query, window: Range<Int>) -> Page

  /// Returns the values of some stored fields of all records of that list, in its order: what counting takes, in one walk
  /// along them.
  func columns(of fields: [String], in query: Query) -> [ValueColumn]

  /// Returns the index of a record in that list, counted from 0; nil if it is not in it.
  func position(of id: RecordID, in query: Query) -> Int?

  /// How many living records of a kind there are.
  func count(of kind: Kind) -> Int

  /// The numbers that older programs wrote down as settings of the whole store, by their names: they hold where no record
  /// of the kind `setting` says otherwise (`Register.number(of:on:)`).
  var olderSettings: [String: FieldValue] { get }

  /// Answers a question about whole kinds that whoever remembers what was asked may ask again, instead of taking each change of
  /// such a record for another answer.
  func answer<Answer: Equatable>(about kinds: [Kind], _ question: @escaping (any Register) -> Answer) -> Answer

  /// Says that words are about to be typed by which these kinds are searched: whoever must fetch something for that may
  /// begin to.
  func expectSearch(of kinds: [Kind])
}

extension Register {
  /// The plain way: everything is at hand.
  public func expectSearch(of kinds: [Kind]) {}

  /// The plain way: nobody remembers.
  public func answer<Answer: Equatable>(
    about kinds: [Kind], _ question: @escaping (any Register) -> Answer
  ) -> Answer {
    question(self)
  }

  /// No such settings: most registers are younger.
  public var olderSettings: [String: FieldValue] { [:] }

  /// The plain way: by reading the whole record.
  public func changedAt(_ id: RecordID) -> Instant? { stored(id)?.changedAt }

  /// The plain way: by reading the whole record.
  public func values(of fields: [String], in id: RecordID) -> [FieldValue?] {
    let values = stored(id)?.values
    return fields.map { values?[$0] }
  }

  // Inlined, so that the compiler fits them to the type of record where that is known: else each of a session's thirty
  // registrations is moved about as something of which only the size is known.

  /// The record of an id, unless it was removed or never was.
  @inline(__always)
  public func record<R: Record>(_ id: Identifier<R>) -> R? {
    living(id.any, of: R.kind).map { R.lenient(id: id, $0) }
  }

  /// The values of the record of an id, if that is of a kind, unless it was removed or never was.
  public func living(_ id: RecordID, of kind: Kind) -> Row? {
    guard Schema.kind(of: id)?.kind == kind, let stored = stored(id), !stored.isGone else { return nil }
    return stored.values
  }

  /// Whether a record is there and was not removed.
  public func has(_ id: RecordID) -> Bool { stored(id).map { !$0.isGone } ?? false }
}

/// The query of a list: which records, in which order.
public struct Query: Hashable, Sendable {
  /// The kind that is listed.
  public var kind: Kind
  /// The stored field that orders them; nil: the order of the log. Texts sort as Polish, numbers and days by value;
  /// records without the field come last, whatever the direction, in the order of the log.
  public var orderedBy: String?
  /// The most records that are put in that order: of more each stays where the log has it, for nobody reads them all, and the
  /// order of very many takes longer than a key may. The order of the log is then that of all, and `from` leaves none out.
  public var ordersAtMost = Int.max
  /// The field that orders whichever of a few records have it, in the place of `orderedBy`: the short name by which one is
  /// shown; nil: none. Without `ordersAtMost` it says nothing.
  public var orderedRatherBy: String?
  /// Whether it goes from the last to the first.
  public var isDescending: Bool
  /// The lower bound: only records that have `orderedBy`, and there at least this, as a day.
  public var from: FieldValue?
  /// Words that must all occur in the searched fields, case and diacritics ignored.
  public var matching: String
  /// Whether those whose name begins with the words come first, then those of whose name a word begins with them, then
  /// the others; each of these in the order asked for.
  public var ranksMatches: Bool
  /// Records of another kind whose match counts as a match of the record they refer to.
  public var including: Related?
  /// Reference fields of the kind: the match of what one of them refers to counts as a match of the record that refers.
  public var references: [String] = []
  /// The language of whoever asks, in whose words choices are searched, too, and what records are called beside their name
  /// (`Record.ids(saidAs:)`); nil: the searched fields alone.
  public var spoken: Language?
  /// What its records must satisfy, all of it.
  public var conditions: [Condition]
  /// The moment at which derived fields are asked; nil where no condition asks for one.
  public var moment: LocalTime?

  /// A query; with nothing but a kind, all its records in log order.
  public init(
    _ kind: Kind, orderedBy: String? = nil, descending: Bool = false, from: FieldValue? = nil, matching: String = "",
    ranked: Bool = false, including: Related? = nil, where conditions: [Condition] = [], at moment: LocalTime? = nil
  ) {
    assert(from == nil || orderedBy != nil, "from what on?")
    self.kind = kind
    self.orderedBy = orderedBy
    self.isDescending = descending
    self.from = from
    self.matching = matching
    self.ranksMatches = ranked
    self.including = including
    self.conditions = conditions
    self.moment = moment
  }

  /// Records that lend their text to the one they refer to: resources to their organization.
  public struct Related: Hashable, Sendable {
    /// The kind that refers.
    public let kind: Kind
    /// The reference field by which records are asked for.
    public let field: String

    /// Such records.
    public init(kind: Kind, field: String) {
      self.kind = kind
      self.field = field
    }
  }
}

/// The page of a list: one window of it.
public struct Page: Equatable, Sendable {
  /// How many records the whole list has.
  public let total: Int
  /// The ids in the window.
  public let ids: [RecordID]

  /// A page.
  public init(total: Int, ids: [RecordID]) {
    assert(ids.count <= total, "a window larger than the list")
    self.total = total
    self.ids = ids
  }
}
