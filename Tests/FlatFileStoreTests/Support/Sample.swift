import CivicDomain

@testable import FlatFileStore

/// Organizations, resources and people for tests, and a store to put them in.
enum Sample {
  static let anna = Author("anna")
  static let jan = Author("jan")

  /// 2026-11-21T10:15:30Z and so many seconds.
  static func instant(_ seconds: Int = 0) -> Instant {
    Instant(microsecondsSince1970: 1_795_256_130_123_456).adding(seconds: seconds)
  }

  static func organization(_ number: Int) -> RecordID { RecordID(Organization.kind, bits: UInt64(number)) }
  static func resource(_ number: Int) -> RecordID { RecordID(Resource.kind, bits: UInt64(number)) }
  static func person(_ number: Int) -> RecordID { RecordID(Person.kind, bits: UInt64(number)) }

  static func addOrganization(_ number: Int, name: String? = nil) -> any Act {
    AddRecord(
      organization(number),
      [
        "name": .text(name ?? "Organizacja \(number)"), "legalForm": .text("association"),
        "city": .text("Dąbrowa Górnicza"),
      ])
  }

  static func rename(_ number: Int, from was: String, to becomes: String) -> any Act {
    EditRecord(organization(number), [FieldEdit(field: "name", was: .text(was), becomes: .text(becomes))])
  }

  static let manifest = Manifest(office: "cao", name: "Centrum Aktywności Obywatelskiej")
  static let publicLog = "log/cao/000001.jsonl"
  static let personalLog = "personal/cao/000001.jsonl"

  /// An empty store below a temporary folder.
  static func store(in folder: TemporaryFolder, _ fileSystem: any FileSystem = LinuxFileSystem()) throws -> Store {
    try Store.create(at: folder.path, manifest)
    return try Store(folder.path, fileSystem: fileSystem)
  }
}

extension Outcome {
  var isDone: Bool {
    if case .done = self { true } else { false }
  }
}

extension Register {
  func name(of id: RecordID) -> String? { stored(id)?.values["name"]?.text }
}

extension Store {
  /// Puts a person in, whatever the rules say of the acts that do so.
  func addPerson(_ number: Int, name: String? = nil, at instant: Instant = Sample.instant()) -> Outcome {
    let values: [String: FieldValue?] = [
      "name": .text(name ?? "Osoba \(number)"), "email": .text("osoba\(number)@example.org"),
    ]
    return carryOut(Stamp(name: "register", because: "", author: Sample.anna, at: instant)) { _ in
      Decision(changes: [Change(id: Sample.person(number), set: values)])
    }
  }
}

extension Store {
  /// Brings organizations in, as an import does.
  func importOrganizations(_ numbers: ClosedRange<Int>, isAbandoned: () -> Bool = { false }) -> Outcome? {
    bringIn(
      numbers.map { number in
        Change(
          id: Sample.organization(number),
          set: ["name": .text("Organizacja \(number)"), "legalForm": .text("association")])
      }, unless: isAbandoned)
  }

  /// Brings people in: their personal fields go the same way on the personal side.
  func importPeople(_ numbers: ClosedRange<Int>) -> Outcome? {
    bringIn(
      numbers.map { number in
        Change(
          id: Sample.person(number),
          set: ["name": .text("Osoba \(number)"), "email": .text("osoba\(number)@example.org")])
      })
  }

  /// Brings changes in that look at nothing.
  func bringIn(
    _ changes: [Change], at instant: Instant = Sample.instant(), unless isAbandoned: () -> Bool = { false }
  ) -> Outcome? {
    let importing = importing(by: Sample.anna, at: instant)
    while importing.snapshot() != nil {
      changes.forEach(importing.take)
      importing.commit(unless: isAbandoned)
    }
    return importing.outcome
  }

  /// The act of an erasure alone, as if the program had been killed before the files were cleared.
  func hide(_ request: ErasureRequest, at instant: Instant) -> Outcome {
    let stamp = Stamp(name: request.word, because: request.because, author: Sample.anna, at: instant)
    return carryOut(stamp) { (register) throws(Refusal) in
      try request.decide(in: Situation(register: register, author: Sample.anna, at: instant))
    }
  }
}
