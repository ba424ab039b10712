import CivicDomain

/// Cuts erased values out of a line: the values alone, every other byte stays as it was written.
struct LineErasure {
  let markers: ErasureMarkers

  /// A line that held something erased.
  struct Erased {
    /// The rewritten line, with its new checksum, without a newline.
    let line: [UInt8]
    /// The records of which values went.
    let records: Set<String>
    /// The texts that went and by which somebody could be known, as they stood between their quotation marks.
    let texts: [[UInt8]]
  }

  /// Whether something is gone from a line that the markers erase there.
  func hasErased(in line: UnsafeRawBufferPointer) -> Bool {
    guard let transactionNumber = LineHead.transactionNumber(of: line), transactionNumber < markers.latest else {
      return false
    }
    var cutting = Cutting(markers: markers, transactionNumber: transactionNumber, isUnpaired: false)
    do throws(JsonFault) { try cutting.read(line) } catch { return false }
    return cutting.hasErased
  }

  /// Rewrites a line whose checksum is right; nil if it may stay as it is.
  ///
  /// - Parameter isUnpaired: it was never acknowledged: nothing that it sets is kept.
  func erased(from line: UnsafeRawBufferPointer, isUnpaired: Bool) -> Erased? {
    guard let transactionNumber = LineHead.transactionNumber(of: line), isUnpaired || transactionNumber < markers.latest
    else { return nil }
    var cutting = Cutting(markers: markers, transactionNumber: transactionNumber, isUnpaired: isUnpaired)
    do throws(JsonFault) { try cutting.read(line) } catch { return nil }
    guard !cutting.splices.isEmpty else { return nil }
    var checked: [UInt8] = []
    checked.reserveCapacity(line.count)
    var copied = LineEnvelope.checkedFrom
    for splice in cutting.splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      assert(copied <= splice.range.lowerBound, "splices that overlap")
      checked.append(contentsOf: line[copied..<splice.range.lowerBound])
      checked.append(contentsOf: splice.becomes)
      copied = splice.range.upperBound
    }
    checked.append(contentsOf: line[copied...])
    assert(!checked.contains(LineEnvelope.newline), "a line in two")
    return Erased(
      line: LineEnvelope.closed(around: checked).dropLast(), records: cutting.records,
      texts: cutting.texts)
  }
}

/// A search of one line for erased values.
private struct Cutting {
  struct Splice {
    let range: Range<Int>
    let becomes: [UInt8]
  }

  let markers: ErasureMarkers
  let transactionNumber: Int
  let isUnpaired: Bool
  var splices: [Splice] = []
  var records: Set<String> = []
  var texts: [[UInt8]] = []
  /// Whether something that is to go is gone already.
  var hasErased = false
  /// The records whose acts' reasons are erased.
  private var reasonless: Set<String> = []

  init(markers: ErasureMarkers, transactionNumber: Int, isUnpaired: Bool) {
    self.markers = markers
    self.transactionNumber = transactionNumber
    self.isUnpaired = isUnpaired
  }

  mutating func read(_ line: UnsafeRawBufferPointer) throws(JsonFault) {
    var reader = JsonReader(line)
    var reason: Range<Int>?
    var salt: Range<Int>?
    try reader.enterObject()
    while let key = try reader.nextKey() {
      if reader.isKey(key, "because") {
        reason = try reader.skipValue()
      } else if reader.isKey(key, "salt") {
        salt = try reader.skipValue()
      } else if reader.isKey(key, "put") {
        try reader.enterArray()
        while try reader.hasElement() { try readPut(&reader) }
      } else {
        try reader.skipValue()
      }
    }
    if !reasonless.isEmpty, let reason, cut(reason, of: line, ErasedValue.mark) { records.formUnion(reasonless) }
    // What is gone could be guessed by trying, and held against the digest that the public line names.
    if !splices.isEmpty, let salt { _ = cut(salt, of: line, ErasedValue.null) }
  }

  private mutating func readPut(_ reader: inout JsonReader) throws(JsonFault) {
    var id = ""
    var set: Range<Int>?
    try reader.enterObject()
    while let key = try reader.nextKey() {
      if reader.isKey(key, "id") {
        id = try reader.text()
      } else if reader.isKey(key, "set") {
        set = try reader.skipValue()
      } else {
        try reader.skipValue()
      }
    }
    let erased = markers.byRecord[id] ?? [:]
    if let reason = erased[Redaction.reason], transactionNumber < reason.before { reasonless.insert(id) }
    guard let set else { return }
    if isUnpaired {
      if set.count > Self.nothing.count {
        splices.append(Splice(range: set, becomes: Self.nothing))
      }
    } else if !erased.isEmpty {
      try readSet(reader.bytes, at: set, of: id, erased)
    }
  }

  private static let nothing = Array("{}".utf8)

  private mutating func readSet(
    _ line: UnsafeRawBufferPointer, at set: Range<Int>, of id: String,
    _ erased: [String: ErasureMarkers.Field]
  ) throws(JsonFault) {
    var reader = JsonReader(line, at: set.lowerBound)
    try reader.enterObject()
    while let key = try reader.nextKey() {
      let name = reader.text(key)
      let value = try reader.skipValue()
      // A text in the place of choices, which an older program wrote, is the other field's by now.
      let former = line[value.lowerBound] == UInt8(ascii: "\"") ? Self.ownerOfTexts(in: name, of: id) : nil
      let fields = [erased[name], former.flatMap { erased[$0] }].compactMap { $0 }
      guard let field = fields.first(where: { transactionNumber < $0.before }), cut(value, of: line, field.becomes)
      else { continue }
      records.insert(id)
      if line[value.lowerBound] == UInt8(ascii: "\""), Self.isTelling(former ?? name, of: id) {
        texts.append(Array(line[value].dropFirst().dropLast()))
      }
    }
  }

  /// The field whose the texts are that stand in a field of choices; nil: it is no such field.
  private static func ownerOfTexts(in field: String, of id: String) -> String? {
    Schema.kind(of: RecordID(id))?.formerTexts.flatMap { $0.choices == field ? $0.text : nil }
  }

  /// Whether a field's text leads to somebody: what a search finds, and what was written freely of a record.
  private static func isTelling(_ field: String, of id: String) -> Bool {
    guard let kind = Schema.kind(of: RecordID(id)), let declared = kind.field(field) else {
      return false
    }
    return declared.isSearched || kind.kind != Person.kind && kind.isRedactable(declared)
  }

  private mutating func cut(
    _ value: Range<Int>, of line: UnsafeRawBufferPointer, _ becomes: [UInt8]
  ) -> Bool {
    guard !ErasedValue.isOne(UnsafeRawBufferPointer(rebasing: line[value])) else {
      hasErased = true
      return false
    }
    splices.append(Splice(range: value, becomes: becomes))
    return true
  }
}
