import CivicDomain

// The public edition as bytes: a line that says what stands before its parts, a line for each part, and a last line that says of
// which moment it is and vouches for those before it. So it is written and read a part at a time.

extension PublicEdition {
  /// The first line, with its newline: the same for two editions that show the same, whenever they were made.
  func encodedHead() -> [UInt8] {
    JsonWriter.line { edition in
      edition.member("centre", centre)
      edition.member("contact", contact)
      edition.key("training")
      edition.boolean(isTraining)
      if let notice {
        edition.key("notice")
        edition.object { object in
          object.member("version", notice.version)
          object.member("text", notice.text)
          object.member("short", notice.shortText)
        }
      }
      edition.key("senders")
      edition.array { array in for number in senders.sorted() { array.integer(Int(number)) } }
      edition.key("settings")
      edition.object { settings in
        for (name, value) in register.olderSettings.sorted(by: { $0.key < $1.key }) {
          settings.key(name)
          settings.value(value)
        }
      }
    }
  }

  /// The last line, with its newline, behind so many bytes of this checksum.
  func encodedEnd(behind length: Int, of body: Checksum) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { end in
      end.key("format")
      end.integer(Self.format)
      end.member("madeAt", madeAt.text)
      end.key("turn")
      end.integer(turn)
      end.key("bytes")
      end.integer(length)
      end.member("body", String(decoding: body.digits, as: UTF8.self))
    }
    return LineEnvelope.closed(around: writer.bytes)
  }

  private static let format = 2

  /// The last line of an edition's file: what it is.
  struct End: Equatable {
    var madeAt: Instant
    var turn: Int
    var length: Int
    var body: Checksum

    /// Reads the line, given without its newline; nil if it is none, or one of a format that nobody here knows.
    init?(_ line: UnsafeRawBufferPointer) {
      var texts: [String: String] = [:]
      var numbers: [String: Int] = [:]
      guard line.count <= Limits.publicEditionEnd,
        LineEnvelope.readMembers(
          in: line,
          { (key, reader) throws(JsonFault) in
            if try reader.peek() == .text {
              texts[key] = try reader.text()
            } else {
              numbers[key] = try reader.integer()
            }
          })
      else { return nil }
      guard numbers["format"] == PublicEdition.format, let length = numbers["bytes"], let turn = numbers["turn"],
        let at = texts["madeAt"].flatMap({ try? Instant($0) }),
        var digits = texts["body"], let body = digits.withUTF8({ Checksum(digits: UnsafeRawBufferPointer($0)) })
      else { return nil }
      (madeAt, self.turn, self.length, self.body) = (at, turn, length, body)
    }
  }

  /// Reads a whole file; nil where it is no edition, whatever its bytes are.
  init?(file bytes: UnsafeRawBufferPointer) {
    guard bytes.last == LineEnvelope.newline else { return nil }
    let lines = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
    guard let newline = lines.lastIndex(of: LineEnvelope.newline) else { return nil }
    let body = UnsafeRawBufferPointer(rebasing: bytes[...newline])
    guard let end = End(UnsafeRawBufferPointer(rebasing: lines[(newline + 1)...])), end.length == body.count,
      end.body == Checksum(of: body)
    else { return nil }
    self.init(madeAt: end.madeAt)
    turn = end.turn
    for line in body.split(separator: LineEnvelope.newline) {
      var reader = JsonReader(UnsafeRawBufferPointer(rebasing: line))
      do throws(JsonFault) {
        try read(&reader)
        try reader.end()
      } catch {
        return nil
      }
    }
  }

  /// Reads a line: what it holds says what it is.
  private mutating func read(_ reader: inout JsonReader) throws(JsonFault) {
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "centre": centre = try reader.text()
      case "contact": contact = try reader.text()
      case "training": isTraining = try reader.boolean()
      case "notice":
        let texts = try reader.members().texts
        notice = PublicNotice(
          version: texts["version"] ?? "", text: texts["text"] ?? "", shortText: texts["short"] ?? "")
      case "senders":
        try reader.enterArray()
        while try reader.hasElement() { senders.insert(UInt32(clamping: try reader.integer())) }
      case "settings": register.olderSettings = try reader.values()
      case "record": try readRecord(&reader)
      case "seats":
        let members = try reader.members()
        let seats = PublicSeats(
          free: members.numbers["free"], freeOnline: members.numbers["online"], waiting: members.numbers["waiting"] ?? 0
        )
        add(.seats(seats, Identifier(members.texts["session"] ?? "")))
      case "remark": add(.remark(PublicRemark(try reader.members().texts)))
      case "receipt":
        let members = try reader.members()
        if let receipt = PublicReceipt(members) { add(.receipt(receipt, key: members.texts["key"] ?? "")) }
      case _: try reader.skipValue()
      }
    }
  }

  private mutating func readRecord(_ reader: inout JsonReader) throws(JsonFault) {
    var (id, at) = ("", Instant.earliest)
    var told: [String: FieldValue] = [:]
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "id": id = try reader.text()
      case "at": at = (try? Instant(try reader.text())) ?? at
      case "set": told = try reader.values()
      default: try reader.skipValue()
      }
    }
    guard Schema.kind(of: RecordID(id)) != nil else { return }
    let values = Row(told, of: RecordID(id))
    add(.record(StoredRecord(id: RecordID(id), values: values, changedAt: at, changedBy: "")))
  }
}

extension PublicRemark {
  fileprivate init(_ texts: [String: String]) {
    self.init(
      consultation: Identifier(texts["consultation"] ?? ""), version: Identifier(texts["version"] ?? ""),
      number: texts["number"] ?? "")
    unit = texts["unit"] ?? ""
    text = texts["text"] ?? ""
    justification = texts["justification"] ?? ""
    wording = texts["wording"] ?? ""
    disposition = texts["disposition"].flatMap { Disposition(rawValue: $0) }
    answer = texts["answer"] ?? ""
    changedUnit = texts["changedUnit"] ?? ""
    answeredOn = texts["answeredOn"].flatMap { try? Day($0) }
  }
}

extension PublicReceipt {
  fileprivate init?(_ members: JsonReader.Members) {
    let texts = members.texts
    let session = Identifier<Session>(texts["session"] ?? "")
    switch texts["state"] {
    case "seated": self = .registration(.seated, session)
    case "waiting": self = .registration(.waiting(members.numbers["place"] ?? 0), session)
    case "cancelled": self = .registration(.cancelled, session)
    case "notTaken": self = .registration(.atStaff(settledOn: texts["settledOn"].flatMap { try? Day($0) }), session)
    case "refused": self = .atStaff(settledOn: texts["settledOn"].flatMap { try? Day($0) })
    case "received", "answered":
      self = .remark(
        ReceiptStatus(
          number: texts["number"] ?? "", receivedOn: texts["receivedOn"].flatMap { try? Day($0) },
          isLate: texts["late"] != nil, subject: texts["subject"] ?? "", unit: texts["unit"] ?? "",
          stage: texts["state"] == "answered" ? .answered : .received,
          disposition: texts["disposition"].flatMap { Disposition(rawValue: $0) },
          justification: texts["answer"] ?? "", publishedOn: texts["answeredOn"].flatMap { try? Day($0) },
          reportDue: texts["reportDue"].flatMap { try? Day($0) }))
    case _: return nil
    }
  }
}

extension PublicPart {
  /// Its line, with its newline.
  func encoded() -> [UInt8] {
    JsonWriter.line { line in
      switch self {
      case .record(let record):
        line.key("record")
        line.publicRecord(record)
      case .seats(let seats, let session):
        line.key("seats")
        line.seats(seats, of: session)
      case .remark(let remark):
        line.key("remark")
        line.remark(remark)
      case .receipt(let receipt, let key):
        line.key("receipt")
        line.receipt(receipt, key: key)
      }
    }
  }
}

extension JsonWriter {
  /// An object on a line of its own.
  fileprivate static func line(_ body: (inout JsonWriter) -> Void) -> [UInt8] {
    var writer = JsonWriter()
    writer.object(body)
    return writer.bytes + [LineEnvelope.newline]
  }

  /// A member that is a text; none where there is nothing to say.
  fileprivate mutating func member(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    self.text(text)
  }

  fileprivate mutating func publicRecord(_ record: StoredRecord) {
    object { object in
      object.member("id", record.id.raw)
      object.member("at", record.changedAt.text)
      object.key("set")
      object.object { set in
        for index in record.values.indexes {
          set.key(record.values.fields[index].name)
          set.value(record.values[index])
        }
      }
    }
  }

  fileprivate mutating func seats(_ seats: PublicSeats, of session: Identifier<Session>) {
    object { object in
      object.member("session", session.raw)
      for (name, count) in [("free", seats.free), ("online", seats.freeOnline), ("waiting", seats.waiting)] {
        guard let count else { continue }
        object.key(name)
        object.integer(count)
      }
    }
  }

  fileprivate mutating func remark(_ remark: PublicRemark) {
    object { object in
      object.member("consultation", remark.consultation.raw)
      object.member("version", remark.version.raw)
      object.member("number", remark.number)
      object.member("unit", remark.unit)
      object.member("text", remark.text)
      object.member("justification", remark.justification)
      object.member("wording", remark.wording)
      object.member("disposition", remark.disposition?.rawValue)
      object.member("answer", remark.answer)
      object.member("changedUnit", remark.changedUnit)
      object.member("answeredOn", remark.answeredOn?.text)
    }
  }

  fileprivate mutating func receipt(_ receipt: PublicReceipt, key: String) {
    object { object in
      object.member("key", key)
      switch receipt {
      case .registration(.seated, let session): object.standing("seated", session)
      case .registration(.waiting(let place), let session):
        object.standing("waiting", session)
        object.key("place")
        object.integer(place)
      case .registration(.cancelled, let session): object.standing("cancelled", session)
      case .registration(.atStaff(let settled), let session):
        object.standing("notTaken", session)
        object.member("settledOn", settled?.text)
      case .atStaff(let settled):
        object.member("state", "refused")
        object.member("settledOn", settled?.text)
      case .remark(let status):
        object.member("state", status.stage == .answered ? "answered" : "received")
        object.member("number", status.number)
        object.member("receivedOn", status.receivedOn?.text)
        object.member("late", status.isLate ? "yes" : nil)
        object.member("subject", status.subject)
        object.member("unit", status.unit)
        object.member("disposition", status.disposition?.rawValue)
        object.member("answer", status.justification)
        object.member("answeredOn", status.publishedOn?.text)
        object.member("reportDue", status.reportDue?.text)
      }
    }
  }

  fileprivate mutating func standing(_ word: String, _ session: Identifier<Session>) {
    member("state", word)
    member("session", session.raw)
  }
}

extension JsonReader {
  /// The members of a flat object, by what they are.
  struct Members {
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
  }

  /// A flat object of texts and whole numbers.
  fileprivate mutating func members() throws(JsonFault) -> Members {
    var members = Members()
    try enterObject()
    while let key = try nextKey() {
      let name = text(key)
      if try peek() == .text {
        members.texts[name] = try text()
      } else {
        members.numbers[name] = try integer()
      }
    }
    return members
  }

  /// An object of values.
  fileprivate mutating func values() throws(JsonFault) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    try enterObject()
    while let key = try nextKey() {
      let name = text(key)
      values[name] = try value()
    }
    return values
  }
}
