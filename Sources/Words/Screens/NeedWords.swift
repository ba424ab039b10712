import CivicDomain

/// The words of what somebody needs.
extension Words {
  /// The label of the line in which it is typed.
  public var needLabel: String { said(pl: "Czego potrzeba?", en: "What is needed?") }
  /// The same for somebody who is known.
  public func needLabel(for name: String) -> String {
    said(pl: "Czego potrzebuje \(name)?", en: "What does \(name) need?")
  }
  /// What to type there.
  public var needHint: String {
    said(
      pl:
        "Wpisz, czego ktoś potrzebuje, na przykład: sala 40 podjazd czw 17-20. Dzień, godziny, liczba osób i udogodnienia "
        + "w dowolnej kolejności; resztę słów program znajdzie w nazwach i opisach.",
      en:
        "Type what somebody needs, for instance: room 40 ramp Thu 17-20. Day, hours, people and access in any order; other "
        + "words are looked for in names and descriptions.")
  }
  /// What opens the line, as it stands among all that can be done.
  public var findAndBook: String {
    said(pl: "znajdź wolną salę albo rzecz i zarezerwuj", en: "find a free room or thing, and book it")
  }
  /// What opens the line with a need that was typed elsewhere, as it was read: `zarezerwuj: sala · od 40 osób`.
  public func book(_ parts: [String]) -> String {
    said(pl: "zarezerwuj: ", en: "book: ") + parts.joined(separator: " · ")
  }
  /// The item of a menu of things to book that leads to the line instead.
  public var bookSomethingElse: String {
    said(pl: "inną salę albo rzecz: wpisz, czego potrzeba", en: "another room or thing: type what is needed")
  }
  /// What a need does not say yet, so that nothing is known to be free.
  public func saysNoTime(hasDay: Bool) -> String {
    hasDay
      ? said(
        pl: "Dopisz godziny (17-20), a będzie widać, co jest wtedy wolne.",
        en: "Add the hours (17-20) to see what is free.")
      : said(
        pl: "Dopisz dzień i godziny (czw 17-20), a będzie widać, co jest wtedy wolne.",
        en: "Add the day and the hours (Thu 17-20) to see what is free.")
  }
  /// What the search of the map takes beside names, before anything is typed.
  public var nameOrNeed: String {
    said(
      pl: "Wpisz nazwę albo to, czego ktoś potrzebuje: sala 40 podjazd czw 17-20",
      en: "Type a name, or what somebody needs: room 40 ramp Thu 17-20")
  }
  /// What somebody typed who searched for a caller, where it is a need, and what leads to it.
  public func needOfNobody(_ parts: [String], key: String) -> String {
    let read = parts.joined(separator: " · ")
    return said(
      pl: "Wygląda na to, czego ktoś potrzebuje (\(read)). \(key): znajdź to i zarezerwuj.",
      en: "This looks like what somebody needs (\(read)). \(key): find it, and book it.")
  }
  /// How many resources fit a need that is typed into another search, how it was read, and what Enter does: `Pasuje 6
  /// zasobów (sala · od 40 osób). Enter: pokaż je.`
  public func needFits(_ fitting: Int, _ parts: [String]) -> String {
    let read = parts.joined(separator: " · ")
    if fitting == 0 {
      return said(
        pl: "Żaden zasób nie pasuje (\(read)). Enter: bez czego by pasował.",
        en: "No resource fits (\(read)). Enter: without what one would.")
    }
    let counted = count(fitting, of: Resource.kind)
    return said(
      pl: "\(agreeing(fitting, ["Pasuje", "Pasują", "Pasuje"])) \(counted) (\(read)). Enter: pokaż.",
      en: "\(counted) \(fitting == 1 ? "fits" : "fit") (\(read)). Enter: show.")
  }
  /// That what was typed is in no name, where it was understood as a need.
  public var noNameForNeed: String {
    said(
      pl: "W nazwach i opisach tych słów nie ma; Esc: cała lista.",
      en: "No name or description has these words; Esc: the whole list.")
  }
  /// The parts of a need as they were read: `sala`, `od 40 osób`, `bez stopni`, `czw. 10.09, 17:00–20:00`.
  public func parts(of need: Need, near today: Day) -> [String] {
    need.told.map { text(of: $0) } + (when(of: need, near: today).map { [$0] } ?? [])
  }
  /// A part of a need.
  public func text(of part: Need.Part) -> String {
    switch part {
    case .category(let category): label(category)
    case .people(let people): said(pl: "od \(count(people, of: .person))", en: "\(number(people)) people or more")
    case .pieces(let pieces): said(pl: "od \(number(pieces)) szt.", en: "\(number(pieces)) or more of it")
    case .accessibility(let accessibility): label(accessibility)
    case .borrower(let name): said(pl: "dla: \(name)", en: "for: \(name)")
    case .words(let words): said(pl: "„\(words)”", en: "“\(words)”")
    }
  }
  private func when(of need: Need, near today: Day) -> String? {
    if let span = need.span, need.isEndOpen {
      return said(
        pl: "\(dayWithWeekday(span.start.day)), od \(clock(span.start))",
        en: "\(dayWithWeekday(span.start.day)), from \(clock(span.start))")
    }
    if let span = need.span { return weekdayAndSpan(span, near: today) }
    if let day = need.day { return dayWithWeekday(day) }
    let hours = clocks(of: need, near: today)
    guard let said = need.days else { return hours }
    return [days(said, near: today), hours].compactMap { $0 }.joined(separator: ", ")
  }
  private func clocks(of need: Need, near today: Day) -> String? {
    guard let hours = need.hours else { return nil }
    let midnight = LocalTime(startOf: today)
    if need.isEndOpen {
      let start = clock(midnight.adding(minutes: hours.lowerBound))
      return said(pl: "od \(start)", en: "from \(start)")
    }
    return clocks(
      TimeSpan(
        start: midnight.adding(minutes: hours.lowerBound), end: midnight.adding(minutes: hours.upperBound)))
  }
  /// That a room is called by another sort than was asked for: a pitch where a hall was.
  public var ofAnotherSort: String { said(pl: "inne miejsce", en: "another place") }
  /// How many resources fit, and how many of them are free then: `pasuje 6, wolne 4`.
  public func fitting(_ total: Int, free: Int?) -> String {
    said(
      pl: "pasuje \(number(total))" + (free.map { ", wolne \(number($0))" } ?? ""),
      en: "\(number(total)) fit" + (free.map { ", \(number($0)) free" } ?? ""))
  }
  /// Whether a resource can be had at the time of a need, and on which of several days; empty where no time was named.
  public func standing(_ standing: NeedStanding, on day: Day?, in circumstances: Circumstances) -> String {
    switch standing {
    case .untimed: return ""
    case .free:
      return said(pl: "wolne", en: "free") + (day.map { " \(dayWithWeekday($0))" } ?? "")
    case .closed: return said(pl: "wtedy zamknięte", en: "closed then")
    case .taken(let booking):
      let span =
        circumstances.register.record(booking)?.span.map { span in
          // Hours of several days say which.
          " "
            + (span.end.adding(minutes: -1).day != span.start.day
              ? self.span(span, near: circumstances.today) : clocks(span))
        } ?? ""
      return said(pl: "zajęte\(span)", en: "taken\(span)")
    }
  }
  /// What was asked for, above the table of what fits: `Potrzeba: sala · od 40 osób · czw. 10.09, 17:00–20:00`.
  public func needAsked(_ parts: [String]) -> String {
    said(pl: "Potrzeba: ", en: "Needed: ") + parts.joined(separator: " · ")
  }
  /// That those that are told are the first of more that fit.
  public func firstFitting(_ told: Int, of total: Int) -> String {
    said(
      pl: "pierwsze \(number(told)) z \(number(total)), które pasują",
      en: "the first \(number(told)) of \(number(total)) that fit")
  }
  /// The caption of what would have to be left out so that something fits.
  public var needChanges: String {
    said(pl: "Nic nie pasuje. Bez czego by pasowało", en: "Nothing fits. Without what something would")
  }
  /// The headings of that table: what is left out, and how many fit then.
  public var needChangeHeadings: (part: String, count: String) {
    (said(pl: "Bez czego", en: "Without"), said(pl: "Ile pasuje", en: "How many fit"))
  }
  /// What is taken of a day of which no hours were said: `zajęte 10–17`; nothing: it is free all day.
  public func dayTaken(_ hours: [String]) -> String {
    if hours.isEmpty { return said(pl: "wolne cały dzień", en: "free all day") }
    return said(pl: "zajęte ", en: "taken ") + hours.joined(separator: ", ")
  }
  /// The message that nothing fits, and how many would without one part.
  public func nothingForNeed(without ways: [(part: Need.Part, count: Int)]) -> String {
    let nothing = said(pl: "Nic nie pasuje.", en: "Nothing fits.")
    if ways.isEmpty { return nothing }
    let told = ways.map { part, count in
      let text = if case .words(let words) = part { words } else { self.text(of: part) }
      return said(pl: "bez „\(text)”: \(number(count))", en: "without “\(text)”: \(number(count))")
    }
    return "\(nothing) \(said(pl: "Pasowałoby", en: "There would be")) \(told.joined(separator: ", "))."
  }
  /// The purpose of a booking for so many people.
  public func forPeople(_ people: Int) -> String {
    said(pl: "na \(count(people, of: .person))", en: "for \(count(people, of: .person))")
  }
}
