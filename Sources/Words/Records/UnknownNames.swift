import CivicDomain

/// The messages about unknown names of kinds and fields.
extension Words {
  /// The message that there is no such kind, and which ones may be meant.
  public func unknownKind(_ asked: String) -> Sentences {
    let guesses = kinds(near: asked)
    let all = said(
      pl: Schema.kinds.map { $0.kind.forms(in: language).few }.joined(separator: ", "),
      en: Schema.kinds.map(\.kind.name).joined(separator: ", "))
    return said(
      pl: Sentences(
        "Nie znam rodzaju „\(asked)”.",
        wayOut: guesses.isEmpty
          ? "Do wyboru: \(all)." : "Może chodzi o: \(guesses.joined(separator: ", "))? Do wyboru: \(all)."),
      en: Sentences(
        "There is no kind “\(asked)”.",
        wayOut: guesses.isEmpty
          ? "Choose from: \(all)." : "Perhaps \(guesses.joined(separator: ", "))? Choose from: \(all)."))
  }

  /// The message that a kind has no such field, and which ones may be meant.
  public func unknownField(_ asked: String, of kind: Kind) -> Sentences {
    let guesses = fields(of: kind, near: asked)
    let all = (Schema.kind(named: kind.name)?.fields.map(\.name) ?? []).joined(separator: ", ")
    return said(
      pl: Sentences(
        "Rodzaj „\(label(of: kind))” nie ma pola „\(asked)”.",
        wayOut: guesses.isEmpty ? "Ma pola: \(all)." : "Może chodzi o: \(guesses.joined(separator: ", "))?"),
      en: Sentences(
        "The kind \(label(of: kind)) has no field “\(asked)”.",
        wayOut: guesses.isEmpty ? "Its fields: \(all)." : "Perhaps \(guesses.joined(separator: ", "))?"))
  }

  /// The message that an argument is not of the form `FIELD=VALUE`.
  public func notAnAssignment(_ argument: String) -> Sentences {
    said(
      pl: Sentences("„\(argument)” nie ma postaci POLE=WARTOŚĆ.", wayOut: "Napisz np. name=\"Sala warsztatowa\"."),
      en: Sentences(
        "“\(argument)” is not of the form FIELD=VALUE.", wayOut: "Write for example name=\"Workshop room\"."))
  }

  /// The kinds that a word may mean: `zasób (resource)`.
  func kinds(near asked: String) -> [String] {
    let kinds = Schema.kinds.map(\.kind)
    let names = kinds.map { [$0.name, $0.pl.one, $0.pl.few, $0.en.one, $0.en.few] }
    return NearWords.nearest(to: asked, amongAll: names).map { both(label(of: kinds[$0]), kinds[$0].name) }
  }

  /// The fields of a kind that a word may mean: `nazwa (name)`.
  func fields(of kind: Kind, near asked: String) -> [String] {
    let fields = Schema.kind(named: kind.name)?.fields ?? []
    let names = fields.map { [$0.name, $0.label.pl, $0.label.en] }
    return NearWords.nearest(to: asked, amongAll: names).map { both(label(of: fields[$0]), fields[$0].name) }
  }

  func both(_ label: String, _ name: String) -> String { label == name ? name : "\(label) (\(name))" }
}
