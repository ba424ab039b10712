import CivicDomain

/// Parses the cells of one column as values of its field.
///
/// What a short text means is remembered: a column of legal forms has a dozen different texts in a hundred thousand
/// rows. A class, for what it knows of its field and of such texts is much, and no row copies it.
final class CellReading {
  /// The field whose values the cells are.
  let field: FieldDeclaration
  /// The index of the field among those of its kind.
  let fieldIndex: Int
  /// The index of the column.
  let column: Int
  private let register: any Register
  private let today: Day
  private let mending: CellMending?
  /// The fields by which a record that a cell refers to is found, the surest first, where it is no id.
  private let lookups: [FieldDeclaration]
  /// What the field holds, as far as words for nothing differ by it.
  private let holding: NothingSaid.Holding
  /// Whether its texts are few and come again and again, so that their values are remembered.
  private let isRemembered: Bool
  private let order: DayOrder?
  private let kind: Kind?
  /// The values with a comma that records have in the field.
  private lazy var wholes: Set<String> = {
    guard let kind else { return [] }
    let name = field.name
    return register.answer(about: [kind]) { register in
      let column = register.columns(of: [name], in: Query(kind)).first
      return Set((column?.values ?? []).flatMap { $0?.texts ?? [] }.filter { $0.contains(",") })
    }
  }()
  private var known: [String: Reading] = [:]
  /// The last long text, which the next cell may share: it is judged once.
  private var lastLong: (text: String, isOurs: Bool, reading: Reading)?

  /// The result of parsing a cell: a value (nil: the cell is empty), or the fault of the text.
  enum Reading {
    case value(FieldValue?)
    /// A value that was not written as such: how the cell was mended, and what of it is left over.
    case mended(FieldValue?, ImportMend, left: String)
    /// A fault. Apart, for it is much, and nearly no cell has one.
    indirect case finding(ImportFinding.Reason)
  }

  /// Whether the record has notes, which keep what the field does not take of a cell.
  private let keepsRest: Bool
  /// What the column is called where the user gave it to the field, which is not called so: a thing that the field may hold,
  /// `PJM`. Else empty.
  private let thing: String
  /// Whether the field tells when a record came about, which orders the rows: a day alone is its midnight there, and what cannot
  /// be read says nothing, for nobody is turned away for the stamp of a form.
  private let isMoment: Bool
  /// Whether another field holds in words what is no name of a choice: then nothing that a cell says beside those goes.
  private let keepsWords: Bool
  /// Whether its column is called otherwise than the field and may tell of something else in words of its own: under `Zakres` stands
  /// what is asked, or for which part of the town.
  private let mayTellOtherwise: Bool

  init(
    _ field: FieldDeclaration, at fieldIndex: Int, inColumn column: Int, on register: any Register, today: Day,
    order: DayOrder? = nil, keepsRest: Bool = true, thing: String = "", isMoment: Bool = false,
    heading: String = "", of kind: Kind? = nil
  ) {
    self.kind = kind
    self.thing = thing
    self.isMoment = isMoment
    mayTellOtherwise =
      kind == Consultation.kind && field.name == Consultation.name(of: \.scope)
      && ![field.label.pl, field.label.en].map(HeadWords.plainForm).contains(HeadWords.plainForm(heading))
    keepsWords = kind.flatMap { Schema.kind(named: $0.name) }?.formerTexts?.choices == field.name
    self.order = order
    self.keepsRest = keepsRest
    self.field = field
    self.fieldIndex = fieldIndex
    self.column = column
    switch field.shape {
    case .line, .text, .words, .count, .decimal, .day, .time: isRemembered = false
    case .openingHours, .choice, .choices, .reference, .references, .anyReference, .file, .yes: isRemembered = true
    }
    self.register = register
    self.today = today
    mending = CellMending(field)
    lookups = field.shape.refersTo.flatMap { Schema.kind(named: $0.name) }.map(RecordMatching.lookups) ?? []
    holding = field.holding
  }

  /// - Parameter isOurs: whether the row says by an id of ours that its record was written here: then its texts are as somebody
  ///   wrote them.
  func read(_ text: String, isOurs: Bool = false) -> Reading {
    if isMoment {
      switch plain(text) {
      case .value(let value): return .value(value)
      case .mended(let value?, _, _): return .value(value)
      case .mended, .finding: return .mended(nil, .saysNothing, left: "")
      }
    }
    guard isRemembered else {
      guard text.utf8.count > InterchangeLimits.longTextBytes else { return fresh(text, isOurs: isOurs) }
      if let lastLong, lastLong.text == text, lastLong.isOurs == isOurs { return lastLong.reading }
      let reading = fresh(text, isOurs: isOurs)
      lastLong = (text, isOurs, reading)
      return reading
    }
    if let reading = known[text] { return reading }
    // What is remembered is a choice or a reference, which has one form, whoever wrote it.
    let reading = fresh(text, isOurs: false)
    if known.count < InterchangeLimits.rememberedTexts { known[text] = reading }
    return reading
  }

  private func fresh(_ text: String, isOurs: Bool) -> Reading {
    // Where nothing means that nobody knows, a no is one.
    if field.shape == .yes, field.isUnknownWhereAbsent, NothingSaid.isDenied(field, by: text) {
      return .value(.yes(false))
    }
    if NothingSaid.isMeant(by: text, for: holding, of: field), isNothing(text, isOurs: isOurs) {
      return .mended(nil, .saysNothing, left: "")
    }
    if !isOurs, holding != .name, let isSo = isSaid(text) {
      // Under `PJM` somebody says whether it is so.
      return isSo ? plain(thing) : .mended(nil, .saysNothing, left: "")
    }
    if let mended = mending?.mended(text), mended.left.isEmpty || keepsRest,
      case .value(let value) = plain(mended.text)
    {
      if mended.left.isEmpty, mended.mend == .severalInCell { return .value(value) }
      return .mended(value, mended.mend, left: mended.left)
    }
    if !keepsRest, let mending, mending == .address || mending == .telephone, mending.isOfSeveral(text) {
      return .finding(.severalInCell(field))
    }
    if case .choice = field.shape, let word = withoutPreposition(text), case .finding = plain(text),
      case .value(let value) = plain(word)
    {
      return .value(value)
    }
    if case .choices = field.shape, case .finding = plain(text), let value = choices(of: text) { return .value(value) }
    guard let items = isOurs ? nil : items(of: text) else {
      let reading = plain(text)
      guard case .finding = reading, mayTellOtherwise else { return reading }
      return .mended(nil, .otherWords, left: keepsRest ? text : "")
    }
    if case .words = field.shape { return plain(items) }
    let reading = plain(text)
    guard case .finding = reading else { return reading }
    if case .value(let value) = plain(items) { return .value(value) }
    return reading
  }

  /// The choices of a cell that people wrote, `winda i toaleta dla niepełnosprawnych`: parted by whatever parts words, each known by
  /// its own words. Nil where one of them is none, and where anything is denied.
  private func choices(of text: String) -> FieldValue? {
    guard case .choices(let options) = field.shape, text.utf8.count <= Self.longestChoices else { return nil }
    // A label may have an `i` of its own.
    for partings in [[",", ";", "•", "\n"], [",", ";", "•", "\n", " i ", " oraz ", " and ", "/", "+", "&"]] {
      var said = PastedText.plain(text).lowercased()
      for parting in partings { said = said.replacing(parting, with: "|") }
      let items = said.split(separator: "|").filter { $0.contains(where: \.isLetter) }
      let found = items.compactMap { keepsWords ? named(String($0)) : choice(of: $0) }
      if found.count == items.count { return RowReading.words(Set(found).intersection(options.map(\.word)), of: field) }
    }
    return nil
  }

  /// The choices that a cell calls by name, and in its own words whatever says more than their names, or something else.
  func partedChoices(of text: String) -> (value: FieldValue?, rest: String) {
    let said = field.shape.choicesInWords(text, orMostLikely: choice)
    return (RowReading.words(Set(said.words), of: field), said.rest)
  }

  /// The one choice that a few words name: as they stand, or by some of them where the others are known to change nothing. Any
  /// other word may deny it, `nieczynna`, `w budowie`, `od 2027`.
  private func choice(of item: Substring) -> String? {
    if item.contains("?") { return nil }
    let words = item.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    if let whole = named(words.joined(separator: " ")) { return whole }
    let telling = words.filter { !Self.harmless.contains(PolishText.folded($0)) }
    if let whole = named(telling.joined(separator: " ")) { return whole }
    let choices = telling.map(named)
    guard let first = choices.first ?? nil, choices.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The one choice that a text is the name of.
  private func named(_ text: String) -> String? {
    if case .value(let value?) = plain(text), value.texts.count == 1 { value.texts.first } else { nil }
  }

  /// The words that may stand beside what makes a room usable, without diacritics: whom it is for, and that it is there.
  private static let harmless: Set<String> = [
    "-", "jest", "sa", "tak", "dla", "for", "osob", "osoby", "z", "ze", "na", "o", "i", "wozek", "wozka", "wozku",
    "wozki", "wozkow", "wozkach", "inwalidzki", "inwalidzkich", "niepelnosprawny", "niepelnosprawni",
    "niepelnosprawnych", "niepelnosprawnej", "niepelnosprawna", "niepelnosprawnoscia", "niepelnosprawnosciami",
    "niepelnosprawnosci", "ruchowa", "ruchowo", "osobowy", "osobowa", "niewidomych", "slabowidzacych",
    "slaboslyszacych", "niedoslyszacych",
    "nieslyszacych", "gluchych", "poruszajacych", "sie", "dostosowany", "dostosowana", "dostosowane", "przystosowany",
    "przystosowana", "przystosowane", "dostepny", "dostepna", "dostepne", "tlumacz", "jezyk", "jezyka", "indukcyjna",
    "people", "disabled", "accessible", "with", "disabilities", "wheelchair", "users", "available", "yes",
  ]

  private static let longestChoices = 300

  /// What a cell says of the thing that its column is called by, in a line or a list of things; nil where it says anything else
  /// than yes or no. Under the field's own name whoever writes `nie` means that text, and no address or page is a `nie`.
  private func isSaid(_ text: String) -> Bool? {
    let isOfForm: Bool
    switch field.shape {
    case .line: isOfForm = holding == .form
    case .words: isOfForm = false
    // No choice is called so: nothing of it is chosen.
    case .choices: isOfForm = thing.isEmpty
    case .text, .count, .decimal, .day, .time, .openingHours, .choice, .reference, .references, .anyReference, .file,
      .yes:
      return nil
    }
    guard isOfForm || !thing.isEmpty, text.utf8.count <= Self.longestYes else { return nil }
    let word = PolishText.folded(text).filter { $0 != " " && $0 != "." }
    if ["nie", "no"].contains(word) { return false }
    return !isOfForm && ["tak", "yes"].contains(word) ? true : nil
  }

  private static let longestYes = 6

  /// Whether a word for nothing is one here: a field of texts takes any text, and any other takes what it can read.
  private func isNothing(_ text: String, isOurs: Bool) -> Bool {
    switch field.shape {
    case .line, .text, .words: return !isOurs
    case .count, .decimal, .day, .time, .openingHours, .choice, .choices, .reference, .references, .anyReference, .file,
      .yes:
      if case .finding = plain(text) { return true }
      return false
    }
  }

  /// A list as the field takes it, parted by bars, where the cell parts it by line ends, points or semicolons, and by commas where
  /// each part is as short as a thing of a list; nil where it parts nothing so, or the field holds no list.
  private func items(of text: String) -> String? {
    switch field.shape {
    case .words, .choices, .references: break
    case .line, .text, .count, .decimal, .day, .time, .openingHours, .choice, .reference, .anyReference, .file, .yes:
      return nil
    }
    guard !text.contains("|") else { return nil }
    let isParted = text.contains { $0 == ";" || $0.isNewline || $0 == "•" }
    // A comma parts what no record has in one piece.
    let isListed = !isParted && isListing(text) && !wholes.contains(PastedText.plain(text))
    guard isParted || isListed else { return nil }
    let items = text.split { isListed ? $0 == "," : $0 == ";" || $0.isNewline || $0 == "•" }.map { item in
      item.drop { $0 == " " || $0 == "-" || $0 == "–" || $0 == "*" }
    }
    return items.joined(separator: "|")
  }

  /// Whether commas part a text into the things of a list: in prose they do not, `na rzecz dzieci, młodzieży`, nor behind somebody's
  /// name, `dr Anna Nowak, Uniwersytet Śląski`.
  private func isListing(_ text: String) -> Bool {
    guard text.contains(","), field.name != Session.name(of: \.leaders) else { return false }
    return text.split(separator: ",").allSatisfy { $0.split(separator: " ").count <= Self.mostWordsOfThing }
  }

  private static let mostWordsOfThing = 3

  /// Whether a text tells a year and no more: `2014`, `2014 r.`, `rok 2014`.
  private func isYear(_ text: String) -> Bool {
    let words = PolishText.folded(PastedText.plain(text)).split { !$0.isLetter && !$0.isNumber }
      .filter { !["r", "rok", "roku", "od", "w"].contains($0) }
    guard words.count == 1, words[0].count == 4, let year = Int(words[0]) else { return false }
    return (Self.firstYear...today.year).contains(year)
  }

  private static let firstYear = 1_800

  /// The word of a choice as a list says it with another word before it, `na papierze`; nil where nothing stands before it.
  private func withoutPreposition(_ text: String) -> String? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, ["na", "w", "przez", "by", "on"].contains(parts[0].lowercased()) else { return nil }
    return String(parts[1])
  }

  private func plain(_ text: String) -> Reading {
    let value: FieldValue?
    if field.shape == .day || field.shape == .time, text.utf8.count > CellReading.longestTime {
      return .finding(.field(field, field.shape == .day ? .notADay(text) : .notATime(text)))
    }
    let typed =
      field.shape == .day
      ? CellReading.withoutMidnight(text) : field.shape == .time ? CellReading.withoutSeconds(text) : text
    if field.shape == .day, keepsRest, !field.isRequired, isYear(typed) {
      return .mended(nil, .yearAlone, left: text)
    }
    if field.shape == .day || field.shape == .time, CellReading.isRelative(typed, today: today) {
      return .finding(.field(field, field.shape == .day ? .notADay(text) : .notATime(text)))
    }
    do throws(FieldError) { value = try field.value(typed: typed, today: today) } catch {
      if let day = readAsDay(typed) { return day }
      if isMoment, case .clockMissing = error { return plain(typed + CellReading.midnights[0]) }
      return .finding(.field(field, error))
    }
    if let days = value.flatMap({ doubt(about: typed, readAs: $0) }) {
      return .finding(.doubtfulDay(field, text, days))
    }
    guard let value, let kind = field.shape.refersTo else { return .value(value) }
    return resolved(value, as: kind)
  }

  /// What a cell says that tells a day as a spreadsheet counts it, `43831`, whose format was lost, or a day with the clock that some
  /// programs write behind it, `2011-12-31 23:59:59`; nil for any other.
  private func readAsDay(_ text: String) -> Reading? {
    guard field.shape == .day || field.shape == .time, text.first?.isNumber ?? false else { return nil }
    let parts = text.split { $0 == " " || $0 == "T" }
    guard let first = parts.first, parts.count <= 2 else { return nil }
    func read(_ day: String, behind: Substring? = nil) -> Reading? {
      guard let known = try? Day(day), case .value(let value?) = plain(behind.map { "\(day) \($0)" } ?? day) else {
        return nil
      }
      return .mended(value, .readAs(known), left: "")
    }
    if let day = CellReading.countedDay(first) {
      return field.shape == .day && parts.count == 2 ? nil : read(day, behind: parts.dropFirst().first)
    }
    guard field.shape == .day, parts.count == 2, CellReading.isClock(parts[1]),
      case .value(let value?) = plain(String(first)), let known = value.text.flatMap({ try? Day($0) })
    else { return nil }
    return .mended(value, .readAs(known), left: "")
  }

  /// The day that a number counts in the calendar of spreadsheets, where it is no other number of a list: none is so far from today.
  private static func countedDay(_ text: Substring) -> String? {
    guard text.utf8.count == digitsOfDay, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text),
      countedDays.contains(number)
    else { return nil }
    return SheetCalendar().text(of: Double(number), as: .day)
  }

  private static let digitsOfDay = 5
  /// From 1950 to 2064.
  private static let countedDays = 18_264...60_000

  /// Whether a text is a clock with its seconds, as databases write one behind every day: `23:59:59`. One without is somebody's hour.
  private static func isClock(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { (1...2).contains($0.utf8.count) && Int($0) != nil }
  }

  /// No day and time is longer in any words, and not every sign of a description is looked at.
  private static let longestTime = 200

  /// The days that a text may mean, where nobody can tell which.
  private func doubt(about text: String, readAs value: FieldValue) -> [Day]? {
    guard let order, field.shape == .day || field.shape == .time,
      let read = value.text?.prefix(Day.earliest.text.count),
      let day = try? Day(String(read))
    else { return nil }
    return order.doubt(about: text, in: column, readAs: day)
  }

  /// Whether a text counts a day from the one on which it was written, which no file tells: `jutro`, `czw 17`. A
  /// distance with its sign (`+3d`) nobody writes into a list by the way: it counts from the import, as the demo's do.
  private static func isRelative(_ text: String, today: Day) -> Bool {
    guard let first = text.first, first != "+", first != "-" else { return false }
    return Day.isRelative(typed: text, near: today) || LocalTime.isDayRelative(typed: text, near: today)
  }

  /// A time without its seconds, as forms on the web note when they were sent: `7.09.2026 09:15:30`,
  /// `2026/09/07 9:12:33 PM GMT+2`.
  static func withoutSeconds(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace)
    if let zone = words.last, zones.contains(String(zone)) { words.removeLast() }
    let half = words.last.flatMap { halves[$0.lowercased()] }
    if half != nil { words.removeLast() }
    guard let clock = words.last, clock.allSatisfy({ $0.isASCII && $0.isNumber || $0 == ":" }) else { return text }
    var parts = clock.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 || parts.count == 2 && half != nil else { return text }
    if let half {
      guard let hour = Int(parts[0]), (1...hoursOfHalf).contains(hour) else { return text }
      parts[0] = String(hour % hoursOfHalf + half)
    }
    return (words.dropLast().map(String.init) + [parts.prefix(2).joined(separator: ":")]).joined(separator: " ")
  }

  /// What the clock on the wall in Poland is called; of another one nobody knows here what it showed.
  private static let zones: Set<String> = ["GMT+1", "GMT+2", "GMT+01:00", "GMT+02:00", "CET", "CEST"]
  private static let hoursOfHalf = 12
  /// The hours that have passed when a half of the day begins.
  private static let halves = ["am": 0, "pm": hoursOfHalf]

  /// A day as programs write it that know no days, but only times: at midnight.
  static func withoutMidnight(_ text: String) -> String {
    for midnight in midnights where text.hasSuffix(midnight) {
      return String(text.dropLast(midnight.count))
    }
    return text
  }

  private static let midnights = [" 00:00", " 00:00:00", "T00:00:00", " 0:00:00", " 0:00"]

  /// The records that are called so, where no field finds them by its value: `Sala warsztatowa`, `U-14`.
  private func called(_ text: String, _ kind: Kind, in register: any Register) -> (
    field: FieldDeclaration, ids: [RecordID]
  )? {
    // A person is known by more than a name.
    guard kind != Person.kind, !text.isEmpty, let referred = Schema.kind(named: kind.name) else { return nil }
    var said = referred.ids(saidAs: text, on: register)
    if said.isEmpty { said = register.ids(of: kind, called: text) }
    return (field, said.isEmpty ? dated(text, referred, in: register) : said)
  }

  /// The records that are called so on a day or at a time that stands behind the name: `Warsztat SWOT, 10.12 17:00`.
  private func dated(_ text: String, _ kind: AnyKind, in register: any Register) -> [RecordID] {
    guard kind.likeness.count == 2, kind.likeness[0] == kind.namingLine?.name,
      text.utf8.count <= CellReading.longestNamed,
      let begin = kind.field(kind.likeness[1]), begin.shape == .time
    else { return [] }
    let words = text.split(separator: " ")
    for count in 1...CellReading.wordsOfTime where words.count > count {
      let tail = words.suffix(count).joined(separator: " ")
      let time = try? LocalTime(typed: tail, near: today)
      guard let day = time?.day ?? (try? Day(typed: tail, near: today)) else { continue }
      var name = words.dropLast(count).joined(separator: " ")
      while let last = name.last, ",;–-( ".contains(last) { name.removeLast() }
      let found = register.ids(of: kind.kind, called: name).filter { id in
        let start = register.stored(id)?.values[begin.name]?.text.flatMap { try? LocalTime($0) }
        return time.map { $0 == start } ?? (start?.day == day)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// No name with its day is longer.
  private static let longestNamed = 400
  /// A day and an hour in words: `10 grudnia 2026 17:00`.
  private static let wordsOfTime = 4

  /// Resolves references: an id of the right kind, else the external id, a number or the name of one record of that kind.
  private func resolved(_ value: FieldValue, as kind: Kind) -> Reading {
    var ids: [String] = []
    for text in value.texts {
      let id = RecordID(text)
      if String(id.prefix) == kind.idPrefix, register.has(id) {
        ids.append(text)
        continue
      }
      var known: RecordID?
      for lookup in lookups where known == nil {
        let found = lookup.found(text).map { register.ids(of: kind, whose: lookup.name, is: $0) } ?? []
        if found.count > 1 { return .finding(.severalRecords(lookup, found)) }
        known = found.first
      }
      if known == nil, let found = called(text, kind, in: register) {
        if found.ids.count > 1 { return .finding(.severalRecords(found.field, found.ids)) }
        known = found.ids.first
      }
      guard let known else { return .finding(.field(field, .unknownReference(text))) }
      ids.append(known.raw)
    }
    if case .list = value { return .value(.list(ids)) }
    return .value(ids.first.map { .text($0) })
  }
}

extension FieldDeclaration {
  /// Whether two values of the field say the same: what holds where nothing is said is as good as nothing said.
  func isSame(_ one: FieldValue?, _ other: FieldValue?) -> Bool {
    (one ?? valueWhereAbsent) == (other ?? valueWhereAbsent)
  }

  /// What a typed text is looked up by among the values of the field; nil for one that can be none.
  func found(_ text: String) -> String? {
    guard let key = ImportKey(rawValue: name) else { return text }
    return key.normalized(text)
  }
}
