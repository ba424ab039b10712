import CivicDomain

extension LogReading {
  /// How many lines the public log of each office but our own has, with those that are missing in its midst.
  var reachedByOthers: [String: Int] {
    offices.reduce(into: [:]) { reached, office in
      let lines = office.open.scan.nextSequence - 1
      if office.name != ownOfficeName, lines > 0 { reached[office.name] = lines }
    }
  }

  /// The offices other than our own whose transactions are in the register, in the order of their names.
  var otherOffices: [OtherOffice] {
    if offices.count == 1 { return [] }
    let lineTable = registerIndex.lineTable
    var found: [Int: OtherOffice] = [:]
    for transaction in transactions where !isOwn(transaction) {
      let at = LineHeading(lineTable.bytes(of: lineTable.lines[transaction.open])).at
      let known = found[transaction.office]
      found[transaction.office] = OtherOffice(
        name: offices[transaction.office].name, transactions: (known?.transactions ?? 0) + 1,
        first: min(known?.first ?? at, at), last: max(known?.last ?? at, at))
    }
    return found.values.sorted { $0.name < $1.name }
  }
}

extension Store {
  /// The names of the offices other than our own whose transactions are in the register as it was last read.
  public var otherOffices: [String] { reading.otherOffices.map(\.name) }

  /// The finding of each other office whose log stands here: what it says is shown, and our own chain says nothing of it; and of
  /// each whose log had more when it was last examined.
  func officeFindings(_ reading: LogReading) -> [Finding] {
    let last = memory
    let reached = reading.reachedByOthers
    let shorter = (last?.reached ?? [:]).sorted { $0.key < $1.key }.compactMap { office, lines -> Finding? in
      let now = reached[office] ?? 0
      guard let since = last?.at, now < lines else { return nil }
      return Finding(
        file: "\(StoreFolder.publicLogs)/\(office)", line: nil,
        kind: .otherOfficeShorter(office, lost: lines - now, left: now, since: since))
    }
    return shorter
      + reading.otherOffices.map { office in
        let isNew = knownOffices(last).map { !$0.contains(office.name) } ?? false
        return Finding(
          file: "\(StoreFolder.publicLogs)/\(office.name)", line: nil,
          kind: .otherOffice(office, newSince: isNew ? last?.at ?? officesBeforeRepair?.at : nil))
      }
  }

  /// The other offices whose logs stood here at the last examination; nil: nobody remembers.
  func knownOffices(_ last: LastCheck?) -> [String]? { last?.offices ?? officesBeforeRepair?.names }
}
