import CivicDomain

/// A crowd in which each personal text bears the mark of its record, so that whatever prints one can be caught.
extension Crowd {
  /// All changes, with the marks: every personal field that holds words is filled in.
  public var marked: [Change] { changes.map(Self.marked) }

  /// The records whose marks a text bears, as the marks call them: `per0000000001`.
  public static func told(in text: String) -> Set<String> {
    Set(text.lowercased().matches(of: /znak([a-z]{3}[0-9]{10})/).map { String($0.1) })
  }

  private static func marked(_ change: Change) -> Change {
    guard let kind = Schema.kind(of: change.id), change.gone != true else { return change }
    let mark = "znak" + change.id.raw.filter { $0 != "-" }
    var set: [String: FieldValue] = [:]
    for field in kind.fields where field.isStored {
      let value = change[field.name].flatMap { $0 }
      // Who it was about is an id, and whose texts it has is told by those.
      let isMarked = field.audience == .personal && kind.kind != PersonalExport.kind
      set[field.name] = isMarked ? Self.marked(value, of: field, with: mark) : value
    }
    return Change(id: change.id, set: set.mapValues { $0 })
  }

  private static func marked(_ value: FieldValue?, of field: FieldDeclaration, with mark: String) -> FieldValue? {
    switch field.shape {
    case .line, .text:
      switch field.keyForm {
      case .email: .text("\(mark)@poczta.example")
      case .telephone: value
      default: .text([value?.text ?? "tekst", mark].joined(separator: " "))
      }
    case .words: .list((value?.texts ?? []) + ["\(mark)@poczta.example"])
    case .openingHours, .count, .decimal, .choice, .choices, .reference, .references, .anyReference, .file, .yes, .day,
      .time:
      value
    }
  }
}
