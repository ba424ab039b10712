import CivicDomain
import Glibc
import Testing

@testable import FlatFileStore

/// An import is taken back, and the erasure of the people whom it had added fails: it is said so, and taking it back again
/// finishes it.
@Suite("The undo of an import whose erasure fails")
struct ImportUndoErasureTests {
  private static let ids = (organization: Sample.organization(1), person: Sample.person(1))

  /// A store with an organization, a person and a contact, which names both, that came in together, on a disk that can fail, and the import's number.
  private static func store(in folder: TemporaryFolder) throws -> (Store, FaultyFileSystem, Int) {
    let disk = FaultyFileSystem()
    let store = try Sample.store(in: folder, disk)
    let changes = [
      Change(id: ids.organization, set: ["name": .text("Lis"), "legalForm": .text("association")]),
      Change(id: ids.person, set: ["name": .text("Jan Liśkiewicz")]),
      Change(
        id: RecordID(Contact.kind, bits: 1),
        set: ["organization": .text(ids.organization.raw), "person": .text(ids.person.raw)]),
    ]
    try #require(store.bringIn(changes)?.isDone == true)
    return (store, disk, try #require(store.historyBackwards().first { _ in true }).transactionNumber)
  }

  private static func undo(_ number: Int, in store: Store) throws -> ImportUndone {
    try store.undoImport(number, by: Sample.anna, at: Sample.instant(60))
  }

  private static func isErased(_ id: RecordID, in store: Store) -> Bool {
    store.register.name(of: id).map { !$0.contains("Liśkiewicz") && !$0.contains("Osoba") } ?? true
  }

  @Test func whereverItFailsItIsToldAndAgainItIsFinished() throws {
    let calls = try {
      let folder = try TemporaryFolder()
      let (store, disk, number) = try Self.store(in: folder)
      let before = disk.calls.count
      let undone = try Self.undo(number, in: store)
      #expect(undone.steps.contains(.erase(Self.ids.person)) && undone.erasure?.files != nil)
      #expect(Self.isErased(Self.ids.person, in: store) && !store.register.has(Self.ids.organization))
      return before..<disk.calls.count
    }()
    var failed = 0
    for call in calls {
      let folder = try TemporaryFolder()
      let (store, disk, number) = try Self.store(in: folder)
      disk.fault = .init(call: call, trouble: .error(ENOSPC), isForEver: true)
      let undone = try? Self.undo(number, in: store)
      disk.fault = nil
      #expect(undone?.steps.contains(.leave(Self.ids.person)) != true, "call \(call): nobody named them")
      guard undone?.steps.contains(.unerased(Self.ids.person)) == true else { continue }
      failed += 1
      let fresh = try Store(folder.path)
      #expect(!fresh.register.has(Self.ids.organization), "call \(call)")
      // What is said not to be known to be saved may have been saved.
      if Self.isErased(Self.ids.person, in: fresh) { continue }
      let again = try Self.undo(number, in: fresh)
      #expect(again.steps == [.erase(Self.ids.person)] && again.erasure?.files != nil, "call \(call): \(again.steps)")
      #expect(Self.isErased(Self.ids.person, in: fresh), "call \(call)")
      do {
        let third = try Self.undo(number, in: fresh)
        Issue.record("call \(call): \(third.steps)")
      } catch ImportUndo.Hindrance.undone {
        // Nothing is left to be done, and that is said.
      }
    }
    #expect(failed > 0)
  }

  @Test func whoeverMayNotEraseLeavesThePeopleOfAnothersImportToTheKeepers() throws {
    let folder = try TemporaryFolder()
    let (store, _, number) = try Self.store(in: folder)
    let ola = Author("ola", role: .staff(keepers: "opiekunowie"))
    let undone = try store.undoImport(number, by: ola, at: Sample.instant(60))
    #expect(undone.outcome?.isDone == true && !store.register.has(Self.ids.organization))
    #expect(undone.steps.contains(.unerased(Self.ids.person)) && !undone.steps.contains(.erase(Self.ids.person)))
    #expect(undone.erasure?.act == .refused(.forKeepersAlone(group: "opiekunowie")) && undone.erasure?.files == nil)
    #expect(!Self.isErased(Self.ids.person, in: store))
    // A keeper finishes it.
    let finished = try Self.undo(number, in: store)
    #expect(finished.steps == [.erase(Self.ids.person)] && finished.erasure?.files != nil)
    #expect(Self.isErased(Self.ids.person, in: store))
  }

  @Test func whatSomebodyBroughtInThemselvesTheyTakeBackWhole() throws {
    let folder = try TemporaryFolder()
    let (store, _, number) = try Self.store(in: folder)
    let anna = Author(Sample.anna.login, role: .staff(keepers: "opiekunowie"))
    let undone = try store.undoImport(number, by: anna, at: Sample.instant(60))
    #expect(undone.steps.contains(.erase(Self.ids.person)) && undone.erasure?.files != nil)
    #expect(Self.isErased(Self.ids.person, in: store))
  }

  @Test func anImportOfPeopleAloneIsTakenBackByTheErasure() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    try #require(store.importPeople(1...3)?.isDone == true)
    let number = try #require(store.historyBackwards().first { _ in true }).transactionNumber
    let undone = try Self.undo(number, in: store)
    #expect(undone.steps.count == 3 && undone.erasure?.files != nil)
    for person in 1...3 { #expect(Self.isErased(Sample.person(person), in: store)) }
  }
}
