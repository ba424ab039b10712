import CivicDomain
import FlatFileStore

/// What it costs to look at a register as it stood once, behind which there are ten years of acts.
struct PastFigures {
  let folder: String
  let organizations: Int
  private static let rounds = 3
  private static let years = 10
  /// Acts of some 500 bytes: 2 MB a year.
  private static let actsInYear = 4_000
  private static let secondsInYear = 31_557_600

  /// Whether the arguments ask for these figures alone: `past [NUMBER…]`.
  static func asked(_ arguments: [String]) -> [Int]? {
    guard arguments.count > 1, arguments[1] == "past" else { return nil }
    let sizes = arguments.dropFirst(2).compactMap { Int($0) }
    return sizes.isEmpty ? [1_500, 15_000, 150_000] : sizes
  }

  func measure(into table: inout ResultTable) throws {
    try fill()
    let size = ResultTable.text(Double(organizations), digits: 0)
    let list = Query(Organization.kind, orderedBy: "name")
    let begun = WarsawTime.day(Self.begun)
    for (what, moment) in [
      ("the first day", AsOf.day(begun)), ("after five years", .day(begun.adding(days: 5 * 365))),
      ("the last day", .day(WarsawTime.day(GeneratedRegister.instant))),
    ] {
      let figures = try (0..<Self.rounds).map { _ in
        try Stopwatch.seconds { _ = try Store(folder, asOf: moment).register.page(list, window: 0..<20) }
      }
      table.add(
        "\(size) and ten years of acts, as of \(what): to the first page",
        ours: ResultTable.text(Stopwatch.median(figures), digits: 2) + " s",
        target: organizations == 150_000 ? "≤ 3 s" : "")
    }
  }

  private static let begun = GeneratedRegister.instant.adding(seconds: -years * secondsInYear)

  private func fill() throws {
    let store = try Folder.store(at: folder)
    let importing = store.importing(by: GeneratedRegister.clerk, at: Self.begun)
    while importing.snapshot() != nil {
      for number in 0..<organizations {
        importing.take(Change(id: GeneratedRegister.id(number), set: GeneratedRegister.values(number)))
      }
      importing.commit()
    }
    guard case .done? = importing.outcome else { throw Store.NotSaved(outcome: importing.outcome ?? .alreadyDone) }
    let acts = Self.years * Self.actsInYear
    for number in 1...acts {
      let id = GeneratedRegister.id(number % organizations)
      let was = store.register.stored(id)?.values["description"]
      let text = FieldValue.text(String(repeating: "Rok \(number). ", count: 25))
      let at = Self.begun.adding(seconds: number * (Self.years * Self.secondsInYear / acts))
      let outcome = store.transact(
        EditRecord(id, [FieldEdit(field: "description", was: was, becomes: text)]), by: GeneratedRegister.clerk, at: at)
      guard case .done = outcome else { throw Store.NotSaved(outcome: outcome) }
    }
  }
}
