import CivicDomain

/// What records are called in sentences and lists, as their kinds declare it (`Presentation`). Only on a screen of the staff
/// have people their names; elsewhere nothing personal is told, and a person is named by the id.
extension Words {
  /// `KROKUS`, `Sala warsztatowa`, `U-14`; removed records keep their names, unknown ones are named by the id.
  public func name(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.usual, circumstances).name(of: id) ?? id.raw
  }

  /// The whole name, where people mostly use a short one.
  public func fullName(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.full, circumstances).name(of: id) ?? id.raw
  }

  /// What tells a record from others of its name: a district, whose it is; empty where nothing does.
  public func distinction(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.usual, circumstances).text(of: id) { $0.distinction }
  }

  /// What is said of a record beside its name: what sort of thing it is, where; empty where nothing is.
  public func summary(of id: RecordID, in circumstances: Circumstances) -> String {
    naming(.usual, circumstances).text(of: id) { $0.summary }
  }

  /// How names are told here.
  func naming(_ manner: NameTelling.Manner, _ circumstances: Circumstances) -> NameTelling {
    NameTelling(words: self, manner: manner, circumstances: circumstances)
  }
}

/// Tells names part by part.
struct NameTelling {
  let words: Words
  let manner: Manner
  let circumstances: Circumstances
  /// How many names this one is told within: a version's within that of a remark.
  private var depth = 0

  /// How much of a name is told.
  enum Manner {
    /// As people say it.
    case usual
    /// The long form, where people mostly use a short one.
    case full
    /// Beside words that say the kind, and where times do not matter: without what leads in, and without times.
    case brief
  }

  /// Nobody reads a name within a name within a name, and records may refer to each other in a ring.
  private static let deepest = 3

  init(words: Words, manner: Manner, circumstances: Circumstances) {
    self.words = words
    self.manner = manner
    self.circumstances = circumstances
  }

  /// What a record is called; nil where it is unknown, or says nothing that may be told here.
  func name(of id: RecordID) -> String? {
    circumstances.register.stored(id).flatMap { name(of: id, $0.values) }
  }

  /// What a record with these values, in the register or not yet, is called.
  func name(of id: RecordID, _ values: Row) -> String? {
    guard let kind = Schema.kind(of: id) else { return nil }
    let name = text(kind.naming, of: id, values, kind)
    return name.isEmpty ? nil : name
  }

  /// Some parts of what a record says; empty where it is unknown.
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

  /// The name of what a name refers to. Of people their names, or nothing: the id tells nobody anything, and links what one
  /// and the same person did.
  private func referred(_ id: RecordID) -> String {
    guard depth < NameTelling.deepest else { return id.raw }
    var inner = NameTelling(words: words, manner: .usual, circumstances: circumstances)
    inner.depth = depth + 1
    guard Schema.kind(of: id)?.namesPeople ?? false else { return inner.name(of: id) ?? id.raw }
    guard circumstances.place == .screen, circumstances.register.has(id) else { return "" }
    return inner.name(of: id) ?? ""
  }

  private func span(_ from: String, _ to: String, _ values: Row, _ kind: AnyKind) -> String {
    guard let start = values[from]?.text.flatMap({ try? LocalTime($0) }),
      let end = values[to]?.text.flatMap({ try? LocalTime($0) }), start < end
    else { return "" }
    if let first = kind.field(from)?.wholeDay?.day(of: start), let last = kind.field(to)?.wholeDay?.day(of: end) {
      let days = [first, last].map { words.day($0, near: circumstances.today) }
      return first == last ? days[0] : days.joined(separator: "–")
    }
    return words.span(TimeSpan(start: start, end: end), near: circumstances.today)
  }
}
