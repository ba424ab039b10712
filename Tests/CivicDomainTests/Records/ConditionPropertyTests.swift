import CivicDomain
import Glibc
import SeededRandom
import Testing

/// Random conditions on random records against a plain evaluation, which compares texts and numbers as one would by hand.
@Suite struct ConditionPropertyTests {
  private static let rounds: UInt64 = getenv("WSPOLNIE_THOROUGH") == nil ? 40 : 2_000

  @Test func aQueryFindsWhatAPlainEvaluationFinds() throws {
    var narrowed = 0
    for seed in 1...Self.rounds {
      var random = SeededGenerator(seed: seed)
      var register = MemoryRegister()
      let records = (0..<30).map { number in
        Change(id: RecordID("ses-\(number)"), set: Self.values(&random).mapValues { $0 }, gone: nil)
      }
      let at = Instant(microsecondsSince1970: 0)
      register.apply(records, at: at, by: Author("anna"))
      for _ in 0..<20 {
        let typed = Self.condition(&random)
        let kind = try #require(Schema.kind(named: "session"))
        let conditions = try TypedCondition(typed, of: kind).conditions(today: Day("2026-09-09"), on: register)
        let found = register.page(Query(kind.kind, where: conditions), window: 0..<100).ids
        let plain = records.filter { Self.holds(typed, for: $0.set.named) }.map(\.id)
        #expect(found == plain, "seed \(seed): \(typed)")
        // What is written is what was read.
        let again = try conditions.flatMap {
          try TypedCondition($0.text, of: kind).conditions(today: Day("2026-09-09"), on: register)
        }
        #expect(again == conditions, "seed \(seed): \(typed)")
        if !plain.isEmpty, plain.count < records.count { narrowed += 1 }
      }
    }
    #expect(narrowed > Int(Self.rounds) * 5, "the conditions must be worth their while")
    print("conditions: \(Self.rounds * 20) on 30 records, seeds 1...\(Self.rounds), \(narrowed) narrowed")
  }

  private static let places = ["Sala 2", "Sala 10", "Łaźnia", "łaźnia", "Ośrodek", "świetlica"]
  private static let modes = ["inPerson", "online", "hybrid"]
  private static let techniques = ["workshop", "survey", "walk"]
  private static let times = [
    "2025-12-31T23:59", "2026-01-01T00:00", "2026-03-31T10:00", "2026-04-01T09:30", "2026-04-02T00:00",
  ]
  private static let periods = ["2025", "2026", "2026-Q1", "2026-Q2", "2026-03", "2026-04", "2026-01-01", "2026-04-01"]

  private static func values(_ random: inout SeededGenerator) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    func some<V>(_ list: [V]) -> V? { Bool.random(using: &random) ? list.randomElement(using: &random) : nil }
    values["place"] = some(places).map { .text($0) }
    values["mode"] = some(modes).map { .text($0) }
    values["seats"] = some([0, 2, 10, 33]).map { .number($0) }
    values["start"] = some(times).map { .text($0) }
    values["registrationCloses"] = some(times).map { .text($0) }
    values["techniques"] = some([["workshop"], ["workshop", "survey"], ["walk"]]).map { .list($0) }
    return values
  }

  private static func condition(_ random: inout SeededGenerator) -> String {
    func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    let equal = ["=", "!="]
    let all = equal + ["<", "<=", ">", ">="]
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return "place" + one(all) + one(places)
    case 1: return "place~" + one(["sala", "LAZ", "o", "10", "ś"])
    case 2: return "mode" + one(equal) + one(modes)
    case 3: return "seats" + one(all) + one(["0", "2", "9", "10"])
    case 4: return "start" + one(all) + one(periods + times)
    case 5: return "registrationCloses" + one(all) + one(periods)
    case _: return "techniques" + one(equal) + one(techniques)
    }
  }

  // MARK: By hand

  private static func holds(_ typed: String, for values: [String: FieldValue]) -> Bool {
    let name = String(typed.prefix { $0.isLetter })
    let rest = typed.dropFirst(name.count)
    let sign = String(rest.prefix { "!=<>~".contains($0) })
    let value = String(rest.dropFirst(sign.count))
    let found = values[name]
    if sign == "~" {
      let part = PolishText.folded(value)
      return found?.text.map { PolishText.folded($0).contains(part) } ?? false
    }
    switch name {
    case "mode": return ((found?.text ?? "inPerson") == value) == (sign == "=")
    case "techniques": return (found?.texts.contains(value) ?? false) == (sign == "=")
    case "seats":
      guard case .number(let number) = found else { return sign == "!=" }
      return compared(number, sign, Int(value) ?? -1)
    case "place":
      guard let text = found?.text else { return sign == "!=" }
      if sign == "=" || sign == "!=" { return (text == value) == (sign == "=") }
      let keys = [text, value].map { PolishText.sortKey($0) }
      return keys[0] == keys[1]
        ? sign.hasSuffix("=") : keys[0].lexicographicallyPrecedes(keys[1]) == sign.hasPrefix("<")
    case _:
      guard let text = found?.text else { return sign == "!=" }
      if value.contains("T") { return compared(text, sign, value) }
      var day = String(text.prefix(10))
      if name == "registrationCloses", text.hasSuffix("T00:00") { day = (try? Day(day).adding(days: -1).text) ?? "" }
      return compared(rounded(day, like: value), sign, value)
    }
  }

  private static func compared<V: Comparable>(_ one: V, _ sign: String, _ other: V) -> Bool {
    switch sign {
    case "=": one == other
    case "!=": one != other
    case "<": one < other
    case "<=": one <= other
    case ">": one > other
    case _: one >= other
    }
  }

  /// A day as a period of the same length is written.
  private static func rounded(_ day: String, like period: String) -> String {
    guard period.contains("Q") else { return String(day.prefix(period.count)) }
    let month = Int(day.dropFirst(5).prefix(2)) ?? 0
    return "\(day.prefix(4))-Q\((month + 2) / 3)"
  }
}
