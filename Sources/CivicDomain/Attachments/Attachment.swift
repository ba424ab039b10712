/// An attachment of a record, a file that anybody may see: a statute, a poster, the plan of a room.
public struct Attachment: Record {
  /// The kind of the record: załącznik.
  public static let kind = Kind(
    "attachment", idPrefix: "att", pl: ["załącznik", "załączniki", "załączników"], en: ["attachment", "attachments"])
  /// The id.
  public let id: Identifier<Attachment>
  /// The record it belongs to.
  public var of = RecordID("")
  /// The title: what the attachment is.
  public var title = ""
  /// The digest of its bytes; none where they were taken out.
  public var file: FileDigest?
  /// The name that the file had.
  public var fileName = ""
  /// Whether somebody said that it is for publication, where attachments are else likely to name people.
  public var forPublication = false

  /// An attachment with every field empty.
  public init(blank id: Identifier<Attachment>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    anyReference("of", \.of, required: true, pl: "dotyczy", en: "belongs to").once,
    line("title", \.title, required: true, pl: "tytuł", en: "title").searched,
    file("file", \.file, pl: "plik", en: "file").once,
    checked("fileName", \.fileName, pl: "nazwa pliku", en: "file name", by: AttachedFileName.checked).once,
    yes("forPublication", \.forPublication, pl: "do publikacji", en: "for publication"),
  ]

  /// The presentation: the columns of its list.
  public static let presentation = Presentation(columns: names(of: \.title, \.of, \.fileName))

  /// Refuses an attachment for everybody on a record with personal fields: what belongs to such a record is personal
  /// too.
  public static func consequences(
    of new: Attachment, was old: Attachment?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    let owner = Schema.kind(of: new.of)
    if owner?.hasPersonalFields ?? false {
      throw .invalid(\Attachment.of, .onlyPersonal(new.of.raw, as: PersonalAttachment.kind))
    }
    // One that was there before anybody was asked stays until somebody says what it is; `check` names it.
    if owner?.kind.attachmentsNamePeople ?? false, !new.forPublication, old?.forPublication ?? true {
      throw .invalid(\Attachment.forPublication, .personalUnlessPublished(as: PersonalAttachment.kind))
    }
    if old == nil, new.file == nil { throw .invalid(\Attachment.file, .required) }
    return []
  }

  /// The kind of what is attached to a record: personal where the record has personal fields, and where attachments are
  /// likely to name people unless this one is for publication.
  public static func kind(for record: RecordID, forPublication: Bool = false) -> AnyKind {
    guard let owner = Schema.kind(of: record) else { return Schema.kind(of: Attachment.self) }
    let isPersonal = (owner.kind.attachmentsNamePeople || owner.hasPersonalFields) && !forPublication
    return isPersonal ? Schema.kind(of: PersonalAttachment.self) : Schema.kind(of: Attachment.self)
  }
}

extension Attachment {
  /// The name under which the file of an attachment is given out, whoever may see it: the id where nobody knows a name that
  /// a file may have.
  public static func nameGivenOut(of attachment: StoredRecord) -> String {
    let name = AttachedFileName.givenOut(attachment.values[self.name(of: \.fileName)]?.text ?? "")
    return name.isEmpty ? attachment.id.raw : name
  }
}
