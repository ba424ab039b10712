/// An attachment with personal data: whatever belongs to a person, a registration or a remark, to a session, a
/// consultation or a booking unless it is for publication, and of anything else what the staff do not want to be seen.
/// Its bytes lie among the personal data.
public struct PersonalAttachment: Record {
  /// The kind of the record: załącznik osobowy.
  public static let kind = Kind(
    "personalAttachment", idPrefix: "pat", pl: ["załącznik osobowy", "załączniki osobowe", "załączników osobowych"],
    en: ["personal attachment", "personal attachments"], isForStaffAlone: true)
  /// The id.
  public let id: Identifier<PersonalAttachment>
  /// The record it belongs to.
  public var of = RecordID("")
  /// The title: what the attachment is.
  public var title = ""
  /// The digest of its bytes; none where they were erased.
  public var file: FileDigest?
  /// The name that the file had.
  public var fileName = ""

  /// A personal attachment with every field empty.
  public init(blank id: Identifier<PersonalAttachment>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    anyReference("of", \.of, required: true, pl: "dotyczy", en: "belongs to").once,
    line("title", \.title, required: true, pl: "tytuł", en: "title").personal.searched,
    file("file", \.file, pl: "plik", en: "file").personal.once,
    checked("fileName", \.fileName, pl: "nazwa pliku", en: "file name", by: AttachedFileName.checked).personal.once,
  ]

  /// Called by its title, where personal data may be told.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.title))], columns: names(of: \.title, \.of, \.fileName))

  /// A new one has its file.
  public static func consequences(
    of new: PersonalAttachment, was old: PersonalAttachment?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if old == nil, new.file == nil { throw .invalid(\PersonalAttachment.file, .required) }
    return []
  }
}

extension Register {
  /// The personal attachments of a record. Removed ones too, for their bytes lie in the files as before.
  func personalAttachments(of record: RecordID) -> [Identifier<PersonalAttachment>] {
    ids(whose: \PersonalAttachment.of, is: record) + removedIds(whose: \PersonalAttachment.of, is: record)
  }
}
