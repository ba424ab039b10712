import CivicDomain
import Words

/// Finds kinds by the words that people use for them.
enum KindName {
  /// The kind that a word names: by its key (`resource`, `submissions`), or by a form of its name in either language
  /// (`zasobów`), whatever the case and diacritics.
  static func kind(_ typed: String) throws(CommandFailure) -> AnyKind {
    let asked = SpokenName.plainForm(typed)
    let found = Schema.kinds.first { kind in
      let kind = kind.kind
      let names =
        [kind.name, kind.name + "s"] + kind.synonyms + [kind.pl, kind.en].flatMap { [$0.one, $0.few, $0.many] }
      return names.contains { SpokenName.plainForm($0) == asked }
    }
    guard let found else { throw .problem(.unknownKind(typed)) }
    return found
  }
}
