import CivicDomain

/// The words of `#`: the short lists in which one says what is counted by what, and the page of the count.
extension Words {
  /// The title of the list of fields to count by: `policz według`.
  public var countedBy: String { said(pl: "policz według", en: "count by") }
  /// The title of the list of second fields.
  public func countedByToo(_ first: String) -> String {
    said(pl: "Według: \(first). I jeszcze według", en: "By \(first). And by")
  }
  /// The item that counts by one field alone.
  public var byNothingElse: String { said(pl: "niczego więcej", en: "nothing else") }
  /// The title of the list of fields that can be summed up.
  public var summedUp: String { said(pl: "Co zsumować", en: "What to sum up") }
  /// The item that sums nothing up.
  public var countAlone: String { said(pl: "nic, tylko policzyć wpisy", en: "nothing, only count the records") }
  /// What is counted together: `miesiąc`, `co 10`, `każda wartość osobno`.
  public func band(_ band: Grouping.Band) -> String {
    switch band {
    case .each: said(pl: "każda wartość osobno", en: "each value")
    case .period(let length): text(length.label)
    case .size(let size): "\(said(pl: "co", en: "by")) \(number(size))"
    }
  }
  /// The day of which a count tells: `stan na 9.09.2026`.
  public func asOf(_ day: Day) -> String { said(pl: "stan na \(self.day(day))", en: "as of \(self.day(day))") }
  /// What was searched for; nil: words that a paper does not tell.
  public func searchedFor(_ text: String?) -> String {
    guard let text else {
      return said(pl: "tylko znalezione szukaniem (słów nie podano)", en: "only what a search found (words not given)")
    }
    return said(pl: "szukane: „\(text)”", en: "searched for: “\(text)”")
  }
  /// The message that there is nothing here to be counted or pinned.
  public var nothingToCount: String {
    said(pl: "Tu nie ma listy, którą można policzyć.", en: "There is no list here that could be counted.")
  }
  /// The message that there is no field by which records could be counted.
  public var nothingToCountBy: String {
    said(
      pl: "Nie ma pola, według którego można policzyć te wpisy: są w nich dane osobowe i dowolny tekst.",
      en: "There is no field by which these records could be counted: they hold personal data and free text.")
  }
  /// The message that a cell counts no records.
  public var nothingCounted: String {
    said(pl: "Takich wpisów nie ma.", en: "There are no such records.")
  }
  /// Which columns of so many are seen: `kolumny 3–6 z 18`.
  public func columnsSeen(_ seen: Range<Int>, of all: Int) -> String {
    let (first, last) = (seen.lowerBound + 1, seen.upperBound)
    if first == last { return said(pl: "kolumna \(first) z \(all)", en: "column \(first) of \(all)") }
    return said(pl: "kolumny \(first)–\(last) z \(all)", en: "columns \(first)–\(last) of \(all)")
  }
}
