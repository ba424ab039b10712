/// What people call kinds and fields: ours in any casing style (`legalForm`, `legal_form`), or the word in either language,
/// whatever the case and diacritics, with or without what stands in brackets.
public enum SpokenName {
  /// Whether a word means a name.
  public static func isMeant(_ typed: String, by name: String) -> Bool {
    let (asked, form) = (plainForm(typed), plainForm(name))
    return form == asked || String(form.prefix { $0 != "(" }) == asked
  }

  /// `legalForm`, `legal_form`, `legal-form` and `Legal form` alike.
  public static func plainForm(_ text: String) -> String {
    PolishText.folded(text).filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
  }
}

extension Schema {
  /// The kind that a word names: by its key (`resource`, `submissions`), or by a form of its name in either language
  /// (`zasobów`).
  public static func kind(spoken typed: String) -> AnyKind? {
    let asked = SpokenName.plainForm(typed)
    return kinds.first { kind in
      let kind = kind.kind
      let names =
        [kind.name, kind.name + "s"] + kind.synonyms + [kind.pl, kind.en].flatMap { [$0.one, $0.few, $0.many] }
      return names.contains { SpokenName.plainForm($0) == asked }
    }
  }
}

extension FieldDeclaration {
  /// Whether a word means this field: its name, or its label in either language.
  public func isCalled(_ typed: String) -> Bool {
    [name, label.pl, label.en].contains { SpokenName.isMeant(typed, by: $0) }
  }
}

extension AnyKind {
  /// The field that a word means: by its name before its Polish label, that before the English one, and that before what
  /// the lists of others call it.
  public func spokenField(_ typed: String) -> FieldDeclaration? {
    func isMeant(_ name: String) -> Bool { SpokenName.isMeant(typed, by: name) }
    return fields.first { isMeant($0.name) } ?? fields.first { isMeant($0.label.pl) }
      ?? fields.first { isMeant($0.label.en) } ?? fields.first { $0.synonyms.contains(where: isMeant) }
  }
}
