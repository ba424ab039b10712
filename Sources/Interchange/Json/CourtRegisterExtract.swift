import CivicDomain
import Words

/// An extract of the court register (KRS, register of associations), as its open interface gives it: one organization.
///
/// What stands in capitals is brought to reading case (`ReadingCase`); a number of fourteen digits that is the seat's own
/// is the nine of the organization. What the extract has and the register has no field for is not taken.
struct CourtRegisterExtract {
  /// The rows: the organization alone.
  let rows: CSVReader
  /// Its number.
  let number: String
  /// The form of a new organization, where the register calls it by words that nobody uses; nil: the extract says it.
  let likelyForm: LegalForm?
  /// Whether the organization was deleted there.
  let isDeleted: Bool
  /// The day of which it tells, as it is written; empty where it does not say.
  let day: String

  /// Whether a value looks like an extract.
  static func isOne(_ value: JsonValue) -> Bool { value[path: "odpis"]?.members != nil }

  init(_ value: JsonValue) throws(ImportError) {
    guard CourtRegisterExtract.isOne(value) else { throw .document(.noExtract) }
    let head = value[path: "odpis", "naglowekA"] ?? value[path: "odpis", "naglowekP"] ?? .null
    let section = CourtRegisterExtract.current(value[path: "odpis", "dane", "dzial1"] ?? .null)
    func said(_ value: JsonValue?) -> String {
      guard case .text(let text)? = value?.cell, text.contains(where: { $0 != "-" && !$0.isWhitespace }) else {
        return ""
      }
      return text
    }
    number = said(head[path: "numerKRS"])
    day = said(head[path: "stanZDnia"])
    let subject = section[path: "danePodmiotu"] ?? .null
    let name = said(subject[path: "nazwa"])
    guard !number.isEmpty, !name.isEmpty else { throw .document(.emptyExtract) }
    let (seat, address) = (
      section[path: "siedzibaIAdres", "siedziba"] ?? .null, section[path: "siedzibaIAdres", "adres"] ?? .null
    )
    let form = said(subject[path: "formaPrawna"])
    let isKnown = CourtRegisterExtract.isKnown(form)
    likelyForm = isKnown || form.isEmpty ? nil : CourtRegisterExtract.likely(form)
    let city = said(address[path: "miejscowosc"])
    let last = CourtRegisterExtract.current(value[path: "odpis", "dane", "dzial6"] ?? .null)
    isDeleted =
      !said(head[path: "dataWykreslenia"]).isEmpty || last[path: "wykreslenie"]?.members?.isEmpty == false
    typealias Field = Organization
    let cells: [ObjectTable.Cell] = [
      (Field.name(of: \.name), ReadingCase.text(name)),
      (isKnown ? Field.name(of: \.legalForm) : CourtRegisterExtract.formHeading, form.lowercased()),
      (Field.name(of: \.krs), number),
      (Field.name(of: \.nip), said(subject[path: "identyfikatory", "nip"])),
      (Field.name(of: \.regon), CourtRegisterExtract.ofNine(said(subject[path: "identyfikatory", "regon"]))),
      (Field.name(of: \.publicBenefitStatus), said(subject[path: "czyPosiadaStatusOPP"])),
      (
        Field.name(of: \.address),
        CourtRegisterExtract.street(
          ReadingCase.text(said(address[path: "ulica"])), house: said(address[path: "nrDomu"]),
          flat: said(address[path: "nrLokalu"]))
      ),
      (Field.name(of: \.postalCode), said(address[path: "kodPocztowy"])),
      (Field.name(of: \.city), ReadingCase.text(city.isEmpty ? said(seat[path: "miejscowosc"]) : city)),
      (Field.name(of: \.email), said(section[path: "siedzibaIAdres", "adresPocztyElektronicznej"]).lowercased()),
      (Field.name(of: \.website), said(section[path: "siedzibaIAdres", "adresStronyInternetowej"]).lowercased()),
      (Field.name(of: \.status), isDeleted ? OrganizationStatus.dissolved.rawValue : ""),
    ]
    rows = try ObjectTable.rows(1) { _ in cells.filter { !$0.text.isEmpty } }
  }

  /// The heading of what the register calls the form, where no form here is called so: it goes into the notes.
  private static let formHeading = "Forma prawna w KRS"

  private static func isKnown(_ form: String) -> Bool {
    let field = Schema.kind(of: Organization.self).field(Organization.name(of: \.legalForm))
    return ((try? field?.value(typed: form.lowercased(), today: Day.earliest)) ?? nil) != nil
  }

  /// What a form of the register most likely is: `STOWARZYSZENIE KULTURY FIZYCZNEJ O ZASIĘGU OGÓLNOKRAJOWYM`.
  private static func likely(_ form: String) -> LegalForm {
    let words = PolishText.folded(form)
    if words.hasPrefix("terenowa jednostka") || words.hasPrefix("oddzial") { return .branch }
    if words.hasPrefix("stowarzyszenie kultury fizycznej") { return .sportsClub }
    if words.hasPrefix("zwiazek stowarzyszen") || words.hasPrefix("zwiazek sportowy") { return .federation }
    if words.hasPrefix("stowarzyszenie") { return .association }
    return words.hasPrefix("przedstawicielstwo fundacji") || words.hasPrefix("fundacja") ? .foundation : .other
  }

  /// What holds now of a whole extract (`Pełny`), which has a list of entries for each thing: of these the last that no later one
  /// deleted. What is called like the list is the thing itself.
  private static func current(_ value: JsonValue, named name: String = "") -> JsonValue {
    switch value {
    case .object(let members):
      if let own = members.first(where: { $0.name == name && !name.isEmpty }) { return current(own.value) }
      return .object(members.map { JsonValue.Member(name: $0.name, value: current($0.value, named: $0.name)) })
    case .list(let entries):
      return entries.last { $0[path: "nrWpisuWykr"] == nil }.map { current($0, named: name) } ?? .null
    case .text, .number, .yes, .null: return value
    }
  }

  /// The organization's nine digits; a local unit's fourteen stay.
  private static func ofNine(_ number: String) -> String {
    number.utf8.count == 14 && number.hasSuffix("00000") ? String(number.prefix(9)) : number
  }

  private static func street(_ street: String, house: String, flat: String) -> String {
    let numbers = house + (house.isEmpty || flat.isEmpty ? "" : "/") + flat
    return [street, numbers].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
