/// The declaration of a field, without its record's type: its name, words, shape, and who may see and change it.
///
/// This is what files, forms, commands, imports and exports read. There is no second list of a record's fields.
public struct FieldDeclaration: Hashable, Sendable {
  /// The key in files, commands and JSON: `tokensPerHour`.
  public let name: String
  /// The label that a person reads.
  public let label: Label
  /// The shape of the values: what they look like.
  public let shape: FieldShape
  /// Whether a record must have it.
  public let isRequired: Bool
  /// The audience: who may see it.
  public internal(set) var audience: Audience = .everyone
  /// The changeability: who may change it, and when.
  public internal(set) var changeability: Changeability = .anyone
  /// The acts that change it in a record that is there, where only acts of its own do; none: the program has none yet.
  public internal(set) var changingActs: [ActDeclaration] = []
  /// The form in which records are found by this value (`ids(of:whose:is:)`); nil: they are not.
  public internal(set) var keyForm: KeyForm?
  /// The synonyms in the lists of others: understood at the head of a column and in commands, never shown.
  public internal(set) var synonyms: [String] = []
  /// Whether it tells what the record is called in the list from which it was imported.
  public internal(set) var isExternalID = false
  /// Whether it is the login of somebody on the staff.
  public internal(set) var isLogin = false
  /// Whether it tells who on the staff handles the record.
  public internal(set) var isHandler = false
  /// Whether whoever it names sees to the record as long as it has no handler.
  public internal(set) var isFirstHandler = false
  /// Whether it says why, so that it is held to the rule of reasons where it is required.
  public internal(set) var saysWhy = false
  /// Whether a search looks into it.
  public internal(set) var isSearched = false
  /// The name of a field of choices that older programs kept as a text: what stands there in words is this one's; nil: none.
  public internal(set) var formerTextsOf: String?
  /// Whether it is a text in which telephones may stand, the only thing in it that a search finds.
  public internal(set) var tellsTelephones = false
  /// Whether a search finds anything of it.
  public var isLookedThrough: Bool { isSearched || tellsTelephones }
  /// Whether the login that typed a record in can still correct the field, though it is given once: until the end of that
  /// day, and while nobody has built on it (`Record.mustBeCorrectable`).
  public internal(set) var isCorrectable = false
  /// Whether nothing stands for "nobody knows", never for none.
  public internal(set) var isUnknownWhereAbsent = false
  /// The value that holds where nothing is said, of a yes or no, of a choice that always has a word, of a number of those
  /// that are at least one; nil: nothing does.
  public internal(set) var valueWhereAbsent: FieldValue?
  /// What of the schema the words of a field name.
  public enum SchemaTerm: Hashable, Sendable {
    /// A kind of record.
    case kind
    /// Fields of a kind.
    case fields
    /// Conditions on fields of a kind.
    case conditions
  }

  /// The meaning of a day alone where a time is kept: people read and type the first or the last day that counts.
  public internal(set) var wholeDay: WholeDay?
  /// Whether it is the state in which the record is, on which depends what can still be changed (`Record.settledFields`).
  public internal(set) var isState = false
  /// Whether its line mostly tells hours of the week, in words that the program may be able to read.
  public internal(set) var mayTellHours = false
  /// Whether no form in which such a record is made asks for it: it is given where that begins, or follows from it.
  public internal(set) var isGivenOtherwise = false
  /// What a record that somebody makes by hand gets here where nothing is given; nil: nothing. Of a row of an import nobody
  /// knows it.
  public internal(set) var initial: Initial?

  /// What a field begins with.
  public enum Initial: Hashable, Sendable {
    /// The moment at which the record is made.
    case now
    /// The day on which the record is made.
    case today
    /// The login of whoever makes it.
    case author
  }

  /// The value with which it begins, made at a time by a login.
  public func initialValue(at now: LocalTime, by login: String) -> FieldValue? {
    initial.map { initial in
      switch initial {
      case .now: .text(now.text)
      case .today: .text(now.day.text)
      case .author: .text(login)
      }
    }
  }

  /// The heading of the section that begins with it, where the fields of a kind are many: forms show it, and go by
  /// sections. Nil: it belongs to the section before.
  public internal(set) var section: Label?
  /// Whether it is filled in for most records of its kind, though it need not be: a form shows it with the required ones, and
  /// folds the rest away.
  public internal(set) var isUsual = false
  /// Whether it is a text that residents read, so that it is measured how hard it is while somebody writes it.
  public internal(set) var isForResidents = false
  /// Whether it is somebody's name, so that a number or an address that is typed into it is none.
  public internal(set) var isNameOfPerson = false
  /// What of the schema its words name; nil: nothing.
  public internal(set) var schemaTerm: SchemaTerm?
  /// Whether its day or time tells of what has happened (a founding, a receipt: one to come is refused) or of what is
  /// planned (a closure); nil: of either.
  public internal(set) var tense: Tense?

  /// The offsets (`AnyKind.field(at:)`) of the fields whose day, as a rule, is not before the day of this one: what is
  /// announced before it opens.
  public internal(set) var comesBefore: [Int] = []
  /// The extent of a field with which something ends: where it begins, and how long such a thing lasts at most.
  public internal(set) var extent: Extent?

  /// The extent from a beginning to the field that says so, both days counted.
  public struct Extent: Hashable, Sendable {
    /// The offset of the field of the beginning.
    public let from: Int
    /// More days than these are most likely a slip in the year.
    public let atMostDays: Int
  }

  /// A field of a record, or what a form asks beside them.
  public init(name: String, label: Label, shape: FieldShape, isRequired: Bool) {
    self.name = name
    self.label = label
    self.shape = shape
    self.isRequired = isRequired
  }

  /// Whether records are found by this value without reading the whole kind.
  public var isKey: Bool { keyForm != nil }
  /// Whether a yes or no is yes where nothing is said.
  public var isYesUnlessSaid: Bool { valueWhereAbsent == .yes(true) }
  /// Whether its day or time tells of what has happened.
  public var liesInPast: Bool { tense == .past }
  /// Whether a day or time of it is one that is planned, as a rule.
  public var liesAhead: Bool { tense == .ahead }
  /// Whether it is stored at all.
  public var isStored: Bool { changeability != .derived }

  /// Returns the declaration with these words alone to choose from.
  func offering(_ words: [some Choice]) -> FieldDeclaration {
    let options = shape.options.filter { option in words.contains { $0.rawValue == option.word } }
    return FieldDeclaration(name: name, label: label, shape: .choice(options), isRequired: isRequired)
  }

  /// Returns the fault that the moment finds in a value: that what it tells of has not happened yet; nil if nothing.
  public func fault(in value: FieldValue?, at now: LocalTime) -> FieldError? {
    guard liesInPast, let text = value?.text else { return nil }
    if let day = try? Day(text) { return day > now.day ? .notYet(day) : nil }
    return (try? LocalTime(text)).flatMap { $0 > now ? .timeNotYet($0) : nil }
  }
}

/// The meaning of a day alone where a time is kept.
public enum WholeDay: Hashable, Sendable {
  /// The first day that counts: the time is its beginning.
  case first
  /// The last day that counts: the time, which counts no more, is the beginning of the next.
  case last

  /// The time that a day means.
  public func time(of day: Day) -> LocalTime {
    switch self {
    case .first: LocalTime(startOf: day)
    case .last: LocalTime(startOf: day.adding(days: 1))
    }
  }

  /// The day that a time means; nil where it means a moment within one.
  public func day(of time: LocalTime) -> Day? {
    guard time.minutesSinceMidnight == 0 else { return nil }
    switch self {
    case .first: return time.day
    case .last: return time.day.adding(days: -1)
    }
  }
}
