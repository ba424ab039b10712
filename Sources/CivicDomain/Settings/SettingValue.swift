/// A value of a setting: a number or a text that holds from a day on, until the next one does. Made by its own act (`ChangeSetting`).
public struct SettingValue: Record {
  /// The kind of the record: ustawienie.
  public static let kind = Kind(
    "setting", idPrefix: "stg", pl: ["ustawienie", "ustawienia", "ustawień"], en: ["setting", "settings"],
    madeBy: ChangeSetting.declaration.command, endedBy: RemoveRecord.declaration,
    isForKeepersAlone: true)
  /// The id.
  public let id: Identifier<SettingValue>
  /// The name of the setting.
  public var name = ""
  /// The number; nil where the setting is a text.
  public var value: Int?
  /// The text; empty where the setting is a number.
  public var text = ""
  /// The law, the resolution or the decision that it is taken from.
  public var source = ""
  /// The first day on which it holds.
  public var from: Day?
  /// The last day on which it holds, where that was said; nil: until the next value of this setting begins.
  public var to: Day?

  /// A value with every field empty.
  public init(blank id: Identifier<SettingValue>) { self.id = id }

  /// What the number counts.
  public static let unit = derived("unit", .choice(SettingUnit.options), pl: "jednostka", en: "unit") { value, _, _ in
    value.setting.map { .text($0.unit.rawValue) }
  }

  /// Whether it holds now.
  public static let state = derived("state", .choice(SettingState.options), pl: "stan", en: "status") {
    value, register, now in
    value.setting.map { .text(SettingTimeline(of: $0, on: register).state(of: value, on: now.day).rawValue) }
  }

  /// The fields of the kind, in the order of its form. What a rule once judged by stays as it was: another number is
  /// another record.
  public static let fields: [Field] = [
    Field(
      "name", at: MemoryLayout<Self>.offset(of: \.name), Label(pl: "ustawienie", en: "setting"), required: true,
      .settingName
    ).key.once,
    count("value", \.value, in: Limits.settingNumbers, pl: "wartość", en: "value").once,
    unit,
    line("text", \.text, pl: "treść", en: "text").once.searched,
    day("from", \.from, required: true, pl: "obowiązuje od", en: "valid from").once,
    day("to", \.to, pl: "obowiązuje do (włącznie)", en: "valid to (inclusive)").once,
    line("source", \.source, pl: "źródło", en: "source").once.searched,
    state,
  ]

  /// Told by what it is; the last one comes first.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.name))],
    columns: names(of: \.name, \.value) + [unit.name] + names(of: \.text, \.from) + [state.name] + names(of: \.source),
    filters: names(of: \.name),
    order: RecordOrder(by: name(of: \.from), descending: true))

  /// The setting whose value it is; nil where a newer program declares it.
  public var setting: Setting? { Setting.named(name) }

  /// An end before its beginning; a number that is not said, or a text, as the setting has it. What a newer program declares
  /// is taken as it is.
  public func faults() -> [String: FieldError] {
    var faults: [String: FieldError] = [:]
    if let from, let to, to < from { faults[Self.name(of: \.to)] = .endBeforeStart }
    if let setting {
      if setting.isText, text.isEmpty { faults[Self.name(of: \.text)] = .required }
      if !setting.isText, value == nil { faults[Self.name(of: \.value)] = .required }
    }
    return faults
  }

  /// Whether it says what a setting can be.
  func fits(_ setting: Setting) -> Bool {
    setting.isText ? !text.isEmpty && setting.range.contains(text.count) : value.map(setting.range.contains) ?? false
  }

  /// Checks that the number lies in the range of its setting, and that a text is no longer.
  public static func consequences(
    of new: SettingValue, was old: SettingValue?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard let setting = new.setting, !new.fits(setting) else { return [] }
    if setting.isText {
      throw .invalid(\SettingValue.text, .tooLong(limit: setting.range.upperBound))
    } else {
      throw .invalid(\SettingValue.value, .outOfRange(setting.range))
    }
  }
}

/// Whether a value of a setting holds.
public enum SettingState: String, Choice {
  /// It will hold later.
  case ahead
  /// It holds now.
  case inForce
  /// It held, or another was put in its place before it did.
  case over

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .ahead: Label(pl: "dopiero będzie", en: "to come")
    case .inForce: Label(pl: "obowiązuje", en: "in force")
    case .over: Label(pl: "już nie obowiązuje", en: "no more in force")
    }
  }
}

extension FieldForm<String> {
  /// The name of a setting; that of a newer program is kept.
  fileprivate static var settingName: Self {
    let options = Setting.all.map { FieldShape.Option(word: $0.name, label: $0.label) }
    return Self(.choice(options), empty: "", out: { $0.isEmpty ? nil : .text($0) }) { value throws(FieldError) in
      let name = try value.nonBlank(required: true, limit: Limits.line)
      guard Setting.named(name) != nil else { throw value.unknown(among: options) }
      return name
    } keep: {
      $0.plain
    }
  }
}
