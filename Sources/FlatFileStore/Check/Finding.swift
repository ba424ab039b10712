import CivicDomain

/// Something that was noticed about the store's files, and where.
public struct Finding: Hashable, Sendable {
  /// The file, as a path inside the data folder.
  public let file: String
  /// The line in it, counted from 1; nil if it is about the whole file.
  public let line: Int?
  /// What was noticed.
  public let matter: Matter

  /// Something noticed at a place.
  public init(file: String, line: Int?, matter: Matter) {
    self.file = file
    self.line = line
    self.matter = matter
  }

  /// What can be noticed.
  public enum Matter: Hashable, Sendable {
    /// The last line breaks off: a power cut, or somebody writing at this moment. It was never acknowledged.
    case tornTail
    /// A line that once broke off and was sealed by the next writer. It was never acknowledged.
    case tornLine
    /// A complete line that cannot be believed: what it said is missing from what is shown.
    case damagedLine(LineFault)
    /// Lines with these sequence numbers should stand before this one and do not.
    case missingLines(ClosedRange<Int>)
    /// A line whose number came before; it is shown once.
    case repeatedLine(sequence: Int)
    /// A line that stands behind one with a greater number; it is shown.
    case misplacedLine(sequence: Int)
    /// The file begins with a byte-order mark: an editor saved it. Nothing is lost.
    case byteOrderMark
    /// Lines end as on Windows: an editor saved the file. Nothing is lost.
    case carriageReturns
    /// A personal line whose public line was never written: it was never acknowledged, and is not shown.
    case unpairedPersonalLine(turn: Int)
    /// A public line whose personal line is gone: what was saved with it of a person is missing.
    case missingPersonalLine(turn: Int)
    /// The personal data were not looked at, for this person may not read them.
    case personalNotExamined
    /// The file or folder may be read or changed by people outside the centre's group: its permission bits.
    case openToOthers(permissions: UInt32)
    /// The disk did not give back what the file holds: its errno.
    case unreadable(errno: Int32)
    /// Something that the store did not put there.
    case foreign
    /// Records of a kind that this program does not know; a newer one wrote them. They are kept.
    case unknownKind(String)
    /// A record of these values would be refused today. It is shown, without the values that cannot be shown.
    case refusedValues(RecordID, FieldErrors)
    /// More was noticed in this file than is listed.
    case more(Int)
  }

  /// Whether something that was acknowledged is missing or in doubt, or the personal data stand open. All else are notes.
  public var isDamage: Bool {
    switch matter {
    case .damagedLine, .missingLines, .repeatedLine, .misplacedLine, .missingPersonalLine, .openToOthers, .unreadable:
      true
    case .tornTail, .tornLine, .byteOrderMark, .carriageReturns, .unpairedPersonalLine, .personalNotExamined, .foreign,
      .unknownKind, .refusedValues, .more:
      false
    }
  }
}
