/// The act of giving a setting another number from a day on. A new number is a new record, so that the days before are judged
/// by what held on them.
public struct ChangeSetting: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "setting-change", command: "setting",
    ActWords(
      logged: Label(pl: "zmieniono ustawienie", en: "setting changed"),
      done: Label(pl: "Zmieniono ustawienie", en: "Setting changed"),
      undone: Label(pl: "zmianę ustawienia", en: "the change of the setting")))

  /// The value, with the id that its sender drew.
  public let value: SettingValue

  /// A value of a setting; without a first day it holds from today.
  public init(_ value: SettingValue) { self.value = value }

  /// The value.
  public var subject: ActSubject { .setting(value) }

  /// Undone by the removal of the value: what held before holds again.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    if situation.register.has(value.id.any) { return .alreadyDone }
    var value = value
    let from = value.from ?? situation.today
    value.from = from
    let changes = try RecordRules.insert(value, in: situation)
    if let setting = value.setting {
      let timeline = SettingTimeline(of: setting, on: situation.register)
      if let last = timeline.last, let begins = last.from, from < begins {
        throw .invalid(\SettingValue.from, .beforeAnother(begins))
      }
      let now = timeline.term(on: from)
      let range = setting.range(beside: situation.register, on: from)
      if let number = value.value, !range.contains(number) { throw .invalid(\SettingValue.value, .outOfRange(range)) }
      let saysMore = !value.source.isEmpty && value.source != now.source(on: situation.register)
      if now.number == value.value, now.to == value.to, !saysMore { return .alreadyDone }
    }
    return Decision(changes: changes, counter: RemoveRecord(value.id.any, because: ProgramText.undone.kept))
  }
}
