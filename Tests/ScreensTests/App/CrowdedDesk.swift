import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Words

@testable import Screens

/// A desk in front of a crowd. What is sent is decided and not saved, so that every key finds the same.
struct CrowdedDesk {
  private(set) var app = App()
  /// How it came where it is.
  private(set) var way = ""
  let register: CountingRegister
  private let size = Size(width: 80, height: 24)

  /// A desk in front of a crowd of so many.
  init(_ crowd: Int) throws {
    var memory = MemoryRegister()
    memory.apply(Crowd(crowd).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    register = CountingRegister(memory)
  }

  private func world() throws -> World {
    World(
      register: register, now: try TestRegister.now(), instant: try TestRegister.instant(), ticks: 0,
      words: Language.polish.words, size: size, centre: "CAO", author: Crowd.clerk, draw: { 7 })
  }

  /// Takes an event in, and draws what there is to be seen.
  /// - Returns: the picture.
  @discardableResult
  mutating func send(_ event: Event) throws -> Canvas {
    let world = try world()
    for effect in app.update(event, in: world) {
      guard case .transact(let asked) = effect else { continue }
      _ = try? decide(asked.act, on: register, by: Crowd.clerk, at: world.instant)
      _ = app.update(.outcome(.alreadyDone), in: world)
    }
    way += " \(Self.name(of: event))"
    var canvas = Canvas(size: size, theme: .jasny, signs: .unicode)
    app.view(on: &canvas, in: world)
    return canvas
  }

  /// Shows a record where it stands.
  mutating func reveal(_ id: RecordID) throws {
    _ = app.carryOut([.reveal(id)], in: try world())
    way += " \(id.raw)"
    try send(.tick)
  }

  /// What tells places apart at which keys mean something else: what is open, the keys that matter, and the tab, where that is
  /// seen beneath: a form or a page is the same over each of them.
  func place(_ canvas: Canvas) -> String {
    let keys = canvas.rowText(canvas.size.height - 1).filter { !$0.isNumber }
    let tab = Tab.all[app.tab].key
    guard let layer = app.layers.last else { return "\(tab) \(keys)" }
    if let form = layer as? Form { return "\(type(of: form.kind)) \(form.state.focus)" }
    if layer is HelpScreen { return "help" }
    let isOverTab = layer is Menu || layer is Question
    return "\(isOverTab ? "\(tab) " : "")\(type(of: layer)) \(keys)"
  }

  /// The first day of the month that is known.
  var month: Day? { app.calendar.month?.first }

  /// Whether letters go into a form: there one is like another.
  var isInForm: Bool { app.layers.last is Form }

  static func name(of event: Event) -> String {
    guard case .key(let key) = event else { return String("\(event)".prefix { $0 != "(" }) }
    guard case .character(let sign) = key else { return "\(key)" }
    return String(sign)
  }
}
