import CivicDomain

/// The walk along the chain of each office's public log: whether each line continues the one before it, and each personal
/// line is the one that was saved with its public line.
///
/// It goes by the lines' numbers. Where a line is missing or cannot be believed, which is damage of its own, nothing can
/// be said of the one behind it.
struct ChainCheck {
  /// A place where something does not fit.
  struct Break {
    let finding: Finding
    let damage: KnownDamage
    let office: String
    /// The line that does not fit, by its number in the line table, and the one before it.
    let line: Int
    let before: Int?
    /// The number of the first line that records it as it is; nil: none does.
    let recorder: Int?
  }

  /// A line of the chain.
  struct Link {
    let line: Int
    let digest: LineDigest
    let links: LineLinks
  }

  /// A place whose file and line are not looked up yet.
  private struct Place {
    let kind: Finding.Kind
    /// Nil: it is no damage.
    let damage: KnownDamage.Kind?
    let line: Int
    var before: Int?
  }

  private(set) var breaks: [Break] = []
  /// What is no damage: where the chain begins, where numbers are passed over.
  private var notes: [Finding] = []
  /// The numbers of the transactions of all lines, each once, in order.
  private let numbers: Column<Int>
  /// The numbers of lines that an erasure rewrote since others named them.
  private var rewritten: Set<Int> = []
  /// The lines of each office's public log by their numbers, in the order of the offices.
  let chains: [[Int: Link]]
  let reading: LogReading
  let lineTable: LineTable
  /// What may have been rewritten of each office's logs, in the order of the offices: what its own log says, and ours.
  let rechainings: [Rechainings]

  init(_ reading: LogReading) {
    self.reading = reading
    lineTable = reading.registerIndex.lineTable
    let lineTable = lineTable
    let own = reading.ownLogs.open.scan
    rechainings = reading.offices.map { office in
      Rechainings(
        of: [own] + (office.name == reading.ownOfficeName ? [] : [office.open.scan]), in: lineTable, reading.markers)
    }
    chains = reading.offices.map { Self.chain(of: $0, in: lineTable) }
    numbers = Column(Set(lineTable.lines.map(\.transactionNumber)).sorted())
    for number in reading.offices.indices { look(up: places(in: number), of: number) }
  }

  /// The findings: what does not fit, of very much only the first, and what is no damage.
  var findings: [Finding] {
    notes.listed + breaks.map(\.finding).listed
  }

  private static func chain(of office: LogReading.Office, in lineTable: LineTable) -> [Int: Link] {
    let segments = Set(office.open.scan.names.map { UInt32($0.segment) })
    var chain: [Int: Link] = [:]
    for line in lineTable.lines.indices where segments.contains(lineTable.lines[line].segment) {
      let bytes = lineTable.bytes(of: lineTable.lines[line])
      let links = LineLinks(bytes)
      chain[links.sequence] = Link(line: line, digest: LineDigest(of: bytes), links: links)
    }
    return chain
  }

  private mutating func places(in office: Int) -> [Place] {
    let chain = chains[office]
    let sequences = chain.keys.sorted()
    guard let last = sequences.last else { return [] }
    let first = sequences.first { chain[$0]?.links.prev != nil } ?? last + 1
    var places: [Place] = []
    if let lowest = sequences.first, lowest < first, let begins = chain[first] ?? chain[last] {
      places.append(Place(kind: .chainBegins(sequence: first), damage: nil, line: begins.line))
    }
    for sequence in sequences where sequence >= first {
      guard let link = chain[sequence], let found = hold(link, against: chain[sequence - 1], office) else { continue }
      places.append(found)
    }
    return places + personalPlaces(in: office, from: first) + skippedPlaces(in: office)
  }

  /// Where numbers of transactions are passed over that no line of any log has. Whoever writes takes the next one, so that
  /// only what was lost, or a log that is no longer here, explains it: where something is lost, that is told already.
  private func skippedPlaces(in office: Int) -> [Place] {
    guard knowsAllNumbers(besides: office) else { return [] }
    let chain = chains[office]
    return chain.keys.sorted().compactMap { sequence in
      guard let link = chain[sequence], link.links.prev != nil, let before = chain[sequence - 1] else { return nil }
      let (last, now) = (before.links.transactionNumber, link.links.transactionNumber)
      guard now > last + 1 else { return nil }
      let between = numbers[numbers.partition { $0 <= last }..<numbers.partition { $0 < now }]
      guard between.count < now - 1 - last else { return nil }
      let next = between.enumerated().first { $0.element != last + 1 + $0.offset }?.offset ?? between.count
      return Place(
        kind: .skippedNumbers(sequence: sequence, from: last + 1 + next, count: now - 1 - last - between.count),
        damage: nil, line: link.line)
    }
  }

  /// Whether each line that may have used up a number is there: of all logs but an office's public one, in which a missing line
  /// is seen by its own number.
  private func knowsAllNumbers(besides office: Int) -> Bool {
    guard reading.failures.isEmpty, reading.lostEnds.isEmpty else { return false }
    return reading.offices.enumerated().allSatisfy { number, other in
      other.personal.isReadable && !other.personal.scan.lacksLines && (number == office || !other.open.scan.lacksLines)
    }
  }

  /// Where a line does not continue the one before it.
  private mutating func hold(_ link: Link, against before: Link?, _ office: Int) -> Place? {
    let now = before?.digest ?? .ofNothing
    let sequence = link.links.sequence
    // Whoever writes in this log writes behind what it holds: a number that falls, or comes again, was put in to change what
    // was.
    let isBehind = before.map { link.links.transactionNumber <= $0.links.transactionNumber } ?? false
    if !isBehind, let prev = link.links.prev {
      guard before != nil || sequence == 1, prev != now else { return nil }
      let log = reading.offices[office].open.scan.folder
      if let before, isErased(before.line, from: prev, in: log, of: office) {
        rewritten.insert(before.line)
        return nil
      }
    } else if !isBehind, let before, before.links.prev == nil {
      // What a program without a chain went on to write is named once.
      return nil
    }
    return Place(
      kind: .brokenChain(sequence: sequence),
      damage: .chain(sequence: sequence, link.links.prev == nil ? .ofNothing : now), line: link.line,
      before: before?.line)
  }

  /// Where the personal line of a transaction is not the one whose digest its public line names.
  private mutating func personalPlaces(in office: Int, from first: Int) -> [Place] {
    let personal = reading.offices[office].personal
    guard personal.isReadable else { return [] }
    var places: [Place] = []
    for transaction in reading.transactions where transaction.office == office {
      guard let sequence = LineHead.sequence(of: lineTable.bytes(of: lineTable.lines[transaction.open])),
        let links = chains[office][sequence]?.links
      else { continue }
      let number = links.transactionNumber
      // What a program without a chain wrote names nothing that could be held against it.
      guard links.sequence >= first, links.prev != nil else { continue }
      guard let line = transaction.personal else {
        guard links.personal != nil, !reading.isBereft(transaction) else { continue }
        places.append(
          Place(
            kind: .missingPersonalLine(transactionNumber: number),
            damage: .changedPersonal(transactionNumber: number, .ofNothing), line: transaction.open))
        continue
      }
      let now = LineDigest(of: lineTable.bytes(of: lineTable.lines[line]))
      if links.personal == now { continue }
      if let was = links.personal, isErased(line, from: was, in: personal.scan.folder, of: office) {
        rewritten.insert(line)
        continue
      }
      places.append(
        Place(
          kind: .changedPersonalLine(transactionNumber: number),
          damage: .changedPersonal(transactionNumber: number, now), line: line))
    }
    return places
  }

  /// The lines that erasures rewrote, and the last transaction that tells of one; nil: none is another than others name it.
  var rewrittenLines: RewrittenLines? {
    guard !rewritten.isEmpty else { return nil }
    let digests = Set(rewritten.map { LineDigest(of: lineTable.bytes(of: lineTable.lines[$0])) })
    let last = reading.transactions.last { transaction in
      Rechainings.believed(of: lineTable.bytes(of: lineTable.lines[transaction.open]))
        .contains { digests.contains($0.becomes) }
    }
    return last.map { last in
      let line = lineTable.lines[last.open]
      let heading = LineHeading(lineTable.bytes(of: line))
      return RewrittenLines(
        lines: rewritten.count, transaction: line.transactionNumber, author: heading.author, at: heading.at)
    }
  }

  /// Whether an erasure that the office's log tells of made this line of the one that was named.
  func isErased(_ line: Int, from was: LineDigest, in log: String, of office: Int) -> Bool {
    let number = lineTable.lines[line].transactionNumber
    return rechainings[office].explain(
      lineTable.bytes(of: lineTable.lines[line]), from: was, transaction: number, in: log)
  }

  /// The number of the first line by which `repair` recorded what does not fit at a place, as it is now or as it was before
  /// something was erased from it; nil: none did.
  private func recorder(of place: Place, _ damage: KnownDamage.Kind, in office: Int) -> Int? {
    let (open, personal) = (reading.offices[office].open.scan, reading.offices[office].personal.scan)
    return open.recorders.filter { known, _ in
      switch (known.kind, damage) {
      case (.chain(let one, let was), .chain(let other, let now)) where one == other:
        was == now || place.before.map { isErased($0, from: was, in: open.folder, of: office) } ?? false
      case (.changedPersonal(let one, let was), .changedPersonal(let other, let now)) where one == other:
        was == now || isErased(place.line, from: was, in: personal.folder, of: office)
      case (_, _): false
      }
    }.values.min()
  }

  private mutating func look(up places: [Place], of number: Int) {
    let office = reading.offices[number]
    for (place, lineNumber) in zip(places, reading.lineNumbers(of: places.map(\.line))) {
      let segment = Int(lineTable.lines[place.line].segment)
      let log = [office.open.scan, office.personal.scan].first { $0.names.contains { $0.segment == segment } }
      let name = log?.names.first { $0.segment == segment }?.name ?? ""
      let file = "\(log?.folder ?? office.open.scan.folder)/\(name)"
      guard let kind = place.damage else {
        notes.append(Finding(file: file, line: lineNumber, kind: place.kind))
        continue
      }
      let damage = KnownDamage(file: file, line: lineNumber, kind: kind)
      let recorder = recorder(of: place, kind, in: number)
      breaks.append(
        Break(
          finding: Finding(file: file, line: lineNumber, kind: place.kind, isKnown: recorder != nil), damage: damage,
          office: office.name, line: place.line, before: place.before, recorder: recorder))
    }
  }
}
