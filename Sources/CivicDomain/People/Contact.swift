/// The contact of an organization: a person who speaks for it, to be rung or written to.
public struct Contact: Record {
  /// The kind of the record: osoba do kontaktu.
  public static let kind = Kind(
    "contact", idPrefix: "con", pl: ["osoba do kontaktu", "osoby do kontaktu", "osób do kontaktu"],
    en: ["contact", "contacts"], isForStaffAlone: true, goesWithPerson: true)
  /// The id.
  public let id: Identifier<Contact>
  /// The person who it is.
  public var person = Identifier<Person>("")
  /// The organization for whom they speak.
  public var organization = Identifier<Organization>("")
  /// The role that they have there.
  public var role = ""
  /// Whether they are the one to be written to; nil: nobody knows.
  public var preferred: Bool?

  /// A contact with every field empty.
  public init(blank id: Identifier<Contact>) { self.id = id }

  /// The fields by which contacts are taken for alike: who it is, and for whom.
  public static let likeness = FieldList(\Self.person, \.organization)

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("person", \.person, required: true, pl: "osoba", en: "person"),
    reference("organization", \.organization, required: true, pl: "organizacja", en: "organization")
      .known(as: "nazwa organizacji", "ngo", "stowarzyszenie", "podmiot"),
    line("role", \.role, pl: "funkcja", en: "role").searched.known(as: "stanowisko", "rola", "position"),
    yesIfKnown("preferred", \.preferred, pl: "do niej pisać", en: "preferred"),
  ]

  /// Told by who it is, and for whom.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.person)), .dot, .field(name(of: \.organization))],
    columns: names(of: \.person, \.organization, \.role, \.preferred))

  /// The tallies: who speaks for an organization already, and to whom it is written.
  public static let tallies = [people, addressees]

  private static let people = Tally(by: \Contact.organization, "people") { id, register in
    Standing(register.value(of: \Contact.person, in: Identifier(id.raw)).raw)
  }

  private static let addressees = Tally(by: \Contact.organization, "addressees") { id, register in
    register.value(of: \Contact.preferred, in: Identifier(id.raw)) == true ? Standing("preferred") : nil
  }

  /// The people to whom is written when an organization is.
  public static func preferred(of organization: Identifier<Organization>, on register: any Register) -> [Identifier<
    Person
  >] {
    register.ids(Siblings(addressees, of: organization.raw, at: ["preferred"]), window: 0..<Limits.listItems)
      .map { register.value(of: \Contact.person, in: Identifier($0.raw)) }
  }

  /// The one person who speaks for an organization: the one to be written to, else the only one; nil where there are
  /// several, or none.
  public static func speaker(for organization: Identifier<Organization>, on register: any Register) -> Person? {
    func only(_ ids: [RecordID]) -> Person? {
      guard ids.count == 1, let id = ids.first else { return nil }
      return register.record(register.value(of: \Contact.person, in: Identifier(id.raw)))
    }
    let preferred = Siblings(addressees, of: organization.raw, at: ["preferred"])
    return only(register.ids(preferred, window: 0..<2))
      ?? only(register.ids(Siblings(whose: \Contact.organization, is: organization), window: 0..<2))
  }

  /// Refuses a second contact of one person for one organization.
  public static func consequences(
    of new: Contact, was old: Contact?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if old?.person != new.person || old?.organization != new.organization { try mustBeWelcome(new, in: situation) }
    return []
  }

  /// Nor when a removed one comes back.
  public static func mustBeWelcome(_ contact: Contact, in situation: Situation) throws(Refusal) {
    let same = Siblings(people, of: contact.organization.raw, at: [contact.person.raw])
    if let there = situation.register.ids(same, window: 0..<1).first {
      throw .invalid(\Contact.person, .alreadyThere(there))
    }
  }
}
