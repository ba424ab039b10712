import CivicDomain
import Testing

/// What is typed where a person is asked for is read for what it is, and a number is nobody's name.
@Suite struct TypedPersonTests {
  @Test(arguments: [
    ("Anna Lis", "Anna Lis", "", ""), ("600 123 456", "", "", "600 123 456"), ("+48600123456", "", "", "+48600123456"),
    ("tel. 32 262 40 40", "", "", "tel. 32 262 40 40"), ("anna@lis.example", "", "anna@lis.example", ""),
    ("Anna Lis <anna@lis.example>", "Anna Lis", "anna@lis.example", ""),
    ("Anna Lis anna@lis.example", "Anna Lis", "anna@lis.example", ""),
    ("Anna Lis 600 123 456", "Anna Lis", "", "600 123 456"), ("Lis, +48 600123456", "Lis", "", "+48 600123456"),
    // What has a number in it is a name all the same.
    ("Jan Lis 2", "Jan Lis 2", "", ""), ("Klasa 3b", "Klasa 3b", "", ""), ("", "", "", ""),
    ("600123", "", "", "600123"),
  ])
  func `a name, a number, an address, or two of them`(typed: String, name: String, email: String, phone: String) {
    let read = TypedPerson(typed)
    #expect(read.name == name && read.email == email && read.phone == phone, "\(read)")
  }

  @Test(arguments: ["600 123 456", "anna@lis.example", "112"])
  func `a number or an address is refused as somebody's name, wherever it comes from`(typed: String) {
    let person = Schema.kind(of: Person.self)
    let name = Person.name(of: \.name)
    #expect(person.faults(in: Row([name: .text(typed)], of: Person.self))[name] == .notAName)
    #expect(person.faults(in: Row([name: .text("Anna Lis")], of: Person.self)).isEmpty)
    #expect(Person.lenient(id: Identifier("per-1"), Row([name: .text(typed)], of: Person.self)).name == typed, "kept")
  }

  @Test(arguments: [
    ("600 123 456", nil), ("32 262 40 40", nil), ("+48 600123456", nil), ("112", nil), ("19 115", nil), ("997", nil),
    ("986", nil),
    ("116 111", nil), ("+44 20 7946 0958", nil), ("801 123 456", nil), ("600123", FieldDoubt.telephoneOf(digits: 6)),
    ("262 40 40", .telephoneOf(digits: 7)), ("6001234567", .telephoneOf(digits: 10)),
    ("012345678", .telephoneOf(digits: 9)), ("123", .telephoneOf(digits: 3)), ("911", .telephoneOf(digits: 3)),
    ("+44 20", .foreignTelephoneOf(digits: 4)),
  ])
  func `a telephone of a strange length is doubted and not refused`(typed: String, doubt: FieldDoubt?) {
    let field = Person.field(\.phone).declaration
    #expect(field.doubt(in: .text(typed)) == doubt)
    #expect(
      Schema.kind(of: Person.self).faults(in: Row(["name": .text("A B"), "phone": .text(typed)], of: Person.self))
        .isEmpty)
  }

  @Test(arguments: [
    ("anna.plonska@wp.pl", nil), ("biuro@zielony.example", nil), ("jan@xn--d-0ga.xn--p1ai", nil),
    ("zielony.park.examplepark@zielony.example", FieldDoubt.addressesInOne),
    ("firma.plbiuro@firma.pl", .addressesInOne), ("jan@wp.p1", .strangeEnding("p1")), ("jan@wp.p", .strangeEnding("p")),
  ])
  func `an address of two, or of a strange ending, is doubted`(typed: String, doubt: FieldDoubt?) {
    #expect(Organization.field(\.email).declaration.doubt(in: .text(typed)) == doubt)
  }
}
