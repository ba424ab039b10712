import CivicDomain

extension Words {
  /// The name of an act in the log, by the word that stands in a file. `changesPlainKinds`: whether a record was
  /// changed of a kind that no act of its own makes; asked only where it matters, for an import is as long as the
  /// register.
  ///
  /// Older programs wrote the word of an import also of several acts together and of undoing several. Nothing that an
  /// act of its own makes ever came in from a file then, so that where there is nothing else it was no import; which of
  /// the two it was cannot be known.
  public func actInLog(_ word: String, changesPlainKinds: @autoclosure () -> Bool) -> String {
    guard let known = Schema.declaration(logged: word) else { return unknownInLog(word) }
    let isImport = known == Together.importing && changesPlainKinds()
    let declaration = known == Together.importing && !isImport ? Together.declaration : known
    return declaration.words.logged[language]
  }

  /// The name of an act of a newer program, by the word that it wrote.
  private func unknownInLog(_ word: String) -> String {
    said(pl: "czynność nowszego programu „\(word)”", en: "an act of a newer program, “\(word)”")
  }
}
