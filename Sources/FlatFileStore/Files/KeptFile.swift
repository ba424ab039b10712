import CivicDomain

/// A file that the store keeps for a record: its name is the digest of its bytes, its folder says whether they are personal.
public struct KeptFile: Hashable, Sendable {
  /// The digest of its bytes.
  public let digest: FileDigest
  /// Whether it lies among the personal data.
  public let isPersonal: Bool

  init(_ digest: FileDigest, isPersonal: Bool) {
    self.digest = digest
    self.isPersonal = isPersonal
  }

  /// The file that a record of some kind names; nil if it names none.
  public init?(of record: StoredRecord) {
    guard let field = Schema.kind(of: record.id)?.fileField else { return nil }
    self.init(record.values[field.name], field)
  }

  init?(_ value: FieldValue?, _ field: FieldDeclaration) {
    guard let digest = value?.text.flatMap({ FileDigest($0) }) else { return nil }
    self.init(digest, isPersonal: field.audience == .personal)
  }
}

extension StoreFolder {
  /// The folder of kept files.
  func keptFiles(personal isPersonal: Bool) -> String {
    isPersonal ? "\(personalLogs)/\(Self.personalFilesName)" : "\(path)/\(Self.filesName)"
  }

  /// The path of a kept file.
  func path(of file: KeptFile) -> String { "\(keptFiles(personal: file.isPersonal))/\(file.digest.digits)" }
}
