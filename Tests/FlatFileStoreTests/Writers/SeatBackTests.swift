import CivicDomain
import Testing

@testable import FlatFileStore

/// A slip that is undone at two desks: what one wrote down meanwhile, the other's undoing sees under the lock.
@Suite struct SeatBackTests {
  private let folder: TemporaryFolder
  private let (one, other): (Store, Store)

  init() throws {
    folder = try TemporaryFolder()
    one = try Sample.store(in: folder)
    other = try Store(folder.path)
    for act in [
      Workshop.add(0, seats: 1), Workshop.register("anna", for: 0), Workshop.register("jan", for: 0, waiting: true),
      Workshop.register("ola", for: 0, waiting: true),
    ] { try #require(one.transact(act, by: Sample.anna, at: Sample.instant()).isDone) }
  }

  /// Cancels by mistake; what undoes it.
  private func slip() throws -> any Act {
    let cancelling = CancelRegistration(Identifier("reg-anna"), draws: [RecordID("reg-anna2")])
    guard case .done(_, let counter) = one.transact(cancelling, by: Sample.anna, at: Sample.instant(60)) else {
      throw NotDone()
    }
    return try #require(counter).act
  }

  private struct NotDone: Error {}

  private func seating(of store: Store) throws -> [[String]] {
    _ = try store.refresh()
    let session = try #require(store.register.record(Workshop.session(0)))
    let row = Seating(of: session, on: store.register).inPerson
    return [row.seated, row.waitingList].map { $0.map(\.id.raw) }
  }

  @Test func undoneBeforeAnybodyWasToldAllIsAsItWas() throws {
    let undoing = try slip()
    #expect(try seating(of: other) == [["reg-jan"], ["reg-ola"]])
    #expect(one.transact(undoing, by: Sample.anna, at: Sample.instant(61)).isDone)
    // As a program finds it that reads the files anew.
    #expect(try seating(of: Store(folder.path)) == [["reg-anna"], ["reg-jan", "reg-ola"]])
    #expect(try Store(folder.path).register.record(Identifier<Registration>("reg-jan"))?.call == nil)
  }

  @Test func theLogCallsItByTheActAndNoImport() throws {
    #expect(one.transact(try slip(), by: Sample.anna, at: Sample.instant(61)).isDone)
    let entry = try #require(one.historyBackwards().first { _ in true })
    #expect(entry.act == ReinstateRegistration.declaration.word && !entry.isTakenBackWhole)
    #expect(throws: ImportUndo.Hindrance.noImport) { _ = try ImportUndo(of: entry.transactionNumber, in: one) }
  }

  @Test func whoWasRungAtTheOtherDeskKeepsTheSeat() throws {
    let undoing = try slip()
    let called = NoteCall(Identifier("reg-jan"), .called)
    #expect(other.transact(called, by: Sample.anna, at: Sample.instant(60)).isDone)
    #expect(one.transact(undoing, by: Sample.anna, at: Sample.instant(61)).isDone)
    #expect(try seating(of: other) == [["reg-jan"], ["reg-ola", "reg-anna2"]])
  }
}
