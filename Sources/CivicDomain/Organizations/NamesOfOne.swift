/// Under which other names one organization may stand in two lists: with the word of its legal form, or without it.
///
/// `KROKUS` and `Stowarzyszenie „KROKUS”` may be one, `Klub Seniora Reden` and `Klub Seniora Gołonóg` are two: only a word that
/// says the form is put before a name or taken from it, and never so that no word of its own is left. There are as many names
/// as a form has words, however many organizations there are.
public enum NamesOfOne {
  /// The other names, in the form in which names are compared (`KeyForm.name`).
  ///
  /// - Parameters:
  ///   - name: a name in that form.
  ///   - form: the legal form; nil: the list does not tell.
  public static func others(of name: String, form: LegalForm?) -> [String] {
    let respelled = Self.respelled(name)
    return respelled + ([name] + respelled).flatMap { otherForms(of: $0, form: form) }
  }

  /// The names with the words of the form, or without them.
  private static func otherForms(of name: String, form: LegalForm?) -> [String] {
    guard isOwn(name) else { return [] }
    let words = form.map { byForm[$0] ?? [] } ?? all
    var others = form == nil ? [] : words.prefix(1).map { "\(name) \($0)" }
    for word in words {
      others.append("\(word) \(name)")
      let before = "\(word) "
      let behind = " \(word)"
      if name.hasPrefix(before) { add(name.dropFirst(before.count), to: &others) }
      if name.hasSuffix(behind) { add(name.dropLast(behind.count), to: &others) }
    }
    return others
  }

  /// The name with its abbreviations written out, `stow. civitas`, and in short, `ochotnicza straz pozarna lek`; none where
  /// nothing else is in it.
  private static func respelled(_ name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.count > 1 else { return [] }
    var names: [String] = []
    for (place, word) in words.enumerated() {
      let bare = word.hasSuffix(".") ? word.dropLast() : word
      for long in written[String(bare)] ?? [] {
        names.append((words[..<place] + [long[...]] + words[(place + 1)...]).joined(separator: " "))
      }
      for (long, short) in shortened[String(word)] ?? [] where words[place...].starts(with: long) {
        let rest = words[(place + long.count)...]
        if place > 0 || !rest.isEmpty { names.append((words[..<place] + [short[...]] + rest).joined(separator: " ")) }
      }
    }
    return names
  }

  /// What offices shorten, as `KeyForm.name` writes it: names of forms and of bodies that are everywhere.
  private static let abbreviations: [(short: String, long: String)] = [
    ("stow", "stowarzyszenie"), ("fund", "fundacja"), ("spoldz", "spoldzielnia"), ("tow", "towarzystwo"),
    ("zw", "zwiazek"), ("par", "parafia"), ("osp", "ochotnicza straz pozarna"), ("kgw", "kolo gospodyn wiejskich"),
    ("uks", "uczniowski klub sportowy"), ("muks", "miedzyszkolny uczniowski klub sportowy"), ("ks", "klub sportowy"),
    ("lks", "ludowy klub sportowy"), ("mks", "miejski klub sportowy"), ("mks", "miedzyszkolny klub sportowy"),
    ("gks", "gorniczy klub sportowy"), ("sp", "szkola podstawowa"), ("lo", "liceum ogolnoksztalcace"),
    ("zhp", "zwiazek harcerstwa polskiego"), ("zhr", "zwiazek harcerstwa rzeczypospolitej"),
    ("pck", "polski czerwony krzyz"), ("pttk", "polskie towarzystwo turystyczno-krajoznawcze"),
    ("tpd", "towarzystwo przyjaciol dzieci"), ("pzw", "polski zwiazek wedkarski"),
    ("pzn", "polski zwiazek niewidomych"), ("utw", "uniwersytet trzeciego wieku"), ("rod", "rodzinny ogrod dzialkowy"),
    ("pzerii", "polski zwiazek emerytow rencistow i inwalidow"), ("mdk", "mlodziezowy dom kultury"),
  ]

  private static let written: [String: [String]] = Dictionary(grouping: abbreviations, by: \.short)
    .mapValues { $0.map(\.long) }

  /// By the first word of what is written out.
  private static let shortened: [String: [(long: [Substring], short: String)]] = Dictionary(
    grouping: abbreviations.flatMap { abbreviation in
      let long = abbreviation.long.split(separator: " ")
      // A word is shortened with a dot or without one, a name of several by its letters.
      let shorts = [abbreviation.short] + (long.count == 1 ? [abbreviation.short + "."] : [])
      return shorts.map { (long: long, short: $0) }
    }
  ) { String($0.long[0]) }

  // MARK: - Towns

  /// What a name may be where one list puts the town behind it and another does not: without the town, or with it. Only the town
  /// of the row, or of the register, is one.
  public static func townOthers(of name: String, town: String, form: LegalForm?) -> [String] {
    let town = KeyForm.name.normalized(town).split(separator: " ")
    guard !town.isEmpty else { return [] }
    let words = name.split(separator: " ")
    guard words.count > town.count, zip(words.suffix(town.count), town).allSatisfy({ isTown($0, $1) }) else {
      return isOwn(name) ? ["\(name) \(town.joined(separator: " "))"] : []
    }
    var rest = words.dropLast(town.count)
    // `z siedzibą w Dąbrowie`, `oddział w Będzinie`: what only says that a town follows goes with it.
    for ending in endings where rest.count > ending.count && rest.suffix(ending.count).elementsEqual(ending) {
      rest.removeLast(ending.count)
      break
    }
    let bare = rest.joined(separator: " ")
    return isOwn(bare) ? [bare] + others(of: bare, form: form) : []
  }

  /// The words that may stand behind a name where its town does, as `KeyForm.name` writes them: `w bedzinie`, `z siedziba w
  /// bedzinie`, `oddzial bedzin`.
  public static func phrases(ofTown town: String) -> [String] {
    let name = KeyForm.name.normalized(town)
    if name.isEmpty { return [] }
    let places = locatives(of: name.split(separator: " "))
    // `we Wrocławiu`, and `w Wodzisławiu`.
    let isHard = "wf".contains(name.prefix(1)) && !"aeiouy".contains(name.dropFirst().prefix(1))
    let preposition = isHard ? "we" : "w"
    return ["oddzial \(name)", "- \(name)"]
      + places.flatMap { place in ["", "z siedziba ", "oddzial "].map { "\($0)\(preposition) \(place)" } }
  }

  /// Whether such a phrase begins with a word.
  public static func beginsPhrase(_ word: Substring) -> Bool { firstWords.contains(word) }

  private static let firstWords: Set<Substring> = ["oddzial", "-", "w", "we", "z"]

  /// What a name may be where another list says in words in which town it is; none for one that has no word of its own.
  public static func placed(_ name: String, _ phrases: [String]) -> [String] {
    isOwn(name) ? phrases.map { "\(name) \($0)" } : []
  }

  /// What only says that a town follows, the longest first: it goes with the town.
  private static let endings: [[Substring]] = [
    "z siedziba w", "z siedziba we", "z siedziba:", "w miejscowosci", "oddzial w", "oddzial we", "oddzial", "w", "we",
    "z",
    "ze", "-", "–",
  ].map { $0.split(separator: " ") }.sorted { $0.count > $1.count }

  /// Where something is, said of a town: by the endings that most names of Poland have.
  private static func locatives(of town: [Substring]) -> [String] {
    let endings = town.map(locatives)
    return endings.dropFirst().reduce(endings[0]) { wholes, words in
      wholes.flatMap { whole in words.map { "\(whole) \($0)" } }
    }
  }

  /// The forms in which one word of a town's name may stand behind `w`: `dabrowie`, `gorniczej`, `bedzinie`, `sosnowcu`,
  /// `myslowicach`, `zawierciu`.
  private static func locatives(of word: Substring) -> [String] {
    for (ending, others) in cases where word.hasSuffix(ending) && word.count > ending.count {
      return others.map { word.dropLast(ending.count) + $0 }
    }
    return ["\(word)ie", "\(word)iu"]
  }

  /// The endings of names and of what they become, the longer ones first.
  private static let cases: [(ending: Substring, others: [String])] = [
    ("iec", ["cu"]), ("ice", ["icach"]), ("yce", ["ycach"]), ("cka", ["ckiej"]), ("ska", ["skiej"]), ("cki", ["ckim"]),
    ("ski", ["skim"]), ("cze", ["czu"]), ("cie", ["ciu"]), ("nie", ["niu"]), ("cza", ["czej"]), ("wa", ["wie"]),
    ("na", ["nie", "nej"]), ("ka", ["ce"]), ("ga", ["dze"]), ("ra", ["rze"]), ("la", ["li"]), ("dz", ["dzi"]),
    ("da", ["dzie"]),
    ("zy", ["zach"]), ("ny", ["nach", "nym"]), ("ow", ["owie"]), ("k", ["ku"]), ("g", ["gu"]), ("c", ["cu"]),
    ("sz", ["szu"]), ("z", ["zu"]), ("a", ["ie"]), ("o", ["ie", "u"]), ("e", ["u"]), ("y", ["ach"]),
    ("l", ["lu"]), ("r", ["rze"]), ("t", ["cie"]),
  ]

  /// Whether a word of a name is one of a town, in whatever case: `w dabrowie gorniczej`.
  private static func isTown(_ word: Substring, _ town: Substring) -> Bool {
    let common = zip(word, town).prefix { $0 == $1 }.count
    return common >= max(shortestOwn, town.count - longestEnding) && word.count <= town.count + longestEnding
  }

  /// The letters at the end of a town's name that its cases change: `sosnowiec`, `sosnowcu`.
  private static let longestEnding = 3

  private static func add(_ rest: Substring, to others: inout [String]) {
    let marks: Set<Character> = [" ", "-", "–", "—", ",", ".", ":"]
    let name = String(rest.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
    if isOwn(name) { others.append(name) }
  }

  /// Whether a name has a word that says more than a form.
  private static func isOwn(_ name: String) -> Bool {
    name.split { !$0.isLetter && !$0.isNumber }.contains { word in
      word.count >= shortestOwn && word.contains(where: \.isLetter) && !ofForms.contains(word)
    }
  }

  /// Letters that a word has at least that tells an organization from others: `im`, `nr` and `w` do not.
  private static let shortestOwn = 3

  /// The words of names by the legal form of which they are, as `KeyForm.name` writes them.
  private static let byForm: [LegalForm: [String]] = [
    .association: ["stowarzyszenie", "towarzystwo", "klub", "kolo"],
    .ordinaryAssociation: ["stowarzyszenie", "stowarzyszenie zwykle", "towarzystwo", "klub", "kolo"],
    .foundation: ["fundacja"],
    .sportsClub: ["klub sportowy", "klub", "stowarzyszenie", "ludowy klub sportowy", "ks", "lks", "mks", "gks"],
    .schoolSportsClub: ["uczniowski klub sportowy", "uks", "miedzyszkolny uczniowski klub sportowy", "muks", "klub"],
    .ruralWomensCircle: ["kolo gospodyn wiejskich", "kgw", "kolo"],
    .socialCooperative: ["spoldzielnia socjalna"],
    .fireBrigade: ["ochotnicza straz pozarna", "osp"],
    .federation: ["federacja", "zwiazek", "zwiazek stowarzyszen"],
    .branch: ["oddzial", "kolo"],
    .informalGroup: ["grupa", "grupa nieformalna", "klub", "kolo"],
  ]

  private static let all = Set(byForm.values.joined()).sorted()

  private static let ofForms = Set(all.flatMap { $0.split(separator: " ") })
}
