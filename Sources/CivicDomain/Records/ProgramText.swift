/// A text of the program's own where people write theirs: kept in the files by one word, told in the reader's language.
public enum ProgramText: CaseIterable, Sendable {
  /// The reason of an act that takes another back.
  case undone
  /// The reason of an erasure whose term was over, where nobody gave another.
  case retentionOver
  /// The reason of an erasure that a backup was put back without.
  case erasedSinceBackup
  /// The mark that is left where a text was taken out.
  case redacted

  /// How it is told.
  public var label: Label {
    switch self {
    case .undone: Label(pl: "cofnięto", en: "undone")
    case .retentionOver: Label(pl: "minął termin przechowywania", en: "the retention period is over")
    case .erasedSinceBackup: Label(pl: "usunięto po zrobieniu kopii zapasowej", en: "erased after the backup was made")
    case .redacted: Label(pl: "[usunięto]", en: "[erased]")
    }
  }

  /// The word by which the files keep it.
  public var kept: String {
    switch self {
    case .undone: "@undone"
    case .retentionOver: "@retentionOver"
    case .erasedSinceBackup: "@erasedSinceBackup"
    // Whoever reads a log tells by this one what is nobody's text any more, older programs of other offices too.
    case .redacted: label.pl
    }
  }

  /// The one that a text is: by the word that keeps it, or as earlier programs kept it, in the language of whoever acted.
  public init?(_ text: String) {
    guard let known = Self.known[text] else { return nil }
    self = known
  }

  private static let known = Dictionary(
    allCases.flatMap { text in [text.kept, text.label.pl, text.label.en].map { ($0, text) } },
    uniquingKeysWith: { first, _ in first })
}
