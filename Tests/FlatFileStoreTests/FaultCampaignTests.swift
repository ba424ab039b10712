import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// A fault at every call that the store makes to the system, one at a time.
@Suite("Whatever call fails, nothing saved is lost and nothing is half there")
struct FaultCampaignTests {
  typealias Trouble = FaultyFileSystem.Trouble

  static let troubles: [Trouble] =
    [.error(EIO), .error(ENOSPC), .error(EINTR), .errorAfterwards(EIO), .half]
    + (Thoroughness.isFull ? [.error(EDQUOT), .error(EROFS), .error(EACCES), .error(EMFILE), .oneByte] : [])

  /// Something that a program does with a store that it has opened.
  struct Operation: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What came of it, if it changes anything.
    let run: @Sendable (String, FaultyFileSystem, Store?) -> Outcome?
    /// The records that are there afterwards if it was saved.
    let adds: [RecordID]
    let opensItself: Bool
  }

  static let operations = [
    Operation(
      testDescription: "open",
      run: { path, system, _ in
        _ = try? Store(path, fileSystem: system)
        return nil
      }, adds: [], opensItself: true),
    Operation(
      testDescription: "refresh",
      run: { _, _, store in
        _ = try? store?.refresh()
        return nil
      }, adds: [], opensItself: false),
    Operation(
      testDescription: "commit",
      run: { _, _, store in store?.transact(Sample.addOrganization(8), by: Sample.anna, at: Sample.instant(8)) },
      adds: [Sample.organization(8)], opensItself: false),
    Operation(
      testDescription: "commit that touches a person", run: { _, _, store in store?.addPerson(9) },
      adds: [Sample.person(9)], opensItself: false),
    Operation(
      testDescription: "check",
      run: { _, _, store in
        _ = try? store?.check()
        return nil
      }, adds: [], opensItself: false),
    Operation(
      testDescription: "keep a draft",
      run: { _, _, store in
        try? store?.keepDraft(DraftTests.draft(1, "Nowa"), of: Sample.anna)
        return nil
      }, adds: [], opensItself: false),
  ]

  /// A store with an organization, a person and a torn tail, in which somebody else then adds another organization.
  private func makeTemplate(in folder: TemporaryFolder) throws {
    let store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2).isDone)
    let torn = try folder.bytes(of: Sample.publicLog) + Array(#"{"crc":"12"#.utf8)
    try folder.write(torn, to: Sample.publicLog)
  }

  @Test(arguments: operations)
  func atEveryCall(operation: Operation) throws {
    let template = try TemporaryFolder()
    try makeTemplate(in: template)
    let count = try countCalls(of: operation, template)
    #expect(count > 0)
    for call in 0..<count {
      for trouble in Self.troubles {
        for isForEver in [false, true] {
          let fault = FaultyFileSystem.Fault(call: call, trouble: trouble, isForEver: isForEver)
          try survive(fault, operation, template)
        }
      }
    }
  }

  private func countCalls(of operation: Operation, _ template: TemporaryFolder) throws -> Int {
    let copy = try Copy(of: template, others: operation)
    _ = operation.run(copy.path, copy.system, copy.store)
    return copy.system.calls.count
  }

  private func survive(
    _ fault: FaultyFileSystem.Fault, _ operation: Operation, _ template: TemporaryFolder
  ) throws {
    let copy = try Copy(of: template, others: operation)
    let comment: Comment =
      "\(operation.testDescription), call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
    copy.system.fault = fault
    let outcome = operation.run(copy.path, copy.system, copy.store)
    // As if the program had been killed there, and another were started.
    let after = try Store(copy.path)
    #expect(after.register.name(of: Sample.organization(1)) == "Organizacja 1", comment)
    #expect(after.register.name(of: Sample.person(2)) == "Osoba 2", comment)
    #expect(after.register.name(of: Sample.organization(3)) == "Organizacja 3", comment)
    #expect(try after.check().filter(\.isDamage) == [], comment)
    for id in operation.adds {
      let isThere = after.register.stored(id) != nil
      let isWhole = after.register.name(of: id) != nil
      switch outcome {
      case .done: #expect(isWhole, comment)
      case .notKnownSaved: #expect(isThere == isWhole, comment)
      case .refused, .alreadyDone: Issue.record("a rule spoke up: \(comment)")
      case .busy, .readOnly, .noRoom, .notPermitted, nil: #expect(!isThere, comment)
      }
    }
    // Whoever comes next can work.
    #expect(after.transact(Sample.addOrganization(5), by: Sample.jan, at: Sample.instant(9)).isDone, comment)
    #expect(try Store(copy.path).register.has(Sample.organization(5)), comment)
    try theOneThatFailedSeesItToo(copy, operation, comment)
  }

  private func theOneThatFailedSeesItToo(_ copy: Copy, _ operation: Operation, _ comment: Comment) throws {
    guard let store = copy.store else { return }
    copy.system.fault = nil
    _ = try store.refresh()
    let truth = try Store(copy.path)
    for id in [Sample.organization(1), Sample.organization(3), Sample.organization(5), Sample.person(2)]
      + operation.adds
    {
      #expect(store.register.stored(id) == truth.register.stored(id), comment)
    }
  }

  /// A copy of the template with a store opened on it, into which somebody else wrote after that.
  private final class Copy {
    let folder: TemporaryFolder
    let system = FaultyFileSystem()
    let store: Store?
    var path: String { folder.path }

    init(of template: TemporaryFolder, others operation: Operation) throws {
      folder = try TemporaryFolder()
      for name in try FileManager.default.contentsOfDirectory(atPath: template.path) {
        try FileManager.default.copyItem(atPath: "\(template.path)/\(name)", toPath: "\(folder.path)/\(name)")
      }
      store = operation.opensItself ? nil : try Store(folder.path, fileSystem: system)
      let other = try Store(folder.path)
      #expect(other.transact(Sample.addOrganization(3), by: Sample.jan, at: Sample.instant(3)).isDone)
      system.forgetCalls()
    }
  }

  @Test func atEveryCallOfMakingAStore() throws {
    let counting = FaultyFileSystem()
    try Store.create(at: try TemporaryFolder().path, Sample.manifest, fileSystem: counting)
    for call in counting.calls.indices {
      for trouble in Self.troubles {
        let folder = try TemporaryFolder()
        let system = FaultyFileSystem()
        system.fault = FaultyFileSystem.Fault(call: call, trouble: trouble, isForEver: true)
        let isMade = (try? Store.create(at: folder.path, Sample.manifest, fileSystem: system)) != nil
        let store = try? Store(folder.path)
        let comment: Comment = "call \(call), \(trouble)"
        if isMade { #expect(store != nil, comment) }
        if let store {
          #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone, comment)
        }
      }
    }
  }
}
