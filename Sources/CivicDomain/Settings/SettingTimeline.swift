/// A number or text of a setting, and the days on which it holds.
public struct SettingTerm: Equatable, Sendable {
  /// The number; of a text 0.
  public let number: Int
  /// The text; of a number empty.
  public let text: String
  /// The first day on which it holds, or is known to; nil: however early.
  public let from: Day?
  /// The last day on which it holds; nil: until further notice.
  public internal(set) var to: Day?
  /// Where the number comes from.
  public let origin: Origin

  /// A number on some days.
  public init(number: Int, text: String = "", from: Day?, to: Day?, origin: Origin) {
    (self.number, self.text, self.from, self.to, self.origin) = (number, text, from, to, origin)
  }

  /// Where a number comes from.
  public enum Origin: Hashable, Sendable {
    /// A record says it.
    case record(Identifier<SettingValue>)
    /// An older program wrote it into the settings of the whole store.
    case olderProgram
    /// The program declares it, with this source.
    case declared(Label)
  }
}

extension SettingTerm {
  /// The source that somebody gave; empty where nobody did.
  func source(on register: any Register) -> String {
    switch origin {
    case .record(let id): register.value(of: \.source, in: id)
    case .olderProgram, .declared: ""
    }
  }

  /// Whether it holds on a day, will or did.
  public func state(on day: Day) -> SettingState {
    if let to, to < day { return .over }
    return (from ?? .earliest) > day ? .ahead : .inForce
  }
}

extension Register {
  /// Returns the number of a setting that holds on a day. Answered by the setting's name, without going along all of them.
  public func number(of setting: Setting, on day: Day) -> Int {
    SettingTimeline(of: setting, on: self).holding(on: day).number
  }

  /// Returns the text of a setting that holds on a day; empty where nobody said one.
  public func text(of setting: Setting, on day: Day) -> String {
    SettingTimeline(of: setting, on: self).holding(on: day).text
  }

  /// Returns what holds on a day, since when and until when, and where it comes from.
  public func term(of setting: Setting, on day: Day) -> SettingTerm {
    SettingTimeline(of: setting, on: self).term(on: day)
  }

  /// Returns what held, holds and will hold, the oldest first; no day is missing and none is told twice.
  public func terms(of setting: Setting) -> [SettingTerm] { SettingTimeline(of: setting, on: self).terms }
}

/// All that is said of one setting: by records, by an older program, by its declaration.
///
/// On a day that record holds which begins last before it (of two that begin on one day the later one in the log) and has
/// not ended; where none does, what an older program wrote into the store's manifest (`Register.olderSettings`), which no
/// program writes any more; and where that says nothing either, the default of that day.
struct SettingTimeline {
  private let setting: Setting
  /// The records that say something, in the order in which they begin.
  private let values: [SettingValue]
  private let kept: Int?

  init(of setting: Setting, on register: any Register) {
    assert(Setting.named(setting.name) != nil, "a setting that is not in the list")
    self.setting = setting
    let said = register.records(whose: \SettingValue.name, is: setting.name).enumerated().filter { _, value in
      value.from != nil && value.fits(setting)
    }
    values = said.sorted { ($0.element.from ?? .earliest, $0.offset) < ($1.element.from ?? .earliest, $1.offset) }
      .map(\.element)
    if !setting.isText, case .number(let number)? = register.olderSettings[setting.name], setting.range.contains(number)
    {
      kept = number
    } else {
      kept = nil
    }
  }

  /// The value that was said last of those that begin on the latest day; nil where none was said.
  var last: SettingValue? { values.last }

  /// What holds on a day, and where it comes from.
  func holding(on day: Day) -> (number: Int, text: String, origin: SettingTerm.Origin) {
    if let value = value(on: day) { return holding(value) }
    if let kept { return (kept, "", .olderProgram) }
    let byDefault = setting.byDefault(on: day)
    return (byDefault.number, "", .declared(byDefault.source))
  }

  private func holding(_ value: SettingValue) -> (number: Int, text: String, origin: SettingTerm.Origin) {
    (setting.isText ? 0 : value.value ?? 0, setting.isText ? value.text : "", .record(value.id))
  }

  private func value(on day: Day) -> SettingValue? {
    values.last { ($0.from ?? .earliest) <= day && day <= ($0.to ?? .latest) }
  }

  /// What held, holds and will hold, the oldest first.
  var terms: [SettingTerm] {
    let ends = values.compactMap { $0.to?.adding(days: 1) }
    let starts = Set(values.compactMap(\.from) + ends + setting.defaults.dropFirst().compactMap(\.from))
      .filter { $0 > .earliest }.sorted()
    var terms: [SettingTerm] = []
    for day in [.earliest] + starts {
      let (number, text, origin) = holding(on: day)
      if let last = terms.indices.last {
        if terms[last].origin == origin, terms[last].number == number, terms[last].text == text { continue }
        terms[last].to = day.adding(days: -1)
      }
      let from = day > .earliest ? day : knownStart(of: origin, before: starts.first ?? .latest)
      terms.append(SettingTerm(number: number, text: text, from: from, to: nil, origin: origin))
    }
    return terms
  }

  /// Returns the day since which what holds from the beginning is known to hold: that of the first default.
  private func knownStart(of origin: SettingTerm.Origin, before next: Day) -> Day? {
    guard case .declared = origin, let day = setting.defaults[0].from, day < next else { return nil }
    return day
  }

  /// What holds on a day, since when, and until when.
  func term(on day: Day) -> SettingTerm {
    let terms = terms
    return terms.last { ($0.from ?? .earliest) <= day } ?? terms[0]
  }

  /// Whether a value holds on a day.
  func state(of value: SettingValue, on day: Day) -> SettingState {
    if self.value(on: day)?.id == value.id { return .inForce }
    let isAhead = terms.contains { $0.origin == .record(value.id) && ($0.from ?? .earliest) > day }
    return isAhead ? .ahead : .over
  }
}
