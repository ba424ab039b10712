/// A condition as somebody types it, cut at its sign: `FIELD=VALUE`, `FIELD!=VALUE`, `<`, `<=`, `>`, `>=`, `FIELD~TEXT`.
///
///     let typed = try TypedCondition("początek>=1.09", of: kind)
///     let conditions = try typed.conditions(today: today, on: register)
public struct TypedCondition: Sendable {
  /// The field that is meant.
  public let field: FieldDeclaration
  /// How it is compared.
  public let comparison: Condition.Comparison
  /// What was typed behind the sign.
  public var value: String
  private let text: String
  /// How many characters stand before the sign, and before the value.
  private let offsets: (sign: Int, value: Int)

  /// Cuts a text at the first sign that compares.
  /// - Throws: that there is none, or that the kind has no such field.
  public init(_ text: String, of kind: AnyKind) throws(ConditionFault) {
    guard let (index, comparison) = TypedCondition.sign(in: text) else {
      throw ConditionFault(.noComparison, in: text, after: 0)
    }
    let name = String(text[..<index])
    // By bytes: behind the sign may stand a combining mark, which makes one letter with it.
    let end = text.utf8.index(index, offsetBy: comparison.rawValue.utf8.count)
    self.text = text
    self.comparison = comparison
    value = String(text[end...])
    offsets = (name.count, name.count + comparison.rawValue.count)
    guard let field = kind.spokenField(name) else {
      throw ConditionFault(.unknownField(name, kind.kind), in: text, after: 0)
    }
    self.field = field
    if let reason = TypedCondition.fault(of: comparison, on: field) {
      throw ConditionFault(reason, in: text, after: offsets.sign)
    }
  }

  private static func sign(in text: String) -> (String.Index, Condition.Comparison)? {
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text.utf8[index...]
      if let sign = Condition.Comparison.allCases.first(where: { rest.starts(with: $0.rawValue.utf8) }) {
        return index == text.startIndex ? nil : (index, sign)
      }
      index = text.utf8.index(after: index)
    }
    return nil
  }

  private static func fault(
    of comparison: Condition.Comparison, on field: FieldDeclaration
  ) -> ConditionFault.Reason? {
    if comparison.isOrdering, !field.shape.isOrdered { return .notOrdered(field) }
    if comparison == .holds, !field.holdsText { return .holdsNoText(field) }
    return nil
  }

  /// The condition that is meant; of a list's items, which are parted by `|`, one each.
  /// - Throws: that the value is none of the field's.
  public func conditions(today: Day, on register: any Register) throws(ConditionFault) -> [Condition] {
    if comparison == .holds {
      let part = value.allSatisfy(\.isWhitespace) ? "" : value
      guard !part.isEmpty else { throw fault(.noValue(field)) }
      return [condition(part)]
    }
    if let period = period(near: today) { return [condition(period)] }
    let read: FieldValue?
    var asked = field
    asked.tense = tense
    do throws(FieldError) { read = try asked.value(typed: value, today: today) } catch {
      throw fault(.unreadable(field, error))
    }
    guard let read else {
      if comparison.isOrdering { throw fault(.noValue(field)) }
      return [condition("")]
    }
    guard let kind = field.shape.refersTo else { return items(of: read).map(condition) }
    return try items(of: read).map { (item) throws(ConditionFault) in
      condition(try id(of: item, as: kind, on: register))
    }
  }

  /// The id that stands for a record: itself, or that of the one record with this external id or of this name.
  /// - Throws: that no record, or more than one, is called so.
  private func id(of item: String, as kind: Kind, on register: any Register) throws(ConditionFault) -> String {
    if let id = register.id(of: item, as: kind) { return id.raw }
    let named = register.ids(of: kind, called: item)
    if named.count > 1 { throw fault(.severalCalled(item, field, named.count)) }
    guard let id = named.first else { throw fault(.unreadable(field, .unknownReference(item))) }
    return id.raw
  }

  /// What was planned may be over by now: it is asked for on both sides of today.
  private var tense: Tense? { field.liesInPast ? .past : nil }

  /// Where days and times are compared, a period stands for all that lies in it.
  private func period(near today: Day) -> String? {
    switch field.shape {
    case .day: Period(typed: value, near: today, lying: tense)?.text
    case .time:
      (try? LocalTime(typed: value, near: today, lying: tense)) != nil
        ? nil : Period(typed: value, near: today, lying: tense)?.text
    case .line, .openingHours, .text, .count, .decimal, .choice, .choices, .words, .reference, .references,
      .anyReference, .file, .yes:
      nil
    }
  }

  private func items(of value: FieldValue) -> [String] {
    if case .list(let items) = value { items } else { [value.plain] }
  }

  private func condition(_ value: String) -> Condition { Condition(field: field.name, comparison, value: value) }

  private func fault(_ reason: ConditionFault.Reason) -> ConditionFault {
    ConditionFault(reason, in: text, after: offsets.value)
  }

  /// Whether its answer tells something personal of a record.
  public var isPersonal: Bool {
    field.audience == .personal || field.namesSomebody && (comparison == .holds || isName)
  }

  /// Whether a record is meant by its name: what is typed is neither nothing nor an id of the kind.
  private var isName: Bool {
    guard let kind = field.shape.refersTo else { return false }
    return value.contains { !$0.isWhitespace } && !value.hasPrefix("\(kind.idPrefix)-")
  }
}

/// What is wrong with a typed condition, and where.
public struct ConditionFault: Error, Hashable, Sendable {
  /// What is wrong: facts, no sentence.
  public enum Reason: Hashable, Sendable {
    /// No sign that compares, or nothing before it.
    case noComparison
    /// The kind has no such field.
    case unknownField(String, Kind)
    /// What stands behind the sign is no value of the field.
    case unreadable(FieldDeclaration, FieldError)
    /// Nothing stands behind a sign that needs something.
    case noValue(FieldDeclaration)
    /// The values of the field are not less or more than each other.
    case notOrdered(FieldDeclaration)
    /// The values of the field have no text of which something could be a part.
    case holdsNoText(FieldDeclaration)
    /// So many records, to which the field could refer, are called so.
    case severalCalled(String, FieldDeclaration, Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// The whole condition.
  public let text: String
  /// The character at which it is wrong, counted from 1.
  public let position: Int

  init(_ reason: Reason, in text: String, after count: Int) {
    self.reason = reason
    self.text = text
    position = count + 1
  }
}

extension FieldShape {
  /// Whether its values are less or more than each other.
  public var isOrdered: Bool {
    switch self {
    case .line, .count, .decimal, .day, .time: true
    case .openingHours, .text, .choice, .choices, .words, .reference, .references, .anyReference, .file, .yes: false
    }
  }
}

extension FieldDeclaration {
  /// Whether its values have a text of which something can be a part.
  fileprivate var holdsText: Bool {
    switch shape {
    case .line, .openingHours, .text, .choice, .choices, .words: true
    case .reference, .references: !namedKindLines.isEmpty
    case .count, .decimal, .anyReference, .file, .yes, .day, .time: false
    }
  }

  /// The lines by which the records are called to which it refers.
  private var namedKindLines: [FieldDeclaration] {
    shape.refersTo.flatMap { Schema.kind(named: $0.name) }?.namingLines ?? []
  }

  /// Whether the names of the records to which it refers are personal.
  public var namesSomebody: Bool { namedKindLines.contains { $0.audience == .personal } }
}

extension Register {
  /// The living records of a kind that are called so, by one of the lines of their name, case and diacritics ignored.
  public func ids(of kind: Kind, called name: String) -> [RecordID] {
    let lines = Schema.kind(named: kind.name)?.namingLines.map(\.name) ?? []
    let asked = PolishText.folded(name)
    return page(Query(kind, matching: name), window: 0..<Int.max).ids.filter { id in
      guard let values = stored(id)?.values else { return false }
      return lines.contains { values[$0]?.text.map(PolishText.folded) == asked }
    }
  }

  /// The id that a reference means: itself, or that of the one record with this external id; nil where there is neither.
  public func id(of reference: String, as kind: Kind) -> RecordID? {
    if stored(RecordID(reference)) != nil { return RecordID(reference) }
    guard let field = Schema.kind(named: kind.name)?.externalID else { return nil }
    let found = ids(of: kind, whose: field.name, is: reference)
    return found.count == 1 ? found.first : nil
  }
}
