import CivicDomain
import Testing

@testable import Interchange

/// What a heading may mean is declared once beside what it means; one rule compares headings.
@Suite("Headings of lists") struct HeadingsTests {
  private func declared(in kind: AnyKind) -> [Headings] {
    let fields = kind.fields.filter { $0.changeability != .derived }.map { Headings(.field($0), $0.synonyms) }
    let address = kind.field(HeadWords.address) == nil ? [] : HeadWords.AddressPart.headings
    let times = HeadWords.times(of: kind) == nil ? [] : ColumnMapping.Meaning.dayHeadings
    let contacts = kind.kind == Organization.kind ? ContactHeadings.all : []
    return fields + address + ColumnMapping.Ignored.headings + contacts + times + PersonColumn.headings(in: kind)
  }

  @Test func `each means what it is declared for, however it is written`() throws {
    var count = 0
    var walked = 0
    for kind in Schema.kinds where kind.comesInLists {
      let words = HeadWords(of: kind)
      let all = declared(in: kind)
      let names = Set(kind.fields.flatMap { [$0.name, $0.label.pl, $0.label.en] }.map(HeadWords.plainForm))
      let forms = Dictionary(grouping: all.flatMap { $0.words.map(HeadWords.plainForm) }) { $0 }.mapValues(\.count)
      for row in all {
        for word in row.words {
          let meaning = words.meaning(of: word).meaning
          let form = HeadWords.plainForm(word)
          // A field's own name counts before what others call another, and the number of a house before a running one.
          if meaning != row.meaning, !names.contains(form), forms[form, default: 0] == 1 || meaning == words.unknown {
            Issue.record("\(kind.kind.name): \(word) is \(meaning)")
          }
          // Of what many have in common, `telefon prezesa`, every tenth is written in all ways.
          walked += 1
          if row.words.count > 50, walked % 10 != 0 { continue }
          for written in [
            word.uppercased(), PolishText.folded(word), word.replacing(" ", with: "\n"), "\(word):", " \(word). ",
            word.replacing(" ", with: "\u{A0}"), word.replacing("-", with: "–"), "\(word) *",
          ] {
            // A thousand expectations cost more than what they expect.
            let other = words.meaning(of: written).meaning
            if other != meaning { Issue.record("\(kind.kind.name): \(written) is \(other)") }
            count += 1
          }
        }
      }
    }
    #expect(count > 3_000, "\(count) headings were walked")
  }

  @Test(arguments: [
    ("Telefony", "phone"), ("Adresy e-mail", "email"), ("E-maile", "email"), ("Nazwy organizacji", "name"),
    ("Numery KRS", "krs"), ("Dzielnice", "district"), ("Kody pocztowe", "-"), ("Adresy", "address"),
    ("Phones", "phone"),
    ("Telefon", "phone"), ("Dane", "-"), ("Data", "-"), ("Cele", "-"),
  ])
  func `a plural means what its singular does`(heading: String, field: String) throws {
    let words = HeadWords(of: Schema.kind(of: Organization.self))
    let found = if case .field(let field) = words.meaning(of: heading).meaning { field.name } else { "-" }
    #expect(found == field)
  }

  @Test(arguments: [
    ("Prezes – telefon", ContactColumn.phone(of: "prezes")), ("Telefon prezesa", .phone(of: "prezes")),
    ("Osoba kontaktowa – imię", .givenName), ("Osoba kontaktowa – nazwisko", .name(role: "")),
    ("Osoba kontaktowa - e-mail", .email(of: "")), ("Imię i nazwisko skarbnika", .name(role: "skarbnik")),
    ("Prezes: imię i nazwisko", .name(role: "prezes")), ("Nazwisko i imię", .name(role: "")),
    ("Nazwisko Imię", .name(role: "")), ("nazwisko prezesa", .name(role: "prezes")),
    ("imię osoby do kontaktu", .givenName), ("Contact person phone", .phone(of: "")),
  ])
  func `who speaks for an organization is told by a word and whose it is`(heading: String, column: ContactColumn) {
    #expect(HeadWords(of: Schema.kind(of: Organization.self)).meaning(of: heading).meaning == .contact(column))
  }

  @Test func `a running number is no field that an option may name`() {
    let words = HeadWords(of: Schema.kind(of: Organization.self))
    for known in ["nazwa", "id", "nr lokalu", "telefon prezesa", "tel."] { #expect(words.isKnown(known), "\(known)") }
    for unknown in ["lp.", "zmieniono", "cokolwiek", ""] { #expect(!words.isKnown(unknown), "\(unknown)") }
  }
}
