/// The need of whoever wants to borrow something, as they say it in one line: `sala 40 podjazd czw 17-20`.
///
/// Each part that can be read narrows what is offered; the words that are none of them are searched for as text.
public struct Need: Hashable, Sendable {
  /// The category; nil where none was named.
  public private(set) var category: ResourceCategory?
  /// The sort of room that one of the words names; nil: none does, and any room will do.
  public private(set) var sort: RoomSort?
  /// How many people it must hold.
  public private(set) var people: Int?
  /// How many of the thing are needed, where the number stands with a thing of which there are several (`read(on:)`).
  public private(set) var pieces: Int?
  /// Whether it was said that the number is one of people.
  private var saysPeople = false
  /// What makes it usable for everyone.
  public private(set) var accessibility: [Accessibility] = []
  /// The day.
  public private(set) var day: Day?
  /// Several days, any of which will do: a week, a weekend; nil: one day was said, or none.
  public private(set) var days: ClosedRange<Day>?
  /// The hours of that day, in minutes since midnight.
  public private(set) var hours: Range<Int>?
  /// Whether only the beginning was said: the end of those hours is taken for as long as nobody says another.
  public private(set) var isEndOpen = false
  /// For whom it is: an organization that one of the words names; nil: none does, or nobody has looked (`read(on:)`).
  public private(set) var borrower: Borrower?
  /// The other words, which are searched for.
  public private(set) var words = ""
  /// Whether one of the words asks for something: `wypożycz`, `potrzebuję`.
  public private(set) var asks = false

  /// An organization that is named as the one that needs something.
  public struct Borrower: Hashable, Sendable {
    /// Which it is.
    public let id: Identifier<Organization>
    /// What it is called.
    public let name: String
  }

  /// A part of it, which can be left out.
  public enum Part: Hashable, Sendable {
    /// What sort of thing.
    case category(ResourceCategory)
    /// How many people.
    case people(Int)
    /// How many of the thing.
    case pieces(Int)
    /// What makes it usable for everyone.
    case accessibility(Accessibility)
    /// For whom: it tells nothing of the thing.
    case borrower(String)
    /// The words that are searched for.
    case words(String)

    /// Whether it is words alone.
    public var isWords: Bool { if case .words = self { true } else { false } }
  }

  /// Reads what was typed; days are read as in forms, against this one.
  public init(typed text: String, near today: Day) {
    var tokens = text.split(whereSeparator: \.isWhitespace)
      .map { String($0).trimmingCommas() }.filter { !$0.isEmpty }
    takeHours(from: &tokens, today)
    let behindDay = takeDays(from: &tokens, today) ?? takeDay(from: &tokens, today)
    if hours == nil, let behindDay { takeClock(from: &tokens, at: behindDay, today) }
    if hours == nil { takeNamedClock(from: &tokens, today) }
    takePeople(from: &tokens)
    var others: [String] = []
    var index = 0
    asks = tokens.contains { Need.asking.contains(PolishText.folded($0)) }
    sort = tokens.lazy.compactMap { RoomSort.said(in: $0).first }.first
    while index < tokens.count {
      let isPair = index + 1 < tokens.count && takeChoice(tokens[index] + " " + tokens[index + 1])
      let folded = PolishText.folded(tokens[index])
      let isRead =
        isPair || Need.prepositions.contains(folded) || Need.asking.contains(folded) || takeChoice(tokens[index])
      if !isRead { others.append(tokens[index]) }
      index += isPair ? 2 : 1
    }
    words = others.joined(separator: " ")
  }

  /// Takes a word, or two that belong together, as what sort of thing or what access is wanted; false: it is neither.
  private mutating func takeChoice(_ said: String) -> Bool {
    if let named = Need.word(said, of: Accessibility.self) {
      if !accessibility.contains(named) { accessibility.append(named) }
    } else if let named = Need.word(said, of: ResourceCategory.self), category == nil || category == named {
      category = named
    } else {
      return false
    }
    return true
  }

  /// Whether a line that may say anything asks for something to borrow: it names a sort of thing or an access, or for how
  /// many and when.
  public var asksForAThing: Bool {
    category != nil || !accessibility.isEmpty || people != nil && isTimed
  }

  /// Whether anything of the time was said.
  public var isTimed: Bool { day != nil || days != nil || hours != nil }

  /// The time, once the day and the hours are known.
  public var span: TimeSpan? {
    day.flatMap { span(on: $0) }
  }

  /// The times any of which will do, the first first: the one of a day, or those hours on each of several days.
  public var spans: [TimeSpan] {
    days.map { days in
      sequence(first: days.lowerBound) { $0 < days.upperBound ? $0.adding(days: 1) : nil }.compactMap { span(on: $0) }
    } ?? [span].compactMap { $0 }
  }

  private func span(on day: Day) -> TimeSpan? {
    guard let hours else { return nil }
    let midnight = LocalTime(startOf: day)
    return TimeSpan(
      start: midnight.adding(minutes: hours.lowerBound), end: midnight.adding(minutes: hours.upperBound))
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { told.isEmpty && !isTimed }

  /// What narrows the offer, in the order in which it is told; the time does not, for what is taken is offered too.
  public var parts: [Part] {
    (category.map { [.category($0)] } ?? []) + (people.map { [.people($0)] } ?? [])
      + (pieces.map { [.pieces($0)] } ?? []) + accessibility.map { .accessibility($0) }
      + (words.isEmpty ? [] : [.words(words)])
  }

  /// All that was understood beside the time: what narrows the offer, and for whom it is.
  public var told: [Part] { parts + (borrower.map { [.borrower($0.name)] } ?? []) }

  /// The same without one part.
  public func without(_ part: Part) -> Need {
    var need = self
    switch part {
    case .category: (need.category, need.sort) = (nil, nil)
    case .people: need.people = nil
    case .pieces: need.pieces = nil
    case .accessibility(let one): need.accessibility.removeAll { $0 == one }
    case .borrower: need.borrower = nil
    case .words: need.words = ""
    }
    return need
  }

  /// The resources that satisfy it: of those that hold so many people the smallest first.
  public var query: Query {
    func condition<V>(
      _ path: WritableKeyPath<Resource, V>, _ comparison: Condition.Comparison = .equal, _ value: String
    ) -> Condition { Condition(field: Resource.name(of: path), comparison, value: value) }
    var conditions = [condition(\.status, .equal, ResourceStatus.offered.rawValue)]
    if let category { conditions.append(condition(\.category, .equal, category.rawValue)) }
    if let people { conditions.append(condition(\.capacity, .atLeast, String(people))) }
    if let pieces { conditions.append(condition(\.quantity, .atLeast, String(pieces))) }
    conditions += accessibility.map { condition(\.accessibility, .equal, $0.rawValue) }
    var query = Query(
      Resource.kind, orderedBy: people == nil ? Resource.name(of: \.name) : Resource.name(of: \.capacity),
      matching: words, ranked: people == nil, where: conditions)
    query.references = [Resource.name(of: \.organization)]
    return query
  }

  /// Whether a thing is of another sort by its own name than was asked for: a kitchen where a hall was, and not a room whose
  /// name says no sort.
  public func isOfAnotherSort(_ resource: Resource) -> Bool {
    guard let sort, resource.category == .room else { return false }
    let own = RoomSort.said(in: resource.name)
    return !own.isEmpty && !own.contains(sort)
  }

  // MARK: What its words name

  /// The same, where nothing is called by its words as they stand: one that names an organization says for whom it is, and what
  /// is said in another case means the thing.
  public func read(on register: any Register) -> Need {
    guard !words.isEmpty, !finds(on: register) else { return self }
    var need = self
    var tokens = words.split(separator: " ").map(String.init)
    if let (borrower, place) = Need.borrower(in: tokens, on: register) {
      need.borrower = borrower
      tokens.removeSubrange(place)
      need.words = tokens.joined(separator: " ")
    }
    guard !need.words.isEmpty, !need.finds(on: register) else { return need }
    if let meant = need.inBaseForms(on: register) ?? need.inOtherWords(on: register) { return meant }
    guard let number = need.people, !saysPeople else { return need }
    var counted = need
    (counted.people, counted.pieces) = (nil, number)
    return counted.finds(on: register) ? counted : counted.inBaseForms(on: register) ?? need
  }

  private func finds(on register: any Register) -> Bool { register.page(query, window: 0..<0).total > 0 }

  /// The organization that some of the words name in whatever case, the most words first, and where they stand; nil: none does, or
  /// several are called so.
  private static func borrower(in tokens: [String], on register: any Register) -> (Borrower, place: Range<Int>)? {
    // Of several words each must be in a name, so that each is looked for once. The stem of a short one depends on the others.
    let mayName = tokens.map { token in
      if token.count <= leastOfName + 1 { return true }
      let stem = WordForm.stems(of: [Array(PolishText.folded(token).utf8)]).last ?? []
      let text = stem.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return register.page(Query(Organization.kind, matching: text, ranked: true), window: 0..<0).total > 0
    }
    for length in (1...min(longestName, tokens.count)).reversed() {
      for start in 0...tokens.count - length {
        let place = start..<start + length
        let said = tokens[place].map { Array(PolishText.folded($0).utf8) }
        guard said.allSatisfy({ $0.count >= leastOfName }), mayName[place].allSatisfy({ $0 }) else { continue }
        let called = named(said, Organization.kind, on: register) { id in
          register.record(Identifier<Organization>(id.raw)).map { [$0.shortName, $0.name] } ?? []
        }
        guard called.count == 1, let id = called.first,
          let organization = register.record(Identifier<Organization>(id.raw))
        else { continue }
        let name = organization.shortName.isEmpty ? organization.name : organization.shortName
        return (Borrower(id: organization.id, name: name), place)
      }
    }
    return nil
  }

  /// The same with the words of the first thing that is called by forms of them; nil: none is.
  private func inBaseForms(on register: any Register) -> Need? {
    let tokens = words.split(separator: " ").map { Array(PolishText.folded(String($0)).utf8) }
    func name(of id: RecordID) -> String? { register.record(Identifier<Resource>(id.raw))?.name }
    let found = Need.named(tokens, Resource.kind, on: register) { id in name(of: id).map { [$0] } ?? [] }
    for id in found {
      let own = (name(of: id) ?? "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
      let base = tokens.compactMap { token in
        own.first { WordForm.isForm(token, of: Array(PolishText.folded($0).utf8)) }
      }
      var need = self
      need.words = base.joined(separator: " ")
      if base.count == tokens.count, need.finds(on: register) { return need }
    }
    return nil
  }

  /// The same with another word for a thing, of which there is one; nil: there is none.
  private func inOtherWords(on register: any Register) -> Need? {
    let tokens = words.split(separator: " ").map(String.init)
    for (index, token) in tokens.enumerated() {
      for other in ThingNames.others(for: token) {
        var said = tokens
        said[index] = other
        var need = self
        need.words = said.joined(separator: " ")
        if need.finds(on: register) { return need }
        if let meant = need.inBaseForms(on: register) { return meant }
      }
    }
    return nil
  }

  /// The records of a kind whose name has forms of all of the folded words; of those that have the very words only these.
  private static func named(
    _ words: [[UInt8]], _ kind: Kind, on register: any Register, names: (RecordID) -> [String]
  ) -> [RecordID] {
    let called = CalledByForms(words) { text in
      register.page(Query(kind, matching: text, ranked: true), window: 0..<triedOfNames).ids
    } name: { id in
      names(id).flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map { Array(PolishText.folded(String($0)).utf8) }
    }
    return called.exactly.isEmpty ? called.otherwise : called.exactly
  }

  /// The words of which a name is made that somebody says.
  private static let longestName = 3
  /// A shorter word names nobody.
  private static let leastOfName = 3
  /// The records whose names are compared: more have a common word only.
  private static let triedOfNames = 24

  // MARK: Reading

  /// Words that lead in a part, and say nothing by themselves.
  private static let prepositions: Set<String> = [
    "w", "we", "na", "dla", "z", "ze", "i", "od", "do", "o", "for", "with", "on", "at", "a", "an", "the", "from", "and",
  ]
  /// Words with which somebody asks, which narrow nothing, folded.
  private static let asking: Set<String> = [
    "wolna", "wolne", "wolny", "wolnej", "wolnego", "wolnych", "dostepna", "dostepne", "dostepny", "potrzebna",
    "potrzebne", "potrzebny", "potrzebuje", "potrzebuja", "potrzebujemy", "potrzeba", "szukam", "szuka", "szukaja",
    "poszukuje", "prosze", "zarezerwuj", "zarezerwowac", "rezerwuj", "rezerwacja", "rezerwacje", "rezerwowac",
    "wynajem", "wynajac", "wynajmij", "wypozyczyc", "wypozycz", "pozyczyc", "pozycz", "free", "book", "booking",
    "reserve", "available", "need", "needs", "please", "kto", "ma", "gdzie", "jest", "sa", "jakas", "jakies", "kiedy",
    "czy",
    "termin", "terminy", "terminow", "nowa", "nowe", "nowy", "nowej", "chce", "znajdz", "wolni", "zajeta", "zajete",
    "zajety",
    "who", "has", "where", "is", "when",
  ]
  /// Words that lead in a clock.
  private static let clockPrepositions: Set<String> = ["o", "od", "po", "at", "from", "after"]
  /// Words that lead in a clock and nothing else, wherever they are.
  private static let clockNames: Set<String> = ["o", "po", "at", "after", "godz", "godz.", "godzina", "godzinie", "g."]
  /// Words between two clocks.
  private static let clockLinks: Set<String> = ["do", "to", "a", "and", "-", "–"]
  /// Words between two days both of which are meant.
  private static let dayLinks: Set<String> = [
    "do", "to", "until", "-", "–", "i", "oraz", "lub", "albo", "czy", "and", "or",
  ]
  /// Words before the first of two clocks.
  private static let clockLeads: Set<String> = ["od", "from", "miedzy", "pomiedzy", "between", "godz", "godz."]
  /// Words behind a number of people.
  private static let peopleWords: Set<String> = [
    "os", "os.", "osob", "osoby", "osoba", "ludzi", "miejsc", "miejsca", "osobach", "ludziach", "miejscach",
    "people", "ppl", "persons", "seats",
  ]

  /// Words behind a number of things.
  private static let pieceWords: Set<String> = ["szt", "szt.", "sztuk", "sztuki", "sztuka", "pieces", "piece", "pcs"]

  /// Takes `17-20`, `17 – 20`, or `od 17 do 20`, out of the words.
  private mutating func takeHours(from tokens: inout [String], _ today: Day) {
    func minutes(_ text: some StringProtocol) -> Int? {
      (try? LocalTime(day: today, typedClock: String(text)))?.minutesSinceMidnight
    }
    func range(_ from: Int?, _ to: Int?) -> Range<Int>? {
      guard let from, let to, from < to else { return nil }
      return from..<to
    }
    /// Whether what stands at an index makes days of two numbers before it: `12 - 14 grudnia`.
    func isMonth(at index: Int) -> Bool {
      tokens.indices.contains(index) && Day.months[PolishText.folded(tokens[index])] != nil
    }
    for (index, token) in tokens.enumerated() {
      let ends = token.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      if ends.count == 2, !isMonth(at: index + 1), let found = range(minutes(ends[0]), minutes(ends[1])) {
        hours = found
        let isLedIn = index > 0 && Need.clockNames.union(Need.clockLeads).contains(PolishText.folded(tokens[index - 1]))
        tokens.removeSubrange((isLedIn ? index - 1 : index)...index)
        return
      }
      guard index + 2 < tokens.count, Need.clockLinks.contains(PolishText.folded(tokens[index + 1])),
        let found = range(minutes(token), minutes(tokens[index + 2])),
        index + 3 >= tokens.count || !Need.peopleWords.contains(PolishText.folded(tokens[index + 3])),
        !isMonth(at: index + 3)
      else { continue }
      hours = found
      let isLedIn = index > 0 && Need.clockLeads.contains(PolishText.folded(tokens[index - 1]))
      tokens.removeSubrange((isLedIn ? index - 1 : index)...index + 2)
      return
    }
    takePartOfDay(from: &tokens)
  }

  /// The parts of a day as people say them, folded, each with its hours on the clock: shown as they were understood, so
  /// that whoever means others types them.
  private static let partsOfDay: [(words: [String], from: Int, to: Int)] = [
    (["przed poludniem", "przedpoludniem", "przedpoludnie", "rano", "ranem", "morning", "before noon"], 8, 12),
    (["po poludniu", "popoludniu", "popoludniem", "popoludnie", "afternoon"], 12, 17),
    (["wieczorem", "wieczor", "wieczorna", "evening"], 17, 20),
  ]

  /// Takes `wieczorem`, or `po południu`, out of the words.
  private mutating func takePartOfDay(from tokens: inout [String]) {
    for index in tokens.indices {
      for length in [2, 1] where index + length <= tokens.count {
        let said = PolishText.folded(tokens[index..<index + length].joined(separator: " "))
        guard let part = Need.partsOfDay.first(where: { $0.words.contains(said) }) else { continue }
        hours = part.from * LocalTime.minutesInHour..<part.to * LocalTime.minutesInHour
        tokens.removeSubrange(index..<index + length)
        return
      }
    }
  }

  /// Takes the days of a week or of a weekend out of the words, those that are over left out.
  /// - Returns: where the words behind them begin now; nil: there are none.
  private mutating func takeDays(from tokens: inout [String], _ today: Day) -> Int? {
    guard let said = SaidDays.several(in: tokens, near: today), said.days.upperBound >= today else { return nil }
    days = max(said.days.lowerBound, today)...said.days.upperBound
    tokens.removeSubrange(said.place)
    return said.place.lowerBound
  }

  /// Takes the day out of the words: the longest that can be read as one (`za 2 tyg`, `w czwartek`, `czw. 10.09`). Of two the
  /// one said last counts: the line may have begun with the day that was selected.
  /// - Returns: where the words behind it begin now; nil: there is none.
  private mutating func takeDay(from tokens: inout [String], _ today: Day) -> Int? {
    guard var said = SaidDays.day(in: tokens, near: today) else { return nil }
    tokens.removeSubrange(said.place)
    while let later = laterDay(in: tokens, behind: said, today) {
      said = later
      tokens.removeSubrange(later.place)
    }
    day = said.day
    return said.place.lowerBound
  }

  /// The next day behind one that was taken out of the words; nil: there is none, or what could be one is a clock, or both are
  /// meant (`10.12 do 12.12`, `czw albo pt`).
  private func laterDay(
    in tokens: [String], behind first: (day: Day, place: Range<Int>), _ today: Day
  ) -> (day: Day, place: Range<Int>)? {
    let index = first.place.lowerBound
    guard let found = SaidDays.day(in: Array(tokens[index...]), near: today) else { return nil }
    let place = index + found.place.lowerBound..<index + found.place.upperBound
    let isOneWord = place.count == 1
    let isClock =
      isOneWord && hours == nil && (try? LocalTime(day: today, typedClock: tokens[place.lowerBound])) != nil
    // Bare numbers beside each other are a clock and people, no day and month.
    let isNumbers = !tokens[place].contains { $0.contains { $0 == "." || $0.isLetter } }
    let isLinked = place.lowerBound > index && Need.dayLinks.contains(PolishText.folded(tokens[place.lowerBound - 1]))
    if isClock || isNumbers || isLinked { return nil }
    // The weekday of the day itself only confirms it: `14.12 pon`.
    let isSame =
      isOneWord && !tokens[place.lowerBound].contains(where: \.isNumber) && found.day.weekday == first.day.weekday
    return (isSame ? first.day : found.day, place)
  }

  /// Takes the clock out that stands behind the day, as in every field: `czw 17`, `jutro o 17:30`; so many people are none.
  private mutating func takeClock(from tokens: inout [String], at index: Int, _ today: Day) {
    let isLedIn = index < tokens.count && Need.clockPrepositions.contains(PolishText.folded(tokens[index]))
    let place = isLedIn ? index + 1 : index
    // Three digits are rather a hundred people than a clock without its sign.
    guard place < tokens.count, tokens[place].utf8.count != 3,
      let time = try? LocalTime(day: today, typedClock: tokens[place]),
      place + 1 >= tokens.count || !Need.peopleWords.contains(PolishText.folded(tokens[place + 1]))
    else { return }
    let begin = time.minutesSinceMidnight
    hours = begin..<min(begin + LocalTime.minutesInHour, LocalTime.minutesInDay)
    isEndOpen = true
    tokens.removeSubrange(index...place)
  }

  /// Takes the clock out that a word names as one, before the day or without one: `o 17 w czwartek`, `godz. 17:30`.
  private mutating func takeNamedClock(from tokens: inout [String], _ today: Day) {
    for index in tokens.indices.dropLast() where Need.clockNames.contains(PolishText.folded(tokens[index])) {
      takeClock(from: &tokens, at: index + 1, today)
      guard hours != nil else { continue }
      tokens.remove(at: index)
      return
    }
  }

  /// Takes the first number out of the words, with what stands behind it, or at its end: `40 osób`, `40os.`.
  private mutating func takePeople(from tokens: inout [String]) {
    for (index, whole) in tokens.enumerated() {
      let digits = whole.prefix { $0.isASCII && $0.isNumber }
      let unit = PolishText.folded(String(whole.dropFirst(digits.count)))
      let token = Need.peopleWords.contains(unit) ? String(digits) : whole
      guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(token),
        (2...Limits.people).contains(number)
      else { continue }
      if index + 1 < tokens.count, Need.pieceWords.contains(PolishText.folded(tokens[index + 1])) {
        pieces = number
        tokens.removeSubrange(index...index + 1)
        return
      }
      people = number
      let isNamed = index + 1 < tokens.count && Need.peopleWords.contains(PolishText.folded(tokens[index + 1]))
      saysPeople = isNamed || token != whole
      tokens.removeSubrange(index...(isNamed ? index + 1 : index))
      return
    }
  }

  /// A shorter word with another letter is another word.
  fileprivate static let leastMistyped = 6
  /// A longer ending makes another word.
  fileprivate static let longestEnding = 3

  /// The word of a choice that somebody says, in whatever case: `podjazdem`, `rampą`.
  private static func word<C: Choice>(_ token: String, of choice: C.Type) -> C? {
    let said = PolishText.folded(token)
    func named(_ fits: (String) -> Bool) -> C? {
      choice.allCases.first { word in
        ([word.label.pl, word.label.en] + word.synonyms).map { PolishText.folded($0) }.contains(where: fits)
      }
    }
    // The last letter of a longer word is its case.
    let asSaid = named { name in
      name == said || name.utf8.count >= 5 && !said.contains(" ") && said.hasPrefix(name.dropLast())
    }
    return asSaid ?? named { $0.isMistyped(as: said) }
  }
}

/// How a resource stands to a need.
public enum NeedStanding: Hashable, Sendable {
  /// No time was named.
  case untimed
  /// It can be had.
  case free
  /// It is closed at that time, or a part of it.
  case closed
  /// It is taken by this booking.
  case taken(Identifier<Booking>)

  /// How good an offer it is, the best first.
  public var rank: Int {
    switch self {
    case .free, .untimed: 0
    case .closed: 1
    case .taken: 2
    }
  }

  /// Asks whether a resource can be had at the time of a need, of several at the first at which it can, or else at the first.
  /// - Returns: that, and the time; nil: none was said.
  public static func best(
    of resource: Resource, for need: Need, on register: any Register, at now: LocalTime
  ) -> (standing: NeedStanding, span: TimeSpan?) {
    var best: (standing: NeedStanding, span: TimeSpan?) = (.untimed, nil)
    for span in need.spans {
      let standing = NeedStanding(of: resource, at: span, on: register, now)
      if best.span == nil || standing.rank < best.standing.rank { best = (standing, span) }
      if standing == .free { break }
    }
    return best
  }

  /// How a resource stands at a time.
  public init(of resource: Resource, at span: TimeSpan, on register: any Register, _ now: LocalTime) {
    let fit = BookingFit(of: resource, from: span.start, until: span.end, on: register)
    if fit.free(through: span) < 1, let booking = fit.inTheWay(of: span).first {
      self = .taken(booking.id)
      return
    }
    let longest = register.number(of: .bookingDays, on: span.start.day)
    let concerns = BookingConcern.all(of: span, of: resource, closedBy: fit.closures, atMost: longest, at: now)
    self = concerns.contains(where: \.needsReason) ? .closed : .free
  }
}

extension String {
  /// Whether somebody who said this meant the word, one letter of which is wrong, gone or in another place, whatever its
  /// ending.
  fileprivate func isMistyped(as said: String) -> Bool {
    let (word, typed) = (Array(utf8), Array(said.utf8))
    guard min(word.count, typed.count) >= Need.leastMistyped, typed.count - word.count <= Need.longestEnding else {
      return false
    }
    return EditDistance.between(word, Array(typed.prefix(word.count))) <= 1
  }

  fileprivate func trimmingCommas() -> String {
    String(self[...].drop { $0 == "," }.reversed().drop { $0 == "," || $0 == ";" }.reversed())
  }
}
