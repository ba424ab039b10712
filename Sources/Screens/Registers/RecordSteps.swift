import CivicDomain
import Words

/// How records are added, changed and removed from the registers.
extension Step {
  /// A new record of a kind, some of its fields given; where none is made here, who makes them.
  static func adding(_ kind: AnyKind, given: [String: FieldValue] = [:], in world: World) -> Step {
    kind.whereMade(in: world).map { .say(.note($0)) } ?? .add(kind.kind, given: given)
  }

  /// New values of a record; where it has none that one could change, that it has not.
  static func editing(_ id: RecordID, in world: World) -> Step {
    Schema.kind(of: id)?.isEditable ?? false
      ? .edit(id) : .say(.note(world.words.capitalized(world.words.notEditable)))
  }

  /// What can be done with these records of one kind, and what not, and why.
  static func acts(withRecords ids: [RecordID], in world: World) -> Step {
    let forOne = ids.count == 1 ? ids.flatMap { [ActList.Act.editing($0, in: world), .showing($0, in: world)] } : []
    let acts = ActList.acts(on: ids, in: world) + forOne.compactMap { $0 }
    let title = world.words.names(of: ids, in: world.circumstances)
    return acts.isEmpty ? .say(.note(world.words.noActs)) : .open(ActList(title: title, acts: acts))
  }
}

extension ActList.Act {
  fileprivate static func editing(_ id: RecordID, in world: World) -> ActList.Act? {
    let isEditable = Schema.kind(of: id)?.isEditable ?? false
    return ActList.Act(
      label: world.words.told(KeyAct.edit.hint), hindrance: isEditable ? nil : world.words.notEditable,
      steps: [.editing(id, in: world)])
  }

  /// Showing it where it stands beside others; nil where that is in the registers.
  fileprivate static func showing(_ id: RecordID, in world: World) -> ActList.Act? {
    guard let tab = Tab.own(of: id).map({ Tab.all[$0] }) else { return nil }
    return ActList.Act(
      label: world.words.showOnTab(tab.named(in: world.words)), hindrance: nil, steps: [.reveal(id)])
  }
}

extension AnyKind {
  /// Whether a form can change anything in its records.
  var isEditable: Bool { fields.contains { $0.changeability == .anyone || $0.isCorrectable } }

  /// Whether a form makes its records.
  var isAdded: Bool { kind.madeBy == nil && fileField == nil }

  /// Who makes its records, where no form of the registers does: another screen, a command.
  func whereMade(in world: World) -> String? {
    if isAdded { return nil }
    let command: ToldCommand
    if let maker = kind.madeBy {
      command = ToldCommand(maker, "--help")
    } else {
      let asked = fields.filter { $0.isRequired || $0 == fileField }
      command = ToldCommand(
        parts: ["add", world.words.label(of: kind)]
          + asked.map { "\($0.name)=\(world.words.placeholder(for: $0.shape))" })
    }
    let tab = Tab.all.first { $0.shows.contains(kind) }
    return world.words.madeElsewhere(
      kind, onTab: tab?.named(in: world.words),
      byCommand: command.line(data: kind.madeBy == nil ? world.dataFolder : nil))
  }
}

extension Tab {
  /// `1 Mapa zasobów`.
  fileprivate func named(in words: Words) -> String { "\(key) \(words.told(title))" }
}
