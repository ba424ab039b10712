/// A condition made ready to be asked of the values of many records.
///
/// Where nothing is said, what holds there counts (`FieldDeclaration.valueWhereAbsent`); else it equals only nothing
/// (`FIELD=`), is unequal to everything else, and neither less nor more than anything. By the shape of the field:
///
/// - numbers by value, texts in the order of a Polish index;
/// - days and times by the calendar; where a period is named, all that lies in it is equal to it;
/// - what is found in a normal form (e-mail, telephone) in that form, all other texts by the letter;
/// - `holds` whatever the case and diacritics: of a choice its words in either language, of a reference what the record is
///   called to which it refers, of a telephone its digits.
public struct ConditionTest {
  private let comparison: Condition.Comparison
  private let value: String
  private let valueWhereAbsent: FieldValue?
  private let wanted: Wanted

  /// What is compared with.
  private enum Wanted {
    case nothing
    case number(Double)
    case period(Period, WholeDay?)
    case time(LocalTime)
    case text(String, KeyForm)
    case sorted([UInt8])
    case part(String)
    case digits(String)
    case oneOf(Set<String>)
  }

  /// The test of a condition on a field; nil for the field where no kind declares it: it is compared as a text.
  public init(_ condition: Condition, of field: FieldDeclaration?, on register: any Register) {
    comparison = condition.comparison
    value = condition.value
    valueWhereAbsent = field?.valueWhereAbsent
    wanted =
      if condition.value.isEmpty {
        .nothing
      } else if condition.comparison == .holds {
        Self.part(condition.value, of: field, on: register)
      } else {
        Self.whole(condition, of: field)
      }
  }

  private static func whole(_ condition: Condition, of field: FieldDeclaration?) -> Wanted {
    let value = condition.value
    switch field?.shape {
    case .count, .decimal: return Double(value).map { .number($0) } ?? .text(value, .exact)
    case .day, .time:
      if let period = Period(value) { return .period(period, field?.wholeDay) }
      return (try? LocalTime(value)).map { .time($0) } ?? .text(value, .exact)
    case .line where condition.comparison.isOrdering: return .sorted(PolishText.sortKey(value))
    case .line, .openingHours, .text, .choice, .choices, .words, .reference, .references, .anyReference, .file, .yes,
      nil:
      let form = field?.keyForm ?? .exact
      return .text(form.normalized(value), form)
    }
  }

  private static func part(_ value: String, of field: FieldDeclaration?, on register: any Register) -> Wanted {
    let folded = PolishText.folded(value)
    if let options = field?.shape.options, !options.isEmpty {
      let found = options.filter { option in
        [option.word, option.label.pl, option.label.en].contains { PolishText.folded($0).contains(folded) }
      }
      return .oneOf(Set(found.map(\.word)))
    }
    if let kind = field?.shape.refersTo.flatMap({ Schema.kind(named: $0.name) }) {
      let ids = kind.namingLines.flatMap { line in
        let query = Query(kind.kind, where: [Condition(field: line.name, .holds, value: value)])
        return register.page(query, window: 0..<Int.max).ids
      }
      return .oneOf(Set(ids.map(\.raw)))
    }
    let digits = digits(of: folded)
    let isNumber = !digits.isEmpty && !folded.utf8.contains { 0x61...0x7A ~= $0 }
    return field?.keyForm == .telephone && isNumber ? .digits(digits) : .part(folded)
  }

  /// Whether a value, absent or not, satisfies the condition.
  public func holds(for found: FieldValue?) -> Bool {
    switch comparison {
    case .equal: isEqual(found)
    case .unequal: !isEqual(found)
    case .less: order(found).map { $0 < 0 } ?? false
    case .atMost: order(found).map { $0 <= 0 } ?? false
    case .greater: order(found).map { $0 > 0 } ?? false
    case .atLeast: order(found).map { $0 >= 0 } ?? false
    case .holds: holdsPart(found ?? valueWhereAbsent)
    }
  }

  private func isEqual(_ found: FieldValue?) -> Bool {
    if case .nothing = wanted { return found == nil }
    guard let found = found ?? valueWhereAbsent else { return false }
    if case .text(let wanted, let form) = wanted {
      return found.texts.contains { form == .exact ? $0 == wanted : form.normalized($0) == wanted }
        || found.plain == value
    }
    return order(found) == 0
  }

  /// Below 0 where what was found is less than what is wanted, above 0 where it is more; nil where neither can be said.
  private func order(_ found: FieldValue?) -> Int? {
    switch (wanted, found ?? valueWhereAbsent) {
    case (.number(let wanted), .number(let number)): Self.order(Double(number), wanted)
    case (.number(let wanted), .decimal(let number)): Self.order(number, wanted)
    case (.sorted(let key), .text(let text)): Self.order(PolishText.sortKey(text), key)
    case (.period(let period, let meaning), .text(let text)): Self.day(of: text, meaning).map { Self.order($0, period) }
    case (.time(let wanted), .text(let text)): (try? LocalTime(text)).map { Self.order($0, wanted) }
    case (_, _): nil
    }
  }

  private static func order<V: Comparable>(_ one: V, _ other: V) -> Int { one < other ? -1 : one == other ? 0 : 1 }

  private static func order(_ one: [UInt8], _ other: [UInt8]) -> Int {
    one == other ? 0 : one.lexicographicallyPrecedes(other) ? -1 : 1
  }

  private static func order(_ day: Day, _ period: Period) -> Int {
    day < period.first ? -1 : day > period.last ? 1 : 0
  }

  /// The day that a stored day or time means to people.
  private static func day(of text: String, _ meaning: WholeDay?) -> Day? {
    if let day = try? Day(text) { return day }
    guard let time = try? LocalTime(text) else { return nil }
    return meaning?.day(of: time) ?? time.day
  }

  private static func digits(of text: String) -> String {
    String(decoding: text.utf8.filter { 0x30...0x39 ~= $0 }, as: UTF8.self)
  }

  private func holdsPart(_ found: FieldValue?) -> Bool {
    guard let found else { return false }
    switch wanted {
    case .part(let part): return found.texts.contains { PolishText.folded($0).contains(part) }
    case .digits(let digits): return found.texts.contains { Self.digits(of: $0).contains(digits) }
    case .oneOf(let words): return found.texts.contains { words.contains($0) }
    case .nothing, .number, .period, .time, .text, .sorted: return false
    }
  }
}

extension AnyKind {
  /// The lines in which what its records are called is typed.
  var namingLines: [FieldDeclaration] {
    naming.flatMap(\.fields).compactMap(field).filter { $0.isStored && $0.shape.isLine }
  }
}
