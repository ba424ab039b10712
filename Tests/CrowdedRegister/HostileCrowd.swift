import CivicDomain

/// A crowd in which every field that admits a text holds a hostile one. What fields there are is asked of `Schema`: one that is
/// added is filled from then on.
extension Crowd {
  /// All changes, with hostile texts: each record of a kind has the next one in each of its fields.
  public var hostile: [Change] { changes.map { Self.hostile($0) } }

  /// The fields of texts into which none of the corpus goes, though nothing says that what they admit has a form of its own: an
  /// address, a number, a login, the name of a kind, opening hours.
  public static func admittingNone() -> Set<String> {
    var none: Set<String> = []
    for kind in Schema.kinds {
      for field in kind.fields where isText(field) && !hasForm(field) {
        let values = HostileText.corpus.compactMap { admitted($0, by: field, of: kind) }
        if values.isEmpty { none.insert("\(kind.kind.name).\(field.name)") }
      }
    }
    return none
  }

  private static func hasForm(_ field: FieldDeclaration) -> Bool {
    if case .openingHours = field.shape { return true }
    return field.isKey || field.isLogin || field.schemaTerm != nil
  }

  private static func isText(_ field: FieldDeclaration) -> Bool {
    guard field.isStored else { return false }
    return switch field.shape {
    case .line, .text, .words, .openingHours: true
    case .count, .decimal, .choice, .choices, .reference, .references, .anyReference, .file, .yes, .day, .time: false
    }
  }

  /// What a field makes of a text; nil where it refuses it.
  private static func admitted(_ text: String, by field: FieldDeclaration, of kind: AnyKind) -> FieldValue? {
    let value: FieldValue
    switch field.shape {
    case .words: value = .list([text, text])
    case .line(let limit), .text(let limit): value = .text(String(text.prefix(limit)))
    case .openingHours: value = .text(text)
    case .count, .decimal, .choice, .choices, .reference, .references, .anyReference, .file, .yes, .day, .time:
      return nil
    }
    return kind.faults(in: Row([field.name: value], of: kind))[field.name] == nil ? value : nil
  }

  /// A record whose fields hold hostile texts.
  /// - Parameter from: which of the texts is the first, counted on from the one that its id leads to.
  public static func hostile(_ change: Change, from: Int = 0) -> Change {
    guard let kind = Schema.kind(of: change.id), change.gone != true else { return change }
    let number =
      from + (Int(change.id.raw.suffix(10)) ?? 0) + 5 * (Schema.kinds.firstIndex { $0.kind == kind.kind } ?? 0)
    var set: [String: FieldValue] = [:]
    for (place, field) in kind.fields.enumerated() where field.isStored {
      let value = change[field.name].flatMap { $0 }
      set[field.name] = value
      // What a setting is called is one of the program's own words.
      if !isText(field) || kind.kind == SettingValue.kind && field.name == "name" { continue }
      for later in 0..<HostileText.corpus.count {
        let text = HostileText.corpus[(number + place + later) % HostileText.corpus.count]
        guard let hostile = admitted(text, by: field, of: kind) else { continue }
        set[field.name] = hostile
        break
      }
    }
    return Change(id: change.id, set: set.mapValues { $0 })
  }
}
