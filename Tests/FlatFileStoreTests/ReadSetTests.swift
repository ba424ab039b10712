import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// What is judged while others write is, once it is saved, what would have been judged on all that they wrote.
@Suite("What an import asked")
struct ReadSetTests {
  private static let numbers = 1...6

  /// A question that some judge asks, and what it is answered.
  private enum Question: CaseIterable {
    case isThere, name, called, lent, lending, window, rank, gone, count, page, columns, position, many
    /// By what is personal, and so stands in another log.
    case reached

    func answer(_ number: Int, on register: any Register) -> String {
      let (id, thing) = (Sample.organization(number), Sample.resource(number))
      let siblings = Siblings(whose: \Resource.organization, is: Identifier(id.raw))
      let named = Query(Organization.kind, orderedBy: "name", matching: "\(number)")
      switch self {
      case .isThere: return "\(register.has(id))"
      case .name: return "\(register.values(of: ["name"], in: id))"
      case .called: return "\(register.ids(of: Organization.kind, whose: "name", is: "ORGANIZACJA  \(number)"))"
      case .lent: return "\(register.ids(of: Resource.kind, whose: "organization", is: id.raw))"
      case .lending: return "\(register.count(siblings))"
      case .window: return "\(register.ids(siblings, window: 0..<1))"
      case .rank: return "\(String(describing: register.rank(of: thing, among: siblings)))"
      case .gone: return "\(register.removedIds(of: Organization.kind, whose: "name", is: "Organizacja \(number)"))"
      case .count: return "\(register.count(of: Organization.kind))"
      case .page: return "\(register.page(named, window: 0..<2).ids)"
      case .columns: return "\(register.columns(of: ["name"], in: named).map(\.values))"
      case .position: return "\(String(describing: register.position(of: id, in: named)))"
      case .reached:
        let by = [("email", "OSOBA\(number)@example.org"), ("phone", "600 100 20\(number)")]
        return "\(by.map { register.ids(of: Person.kind, whose: $0.0, is: $0.1) })"
      case .many: return register.answer(about: [Organization.kind]) { "\($0.count(of: Organization.kind) > number)" }
      }
    }
  }

  /// What a judge makes of a register: each answer is written down.
  private static func judge(_ asked: [(Question, Int)], on register: any Register) -> [String] {
    asked.map { question, number in question.answer(number, on: register) }
  }

  /// Something that somebody else saves.
  private static func save(_ random: inout SeededGenerator, in store: Store) {
    let (number, other) = (random.number(numbers), random.number(numbers))
    let act = Store.Stamp(name: "test", because: "", author: Sample.jan, at: Sample.instant())
    let change =
      switch random.number(1...5) {
      case 1: Change(id: Sample.organization(number), set: ["name": .text("Organizacja \(other)")])
      case 2: Change(id: Sample.organization(number), gone: random.once(in: 2))
      case 3, 4:
        Change(
          id: Sample.resource(number),
          set: ["name": .text("Sala"), "organization": .text(Sample.organization(other).raw)])
      default:
        Change(
          id: Sample.person(number),
          set: [
            "name": .text("Osoba"), "email": .text("osoba\(other)@example.org"),
            "phone": .text("+48 60010020\(number)"),
          ])
      }
    _ = store.carryOut(act) { _ in Decision(changes: [change]) }
  }

  @Test func whatIsSavedIsWhatWouldHaveBeenJudgedInTheEnd() throws {
    let seed = Thoroughness.seed
    var random = SeededGenerator(seed: seed)
    var (spared, judgedAgain) = (0, 0)
    for round in 1...Thoroughness.rounds(60, full: 2_000) {
      let folder = try TemporaryFolder()
      let store = try Sample.store(in: folder)
      let other = try Store(folder.path)
      for _ in 1...random.number(1...12) { Self.save(&random, in: other) }
      let asked = (1...random.number(1...3)).map { _ in
        (Question.allCases[random.number(0...Question.allCases.count - 1)], random.number(Self.numbers))
      }
      let importing = store.importing(by: Sample.anna, at: Sample.instant())
      var (judged, rounds): ([String], Int) = ([], 0)
      while let register = importing.snapshot() {
        rounds += 1
        judged = Self.judge(asked, on: register)
        if rounds < Limits.importRounds { for _ in 1...random.number(1...2) { Self.save(&random, in: other) } }
        importing.take(
          Change(id: RecordID(Contact.kind, bits: 1), set: ["role": .text(judged.joined(separator: "\n"))]))
        importing.commit()
      }
      #expect(importing.outcome?.isDone == true)
      // What the others saved, and not what was imported.
      let expected = Self.judge(asked, on: other.register)
      #expect(judged == expected, "seed \(seed), round \(round): \(asked)")
      if rounds == 1 { spared += 1 } else { judgedAgain += 1 }
    }
    #expect(spared > 10 && judgedAgain > 10, "\(spared), \(judgedAgain): of both something is to be seen")
  }

  /// A tally is kept, and answered without going along anything: it costs no more than a look at one record.
  @Test func aTallyCostsOneLook() {
    let register = WatchedRegister(MemoryRegister())
    _ = register.counts(in: Submission.anchors, of: "c-1")
    _ = register.ids(Siblings(Submission.anchors, of: "c-1"), window: 0..<1)
    _ = register.count(of: Organization.kind)
    #expect(register.asked.cost == 3)
    _ = register.page(Query(Organization.kind), window: 0..<1)
    #expect(register.asked.cost == 3 + Limits.looksPerWalk)
  }

  /// Whoever is taken down while an import looked for them in vain is known to it.
  @Test(arguments: ["email", "phone"]) func personalValuesAreSeenInTheirOwnLog(field: String) throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    let other = try Store(folder.path)
    let value = field == "email" ? "ola@example.org" : "600100200"
    var found: [Int] = []
    let importing = store.importing(by: Sample.anna, at: Sample.instant())
    while let register = importing.snapshot() {
      found.append(register.ids(of: Person.kind, whose: field, is: value).count)
      if found.count == 1 {
        let act = Store.Stamp(name: "test", because: "", author: Sample.jan, at: Sample.instant())
        let set: [String: FieldValue?] = ["name": .text("Ola"), field: .text(value)]
        #expect(other.carryOut(act) { _ in Decision(changes: [Change(id: Sample.person(1), set: set)]) }.isDone)
        // Somebody else is none of the import's business.
        #expect(other.addPerson(2).isDone)
      }
      importing.take(Change(id: Sample.organization(1), set: ["name": .text("z pliku")]))
      importing.commit()
    }
    #expect(found == [0, 1])
  }
}
