import CivicDomain

/// Every sentence a person reads, by subject, in the language of whoever reads.
///
/// A sentence stands in an extension in its subject's file, in both languages side by side (`said(pl:en:)`), so that one
/// missing in a language does not compile. What says no fact is a `Label` where the thing is declared.
public protocol Words: Sendable {
  /// The language they are in.
  var language: Language { get }
}

/// Polish, the first language of the house.
struct Polish: Words {
  let language = Language.polish
}

/// English, complete.
struct English: Words {
  let language = Language.english
}

extension Language {
  /// The words of this language.
  public var words: any Words {
    switch self {
    case .polish: Polish()
    case .english: English()
    }
  }
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
