/// The schema of a store: all that the centre keeps.
public enum Schema {
  /// Every kind of record. A new kind is one more line here.
  public static let kinds: [AnyKind] = [
    AnyKind(Organization.self), AnyKind(Resource.self), AnyKind(Booking.self),
    AnyKind(Series.self), AnyKind(Session.self), AnyKind(Registration.self), AnyKind(Person.self),
    AnyKind(Consultation.self), AnyKind(Document.self), AnyKind(Version.self), AnyKind(Submission.self),
    AnyKind(Response.self), AnyKind(Attachment.self), AnyKind(PersonalAttachment.self),
    AnyKind(Contact.self),
    AnyKind(Mailing.self),
    AnyKind(Closure.self),
    AnyKind(SettingValue.self),
    AnyKind(SavedView.self),
    AnyKind(SavedMapping.self),
    AnyKind(PersonalExport.self),
    AnyKind(Substitute.self),
    AnyKind(Backup.self),
    AnyKind(Breach.self),
    AnyKind(PhoneCall.self),
    AnyKind(KioskCase.self),
    AnyKind(Notice.self),
    AnyKind(PersonRequest.self),
  ]

  private static let byPrefix = Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind.idPrefix[...], $0) })
  private static let byName = Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind.name, $0) })

  /// The kind that an id's prefix names.
  public static func kind(of id: RecordID) -> AnyKind? { byPrefix[id.prefix] }

  /// The kind of a type of record: the one that was made for all, where the type is in the list.
  public static func kind<R: Record>(of type: R.Type) -> AnyKind { byName[R.kind.name] ?? AnyKind(type) }

  /// The kind of a name in files: `resource`.
  public static func kind(named name: String) -> AnyKind? { byName[name] }

  /// The fields of other kinds that refer to a kind.
  public static func referrers(to kind: Kind) -> [(kind: Kind, field: String)] { byReferred[kind.name] ?? [] }

  /// Worked out once: whose term is over asks for each of all people.
  private static let byReferred = Dictionary(
    uniqueKeysWithValues: kinds.map { kind in
      let referrers = kinds.flatMap { other in
        other.fields.filter { $0.shape.mayRefer(to: kind.kind) }.map { (kind: other.kind, field: $0.name) }
      }
      return (kind.kind.name, referrers)
    })
}
