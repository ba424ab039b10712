import CivicDomain

/// A check of the kept files: every one is read and held against its name, chunk by chunk.
struct FileCheck {
  private let store: Store
  /// The files in the two folders before the logs were read: whatever a line names was there before the line.
  private let listed: [(name: String, isPersonal: Bool)]

  /// Looks at the folders; the logs must be read after that.
  init(of store: Store) {
    self.store = store
    listed = [false, true].flatMap { isPersonal in
      let names = (try? store.fileSystem.names(in: store.files.keptFiles(personal: isPersonal))) ?? []
      return names.sorted().map { ($0, isPersonal) }
    }
  }

  /// The findings, file by file.
  func findings(_ reading: LogReading) -> [Finding] {
    let files = NamedFiles(reading.registerIndex)
    var findings: [Finding] = []
    var missing: [(file: KeptFile, finding: Finding)] = []
    for (file, records) in files.named.sorted(by: { precedes($0.key, $1.key) }) {
      if file.isPersonal, !store.hasPersonalData { continue }
      guard let kind = kind(of: file, records) else { continue }
      let finding = finding(file.digest.digits, file.isPersonal, kind)
      if case .missingFile = kind { missing.append((file, finding)) } else { findings.append(finding) }
    }
    return findings + stillMissing(missing)
      + listed.compactMap { name, isPersonal in
        unnamed(name, isPersonal, files, reading).map { finding(name, isPersonal, $0) }
      }
  }

  private func precedes(_ one: KeptFile, _ other: KeptFile) -> Bool {
    one.isPersonal == other.isPersonal ? one.digest.digits < other.digest.digits : other.isPersonal
  }

  private func finding(_ name: String, _ isPersonal: Bool, _ kind: Finding.Kind) -> Finding {
    Finding(file: store.relative("\(store.files.keptFiles(personal: isPersonal))/\(name)"), line: nil, kind: kind)
  }

  private func kind(of file: KeptFile, _ records: [RecordID]) -> Finding.Kind? {
    let path = store.files.path(of: file)
    do throws(FileFailure) {
      guard try store.fileSystem.status(at: path).form == .file else { return .missingFile(records) }
      return try store.fileSystem.digest(of: path) == file.digest ? nil : .alteredFile(records)
    } catch {
      return error.isMissing ? .missingFile(records) : .unreadable(errno: error.errno)
    }
  }

  /// The findings of missing files that still hold: somebody may have erased them since the logs were read.
  private func stillMissing(_ missing: [(file: KeptFile, finding: Finding)]) -> [Finding] {
    guard !missing.isEmpty,
      let again = try? LogReading(store.files, office: store.manifest.office, store.fileSystem)
    else { return missing.map(\.finding) }
    let named = NamedFiles(again.registerIndex).named
    return missing.filter { named[$0.file] != nil }.map(\.finding)
  }

  /// The finding of a file that no record names.
  private func unnamed(
    _ name: String, _ isPersonal: Bool, _ files: NamedFiles, _ reading: LogReading
  ) -> Finding.Kind? {
    if name.hasSuffix(Path.stagedEnding) { return .unfinishedFile }
    guard let digest = FileDigest(name) else { return .foreign }
    let file = KeptFile(digest, isPersonal: isPersonal)
    if files.named[file] != nil { return nil }
    if let records = files.erased[file] { return .stillThere(records) }
    return reading.isOfAllOffices ? .unnamedFile(isPersonal: isPersonal) : .doubtfulFile
  }
}

extension LogReading {
  /// Whether the logs of all offices were read and are whole, so that what no line of any of them names, nobody was told
  /// of.
  var isOfAllOffices: Bool {
    failures.isEmpty && offices.allSatisfy { $0.open.isReadable && $0.personal.isReadable }
      && !findings.contains { $0.isDamage || $0.isKnown }
  }
}

extension FileSystem {
  /// The digest of a whole file, however long it is.
  func digest(of path: String) throws(FileFailure) -> FileDigest {
    try withFile(path, .reading) { (file) throws(FileFailure) in
      var hashing = FileHashing()
      try eachChunk(of: file) { hashing.add($0) }
      return hashing.digest()
    }
  }

  /// Hands over the chunks of a file, from its beginning to its end, in one small buffer.
  func eachChunk(
    of file: OpenFile, _ body: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.transfer, alignment: 64)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try readAll(file, into: buffer, at: offset)
      if count > 0 { try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      if count < buffer.count { return }
      offset += count
    }
  }
}
