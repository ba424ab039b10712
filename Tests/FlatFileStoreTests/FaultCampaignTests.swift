import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// A fault at every call that the store makes to the system, one at a time.
@Suite("Whatever call fails, nothing saved is lost and nothing is half there")
struct FaultCampaignTests {
  typealias Trouble = FaultyFileSystem.Trouble
  typealias Fault = FaultyFileSystem.Fault

  /// What is tried at every call. A call that neither reads nor writes knows no halves.
  private static func troubles(of call: SystemCall) -> [Trouble] {
    let errors: [Trouble] = [EIO, ENOSPC, EDQUOT, EROFS, EINTR].map { .error($0) }
    let others: [Trouble] = Thoroughness.isFull ? [.error(EACCES), .error(EMFILE)] : []
    switch call {
    case .read: return errors + others + [.half, .oneByte]
    case .write: return errors + others + [.half, .oneByte, .errorAfterwards(EIO)]
    case .open, .close, .status, .synchronize, .truncate, .rename, .remove, .makeFolder, .list, .setPermissions,
      .setGroup, .setModified, .map, .lock, .accessList, .setAccessList:
      return errors + others + [.errorAfterwards(EIO)]
    }
  }

  private static let faultsADay = 150

  static func faults(at calls: [SystemCall]) -> [Fault] {
    calls.indices.flatMap { call in
      troubles(of: calls[call]).flatMap { trouble in
        [false, true].map { Fault(call: call, trouble: trouble, isForEver: $0) }
      }
    }
  }

  /// The same, or every fifth of them on an ordinary day, for operations of very many calls.
  static func someFaults(at calls: [SystemCall]) -> [Fault] {
    faults(at: calls).enumerated().filter { Thoroughness.isFull || $0.offset.isMultiple(of: 5) }.map(\.element)
  }

  private static let folder = "data"

  /// A store with an organization, a person, a file, drafts and a torn tail.
  private static func template() throws -> DiskImage {
    let disk = SimulatedDisk()
    try Store.create(at: folder, Sample.manifest, fileSystem: disk)
    let store = try Store(folder, fileSystem: disk)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2).isDone)
    #expect(store.addPerson(4).isDone)
    let attachment = RecordID(PersonalAttachment.kind, bits: 4)
    #expect(try store.attach(Attaching.certificate, to: Sample.person(4), as: attachment).isDone)
    try store.keepDraft(DraftTests.draft(2, "Zaczęta"), of: Sample.anna)
    try disk.withFile("\(folder)/\(Sample.publicLog)", .appending) { (file) throws(FileFailure) in
      _ = Array(#"{"crc":"12"#.utf8).withUnsafeBytes { bytes in try? disk.write(bytes, to: file) }
    }
    return disk.image
  }

  /// A copy of the template with a store opened on it, into which somebody else wrote after that.
  private struct Copy {
    let disk: SimulatedDisk
    let system: FaultyFileSystem
    let desk: StoreOperation.Desk

    init(of template: DiskImage) throws {
      disk = SimulatedDisk(template)
      system = FaultyFileSystem(over: disk)
      desk = StoreOperation.Desk(path: folder, system: system, store: try Store(folder, fileSystem: system))
      let other = try Store(folder, fileSystem: disk)
      #expect(other.transact(Sample.addOrganization(3), by: Sample.jan, at: Sample.instant(3)).isDone)
      system.forgetCalls()
    }

    /// As if the program had been killed there, and another were started.
    func opened() throws -> Store {
      disk.endProgram()
      return try Store(folder, fileSystem: disk)
    }
  }

  @Test("a fault at every call", arguments: StoreOperation.all)
  func atEveryCall(operation: StoreOperation) throws {
    let template = try Self.template()
    let counting = try Copy(of: template)
    _ = try operation.run(counting.desk)
    let faults = Self.faults(at: counting.system.calls)
    #expect(!faults.isEmpty)
    // Every day a part of them, every trouble among them at some of the calls.
    let step = Thoroughness.isFull ? 1 : max(3, faults.count / Self.faultsADay)
    let tried = faults.enumerated().filter { ($0.offset + $0.element.call) % step == 0 }
    for (_, fault) in tried { try survive(fault, operation, template) }
    print("faults: \(operation.testDescription): \(counting.system.calls.count) calls, \(tried.count) faults")
  }

  private func survive(_ fault: Fault, _ operation: StoreOperation, _ template: DiskImage) throws {
    let copy = try Copy(of: template)
    let comment: Comment =
      "\(operation.testDescription), call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
    copy.system.fault = fault
    let outcome = try? operation.run(copy.desk)
    let after = try copy.opened()
    #expect(after.register.name(of: Sample.organization(1)) == "Organizacja 1", comment)
    #expect(after.register.name(of: Sample.person(2)) == "Osoba 2", comment)
    #expect(after.register.name(of: Sample.organization(3)) == "Organizacja 3", comment)
    #expect(try after.check().filter(\.isDamage) == [], comment)
    let fault = try operation.fault(after, outcome)
    #expect(fault == nil, comment)
    // Whoever comes next can work.
    #expect(after.transact(Sample.addOrganization(5), by: Sample.jan, at: Sample.instant(9)).isDone, comment)
    let truth = try Store(Self.folder, fileSystem: copy.disk)
    #expect(truth.register.has(Sample.organization(5)), comment)
    // And the one for whom it failed sees it all too.
    copy.system.fault = nil
    _ = try copy.desk.store.refresh()
    for id in (1...12).flatMap({ [Sample.organization($0), Sample.person($0)] }) {
      #expect(copy.desk.store.register.stored(id) == truth.register.stored(id), comment)
    }
  }

  @Test("a fault at every call of making a store")
  func atEveryCallOfMakingAStore() throws {
    let counting = FaultyFileSystem(over: SimulatedDisk())
    try Store.create(at: Self.folder, Sample.manifest, fileSystem: counting)
    let faults = Self.faults(at: counting.calls)
    for fault in Thoroughness.isFull ? faults : faults.filter({ $0.call % 3 == 0 }) {
      let disk = SimulatedDisk()
      let system = FaultyFileSystem(over: disk)
      system.fault = fault
      let isMade = (try? Store.create(at: Self.folder, Sample.manifest, fileSystem: system)) != nil
      disk.endProgram()
      let store = try? Store(Self.folder, fileSystem: disk)
      let comment: Comment = "call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
      if isMade { #expect(store != nil, comment) }
      if let store {
        #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone, comment)
      }
    }
    print("faults: making a store: \(counting.calls.count) calls, \(faults.count) faults")
  }
}
