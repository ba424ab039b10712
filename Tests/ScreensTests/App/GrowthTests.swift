import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Twice as many siblings cost at most two and a half times as much, and a key no more at all: counted, never timed.
///
/// Walks the schema for derived fields, and from key to key through all that can be opened, so that a later field, screen
/// or form is held to it without being named.
@Suite struct GrowthTests {
  private static let few = 60
  private static let allowed = 2.5
  /// So many reads more nobody would notice.
  private static let noticed = 40.0

  private static func memory(_ size: Int) throws -> MemoryRegister {
    var memory = MemoryRegister()
    memory.apply(Crowd(size).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    return memory
  }

  private static func register(_ size: Int) throws -> CountingRegister { CountingRegister(try memory(size)) }

  // MARK: Keys

  /// More than any screen looks at, however it is scrolled.
  private static let fewOnScreen = 220

  private static let keysOfForms: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .control("s"),
    ] + (1...8).map { .function($0) } + ["o", "1", " "].map { .character($0) }
  private static let keys = keysOfForms + "0234/abcdefghjklmnpqrstuvwxyzgG+-:#?,.".map { .character($0) }
  private static let others: [Event] = [.tick, .registerChanged, .resized, .typed("os")]

  /// The same place at a desk with few and at one with many siblings.
  private struct Place {
    var name = ""
    var few: CrowdedDesk
    var many: CrowdedDesk

    /// Both go on. The costs are those of the event with what is drawn after it.
    mutating func send(_ event: Event) throws -> (canvas: Canvas, cost: Int, costOfMany: Int) {
      few.register.reset()
      many.register.reset()
      let canvas = try few.send(event)
      try many.send(event)
      return (canvas, few.register.cost, many.register.cost)
    }
  }

  /// Where the walk begins: each tab, each kind of record where it stands, each sort of caller.
  private static func starts() throws -> [Place] {
    let start = try Place(few: CrowdedDesk(fewOnScreen), many: CrowdedDesk(2 * fewOnScreen))
    var starts: [Place] = []
    for tab in Tab.all {
      var place = start
      _ = try place.send(.key(.character(tab.key)))
      starts.append(place)
    }
    for kind in Schema.kinds {
      var place = start
      try place.few.reveal(Crowd.id(kind.kind, 0))
      try place.many.reveal(Crowd.id(kind.kind, 0))
      starts.append(place)
    }
    for caller in ["Osoba 0", "Dom Wsp", "Sala 0"] {
      var place = start
      _ = try place.send(.key(.character("w")))
      for letter in caller { _ = try place.send(.key(.character(letter))) }
      starts.append(place)
    }
    return starts
  }

  /// A key that leads to nothing else costs the same with twice as many siblings, for a screen shows a window of them and
  /// counts the rest. What opens a screen, or another month, or shows what others changed, may gather once.
  @Test func `a key`() throws {
    var known: Set<String> = []
    var waiting = try Self.starts()
    var grown: [String: String] = [:]
    var next = 0
    while next < waiting.count {
      let place = waiting[next]
      next += 1
      let keys = place.few.isInForm ? Self.keysOfForms : Self.keys
      for event in keys.map({ Event.key($0) }) + Self.others {
        var after = place
        let (canvas, cost, costOfMany) = try after.send(event)
        after.name = after.few.place(canvas)
        let stays = after.name == place.name && after.few.month == place.few.month && event != .registerChanged
        let most = (stays ? 1.25 : Self.allowed) * Double(cost) + Self.noticed
        if Double(costOfMany) > most, grown["\(place.name) \(event)"] == nil {
          grown["\(place.name) \(event)"] = "\(after.few.way): \(cost), \(costOfMany)"
        }
        if known.insert(after.name).inserted { waiting.append(after) }
      }
    }
    #expect(known.count > 100, "the walk has lost its way")
    #expect(grown.isEmpty, "\(grown.map { "\($0): \($1)" }.sorted().joined(separator: "\n"))")
  }

  /// What can be done with a record is said without gathering what belongs to it, or refers to it.
  @Test func `what can be done`() throws {
    let start = try Place(few: CrowdedDesk(Self.fewOnScreen), many: CrowdedDesk(2 * Self.fewOnScreen))
    for kind in Schema.kinds {
      var place = start
      try place.few.reveal(Crowd.id(kind.kind, 0))
      try place.many.reveal(Crowd.id(kind.kind, 0))
      let (_, cost, costOfMany) = try place.send(.key(.character("a")))
      #expect(Double(costOfMany) <= 1.25 * Double(cost) + Self.noticed, "\(kind.kind.name): \(cost), \(costOfMany)")
    }
  }

  // MARK: What is due

  /// However much there is on which nothing is to be done.
  @Test func `what is due`() throws {
    func cost(_ size: Int) throws -> Int {
      let register = try Self.register(size)
      let due = DueThings(on: register, at: try TestRegister.now())
      _ = due.things(in: .responses, first: 1)
      // What the desk reads of it: the first of each line, and the day.
      _ = due.queue.map { $0.first(Limits.unfoldedThings) }
      _ = DayPlan(of: try TestRegister.now().day, on: register, at: try TestRegister.now())
      return register.cost
    }
    let (few, many) = (try cost(Self.fewOnScreen), try cost(2 * Self.fewOnScreen))
    #expect(few > 0 && Double(many) <= Double(few) + Self.noticed, "\(few), \(many)")
  }

  /// However many people there are of whom no term is over.
  @Test func `whose term is over`() throws {
    func cost(_ size: Int, _ today: String, due: Int) throws -> Int {
      let register = try Self.register(size)
      let proposal = RetentionProposal(on: register, today: try Day(today))
      #expect(proposal.due.count == due)
      return register.cost
    }
    let (few, many) = (try cost(Self.few, Crowd.day, due: 0), try cost(2 * Self.few, Crowd.day, due: 0))
    #expect(few > 0 && Double(many) <= Double(few) + Self.noticed, "\(few), \(many)")
    // All who were at the workshops remarked, too: kept until their remarks are handed over.
    let (late, later) = (try cost(Self.few, "2028-01-01", due: 0), try cost(2 * Self.few, "2028-01-01", due: 0))
    #expect(Double(later) <= Self.allowed * Double(late), "\(late), \(later)")
  }

  // MARK: Records

  @Test func `a derived field`() throws {
    let (few, many) = (try Self.memory(Self.few), try Self.memory(2 * Self.few))
    func cost(_ field: FieldDeclaration, of kind: AnyKind, _ memory: MemoryRegister) throws -> Int {
      let register = CountingRegister(memory)
      let ids = register.page(Query(kind.kind), window: 0..<Int.max).ids
      register.reset()
      for id in ids { _ = kind.derivedValue(of: field.name, in: id, on: register, at: try TestRegister.now()) }
      return register.cost
    }
    for kind in Schema.kinds {
      for field in kind.fields where !field.isStored {
        let (few, many) = (try cost(field, of: kind, few), try cost(field, of: kind, many))
        #expect(few > 0, "\(kind.kind.name).\(field.name): nobody in the crowd is asked")
        #expect(
          Double(many) <= Self.allowed * Double(max(few, 20)), "\(kind.kind.name).\(field.name): \(few), \(many)")
      }
    }
  }

  @Test func `the name of a record`() throws {
    let (few, many) = (try Self.memory(Self.few), try Self.memory(2 * Self.few))
    func cost(_ kind: AnyKind, _ memory: MemoryRegister) throws -> Int {
      let register = CountingRegister(memory)
      let here = Circumstances(register: register, now: try TestRegister.now(), place: .screen)
      let ids = register.page(Query(kind.kind), window: 0..<Int.max).ids
      register.reset()
      for id in ids { _ = Language.polish.words.name(of: id, in: here) }
      return register.cost
    }
    for kind in Schema.kinds {
      let (few, many) = (try cost(kind, few), try cost(kind, many))
      #expect(Double(many) <= Self.allowed * Double(max(few, 20)), "\(kind.kind.name): \(few), \(many)")
    }
  }
}
