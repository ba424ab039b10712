import CivicDomain

/// The sentences that a person reads, by subject, in the reader's language.
///
/// A sentence stands in an extension in its subject's file, in both languages side by side (`said(pl:en:)`), so that
/// one missing in a language does not compile. What says no fact is a `Label` where the thing is declared.
public struct Words: Hashable, Sendable {
  /// The language of the sentences.
  public let language: Language
}

extension Language {
  /// The words of the language.
  public var words: Words { Words(language: self) }
}

extension Words {
  /// Picks one of two texts by the language, and makes only that one; what both say alike is written in one place.
  func said<Text>(pl: @autoclosure () -> Text, en: @autoclosure () -> Text) -> Text {
    switch language {
    case .polish: pl()
    case .english: en()
    }
  }
}
