import CivicDomain
import TerminalCanvas
import Words

extension ResourceMapScreen {
  /// The menu of the filters.
  func filterMenu(in world: World) -> Menu {
    let choices = MapFilter.choices(near: organization(in: world))
    return Menu(
      title: world.words.filterTitle,
      items: choices.map { Menu.Item(label: world.words.text($0.label), steps: [showing($0)]) },
      selected: choices.firstIndex(of: filter) ?? 0)
  }

  /// The menu of the sort orders.
  func orderMenu(in world: World) -> Menu {
    let choices = MapOrder.allCases
    return Menu(
      title: world.words.orderTitle,
      items: choices.map { Menu.Item(label: world.words.text($0.label), steps: [showing($0)]) },
      selected: choices.firstIndex(of: order) ?? 0)
  }

  private func showing(_ filter: MapFilter) -> Step {
    .changing(ResourceMapScreen.self) { map, world in
      map.show(filter, in: world)
      return []
    }
  }

  private func showing(_ order: MapOrder) -> Step {
    .changing(ResourceMapScreen.self) { map, world in
      map.show(order, in: world)
      return []
    }
  }

  /// Opens the menu of what can be added: an organization, or a resource of the selected one; the likelier stands
  /// first.
  func add(in world: World) -> [Step] {
    guard let organization = organization(in: world) else { return [.add(Organization.kind)] }
    let given = [Resource.name(of: \.organization): FieldValue.text(organization.id.raw)]
    let items = [
      Menu.Item(label: world.words.newOrganization, steps: [.add(Organization.kind)]),
      Menu.Item(
        label: world.words.newResource(of: world.name(of: organization.id.any)),
        steps: [.add(Resource.kind, given: given)]),
    ]
    return [.open(Menu(title: world.words.addTitle, items: focus == .list ? items : items.reversed()))]
  }

  /// Begins the form of a booking of the resource selected in the pane; from the list, of the only one, or of one
  /// picked from a menu.
  func book(in world: World) -> [Step] {
    if focus != .list, let resource = chosenResource(in: world) { return [booking(resource)] }
    let resources = resources(in: world).map { $0.ids(0..<$0.count) } ?? []
    if resources.isEmpty {
      return [.say(.note(selected == nil ? world.words.emptyMap : world.words.nothingToBook))]
    }
    if resources.count == 1, let only = resources.first { return [booking(only)] }
    let items = resources.map { Menu.Item(label: world.name(of: $0), steps: [booking($0)]) }
    return [.open(Menu(title: world.words.bookTitle, items: items))]
  }

  /// Opens the menu of a resource's bookings, each with its next steps.
  func openBookings(of resource: RecordID, in world: World) -> [Step] {
    let menu = Menu(bookingsOf: Identifier(resource.raw), in: world)
    return [menu.map { .open($0) } ?? .say(.note(world.words.noBookingsAhead))]
  }

  private func booking(_ resource: RecordID) -> Step {
    .then { [.begin(BookingForm(of: Identifier(resource.raw), in: $0))] }
  }
}
