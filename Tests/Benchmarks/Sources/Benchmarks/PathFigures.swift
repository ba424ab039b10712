import CivicDomain

/// What it costs to name a field by its property: resolved at each use, and once for a whole list.
enum PathFigures {
  private static let rounds = 9
  private static let times = 100_000
  private static let shown = FieldList(\Session.title, \.start, \.mode, \.status)

  /// Whether the arguments ask for these figures alone.
  static func areAsked(_ arguments: [String]) -> Bool { arguments.dropFirst().first == "paths" }

  static func measure(into table: inout ResultTable) throws {
    var session = Session(blank: Identifier(bits: 1))
    session.title = "Warsztat PRSO: SWOT i cele"
    session.start = try LocalTime("2026-09-11T16:00")
    var register = MemoryRegister()
    register.apply(
      [Change(id: session.id.any, set: session.values)], at: GeneratedRegister.instant, by: GeneratedRegister.clerk)
    table.add("a path to its name", ours: nanoseconds { Session.name(of: \.report).utf8.count }, target: "≤ 200 ns")
    table.add(
      "four paths to a list of fields",
      ours: nanoseconds { FieldList(\Session.title, \.start, \.mode, \.status).names.count }, target: "")
    table.add(
      "four fields of a record, resolved once",
      ours: nanoseconds { register.excerpt(session.id, of: shown).title.count },
      target: "")
    table.add(
      "one field of a record", ours: nanoseconds { register.value(of: \.title, in: session.id).utf8.count }, target: "")
  }

  private static func nanoseconds(_ body: () -> Int) -> String {
    var sum = 0
    let figures = (0..<rounds).map { _ in Stopwatch.seconds { for _ in 0..<times { sum &+= body() } } / Double(times) }
    precondition(sum != 0, "nothing was asked")
    return ResultTable.text(Stopwatch.median(figures) * 1e9, digits: 0) + " ns"
  }
}
