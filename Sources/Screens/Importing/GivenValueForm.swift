import CivicDomain
import TerminalCanvas
import Words

/// The form in which a record is chosen to which all rows of a file refer: by its own field.
struct GivenValueForm: FormKind {
  private let field: FieldDeclaration
  private let place: String
  private let request: ImportRequest

  /// The form for a field of the rows of a sheet.
  init(_ wanted: ImportOutlook.SheetField, _ request: ImportRequest) {
    (field, place) = (wanted.field, wanted.sheet)
    self.request = request
  }

  var name: RecordID { RecordID("") }

  func title(in world: World) -> String { world.words.ofSheet(place, world.words.whichValueForAll(field)) }

  func sheet(in world: World) -> FormSheet? {
    var input = FieldInput(field)
    input.isRequired = false
    let known = request.given(in: place)[field.name].map { [field.name: FieldValue.text($0)] }
    return FormSheet([input], values: known ?? [:], saving: world.words.takeMended, in: world)
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] { [:] }

  func annotate(_ sheet: inout FormSheet, in world: World) {
    sheet.state.notes = [FormNote(.hint, world.words.emptyIsNone)]
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { nil }

  func instead(of sheet: FormSheet, in world: World) -> [Step]? {
    var other = request
    other.give(field, sheet.values(today: world.today).values[field.name]?.plain, in: place)
    return [.run(.importing(.judge(other)))]
  }
}
