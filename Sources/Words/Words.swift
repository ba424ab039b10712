import CivicDomain

/// Every sentence a person reads, by subject, in the language of whoever reads.
///
/// A sentence stands in an extension in its subject's file, in both languages side by side (`said(pl:en:)`), so that one
/// missing in a language does not compile. What says no fact is a `Label` where the thing is declared.
public struct Words: Hashable, Sendable {
  /// The language they are in.
  public let language: Language
}

extension Language {
  /// The words of this language.
  public var words: Words { Words(language: self) }
}

extension Words {
  /// The one of two texts that is in this language: what both tell alike is written in one place. Only that one is made.
  func said<Text>(pl: @autoclosure () -> Text, en: @autoclosure () -> Text) -> Text {
    switch language {
    case .polish: pl()
    case .english: en()
    }
  }
}
