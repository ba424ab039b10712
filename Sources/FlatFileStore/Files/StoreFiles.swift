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
    guard let field = Schema.kind(of: id)?.fileField else { return .refused(.unknown(id)) }
    var values = values
    // Nobody shall wait for a long copy that a rule refuses anyway: what the file says decides nothing.
    values[field.name] = .text(FileHashing().digest().digits)
    do throws(Refusal) {
      _ = try decide(AddRecord(id, values), on: register, by: author, at: instant)
    } catch {
      return .refused(error)
    }
    if let readOnlyReason { return .readOnly(readOnlyReason) }
    guard hasPersonalData else { return .notPermitted }
    let staged: StagedAttachment
    do throws(StagedAttachment.Failure) {
      staged = try StagedAttachment(source, personal: field.audience == .personal, of: self)
    } catch {
      switch error {
      case .source(let failure): throw failure
      case .store(let failure): return outcome(of: failure)
      }
    }
    values[field.name] = .text(staged.kept.digest.digits)
    let adding = AddRecord(id, values)
    let act = Stamp(name: adding.word, because: adding.because, author: author, at: instant)
    return carryOut(act, bringing: staged) { (register) throws(Refusal) in
      try decide(adding, on: register, by: author, at: instant)
    }
  }

  /// Puts a file in its place, and then the line that names it. Without the line the file is taken back, unless the line
  /// may be there after all, or somebody else may be writing.
  func bringing<Result>(
    _ staged: StagedAttachment?, under lock: LockInHand, _ write: () throws(LogAppend.Failure) -> Result
  ) throws(LogAppend.Failure) -> Result {
    guard let staged else { return try write() }
    try staged.commit()
    do throws(LogAppend.Failure) { return try write() } catch {
      if case .notKnownSaved = error { throw error }
      if (try? lock.lock.isStillInPlace(lock.held)) ?? false { staged.takeBack() }
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
