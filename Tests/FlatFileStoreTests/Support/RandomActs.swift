import CivicDomain
import SeededRandom

/// Acts that people might ask for on one register, sensible and not: drawn from a seed, so that they can be had again.
struct RandomActs {
  private var random: SeededGenerator
  private var drawn = 0
  private static let names = ["Łąka", "KROKUS", "Koło „Róża”", "=cmd|' /C calc'!A0", "\u{202E}abc", "🌳"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The next act on a register that says this now.
  mutating func next(on register: any Register) -> any Act {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return Sample.addOrganization(number(), name: name())
    case 2: return edited(register, Sample.organization(number()), "name")
    case 3: return RemoveRecord(Sample.organization(number()), because: "pomyłka")
    case 4: return RestoreRecord(Sample.organization(number()))
    case 5: return resource()
    case 6: return edited(register, Sample.resource(number()), "name")
    case 7: return booking()
    case 8:
      let step = BookingStep.allCases.randomElement(using: &random) ?? .confirm
      return step.act(on: Identifier("bkg-\(Int.random(in: 0...max(1, drawn), using: &random))"))
    case 9: return Workshop.add(Int.random(in: 0..<2, using: &random), seats: 4)
    case 10: return registration()
    default:
      let other = "reg-p\(Int.random(in: 0...max(1, drawn), using: &random))"
      return CancelRegistration(Identifier(other), draws: [RecordID("\(other)a")])
    }
  }

  private mutating func number() -> Int { Int.random(in: 1...6, using: &random) }

  private mutating func name() -> String { Self.names.randomElement(using: &random) ?? "" }

  private mutating func fresh() -> Int {
    drawn += 1
    return drawn
  }

  private mutating func edited(_ register: any Register, _ id: RecordID, _ field: String) -> any Act {
    // Now and then somebody looked too long ago.
    let was = random.once(in: 5) ? .text("Dawna") : register.stored(id)?.values[field]
    return EditRecord(id, [FieldEdit(field: field, was: was, becomes: random.once(in: 8) ? nil : .text(name()))])
  }

  private mutating func resource() -> any Act {
    AddRecord(
      Sample.resource(number()),
      [
        "organization": .text(Sample.organization(number()).raw), "name": .text(name()), "category": .text("room"),
        "quantity": .number(Int.random(in: 1...3, using: &random)),
      ])
  }

  private mutating func booking() -> any Act {
    var booking = Booking(blank: Identifier("bkg-\(fresh())"))
    booking.resource = Identifier(Sample.resource(number()).raw)
    booking.borrower = Identifier(Sample.organization(number()).raw)
    booking.start = LocalTime(startOf: WarsawTime.local(Sample.instant()).day)
      .adding(minutes: 60 * Int.random(in: 24...60, using: &random))
    booking.end = booking.start?.adding(minutes: 60 * Int.random(in: 0...4, using: &random))
    booking.quantity = Int.random(in: 1...2, using: &random)
    return BookResource(booking)
  }

  private mutating func registration() -> any Act {
    let session = Int.random(in: 0..<2, using: &random)
    let people = Int.random(in: 1...3, using: &random)
    return Workshop.register("p\(fresh())", people: people, for: session, waiting: !random.once(in: 3))
  }
}
