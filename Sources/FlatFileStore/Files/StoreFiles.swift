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
    try transact(nil, bringing: [FileToKeep(source, as: id, values)], by: author, at: instant)
  }

  /// Carries out an act and adds the records that name these files, all of it in one transaction: killed anywhere, or refused
  /// anything of it, there is nothing of it.
  /// - Parameters:
  ///   - act: what is done first, so that the files may belong to what it makes; nil: the files are all there is.
  ///   - files: the files, each as `attach` takes it.
  /// - Returns: as `transact` does.
  /// - Throws: what a source failed with; nothing was done then.
  public func transact(
    _ act: (any Act)?, bringing files: [FileToKeep], by author: Author, at instant: Instant
  ) throws(FileFailure) -> Outcome {
    for file in files where Schema.kind(of: file.id)?.fileField == nil { return .refused(.unknown(file.id)) }
    // Nobody shall wait for a long copy that a rule refuses anyway: what a file says decides nothing.
    let unread = FileHashing().digest()
    do throws(Refusal) {
      _ = try decide(Self.act(act, adding: files.map { ($0, unread) }), on: register, by: author, at: instant)
    } catch {
      return .refused(error)
    }
    if let readOnlyReason { return .readOnly(readOnlyReason) }
    guard hasPersonalData else { return .notPermitted }
    var staged: [StagedAttachment] = []
    for file in files {
      let isPersonal = Schema.kind(of: file.id)?.fileField?.audience == .personal
      do throws(StagedAttachment.Failure) {
        staged.append(try StagedAttachment(file.source, personal: isPersonal, of: self))
      } catch {
        switch error {
        case .source(let failure): throw failure
        case .store(let failure): return outcome(of: failure)
        }
      }
    }
    let all = Self.act(act, adding: zip(files, staged).map { ($0, $1.kept.digest) })
    // The log tells of what was done, with what came along.
    let first = act ?? all
    let stamp = Stamp(name: first.word, because: first.because, author: author, at: instant)
    return carryOut(stamp, bringing: staged) { (register) throws(Refusal) in
      try decide(all, on: register, by: author, at: instant)
    }
  }

  /// An act with the records that name files behind it; one alone as it is.
  private static func act(_ act: (any Act)?, adding files: [(file: FileToKeep, digest: FileDigest)]) -> any Act {
    let adding = files.map { file, digest in
      var values = file.values
      if let field = Schema.kind(of: file.id)?.fileField { values[field.name] = .text(digest.digits) }
      return AddRecord(file.id, values)
    }
    let all = [act].compactMap { $0 } + adding
    return all.count == 1 ? all[0] : Together(all)
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
  let source: any ByteSource
  let id: RecordID
  let values: [String: FieldValue]

  /// A file.
  /// - Parameters:
  ///   - source: gives its bytes.
  ///   - id: the new record's, of a kind that names a file.
  ///   - values: the other values of that.
  public init(_ source: any ByteSource, as id: RecordID, _ values: [String: FieldValue]) {
    self.source = source
    self.id = id
    self.values = values
  }
}
