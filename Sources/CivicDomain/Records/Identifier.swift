/// The id of a record of one kind: it cannot be mistaken for another's.
public struct Identifier<R: Record>: Hashable, Sendable {
  /// The id as it is written: prefix, hyphen, ten symbols of Crockford's base 32 in lower case.
  public let raw: String

  /// An identifier of this text; empty means "none yet".
  public init(_ raw: String) { self.raw = raw }

  /// A new identifier from 50 random bits (the lowest of `bits`).
  public init(bits: UInt64) { self.init(RecordID(R.kind, bits: bits).raw) }

  /// Whether it names nothing yet.
  public var isEmpty: Bool { raw.isEmpty }

  /// The id where the kind is known only from its prefix.
  public var any: RecordID { RecordID(raw) }
}

/// The id of a record of any kind; `Schema.kind(of:)` tells which by its prefix.
public struct RecordID: Hashable, Sendable, Comparable {
  /// The id as it is written.
  public let raw: String

  /// An id of this text.
  public init(_ raw: String) { self.raw = raw }

  /// A new id of a kind from 50 random bits (the lowest of `bits`).
  public init(_ kind: Kind, bits: UInt64) {
    self.init(kind.idPrefix + "-" + IdentifierAlphabet.symbols(from: bits))
    assert(isWellFormed && prefix == kind.idPrefix, "no id of the kind")
  }

  /// The order of the texts: no meaning, but always the same.
  public static func < (one: RecordID, other: RecordID) -> Bool { one.raw < other.raw }

  /// The part before the hyphen, `res`; the whole where there is none.
  public var prefix: Substring { raw[..<(raw.utf8.firstIndex(of: UInt8(ascii: "-")) ?? raw.endIndex)] }

  /// Whether it may stand for a new record: a prefix, a hyphen, and up to `Limits.identifier` small letters, digits,
  /// hyphens and underscores in all. Ids reach files, commands and other programs; nothing else belongs in one.
  var isWellFormed: Bool {
    let bytes = raw.utf8
    guard bytes.count <= Limits.identifier, let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")),
      hyphen > bytes.startIndex, bytes.index(after: hyphen) < bytes.endIndex
    else { return false }
    return bytes.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
  }
}
