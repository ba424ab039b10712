import CivicDomain
import Words

/// Steps that add, edit and act on records of any kind.
extension Step {
  /// Begins the form of a new record of a kind, some of its fields given; where no form makes it, says what does.
  static func adding(_ kind: AnyKind, given: [String: FieldValue] = [:], in world: World) -> Step {
    kind.whereMade(in: world).map { .say(.note($0)) } ?? .add(kind.kind, given: given)
  }

  /// Begins the form in which a record is edited, or says that no field of it can be edited.
  static func editing(_ id: RecordID, in world: World) -> Step {
    Schema.kind(of: id)?.isEditable ?? false
      ? .edit(id) : .say(.note(world.words.capitalized(world.words.notEditable)))
  }

  /// Opens the list of acts on these records of one kind, with those that are not possible and why.
  static func acts(withRecords ids: [RecordID]) -> Step {
    .acts(on: ids, beside: { world in ids.count == 1 ? ids.flatMap { Menu.Item.ofOne($0, in: world) } : [] })
  }
}

extension Menu.Item {
  /// The items of the list of acts beside the offered ones: edit the record, attach a file by a command, show it on another
  /// tab.
  fileprivate static func ofOne(_ id: RecordID, in world: World) -> [Menu.Item] {
    guard let kind = Schema.kind(of: id) else { return [] }
    let words = world.words
    var acts = [
      Menu.Item(
        label: words.text(KeyAct.edit.hint), hindrance: kind.isEditable ? nil : words.notEditable,
        steps: [.editing(id, in: world)])
    ]
    if let attachment = kind.attachment {
      let command = attachment.kind.adding(given: [attachment.field.name: id.raw], in: world.words)
      acts.append(
        Menu.Item(label: words.attach(attachment.kind.kind), steps: [command.message(in: world)]))
    }
    if let tab = Tab.own(of: id).map({ Tab.all[$0] }) {
      acts.append(Menu.Item(label: words.showOnTab(tab.named(in: words)), steps: [.reveal(id)]))
    }
    return acts
  }
}

extension AnyKind {
  /// Whether a form can edit any field of its records.
  var isEditable: Bool { fields.contains { $0.changeability == .anyone || $0.isCorrectable } }

  /// Whether a form makes its records.
  var isAdded: Bool { kind.madeBy == nil && fileField == nil }

  /// The sentence that says what makes its records, where no form of the registers does: another screen, a command.
  func whereMade(in world: World) -> String? {
    if isAdded { return nil }
    let command =
      kind.madeBy.map { ShownCommand(parts: $0.split(separator: " ").map(String.init) + ["--help"]) }
      ?? adding(in: world.words)
    let tab = Tab.all.first { $0.shows.contains(kind) }
    return world.words.madeElsewhere(
      kind, onTab: tab?.named(in: world.words),
      byCommand: command.line(data: kind.madeBy == nil ? world.dataFolder : nil))
  }

  /// The command that adds a record, with its required fields and its file.
  fileprivate func adding(given: [String: String] = [:], in words: Words) -> ShownCommand {
    let asked = fields.filter { $0.isRequired || $0 == fileField }
    return ShownCommand(
      parts: ["add", words.label(of: kind)]
        + asked.map { "\($0.name)=\(given[$0.name] ?? words.placeholder(for: $0.shape))" })
  }

  /// The kind of the attachments of its records, and the field that refers to them; nil where they have none.
  fileprivate var attachment: (kind: AnyKind, field: FieldDeclaration)? {
    Schema.referrers(to: kind).lazy.compactMap { other, name in
      let attachment = Schema.kind(named: other.name).flatMap { $0.fileField == nil ? nil : $0 }
      return attachment.flatMap { attachment in attachment.field(name).map { (attachment, $0) } }
    }.first
  }
}

extension Tab {
  /// The key and title of the tab: `1 Mapa zasobów`.
  fileprivate func named(in words: Words) -> String { "\(key) \(words.text(title))" }
}
