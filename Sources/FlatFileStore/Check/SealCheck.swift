import CivicDomain

/// The end of a log with its seal.
public struct SealedEnd: Equatable, Sendable {
  /// The seal.
  public let seal: Seal
  /// The number of the last transaction.
  public let transaction: Int
  /// Its time.
  public let at: Instant
}

extension Store {
  /// The seal of the register as it was last read, as of a moment of the past what it said then; nil of one in which
  /// nothing was saved.
  public var seal: SealedEnd? {
    if let past { return past.seal }
    return reading.transactions.last { reading.isOwn($0) }.map { reading.sealedEnd(with: $0, before: nil) }
  }

  /// What a page says of the seal: none where reading the register found damage.
  public var sealMark: SealMark {
    if findings.contains(where: \.isDamage) { return .damaged }
    guard let seal else { return .none }
    return .seal(seal.seal, otherOffices: otherOffices, recorded: loss(recordedBefore: seal.seal))
  }

  /// What was recorded as lost or changed before a seal of ours was taken, as `check` of it says; the chain is walked only where
  /// anything ever was.
  private func loss(recordedBefore seal: Seal) -> RecordedLoss? {
    let own = reading.offices.first { $0.name == reading.ownOfficeName }
    guard own?.open.scan.recorders.isEmpty == false,
      case .holds(let vouched) = ChainCheck(reading).state(of: LineDigest(value: seal.value))
    else { return nil }
    return vouched.recorded
  }

  /// Says since when a seal holds, reading every line anew.
  /// - Throws: what the operating system refused.
  public func check(_ seal: Seal) throws(FileFailure) -> SealState {
    seeHead()
    seeCache()
    var fresh = try LogReading(files, office: manifest.office, fileSystem)
    fresh.compare(with: heads, manifest)
    return ChainCheck(fresh).state(of: LineDigest(value: seal.value))
  }
}

extension LogReading {
  /// Whether a transaction is of our own office.
  func isOwn(_ transaction: Transaction) -> Bool { offices[transaction.office].name == ownOfficeName }

  /// The end of our log where it ends with a transaction; the one behind it, if there is one, names what its line was then,
  /// whatever an erasure has made of it since.
  func sealedEnd(with last: Transaction, before next: Transaction?) -> SealedEnd {
    let lineTable = registerIndex.lineTable
    func bytes(_ one: Transaction) -> UnsafeRawBufferPointer { lineTable.bytes(of: lineTable.lines[one.open]) }
    let links = next.map { LineLinks(bytes($0)) }
    let isNext = links?.sequence == LineLinks(bytes(last)).sequence + 1
    let digest = (isNext ? links?.prev : nil) ?? LineDigest(of: bytes(last))
    return SealedEnd(
      seal: Seal(value: digest.value), transaction: lineTable.lines[last.open].transactionNumber,
      at: LineHeading(bytes(last)).at)
  }
}

extension ChainCheck {
  /// What became of everything up to the line of our own log that had this digest, as it stands or as later ones name it.
  func state(of digest: LineDigest) -> SealState {
    guard let own = reading.offices.firstIndex(where: { $0.name == reading.ownOfficeName }) else { return .unknown }
    let log = reading.offices[own]
    let chain = chains[own]
    let lines = chain.values.sorted { $0.links.sequence < $1.links.sequence }
    let found = lines.first { link in
      link.digest == digest || chain[link.links.sequence + 1]?.links.prev == digest
        || rechainings[own].lead(
          from: digest, to: link.digest, transaction: link.links.transactionNumber, in: log.open.scan.folder)
    }
    guard let found, let first = lines.first(where: { $0.links.prev != nil })?.links.sequence else { return .unknown }
    let sequence = found.links.sequence
    let since = LineHeading(lineTable.bytes(of: lineTable.lines[found.line])).at
    let vouched = lines.prefix { $0.links.sequence <= sequence }
    let isHere =
      found.digest == digest || isErased(found.line, from: digest, in: log.open.scan.folder, of: own)
    let personal = personalLines(of: vouched, in: own)
    guard isHere, let recorded = recordedLoss(upTo: found, of: vouched, personal, in: log, chain) else {
      return .broken(since: since, transaction: found.links.transactionNumber)
    }
    let later = lines.dropFirst(vouched.count)
    // What an erasure rewrote before it was taken is as it was then.
    let became = Set(
      later.flatMap { Rechainings.entries(of: lineTable.bytes(of: lineTable.lines[$0.line])) }.map(\.becomes))
    let rewritten =
      vouched.count { became.contains($0.digest) }
      + personal.count {
        $0.line.map { became.contains(LineDigest(of: lineTable.bytes(of: lineTable.lines[$0]))) } ?? false
      }
    return .holds(
      SealState.Vouched(
        since: since, transaction: found.links.transactionNumber, from: first, recorded: recorded.first,
        later: later.count,
        rewritten: log.personal.isReadable ? rewritten : 0, isPublicAlone: !log.personal.isReadable,
        otherOffices: reading.otherOffices.map(\.name)))
  }

  /// What was lost or changed before a line and was recorded before it, too: nothing, or one loss; nil where something is
  /// lost or changed that was not recorded then as it stands now.
  private func recordedLoss(
    upTo end: Link, of vouched: ArraySlice<Link>, _ personal: [PersonalLine], in log: LogReading.Office,
    _ chain: [Int: Link]
  ) -> [RecordedLoss]? {
    let sequence = end.links.sequence
    let scan = log.open.scan
    let lines = Set(vouched.map(\.line)).union(personal.compactMap(\.line))
    let broken = breaks.filter { lines.contains($0.line) }
    let lacking = log.personal.isReadable ? personal.filter { $0.line == nil } : []
    let told = scan.recorders.filter { $0.value <= sequence && $0.key.isOfWhatWasSaved }
    let kinds = Set(told.keys.map(\.kind))
    let brokenLines = Set(broken.map(\.line))
    guard broken.allSatisfy({ $0.recorder.map { $0 <= sequence } ?? false }),
      lacking.allSatisfy({
        kinds.contains(.personal(transactionNumber: $0.transactionNumber)) || brokenLines.contains($0.open)
      }),
      vouched.count == sequence || scan.isRecorded(upTo: place(of: end.line, in: scan), by: sequence)
    else { return nil }
    let transactions = kinds.reduce(0) { sum, kind in
      if case .transactions(let numbers) = kind { sum + numbers.count } else { sum }
    }
    let replaced = kinds.count { if case .replaced = $0 { true } else { false } }
    let lost = max(sequence - vouched.count, transactions) + lacking.count + replaced
    let touched = brokenLines.subtracting(lacking.map(\.open)).count
    let ends = kinds.count { if case .unknownEnd = $0 { true } else { false } }
    if lost + touched + ends == 0 { return [] }
    let times = Set(told.values).sorted().compactMap { chain[$0] }.map {
      LineHeading(lineTable.bytes(of: lineTable.lines[$0.line])).at
    }
    return [RecordedLoss(transactions: lost, touched: touched, unknownEnds: ends, recordedAt: times)]
  }

  /// The file and the line of a public line.
  private func place(of line: Int, in scan: LogScan) -> (file: String, line: Int) {
    let segment = Int(lineTable.lines[line].segment)
    let name = scan.names.first { $0.segment == segment }?.name ?? ""
    return ("\(scan.folder)/\(name)", reading.lineNumbers(of: [line]).first ?? 0)
  }

  /// The personal line that a public one names.
  private struct PersonalLine {
    /// The public line.
    let open: Int
    let transactionNumber: Int
    let named: LineDigest
    /// Where it stands, if it does.
    let line: Int?
  }

  /// The personal lines that public ones name.
  private func personalLines(of vouched: ArraySlice<Link>, in office: Int) -> [PersonalLine] {
    var partners: [Int: Int] = [:]
    for transaction in reading.transactions where transaction.office == office {
      partners[transaction.open] = transaction.personal
    }
    return vouched.compactMap { link in
      link.links.personal.map {
        PersonalLine(
          open: link.line, transactionNumber: link.links.transactionNumber, named: $0, line: partners[link.line])
      }
    }
  }
}
