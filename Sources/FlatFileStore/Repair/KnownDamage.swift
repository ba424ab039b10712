/// A damage that a line of the log says is known, so that no other damage passes for it: what it is and where it
/// stands.
///
/// `repair` writes them under the key `known` of a line of the log in which the damage is; every reader forgets those
/// damages, and `check` lists them as notes.
struct KnownDamage: Hashable {
  enum Kind: Hashable {
    /// A line whose bytes cannot be believed, with the CRC-32C of what stands there instead.
    case line(checksum: UInt32)
    /// Lines of these numbers are not there.
    case missing(ClosedRange<Int>)
    /// A line whose number came before.
    case repeated(sequence: Int)
    /// A line behind one with a greater number.
    case misplaced(sequence: Int)
    /// A public line whose personal line is gone.
    case personal(transactionNumber: Int)
    /// Transactions that nothing tells of any more: the log was cut off behind its last line.
    case transactions(ClosedRange<Int>)
    /// Another line stands under the number of one that was acknowledged: an older copy was put back and written on.
    case replaced(sequence: Int)
    /// The line of this number is not the one that was acknowledged; it has this digest now.
    case changedLine(sequence: Int, LineDigest)
    /// A line does not continue the one before it, which has this digest now; `ofNothing` where it names none.
    case chain(sequence: Int, LineDigest)
    /// The personal line of a transaction is not the one that was written with it; it has this digest now.
    case changedPersonal(transactionNumber: Int, LineDigest)
    /// The log came from a damaged backup that does not say how far it reached; this was its last line.
    case unknownEnd(sequence: Int)
  }

  /// The file, as a path inside the data folder.
  let file: String
  /// The line in it, counted from 1.
  let line: Int
  let kind: Kind

  /// Whether something that was saved is gone or another with it; what stands twice or elsewhere is all there.
  var isOfWhatWasSaved: Bool {
    switch kind {
    case .repeated, .misplaced: false
    case .line, .missing, .personal, .transactions, .replaced, .changedLine, .chain, .changedPersonal, .unknownEnd: true
    }
  }

  /// Whether it is a line that can no longer be read.
  var isLoss: Bool {
    switch kind {
    case .line, .missing: true
    case .repeated, .misplaced, .personal, .transactions, .replaced, .changedLine, .chain, .changedPersonal,
      .unknownEnd:
      false
    }
  }

  /// The key in the line of a log.
  static let key = "known"

  func write(to writer: inout JsonWriter) {
    writer.object { object in
      object.key("file")
      object.text(file)
      object.key("line")
      object.integer(line)
      switch kind {
      case .line(let checksum):
        object.key("bad")
        object.text(String(decoding: Checksum(value: checksum).digits, as: UTF8.self))
      case .missing(let sequence): object.range("missing", sequence)
      case .repeated(let sequence):
        object.key("repeated")
        object.integer(sequence)
      case .misplaced(let sequence):
        object.key("misplaced")
        object.integer(sequence)
      case .personal(let transactionNumber):
        object.key("personal")
        object.integer(transactionNumber)
      case .transactions(let transactions): object.range("turns", transactions)
      case .replaced(let sequence):
        object.key("replaced")
        object.integer(sequence)
      case .changedLine(let sequence, let digest):
        object.key("replaced")
        object.integer(sequence)
        object.key("digest")
        object.text(digest.digits)
      case .chain(let sequence, let digest):
        object.key("chain")
        object.integer(sequence)
        object.key("digest")
        object.text(digest.digits)
      case .changedPersonal(let transactionNumber, let digest):
        object.key("changed")
        object.integer(transactionNumber)
        object.key("digest")
        object.text(digest.digits)
      case .unknownEnd(let sequence):
        object.key("end")
        object.integer(sequence)
      }
    }
  }

  /// Parses the value of `known`; what only a newer program understands is left out.
  static func read(_ value: UnsafeRawBufferPointer) -> [KnownDamage] {
    var reader = JsonReader(value)
    var damages: [KnownDamage] = []
    do throws(JsonFault) {
      try reader.enterArray()
      while try reader.hasElement() { if let damage = try one(&reader) { damages.append(damage) } }
    } catch {
      // A line of a right checksum that says it otherwise: then nothing is known.
    }
    return damages
  }

  private static func one(_ reader: inout JsonReader) throws(JsonFault) -> KnownDamage? {
    var file = ""
    var line = 0
    var kind: Kind?
    var digest = LineDigest.ofNothing
    try reader.enterObject()
    while let key = try reader.nextKey() {
      switch reader.text(key) {
      case "file": file = try reader.text()
      case "line": line = try reader.integer()
      case "bad":
        let digits = Array(try reader.text().utf8)
        kind = digits.withUnsafeBytes { Checksum(digits: $0) }.map { .line(checksum: $0.value) }
      case "missing": kind = try range(&reader).map { .missing($0) }
      case "repeated": kind = .repeated(sequence: try reader.integer())
      case "misplaced": kind = .misplaced(sequence: try reader.integer())
      case "personal": kind = .personal(transactionNumber: try reader.integer())
      case "turns": kind = try range(&reader).map { .transactions($0) }
      case "replaced": kind = .replaced(sequence: try reader.integer())
      case "chain": kind = .chain(sequence: try reader.integer(), .ofNothing)
      case "changed": kind = .changedPersonal(transactionNumber: try reader.integer(), .ofNothing)
      case "end": kind = .unknownEnd(sequence: try reader.integer())
      case "digest": digest = try reader.digest() ?? .ofNothing
      default: try reader.skipValue()
      }
    }
    return kind.map { KnownDamage(file: file, line: line, kind: $0.with(digest)) }
  }

  private static func range(_ reader: inout JsonReader) throws(JsonFault) -> ClosedRange<Int>? {
    var numbers: [Int] = []
    try reader.enterArray()
    while try reader.hasElement() { numbers.append(try reader.integer()) }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    return numbers[0]...numbers[1]
  }
}

extension JsonWriter {
  fileprivate mutating func range(_ name: String, _ range: ClosedRange<Int>) {
    key(name)
    array { array in
      array.integer(range.lowerBound)
      array.integer(range.upperBound)
    }
  }
}

extension KnownDamage.Kind {
  /// The kind with a digest that was read beside it. An end that is replaced has none; the digest tells a changed line from it.
  fileprivate func with(_ digest: LineDigest) -> Self {
    switch self {
    case .replaced(let sequence), .changedLine(let sequence, _):
      digest == .ofNothing ? self : .changedLine(sequence: sequence, digest)
    case .chain(let sequence, _): .chain(sequence: sequence, digest)
    case .changedPersonal(let transactionNumber, _): .changedPersonal(transactionNumber: transactionNumber, digest)
    case .line, .missing, .repeated, .misplaced, .personal, .transactions, .unknownEnd: self
    }
  }
}
