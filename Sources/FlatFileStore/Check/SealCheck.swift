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
    let touched = Set(vouched.map(\.line)).union(personal.compactMap(\.line))
    guard isHere, vouched.count == sequence, !breaks.contains(where: { touched.contains($0.line) }),
      !log.personal.isReadable || personal.allSatisfy({ $0.line != nil })
    else { return .broken(since: since, transaction: found.links.transactionNumber) }
    let rewritten =
      vouched.count { link in
        let named = sequence == link.links.sequence ? digest : chain[link.links.sequence + 1]?.links.prev
        return named.map { $0 != link.digest } ?? false
      }
      + personal.count { $0.line.map { LineDigest(of: lineTable.bytes(of: lineTable.lines[$0])) } != $0.named }
    return .holds(
      SealState.Vouched(
        since: since, transaction: found.links.transactionNumber, from: first, later: lines.count - vouched.count,
        rewritten: log.personal.isReadable ? rewritten : 0, isPublicAlone: !log.personal.isReadable,
        isOfAllOffices: reading.offices.count == 1))
  }

  /// The personal lines that public ones name: where each stands, if it does.
  private func personalLines(of vouched: ArraySlice<Link>, in office: Int) -> [(named: LineDigest, line: Int?)] {
    var partners: [Int: Int] = [:]
    for transaction in reading.transactions where transaction.office == office {
      partners[transaction.open] = transaction.personal
    }
    return vouched.compactMap { link in link.links.personal.map { ($0, partners[link.line]) } }
  }
}
