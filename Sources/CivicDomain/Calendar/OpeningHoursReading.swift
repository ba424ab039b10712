/// Opening hours as OpenStreetMap writes them and as people type them, in Polish or English.
///
/// The one full reader of the format, opening_hours.js, is for another language; a centre needs this much of it, and
/// beside it `pn-pt 8-20; sob 9-15; święta: zamknięte`, which no library knows.
extension OpeningHours {
  /// Reads `Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off`, `pn-pt 8-20, sob 9-15`, `wt. i czw. 16.00–18.00`, `codziennie
  /// 10-21`, `całą dobę` and the like, and what the program itself shows. A later part that names a day again behind a
  /// semicolon replaces its hours, as OpenStreetMap has it. Nil where the text says anything else.
  public init?(typed text: String) {
    guard let tokens = OpeningHoursToken.all(in: text) else { return nil }
    var reader = OpeningHoursReader(tokens)
    guard let hours = reader.read() else { return nil }
    self = hours
  }
}

/// A token of opening hours, a word or a sign.
enum OpeningHoursToken: Equatable {
  case days([Weekday])
  /// Monday to Friday, but on no public holiday.
  case workingDays
  case holidays
  case closed
  case always
  /// A clock time in minutes since midnight, 24:00 too.
  case clock(Int)
  case dash, comma, semicolon

  /// The text in its parts; nil where one of them is of no known sort.
  static func all(in text: String) -> [OpeningHoursToken]? {
    var rest = PolishText.folded(text)[...]
    var tokens: [OpeningHoursToken] = []
    while let sign = rest.first {
      if rest.hasPrefix("24/7") {
        tokens.append(.always)
        rest = rest.dropFirst(4)
      } else if sign.isASCII, sign.isNumber {
        guard let clock = clock(from: &rest) else { return nil }
        tokens.append(.clock(clock))
      } else if sign.isASCII, sign.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(word.count)
        if word == "we", let next = nextWord(in: rest), case .days? = words[next] { continue }  // we wtorki
        if silent.contains(String(word)) { continue }
        guard let token = words[String(word)] else { return nil }
        tokens.append(token)
      } else {
        rest = rest.dropFirst()
        if sign.isNewline { tokens.append(.semicolon) }
        if sign.isWhitespace || sign == "." || sign == ":" { continue }
        guard let token = signs[sign] else { return nil }
        tokens.append(token)
      }
    }
    return tokens
  }

  private static func nextWord(in rest: Substring) -> String? {
    guard rest.first == " " else { return nil }
    return String(rest.dropFirst().prefix { $0.isASCII && $0.isLetter })
  }

  /// Reads a clock time: `8`, `8:30`, `8.30`, `0830`.
  private static func clock(from rest: inout Substring) -> Int? {
    func digits() -> Substring { rest.prefix { $0.isASCII && $0.isNumber } }
    let head = digits()
    guard (1...4).contains(head.count), let number = Int(head) else { return nil }
    rest = rest.dropFirst(head.count)
    var (hour, minute) = head.count > 2 ? (number / 100, number % 100) : (number, 0)
    if head.count <= 2, let sign = rest.first, sign == ":" || sign == "." {
      let behind = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if behind.count == 2, let typed = Int(behind) {
        minute = typed
        rest = rest.dropFirst(3)
      }
    }
    guard hour < 24 && minute < 60 || hour == 24 && minute == 0 else { return nil }
    hour *= 60
    return hour + minute
  }

  private static let signs: [Character: OpeningHoursToken] = [
    "-": .dash, ",": .comma, "&": .comma, "/": .comma, ";": .semicolon, "|": .semicolon,
  ]

  /// Words that change nothing.
  private static let silent: Set = [
    "od", "w", "godz", "godziny", "godzinach", "h", "dni", "dnia", "cala", "public", "from", "day", "on", "open",
    "czynne",
    "otwarte",
  ]

  private static let words: [String: OpeningHoursToken] = {
    var words: [String: OpeningHoursToken] = [
      "do": .dash, "to": .dash, "i": .comma, "oraz": .comma, "and": .comma, "robocze": .workingDays,
      "weekdays": .workingDays, "ph": .holidays, "swieta": .holidays, "swieto": .holidays, "swiateczne": .holidays,
      "holidays": .holidays, "holiday": .holidays, "codziennie": .days(Weekday.allCases),
      "daily": .days(Weekday.allCases),
      "every": .days(Weekday.allCases), "weekend": .days([.saturday, .sunday]),
      "weekendy": .days([.saturday, .sunday]),
      "weekends": .days([.saturday, .sunday]), "dobe": .always, "calodobowo": .always, "all": .always,
    ]
    for word in ["off", "closed", "zamkniete", "zamkniety", "zamknieta", "nieczynne", "nieczynny", "nieczynna"] {
      words[word] = .closed
    }
    for (name, day) in Weekday.names { words[name] = .days([day]) }
    return words
  }()
}

/// A parser of opening hours from the tokens of a text.
private struct OpeningHoursReader {
  private var rest: ArraySlice<OpeningHoursToken>
  private var week: [[OpeningHours.Hours]] = Array(repeating: [], count: Weekday.allCases.count)
  private var holidays: [OpeningHours.Hours]?
  private var namesWorkingDays = false

  init(_ tokens: [OpeningHoursToken]) { rest = tokens[...] }

  mutating func read() -> OpeningHours? {
    var isAdded = false
    var isEmpty = true
    while !rest.isEmpty {
      if take(.semicolon) {
        isAdded = false
        continue
      }
      guard let selection = selection(), let hours = hours(of: selection.days),
        apply(hours, to: selection, isAdded: isAdded)
      else {
        return nil
      }
      isEmpty = false
      // Behind a comma the same day is told of further, behind a semicolon anew.
      isAdded = take(.comma)
      if isAdded, rest.isEmpty { return nil }
    }
    guard !isEmpty else { return nil }
    if namesWorkingDays, holidays == nil { holidays = [] }
    let hours = OpeningHours(week: week, holidays: holidays)
    let isWritable = (hours.week + [hours.holidays ?? []]).joined().allSatisfy { range in
      range.end - range.start < LocalTime.minutesInDay || range == .wholeDay
    }
    return isWritable ? hours : nil
  }

  private mutating func take(_ token: OpeningHoursToken) -> Bool {
    guard rest.first == token else { return false }
    rest.removeFirst()
    return true
  }

  // MARK: Days

  private struct Selection {
    var days: [Weekday] = []
    var hasHolidays = false
    var isEmpty: Bool { days.isEmpty && !hasHolidays }
  }

  /// The days that hours are told of; all where none are named. Nil where it breaks off.
  private mutating func selection() -> Selection? {
    var selection = Selection()
    while let next = rest.first {
      switch next {
      case .days(let days):
        rest.removeFirst()
        guard let named = range(from: days) else { return nil }
        selection.days += named
      case .workingDays:
        rest.removeFirst()
        namesWorkingDays = true
        selection.days += [.monday, .tuesday, .wednesday, .thursday, .friday]
      case .holidays:
        rest.removeFirst()
        selection.hasHolidays = true
      case .closed, .always, .clock, .dash, .comma, .semicolon:
        if selection.isEmpty { selection.days = Weekday.allCases }
        return selection
      }
      if case .comma? = rest.first, isDay(rest.dropFirst().first) { rest.removeFirst() }
    }
    return selection.isEmpty ? nil : selection
  }

  private func isDay(_ token: OpeningHoursToken?) -> Bool {
    switch token {
    case .days, .workingDays, .holidays: true
    case .closed, .always, .clock, .dash, .comma, .semicolon, nil: false
    }
  }

  /// Reads a range of weekdays, over Sunday too.
  private mutating func range(from days: [Weekday]) -> [Weekday]? {
    guard case .dash? = rest.first, case .days(let last)? = rest.dropFirst().first else { return days }
    guard days.count == 1, last.count == 1 else { return nil }
    rest.removeFirst(2)
    let count = (last[0].rawValue - days[0].rawValue + 7) % 7
    return (0...count).map { Weekday.allCases[(days[0].rawValue - 1 + $0) % 7] }
  }

  // MARK: Hours

  /// The hours of the days before them; the whole day where none are told, but not of the whole week: `codziennie` tells
  /// no hours. Nil where they cannot be read.
  private mutating func hours(of days: [Weekday]) -> [OpeningHours.Hours]? {
    if take(.closed) { return [] }
    if take(.always) { return [.wholeDay] }
    if rest.isEmpty || rest.first == .semicolon { return Set(days) == Set(Weekday.allCases) ? nil : [.wholeDay] }
    var hours: [OpeningHours.Hours] = []
    repeat {
      guard case .clock(let start)? = rest.popFirst(), take(.dash), case .clock(let end)? = rest.popFirst(),
        let range = range(from: start, to: end)
      else { return nil }
      hours.append(range)
    } while isClock(rest.dropFirst().first) && take(.comma)
    return hours
  }

  private func isClock(_ token: OpeningHoursToken?) -> Bool {
    if case .clock? = token { true } else { false }
  }

  /// Returns the range from a start to an end. What ends before it begins ends on the next day.
  private func range(from start: Int, to end: Int) -> OpeningHours.Hours? {
    guard start < LocalTime.minutesInDay else { return nil }
    if start == end { return start == 0 ? .wholeDay : nil }
    return OpeningHours.Hours(start: start, end: end > start ? end : end + LocalTime.minutesInDay)
  }

  /// False where a day is told of twice in one breath and it is not clear which of its hours hold.
  private mutating func apply(_ hours: [OpeningHours.Hours], to selection: Selection, isAdded: Bool) -> Bool {
    func joined(_ earlier: [OpeningHours.Hours]) -> [OpeningHours.Hours]? {
      guard isAdded, !hours.isEmpty else { return hours }
      let areApart = earlier.allSatisfy { one in hours.allSatisfy { $0.end <= one.start || one.end <= $0.start } }
      return areApart ? earlier + hours : nil
    }
    for index in selection.days.map({ $0.rawValue - 1 }) {
      guard let all = joined(week[index]) else { return false }
      week[index] = all
    }
    guard selection.hasHolidays else { return true }
    holidays = joined(holidays ?? [])
    return holidays != nil
  }
}
