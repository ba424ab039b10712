import CivicDomain
import Words

/// The kinds of record by what people call them.
enum KindName {
  /// The kind that a word names: ours (`resource`, `submissions`), or a form of the word in either language (`zasobów`),
  /// whatever the case and diacritics.
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

  /// Whether a word names a field: ours in any casing style, or its label in either language, with or without what stands
  /// in brackets.
  static func isMeant(_ typed: String, by field: FieldDeclaration) -> Bool {
    [field.name, field.label.pl, field.label.en].contains { isMeant(typed, by: $0) }
  }

  /// The same of one of its names.
  static func isMeant(_ typed: String, by name: String) -> Bool {
    let (asked, form) = (plainForm(typed), plainForm(name))
    return form == asked || String(form.prefix { $0 != "(" }) == asked
  }

  /// `legalForm`, `legal_form`, `legal-form` and `Legal form` alike.
  static func plainForm(_ text: String) -> String {
    PolishText.folded(text).filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
  }
}
