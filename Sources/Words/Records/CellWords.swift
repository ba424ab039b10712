import CivicDomain

/// The cells of a table that people open and that can be imported again.
extension Words {
  /// How the values of a field stand in its column: choices and yes or no as words, a Pole's comma in a fraction, a time as
  /// spreadsheets know it; the rest, ids and days among it, as files hold it. Lists are parted by `|`.
  public func cells(of field: String, in kind: AnyKind) -> (FieldValue?) -> String {
    let shape = kind.field(field)?.shape
    let labels = Dictionary(uniqueKeysWithValues: (shape?.options ?? []).map { ($0.word, $0.label[language]) })
    return { value in
      switch value {
      case .yes(let answer): yes(answer)
      case .decimal(let number): said(pl: String(number).replacing(".", with: ","), en: String(number))
      case .text(let text) where shape == .time: text.replacing("T", with: " ")
      case .text(let text): labels[text] ?? text
      case .list(let items): items.map { labels[$0] ?? $0 }.joined(separator: "|")
      case .number(let number): String(number)
      case nil: ""
      }
    }
  }
}
