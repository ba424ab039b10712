import SeededRandom

@testable import FlatFileStore

/// The two logs of a store and its head, as somebody changes them who may write the files and knows the format.
struct Forgery {
  private let folder: TemporaryFolder
  private var open: [[UInt8]]
  private var personal: [[UInt8]]
  private var head: LogHead
  /// Lines that are put into a log of an office that was never there.
  private var strangers: [[UInt8]] = []
  private let originals: (open: [[UInt8]], personal: [[UInt8]], head: LogHead)

  init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    open = try Self.lines(of: folder.bytes(of: Sample.publicLog))
    personal = try Self.lines(of: folder.bytes(of: Sample.personalLog))
    guard let head = Self.head(in: folder) else { throw Missing.head }
    self.head = head
    originals = (open, personal, head)
  }

  enum Missing: Error { case head }

  static func lines(of bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: LineEnvelope.newline).map(Array.init) }

  static func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [LineEnvelope.newline] } }

  /// A line with its checksum made right, without a newline.
  static func signed(_ text: String) -> [UInt8] {
    LineEnvelope.closed(around: Array("{\(text.utf8.dropFirst(LineEnvelope.checkedFrom + 1).text)".utf8)).dropLast()
  }

  static func head(in folder: TemporaryFolder) -> LogHead? {
    (try? folder.bytes(of: "lock")).flatMap { LogHead(inLock: Array($0.dropFirst(Limits.lockLine))) }
  }

  static func write(_ head: LogHead, in folder: TemporaryFolder) throws {
    let holder = try folder.bytes(of: "lock").prefix(Limits.lockLine)
    try folder.write(holder + head.inLock, to: "lock")
  }

  /// Whether a line is otherwise than it was, or put where it was not; many a change changes nothing, and whoever may write may
  /// write behind the end.
  var isForged: Bool {
    !open.starts(with: originals.open) || !personal.starts(with: originals.personal) || !strangers.isEmpty
  }

  func write() throws {
    try folder.write(Self.joined(open), to: Sample.publicLog)
    try folder.write(Self.joined(personal), to: Sample.personalLog)
    try Self.write(head, in: folder)
    try? folder.remove("cache/fold")
    for side in [StoreFolder.publicLogs, StoreFolder.personalLogs] {
      let path = "\(side)/\(Self.otherOffice)"
      if strangers.isEmpty {
        for name in ["\(path)/000001.jsonl", path] where folder.exists(name) { try folder.remove(name) }
      } else if !folder.exists(path) {
        try LinuxFileSystem().makeFolder("\(folder.path)/\(path)", permissions: 0o700)
      }
    }
    if strangers.isEmpty { return }
    try folder.write(Self.joined(strangers), to: "\(StoreFolder.publicLogs)/\(Self.otherOffice)/000001.jsonl")
  }

  private static let otherOffice = "sosnowiec"

  /// Forges something. With luck, or with all lines behind it signed anew, nothing shows.
  /// - Returns: what was done.
  mutating func forge(using random: inout SeededGenerator) -> String {
    var deeds: [String] = []
    for _ in 0...Int.random(in: 0...2, using: &random) { deeds.append(change(using: &random)) }
    if random.once(in: 2) {
      for number in open.indices where random.once(in: 2) || number + 3 > open.count { relink(number) }
      deeds.append("lines behind signed anew")
    }
    if random.once(in: 2) {
      fitHead()
      deeds.append("head made to fit")
    }
    return Set(deeds).sorted().joined(separator: ", ")
  }

  private mutating func change(using random: inout SeededGenerator) -> String {
    let isPersonal = random.once(in: 3)
    var lines = isPersonal ? personal : open
    let number = Int.random(in: lines.indices, using: &random)
    let name = isPersonal ? "personal" : "public"
    let deed: String
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      lines[number] = edited(lines[number], "\"by\":\"anna\"", "\"by\":\"jan\"")
      deed = "\(name) author changed"
    case 1:
      lines[number] = edited(lines[number], "1", "7")
      deed = "\(name) digit changed"
    case 2:
      lines.remove(at: number)
      deed = "\(name) line taken out"
    case 3:
      lines.insert(lines[Int.random(in: lines.indices, using: &random)], at: number)
      deed = "\(name) line put in"
    case 4:
      lines.swapAt(number, Int.random(in: lines.indices, using: &random))
      deed = "\(name) lines swapped"
    case 5:
      lines[number] = edited(lines[number], "Organizacja", "Fundacja")
      deed = "\(name) text changed"
    case 6:
      lines[number] = renumbered(lines[number], using: &random)
      deed = "\(name) transaction number changed"
    case 7:
      lines.append(excuse(behind: lines, using: &random))
      deed = "\(name) damage called known"
    case 8:
      lines.append(rewriting(of: number, behind: lines, in: isPersonal ? Sample.personalLog : Sample.publicLog))
      deed = "\(name) rewriting made up"
    case _:
      strangers.append(lines[number])
      deed = "\(name) line given to another office"
    }
    if isPersonal { personal = lines } else { open = lines }
    return deed
  }

  /// A line of another transaction: of one near its own, of the first, or of one far away.
  private func renumbered(_ line: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    let number = line.withUnsafeBytes { LineLinks($0).transactionNumber }
    let becomes = [number - 1, number + 1, 1, number + 1_000].randomElement(using: &random) ?? 1
    return Self.signed(
      String(decoding: line, as: UTF8.self).replacing("\"turn\":\(number),", with: "\"turn\":\(max(1, becomes)),"))
  }

  /// A line behind the last one that says of some place that its damage is known, as nobody who repaired it would have.
  private func excuse(behind lines: [[UInt8]], using random: inout SeededGenerator) -> [UInt8] {
    let place = Int.random(in: 1..<lines.count, using: &random)
    let kind = KnownDamage.Kind.chain(sequence: place + 1, digest(lines[place - 1]))
    return appended(
      to: lines, act: random.once(in: 2) ? "repair" : "set",
      known: [KnownDamage(file: Sample.publicLog, line: place + 1, kind: kind)])
  }

  /// A line behind the last one that says that an erasure made another of a line what it is.
  private func rewriting(of number: Int, behind lines: [[UInt8]], in log: String) -> [UInt8] {
    let original = originals.open[min(number, originals.open.count - 1)]
    let links = lines[number].withUnsafeBytes { LineLinks($0) }
    let folder = String(log.prefix { $0 != "." }.dropLast(7))
    return appended(
      to: lines, act: "rechain",
      rechained: [
        Rechained(
          log: folder, transactionNumber: links.transactionNumber, was: digest(original),
          becomes: digest(lines[number]))
      ])
  }

  private func appended(
    to lines: [[UInt8]], act: String, known: [KnownDamage] = [], rechained: [Rechained] = []
  ) -> [UInt8] {
    let last = (lines.last ?? []).withUnsafeBytes { LineLinks($0) }
    var line = LogLine(
      sequence: last.sequence + 1, transactionNumber: last.transactionNumber + 1, at: Sample.instant(99),
      author: "jan", act: act, because: "", known: known, rechained: rechained)
    line.prev = digest(lines.last ?? [])
    return Array(line.encoded().dropLast())
  }

  /// The first occurrence behind the numbers of the line.
  private func edited(_ line: [UInt8], _ was: String, _ becomes: String) -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self)
    guard let from = text.firstRange(of: "\"at\":"), let range = text[from.upperBound...].firstRange(of: was) else {
      return line
    }
    return Self.signed(text.replacingCharacters(range, by: becomes))
  }

  /// Signs a line with the digest of the one before it and of its personal one.
  private mutating func relink(_ number: Int) {
    guard number > 0 else { return }
    let links = open[number].withUnsafeBytes { LineLinks($0) }
    guard let prev = links.prev else { return }
    var text = String(decoding: open[number], as: UTF8.self)
      .replacing("\"prev\":\"\(prev.digits)\"", with: "\"prev\":\"\(digest(open[number - 1]).digits)\"")
    let own = personal.first { $0.withUnsafeBytes { LineLinks($0).transactionNumber } == links.transactionNumber }
    if let was = links.personal, let own {
      text = text.replacing("\"personal\":\"\(was.digits)\"", with: "\"personal\":\"\(digest(own).digits)\"")
    }
    open[number] = Self.signed(text)
  }

  private mutating func fitHead() {
    guard let last = open.last, let checksum = last.withUnsafeBytes({ LineEnvelope.statedChecksum(of: $0) }) else {
      return
    }
    let links = last.withUnsafeBytes { LineLinks($0) }
    head = LogHead(
      office: head.office, segment: head.segment, sequence: max(1, links.sequence),
      transactionNumber: max(1, links.transactionNumber), line: checksum, digest: digest(last),
      personal: personal.last.map { $0.withUnsafeBytes { LineLinks($0).sequence } } ?? 0)
  }

  private func digest(_ line: [UInt8]) -> LineDigest { line.withUnsafeBytes { LineDigest(of: $0) } }

  // MARK: What must be seen

  /// Whether the lines, read without the store, show that something is not as it was written: a number that is not the
  /// next one, a link that names another line, or a head that names another end.
  var isSeenByItsChain: Bool {
    if open.map(numbers) != Array(1...max(1, open.count)) || personal.map(numbers) != Array(1...max(1, personal.count))
    {
      return true
    }
    guard let last = open.last else { return true }
    let turns = open.map { $0.withUnsafeBytes { LineLinks($0).transactionNumber } }
    if zip(turns, turns.dropFirst()).contains(where: >=) { return true }
    if numbers(last) < head.sequence || personal.count < head.personal { return true }
    if open[head.sequence - 1].withUnsafeBytes({ LineEnvelope.statedChecksum(of: $0) }) != head.line { return true }
    return open.indices.contains { number in
      let links = open[number].withUnsafeBytes { LineLinks($0) }
      let now = number == 0 ? LineDigest.ofNothing : digest(open[number - 1])
      if links.prev != now, number == 0 || !isRewritten(open[number - 1], links.prev, originals.open) { return true }
      let own = personal.first { $0.withUnsafeBytes { LineLinks($0).transactionNumber } == links.transactionNumber }
      guard let own else { return links.personal != nil }
      return links.personal != digest(own) && !isRewritten(own, links.personal, originals.personal)
    }
  }

  /// Whether a line is as the erasure left it, under the digest that it had before.
  private func isRewritten(_ line: [UInt8], _ named: LineDigest?, _ originals: [[UInt8]]) -> Bool {
    guard originals.contains(line), let named else { return false }
    let links = self.originals.open.map { $0.withUnsafeBytes { LineLinks($0) } }
    return links.contains { $0.prev == named || $0.personal == named }
      && open.contains {
        $0.withUnsafeBytes { Rechainings.entries(of: $0) }.contains { $0.was == named && $0.becomes == digest(line) }
      }
  }

  private func numbers(_ line: [UInt8]) -> Int { line.withUnsafeBytes { LineLinks($0).sequence } }
}

extension Sequence<UInt8> {
  fileprivate var text: String { String(decoding: Array(self), as: UTF8.self) }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, by text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
