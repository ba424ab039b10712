import CivicDomain
import TerminalCanvas
import Words

/// A form that is open: its sort, what it asks for, and what was typed.
struct Form: Screen {
  /// What it is for.
  private(set) var kind: any FormKind
  /// What it asks for and what was typed.
  private(set) var sheet: FormSheet
  /// Whether more keys are on their way, so that what the rules say is worked out behind the last of them.
  var annotatesLater = false
  /// When it is to be kept as a draft, in ticks; nil: it is kept as it is.
  var draftDueAt: Int?

  /// What tells it from other forms.
  var name: RecordID { kind.name }

  /// What is typed.
  var state: FormState {
    get { sheet.state }
    _modify { yield &sheet.state }
  }

  /// Whether something was typed that would be lost.
  var isChanged: Bool { kind.draftWord != nil && state.isChanged }

  /// A form as it opens; nil where what it is about is gone.
  init?(_ kind: any FormKind, in world: World) {
    guard let sheet = kind.sheet(in: world) else { return nil }
    self.kind = kind
    self.sheet = sheet
    annotate(in: world)
  }

  /// Changes the sort of the form and what was typed together.
  mutating func change<Result>(_ change: (inout any FormKind, inout FormSheet) -> Result) -> Result {
    change(&kind, &sheet)
  }

  /// What stands above it.
  func title(in world: World) -> String { kind.title(in: world) }

  /// Everything that the fields, and the sort of form, have against what was typed.
  func faults(in world: World) -> [String: FieldError] {
    var (values, wrong) = sheet.values(today: world.today)
    // Fields that an edit does not ask for are as they were.
    if sheet.edited != nil { values.merge(sheet.was) { typed, _ in typed } }
    for (name, fault) in kind.faults(in: values, of: sheet, in: world)
    where wrong[name] == nil && state.index(of: name) != nil {
      wrong[name] = fault
    }
    for input in sheet.inputs where wrong[input.name] == nil && !sheet.isUntouched(input) {
      wrong[input.name] = input.declaration.fault(in: values[input.name], at: world.now)
    }
    return wrong
  }
}
