import CivicDomain
import CrowdedRegister
import FlatFileStore
import Glibc
import Screens
import TerminalCanvas
import Words

/// What things with very many children cost: two commands' lists, what is due, keys on their pages, and letters in forms there.
struct SiblingFigures {
  let folder: String
  /// The program whose commands are timed.
  let program: String
  let size: Int
  private static let rounds = 7
  /// When it is, in the register and for the program.
  private static let now = "2026-09-09T14:32"

  /// Whether the arguments ask for these figures alone: `siblings PROGRAM [NUMBER…]`.
  static func asked(_ arguments: [String]) -> (program: String, sizes: [Int])? {
    guard arguments.count > 2, arguments[1] == "siblings" else { return nil }
    let sizes = arguments.dropFirst(3).compactMap { Int($0) }
    return (arguments[2], sizes.isEmpty ? [50, 500, 5_000, 20_000] : sizes)
  }

  func measure(into table: inout ResultTable) throws {
    try fill()
    let size = ResultTable.text(Double(size), digits: 0)
    for (command, target) in [("today", "≤ 30 ms"), ("list registrations", ""), ("list submissions", "")] {
      table.add("\(size) siblings: wspolnie \(command)", ours: milliseconds(runs(of: command)), target: target)
    }
    let store = try Store(folder)
    try page("a session", opening: ["2", "→", "→", "↵"], form: "z", store, size, &table)
    try page("a consultation", opening: ["3"], form: "p", store, size, &table)
    try page("its day in the calendar", opening: ["2", "→"], store, size, &table)
  }

  private func fill() throws {
    let store = try Folder.store(at: folder)
    let changes = Crowd(size).changes
    let importing = store.importing(by: Crowd.clerk, at: GeneratedRegister.instant)
    while importing.snapshot() != nil {
      changes.forEach(importing.take)
      importing.commit()
    }
    guard case .done? = importing.outcome else { throw Store.NotSaved(outcome: importing.outcome ?? .alreadyDone) }
    try Store(folder).keepCache()
  }

  private func runs(of command: String) -> [Double] {
    (0..<Self.rounds).map { _ in
      Stopwatch.seconds {
        _ = system("WSPOLNIE_NOW=\(Self.now) '\(program)' --data '\(folder)' \(command) > /dev/null")
      }
    }
  }

  /// From a fresh program: the last key opens the page, then one key after the other on it, each with what is drawn.
  private func page(
    _ name: String, opening keys: [Character], form: Character? = nil, _ store: Store, _ size: String,
    _ table: inout ResultTable
  ) throws {
    var app = App()
    let now = try LocalTime(Self.now)
    let world = World(
      register: store.register, now: now, instant: try WarsawTime.instant(now), ticks: 0, words: Language.polish.words,
      size: Size(width: 80, height: 24), centre: "CAO", author: Crowd.clerk, draw: { 7 })
    func press(_ key: Key) -> Double {
      Stopwatch.seconds {
        _ = app.update(.key(key), in: world)
        var canvas = Canvas(size: world.size, theme: world.theme, signs: world.signs)
        app.view(on: &canvas, in: world)
      }
    }
    func key(_ sign: Character) -> Key { sign == "→" ? .right : sign == "↵" ? .enter : .character(sign) }
    for sign in keys { _ = press(key(sign)) }
    let opening = press(.enter)
    if name == "a consultation" { _ = press(.end) }
    let onPage = [Key.down, .down, .down, .pageDown, .up, .down].map { press($0) }
    table.add("\(size) siblings: opening \(name)", ours: milliseconds([opening]), target: "≤ 30 ms")
    table.add("\(size) siblings: a key on it", ours: milliseconds(onPage), target: "≤ 5 ms")
    guard let form else { return }
    let acts = press(.character("a"))
    _ = press(.escape)
    table.add("\(size) siblings: what can be done there (a)", ours: milliseconds([acts]), target: "≤ 30 ms")
    // What is typed is decided on trial at each letter.
    _ = press(.character(form))
    let letters = "Anna Kowalska".map { press(.character($0)) }
    table.add("\(size) siblings: a letter in a form there", ours: milliseconds(letters), target: "≤ 5 ms")
  }

  private func milliseconds(_ figures: [Double]) -> String {
    ResultTable.text(Stopwatch.median(figures) * 1_000, digits: 2) + " ms"
  }
}
