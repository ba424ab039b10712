import CivicDomain

extension Store {
  /// Examines every line of every log, every record, and the permissions of every file, reading all of it anew.
  ///
  /// The store is whole if none of the findings `isDamage`. Writes nothing, and takes the lock only to see whether somebody
  /// else keeps it.
  /// - Throws: what the operating system refused, if not even the logs' folder could be listed that is there.
  public func check() throws(FileFailure) -> [Finding] { try examine().findings }

  /// Examines everything.
  /// - Returns: the findings, the reading in which they were made, and the lines that erasures rewrote.
  func examine() throws(FileFailure) -> (findings: [Finding], reading: LogReading, rewritten: RewrittenLines?) {
    let kept = FileCheck(of: self)
    seeHead()
    seeCache()
    let fresh = try readingThatAgrees()
    let missing = missingFolders().map { Finding(file: relative($0), line: nil, kind: .missingFolder) }
    let chain = ChainCheck(fresh)
    let findings =
      fresh.findings + fresh.failures.map(finding) + missing + unexamined(fresh) + unpaired(fresh) + bereft(fresh)
      + chain.findings + fresh.cutOff + fresh.skippedSegments + misplacedValues(fresh)
      + content(fresh.registerIndex) + attachmentsForEveryone(fresh.registerIndex) + unfinishedErasures(fresh)
      + kept.findings(fresh) + foreign(beside: fresh) + officeFindings(fresh) + permissions() + hindrances()
    return (findings, fresh, chain.rewrittenLines)
  }

  /// Personal lines without a public one: what nobody was told is saved, or what is left of a transaction that was
  /// lost.
  private func unpaired(_ reading: LogReading) -> [Finding] {
    let lost = reading.cutOff.compactMap { finding -> ClosedRange<Int>? in
      if case .lostTransactions(let transactions) = finding.kind { transactions } else { nil }
    }
    return lines(reading.unpaired, in: reading.registerIndex.lineTable) { transactionNumber in
      lost.contains { $0.contains(transactionNumber) }
        ? .personalLineOfLostTransaction(transactionNumber)
        : .unpairedPersonalLine(transactionNumber: transactionNumber)
    }
  }

  /// Something noticed about whole lines, by their numbers in the line table; of very many only the first are listed,
  /// for a lost file of people makes every line of the other one noteworthy.
  private func lines(_ numbers: [Int], in lineTable: LineTable, _ kind: (_ transactionNumber: Int) -> Finding.Kind)
    -> [Finding]
  {
    let listed = numbers.prefix(Limits.findings).map { number in
      let line = lineTable.lines[number]
      let segment = lineTable.segments[Int(line.segment)]
      return Finding(
        file: relative(segment.path), line: segment.lineNumber(at: Int(line.offset)),
        kind: kind(line.transactionNumber))
    }
    guard let last = listed.last, listed.count < numbers.count else { return listed }
    return listed + [Finding(file: last.file, line: nil, kind: .more(numbers.count - listed.count))]
  }

  /// A reading in which the personal side is not ahead of the public one: others may write while we read.
  private func readingThatAgrees() throws(FileFailure) -> LogReading {
    func read() throws(FileFailure) -> LogReading {
      var reading = try LogReading(files, office: manifest.office, fileSystem)
      reading.compare(with: heads, manifest)
      return reading
    }
    var fresh = try read()
    while let transactions = fresh.lostTransactions {
      let again = try read()
      if again.lostTransactions == transactions { return again }
      fresh = again
    }
    return fresh
  }

  /// Public lines that lack their personal ones; of very many only the first are listed.
  private func bereft(_ reading: LogReading) -> [Finding] {
    let known = reading.ownLogs.open.scan.known
    return reading.bereftDamages.map { number, damage in
      Finding(
        file: damage.file, line: damage.line,
        kind: .missingPersonalLine(
          transactionNumber: reading.registerIndex.lineTable.lines[number].transactionNumber),
        isKnown: known.contains(damage))
    }.listed
  }

  private func misplacedValues(_ reading: LogReading) -> [Finding] {
    let faults = AudienceCheck(reading: reading).faults()
    let lines = reading.lineNumbers(of: faults.map(\.line))
    return zip(faults, lines).map { fault, line in
      let segment = reading.registerIndex.lineTable.segments[
        Int(reading.registerIndex.lineTable.lines[fault.line].segment)]
      return Finding(file: relative(segment.path), line: line, kind: fault.kind)
    }
  }

  /// The finding that personal data were not examined: whoever may not read them is not told that they are whole.
  private func unexamined(_ reading: LogReading) -> [Finding] {
    let personal = reading.ownLogs.personal
    guard !personal.isReadable else { return [] }
    do throws(FileFailure) { _ = try fileSystem.names(in: personal.path) } catch {
      if error.isMissing { return [] }
    }
    return [Finding(file: relative(personal.path), line: nil, kind: .personalNotExamined)]
  }

  /// The findings in the records that today's rules of their own would refuse. Without the personal data there are
  /// none.
  private func content(_ registerIndex: RegisterIndex) -> [Finding] {
    registerIndex.kinds.flatMap { kindIndex -> [Finding] in
      guard let kind = kindIndex.kind else {
        return [Finding(file: StoreFolder.publicLogs, line: nil, kind: .unknownKind(kindIndex.name))]
      }
      guard hasPersonalData else { return [] }
      let broken = BrokenValues(registerIndex: registerIndex)
      return (0..<kindIndex.ids.count).flatMap { row -> [Finding] in
        if kindIndex.isGone(row) { return [] }
        let faults = kind.faults(in: registerIndex.values(of: row, in: kindIndex))
        var found = broken.faults(of: row, in: kindIndex, kind)
        if !faults.isEmpty {
          found.append(.refusedValues(RecordID(kindIndex.ids.id(of: row)), FieldErrors(faults)))
        }
        if found.isEmpty { return [] }
        let line = registerIndex.lineTable.lines[Int(registerIndex.lineTable.entries[Int(kindIndex.newest[row])].line)]
        let segment = registerIndex.lineTable.segments[Int(line.segment)]
        let number = segment.lineNumber(at: Int(line.offset))
        return found.map { Finding(file: relative(segment.path), line: number, kind: $0) }
      }
    }
  }

  /// The findings of files in the data folder that are not the store's.
  private func foreign(beside reading: LogReading) -> [Finding] {
    var files = ForeignFiles(in: files, beside: reading, fileSystem)
    return files.look() + copiedOffices(reading)
  }

  /// A copy of our own log under the name of another office: it is read as that office's, and says everything twice.
  private func copiedOffices(_ reading: LogReading) -> [Finding] {
    let lineTable = reading.registerIndex.lineTable
    func heading(_ transaction: LogReading.Transaction) -> LineHeading {
      LineHeading(lineTable.bytes(of: lineTable.lines[transaction.open]))
    }
    return reading.offices.indices.compactMap { office in
      guard reading.offices[office].name != reading.ownOfficeName,
        let first = reading.transactions.first(where: { $0.office == office })
      else { return nil }
      let isCopy = reading.transactions.contains { transaction in
        reading.offices[transaction.office].name == reading.ownOfficeName
          && lineTable.lines[transaction.open].transactionNumber == lineTable.lines[first.open].transactionNumber
          && heading(transaction).isSameAct(as: heading(first))
      }
      return isCopy ? Finding(file: reading.offices[office].open.scan.folder, line: nil, kind: .foreign) : nil
    }
  }

  /// The findings that would keep this person from saving anything just now, as far as they can be seen without doing
  /// it.
  private func hindrances() -> [Finding] {
    // A reader saves nothing anyway, and is told so.
    if isRead { return [] }
    var findings: [Finding] = []
    func found(_ path: String, _ kind: Finding.Kind) {
      findings.append(Finding(file: relative(path), line: nil, kind: kind))
    }
    do throws(FileFailure) {
      if let holder = try StoreLock(fileSystem: fileSystem, folder: files).lastingHolder() {
        found(files.lock, .locked(by: holder))
      }
    } catch {
      // A disk that takes nothing is named once, not file by file.
      if error.isReadOnlyFileSystem { return [Finding(file: ".", line: nil, kind: .notWritable(errno: error.errno))] }
      if !error.isMissing, !error.isNoFile { found(files.lock, .notWritable(errno: error.errno)) }
    }
    let ends = [reading.ownLogs.open, reading.ownLogs.personal].compactMap {
      $0.end(in: reading.registerIndex.lineTable)?.path
    }
    for path in ends {
      do throws(FileFailure) { try fileSystem.withFile(path, .appending) { _ in } } catch {
        if !error.isMissing, !error.isNoFile { found(path, .notWritable(errno: error.errno)) }
      }
    }
    for path in files.logFolders(office: manifest.office) where !fileSystem.mayWrite(path) {
      found(path, .notWritable(errno: FileFailure.noRight))
    }
    if let left = fileSystem.roomLeft(at: folder), left < Limits.roomToSave {
      findings.append(Finding(file: ".", line: nil, kind: .diskNearlyFull(bytes: left)))
    }
    return findings
  }
}

extension MappedSegment {
  /// The number of the line that begins at an offset, counted from 1.
  func lineNumber(at offset: Int) -> Int {
    var number = 1
    var start = 0
    while start < offset, let newline = newline(from: start) {
      number += 1
      start = newline + 1
    }
    return number
  }
}
