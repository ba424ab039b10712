import CLinux
import CivicDomain

/// The markers of erasure in the public logs: of which record which field, before which transaction number, and what
/// stands in its place.
///
/// A put with `"erased":["email"]` says that no line before its own, in any log, may keep a value of that field. So an
/// erasure that was cut short can be finished, and an older log that somebody puts back is cleared again.
struct ErasureMarkers {
  /// The erasure of one field.
  struct Field {
    /// The transaction number of the marker: what was written from then on is new.
    var before: Int
    /// The replacement of older values, as JSON: null or the mark.
    var becomes: [UInt8]

    /// That replacement as a value; nil where nothing stands in its place.
    var value: FieldValue? {
      becomes.withUnsafeBytes { bytes in
        var reader = JsonReader(bytes)
        do throws(JsonFault) { return try reader.value() } catch { return nil }
      }
    }
  }

  /// The erasures by record, then by field; `Redaction.reason` is the key of the reasons of the acts on the record.
  private(set) var byRecord: [String: [String: Field]] = [:]
  /// The transaction number of the newest marker; 0 without any.
  private(set) var latest = 0
  /// Whether anything is erased that stands in public logs.
  private(set) var concernsPublicLogs = false

  var isEmpty: Bool { byRecord.isEmpty }

  /// No marker at all.
  init() {}

  /// The markers that lines of public logs hold which were read: what no reader takes for a line erases nothing.
  init(of logs: [LogScan], in lineTable: LineTable) { lineTable.eachTelling(of: logs) { read($0) } }

  /// The markers that the public logs of a store hold.
  init(in folder: StoreFolder, _ fileSystem: any FileSystem) throws(FileFailure) {
    var lineTable = LineTable()
    var logs: [LogScan] = []
    for office in try fileSystem.names(in: folder.publicLogs).filter(Manifest.isOffice).sorted() {
      let path = "\(folder.publicLogs)/\(office)"
      var log = OfficeLog(path: path, name: "\(StoreFolder.publicLogs)/\(office)")
      log.load(into: &lineTable, fileSystem)
      if let failure = log.failures.first { throw failure }
      guard log.isReadable else { throw FileFailure(.list, path, errno: FileFailure.noRight) }
      logs.append(log.scan)
    }
    self.init(of: logs, in: lineTable)
  }

  /// Whether an erased record is named anywhere in a file.
  func areNamed(in file: MappedSegment) -> Bool {
    var offset = 0
    while offset < file.length {
      let end = file.newline(from: offset) ?? file.length
      if areNamed(in: file.bytes(at: offset, length: end - offset)) { return true }
      offset = end + 1
    }
    return false
  }

  /// Whether an erased record is named in some bytes.
  func areNamed(in bytes: UnsafeRawBufferPointer) -> Bool { byRecord.keys.contains { bytes.has(Array($0.utf8)) } }

  /// Whether a line may hold a marker.
  static func isOne(_ line: UnsafeRawBufferPointer) -> Bool { line.has(Self.key) }

  private static let key: StaticString = "\"erased\":["
  private static let acts: Set<String> = [ErasureRequest.erasing.word, ErasureRequest.redacting.word]

  private mutating func read(_ line: UnsafeRawBufferPointer) {
    // In any other line it would erase without anybody seeing that in the log.
    guard let transactionNumber = LineHead.transactionNumber(of: line), Self.acts.contains(LineHeading(line).act) else {
      return
    }
    do throws(JsonFault) {
      var reader = JsonReader(line)
      try reader.enterObject()
      while let key = try reader.nextKey() {
        guard reader.isKey(key, "put") else {
          try reader.skipValue()
          continue
        }
        try reader.enterArray()
        while try reader.hasElement() { try readPut(&reader, transactionNumber) }
      }
    } catch {
      // No line of this format: `check` names it.
      return
    }
  }

  private mutating func readPut(_ reader: inout JsonReader, _ transactionNumber: Int) throws(JsonFault) {
    var id = ""
    var erased: [String] = []
    var becomes: [String: [UInt8]] = [:]
    try reader.enterObject()
    while let key = try reader.nextKey() {
      if reader.isKey(key, "id") {
        id = try reader.text()
      } else if reader.isKey(key, "erased") {
        try reader.enterArray()
        while try reader.hasElement() { erased.append(try reader.text()) }
      } else if reader.isKey(key, "set"), try reader.peek() == .object {
        try reader.enterObject()
        while let field = try reader.nextKey() {
          let value = UnsafeRawBufferPointer(rebasing: reader.bytes[try reader.skipValue()])
          if ErasedValue.isOne(value) { becomes[reader.text(field)] = Array(value) }
        }
      } else {
        try reader.skipValue()
      }
    }
    for field in erased {
      insert(id, field, Field(before: transactionNumber, becomes: becomes[field] ?? ErasedValue.null))
    }
  }

  private mutating func insert(_ id: String, _ field: String, _ erasure: Field) {
    var erasure = erasure
    if field == Redaction.reason { erasure.becomes = ErasedValue.mark }
    if let known = byRecord[id]?[field], known.before >= erasure.before { return }
    byRecord[id, default: [:]][field] = erasure
    latest = max(latest, erasure.before)
    switch Schema.kind(of: RecordID(id))?.field(field)?.audience {
    case .everyone, .staff: concernsPublicLogs = true
    case .personal: break
    case nil: if field == Redaction.reason { concernsPublicLogs = true }
    }
  }
}

/// The values that stand where something was erased, as JSON.
enum ErasedValue {
  static let null = Array("null".utf8)
  static let mark = Array("\"\(Redaction.mark)\"".utf8)
  private static let list = Array("[\"\(Redaction.mark)\"]".utf8)

  /// Whether a value says nothing any more.
  static func isOne(_ value: UnsafeRawBufferPointer) -> Bool {
    value.elementsEqual(null) || value.elementsEqual(mark) || value.elementsEqual(list)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether some bytes occur in these.
  func has(_ wanted: StaticString) -> Bool {
    find_bytes(baseAddress, count, wanted.utf8Start, wanted.utf8CodeUnitCount) >= 0
  }

  /// Whether the bytes contain a text.
  func has(_ wanted: [UInt8]) -> Bool {
    wanted.withUnsafeBytes { find_bytes(baseAddress, count, $0.baseAddress, $0.count) >= 0 }
  }

  /// A line as it was before an editor changed its end.
  var withoutCarriageReturn: UnsafeRawBufferPointer {
    last == UInt8(ascii: "\r") ? UnsafeRawBufferPointer(rebasing: dropLast()) : self
  }
}
