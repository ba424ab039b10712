import CivicDomain

/// A line of a log: one transaction, or one of the lines of an import.
struct LogLine {
  /// The change of one record in a line.
  struct Put: Equatable {
    let kind: String
    let id: RecordID
    /// The fields that changed, in the order in which they are written; nil clears one.
    let set: [(field: String, value: FieldValue?)]
    let gone: Bool?
    /// Fields of which no earlier line, in any log, may keep a value: what they were becomes what `set` says here.
    var erased: [String] = []

    static func == (one: Put, other: Put) -> Bool {
      one.kind == other.kind && one.id == other.id && one.gone == other.gone
        && one.erased == other.erased
        && one.set.elementsEqual(other.set) { $0.field == $1.field && $0.value == $1.value }
    }
  }

  let sequence: Int
  let transactionNumber: Int
  let at: Instant
  let author: String
  /// The login for whom the author did it; nil: the author's own doing.
  var doneFor: String?
  /// The office from which the author asked; nil: they sat where the register is.
  var office: String?
  let act: String
  let because: String
  /// The number of the line among several lines of one act in a segment, from 1, and how many there are.
  var part: (number: Int, of: Int)?
  var puts: [Put] = []
  /// The damages that `repair` says are known.
  var known: [KnownDamage] = []
  /// The lines that an erasure is about to rewrite.
  var rechained: [Rechained] = []
  /// The digest of the public line before this one; nil in a personal line.
  var prev: LineDigest?
  /// The digest of the personal line of the same transaction.
  var personal: LineDigest?
  /// A random number in a personal line, so that its digest tells nothing of what is in it; erased with it.
  var salt: UInt64?

  /// The line as bytes, with its checksum and its newline.
  func encoded() -> [UInt8] {
    var records = EncodedRecords()
    for put in puts { records.add(put) }
    return LineEnvelope.joined(encoded(with: records))
  }

  /// The line with records that were encoded before its sequence and its transaction number were known, in chunks to be
  /// written one behind the other.
  func encoded(with records: EncodedRecords) -> [[UInt8]] {
    var writer = JsonWriter()
    var recordsStart = 0
    writer.object { line in
      line.key("seq")
      line.integer(sequence)
      line.key("turn")
      line.integer(transactionNumber)
      if let prev {
        line.key("prev")
        line.text(prev.digits)
      }
      if let personal {
        line.key("personal")
        line.text(personal.digits)
      }
      if let salt {
        line.key("salt")
        line.text(LineDigest(value: salt).digits)
      }
      line.key("at")
      line.text(at.text)
      line.key("by")
      line.text(author)
      if let doneFor {
        line.key("for")
        line.text(doneFor)
      }
      if let office {
        line.key("from")
        line.text(office)
      }
      line.key("act")
      line.text(act)
      if !because.isEmpty {
        line.key("because")
        line.text(because)
      }
      if let part {
        line.key("part")
        line.integer(part.number)
        line.key("parts")
        line.integer(part.of)
      }
      line.key("put")
      line.array { array in recordsStart = array.bytes.count }
      if !known.isEmpty {
        line.key(KnownDamage.key)
        line.array { array in for damage in known { damage.write(to: &array) } }
      }
      if !rechained.isEmpty {
        line.key(Rechained.key)
        line.array { array in for one in rechained { one.write(to: &array) } }
      }
    }
    let (head, tail) = (writer.bytes[..<recordsStart], writer.bytes[recordsStart...])
    return LineEnvelope.closed(around: [Array(head)] + records.chunks + [Array(tail)])
  }
}

extension LogLine.Put {
  func write(to writer: inout JsonWriter) {
    writer.object { put in
      put.key("kind")
      put.text(kind)
      put.key("id")
      put.text(id.raw)
      // An empty one says that something personal changed, which an erasure of the reason alone does not.
      if !set.isEmpty || erased.isEmpty {
        put.key("set")
        put.object { object in
          for (field, value) in set {
            object.key(field)
            object.value(value)
          }
        }
      }
      if let gone {
        put.key("gone")
        put.boolean(gone)
      }
      if !erased.isEmpty {
        put.key("erased")
        put.array { array in for field in erased { array.text(field) } }
      }
    }
  }
}

extension JsonWriter {
  /// A field's value; null for one that is cleared.
  package mutating func value(_ value: FieldValue?) {
    switch value {
    case .text(let text): self.text(text)
    case .number(let number): integer(number)
    case .decimal(let number): fraction(number)
    case .yes(let yes): boolean(yes)
    case .list(let items): array { array in for item in items { array.text(item) } }
    case nil: null()
    }
  }
}

extension JsonReader {
  /// A field's value. Nil for null, and for what only a newer program understands.
  mutating func value() throws(JsonFault) -> FieldValue? {
    switch try peek() {
    case .text: return .text(try text())
    case .number:
      switch try number() {
      case .whole(let number): return .number(number)
      case .fraction(let number): return .decimal(number)
      }
    case .yes, .no: return .yes(try boolean())
    case .array:
      let start = self
      try enterArray()
      var items: [String] = []
      while try hasElement() {
        guard try peek() == .text else {
          self = start
          try skipValue()
          return nil
        }
        items.append(try text())
      }
      return .list(items)
    case .null:
      try null()
      return nil
    case .object:
      try skipValue()
      return nil
    }
  }
}
