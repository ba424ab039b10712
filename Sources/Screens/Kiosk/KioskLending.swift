import CivicDomain
import Words

/// What is on offer in an edition.
enum KioskOffer {
  /// The things, in the order of their names.
  static func all(in reading: KioskReading) -> [(id: Identifier<Resource>, category: ResourceCategory)] {
    reading.register.page(Query(orderedBy: \Resource.name), window: 0..<Int.max).ids.compactMap { id in
      let id = Identifier<Resource>(id.raw)
      let resource = reading.register.excerpt(id, of: telling)
      guard resource.status == .offered, let category = resource.category else { return nil }
      return (id, category)
    }
  }

  private static let telling = FieldList(\Resource.status, \.category)
}

/// What can be lent, by categories.
struct KioskCategories: KioskListing {
  private let offer: [(category: ResourceCategory, ids: [Identifier<Resource>])]
  var first = 0

  init(in reading: KioskReading) {
    let all = KioskOffer.all(in: reading)
    offer = ResourceCategory.allCases.map { category in (category, all.filter { $0.category == category }.map(\.id)) }
      .filter { !$0.ids.isEmpty }
  }

  var count: Int { offer.count }
  func title(in reading: KioskReading) -> String { reading.words.whatIsNeeded }
  func nothing(in reading: KioskReading) -> String { reading.words.noThings }
  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    KioskRow(reading.words.category(offer[index].category), String(offer[index].ids.count))
  }
  func page(_ index: Int, in reading: KioskReading) -> KioskMove {
    let (category, ids) = offer[index]
    return ids.count > Limits.kioskShelf * 2
      ? .open(KioskShelves(category: category, ids: ids)) : .open(KioskThings(category: category, ids: ids))
  }
}

/// The things of a category in which there are many, by their names: as many shelves as there are digits.
struct KioskShelves: KioskListing {
  let category: ResourceCategory
  private let shelves: [[Identifier<Resource>]]
  var first = 0

  init(category: ResourceCategory, ids: [Identifier<Resource>]) {
    self.category = category
    let size = max(Limits.kioskShelf, (ids.count + Limits.kioskRows - 1) / Limits.kioskRows)
    shelves = stride(from: 0, to: ids.count, by: size).map { Array(ids[$0..<min($0 + size, ids.count)]) }
  }

  var count: Int { shelves.count }
  func title(in reading: KioskReading) -> String { reading.words.category(category) }
  func nothing(in reading: KioskReading) -> String { reading.words.noThings }

  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    let ends = [shelves[index].first, shelves[index].last].compactMap { $0.flatMap(reading.register.record)?.name }
    let names = ends.map { name -> String in
      name.count > Limits.kioskShelfName ? name.prefix(Limits.kioskShelfName - 1) + "…" : name
    }
    return KioskRow(names.joined(separator: " – "), String(shelves[index].count))
  }

  func page(_ index: Int, in reading: KioskReading) -> KioskMove {
    .open(KioskThings(category: category, ids: shelves[index]))
  }
}

/// The things of a category.
struct KioskThings: KioskListing {
  let category: ResourceCategory
  let ids: [Identifier<Resource>]
  var first = 0

  var count: Int { ids.count }
  func title(in reading: KioskReading) -> String { reading.words.category(category) }
  func nothing(in reading: KioskReading) -> String { reading.words.noThings }

  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    guard let resource = reading.register.record(ids[index]) else { return KioskRow(reading.words.unknown) }
    let size = [
      resource.capacity.map(reading.words.holds), resource.quantity.flatMap { $0 > 1 ? reading.words.pieces($0) : nil },
      reading.register.record(resource.organization)?.name,
    ]
    return KioskRow(resource.name, size.compactMap { $0 }.joined(separator: " · "))
  }

  func page(_ index: Int, in reading: KioskReading) -> KioskMove { .open(KioskThing(id: ids[index])) }
}

/// A thing, and when it can be had in the coming days. Who has it then is told to nobody.
struct KioskThing: KioskStep {
  let id: Identifier<Resource>

  func sheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    guard let resource = reading.register.record(id) else {
      return KioskSheet(title: words.unknown, rows: reading.waysBack)
    }
    var text = [reading.register.record(resource.organization)?.name ?? "", resource.description]
    text.append(
      [
        resource.capacity.map(words.holds), resource.quantity.flatMap { $0 > 1 ? words.pieces($0) : nil },
      ].compactMap { $0 }.joined(separator: " · "))
    if !resource.location.isEmpty { text.append(words.place(resource.location)) }
    text.append(words.available(resource.availability))
    if !resource.accessibility.isEmpty { text.append(words.accessible(resource.accessibility)) }
    if !resource.conditions.isEmpty { text.append(words.conditions(resource.conditions)) }
    text.append(([words.comingDays] + days(of: resource, in: reading)).joined(separator: "\n"))
    text.append("\(words.howToBorrow) \(words.askStaff(at: reading.contact))")
    return KioskSheet(
      title: resource.name, text: reading.heading + text.filter { !$0.isEmpty }, rows: reading.waysBack)
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { .wayBack(row) }

  private typealias Part = (span: TimeSpan, told: String)

  /// A line a day, each part of it as staff are told (`wspolnie free`); what is so from one to the next is told once. Parts that
  /// are over are left out.
  private func days(of resource: Resource, in reading: KioskReading) -> [String] {
    (0..<Limits.kioskDays).compactMap { ahead in
      let day = reading.today.adding(days: ahead)
      let midnight = LocalTime(startOf: day)
      let parts = Limits.kioskDayParts.flatMap { hours -> [Part] in
        let span = TimeSpan(
          start: midnight.adding(minutes: hours.lowerBound * LocalTime.minutesInHour),
          end: midnight.adding(minutes: hours.upperBound * LocalTime.minutesInHour))
        return span.start >= reading.now ? told(of: resource, in: span, in: reading) : []
      }
      let shown = Self.joined(parts).map { reading.words.part($0.span, $0.told) }
      return shown.isEmpty ? nil : "\(reading.words.day(day)): \(shown.joined(separator: ", "))"
    }
  }

  /// A part of a day, parted further where the thing opens, closes, is taken or comes back meanwhile.
  private func told(of resource: Resource, in part: TimeSpan, in reading: KioskReading) -> [Part] {
    let fit = BookingFit(of: resource, from: part.start, until: part.end, on: reading.register)
    let day = part.start.day
    let open = [day.adding(days: -1), day].flatMap { resource.availability.hours?.spans(on: $0) ?? [] }
    let borders = (open + fit.taking.compactMap(\.span) + fit.closures.compactMap(\.span)).flatMap {
      [$0.start, $0.end]
    }
    let edges = Set(borders.filter { part.start < $0 && $0 < part.end } + [part.start, part.end]).sorted()
    return zip(edges, edges.dropFirst()).map { start, end in
      let span = TimeSpan(start: start, end: end)
      let standing = NeedStanding(of: resource, at: span, on: reading.register, reading.now)
      return (span, told(standing, of: resource, in: reading))
    }
  }

  /// Parts that follow each other and are told alike are one.
  private static func joined(_ parts: [Part]) -> [Part] {
    parts.reduce(into: []) { joined, part in
      if let last = joined.last, last.told == part.told, last.span.end == part.span.start {
        joined[joined.count - 1].span = TimeSpan(start: last.span.start, end: part.span.end)
      } else {
        joined.append(part)
      }
    }
  }

  /// That nobody booked it is not that it can be had, where its hours are not known.
  private func told(_ standing: NeedStanding, of resource: Resource, in reading: KioskReading) -> String {
    if standing == .free, resource.availability.hours == nil { return reading.words.notBooked }
    return reading.words.standing(standing)
  }
}
