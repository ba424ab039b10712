import CivicDomain

/// Under which other names one organization may stand in two lists: with the word of its legal form, or without it.
///
/// `KROKUS` and `Stowarzyszenie „KROKUS”` may be one, `Klub Seniora Reden` and `Klub Seniora Gołonóg` are two: only a word that
/// says the form is put before a name or taken from it, and never so that no word of its own is left. There are as many names
/// as a form has words, however many organizations there are.
enum NamesOfOne {
  /// The other names, in the form in which names are compared (`KeyForm.name`).
  ///
  /// - Parameters:
  ///   - name: a name in that form.
  ///   - form: the legal form; nil: the list does not tell.
  static func others(of name: String, form: LegalForm?) -> [String] {
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
