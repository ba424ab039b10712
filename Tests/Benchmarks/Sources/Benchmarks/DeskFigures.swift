import CivicDomain
import CrowdedRegister
import FlatFileStore
import Screens
import TerminalCanvas
import Words

/// What the first screen costs in a register of many years: until its first picture is there, and for a key on it.
struct DeskFigures {
  let folder: String
  let sessions: Int
  let remarks: Int
  private static let rounds = 7
  private static let now = "2026-09-09T14:32"
  /// Consultations among which the remarks are: more than are open in a year.
  private static let consultations = 20

  /// Whether the arguments ask for these figures alone: `desk [SESSIONS REMARKS]`.
  static func asked(_ arguments: [String]) -> (sessions: Int, remarks: Int)? {
    guard arguments.dropFirst().first == "desk" else { return nil }
    let sizes = arguments.dropFirst(2).compactMap { Int($0) }
    return sizes.count == 2 ? (sizes[0], sizes[1]) : (20_000, 5_000)
  }

  func measure(into table: inout ResultTable) throws {
    try fill()
    let store = try Store(folder)
    let (opening, keys) = (try (0..<Self.rounds).map { _ in try sitting(store) }).reduce(into: ([Double](), [Double]()))
    {
      $0.0.append($1.opening)
      $0.1.append(contentsOf: $1.keys)
    }
    let size = "\(sessions) sessions, \(remarks) remarks"
    table.add("\(size): the desk opens, the first time", ours: milliseconds([opening[0]]), target: "")
    table.add("\(size): the desk opens", ours: milliseconds(opening), target: "≤ 15 ms")
    table.add("\(size): a key on it", ours: milliseconds(keys), target: "≤ 5 ms")
  }

  private func sitting(_ store: Store) throws -> (opening: Double, keys: [Double]) {
    var app = App()
    let now = try LocalTime(Self.now)
    var world = World(
      register: store.register, changeLog: store, now: now, instant: try WarsawTime.instant(now), ticks: 0,
      words: Language.polish.words, size: Size(width: 80, height: 24), centre: "CAO", author: Crowd.clerk,
      draw: { 7 })
    world.lastVisit = LastVisit(transaction: 0, at: world.instant)
    func press(_ key: Key) -> Double {
      Stopwatch.seconds {
        _ = app.update(.key(key), in: world)
        var canvas = Canvas(size: world.size, theme: world.theme, signs: world.signs)
        app.view(on: &canvas, in: world)
      }
    }
    _ = press(.character("4"))
    let opening = press(.character("0"))
    return (opening, [Key.down, .down, .pageDown, .up, .tab, .tab].map { press($0) })
  }

  private func fill() throws {
    let store = try Folder.store(at: folder)
    let first = try Day("2017-01-02")
    var changes: [Change] = []
    for number in 0..<sessions {
      // About six a day of ten years, a few of them to come.
      let day = first.adding(days: number * 3_600 / max(1, sessions)).text
      let report: FieldValue = .text(number.isMultiple(of: 9) ? "" : "Ustalono.")
      changes.append(
        Change(
          id: RecordID(Session.kind, bits: UInt64(number)),
          set: [
            "title": .text("Spotkanie \(number)"), "start": .text("\(day)T16:00"), "end": .text("\(day)T18:00"),
            "seats": .number(20), "report": report,
          ]))
    }
    for number in 0..<Self.consultations {
      changes.append(
        Change(
          id: RecordID(Consultation.kind, bits: UInt64(number)),
          set: ["subject": .text("Sprawa \(number)"), "opens": .text("2026-08-01"), "closes": .text("2026-09-23")]))
    }
    for number in 0..<remarks {
      let consultation = RecordID(Consultation.kind, bits: UInt64(number % Self.consultations))
      changes.append(
        Change(
          id: RecordID(Submission.kind, bits: UInt64(number)),
          set: [
            "consultation": .text(consultation.raw), "remark": .text("Uwaga \(number)"), "channel": .text("paper"),
            "receivedOn": .text("2026-08-\(10 + number % 20)"),
          ]))
    }
    let importing = store.importing(by: Crowd.clerk, at: GeneratedRegister.instant)
    while importing.snapshot() != nil {
      changes.forEach(importing.take)
      importing.commit()
    }
    guard case .done? = importing.outcome else { throw Store.NotSaved(outcome: importing.outcome ?? .alreadyDone) }
    try Store(folder).keepCache()
  }

  private func milliseconds(_ figures: [Double]) -> String {
    ResultTable.text(Stopwatch.median(figures) * 1_000, digits: 2) + " ms"
  }
}
