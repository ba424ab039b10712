import CivicDomain
import FlatFileStore
import Foundation
import Testing
import Words

@testable import wspolnie

/// What is counted of remarks is counted alike wherever it is told, and in the same words: the desk, the list of
/// consultations, the page of one, `today`.
@Suite struct UnansweredCountTests {
  private func demo() throws -> (store: Store, now: LocalTime, desk: CommandDesk) {
    let desk = try CommandDesk()
    try Store.create(at: desk.folder + "/data", Manifest(office: "cao", name: "CAO", isTraining: true))
    let store = try Store(desk.folder + "/data")
    let instant = try Instant("2026-11-21T11:00:00Z")
    var drawn: UInt64 = 1 << 40
    var demo = DemoRegister(filling: store, at: instant) {
      drawn += 1
      return drawn
    }
    demo.fill()
    return (store, WarsawTime.local(instant), desk)
  }

  @Test func `the desk and today count what the list and the pages count`() throws {
    let (store, now, desk) = try demo()
    defer { withExtendedLifetime(desk) {} }
    let register = store.register
    let words = Language.polish.words
    let unreported = register.page(Query(Consultation.kind), window: 0..<Int.max).ids
      .compactMap { register.record(Identifier<Consultation>($0.raw)) }.filter { $0.reportedOn == nil }
    let counts = unreported.map { ConsultationProgress(of: $0, on: register, at: now).responses }
    let without = counts.reduce(0) { $0 + $1.without }
    let underWay = counts.reduce(0) { $0 + $1.underWay }
    #expect(without > 1 && underWay > 0)

    let due = DueThings(on: register, at: now)
    func queued(_ id: String) -> [DueLine] { due.queue.filter { $0.duty.id == id } }
    func counted(_ id: String) -> Int { queued(id).reduce(0) { $0 + $1.count } }
    #expect(counted("answer") == without && counted("approval") + counted("publication") == underWay)
    #expect(due.things(in: .responses).count { $0.duty.id == "answer" } == without, "`today` has a row for each")

    let here = Circumstances(register: register, now: now, place: .screen, hasForm: false)
    let line = try #require(queued("answer").first { $0.count > 1 })
    let thing = try #require(line.first(1).first)
    #expect(words.several(line.count, of: thing, in: here).hasPrefix("\(words.withoutAnswer(line.count)): "))
    for (consultation, counts) in zip(unreported, counts) where consultation.remarksKnown && counts.all > 0 {
      let told = words.submissionCounts(counts, areKnown: true)
      #expect(told.contains(words.withoutAnswer(counts.without)) == (counts.without > 0), "\(told)")
      #expect(told.contains("\(counts.underWay) w toku") == (counts.underWay > 0), "\(told)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no duty tells a number of days that could be an age or a term`(language: Language) throws {
    let (store, now, desk) = try demo()
    defer { withExtendedLifetime(desk) {} }
    let words = language.words
    let things = DueThings(on: store.register, at: now, readingPersonal: true).things
    #expect(things.count > 10)
    for thing in things {
      for text in [words.when(thing, at: now), words.whenBriefly(thing, at: now)] {
        #expect(text.wholeMatch(of: /[0-9]+ (dni|dzień|days?)/) == nil, "\(thing.duty.id): \(text)")
      }
    }
    let waiting = try #require(things.first { $0.duty.id == "answer" })
    let lead = language == .polish ? "od " : "for "
    #expect(words.when(waiting, at: now).hasPrefix(lead), "\(words.when(waiting, at: now))")
  }
}
