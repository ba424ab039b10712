import CivicDomain

/// The sentences about settings: numbers of the law and of the house.
extension Words {
  /// A number with what it counts: `14 dni`, `godz. 6`.
  public func number(_ number: Int, in unit: SettingUnit) -> String {
    switch unit {
    case .days: count(number, of: .day)
    case .signatures: count(number, of: .signature)
    case .hourOfDay: said(pl: "godz. \(number)", en: "\(number) o'clock")
    case .megabytes: "\(self.number(number)) MB"
    case .hours: count(number, of: .hour)
    case .text: self.number(number)
    case .months: count(number, of: .month)
    }
  }

  /// The number of a setting on some days, or its text: `14 dni`.
  public func number(of term: SettingTerm, of setting: Setting) -> String {
    guard setting.isText else { return number(term.number, in: setting.unit) }
    return term.text.isEmpty ? said(pl: "nie wpisano", en: "not said") : term.text
  }

  /// The range of a setting: `od 0 do 36 500 dni`, `od godz. 0 do 23`, `najwyżej 60 znaków`.
  public func range(of setting: Setting) -> String {
    let (least, most) = (number(setting.range.lowerBound), number(setting.range.upperBound))
    return switch setting.unit {
    case .days, .signatures, .megabytes, .hours, .months:
      said(
        pl: "od \(least) do \(number(setting.range.upperBound, in: setting.unit))",
        en: "\(least) to \(number(setting.range.upperBound, in: setting.unit))")
    case .hourOfDay: said(pl: "od godz. \(least) do \(most)", en: "\(least) to \(most) o'clock")
    case .text: said(pl: "najwyżej \(most) znaków", en: "at most \(most) characters")
    }
  }

  /// Where a number comes from: the law or the decision that somebody named, else who said it.
  public func source(of term: SettingTerm, on register: any Register) -> String {
    switch term.origin {
    case .record(let id):
      let source = register.value(of: \.source, in: id)
      return source.isEmpty ? said(pl: "nie podano źródła", en: "no source was given") : source
    case .olderProgram: return said(pl: "zapisał je starszy program", en: "an older program wrote it down")
    case .declared(let source): return said(pl: "domyślnie: \(source.pl)", en: "by default: \(source.en)")
    }
  }

  /// The days on which a number holds: `od 1.10.2026 do 31.12.2026`, `od początku`.
  public func days(of term: SettingTerm) -> String {
    let from = term.from.map { said(pl: "od \(day($0))", en: "from \(day($0))") }
    let to = term.to.map { said(pl: "do \(day($0))", en: "to \(day($0))") }
    let days = [from, to].compactMap(\.self).joined(separator: " ")
    return days.isEmpty ? said(pl: "od początku", en: "from the beginning") : days
  }

  /// What is to come: `od 1.01.2027: 21 dni`; empty where nothing is.
  public func toCome(_ terms: [SettingTerm], of setting: Setting) -> String {
    terms.compactMap { term in
      term.from.map { said(pl: "od \(day($0)): ", en: "from \(day($0)): ") + number(of: term, of: setting) }
    }.joined(separator: "; ")
  }

  /// The name of a value in a message: `przechowywanie potrzeb, 7 dni od 1.10.2026`.
  func setting(_ value: SettingValue) -> String {
    guard let setting = value.setting else { return value.name }
    let term = SettingTerm(
      number: value.value ?? 0, text: value.text, from: value.from, to: value.to, origin: .record(value.id))
    let since = value.from == nil ? "" : " \(days(of: term))"
    return "\(text(setting.label)), \(number(of: term, of: setting))\(since)"
  }

  /// The message that there is no such setting, and which ones may be meant.
  func unknownSetting(_ asked: String, _ near: [String]) -> [String] {
    let guess = near.isEmpty ? "" : said(pl: " Może chodzi o: ", en: " Perhaps ") + near.joined(separator: ", ") + "?"
    return said(
      pl: ["Nie ma ustawienia „\(asked)”.\(guess)", "Wszystkie wymienia: wspolnie setting."],
      en: ["There is no setting “\(asked)”.\(guess)", "All are listed by: wspolnie setting."])
  }

  /// The range of a setting as a line of its page.
  public func inRange(of setting: Setting) -> String {
    setting.isText
      ? said(pl: "Można wpisać \(range(of: setting)).", en: "It may have \(range(of: setting)).")
      : said(pl: "Można wpisać liczbę \(range(of: setting)).", en: "It may be \(range(of: setting)).")
  }

  /// The name of a setting in commands, as a line of its page.
  public func nameInCommands(of setting: Setting) -> String {
    said(pl: "W poleceniach: \(setting.name)", en: "In commands: \(setting.name)")
  }

  /// The heading above what a setting was, is and will be.
  public var settingInTime: String { said(pl: "W czasie", en: "In time") }

  /// The heading above what else is known of a setting.
  public var settingMore: String { said(pl: "Poza tym", en: "Besides") }

  /// What holds now, in the form of another number.
  public func settingNow(_ term: SettingTerm, of setting: Setting, on register: any Register) -> String {
    let what = "\(number(of: term, of: setting)) \(days(of: term)) · \(source(of: term, on: register))"
    return said(pl: "Teraz: \(what)", en: "Now: \(what)")
  }

  /// The warning that data will be kept for a shorter time.
  public func keptShorter(_ keeping: ShorterKeeping) -> String {
    let unit = keeping.setting.unit
    let (was, now) = (number(keeping.was, in: unit), number(keeping.becomes, in: unit))
    let due =
      keeping.people == 0
      ? said(pl: "Dziś niczyje dane nie są przez to po terminie.", en: "Nobody's data are past their term by it yet.")
      : said(
        pl: "Do usunięcia trafią od razu dane: \(count(keeping.people, of: .person)).",
        en: "Due to be erased at once are the data of \(count(keeping.people, of: .person)).")
    return said(
      pl: "Dane będą przechowywane krócej: \(now), a było \(was). \(due)",
      en: "Data will be kept for a shorter time: \(now), it was \(was). \(due)")
  }
  /// The question of a command whether data are to be kept for a shorter time.
  public func askKeepShorter(_ keeping: ShorterKeeping) -> String {
    said(
      pl: "\(keptShorter(keeping)) Zapisać? Wpisz „\(yes(true))”, żeby zapisać:",
      en: "\(keptShorter(keeping)) Save it? Type “\(yes(true))” to save:")
  }
  /// The message that a setting stays as it was, for nobody said yes.
  public var settingStays: String { said(pl: "Nic nie zmieniono.", en: "Nothing was changed.") }

  /// The headings of the list of settings.
  public var settingColumns: [String] {
    said(pl: ["ustawienie", "wartość", "od", "źródło"], en: ["setting", "value", "since", "source"])
  }

  /// What a command misses that changes a setting: the new value.
  public var settingValue: String { said(pl: "WARTOŚĆ", en: "VALUE") }

  /// The headings of a table of settings, and of what one was and will be.
  public var settingHeadings: [String] {
    said(
      pl: ["ustawienie", "wartość", "obowiązuje", "nazwa", "źródło", "potem"],
      en: ["setting", "value", "in force", "name", "source", "then"])
  }
}
