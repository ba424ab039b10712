import CivicDomain
import Words

extension Step {
  /// Asks what is to be imported, the kind that is shown first, then opens the choice of a file; on a record's page what lists
  /// have of it stands before all, the record filled in.
  static func importing(_ shown: Kind?, about subject: RecordID? = nil, in world: World) -> [Step] {
    // On a map or in a list nobody asks for what belongs to the selected record.
    let own = subject.map { Menu.Item.importing(for: $0, of: shown, in: world) } ?? []
    let items = Schema.kinds.map { kind in
      Menu.Item(
        label: world.words.heading(of: kind.kind),
        hindrance: kind.comesInLists ? nil : world.words.neverListed(kind.kind),
        steps: Step.importing(listOf: kind.kind))
    }
    let selected = Schema.kinds.firstIndex { $0.kind == shown && $0.comesInLists }
    return [
      .open(Menu(title: world.words.importWhat, items: own + items, selected: own.isEmpty ? selected : 0))
    ]
  }

  /// Opens the choice of a file of which it is known what it lists.
  static func importing(listOf kind: Kind, given: [String: String] = [:]) -> [Step] {
    [.open(ImportScreen(kind, given: given)), .run(.importing(.lookForFiles))]
  }
}

extension Menu.Item {
  /// The way to a list of a kind, last among what can be done in its own list; none where it never comes in one.
  static func importing(listOf kind: AnyKind, in world: World) -> [Menu.Item] {
    guard kind.comesInLists else { return [] }
    let key = KeyVerb.bringIn.shown.first?.name(in: world.words) ?? ""
    return [
      Menu.Item(
        label: world.words.importListOf(kind.kind, key: key),
        hindrance: world.readOnly.map { world.words.readOnly($0).line }, steps: Step.importing(listOf: kind.kind))
    ]
  }

  /// The ways to lists of what an act makes of a record: who signed up for a session, the remarks in a consultation. The record
  /// is filled in.
  ///
  /// - Parameter listed: the kind that is shown of it; nil: all of them.
  static func importing(for subject: RecordID, of listed: Kind? = nil, in world: World) -> [Menu.Item] {
    guard let whole = Schema.kind(of: subject) else { return [] }
    return Schema.referrers(to: whole.kind).compactMap { other, name in
      guard let kind = Schema.kind(named: other.name), kind.rowMaking != nil, kind.kind.madeBy != nil,
        let field = kind.field(name), field.isRequired, field.shape.refersTo == whole.kind
      else { return nil }
      if let listed, listed != other { return nil }
      return Menu.Item(
        label: world.words.importFromFile(other, of: world.name(of: subject)),
        hindrance: world.readOnly.map { world.words.readOnly($0).line },
        steps: Step.importing(listOf: other, given: [name: subject.raw]))
    }
  }
}
