/// A person who registered, remarked or speaks for an organization. Every field is personal.
///
/// Only its random id stands in other records.
public struct Person: Record {
  /// The kind of the record: osoba.
  public static let kind = Kind(
    "person", idPrefix: "per", pl: ["osoba", "osoby", "osób"], en: ["person", "people"], madeBy: "register",
    endedBy: ErasureRequest.erasing, isForStaffAlone: true, isOnTheTelephone: true)
  /// The id.
  public let id: Identifier<Person>
  /// The name.
  public var name = ""
  /// The e-mail address as it was given.
  public var email = ""
  /// The telephone as it was given.
  public var phone = ""
  /// The version of the privacy notice that was given.
  public var noticeVersion = ""
  /// The day on which it was given.
  public var noticeGivenOn: Day?
  /// The day from which the person is in the register without having been given a notice; nil: one was given, or an older
  /// program kept no such day. It is no datum of the person's, so that what is owed can be counted by it.
  public var withoutNoticeSince: Day?
  /// From whom the data are with which the person came into the register; nil: an older program kept none of it. It says how soon
  /// a notice is owed, and is no datum of the person's either.
  public var source: PersonSource?
  /// Whether the person agrees that the name is published.
  public var publishName = false

  /// A person with every field empty.
  public init(blank id: Identifier<Person>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    personName("name", \.name, required: true, pl: "imię i nazwisko", en: "name").personal.searched
      .known(
        as: "nazwisko i imię", "imię nazwisko", "nazwisko imię", "uczestnik", "uczestniczka",
        "uczestnik / uczestniczka",
        "osoba zgłaszająca", "autor", "autor uwagi", "zgłaszający uwagę", "nadawca", "participant", "full name",
        "submitter"),
    checked("email", \.email, pl: "e-mail", en: "e-mail", by: ContactDetails.email).personal.key(.email).searched
      .known(as: ListNames.email),
    checked("phone", \.phone, pl: "telefon", en: "telephone", by: ContactDetails.telephone).personal.key(.telephone)
      .searched.known(as: ListNames.phone),
    line("noticeVersion", \.noticeVersion, pl: "klauzula", en: "privacy notice").personal.key.givenOtherwise
      .rule(by: GiveNotice.self, StepBackNotice.self)
      .known(as: "klauzula informacyjna", "wersja klauzuli", "klauzula rodo", "rodo", "notice version"),
    day("noticeGivenOn", \.noticeGivenOn, pl: "klauzulę podano", en: "notice given on").personal.past
      .givenOtherwise.rule(by: GiveNotice.self, StepBackNotice.self)
      .known(
        as: "klauzulę przekazano", "data klauzuli", "klauzula podana", "klauzula przekazana",
        "data przekazania klauzuli"),
    day("withoutNoticeSince", \.withoutNoticeSince, pl: "bez klauzuli od", en: "without a notice since").staff.past
      .givenOtherwise.rule(by: GiveNotice.self, StepBackNotice.self),
    choice("source", \.source, pl: "skąd dane", en: "source of the data").staff.once.givenOtherwise,
    yes("publishName", \.publishName, pl: "zgoda na podanie nazwiska", en: "name may be published").personal
      .givenOtherwise,
  ]

  /// Whoever has a receipt in hand.
  public static func ids(saidAs text: String, on register: any Register) -> [RecordID] {
    ReceiptCode.holders(of: text, on: register)
  }

  /// Recorded alone, as whoever speaks for an organization is: who is known already stays one person.
  public static let making: Making<Person>? = Making(
    settling: FieldList(\.noticeVersion, \.noticeGivenOn, \.withoutNoticeSince, \.source),
    acts: { person, _ in [AddPerson(person.listed)] })

  /// People of one name are told apart by how they are reached.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.name))], distinction: [.first(names(of: \.phone, \.email))],
    columns: names(of: \.name, \.phone, \.email, \.withoutNoticeSince, \.noticeVersion),
    filters: names(of: \.withoutNoticeSince, \.publishName))
  /// The tallies: the people whom nothing names, and those who were given no notice.
  public static let tallies = [names, unnotified]
}

/// From whom the data are with which somebody came into the register.
public enum PersonSource: String, Choice {
  /// From the person: in a sign-up, a remark, a call.
  case themselves
  /// From a list that somebody else made.
  case list

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .themselves: Label(pl: "od tej osoby", en: "the person")
    case .list: Label(pl: "z listy", en: "a list")
    }
  }
}

extension Person {
  /// The person as a list tells of them: where it does not say otherwise, the data are the list's.
  public var listed: Person {
    var person = self
    person.source = source ?? .list
    return person
  }
}
