import CivicDomain
import TerminalCanvas
import Words

extension ResourceMapScreen {
  /// The lines of the pane beside the list: everything about the selected organization, or about its resource.
  func pane(in world: World) -> PaneText {
    let layout = layout(focus: .pane, in: world)
    guard let id = list.beside?.record, let organization = world.register.record(Identifier<Organization>(id.raw))
    else { return PaneText() }
    let width = layout.details.width
    if focus == .resource, layout.panes.seen < 3 { return PaneText(head: resourcePaneLines(width: width, in: world)) }
    let resources = OwnedResources(of: id, on: world.register)
    var head = facts(of: organization, width: width, in: world)
    if layout.details.height >= Limits.roomyHeight { head.append(PaneLine(text: "")) }
    head.append(PaneLine(text: world.words.resourcesHeading, role: .heading))
    if resources.count == 0 {
      head += LineWrap.lines(of: world.told(world.words.noResources), width: width).map {
        PaneLine(text: $0.text, role: .muted)
      }
    }
    var foot: [PaneLine] = []
    if layout.panes.seen < 3, let resource = drawnResource(of: organization, in: world) {
      let days = layout.details.height - head.count - resources.count - 2
      foot.append(PaneLine(text: ""))
      foot += bookingLines(of: resource, days: days, width: width, in: world)
    }
    // A short name that is the name itself says nothing.
    let same = organization.shortName == organization.name ? FieldList(\Organization.shortName) : FieldList()
    foot += more(about: organization, without: Self.shownOfOrganization + same, width: width, in: world)
    return PaneText(head: head, listed: resources.count, foot: foot) { lines(of: resources, $0, in: world) }
  }

  /// The lines of every other field that has a value, below the rest: a new field needs no line here.
  private func more<R: Record>(about record: R, without shown: FieldList<R>, width: Int, in world: World) -> [PaneLine]
  {
    let facts = world.facts(of: record, without: shown)
    if facts.isEmpty { return [] }
    return [PaneLine(text: "")]
      + facts.flatMap { LineWrap.lines(of: $0, width: width) }.map { PaneLine(text: $0.text) }
  }

  /// The fields of an organization that `facts` shows already, or that mean nothing to a reader.
  private static let shownOfOrganization = FieldList(
    \Organization.name, \.legalForm, \.district, \.seatedAtCentre, \.status, \.dutyHours, \.phone, \.email, \.address,
    \.city, \.verifiedOn, \.latitude, \.longitude, \.externalId)

  /// The fields of a resource that the head of its pane shows already, or that mean nothing to a reader.
  private static let shownOfResource = FieldList(
    \Resource.organization, \.name, \.category, \.capacity, \.tokensPerHour, \.tokensPerDay, \.status, \.latitude,
    \.longitude, \.externalId)

  /// The lines of the third pane: the selected resource; of an organization without any what it has with the centre.
  func resourcePaneLines(width: Int, in world: World) -> [PaneLine] {
    guard let id = list.beside?.record, let organization = world.register.record(Identifier<Organization>(id.raw))
    else { return [] }
    guard let resource = drawnResource(of: organization, in: world) else {
      return RecordGlance(at: Followed(record: id), width: width, height: 0, in: world).below
    }
    var lines = LineWrap.lines(of: world.words.text(resource.name), width: width).map {
      PaneLine(text: $0.text, role: .heading)
    }
    let head = [
      resource.category.map { world.words.label($0) } ?? "", resource.capacity.map { world.words.holds($0) } ?? "",
      world.words.price(perHour: resource.tokensPerHour, perDay: resource.tokensPerDay),
      resource.status == .offered ? "" : world.words.label(resource.status),
    ]
    let line = head.filter { !$0.isEmpty }.joined(separator: " · ")
    lines += LineWrap.lines(of: line, width: width).map { PaneLine(text: $0.text) }
    lines += more(about: resource, without: Self.shownOfResource, width: width, in: world)
    lines.append(PaneLine(text: ""))
    return lines + bookingLines(of: resource, days: Limits.bookedDays.upperBound, width: width, in: world)
  }

  private func drawnResource(of organization: Organization, in world: World) -> Resource? {
    let resources = OwnedResources(of: organization.id.any, on: world.register)
    return chosenResource(among: resources).flatMap { world.register.record(Identifier<Resource>($0.raw)) }
  }

  private func facts(of organization: Organization, width: Int, in world: World) -> [PaneLine] {
    let words = world.words
    var lines = LineWrap.lines(of: world.words.text(organization.name), width: width).map {
      PaneLine(text: $0.text, role: .heading)
    }
    func add(_ text: String, _ role: Role = .text) {
      if !text.isEmpty { lines += LineWrap.lines(of: text, width: width).map { PaneLine(text: $0.text, role: role) } }
    }
    let whereabouts = [
      organization.legalForm.map { words.label($0) } ?? "", words.text(organization.district),
      organization.seatedAtCentre == true ? words.seatHere : "",
      organization.status == .active ? "" : words.label(organization.status),
    ]
    add(whereabouts.filter { !$0.isEmpty }.joined(separator: " · "))
    if !organization.dutyHours.isEmpty { add(words.duty(organization.dutyHours)) }
    let contacts = [TelephoneNumber.grouped(organization.phone), organization.email]
    add(contacts.filter { !$0.isEmpty }.joined(separator: " · "))
    add(
      [organization.address, organization.city].map { words.text($0) }.filter { !$0.isEmpty }.joined(separator: ", "))
    if let day = organization.verifiedOn {
      add(words.verified(on: day, today: world.today), .muted)
    } else {
      add(words.neverVerified, .warning)
    }
    return lines
  }

  /// The lines of the resources in a window.
  private func lines(of owned: OwnedResources, _ window: Range<Int>, in world: World) -> [PaneLine] {
    var lines: [PaneLine] = []
    let resources = owned.ids(window).compactMap { world.register.record(Identifier<Resource>($0.raw)) }
    let prices = resources.map { world.words.price(perHour: $0.tokensPerHour, perDay: $0.tokensPerDay) }
    // The numbers stand below each other, though the units differ in length.
    let units = prices.map { price in price.count <= Self.singlePriceColumns ? price.drop { $0 != " " }.count : 0 }
    let columns = units.max() ?? 0
    for (item, ((resource, unpadded), unit)) in zip(window.lowerBound..., zip(zip(resources, prices), units)) {
      let price = unpadded + String(repeating: " ", count: unit == 0 ? 0 : columns - unit)
      let holds = size(of: resource, in: world) ?? ""
      let status = resource.status == .offered ? "" : world.words.label(resource.status)
      lines.append(
        PaneLine(
          text: world.words.text(resource.name),
          aside: [status, holds, price].filter { !$0.isEmpty }.joined(separator: "  "), indent: 2,
          item: item))
    }
    return lines
  }

  /// Columns of a price by the hour or the day alone: `12 ż/godz.`
  private static let singlePriceColumns = 10

  /// The lines of a resource's bookings: the next days, each as a bar from morning to evening, with who has it.
  private func bookingLines(of resource: Resource, days: Int, width: Int, in world: World) -> [PaneLine] {
    let count = min(max(days, Limits.bookedDays.lowerBound), Limits.bookedDays.upperBound)
    let today = LocalTime(startOf: world.today)
    let fit = BookingFit(of: resource, from: today, until: today.adding(days: count), on: world.register)
    var lines = [PaneLine(text: world.words.bookedDays(of: world.words.text(resource.name)), role: .heading)]
    for offset in 0..<count {
      let day = world.today.adding(days: offset)
      lines += bookedDay(day, fit, width: width, in: world)
    }
    return lines
  }

  /// The lines of one day: one, or one for each booking where that is too narrow for all of them.
  private func bookedDay(_ day: Day, _ fit: BookingFit, width: Int, in world: World) -> [PaneLine] {
    let words = world.words
    let bar = DayBar(day, of: fit)
    let heading = words.weekdayHeading(day.weekday)
    let weekday = words.language == .polish ? heading.lowercased() : heading
    let number = words.shortDay(day)
    let lead = String(repeating: " ", count: max(0, DayBar.dayColumns(in: words.language) - number.count)) + number
    let head = "\(lead) \(weekday) \(bar.text)  "
    let who = bar.bookings.map { booking in
      "\(bar.clocks(of: booking, in: words)) \(world.name(of: booking.borrower.any))"
    }
    if who.isEmpty { return [PaneLine(text: head + (bar.isClosed ? words.closedDay : words.noBookings), role: .muted)] }
    let line = PaneLine(text: head + who.joined(separator: ", "))
    if SafeText(line.text).width <= width { return [line] }
    let margin = String(repeating: " ", count: SafeText(head).width)
    return who.enumerated().map { index, text in PaneLine(text: (index == 0 ? head : margin) + text) }
  }
}
