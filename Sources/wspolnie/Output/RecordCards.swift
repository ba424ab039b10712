import CivicDomain
import Interchange

/// The form of people, and of those who speak for organizations, as cards for an address book.
struct RecordCards {
  let register: any Register

  /// The kinds of which there are cards.
  static let kinds = [Contact.kind, Person.kind]

  /// The people of some records: they are told of.
  func people(of ids: some Sequence<RecordID>) -> [RecordID] {
    ids.compactMap { id in
      let contact = id.prefix == Contact.kind.idPrefix ? register.record(Identifier<Contact>(id.raw)) : nil
      return contact.map(\.person.any) ?? (id.prefix == Person.kind.idPrefix ? id : nil)
    }
  }

  /// The card of a record; nil where nothing of the person may be read.
  func card(of record: StoredRecord) -> VCard? {
    if let contact = register.record(Identifier<Contact>(record.id.raw)), record.id.prefix == Contact.kind.idPrefix {
      let organization = register.record(contact.organization)?.name ?? ""
      return card(record.id, of: contact.person, at: organization, role: contact.role)
    }
    return card(record.id, of: Identifier<Person>(record.id.raw))
  }

  private func card(
    _ id: RecordID, of person: Identifier<Person>, at organization: String = "", role: String = ""
  ) -> VCard? {
    guard let person = register.record(person), !person.name.isEmpty, person.name != Redaction.mark else { return nil }
    func told(_ text: String) -> String { text == Redaction.mark ? "" : text }
    return VCard(
      id: id.raw, name: person.name, organization: organization, role: told(role), telephone: told(person.phone),
      email: told(person.email))
  }
}
