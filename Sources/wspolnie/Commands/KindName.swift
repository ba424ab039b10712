import CivicDomain
import Words

/// Finds kinds by the words that people use for them.
enum KindName {
  /// The kind that a word names: by its key (`resource`, `submissions`), or by a form of its name in either language
  /// (`zasobów`), whatever the case and diacritics.
  static func kind(_ typed: String) throws(CommandFailure) -> AnyKind {
    let asked = plainForm(typed)
    let found = Schema.kinds.first { kind in
      let kind = kind.kind
      let names =
        [kind.name, kind.name + "s"] + kind.synonyms + [kind.pl, kind.en].flatMap { [$0.one, $0.few, $0.many] }
      return names.contains { plainForm($0) == asked }
    }
    guard let found else { throw .problem(.unknownKind(typed)) }
    return found
  }

  /// Whether a word names a field: by its key in any casing style, or by its label in either language, with or without
  /// what is in brackets.
  static func isMeant(_ typed: String, by field: FieldDeclaration) -> Bool {
    [field.name, field.label.pl, field.label.en].contains { isMeant(typed, by: $0) }
  }

  /// Whether a word is this name, whatever the casing style.
  static func isMeant(_ typed: String, by name: String) -> Bool {
    let (asked, form) = (plainForm(typed), plainForm(name))
    return form == asked || String(form.prefix { $0 != "(" }) == asked
  }

  /// The form in which names are compared: `legalForm`, `legal_form`, `legal-form` and `Legal form` are alike.
  static func plainForm(_ text: String) -> String {
    PolishText.folded(text).filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
  }
}
