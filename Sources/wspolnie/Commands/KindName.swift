import CivicDomain
import Words

/// Finds kinds by the words that people use for them.
enum KindName {
  /// The kind that a word names: by its key (`resource`, `submissions`), or by a form of its name in either language
  /// (`zasobów`), whatever the case and diacritics.
  static func kind(_ typed: String) throws(CommandFailure) -> AnyKind {
    guard let found = Schema.kind(spoken: typed) else { throw .problem(.unknownKind(typed)) }
    return found
  }
}
