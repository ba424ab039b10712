import CivicDomain

/// Numbers, and counts of nouns in their plural forms.
extension Words {
  /// A whole number as a person reads it: `150 000`, `150,000`; up to four digits ungrouped.
  public func number(_ number: Int) -> String { grouped(number, by: said(pl: "\u{A0}", en: ",")) }
  /// A number with a fraction as a person reads it: `1,5`, `1.5`, at most so many places, no idle zeros.
  public func number(_ number: Double, places: Int) -> String {
    decimal(number, places: places, point: said(pl: ",", en: ".")) { self.number($0) }
  }
  /// A count of a noun: `2 godziny`, `1 hour`.
  public func count(_ number: Int, of noun: Noun) -> String {
    said(pl: count(number, of: noun.pl), en: count(number, of: noun.en))
  }
  /// A count with a fraction: `1,5 godziny`, `1.5 hours`; what rounds to a whole is a whole count.
  public func count(_ number: Double, of noun: Noun) -> String {
    if let whole = Int(exactly: (number * 10).rounded() / 10) { return count(whole, of: noun) }
    return said(pl: "\(self.number(number)) \(noun.fractionPl)", en: "\(self.number(number)) \(noun.en.few)")
  }
  /// A count of records of a kind: `3 zasoby`, `1 resource`.
  public func count(_ number: Int, of kind: Kind) -> String { count(number, of: kind.forms(in: language)) }

  /// A count with its plural form: `3 zasoby`, `1 resource`.
  public func count(_ number: Int, of forms: PluralForms) -> String {
    "\(self.number(number)) \(agreeing(number, forms))"
  }

  /// A number with at most one place after the point, which is what a person takes in.
  public func number(_ value: Double) -> String { number(value, places: 1) }

  /// A count of what is left, agreeing in number and gender: `została 1 uwaga`, `zostały 3 uwagi`, `zostało 5 uwag`; `1
  /// remark left`.
  public func remaining(_ number: Int, of noun: Noun) -> String {
    let verb: PluralForms =
      switch noun.gender {
      case .masculine: ["został", "zostały", "zostało"]
      case .feminine: ["została", "zostały", "zostało"]
      case .neuter: ["zostało", "zostały", "zostało"]
      }
    return said(
      pl: "\(agreeing(number, verb)) \(count(number, of: noun))", en: "\(count(number, of: noun)) left")
  }

  /// The plural form that agrees with a whole number. In Polish one is only 1; few where n mod 10 is 2–4 and n mod 100
  /// is not 12–14.
  func agreeing(_ number: Int, _ forms: PluralForms) -> String {
    if number == 1 { return forms.one }
    switch (language, number.magnitude % 10, number.magnitude % 100) {
    case (.english, _, _): return forms.few
    case (.polish, 2...4, let rest) where !(12...14).contains(rest): return forms.few
    case (.polish, _, _): return forms.many
    }
  }
}

/// The most digits that are not grouped: four are read at a glance; a fifth asks for a gap.
private let digitsReadAtAGlance = 4

private func grouped(_ number: Int, by separator: String) -> String {
  let digits = String(number.magnitude)
  let sign = number < 0 ? "−" : ""
  guard digits.count > digitsReadAtAGlance else { return sign + digits }
  var groups: [Substring] = []
  var rest = digits[...]
  while rest.count > 3 {
    groups.append(rest.suffix(3))
    rest = rest.dropLast(3)
  }
  return sign + ([rest] + groups.reversed()).joined(separator: separator)
}

private func decimal(_ number: Double, places: Int, point: String, whole: (Int) -> String) -> String {
  var scale = 1.0
  for _ in 0..<max(places, 0) { scale *= 10 }
  // A value that no whole number holds has no places worth showing.
  guard let scaled = Int(exactly: (number * scale).rounded()) else { return String(number) }
  let (wholes, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
  let sign = scaled < 0 ? "−" : ""
  guard rest > 0, let wholeNumber = Int(exactly: wholes) else { return sign + String(wholes) }
  var digits = String(rest)
  digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  return sign + whole(wholeNumber) + point + digits
}
