import SeededRandom
import Testing

@testable import CivicDomain

/// What is found by the days of terms against what a walk along all people finds.
@Suite("Whose time is over, in any register")
struct RetentionAgreementTests {
  private static let seed: UInt64 = 20_261_128
  private static let today = "2027-06-01"

  private func id(_ prefix: String, _ number: Int) -> RecordID { RecordID("\(prefix)-000000000\(number)") }

  /// Changes of a few people and of all that may name them, erasures among them.
  private func change(_ random: inout SeededGenerator) -> Change {
    let number = random.number(1...6)
    func some(_ days: [String]) -> FieldValue? {
      random.once(in: 4) ? nil : .text(days[random.number(0...days.count - 1)])
    }
    let person: FieldValue = .text(id("per", random.number(1...6)).raw)
    switch random.number(0...9) {
    case 0...1:
      return Change(
        id: id("per", number), set: ["name": random.once(in: 3) ? .text(Redaction.mark) : .text("Osoba \(number)")])
    case 2:
      let ends = ["2026-05-30T10:00", "2026-05-31T10:00", "2027-05-17T10:00", "2027-05-18T10:00", "2027-07-01T10:00"]
      return Change(
        id: id("ses", number), set: ["title": .text("W"), "start": some(ends), "end": some(ends)],
        gone: random.once(in: 4) ? true : nil)
    case 3...6:
      return Change(
        id: id("reg", number),
        set: [
          "session": .text(id("ses", random.number(1...6)).raw), "person": person,
          "placedAt": some(["2026-05-01T10:00", "2027-05-01T10:00"]),
          "needsNote": random.once(in: 2) ? .text("winda") : nil,
        ])
    case 7:
      return Change(
        id: id("cns", number), set: ["subject": .text("K"), "handedToFileOn": some(["2027-05-01", "2027-05-02"])],
        gone: random.once(in: 4) ? true : nil)
    case 8:
      return Change(
        id: id("sub", number), set: ["consultation": .text(id("cns", random.number(1...6)).raw), "person": person])
    default:
      return Change(id: id("con", number), set: ["person": person], gone: random.once(in: 2) ? true : nil)
    }
  }

  @Test func aWalkAlongAllPeopleFindsNoOther() throws {
    var random = SeededGenerator(seed: Self.seed)
    var found = 0
    for round in 0..<400 {
      var register = MemoryRegister()
      for _ in 0..<random.number(5...40) {
        let day = try LocalTime(random.once(in: 2) ? "2026-05-30T12:00" : "2027-05-30T12:00")
        register.apply([change(&random)], at: WarsawTime.nearestInstant(day), by: Author("anna"))
      }
      let proposal = RetentionProposal(on: register, today: try Day(Self.today))
      let plain = try walk(register)
      #expect(proposal.due.count == Set(proposal.due).count, "seed \(Self.seed), round \(round)")
      #expect(Set(proposal.due) == plain.due, "seed \(Self.seed), round \(round)")
      #expect(Set(proposal.kept.map(\.person)) == plain.kept, "seed \(Self.seed), round \(round)")
      found += plain.due.count + plain.kept.count
    }
    #expect(found > 400, "hardly anybody's term was over")
  }

  /// The plain way: everybody, with all that names them.
  private func walk(_ register: MemoryRegister) throws -> (due: Set<RecordID>, kept: Set<RecordID>) {
    let today = try Day(Self.today)
    let before = today.adding(days: -register.number(of: .keepRegistrationsDays, on: today))
    var due: Set<RecordID> = []
    var kept: Set<RecordID> = []
    for id in register.page(Query(Person.kind), window: 0..<Int.max).ids {
      let stored = try #require(register.stored(id))
      let registrations = register.records(whose: \Registration.person, is: Identifier(id.raw))
      let days = try registrations.map { registration in
        let session = register.stored(registration.session.any)?.values
        let end = session?["end"]?.text ?? session?["start"]?.text
        let changed = try #require(register.stored(registration.id.any)).changedAt
        return try end.map { try LocalTime($0).day } ?? registration.placedAt?.day ?? WarsawTime.local(changed).day
      }
      let submissions = register.records(whose: \Submission.person, is: Identifier(id.raw))
      let handedOver = submissions.map { register.record($0.consultation)?.handedToFileOn }
      let isKept =
        days.contains { $0 >= before } || handedOver.contains { $0.map { $0 >= today.adding(days: -30) } ?? true }
        || !register.ids(whose: \Contact.person, is: Identifier(id.raw)).isEmpty
      let isUnnamed = days.isEmpty && handedOver.isEmpty && !isKept
      let isErased = stored.values["name"]?.isRedactionMark == true
      if isKept || isErased || isUnnamed && WarsawTime.local(stored.changedAt).day >= before {
        for (registration, day) in zip(registrations, days)
        where registration.hasNeeds && day < today.adding(days: -register.number(of: .keepNeedsDays, on: today)) {
          due.insert(registration.id.any)
        }
        if isKept, !isErased, days.contains(where: { $0 < before }) { kept.insert(id) }
      } else {
        due.insert(id)
      }
    }
    return (due, kept)
  }
}
