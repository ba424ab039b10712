import CivicDomain

/// What the last examination of every line found: when it was, how many damages there were, what was recorded as lost before,
/// whose logs stood here, and how far our own reached.
///
/// It lies in `cache/`, for it is derived, and no proof: whoever doubts it examines again. Without it nobody knows, and that
/// is what is said. How far the log reached when it was whole is held against the log, as what the cache says.
struct LastCheck: Equatable {
  let at: Instant
  let damages: Int
  /// The end of our own log at that time; nil of an empty one.
  let head: LogHead?
  /// How far our own log reached when it was last found whole, of what somebody was told is saved; nil: nobody knows. It stays
  /// through examinations that find damage: what is lost since stays lost.
  var whole: LogHead?
  /// The other offices whose logs stood here; nil: it does not say.
  var offices: [String]?
  /// How many lines the public log of each other office had.
  var reached: [String: Int] = [:]
  /// What was recorded as lost or changed before.
  var recorded: RecordedLoss?

  init(at: Instant, damages: Int, head: LogHead?) {
    self.at = at
    self.damages = damages
    self.head = head
  }

  /// Reads the file; nil where there is none, or it says nothing that can be believed.
  init?(at path: String, _ fileSystem: any FileSystem) {
    guard let content = try? fileSystem.content(of: path) else { return nil }
    self.init(content)
  }

  /// One line, with its checksum.
  func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("checked")
      object.text(at.text)
      object.key("damages")
      object.integer(damages)
      if let head {
        object.key("head")
        object.object { head.write(to: &$0) }
      }
      if let whole {
        object.key("whole")
        object.object { whole.write(to: &$0) }
      }
      if let offices {
        object.key("offices")
        object.array { array in for name in offices { array.text(name) } }
      }
      if !reached.isEmpty {
        object.key("reached")
        object.object { object in
          for (office, lines) in reached.sorted(by: { $0.key < $1.key }) {
            object.key(office)
            object.integer(lines)
          }
        }
      }
      if let recorded {
        object.key("recorded")
        object.object { recorded.write(to: &$0) }
      }
    }
    return LineEnvelope.closed(around: writer.bytes)
  }

  /// Reads what was encoded; nil for anything else.
  init?(_ bytes: [UInt8]) {
    var (at, damages): (Instant?, Int?)
    var (head, whole): (LogHead?, LogHead?)
    var offices: [String]?
    var reached: [String: Int] = [:]
    var recorded: RecordedLoss?
    let isRead = LineEnvelope.readMembers(of: bytes) { (key, reader) throws(JsonFault) in
      switch key {
      case "checked": at = try? Instant(try reader.text())
      case "damages": damages = try reader.integer()
      case "head": head = try LogHead.read(&reader)
      case "whole": whole = try LogHead.read(&reader)
      case "offices": offices = try reader.texts()
      case "reached":
        try reader.enterObject()
        while let office = try reader.nextKey() { reached[reader.text(office)] = try reader.integer() }
      case "recorded": recorded = try RecordedLoss.read(&reader)
      case _: try reader.skipValue()
      }
    }
    guard isRead, let at, let damages, damages >= 0 else { return nil }
    self.init(at: at, damages: damages, head: head)
    self.whole = whole
    self.offices = offices
    self.reached = reached
    self.recorded = recorded
  }
}

extension JsonReader {
  /// A list of texts.
  fileprivate mutating func texts() throws(JsonFault) -> [String] {
    var texts: [String] = []
    try enterArray()
    while try hasElement() { texts.append(try text()) }
    return texts
  }
}

extension RecordedLoss {
  fileprivate func write(to object: inout JsonWriter) {
    for (key, number) in [("lost", transactions), ("touched", touched), ("ends", unknownEnds)] {
      object.key(key)
      object.integer(number)
    }
    object.key("at")
    object.array { array in for instant in recordedAt { array.text(instant.text) } }
  }

  fileprivate static func read(_ reader: inout JsonReader) throws(JsonFault) -> RecordedLoss {
    var numbers: [String: Int] = [:]
    var times: [Instant] = []
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "at": times = try reader.texts().compactMap { try? Instant($0) }
      case let name where ["lost", "touched", "ends"].contains(name): numbers[name] = try reader.integer()
      case _: try reader.skipValue()
      }
    }
    return RecordedLoss(
      transactions: numbers["lost"] ?? 0, touched: numbers["touched"] ?? 0, unknownEnds: numbers["ends"] ?? 0,
      recordedAt: times)
  }
}

extension Store {
  /// Examines everything as `check()` does, and remembers what came of it where `machine` finds it.
  ///
  /// Whoever may not read the personal data, or may write nothing here, leaves no memory: the outcome is the same.
  /// - Parameter isTold: whether somebody is told the findings: else offices that are new here stay so.
  /// - Throws: the same as `check()`.
  public func check(at instant: Instant, isTold: Bool = true) throws(FileFailure) -> Examination {
    let (findings, fresh, rewritten) = try examine()
    remember(findings, of: fresh, at: instant, isTold: isTold)
    return Examination(
      findings: findings, recorded: fresh.recordedLoss(in: findings), rewritten: rewritten)
  }

  /// Remembers what an examination found.
  func remember(_ findings: [Finding], of fresh: LogReading, at instant: Instant, isTold: Bool) {
    guard !isRead, fresh.ownLogs.personal.isReadable || findings.contains(where: \.isDamage) else { return }
    var last = LastCheck(at: instant, damages: findings.count(where: \.isDamage), head: fresh.end)
    // A line that somebody is writing at this moment may still be lost.
    last.whole = last.damages == 0 ? heads.first : memory?.whole
    last.offices = isTold ? fresh.otherOffices.map(\.name) : knownOffices(memory)
    last.reached = fresh.reachedByOthers
    // Whoever is told once knows; until then it is not forgotten.
    if !isTold, let before = memory?.reached { last.reached.merge(before) { max($0, $1) } }
    last.recorded = fresh.recordedLoss(in: findings)
    do throws(FileFailure) {
      try makeCacheFolder()
      try fileSystem.replace(files.lastCheck, with: last.encoded(), permissions: files.filePermissions)
    } catch {
      // It says less than it could, and nothing that is not so.
    }
  }

  /// What is remembered of the last examination, of whatever log it was.
  var memory: LastCheck? { LastCheck(at: files.lastCheck, fileSystem) }

  /// What is remembered of the last examination; nil where nothing is, or where it was of another log than this one.
  var lastCheck: Health.Check? { memory.flatMap(believed) }

  func believed(_ last: LastCheck) -> Health.Check? {
    let isOfThisLog =
      last.head.map { head in
        head.office == manifest.office && head.sequence < reading.ownLogs.open.scan.nextSequence && reading.holds(head)
      } ?? (reading.end == nil)
    // Damage that was found is told until somebody looks again.
    return isOfThisLog || last.damages > 0
      ? Health.Check(at: last.at, damages: last.damages, recorded: last.recorded) : nil
  }
}
