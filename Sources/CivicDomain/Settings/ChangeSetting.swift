/// The act of giving a setting another value from a day on. A new value is a new record, so that the days before are judged
/// by what held on them.
public struct ChangeSetting: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "setting-change", command: "setting",
    ActWords(
      logged: Label(pl: "zmieniono ustawienie", en: "setting changed"),
      done: Label(pl: "Zmieniono ustawienie", en: "Setting changed"),
      undone: Label(pl: "zmianę ustawienia", en: "the change of the setting"))
  ).keepersAlone

  /// The value, with the id that its sender drew.
  public let value: SettingValue

  /// A value of a setting; without a first day it holds from today.
  public init(_ value: SettingValue) { self.value = value }

  /// The value.
  public var subject: ActSubject { .setting(value) }

  /// A number that gives more than the law.
  public func doubts(in situation: Situation) -> [ActDoubt] {
    guard let setting = value.setting, setting.isMostByLaw, let number = value.value else { return [] }
    let most = setting.byDefault(on: value.from ?? situation.today).number
    return number > most ? [.beyondLaw(setting, most: most)] : []
  }

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
      if !setting.isText, let number = value.value, !range.contains(number) {
        throw .invalid(\SettingValue.value, .outOfRange(range))
      }
      let saysMore = !value.source.isEmpty && value.source != now.source(on: situation.register)
      if now.number == value.value ?? 0, now.text == value.text, now.to == value.to, !saysMore { return .alreadyDone }
    }
    return Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// The removal of what it recorded.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { deed.removals }
}

/// That personal data are to be kept for a shorter time: what is past the new term becomes due at once.
public struct ShorterKeeping: Hashable, Sendable {
  /// The setting.
  public let setting: Setting
  /// The number that holds until then.
  public let was: Int
  /// The number from then on.
  public let becomes: Int
  /// How many people's data become due by it.
  public let people: Int
}

extension ChangeSetting {
  /// What it shortens, and whose data become due by it on the day from which it holds, today at the earliest; nil: it keeps
  /// nothing for a shorter time, or the rules refuse it.
  public func shorterKeeping(in situation: Situation) -> ShorterKeeping? {
    let day = max(value.from ?? situation.today, situation.today)
    guard let setting = value.setting, setting.isOfKeeping, let number = value.value else { return nil }
    let was = situation.register.term(of: setting, on: day).number
    guard number < was, let decision = try? decide(in: situation), !decision.changes.isEmpty else { return nil }
    func due(_ register: any Register) -> Set<RecordID> {
      Set(
        RetentionProposal(on: register, today: day).due.map { id in
          let registration = Identifier<Registration>(id.raw)
          return id.prefix == Registration.kind.idPrefix[...]
            ? register.value(of: \Registration.person, in: registration).any : id
        })
    }
    let after = due(situation.after(decision.changes).register)
    return ShorterKeeping(
      setting: setting, was: was, becomes: number, people: after.subtracting(due(situation.register)).count)
  }
}
