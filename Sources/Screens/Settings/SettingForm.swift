import CivicDomain
import TerminalCanvas
import Words

/// The form of another value for a setting: which, if that is not known yet, the number or text, since when, and what it follows
/// from.
struct SettingForm: FormKind {
  private let value: Identifier<SettingValue>
  /// The setting; nil: it is chosen in the form.
  private let setting: Setting?
  /// What was asked about: another setting or number is asked about anew.
  private var askedAbout: ShorterKeeping?

  init(of setting: Setting, _ value: Identifier<SettingValue>) {
    (self.setting, self.value) = (setting, value)
  }

  init?(adding id: RecordID) {
    guard Schema.kind(of: id)?.kind == SettingValue.kind else { return nil }
    (setting, value) = (nil, Identifier(id.raw))
  }

  var name: RecordID { value.any }

  /// Whoever is no keeper is told so before they type.
  func hindrance(in world: World) -> Refusal? { world.author.role.refusal(of: ChangeSetting.declaration.right) }

  /// It holds from today, unless somebody says otherwise.
  func sheet(in world: World) -> FormSheet? {
    var inputs = [FieldInput(\SettingValue.from), FieldInput(\SettingValue.source), FieldInput(\SettingValue.to)]
    let (number, text) = (FieldInput(\SettingValue.value), FieldInput(\SettingValue.text))
    // Which of the two it is depends on the setting.
    if let setting {
      inputs = [setting.isText ? text : number] + inputs
    } else {
      inputs = [FieldInput(\SettingValue.name), number, text] + inputs
    }
    return FormSheet(inputs, values: [SettingValue.name(of: \.from): .text(world.today.text)], in: world)
  }

  func title(in world: World) -> String {
    setting.map {
      "\(world.words.capitalized(world.words.label(of: SettingValue.kind))): \(world.words.text($0.label))"
    }
      ?? world.words.addTitle(SettingValue.kind)
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    let wrong = Schema.kind(of: SettingValue.self).faults(in: Row(named(values), of: SettingValue.self))
    if wrong.isEmpty, case .invalid(_, let errors)? = world.refusal(of: act(values)) { return errors.byField }
    return wrong
  }

  /// Says what the setting rules, and what holds now.
  func annotate(_ sheet: inout FormSheet, in world: World) {
    let typed = sheet.values(today: world.today).values
    guard let setting = setting ?? typed[\SettingValue.name]?.text.flatMap(Setting.named) else { return }
    let term = world.register.term(of: setting, on: world.today)
    let now = world.words.settingNow(term, of: setting, on: world.register)
    sheet.state.notes = [FormNote(.hint, world.words.text(setting.rules)), FormNote(.hint, now)]
  }

  /// Asks once before data are kept for a shorter time, and says whose become due at once.
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String? {
    let change = act(sheet.values(today: world.today).values)
    guard let keeping = change.shorterKeeping(in: world.situation), keeping != askedAbout else { return nil }
    askedAbout = keeping
    return world.words.askSaveAnyway(world.words.keptShorter(keeping))
  }

  /// Nothing where it is so already.
  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    let act = act(sheet.values(today: world.today).values)
    do throws(Refusal) {
      return try act.decide(in: world.situation).changes.isEmpty ? nil : act
    } catch {
      return act
    }
  }

  private func act(_ values: [String: FieldValue]) -> ChangeSetting {
    ChangeSetting(SettingValue.lenient(id: value, Row(named(values), of: SettingValue.self)))
  }

  private func named(_ values: [String: FieldValue]) -> [String: FieldValue] {
    guard let setting else { return values }
    var values = values
    values[SettingValue.name(of: \.name)] = .text(setting.name)
    return values
  }
}

extension Step {
  /// Opens the form of another number for a setting.
  static func another(for setting: Setting) -> Step {
    .then { world in [.begin(SettingForm(of: setting, Identifier(bits: world.draw())))] }
  }
}
