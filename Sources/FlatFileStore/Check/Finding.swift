import CivicDomain

/// A finding about the store's files, and where it was made.
public struct Finding: Hashable, Sendable {
  /// The file, as a path inside the data folder.
  public let file: String
  /// The line in it, counted from 1; nil if it is about the whole file.
  public let line: Int?
  /// The kind of the finding, with its facts.
  public let kind: Kind
  /// Whether `repair` has recorded it: then it is a note, whatever it is.
  public let isKnown: Bool

  /// A finding in a line, or in a whole file.
  public init(file: String, line: Int?, kind: Kind, isKnown: Bool = false) {
    self.file = file
    self.line = line
    self.kind = kind
    self.isKnown = isKnown
  }

  /// Returns the finding as one that `repair` has recorded.
  var asKnown: Finding { Finding(file: file, line: line, kind: kind, isKnown: true) }

  /// The kinds of findings.
  public enum Kind: Hashable, Sendable {
    /// The last line breaks off: a power cut, or somebody writing at this moment. It was never acknowledged.
    case tornTail
    /// The last line breaks off where the log once reached further: it may well have been acknowledged.
    case cutLine
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
    case unpairedPersonalLine(transactionNumber: Int)
    /// A personal line whose public line is among those that are gone from the end of the log.
    case personalLineOfLostTransaction(Int)
    /// A public line whose personal line is gone: what was saved with it of a person is missing.
    case missingPersonalLine(transactionNumber: Int)
    /// At least these transactions are lost from the end of the public log: something remembers that it reached so far,
    /// or there are personal lines of later ones. It was cut off, emptied or deleted, or an older one was put back.
    case lostTransactions(ClosedRange<Int>)
    /// At least the lines of these numbers are lost from the end of the personal log.
    case lostPersonalEnd(ClosedRange<Int>)
    /// Another line stands under this number than the one that was acknowledged, and others behind it continue it: an older
    /// copy was put back and written on.
    case replacedEnd(sequence: Int)
    /// The line of this number is not the one that was acknowledged: it was changed, or written anew in an older copy.
    case changedLine(sequence: Int)
    /// The line of this number does not continue the line before it, as it stands now: one of them was changed, put in or
    /// put in another's place after it was saved, or a program without a chain wrote it.
    case brokenChain(sequence: Int)
    /// The personal line of a transaction is not the one that was saved with it.
    case changedPersonalLine(transactionNumber: Int)
    /// The lines before this number were written by a program without a chain: nothing vouches for them.
    case chainBegins(sequence: Int)
    /// Before the line of this number so many numbers of transactions are passed over, from one on, that no line of any log
    /// has.
    case skippedNumbers(sequence: Int, from: Int, count: Int)
    /// The log came from a damaged backup that does not say how far it reached: whatever stood behind this line is not known.
    case unknownEnd
    /// A folder of the store's own logs is not there, nor anything that stood in it.
    case missingFolder
    /// Segments of these numbers are not there; no line is missing.
    case skippedSegments(ClosedRange<Int>)
    /// A personal field of a record stands in the public log, for everyone to read who may read that.
    case personalInPublicLog(RecordID, field: String)
    /// A record whose id is not of its kind: no program of ours wrote it, and nothing finds it.
    case foreignID(RecordID, kind: String)
    /// The line still holds values of these records that were erased: an erasure was cut short, or an older file put
    /// back. They are shown to nobody; purging takes them out.
    case stillThere([RecordID])
    /// The personal data were not looked at, for this person may not read them.
    case personalNotExamined
    /// The file or folder may be read or changed by people outside the centre's group: its permission bits.
    case openToOthers(permissions: UInt32)
    /// It belongs to another group than the store: whether that may read it or more, too, tell its permission bits.
    case foreignGroup(String, permissions: UInt32)
    /// The folder does not hand the store's group on to what is made in it.
    case groupNotHandedOn
    /// An access list lets somebody do something here who should not: or lets what is made here be open to them.
    case foreignAccess(AccessParty)
    /// An access list should let somebody in, and does not.
    case shutOut(AccessParty)
    /// The manifest names a user or group that the system does not know.
    case unknownParty(AccessParty)
    /// The user as whom the kiosk runs is a member of the group, and has its rights.
    case kioskInGroup(String)
    /// The disk did not give back what the file holds: its errno.
    case unreadable(errno: Int32)
    /// Something that the store did not put there.
    case foreign
    /// So many things that are no files lie where kiosks put theirs: links, pipes.
    case noHandIns(Int)
    /// A foreign file holds so many whole lines of logs that no log of ours has: somebody was told that they are saved.
    case foreignLines(Int)
    /// The log of another office; where it was not here at the last examination, since when.
    case otherOffice(OtherOffice, newSince: Instant?)
    /// The log of another office had so many more lines at the last examination, which was then; so many are left.
    case otherOfficeShorter(String, lost: Int, left: Int, since: Instant)
    /// A file is being written at this moment, or by a program that was killed.
    case unfinishedWriting
    /// This person could not save anything at this moment, for the reason of this errno.
    case notWritable(errno: Int32)
    /// A process has the lock, and for so long that nobody else can save anything.
    case locked(by: LockHolder)
    /// Only so few bytes are left on the disk that saving may fail.
    case diskNearlyFull(bytes: Int)
    /// A record refers in this field to something that is not there, or of another kind.
    case brokenReference(RecordID, field: String, RecordID)
    /// A value of a record is of no shape that its field can have: it is shown as if it were empty.
    case unreadableValue(RecordID, field: String)
    /// Records of a kind that this program does not know; a newer one wrote them. They are kept.
    case unknownKind(String)
    /// A record of these values would be refused today. It is shown, without the values that cannot be shown.
    case refusedValues(RecordID, FieldErrors)
    /// A file that these records name is not there.
    case missingFile([RecordID])
    /// A file that these records name does not hold what was attached.
    case alteredFile([RecordID])
    /// A file that no record names: whoever added it was killed, or is adding it at this moment.
    case unnamedFile(isPersonal: Bool)
    /// A file that no record names, where a damaged line may have named it.
    case doubtfulFile
    /// An attachment that everyone may see and nobody said was for publication, of a record whose attachments mostly
    /// name people.
    case attachmentForEveryone(RecordID, of: RecordID)
    /// A part of a file: whoever added it was killed, or is adding it at this moment.
    case unfinishedFile
    /// More was noticed in this file than is listed.
    case more(Int)
  }

  /// Whether a line was changed by hand: what it said before, nothing here tells.
  public var isTouched: Bool { kind.gravity == .touched }

  /// Whether something that was acknowledged is missing or in doubt, or the personal data stand open. All else are notes.
  public var isDamage: Bool { !isKnown && kind.gravity != .note }
}

extension [Finding] {
  /// As many as anybody reads, and how many more there are: what nobody knows yet before what is recorded.
  var listed: [Finding] {
    guard count > Limits.findings else { return self }
    let first = (filter { !$0.isKnown } + filter(\.isKnown)).prefix(Limits.findings)
    guard let last = first.last else { return [] }
    return first + [Finding(file: last.file, line: nil, kind: .more(count - first.count))]
  }
}

extension Finding.Kind {
  /// How grave a finding is.
  enum Gravity {
    /// Something that was acknowledged is missing or in doubt, or the personal data stand open.
    case damage
    /// A line was changed by hand: it is damage, and what the line said before nothing here tells.
    case touched
    /// Nothing is lost, or nobody was told that it is saved.
    case note
  }

  var gravity: Gravity {
    switch self {
    case .damagedLine, .missingLines, .repeatedLine, .misplacedLine, .missingPersonalLine, .lostTransactions,
      .lostPersonalEnd, .unknownEnd, .replacedEnd, .missingFolder, .personalInPublicLog, .openToOthers, .unreadable,
      .missingFile,
      .alteredFile, .foreignLines, .foreignAccess, .kioskInGroup:
      .damage
    // Whoever has no bit has no access either: that the staff have none is seen where they read.
    case .foreignGroup(_, let permissions): permissions & 0o070 == 0 ? .note : .damage
    case .changedLine, .brokenChain, .changedPersonalLine: .touched
    case .tornTail, .cutLine, .tornLine, .byteOrderMark, .carriageReturns, .unpairedPersonalLine,
      .personalLineOfLostTransaction, .skippedSegments, .foreignID, .chainBegins, .skippedNumbers, .stillThere,
      .personalNotExamined,
      .groupNotHandedOn, .shutOut, .unknownParty,
      .foreign, .noHandIns, .otherOffice, .otherOfficeShorter, .unfinishedWriting, .notWritable, .locked,
      .diskNearlyFull,
      .brokenReference,
      .unreadableValue,
      .unknownKind, .refusedValues, .unnamedFile, .doubtfulFile, .attachmentForEveryone, .unfinishedFile, .more:
      .note
    }
  }
}
