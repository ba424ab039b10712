import CivicDomain
import Testing

@testable import FlatFileStore

/// Something that a program does with a store, and what must be true of the store afterwards, whatever failed meanwhile.
/// To have another one tried with every fault at every call, add a line to `all`.
struct StoreOperation: CustomTestStringConvertible, Sendable {
  /// Where it is done: a folder on a file system, a store opened on it, into which somebody else has written since.
  struct Desk {
    let path: String
    let system: any FileSystem
    let store: Store
  }

  let testDescription: String
  /// Does it, and answers what came of it if it changes records.
  let run: @Sendable (Desk) throws -> Outcome?
  /// What is wrong with a store opened afterwards, if anything, given what had come of it.
  let fault: @Sendable (Store, Outcome?) throws -> String?

  /// Saves these records whole, or not at all.
  /// - Parameter field: a field that each of them has; nil: they have none in common.
  static func saves(
    _ name: String, _ ids: [RecordID], having field: String? = "name",
    _ run: @escaping @Sendable (Desk) throws -> Outcome?
  ) -> StoreOperation {
    StoreOperation(testDescription: name, run: run) { after, outcome in
      let whole = ids.filter { id in
        after.register.stored(id).map { stored in field.map { stored.values[$0] != nil } ?? true } ?? false
      }
      let there = ids.filter { after.register.stored($0) != nil }
      if there != whole || !there.isEmpty && there != ids { return "half there: \(there)" }
      switch outcome {
      case .done: return there.isEmpty ? "saved, and lost" : nil
      case .notKnownSaved: return nil
      case .refused, .alreadyDone: return "a rule spoke up"
      case .busy, .readOnly, .noRoom, .notPermitted, nil: return there.isEmpty ? nil : "not saved, and there"
      }
    }
  }

  /// Changes no record.
  static func keeps(_ name: String, _ run: @escaping @Sendable (Desk) throws -> Void) -> StoreOperation {
    StoreOperation(testDescription: name) { desk in
      try run(desk)
      return nil
    } fault: { _, _ in
      nil
    }
  }

  /// Takes a person's name away from everybody, or leaves it to them.
  static func erases(
    _ name: String, _ id: RecordID, _ run: @escaping @Sendable (Desk) throws -> Outcome?
  ) -> StoreOperation {
    StoreOperation(testDescription: name, run: run) { after, outcome in
      let isErased = after.register.stored(id)?.values["email"] == nil
      switch outcome {
      case .done: return isErased ? nil : "erased, and there again"
      case .notKnownSaved: return nil
      case .refused, .alreadyDone: return "a rule spoke up"
      case .busy, .readOnly, .noRoom, .notPermitted, nil: return isErased ? "not erased, and gone" : nil
      }
    }
  }

  static let all = [
    keeps("open") { _ = try Store($0.path, fileSystem: $0.system) },
    keeps("refresh") { _ = try $0.store.refresh() },
    saves("commit", [Sample.organization(8)]) {
      $0.store.transact(Sample.addOrganization(8), by: Sample.anna, at: Sample.instant(8))
    },
    saves("commit of two records", [Sample.organization(10), Sample.organization(11)]) {
      let both = Together([Sample.addOrganization(10), Sample.addOrganization(11)])
      return $0.store.transact(both, by: Sample.anna, at: Sample.instant(8))
    },
    saves("an import in a segment of its own", [Sample.organization(10), Sample.organization(11)]) { desk in
      desk.store.lineLimits.partRecords = 1
      return desk.store.importOrganizations(10...11)
    },
    saves("an import that touches people", [Sample.person(10), Sample.person(11)]) { desk in
      desk.store.lineLimits.partRecords = 1
      return desk.store.importPeople(10...11)
    },
    saves("commit that touches a person", [Sample.person(9)]) { $0.store.addPerson(9) },
    keeps("the same again") {
      let outcome = $0.store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(8))
      #expect(!outcome.isDone)
    },
    erases("erase a person, and clear the files", Sample.person(4)) {
      $0.store.erase(.erase([Sample.person(4)], because: "wniosek"), by: Sample.anna, at: Sample.instant(8)).act
    },
    saves("attach a file", [Attaching.attachment], having: "file") {
      try $0.store.attach(Attaching.statute, to: Sample.organization(1), most: 20)
    },
    saves("attach a file to a person", [Attaching.personalAttachment], having: "file") {
      try $0.store.attach(Attaching.statute, to: Sample.person(2), most: 20)
    },
    saves(
      "a record with two files of its own", [Sample.organization(12), Attaching.attachment, Attaching.second],
      having: nil
    ) {
      try $0.store.transact(
        Sample.addOrganization(12), bringing: Attaching.two(of: Sample.organization(12)), by: Sample.anna,
        at: Sample.instant(8)
      ).outcome
    },
    keeps("give a file out") { desk in
      let kept = desk.store.register.stored(RecordID(PersonalAttachment.kind, bits: 4)).flatMap { KeptFile(of: $0) }
      try desk.store.takeOut(try #require(kept), into: Nowhere())
    },
    keeps("check") { _ = try $0.store.check() },
    keeps("keep a draft") { try $0.store.keepDraft(DraftTests.draft(1, "Nowa"), of: Sample.anna) },
    keeps("write the cache, and open from it") {
      _ = $0.store.writeCache()
      _ = try Store($0.path, fileSystem: $0.system)
    },
    keeps("read the drafts") { _ = try $0.store.drafts(of: Sample.anna) },
    keeps("drop a draft") { try $0.store.dropDraft(Draft.Key(Sample.organization(2)), of: Sample.anna) },
  ]
}

/// Takes bytes and keeps none.
private final class Nowhere: ByteSink {
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {}
}

extension Store {
  /// Imports organizations as a segment of their own, however few they are.
  func importSegment(_ numbers: [Int]) -> Outcome? {
    lineLimits.appended = 1
    defer { lineLimits.appended = Limits.appendedLine }
    let importing = importing(by: Sample.anna, at: Sample.instant(8))
    while let register = importing.snapshot() {
      for number in numbers where register.stored(Sample.organization(number)) == nil {
        let fields: [String: FieldValue?] = ["name": .text("Organizacja \(number)"), "legalForm": .text("association")]
        importing.take(Change(id: Sample.organization(number), set: fields))
      }
      importing.commit()
    }
    return importing.outcome
  }
}
