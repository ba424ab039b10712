/// Whoever is in the register under nearly the name that somebody new would have: asked about before a second record of one and the
/// same is made, and never forbidden.
///
/// Two sorts of names are near: of an organization the same with the word of its form or without it (``NamesOfOne``), and any name
/// that differs by one letter of a word. Case, diacritics and quotation marks tell no names apart. Numbers differ on purpose:
/// school no. 3 is none other than school no. 5.
public enum NearName {
  /// The organization that is nearly called as a new one, and of which nothing speaks against its being the same: neither a
  /// district, nor a number, nor another organization of which it is a branch. One that is called exactly so is none.
  public static func organization(_ new: Organization, on register: any Register) -> Organization? {
    let name = KeyForm.name.normalized(new.name)
    func isOne(_ one: String, _ other: String) -> Bool { one.isEmpty || other.isEmpty || one == other }
    func mayBe(_ other: Organization) -> Bool {
      other.id != new.id && other.status != .dissolved && other.branchOf == new.branchOf
        && KeyForm.name.normalized(other.name) != name && isOne(other.district, new.district)
        && isOne(other.krs, new.krs) && isOne(other.nip, new.nip) && isOne(other.regon, new.regon)
    }
    for other in NamesOfOne.others(of: name, form: new.legalForm) {
      let called = register.records(whose: \Organization.name, is: other)
      if let found = called.first(where: { $0.legalForm == new.legalForm && mayBe($0) }) { return found }
    }
    return ids(of: Organization.kind, oneLetterFrom: name, on: register) {
      register.record(Identifier<Organization>($0.raw))?.name
    }
    .lazy.compactMap { register.record(Identifier<Organization>($0.raw)) }.first(where: mayBe)
  }

  /// The person who is nearly called as a new one, and has neither another telephone nor another address.
  public static func person(_ new: Person, on register: any Register) -> Person? {
    func isOne(_ one: String, _ other: String, _ form: KeyForm) -> Bool {
      one.isEmpty || other.isEmpty || form.normalized(one) == form.normalized(other)
    }
    func mayBe(_ other: Person) -> Bool {
      other.id != new.id && !PersonName.agree(other.name, new.name) && isOne(other.phone, new.phone, .telephone)
        && isOne(other.email, new.email, .email)
    }
    let name = KeyForm.name.normalized(new.name)
    return ids(of: Person.kind, oneLetterFrom: name, on: register) { register.record(Identifier<Person>($0.raw))?.name }
      .lazy.compactMap { register.record(Identifier<Person>($0.raw)) }.first(where: mayBe)
  }

  /// The records whose name is another by one letter of a longer word. Of a word with one slip its first or its second half is as
  /// it was: those who have that half, and all the other words, are few, however large the register is.
  private static func ids(
    of kind: Kind, oneLetterFrom name: String, on register: any Register, called: (RecordID) -> String?
  ) -> [RecordID] {
    let words = name.split { $0.isWhitespace }.map(String.init)
    let letters = Array(name.utf8)
    var found: [RecordID] = []
    for (place, word) in words.enumerated().sorted(by: { $0.element.count > $1.element.count }).prefix(Limits.nearWords)
    {
      guard word.count >= leastLetters, !word.contains(where: \.isNumber) else { continue }
      var others = words
      others.remove(at: place)
      let middle = word.count / 2
      for half in [word.prefix(middle), word.suffix(word.count - middle)] {
        let query = Query(kind, matching: (others + [String(half)]).joined(separator: " "))
        for id in register.page(query, window: 0..<Limits.nearNames).ids where !found.contains(id) {
          let other = Array(KeyForm.name.normalized(called(id) ?? "").utf8)
          if EditDistance.between(letters, other) == 1 { found.append(id) }
        }
      }
    }
    return found
  }

  /// Letters of a word in which one more or less is likely a slip: of `Reda` and `Redy`, of `Jan` and `Jon` it is not.
  private static let leastLetters = 5
}
