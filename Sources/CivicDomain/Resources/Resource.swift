/// A resource that an organization lends: a room, a projector, an interpreter, an hour of a lawyer.
public struct Resource: Record {
  /// The kind of the record: zasób.
  public static let kind = Kind(
    "resource", idPrefix: "res", pl: ["zasób", "zasoby", "zasobów"], en: ["resource", "resources"],
    isOnTheTelephone: true)
  /// The id.
  public let id: Identifier<Resource>
  /// The organization whose it is.
  public var organization = Identifier<Organization>("")
  /// The name of the resource.
  public var name = ""
  /// The category: what sort of thing it is.
  public var category: ResourceCategory?
  /// The description, in words.
  public var description = ""
  /// How many there are; nil means one.
  public var quantity: Int?
  /// How many people it holds.
  public var capacity: Int?
  /// The price in tokens for each started hour.
  public var tokensPerHour: Int?
  /// The price in tokens for each started day.
  public var tokensPerDay: Int?
  /// The availability: when it can be had: `Mo-Fr 08:00-16:00`.
  public var availability = Availability.unknown
  /// The location.
  public var location = ""
  /// Degrees north, WGS 84.
  public var latitude: Double?
  /// Degrees east, WGS 84.
  public var longitude: Double?
  /// The accessibility: what makes it usable for everyone.
  public var accessibility: [Accessibility] = []
  /// The conditions on which it is lent.
  public var conditions = ""
  /// The contact to ask.
  public var contact = ""
  /// Whether it can be had at present.
  public var status = ResourceStatus.offered
  /// The id in the list from which it was imported.
  public var externalId = ""

  /// A resource with every field empty.
  public init(blank id: Identifier<Resource>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.name, \.organization)

  /// How many bookings it has.
  public static let bookings = referring("bookings", by: \Booking.resource, pl: "rezerwacje", en: "bookings")

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("organization", \.organization, required: true, pl: "organizacja", en: "organization")
      .known(as: "wlasciciel", "nazwa organizacji", "nr organizacji", "numer organizacji", "podmiot", "owner"),
    line("name", \.name, required: true, pl: "nazwa", en: "name").searched
      .known(as: "nazwa zasobu", "zasob", "nazwa sprzetu", "nazwa sali", "co", "resource"),
    choice("category", \.category, required: true, pl: "rodzaj", en: "category")
      .known(as: "kategoria", "rodzaj zasobu", "typ"),
    text("description", \.description, pl: "opis", en: "description").usual.searched,
    count("quantity", \.quantity, in: 1...10_000, pl: "ile sztuk", en: "how many pieces").oneUnlessSaid
      .known(as: "liczba", "ilosc", "sztuk", "szt.", "liczba sztuk", "ilosc sztuk")
      .section(pl: "Ile i za ile", en: "How many, for how much"),
    count("capacity", \.capacity, in: 1...Limits.people, pl: "pojemność (osoby)", en: "capacity (people)").usual
      .known(
        as: "liczba osob", "ile osob", "ilosc osob", "miejsc", "ile miejsc", "liczba miejsc", "ilosc miejsc",
        "maks. osob"),
    count("tokensPerHour", \.tokensPerHour, in: 0...1_000, pl: "żetony za godzinę", en: "tokens an hour").usual
      .known(as: "zetony za godz.", "cena za godz.", "cena za godzine"),
    count("tokensPerDay", \.tokensPerDay, in: 0...10_000, pl: "żetony za dobę", en: "tokens a day"),
    openingHours("availability", \.availability, pl: "kiedy dostępny", en: "availability").usual
      .known(as: "godziny dostepnosci", "godziny", "dostepnosc w godzinach", "dni i godziny", "godziny udostepniania")
      .section(pl: "Kiedy i gdzie", en: "When and where"),
    line("location", \.location, pl: "miejsce", en: "location").usual.searched
      .known(as: "lokalizacja", "gdzie", "adres"),
    decimal("latitude", \.latitude, in: -90...90, pl: "szerokość geograficzna", en: "latitude"),
    decimal("longitude", \.longitude, in: -180...180, pl: "długość geograficzna", en: "longitude"),
    choices("accessibility", \.accessibility, pl: "dostępność", en: "accessibility")
      .known(as: "udogodnienia", "dostepnosc dla osob niepelnosprawnych"),
    text("conditions", \.conditions, pl: "warunki", en: "conditions")
      .section(pl: "Warunki i kontakt", en: "Conditions and contact"),
    line("contact", \.contact, pl: "kontakt", en: "contact").staff,
    choice("status", \.status, empty: .offered, pl: "stan", en: "status"),
    externalID(\.externalId),
    bookings,
  ]

  /// The presentation tells whose a resource is: many organizations have a hall.
  public static let presentation = Presentation(
    distinction: [.field(name(of: \.organization))], summary: [.field(name(of: \.category))],
    columns: names(
      of: \.name, \.organization, \.category, \.capacity, \.quantity, \.tokensPerHour, \.status, \.tokensPerDay))

  /// Checks that what is promised is still there: fewer things than are booked at once from now on are refused.
  public static func consequences(
    of new: Resource, was old: Resource?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard let old, new.lendable < old.lendable else { return [] }
    let fit = BookingFit(of: new, from: situation.now, on: situation.register)
    if let (promised, bookings) = fit.shortage(from: situation.now) {
      throw .thingsPromised(quantity: new.lendable, promised: promised, to: bookings)
    }
    return []
  }

  /// How many can be lent at once.
  public var lendable: Int { quantity ?? 1 }
}
