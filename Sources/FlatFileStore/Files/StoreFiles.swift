import CivicDomain

/// Files that belong to records: copied in before the line that names them, and given out again.
extension Store {
  /// Adds a record together with the file that it names.
  ///
  /// The file is copied into a staged file and hashed without the lock, chunk by chunk, however long it is. Under the
  /// lock, when the rules have nothing against the record, it gets its place, and only then the line is written. Killed
  /// anywhere between, there is no record and at most a file that no line names.
  /// - Parameters:
  ///   - source: gives the file's bytes.
  ///   - id: the new record's, of a kind that names a file.
  ///   - values: its other values.
  /// - Returns: as `transact` does.
  /// - Throws: what the source failed with; nothing was added then.
  public func attach(
    _ source: any ByteSource, as id: RecordID, _ values: [String: FieldValue], by author: Author, at instant: Instant
  ) throws(FileFailure) -> Outcome {
    try transact(nil, bringing: [FileToKeep(source, as: id, values)], by: author, at: instant).outcome
  }

  /// Carries out an act and adds the records that name these files, all of it in one transaction: killed anywhere, or refused
  /// anything of it, there is nothing of it. Only a file that may be left out hinders nothing: where it cannot be kept, or its
  /// record is refused, the rest is done without it.
  /// - Parameters:
  ///   - act: what is done first, so that the files may belong to what it makes; nil: the files are all there is.
  ///   - files: the files, each as `attach` takes it.
  /// - Returns: as `transact` does, and which files were left out of what was done.
  /// - Throws: what a source failed with that may not be left out; nothing was done then.
  public func transact(
    _ act: (any Act)?, bringing files: [FileToKeep], by author: Author, at instant: Instant
  ) throws(FileFailure) -> (outcome: Outcome, leftOut: [FileLeftOut]) {
    for file in files where Schema.kind(of: file.id)?.fileField == nil { return (.refused(.unknown(file.id)), []) }
    // Nobody shall wait for a long copy that a rule refuses anyway: what a file says decides nothing.
    let unread = FileHashing().digest()
    func refusal(adding files: [FileToKeep]) -> Refusal? {
      guard let all = Self.act(act, adding: files.map { ($0, unread) }) else { return nil }
      do throws(Refusal) { _ = try decide(all, on: register, by: author, at: instant) } catch { return error }
      return nil
    }
    if let refusal = refusal(adding: files.filter { !$0.mayBeLeftOut }) { return (.refused(refusal), []) }
    if let readOnlyReason { return (.readOnly(readOnlyReason), []) }
    guard hasPersonalData else { return (.notPermitted, []) }
    var staged: [(file: FileToKeep, attachment: StagedAttachment)] = []
    var leftOut: [FileLeftOut] = []
    for file in files {
      if file.mayBeLeftOut, let refusal = refusal(adding: [file]) {
        leftOut.append(FileLeftOut(file.id, .refused(refusal)))
        continue
      }
      let isPersonal = Schema.kind(of: file.id)?.fileField?.audience == .personal
      do throws(StagedAttachment.Failure) {
        let attachment = try StagedAttachment(file.source, personal: isPersonal, number: staged.count + 1, of: self)
        staged.append((file, attachment))
      } catch {
        switch error {
        case .source(let failure):
          guard file.mayBeLeftOut else { throw failure }
          leftOut.append(FileLeftOut(file.id, .unreadable))
        // A disk that confirms nothing is not tried any further.
        case .store(.notKnownSaved): return (outcome(of: .notKnownSaved), [])
        case .store(let failure):
          let outcome = outcome(of: failure)
          guard file.mayBeLeftOut else { return (outcome, []) }
          leftOut.append(FileLeftOut(file.id, failure.isOfTooMany ? .tooMany : .notKept(outcome)))
        }
      }
    }
    let outcome = carryOut(act, with: staged, by: author, at: instant)
    let needed = staged.filter { !$0.file.mayBeLeftOut }
    guard outcome.leftAllAsItWas, needed.count < staged.count, act != nil || !needed.isEmpty else {
      return (outcome, outcome.leftAllAsItWas ? [] : leftOut)
    }
    // What cannot be written with its files may be written without them.
    staged = needed
    let without = carryOut(act, with: needed, by: author, at: instant)
    guard case .done = without else { return (without, []) }
    let known = Dictionary(uniqueKeysWithValues: leftOut.map { ($0.id, $0.why) })
    return (
      without, files.filter(\.mayBeLeftOut).map { FileLeftOut($0.id, known[$0.id] ?? .notKept(outcome)) }
    )
  }

  /// Writes an act with the records of staged files, in one line.
  private func carryOut(
    _ act: (any Act)?, with staged: [(file: FileToKeep, attachment: StagedAttachment)], by author: Author,
    at instant: Instant
  ) -> Outcome {
    guard let all = Self.act(act, adding: staged.map { ($0.file, $0.attachment.kept.digest) }) else {
      return .alreadyDone
    }
    // The log tells of what was done, with what came along.
    let first = act ?? all
    let stamp = Stamp(name: first.word, because: first.because, author: author, at: instant)
    return carryOut(stamp, bringing: staged.map(\.attachment)) { (register) throws(Refusal) in
      try decide(all, on: register, by: author, at: instant)
    }
  }

  /// An act with the records that name files behind it; one alone as it is, and nil where there is none.
  private static func act(_ act: (any Act)?, adding files: [(file: FileToKeep, digest: FileDigest)]) -> (any Act)? {
    let adding = files.map { file, digest in
      var values = file.values
      if let field = Schema.kind(of: file.id)?.fileField { values[field.name] = .text(digest.digits) }
      return AddRecord(file.id, values)
    }
    let all = [act].compactMap { $0 } + adding
    return all.count > 1 ? Together(all) : all.first
  }

  /// Puts files in their places, and then the line that names them. Without the line they are taken back, unless the line
  /// may be there after all, or somebody else may be writing.
  func bringing<Result>(
    _ staged: [StagedAttachment], under lock: LockInHand, _ write: () throws(LogAppend.Failure) -> Result
  ) throws(LogAppend.Failure) -> Result {
    var isWriting = false
    do throws(LogAppend.Failure) {
      for file in staged { try file.commit() }
      isWriting = true
      return try write()
    } catch {
      // Of a file whose own place is not known to be durable nothing stands in a line: then none was tried.
      if isWriting, case .notKnownSaved = error { throw error }
      if (try? lock.lock.isStillInPlace(lock.held)) ?? false { for file in staged { file.takeBack() } }
      throw error
    }
  }

  /// Checks that the files are kept: no line may name one that is missing, and whoever writes lines comes through here.
  func mustKeep(_ files: [(record: RecordID, file: KeptFile)]) throws(LogAppend.Failure) {
    for (record, file) in files {
      let form: FileStatus.Form
      do throws(FileFailure) { form = try fileSystem.status(at: self.files.path(of: file)).form } catch {
        throw error.isMissing ? .fileNotKept(record) : .notWritten(error)
      }
      guard form == .file else { throw .fileNotKept(record) }
    }
  }

  static func fileNotKept(_ id: RecordID) -> Refusal {
    guard let kind = Schema.kind(of: id), let field = kind.fileField else { return .unknown(id) }
    return .invalid(kind.kind, FieldErrors([field.name: .fileNotKept]))
  }
}

/// A file that is to be kept, and the record that names it.
public struct FileToKeep {
  /// The id of the record that names it.
  public let id: RecordID
  let source: any ByteSource
  let values: [String: FieldValue]
  /// Whether what it comes with is done without it where it cannot be kept.
  let mayBeLeftOut: Bool

  /// A file.
  /// - Parameters:
  ///   - source: gives its bytes.
  ///   - id: the new record's, of a kind that names a file.
  ///   - values: the other values of that.
  ///   - mayBeLeftOut: whether what it comes with is done without it where it cannot be kept.
  public init(
    _ source: any ByteSource, as id: RecordID, _ values: [String: FieldValue], mayBeLeftOut: Bool = false
  ) {
    self.source = source
    self.id = id
    self.values = values
    self.mayBeLeftOut = mayBeLeftOut
  }
}

/// A file that was left out of what was done, and why.
public struct FileLeftOut: Equatable, Sendable {
  /// The id of the record that would name it.
  public let id: RecordID
  /// The reason.
  public let why: Why

  /// The reason why a file was left out.
  public enum Why: Equatable, Sendable {
    /// Its bytes could not be read.
    case unreadable
    /// As many are on their way already as come in at once.
    case tooMany
    /// A rule has something against its record.
    case refused(Refusal)
    /// It could not be written: what became of the attempt.
    case notKept(Outcome)
  }

  /// How many files come in at once at most.
  public static let mostAtOnce = Limits.stagedNames

  /// A file, and the reason.
  public init(_ id: RecordID, _ why: Why) {
    self.id = id
    self.why = why
  }
}

extension Outcome {
  /// Whether something stood in the way, and surely nothing was written.
  fileprivate var leftAllAsItWas: Bool {
    switch self {
    case .refused, .readOnly, .noRoom, .notPermitted: true
    case .done, .alreadyDone, .busy, .notKnownSaved: false
    }
  }
}

extension LogAppend.Failure {
  /// Whether no more files can be open at once, or have a name on their way.
  fileprivate var isOfTooMany: Bool {
    if case .notWritten(let failure) = self { failure.isThereAlready || failure.isTooManyOpen } else { false }
  }
}
