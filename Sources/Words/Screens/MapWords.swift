import CivicDomain

/// What Esc takes back in a list, one after the other.
public enum TakenBack: Hashable, Sendable {
  /// What was searched for.
  case search
  /// The marks.
  case marks
  /// The filter.
  case filter

  /// As what follows: `bez filtra`.
  var label: Label {
    switch self {
    case .search: Label(pl: "bez szukania", en: "no search")
    case .marks: Label(pl: "bez zaznaczenia", en: "no marks")
    case .filter: Label(pl: "bez filtra", en: "no filter")
    }
  }
}

/// The words of the resource map.
extension Words {
  /// The counts above the map's list: `Organizacje 35 · zasoby 61`.
  public func mapCounts(organizations: Int, resources: Int) -> String {
    said(
      pl: "Organizacje \(number(organizations)) · zasoby \(number(resources))",
      en: "Organizations \(number(organizations)) · resources \(number(resources))")
  }
  /// How many rows a search or filter leaves: `8 z 96`.
  public func matches(_ found: Int, of all: Int) -> String {
    said(pl: "\(number(found)) z \(number(all))", en: "\(number(found)) of \(number(all))")
  }
  /// The counts where search and filter both narrow the list: `0 z 1, bez filtra 6`, what was found within the filter,
  /// and how many the search alone would find.
  public func matchesWithoutFilter(_ matches: String, _ searched: Int) -> String {
    said(pl: "\(matches), bez filtra \(number(searched))", en: "\(matches), without the filter \(number(searched))")
  }
  /// The message that a search found nothing, and what Esc takes back.
  public func nothingFound(_ search: String, esc: [TakenBack] = [.search]) -> String {
    said(pl: "Nic nie pasuje do „\(search)”. ", en: "Nothing matches “\(search)”. ") + self.esc(esc)
  }
  /// The message that a search found nothing within a filter, how many it finds without, and what Esc takes back.
  public func nothingFound(
    _ search: String, within filter: String, without: Int, esc: [TakenBack] = [.search, .filter]
  ) -> String {
    said(
      pl: "Nic nie pasuje do „\(search)” (\(filter)). Bez filtra pasuje: \(number(without)). ",
      en: "Nothing matches “\(search)” (\(filter)). Without the filter: \(number(without)). ") + self.esc(esc)
  }
  /// `Esc: bez szukania, drugi Esc: bez filtra`: what Esc takes back in a list that is narrowed. A search alone leaves the
  /// whole list.
  func esc(_ all: [TakenBack]) -> String {
    if all == [.search] { return said(pl: "Esc: cała lista", en: "Esc: the whole list") }
    let parts = all.prefix(2).map(\.label).map(text)
    return "Esc: " + parts.joined(separator: said(pl: ", drugi Esc: ", en: ", Esc again: "))
  }
  /// The message of an empty map: what belongs here, and how to add the first organization.
  public var emptyMap: Absence {
    said(
      pl: Absence("Nie ma jeszcze organizacji", "n: dodaj pierwszą, i: wczytaj z pliku"),
      en: Absence("There are no organizations yet", "n: add the first, i: import from a file"))
  }
  /// The message that there is no geographic map yet.
  public var mapNotYet: String {
    said(
      pl: "Mapy miasta jeszcze tu nie ma. f, potem dzielnica: lista z jednej okolicy",
      en: "The map of the city is not here yet. f, then a district: those of one area")
  }
  /// The capacity of a resource: `40 os.`
  public func holds(_ people: Int) -> String { said(pl: "\(number(people)) os.", en: "\(number(people)) ppl") }
  /// The quantity of a resource: `120 szt.`
  public func quantity(_ number: Int) -> String {
    said(pl: "\(self.number(number)) szt.", en: "\(self.number(number)) pcs")
  }
  /// The price of a resource: `4 ż/godz.`; empty where there is none.
  public func price(perHour: Int?, perDay: Int?) -> String {
    said(
      pl: [perHour.map { "\($0) ż/godz." }, perDay.map { "\($0) ż/dobę" }].compactMap { $0 }.joined(separator: ", "),
      en: [perHour.map { "\($0) t/h" }, perDay.map { "\($0) t/day" }].compactMap { $0 }.joined(separator: ", "))
  }
  /// The price alone, for a narrow column: `4 ż`.
  public func price(_ tokens: Int) -> String { said(pl: "\(number(tokens)) ż", en: "\(number(tokens)) t") }
  /// The line that counts what a list leaves out: `i jeszcze 3`.
  public func andMore(_ number: Int) -> String {
    said(pl: "i jeszcze \(self.number(number))", en: "and \(self.number(number)) more")
  }

  /// The note that an organization has its seat in the centre.
  public var seatHere: String { said(pl: "siedziba w centrum", en: "seated at the centre") }
  /// The duty hours of an organization: `dyżur: wt. 10:00–12:00`.
  public func duty(_ hours: String) -> String {
    said(pl: "dyżur w centrum: \(self.hours(hours))", en: "on duty here: \(self.hours(hours))")
  }
  /// The verification of an organization: `sprawdzono 14.02.2026, 6 miesięcy temu`.
  public func verified(on day: Day, today: Day) -> String {
    said(
      pl: "sprawdzono \(self.day(day)), \(distance(from: today, to: day))",
      en: "verified on \(self.day(day)), \(distance(from: today, to: day))")
  }
  /// The warning that an organization was never verified.
  public var neverVerified: String { said(pl: "jeszcze nie sprawdzono", en: "not verified yet") }
  /// The heading of the resources.
  public var resourcesHeading: String { said(pl: "Zasoby", en: "Resources") }
  /// The message that an organization has no resources, with the key that adds one.
  public var noResources: Absence {
    said(
      pl: Absence("Nie ma jeszcze zasobów", "n: dodaj pierwszy"), en: Absence("No resources yet", "n: add the first"))
  }
  /// The heading of a resource's bookings: `Sala warsztatowa, najbliższe dni`.
  public func bookedDays(of resource: String) -> String {
    said(pl: "\(resource), najbliższe dni", en: "\(resource), the next days")
  }
  /// The note that nobody has booked a resource on a day.
  public var noBookings: String { said(pl: "bez rezerwacji", en: "not booked") }
  /// The note that a resource is closed on a day.
  public var closedDay: String { said(pl: "zamknięte", en: "closed") }

  /// The title of the menu of filters.
  public var filterTitle: String { said(pl: "Pokaż", en: "Show") }
  /// The title of the menu of sort orders.
  public var orderTitle: String { said(pl: "Kolejność", en: "Order") }
  /// The title of the menu of what can be added.
  public var addTitle: String { said(pl: "Dodaj", en: "Add") }
  /// The title of the menu of what can be booked.
  public var bookTitle: String { said(pl: "Co zarezerwować?", en: "Book what?") }
  /// The message that an organization has no resource to book.
  public var nothingToBook: Absence {
    said(
      pl: Absence("Ta organizacja nie ma jeszcze zasobów", "n: dodaj pierwszy"),
      en: Absence("This organization has no resources yet", "n: add the first"))
  }
  /// The item that adds an organization.
  public var newOrganization: String { said(pl: "nową organizację", en: "a new organization") }
  /// The item that adds a resource of this organization.
  public func newResource(of organization: String) -> String {
    said(pl: "nowy zasób organizacji \(organization)", en: "a new resource of \(organization)")
  }
}
