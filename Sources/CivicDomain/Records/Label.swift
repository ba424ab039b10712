/// The languages a person may read the program in. Polish comes first, English is complete.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Polish (`pl`).
  case polish = "pl"
  /// English (`en`).
  case english = "en"
}

/// The name of a thing (a kind, a field, a choice) in both languages, kept where the thing is declared.
public struct Label: Hashable, Sendable {
  /// The Polish word, lower case, as it stands in the middle of a sentence.
  public let pl: String
  /// The English word, lower case.
  public let en: String

  /// A label in both languages.
  public init(pl: String, en: String) {
    self.pl = pl
    self.en = en
  }

  /// The word in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .polish: pl
    case .english: en
    }
  }
}
