import CivicDomain

/// The names of records in sentences and lists, as their kinds declare them (`Presentation`). Only on a screen of the
/// staff have people their names; elsewhere nothing personal is said, and a person goes by the id.
extension Words {
  /// The name of a record: `KROKUS`, `Sala warsztatowa`, `U-14`; removed records keep their names, unknown ones go by
  /// the id.
  public func name(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.usual, circumstances).name(of: id) ?? id.raw
  }

  /// The full name of a record, where people mostly use a short one.
  public func fullName(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.full, circumstances).name(of: id) ?? id.raw
  }

  /// The text that tells a record from its namesakes: a district, whose it is; empty where nothing does.
  public func distinction(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.usual, circumstances).text(of: id) { $0.distinction }
  }

  /// The summary of a record beside its name: what sort of thing it is, where; empty where there is none.
  public func summary(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.usual, circumstances).text(of: id) { $0.summary }
  }

  /// A record with these values in one sentence, whether the register has it or not: its name, and its summary beside it.
  /// Nil where they say too little to name it.
  public func sentence(of id: RecordID, _ values: Row, in circumstances: Circumstances) -> String? {
    let telling = naming(.usual, circumstances)
    guard let name = telling.name(of: id, values) else { return nil }
    let summary = telling.summary(of: id, values)
    return summary.isEmpty ? name : "\(name) · \(summary)"
  }

  /// What is read of a record before something is done to it that cannot be unsaid, a line for each field that says
  /// something: the remark, behind it the answer.
  public func reading(of id: RecordID, in circumstances: Circumstances) -> [String] {
    guard let kind = Schema.kind(of: id), let values = circumstances.register.living(id, of: kind.kind) else {
      return []
    }
    return kind.reading.flatMap { field -> [String] in
      guard field.audience != .personal || circumstances.place == .screen, let value = values[field.name] else {
        return []
      }
      let line = "\(capitalized(label(of: field))): \(self.value(value, of: field, in: circumstances))"
      let referred = field.shape.refersTo == nil ? nil : value.text.map { RecordID($0) }
      return [line] + (referred.map { reading(of: $0, in: circumstances) } ?? [])
    }
  }

  /// A record as it is told on the page of another to which it refers by a field: what differs from the others there.
  /// Its name without that one's, led by what it is a part of and when that is, where its name tells neither; its state
  /// behind it.
  public func part(_ id: RecordID, by field: String, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id), let values = here.register.stored(id)?.values else { return id.raw }
    let telling = naming(.usual, here)
    var said = [telling.text(of: id) { $0.naming(without: field) }]
    if kind.wholeField?.name != field, let whole = whole(of: id, in: here) { said.insert(whole, at: 0) }
    if let state = kind.fields.first(where: \.isState),
      let value = kind.value(of: state.name, in: id, values, on: here.register, at: here.now) ?? state.valueWhereAbsent
    {
      let registration = kind.kind == Registration.kind ? here.register.record(Identifier<Registration>(id.raw)) : nil
      let waits = registration.map { $0.status == .registered && !$0.seated } ?? false
      said.append(
        waits
          ? self.said(pl: "na liście rezerwowej", en: "on the waiting list") : self.value(value, of: state, in: here))
    }
    said.removeAll(where: \.isEmpty)
    return said.isEmpty ? name(of: id, in: here) : said.joined(separator: " · ")
  }

  /// What a record is a part of, with the time of that, where its own name does not tell; nil: its name tells it, or it is a
  /// part of nothing.
  public func whole(of id: RecordID, in here: Circumstances) -> String? {
    guard let kind = Schema.kind(of: id), let field = kind.wholeField,
      !kind.naming.contains(where: { $0.fields.contains(field.name) }),
      let whole = here.register.stored(id)?.values[field.name]?.text.map({ RecordID($0) }), here.register.has(whole)
    else { return nil }
    return inItsTime(whole, in: here)
  }

  /// When a record is, or of what it is a part and when that is, where its own name does not tell: `czw. 10.12, 16:00`,
  /// `10.12, Warsztat: SWOT`; empty: there is nothing more to tell.
  public func occasion(of id: RecordID, in here: Circumstances) -> String {
    guard let kind = Schema.kind(of: id) else { return "" }
    let named = Set(kind.naming.flatMap(\.fields))
    if let start = start(of: id, in: here) {
      return kind.order.map { named.contains($0.field) } ?? true ? "" : moment(start, near: here.today)
    }
    guard let field = kind.wholeField, !named.contains(field.name),
      let whole = here.register.stored(id)?.values[field.name]?.text.map({ RecordID($0) }),
      let start = start(of: whole, in: here)
    else { return "" }
    return "\(day(start.day, near: here.today)), \(name(of: whole, in: here))"
  }

  /// The time by which the records of its kind are ordered; nil: they go by none.
  private func start(of id: RecordID, in here: Circumstances) -> LocalTime? {
    guard let kind = Schema.kind(of: id), let order = kind.order.flatMap({ kind.field($0.field) }),
      order.shape == .time
    else { return nil }
    return here.register.stored(id)?.values[order.name]?.text.flatMap { try? LocalTime($0) }
  }

  /// The name of a record with the time at which it is held, where it has one.
  private func inItsTime(_ id: RecordID, in here: Circumstances) -> String {
    let name = self.name(of: id, in: here)
    return start(of: id, in: here).map { "\(name), \(moment($0, near: here.today))" } ?? name
  }

  /// Returns the way in which names are put together here.
  func naming(_ manner: NameTelling.Manner, _ circumstances: Circumstances) -> NameTelling {
    NameTelling(words: self, manner: manner, circumstances: circumstances)
  }
}

extension AnyKind {
  /// The parts of a record's name without those that a field tells.
  fileprivate func naming(without field: String) -> [NamePart] {
    func isWords(_ part: NamePart) -> Bool { if case .label = part { true } else { false } }
    let left = naming.filter { !$0.fields.contains(field) }
    // Words between two parts lead nothing in.
    return naming.first.map(isWords) ?? false ? left : Array(left.drop(while: isWords))
  }
}

/// Puts the name of a record together from its parts.
struct NameTelling {
  let words: Words
  let manner: Manner
  let circumstances: Circumstances
  /// How many names this name is nested in: a version's within that of a submission.
  private var depth = 0

  /// Which form of a name is wanted.
  enum Manner {
    /// The usual name.
    case usual
    /// The full name, where people mostly use a short one.
    case full
    /// The short name beside words that say the kind, and where times do not matter: without the words before it, and
    /// without times.
    case brief
  }

  /// The deepest nesting of names: nobody reads a name within a name within a name, and records may refer to each other
  /// in a ring.
  private static let deepest = 3

  init(words: Words, manner: Manner, circumstances: Circumstances) {
    self.words = words
    self.manner = manner
    self.circumstances = circumstances
  }

  /// The name of a record; nil where it is unknown, or has none that may be shown here.
  func name(of id: RecordID) -> String? {
    circumstances.register.stored(id).flatMap { name(of: id, $0.values) ?? unseen(id, $0.values) }
  }

  /// What a record is called on a screen where all that names it is personal, and whoever reads may not see it: that is never
  /// an empty name, nor an id, which says nothing.
  private func unseen(_ id: RecordID, _ values: Row) -> String? {
    guard circumstances.place == .screen, let kind = Schema.kind(of: id) else { return nil }
    let fields = kind.naming.flatMap(\.fields)
    let isHidden = !fields.isEmpty && fields.allSatisfy { kind.field($0)?.audience == .personal && values[$0] == nil }
    return isHidden ? words.notSeen(words.label(of: kind.kind)) : nil
  }

  /// The name of a record with these values, whether the register has it already or not.
  func name(of id: RecordID, _ values: Row) -> String? {
    guard let kind = Schema.kind(of: id) else { return nil }
    let name = text(kind.naming, of: id, values, kind)
    return name.isEmpty ? nil : name
  }

  /// What is said beside the name of a record with these values; empty where nothing is.
  func summary(of id: RecordID, _ values: Row) -> String {
    Schema.kind(of: id).map { text($0.summary, of: id, values, $0) } ?? ""
  }

  /// The text of some parts of a record; empty where it is unknown.
  func text(of id: RecordID, _ parts: (AnyKind) -> [NamePart]) -> String {
    guard let kind = Schema.kind(of: id), let stored = circumstances.register.stored(id) else { return "" }
    return text(parts(kind), of: id, stored.values, kind)
  }

  private func text(_ parts: [NamePart], of id: RecordID, _ values: Row, _ kind: AnyKind) -> String {
    var text = ""
    var before: (words: String, leadIn: Bool) = ("", false)
    for (index, part) in parts.enumerated() {
      let added: String
      switch part {
      case .label(let label):
        before = (label[words.language], index == 0)
        continue
      case .first(let fields):
        let ordered = manner == .full ? fields.reversed() : fields
        added = ordered.lazy.map { value(of: $0, in: id, values, kind) }.first { !$0.isEmpty } ?? ""
      case .span(let from, let to):
        added = manner == .brief ? "" : span(from, to, values, kind)
      }
      if added.isEmpty { continue }
      let isJoined = before.leadIn ? manner != .brief : !text.isEmpty
      text += (isJoined ? before.words : "") + added
      before = ("", false)
    }
    return text
  }

  private func value(of name: String, in id: RecordID, _ values: Row, _ kind: AnyKind) -> String {
    guard let field = kind.field(name), field.audience != .personal || circumstances.place == .screen,
      let value = kind.value(of: name, in: id, values, on: circumstances.register, at: circumstances.now)
    else { return "" }
    if field.shape.isReference {
      return value.texts.map { referred(RecordID($0)) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    // A number that names something is not counted: `wersja 1200`.
    if case .number(let number) = value { return String(number) }
    return words.value(value, of: field, in: circumstances)
  }

  /// The name of the record to which a name refers. A person without a name is left out: the id says nothing to
  /// anybody, and links what one and the same person did.
  private func referred(_ id: RecordID) -> String {
    guard depth < NameTelling.deepest else { return id.raw }
    var inner = NameTelling(words: words, manner: .usual, circumstances: circumstances)
    inner.depth = depth + 1
    guard Schema.kind(of: id)?.namesPeople ?? false else { return inner.name(of: id) ?? id.raw }
    guard circumstances.place == .screen, circumstances.register.has(id) else { return "" }
    return inner.name(of: id) ?? ""
  }

  private func span(_ from: String, _ to: String, _ values: Row, _ kind: AnyKind) -> String {
    let days = [from, to].compactMap { values[$0]?.text.flatMap { try? Day($0) } }
    if days.count == 2, days[0] <= days[1] { return told(days[0], days[1]) }
    guard let start = values[from]?.text.flatMap({ try? LocalTime($0) }),
      let end = values[to]?.text.flatMap({ try? LocalTime($0) }), start < end
    else { return "" }
    if let first = kind.field(from)?.wholeDay?.day(of: start), let last = kind.field(to)?.wholeDay?.day(of: end) {
      return told(first, last)
    }
    return words.span(TimeSpan(start: start, end: end), near: circumstances.today)
  }

  /// The days of something that takes whole days, or one: `7.12–11.12`.
  private func told(_ first: Day, _ last: Day) -> String {
    let days = [first, last].map { words.day($0, near: circumstances.today) }
    return first == last ? days[0] : days.joined(separator: "–")
  }
}
