import CivicDomain

extension Store {
  /// The seal of the register as it was last read, as of whatever moment, with the transaction that is its last one; nil of
  /// one in which nothing was saved.
  public var seal: (seal: Seal, transaction: Int, at: Instant)? {
    let own = reading.ownOfficeName
    guard let last = reading.transactions.last(where: { reading.offices[$0.office].name == own }) else { return nil }
    let lineTable = reading.registerIndex.lineTable
    let line = lineTable.lines[last.open]
    let bytes = lineTable.bytes(of: line)
    return (Seal(value: LineDigest(of: bytes).value), line.transactionNumber, LineHeading(bytes).at)
  }

  /// Says since when a seal holds, reading every line anew.
  /// - Throws: what the operating system refused.
  public func check(_ seal: Seal) throws(FileFailure) -> SealState {
    seeHead()
    seeCache()
    var fresh = try LogReading(files, office: manifest.office, fileSystem)
    fresh.compare(with: heads)
    return ChainCheck(fresh).state(of: LineDigest(value: seal.value))
  }
}

extension ChainCheck {
  /// What became of everything up to the line of our own log that had this digest, as it stands or as later ones name it.
  func state(of digest: LineDigest) -> SealState {
    guard let own = reading.offices.firstIndex(where: { $0.name == reading.ownOfficeName }) else { return .unknown }
    let log = reading.offices[own]
    let chain = links(in: own)
    let transactions = chain.values.sorted { $0.links.sequence < $1.links.sequence }
    let found = transactions.first { link in
      link.digest == digest || chain[link.links.sequence + 1]?.links.prev == digest
        || rechainings.lead(
          from: digest, to: link.digest, transaction: link.links.transactionNumber, in: log.open.scan.folder)
    }
    guard let found else { return .unknown }
    let sequence = found.links.sequence
    let since = LineHeading(lineTable.bytes(of: lineTable.lines[found.line])).at
    let isHere =
      found.digest == digest || isErased(found.line, from: digest, to: found.digest, in: log.open.scan.folder)
    let before = Set(transactions.prefix { $0.links.sequence <= sequence }.map(\.line))
    let personal = reading.transactions.filter { before.contains($0.open) }.compactMap(\.personal)
    let vouched = before.union(personal)
    guard isHere, before.count == sequence, !breaks.contains(where: { vouched.contains($0.line) }) else {
      return .broken(since: since, transaction: found.links.transactionNumber)
    }
    let rewritten = transactions.filter { $0.links.sequence > sequence }.flatMap { link in
      Rechainings.entries(of: lineTable.bytes(of: lineTable.lines[link.line]))
    }.filter { $0.transactionNumber <= found.links.transactionNumber }
    return .holds(
      since: since, transaction: found.links.transactionNumber, later: transactions.count - before.count,
      rewritten: Set(rewritten.map { "\($0.log) \($0.transactionNumber)" }).count)
  }
}
