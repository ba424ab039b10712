import CivicDomain
import Words

/// New values of a record.
struct EditForm: FormKind {
  /// The record.
  let name: RecordID

  /// An edit of a record.
  init(of name: RecordID) { self.name = name }

  /// Its word in drafts, whatever manners the edit of some records has.
  static let draftWord = "edit"
  var draftWord: String? { EditForm.draftWord }

  func sheet(in world: World) -> FormSheet? { FormSheet(editing: name, in: world) }

  func title(in world: World) -> String { world.words.editTitle(world.name(of: name)) }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    sheet.faultsOfEdit(in: values)
  }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    let edits = sheet.edits(today: world.today)
    let set = Dictionary(uniqueKeysWithValues: edits.map { ($0.field, $0.becomes) })
    sheet.noteConcerns(about: Change(id: name, set: set), in: world)
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { sheet.edit(today: world.today) }
}

extension FormSheet {
  /// What the fields of the edited record have against values; those that nobody touched stay as they are.
  func faultsOfEdit(in values: [String: FieldValue]) -> [String: FieldError] {
    guard let edited, let kind = Schema.kind(of: edited.id) else { return [:] }
    return kind.faults(in: Row(values, of: kind), keeping: untouched)
  }

  /// The edit that was typed; nil where nothing is changed.
  func edit(today: Day) -> (any Act)? {
    let edits = edits(today: today)
    guard let edited, !edits.isEmpty else { return nil }
    return EditRecord(edited.id, edits)
  }
}
