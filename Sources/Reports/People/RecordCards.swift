import CivicDomain
import Interchange
import Words

/// The cards for an address book to which records lead: of people, of those who speak for organizations, and of these.
///
/// One rule says which records have some: a contact, and whatever a contact refers to.
public struct RecordCards {
  private let register: any Register
  private let tellsPersonal: Bool

  /// The cards of a register; those of people only where people are told of.
  public init(on register: any Register, tellsPersonal: Bool) {
    self.register = register
    self.tellsPersonal = tellsPersonal
  }

  /// The kinds whose records have cards.
  public static let kinds = [Contact.kind] + Contact.fields.compactMap(\.declaration.shape.refersTo)

  /// The ways in which a kind's records have cards: without personal data where they can be reached by numbers that are
  /// nobody's own, with the people; none of other kinds.
  public static func tellings(of kind: Kind) -> [Bool] {
    guard kinds.contains(kind), let contacts = Schema.kind(named: kind.name)?.contacts else { return [] }
    return contacts.contains { $0.audience != .personal } ? [false, true] : [true]
  }

  /// The records of which the cards of some records tell, each once.
  public func told(by ids: some Sequence<RecordID>) -> [RecordID] {
    var known: Set<RecordID> = []
    return ids.flatMap { id in
      [id] + contacts(of: id).flatMap { [$0.id.any, $0.person.any] }
    }.filter { known.insert($0).inserted }
  }

  /// The cards to which a record leads; none where nothing of the person may be read, or nobody can be reached.
  public func cards(of record: StoredRecord) -> [ReportPage.Card] {
    let people = tellsPersonal ? contacts(of: record.id).compactMap(card) : []
    if record.id.prefix == Person.kind.idPrefix {
      return tellsPersonal ? [card(record.id, of: Identifier(record.id.raw))].compactMap { $0 } : []
    }
    guard record.id.prefix == Organization.kind.idPrefix else { return people }
    return [card(ofOrganization: record)].compactMap { $0 } + people
  }

  /// The contact that a record is, or those who speak for the organization that it is.
  private func contacts(of id: RecordID) -> [Contact] {
    if id.prefix == Contact.kind.idPrefix { return [register.record(Identifier<Contact>(id.raw))].compactMap { $0 } }
    if id.prefix != Organization.kind.idPrefix { return [] }
    return register.records(whose: \Contact.organization, is: Identifier(id.raw))
  }

  private func card(of contact: Contact) -> ReportPage.Card? {
    let organization = register.record(contact.organization)?.name ?? ""
    return card(contact.id.any, of: contact.person, at: organization, role: contact.role)
  }

  private func card(
    _ id: RecordID, of person: Identifier<Person>, at organization: String = "", role: String = ""
  ) -> ReportPage.Card? {
    guard let person = register.record(person), !person.name.isEmpty, person.name != Redaction.mark else { return nil }
    return ReportPage.Card(
      id: id.raw, name: person.name, organization: organization, role: told(role), telephone: told(person.phone),
      email: told(person.email))
  }

  /// The card of an organization, by what of it may be read; one that cannot be reached has none.
  private func card(ofOrganization record: StoredRecord) -> ReportPage.Card? {
    func text(_ value: FieldValue?) -> String { told(value?.text ?? "") }
    let values = record.values
    let (telephone, email) = (text(values[\Organization.phone]), text(values[\Organization.email]))
    if telephone.isEmpty, email.isEmpty { return nil }
    var card = ReportPage.Card(
      id: record.id.raw, name: text(values[\Organization.name]), isOfPerson: false, telephone: telephone, email: email)
    (card.street, card.town) = (text(values[\Organization.address]), text(values[\Organization.city]))
    card.postalCode = text(values[\Organization.postalCode])
    return card
  }

  private func told(_ text: String) -> String { text == Redaction.mark ? "" : text }
}

extension RecordCards {
  /// The page of the cards to which some records lead: it reads as a table; nil where there are none.
  public static func page(of ids: [RecordID], titled title: String, in setting: ReportSetting) -> ReportPage? {
    let cards = RecordCards(on: setting.register, tellsPersonal: setting.tellsPersonal)
    var known: Set<String> = []
    let found = ids.compactMap(setting.register.stored).flatMap(cards.cards).filter { known.insert($0.id).inserted }
    if found.isEmpty { return nil }
    let columns: [(heading: String, cell: (ReportPage.Card) -> String)] = [
      // Of organizations alone nobody is called by a first name.
      (
        setting.capitalized(
          found.contains(where: \.isOfPerson) ? Person.field(\.name) : Organization.field(\.name)), \.name
      ),
      (setting.capitalized(Contact.field(\.role)), \.role),
      (setting.capitalized(Contact.field(\.organization)), \.organization),
      (setting.capitalized(Person.field(\.phone)), \.telephone), (setting.capitalized(Person.field(\.email)), \.email),
    ]
    // What none of them says is no column.
    let told = columns.filter { column in found.contains { !column.cell($0).isEmpty } }
    let rows = found.map { card in told.map { $0.cell(card) } }
    let table = ReportPage.Table(title, columns: told.map { ReportPage.Column($0.heading) }, rows: rows)
    return ReportPage(
      title: title, language: setting.words.language, blocks: [.table(table), .paragraph(setting.drawnUp)],
      telling: setting.tellsPersonal ? PersonalContent(of: cards.told(by: ids)) : .nothing, cards: found)
  }
}
