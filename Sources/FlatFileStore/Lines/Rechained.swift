import CivicDomain

/// A line that an erasure or a redaction rewrote: the lines that name its digest stay as they are, and this says what it
/// became.
///
/// They stand under the key `rechained` of a public line that is written, and on the disk, before anything is rewritten:
/// killed between, the line is what it was or what it becomes, and both fit.
struct Rechained: Hashable {
  /// The folder of the log in which the line stands, as a path inside the data folder.
  let log: String
  let transactionNumber: Int
  let was: LineDigest
  let becomes: LineDigest

  /// The key in a public line.
  static let key = "rechained"

  func write(to writer: inout JsonWriter) {
    writer.object { object in
      object.key("log")
      object.text(log)
      object.key("turn")
      object.integer(transactionNumber)
      object.key("was")
      object.text(was.digits)
      object.key("is")
      object.text(becomes.digits)
    }
  }

  fileprivate static func one(_ reader: inout JsonReader) throws(JsonFault) -> Rechained? {
    var log: String?
    var transactionNumber: Int?
    var digests: [String: LineDigest] = [:]
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "log": log = try reader.text()
      case "turn": transactionNumber = try reader.integer()
      case let name where ["was", "is"].contains(name): digests[name] = try reader.digest()
      case _: try reader.skipValue()
      }
    }
    guard let log, let transactionNumber, let was = digests["was"], let becomes = digests["is"] else { return nil }
    return Rechained(log: log, transactionNumber: transactionNumber, was: was, becomes: becomes)
  }
}

/// All that public logs say of lines that were rewritten: whether a line may be another now than the one that was named.
///
/// A word of it counts only in the log of the same office or our own, in a line of that act that is itself in the chain, and
/// behind the line of which it speaks; and the line must look so: something stands erased in it that a later line erases.
struct Rechainings {
  /// The line of a log by what it once was.
  private struct Origin: Hashable {
    let log: String
    let transactionNumber: Int
    let was: LineDigest
  }

  private var becomes: [Origin: Set<LineDigest>] = [:]

  private let markers: ErasureMarkers

  private static let key: StaticString = "\"rechained\":["

  /// Reads what public logs say.
  /// - Parameter markers: what is erased, by whatever office.
  init(of logs: [LogScan], in lineTable: LineTable, _ markers: ErasureMarkers) {
    self.markers = markers
    lineTable.eachTelling(of: logs) { line in
      for one in Self.believed(of: line) { insert(one) }
    }
  }

  /// Whether a line is what an erasure made of the one that had another digest.
  func explain(_ line: UnsafeRawBufferPointer, from was: LineDigest, transaction number: Int, in log: String) -> Bool {
    lead(from: was, to: LineDigest(of: line), transaction: number, in: log)
      && LineErasure(markers: markers).hasErased(in: line)
  }

  /// What a line says was rewritten, where its word counts.
  static func believed(of line: UnsafeRawBufferPointer) -> [Rechained] {
    let entries = entries(of: line)
    if entries.isEmpty { return [] }
    let links = LineLinks(line)
    guard links.prev != nil, LineHeading(line).act == Schema.rechaining.word else { return [] }
    return entries.filter { $0.transactionNumber < links.transactionNumber }
  }

  /// What a line says was rewritten; nothing, in nearly all.
  static func entries(of line: UnsafeRawBufferPointer) -> [Rechained] {
    guard line.has(key) else { return [] }
    var entries: [Rechained] = []
    var reader = JsonReader(line)
    do throws(JsonFault) {
      try reader.enterObject()
      while let name = try reader.nextKey() {
        guard reader.isKey(name, "rechained") else {
          try reader.skipValue()
          continue
        }
        try reader.enterArray()
        while try reader.hasElement() { if let entry = try Rechained.one(&reader) { entries.append(entry) } }
      }
    } catch {
      // A line that says it otherwise: then it says nothing.
    }
    return entries
  }

  private mutating func insert(_ entry: Rechained) {
    let origin = Origin(log: entry.log, transactionNumber: entry.transactionNumber, was: entry.was)
    becomes[origin, default: []].insert(entry.becomes)
  }

  /// Whether it is known already.
  func contains(_ entry: Rechained) -> Bool {
    let origin = Origin(log: entry.log, transactionNumber: entry.transactionNumber, was: entry.was)
    return becomes[origin]?.contains(entry.becomes) ?? false
  }

  /// Whether a line of a transaction that once had one digest may have another now.
  func lead(from was: LineDigest, to now: LineDigest, transaction number: Int, in log: String) -> Bool {
    if was == now { return true }
    var seen: Set<LineDigest> = [was]
    var open = [was]
    while let next = open.popLast() {
      for further in becomes[Origin(log: log, transactionNumber: number, was: next)] ?? [] {
        if further == now { return true }
        if seen.insert(further).inserted { open.append(further) }
      }
    }
    return false
  }
}
