/// The logs of all offices, read and indexed: everything the files say at one moment.
struct LogReading {
  /// The two sides of one office's log.
  struct Office {
    let name: String
    var open: OfficeLog
    var personal: OfficeLog
    /// Personal lines by transaction number whose public line has not been seen.
    var waiting: [Int: [Int]] = [:]
  }

  /// A transaction: its public line, and its personal one if it has one. Numbers of lines in the line table.
  struct Transaction: BitwiseCopyable {
    private let openLine: UInt32
    private let personalLine: Int32
    private let officeNumber: UInt32

    init(open: Int, personal: Int?, office: Int) {
      openLine = UInt32(open)
      personalLine = Int32(personal ?? -1)
      officeNumber = UInt32(office)
    }

    var open: Int { Int(openLine) }
    var personal: Int? { personalLine < 0 ? nil : Int(personalLine) }
    var office: Int { Int(officeNumber) }
  }

  let registerIndex: RegisterIndex
  var offices: [Office] = []
  private let ownOffice: Int
  let fileSystem: any FileSystem
  /// The transactions that count, in their order.
  var transactions = Column<Transaction>()
  /// The greatest transaction number in any line of any log, those that do not count among them.
  var highestTransactionNumber = 0
  let knownMarkers = KnownMarkers()
  /// How many lines of the line table have been joined.
  var joinedLines = 0
  /// How many bytes of the logs came indexed from the cache.
  var cachedLength = 0
  /// The lost ends of our own logs, as of the last comparison.
  var lostEnds: [LostEnd] = []
  /// The ends of which nobody can say whether they are, as of the last comparison.
  var unknownEnds: [UnknownEnd] = []
  /// Whether anything remembers how far our own log reached.
  var isRemembered = false
  /// Heads whose lines were found where they stood; nothing but adding was done since.
  var confirmedHeads: [LogHead] = []
  /// The failures of folders of the logs in whose place is something else.
  var displaced: [FileFailure] = []
  /// Joined, but not yet indexed: in a state of the past, what came later stays here.
  private(set) var pending: [Transaction] = []
  /// What is indexed.
  private var reach: LogReach

  /// Reads everything. What cannot be read is noted, not thrown: what is whole must be seen.
  /// - Parameters:
  ///   - reach: what is indexed; all is read.
  ///   - onReading: called from time to time with the part that has been read, 0 to 1.
  init(
    _ folder: StoreFolder, office: String, _ fileSystem: any FileSystem, upTo reach: LogReach = .everything,
    onReading: ((Double) -> Void)? = nil
  ) throws(FileFailure) {
    self.init(
      try Self.officeNames(in: folder, own: office, fileSystem), own: office, folder, RegisterIndex(), fileSystem,
      upTo: reach)
    if let onReading {
      let total = offices.reduce(0) { $0 + $1.open.size(fileSystem) + $1.personal.size(fileSystem) }
      registerIndex.lineTable.onRead = { onReading(min(1, Double($0) / Double(max(1, total)))) }
    }
    defer { registerIndex.lineTable.onRead = nil }
    lookForDisplaced(in: folder)
    for number in offices.indices {
      // The public side first: whatever personal line belongs to a public one was written before it.
      offices[number].open.load(into: &registerIndex.lineTable, fileSystem)
      let opened = registerIndex.lineTable.lines.count
      offices[number].personal.load(into: &registerIndex.lineTable, fileSystem)
      pair(number, opened: opened)
    }
    index(upTo: reach)
  }

  /// Indexes what was joined, and stays behind what comes later.
  mutating func index(upTo reach: LogReach) {
    self.reach = reach
    _ = indexPaired()
    if reach != .everything { hideErased() }
  }

  /// Creates the reading of the logs, with nothing read yet.
  init(
    _ names: [String], own: String, _ folder: StoreFolder, _ registerIndex: RegisterIndex, _ fileSystem: any FileSystem,
    upTo reach: LogReach = .everything
  ) {
    self.fileSystem = fileSystem
    self.reach = reach
    self.registerIndex = registerIndex
    offices = names.map { name in
      Office(
        name: name, open: OfficeLog(path: "\(folder.publicLogs)/\(name)", name: "\(StoreFolder.publicLogs)/\(name)"),
        personal: OfficeLog(path: "\(folder.personalLogs)/\(name)", name: "\(StoreFolder.personalLogs)/\(name)"))
    }
    ownOffice = names.firstIndex(of: own) ?? 0
  }

  /// A link in the place of a folder leads to another disk, or to nothing: whatever is written there is not where the
  /// centre keeps its data.
  mutating func lookForDisplaced(in folder: StoreFolder) {
    let own = offices[ownOffice]
    let paths = [folder.publicLogs, folder.personalLogs, own.open.path, own.personal.path]
    displaced = paths.compactMap { Self.displacement(of: $0, fileSystem) }
  }

  private static func displacement(of path: String, _ fileSystem: any FileSystem) -> FileFailure? {
    guard let form = (try? fileSystem.status(at: path))?.form, form != .folder else { return nil }
    return FileFailure(.list, path, errno: FileFailure.noFile)
  }

  /// All offices with a log, and our own.
  static func officeNames(
    in folder: StoreFolder, own: String, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> [String] {
    let names: [String]
    do throws(FileFailure) {
      names = try fileSystem.names(in: folder.publicLogs).filter(Manifest.isOffice).sorted()
    } catch {
      // That it is gone is damage like any other: what is left is read, and `repair` makes it again.
      guard error.isMissing else { throw displacement(of: folder.publicLogs, fileSystem) ?? error }
      return [own]
    }
    return names.contains(own) ? names : (names + [own]).sorted()
  }

  /// Takes in what was added since.
  /// - Returns: `.replaced` if everything must be read anew, this value then being of no further use.
  mutating func refresh() throws(FileFailure) -> OfficeLog.Progress {
    var grown = false
    for number in offices.indices {
      switch try offices[number].open.refresh(&registerIndex.lineTable, fileSystem) {
      case .unchanged: continue
      case .replaced: return .replaced
      case .grown: grown = true
      }
      let opened = registerIndex.lineTable.lines.count
      if offices[number].personal.isReadable {
        if case .replaced = try offices[number].personal.refresh(&registerIndex.lineTable, fileSystem) {
          return .replaced
        }
      }
      pair(number, opened: opened)
    }
    if !grown { return .unchanged }
    return indexPaired() ? .grown : .replaced
  }

  /// The personal side of our own office: read under the lock before anything is written to it.
  mutating func refreshOwnPersonal() throws(FileFailure) -> OfficeLog.Progress {
    let opened = registerIndex.lineTable.lines.count
    let progress = try offices[ownOffice].personal.refresh(&registerIndex.lineTable, fileSystem)
    pair(ownOffice, opened: opened)
    return progress
  }

  /// Takes in both sides of a transaction that we have just written ourselves. False if the files must be looked at
  /// instead; nothing has then changed.
  mutating func takeIn(open: LogAppend.Written, personal: LogAppend.Written?) -> Bool {
    guard offices[ownOffice].open.isNext(open, in: registerIndex.lineTable) else { return false }
    if let personal, !offices[ownOffice].personal.isNext(personal, in: registerIndex.lineTable) { return false }
    offices[ownOffice].open.takeIn(open, &registerIndex.lineTable)
    let opened = registerIndex.lineTable.lines.count
    if let personal { offices[ownOffice].personal.takeIn(personal, &registerIndex.lineTable) }
    pair(ownOffice, opened: opened)
    // Our number is greater than any that was seen, so that it has its place behind all of them.
    return indexPaired()
  }

  /// Joins the lines that the line table has got since the last time: those before `opened` are public.
  private mutating func pair(_ office: Int, opened: Int) {
    let lineTable = registerIndex.lineTable
    for number in opened..<max(opened, lineTable.lines.count) {
      offices[office].waiting[lineTable.lines[number].transactionNumber, default: []].append(number)
      highestTransactionNumber = max(highestTransactionNumber, lineTable.lines[number].transactionNumber)
    }
    for number in joinedLines..<max(joinedLines, opened) {
      let transactionNumber = lineTable.lines[number].transactionNumber
      highestTransactionNumber = max(highestTransactionNumber, transactionNumber)
      pending.append(
        Transaction(open: number, personal: partner(of: number, transactionNumber, office), office: office))
    }
    joinedLines = lineTable.lines.count
  }

  /// The personal line of a public one. That two lines have the same number is not enough: of two attempts at one
  /// transaction, the first may have been cut short after its personal line.
  private mutating func partner(of number: Int, _ transactionNumber: Int, _ office: Int) -> Int? {
    guard let waiting = offices[office].waiting[transactionNumber] else { return nil }
    let lineTable = registerIndex.lineTable
    let heading = LineHeading(lineTable.bytes(of: lineTable.lines[number]))
    guard
      let index = waiting.firstIndex(where: {
        LineHeading(lineTable.bytes(of: lineTable.lines[$0])).isSameAct(as: heading)
      })
    else {
      return nil
    }
    let personal = offices[office].waiting[transactionNumber]?.remove(at: index)
    if offices[office].waiting[transactionNumber]?.isEmpty == true { offices[office].waiting[transactionNumber] = nil }
    return personal
  }

  /// Gives back the memory of the logs' bytes after a walk through many records of which none is looked at again soon.
  func release() { registerIndex.lineTable.segments.forEach { $0.release() } }

  /// How many bytes of the logs are held.
  var length: Int { registerIndex.lineTable.segments.reduce(0) { $0 + $1.length } }

  var ownOfficeName: String { offices[ownOffice].name }

  /// The public and the personal side of our own office.
  var ownLogs: (open: OfficeLog, personal: OfficeLog) { (offices[ownOffice].open, offices[ownOffice].personal) }

  /// The first damage in our own logs, which nobody may write behind; nil if they are whole.
  var damage: (file: String, line: Int)? { ownLogs.open.scan.damage ?? ownLogs.personal.scan.damage }

  /// The failures to read, apart from those of personal data that this person may not read.
  var failures: [FileFailure] {
    var failures = displaced
    for index in offices.indices {
      failures += offices[index].open.failures
      failures += offices[index].personal.failures.filter { !$0.isNotPermitted }
    }
    return failures
  }

  /// The findings in the lines of all logs.
  var findings: [Finding] {
    offices.flatMap { office in
      office.open.scan.findings(in: registerIndex.lineTable)
        + office.personal.scan.findings(in: registerIndex.lineTable)
    }.map(withoutComfort)
  }

  /// The finding as a damage where the end of its log is lost: what breaks off there may be what somebody was told is
  /// saved.
  private func withoutComfort(_ finding: Finding) -> Finding {
    guard finding.kind == .tornTail || finding.kind == .tornLine else { return finding }
    let isLost = lostEnds.contains { lost in
      let log = lost.isPersonal ? ownLogs.personal : ownLogs.open
      return finding.file.hasPrefix("\(log.scan.folder)/")
    }
    let isCut = finding.kind == .tornTail && isLost || isAtUnknownEnd(finding)
    return isCut ? Finding(file: finding.file, line: finding.line, kind: .cutLine) : finding
  }

  /// Personal lines without a public one: of each office the number of the line in the line table.
  var unpaired: [Int] { offices.flatMap { $0.waiting.values.joined() }.sorted() }

  /// Transactions that count and yet lack the personal line that was saved with them: the public line says of a record
  /// that it changed, and not how. Those of logs whose personal side may not be read are left out.
  var bereft: [Int] { transactions.compactMap { isBereft($0) ? $0.open : nil } }

  /// Whether a transaction lacks a personal line, as its records on the public side show.
  func isBereft(_ transaction: Transaction) -> Bool {
    guard transaction.personal == nil, offices[transaction.office].personal.isReadable else { return false }
    let line = registerIndex.lineTable.lines[transaction.open]
    return (Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount)).contains { number in
      let entry = registerIndex.lineTable.entries[number]
      return entry.removal == .unchanged && entry.setLength == "{}".utf8.count
    }
  }

  /// Indexes the joined transactions in their order. False if one of them belongs before what was indexed already.
  private mutating func indexPaired() -> Bool {
    if pending.isEmpty { return true }
    let lines = registerIndex.lineTable.lines
    func precedes(_ one: Transaction, _ other: Transaction) -> Bool {
      let first = lines[one.open].transactionNumber
      let second = lines[other.open].transactionNumber
      return first == second ? one.office < other.office : first < second
    }
    if !zip(pending, pending.dropFirst()).allSatisfy({ !precedes($1, $0) }) { pending.sort(by: precedes) }
    let ends = offices.map { reach.last(of: $0.name) }
    func belongs(_ one: Transaction) -> Bool { lines[one.open].transactionNumber <= ends[one.office] }
    let due = reach == .everything ? pending : pending.filter(belongs)
    if let first = due.first, transactions.count > 0, precedes(first, transactions[transactions.count - 1]) {
      return false
    }
    registerIndex.prepare(for: due.lazy.map(\.open))
    for transaction in due {
      registerIndex.apply(line: transaction.open)
      if let personal = transaction.personal { registerIndex.apply(line: personal) }
    }
    transactions.append(contentsOf: due)
    pending = reach == .everything ? [] : pending.filter { !belongs($0) }
    return true
  }
}
