import CivicDomain

/// Whether a text that no field takes names somebody. Notes lie in the open log, where no erasure looks for people, so that a text
/// of somebody has no place there.
///
/// A given name beside a surname tells, and a word before a name that only people have: `p. Marek`. What is called after somebody
/// (`ul. Jana Pawła II`, `im. Jan`) names nobody who lives.
enum PersonInText {
  /// Whether a text tells of somebody: names them, or says how they are reached, or their number.
  static func tells(of text: String, isLikely: Bool, under heading: String = "") -> Bool {
    isNamed(in: text, isLikely: isLikely) || PersonalNumbers.areIn(text, under: heading)
  }

  /// Whether somebody is named.
  ///
  /// - Parameter isLikely: whether the place makes it likely: what is left of a cell with a telephone, a heading that speaks of
  ///   people. There a given name alone tells, and whatever reads as a name.
  static func isNamed(in text: String, isLikely: Bool) -> Bool {
    guard isLikely || text.contains(where: \.isUppercase) else { return false }
    let words = PastedText.plain(text).split { !$0.isLetter && !$0.isNumber && !"-'’".contains($0) }
    for (place, word) in words.enumerated() where isCapital(word) || isLikely && isKnown(word) {
      let before = place > 0 ? words[place - 1] : ""
      let ahead = PolishText.folded(String(before))
      // A sports club is `KS`, a priest is not.
      if addressed.contains(ahead), before.count == 1 || !before.allSatisfy(\.isUppercase) { return true }
      let isGiven = isGivenName(word)
      if isGiven && toWhom.contains(ahead), !isKing(at: place, in: words) { return true }
      if isGiven || PeopleInCell.isLikeSurname(word), ContactHeadings.words.contains(ahead) { return true }
      guard isGiven, !isKing(at: place, in: words), !isNamedAfter(at: place, in: words),
        !before.contains(where: \.isNumber)
      else { continue }
      let behind = place + 1 < words.count ? words[place + 1] : ""
      if isLikely || isCapital(behind) || isCapital(before) && PeopleInCell.isLikeSurname(before) { return true }
    }
    guard isLikely else { return false }
    let parts = text.split { ",;()/–|".contains($0) || $0.isNewline }
    return parts.contains { PeopleInCell.read(String($0)) != nil }
  }

  /// Whether a word is a given name in whatever case: `Jan`, `Jana`, `Janem`.
  private static func isGivenName(_ word: Substring) -> Bool {
    let folded = PolishText.folded(String(word))
    return givenNames.contains(folded) || declined.contains(folded)
  }

  /// Whether the name at a place has the number of a king or a pope, whose street it is: `od Jana III Sobieskiego`.
  private static func isKing(at place: Int, in words: [Substring]) -> Bool {
    words[(place + 1)...].prefix(2).contains { word in word.allSatisfy { "IVX".contains($0) } }
  }

  /// Whether the name at a place is that of whoever something is called after: `im. gen. Jana Henryka Dąbrowskiego`.
  private static func isNamedAfter(at place: Int, in words: [Substring]) -> Bool {
    let before = words[..<place].reversed().lazy.map { (word: $0, folded: PolishText.folded(String($0))) }
    let first = before.first { !titles.contains($0.folded) && !isGivenName($0.word) }
    return first.map { namedAfter.contains($0.folded) } ?? false
  }

  /// Whether a word in small letters is a name that people have.
  private static func isKnown(_ word: Substring) -> Bool {
    // Most often it is the month.
    let folded = PolishText.folded(String(word))
    return folded != "maja" && givenNames.contains(folded) || PeopleInCell.isLikeSurname(word)
  }

  /// Whether a text below a heading that speaks of people may be the name of one, a surname alone too.
  static func isLikeName(_ text: String) -> Bool {
    guard let name = PeopleInCell.plainName(text) else { return false }
    return name.split(separator: " ").allSatisfy(isCapital)
  }

  /// Whether one of the words is a given name.
  static func hasGivenName(_ text: String) -> Bool {
    PolishText.folded(PastedText.plain(text)).split { !$0.isLetter }.contains { givenNames.contains(String($0)) }
  }

  /// Whether a heading that no field has speaks of people.
  static func isHeading(_ heading: String) -> Bool {
    let words = PolishText.folded(PastedText.plain(heading)).split { !$0.isLetter }
    return words.contains { word in ofPeople.contains { word.hasPrefix($0) } }
  }

  /// Whether a word is written as names are, and is no number of a king.
  private static func isCapital(_ word: Substring) -> Bool {
    guard word.count > 1, word.first?.isUppercase ?? false, word.allSatisfy({ !$0.isNumber }) else { return false }
    return !word.allSatisfy { "IVX".contains($0) }
  }

  /// How headings that speak of people begin.
  private static let ofPeople = [
    "osoba", "kontakt", "imie", "imion", "nazwisk", "prezes", "reprezent", "opiekun", "kierowni", "lider", "trener",
    "prowadz", "koordynator", "wlasciciel", "czlon", "contact", "person",
  ]

  /// What stands before a name, in letters without diacritics.
  private static let addressed: Set<String> = [
    "p", "pan", "pana", "panu", "panem", "pani", "pania", "panstwo", "mgr", "inz", "dr", "prof", "ks", "druh",
    "druhna",
    "mr", "mrs", "ms",
  ]

  /// What stands before the name of whoever something is called after.
  private static let namedAfter: Set<String> = [
    "ul", "ulica", "ulicy", "al", "aleja", "alei", "pl", "plac", "placu", "os", "osiedle", "osiedlu", "osiedla",
    "rondo",
    "rondzie", "ronda", "park", "parku", "skwer", "skwerze", "im", "imienia", "sw", "swiety", "swieta", "swietego",
    "swietej",
  ]

  /// What stands between that and the name.
  private static let titles: Set<String> = [
    "gen", "mjr", "plk", "kpt", "por", "ppor", "rtm", "bp", "abp", "kard", "ks", "hr", "dr", "prof", "sw",
  ]

  /// What stands before somebody's name where one goes to them: `klucz u Jana`.
  private static let toWhom: Set<String> = ["u", "do", "od"]

  /// The given names as they stand behind a word: `u Jana`, `z Anną`. What is another word just as often is none.
  private static let declined: Set<String> = Set(givenNames.flatMap(forms)).subtracting([
    "marka", "marki", "ani", "ole",
  ])

  /// The cases of a given name, in letters without diacritics.
  private static func forms(of name: String) -> [String] {
    func ended(_ stem: Substring, _ ends: [String]) -> [String] { ends.map { String(stem) + $0 } }
    if name.hasSuffix("ia") {
      return ended(name.dropLast(), ["i", "e"]) + (name.count > 4 ? [String(name.dropLast())] : [])
    }
    if name.hasSuffix("ka") { return ended(name.dropLast(2), ["ki", "ce", "ke"]) }
    if name.hasSuffix("ga") { return ended(name.dropLast(2), ["gi", "dze", "ge"]) }
    if name.hasSuffix("ra") { return ended(name.dropLast(), ["y", "ze", "e"]) }
    if name.hasSuffix("ta") { return ended(name.dropLast(2), ["ty", "cie", "te"]) }
    if name.hasSuffix("la") || name.hasSuffix("ja") { return ended(name.dropLast(), ["i", "e"]) }
    if name.hasSuffix("a") { return ended(name.dropLast(), ["y", "ie", "e"]) }
    if name.hasSuffix("y") { return ended(name.dropLast(), ["ego", "emu", "ym"]) }
    if name.hasSuffix("i") { return ended(name[...], ["ego", "emu", "m"]) }
    // The vowel goes: Marek, Marka; Paweł, Pawła; not that of Daniel.
    let isShort = name.hasSuffix("ek") || name.hasSuffix("el") && !name.hasSuffix("iel")
    let stem = isShort ? name.dropLast(2) + name.suffix(1) : name[...]
    return ended(stem, ["a", "owi", "em", "iem"])
  }

  /// The names that most people of Poland have, in letters without diacritics.
  private static let givenNames: Set<String> = Set(
    """
    anna maria katarzyna malgorzata agnieszka barbara ewa krystyna magdalena elzbieta joanna aleksandra zofia monika teresa
    danuta natalia julia karolina marta beata dorota halina jadwiga janina alicja jolanta grazyna iwona irena paulina
    justyna bozena urszula hanna sylwia stanislawa helena renata iza izabela emilia aneta weronika ewelina marianna kinga
    marzena wieslawa patrycja kamila lucyna stefania gabriela dominika genowefa klaudia kazimiera agata wioletta mariola
    mieczyslawa zuzanna lena maja oliwia amelia edyta ilona celina cecylia wanda leokadia sabina regina eugenia czeslawa
    zdzislawa henryka antonina olga ola kasia basia gosia asia ania marysia
    jan andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz adam lukasz
    zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafal jacek janusz miroslaw maciej
    slawomir jaroslaw kamil wieslaw roman wladyslaw jakub artur zdzislaw edward mieczyslaw damian dawid przemyslaw
    sebastian czeslaw leszek daniel waldemar zygmunt arkadiusz radoslaw boguslaw bogdan adrian karol patryk bartosz
    bartlomiej antoni dominik filip szymon hubert ireneusz konrad witold wiktor franciszek stefan boleslaw bronislaw
    lucjan eugeniusz alfred aleksander julian kacper igor oskar norbert cezary wlodzimierz
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
