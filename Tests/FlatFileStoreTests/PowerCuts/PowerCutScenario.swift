import CivicDomain

@testable import FlatFileStore

/// A day at a desk, step by step, on a disk that may lose its power at every call; and of each moment what the disk
/// held then, and what a store opened on it may say.
struct PowerCutScenario {
  /// What a store says: its records, and Anna's drafts.
  struct Testimony: Equatable, CustomStringConvertible {
    let records: [RecordID: StoredRecord]
    let drafts: [Draft]

    init(_ store: Store) throws(FileFailure) {
      let register = store.register
      var records: [RecordID: StoredRecord] = [:]
      for kind in [Organization.kind, Resource.kind, Person.kind] {
        for id in register.page(Query(kind), window: 0..<1_000).ids { records[id] = register.stored(id) }
      }
      self.records = records
      drafts = try store.drafts(of: Sample.anna)
    }

    var description: String {
      let names = records.values.map { "\($0.id.raw) \($0.values["name"]?.text ?? "nameless")" }
      return (names.sorted() + drafts.map { "draft \($0.texts["name"] ?? "")" }).joined(separator: ", ")
    }
  }

  /// One moment of the day.
  struct Moment {
    let image: DiskImage
    let step: String
    let allowed: [Testimony]
    /// Whether somebody has just been told that it is saved.
    var isAnswered = false
  }

  /// Something that somebody does. To have another operation tried at every power cut, add a line to `steps`.
  struct Step: Sendable {
    let name: String
    /// Answers true if it was said to be saved.
    let run: @Sendable (Store, any FileSystem) throws -> Bool

    init(_ name: String, _ run: @escaping @Sendable (Store, any FileSystem) throws -> Bool) {
      self.name = name
      self.run = run
    }

    static func act(_ name: String, _ intent: any Act) -> Step {
      Step(name) { store, _ in
        switch store.transact(intent, by: Sample.anna, at: Sample.instant()) {
        case .done, .alreadyDone: true
        case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: false
        }
      }
    }
  }

  static let folder = "data"

  static let steps = [
    Step.act("the first record", Sample.addOrganization(1)),
    Step.act("a second record", Sample.addOrganization(2)),
    Step("the first person") { store, _ in store.addPerson(1).isDone },
    Step("a second person") { store, _ in store.addPerson(2).isDone },
    Step.act("three at once", Together((3...5).map { Sample.addOrganization($0) })),
    Step.act("a change", Sample.rename(1, from: "Organizacja 1", to: "Pierwsza")),
    Step.act("the same again", Sample.addOrganization(2)),
    Step("the first draft") { store, _ in
      try store.keepDraft(DraftTests.draft(1, "K"), of: Sample.anna)
      return true
    },
    Step("the draft typed on") { store, _ in
      try store.keepDraft(DraftTests.draft(1, "Koło"), of: Sample.anna)
      return true
    },
    Step("the draft dropped") { store, _ in
      try store.dropDraft(Draft.Key(Sample.organization(1)), of: Sample.anna)
      return true
    },
    Step("an import") { store, _ in
      switch store.importSegment([20, 21]) {
      case .done, .alreadyDone: true
      case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted, nil: false
      }
    },
    Step("the cache") { store, _ in
      store.writeCache()
    },
    Step("an import in a segment of its own") { store, _ in
      store.lineLimits.partRecords = 1
      return store.importOrganizations(6...7)?.isDone == true
    },
    Step("an import that touches people") { store, _ in
      defer { store.lineLimits = LineLimits() }
      return store.importPeople(6...7)?.isDone == true
    },
    Step.act("a removal", RemoveRecord(Sample.organization(5), because: "pomyłka")),
    Step("a person changed") { store, _ in store.addPerson(1, name: "Zofia").isDone },
    Step("a person erased") { store, _ in
      let erased = store.erase(
        .erase([Sample.person(2)], because: "wniosek"), by: Sample.anna, at: Sample.instant())
      guard case .purged = erased.files else { return false }
      return true
    },
    Step("the cache again") { store, _ in
      store.writeCache()
    },
  ]

  private(set) var moments: [Moment] = []
  private let disk = SimulatedDisk()
  /// What a store may say from now on.
  private var allowed: [Testimony] = []

  /// An empty store, made and safe.
  init() throws {
    try Store.create(at: Self.folder, Sample.manifest, fileSystem: disk)
    allowed = [try Testimony(try Store(Self.folder, fileSystem: disk))]
  }

  /// A disk as it was left at some moment, with what a store on it may say.
  init(from image: DiskImage, allowed: [Testimony]) {
    disk.restore(image)
    self.allowed = allowed
  }

  /// Does one step after another in one program.
  mutating func run(_ steps: [Step]) throws {
    let store = try Store(Self.folder, fileSystem: disk)
    for step in steps { try run(step, store) }
    disk.endProgram()
  }

  private mutating func run(_ step: Step, _ store: Store) throws {
    let images = try recording { try step.run(store, disk) }
    let after = try Testimony(store)
    moments += images.images.map { Moment(image: $0, step: step.name, allowed: allowed + [after]) }
    guard images.result else { throw NotSaved(step: step.name) }
    allowed = [after]
    moments.append(Moment(image: disk.image, step: "after \(step.name)", allowed: allowed, isAnswered: true))
  }

  struct NotSaved: Error { let step: String }

  /// A program is killed in the middle of a step, at so many of its calls in turn; then another program is at work on the
  /// same disk, whose power was never cut in between.
  func killed(during step: Step, then next: [Step], callsToTry: Int) throws -> [Moment] {
    let whole = SimulatedDisk(disk.image)
    let store = try Store(Self.folder, fileSystem: whole)
    _ = try step.run(store, whole)
    let full = try Testimony(store)
    var moments: [Moment] = []
    let stride = max(1, whole.changes / callsToTry)
    for call in Swift.stride(from: whole.changes - 1, through: 0, by: -stride) {
      var second = PowerCutScenario(from: disk.image, allowed: allowed)
      let store = try Store(Self.folder, fileSystem: second.disk)
      second.disk.killedAt = call
      _ = try? step.run(store, second.disk)
      second.disk.endProgram()
      second.allowed.append(full)
      try second.run(next)
      moments += second.moments.map {
        Moment(
          image: $0.image, step: "\(step.name) killed at call \(call), \($0.step)", allowed: $0.allowed,
          isAnswered: $0.isAnswered)
      }
    }
    return moments
  }

  private func recording<Result>(_ body: () throws -> Result) rethrows -> (result: Result, images: [DiskImage]) {
    var images = [disk.image]
    disk.changed = { images.append($0) }
    defer { disk.changed = { _ in } }
    return (try body(), images)
  }
}
