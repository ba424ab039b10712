import CivicDomain

/// What the run loop is to do with the files that belong to records.
public enum AttachingStep: Equatable, Sendable {
  /// Read the text of an attachment's file, so that it is shown.
  case read(RecordID)
  /// Look which files of the person's folder could be attached to a record.
  case lookForFiles(RecordID)
  /// Attach one.
  case attach(FileToAttach)
}

/// A file of the person's that is to belong to a record.
public struct FileToAttach: Equatable, Sendable {
  /// The path by which it is read.
  public let path: String
  /// The record to which it belongs.
  public let record: RecordID
  /// Random bits for the id of the attachment.
  public let bits: UInt64
  /// What it is called.
  public var title: String
  /// Whether everyone may see it, where attachments are else likely to name people.
  public var isForPublication = false

  /// Such a file.
  public init(_ path: String, to record: RecordID, bits: UInt64, title: String) {
    self.path = path
    self.record = record
    self.bits = bits
    self.title = title
  }

  /// The kind of the attachment that it becomes.
  public var kind: AnyKind { Attachment.kind(for: record, forPublication: isForPublication) }
}
