import CivicDomain

/// The words about acts in the shell: their help, and what a command misses.
extension Words {
  /// The lines above the list of a kind's acts on the help page.
  public func actsHelp(_ kind: Kind) -> [String] {
    said(
      pl: [
        "Czynności (\(kind.pl.one)).", "",
        "UŻYCIE: wspolnie \(kind.name) CZYNNOŚĆ ID… [POLE=WARTOŚĆ]… [because=POWÓD]", "",
        "CZYNNOŚCI:",
      ],
      en: [
        "Acts (\(kind.en.one)).", "", "USAGE: wspolnie \(kind.name) ACT ID… [INPUT=VALUE]… [because=REASON]", "",
        "ACTS:",
      ])
  }
  /// The line of an act that is not possible now, and why.
  public func notNow(_ act: String, why: String) -> String {
    said(pl: "teraz nie można: \(act) – \(why)", en: "not now: \(act) – \(why)")
  }
  /// The hindrance of an act that would change nothing.
  /// - Parameter leadsBack: whether the act takes something back, of which there is nothing then.
  public func isSoAlready(leadsBack: Bool) -> String {
    leadsBack
      ? said(pl: "nie ma czego cofać", en: "there is nothing to take back")
      : said(pl: "tak już jest", en: "it is so already")
  }

  /// The lines that say what an incomplete command misses, and give the whole command.
  func actNotWhole(_ missing: [FieldDeclaration], needsID: Bool, _ whole: String) -> [String] {
    let names = (needsID ? [said(pl: "ID", en: "ID")] : []) + missing.map { "\($0.name) (\(label(of: $0)))" }
    return said(
      pl: ["Brakuje: \(names.joined(separator: ", ")).", "Całe polecenie: \(whole)"],
      en: ["Missing: \(names.joined(separator: ", ")).", "The whole command: \(whole)"])
  }

  /// The form in which an input is typed in a command: `9.09.2026`, `word (label), …`.
  public func typedForm(of input: FieldDeclaration) -> String {
    if let wholeDay = input.wholeDay { return help(wholeDay, isRequired: input.isRequired) }
    return input.isLogin ? said(pl: "login, np. anna", en: "a login such as anna") : typedForm(of: input.shape)
  }

  private func typedForm(of shape: FieldShape) -> String {
    switch shape {
    case .line(let limit), .text(let limit):
      said(pl: "tekst, najwyżej \(count(limit, of: .character))", en: "text, at most \(count(limit, of: .character))")
    case .words(let limit):
      said(
        pl: "pozycje rozdzielone znakiem |, każda najwyżej \(count(limit, of: .character))",
        en: "items parted by |, each at most \(count(limit, of: .character))")
    case .count(let range):
      said(
        pl: "liczba od \(number(range.lowerBound)) do \(number(range.upperBound))",
        en: "a number from \(number(range.lowerBound)) to \(number(range.upperBound))")
    case .decimal: said(pl: "liczba, np. 50,3214", en: "a number such as 50.3214")
    case .choice(let options), .choices(let options):
      options.map { "\($0.word) (\($0.label[language]))" }.joined(separator: ", ")
    case .reference(let kind): said(pl: "identyfikator (\(label(of: kind)))", en: "an id (\(label(of: kind)))")
    case .references(let kind):
      said(
        pl: "identyfikatory (\(label(of: kind))) rozdzielone znakiem |", en: "ids (\(label(of: kind))) parted by |")
    case .anyReference: said(pl: "identyfikator", en: "an id")
    case .file: said(pl: "skrót SHA-256 pliku", en: "the SHA-256 digest of a file")
    case .yes: said(pl: "tak albo nie", en: "yes or no")
    case .day: said(pl: "dzień, np. 9.09.2026 albo dziś", en: "a day such as 2026-09-09, or today")
    case .time: said(pl: "dzień i godzina, np. 10.09.2026 10:00", en: "a day and time such as 2026-09-10 10:00")
    case .openingHours: said(pl: "godziny, np. pn-pt 8-20; sob 9-15", en: "hours such as Mo-Fr 8-20; Sa 9-15")
    }
  }
}
