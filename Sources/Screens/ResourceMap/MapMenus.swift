import CivicDomain
import TerminalCanvas
import Words

extension ResourceMapScreen {
  /// The menu of the filters, with a line for any condition and a way out of each that was typed.
  func filterMenu(in world: World) -> Menu {
    let choices = MapFilter.choices(near: organization(in: world))
    let kind = Schema.kind(of: Organization.self)
    let line = ConditionLine(of: kind) { conditions in changing { $0.narrow(by: conditions, in: $1) } }
    let typing = Menu.Item(label: world.words.typeCondition, steps: [.open(line)])
    let ways = typed.map { condition in
      Menu.Item(
        label: world.words.withoutCondition(kind.text(of: [condition], in: world)),
        steps: [changing { $0.endNarrowing(condition, in: $1) }])
    }
    let unknown = organizations(matching: list.search.text, conditions).unknownAnswers(in: world).map { unknown in
      Menu.Item(
        label: world.words.instead(kind.text(of: [unknown.condition], in: world), unknown.count),
        steps: [changing { $0.narrow(to: unknown, in: $1) }])
    }
    let views = Menu.Item.saved(in: kind, for: world) { view in changing { $0.take(view, in: $1) } }
    let saving = Menu.Item(
      label: world.words.saveFilter,
      steps: [.then { world in shown(in: world).map { ViewSaving(shown: $0).save(in: world) } ?? [] }])
    return Menu(
      title: world.words.filterTitle,
      items: choices.map { choice in
        Menu.Item(
          label: world.words.text(choice.label),
          steps: [changing { if choice == .all { $0.endNarrowing(in: $1) } else { $0.show(choice, in: $1) } }])
      } + [unknown, typing].compactMap { $0 } + views + (conditions.isEmpty ? [] : [saving]) + ways,
      selected: choices.firstIndex(of: filter) ?? 0)
  }

  /// The menu of the sort orders.
  func orderMenu(in world: World) -> Menu {
    let choices = MapOrder.allCases
    return Menu(
      title: world.words.orderTitle,
      items: choices.map { choice in
        Menu.Item(label: world.words.text(choice.label), steps: [changing { $0.show(choice, in: $1) }])
      },
      selected: choices.firstIndex(of: order) ?? 0)
  }

  private func changing(_ change: @escaping (inout ResourceMapScreen, World) -> Void) -> Step {
    .changing(ResourceMapScreen.self) { map, world in
      change(&map, world)
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

  /// Whether the list shows its first row only because nobody chose another: what is to be booked is not known then.
  var isNothingChosen: Bool { focus == .list && !list.isChosen }

  /// Begins the form of a booking of the resource selected in the pane; from the list, of the only one, or of one
  /// picked from a menu. Where nobody chose an organization yet, asks what is needed.
  func book(in world: World) -> [Step] {
    if isNothingChosen { return [.open(NeedScreen())] }
    if focus != .list, let resource = chosenResource(in: world) { return [booking(resource)] }
    let resources = resources(in: world).map { $0.ids(0..<$0.count) } ?? []
    if resources.isEmpty {
      return [.say(.note(world.told(selected == nil ? world.words.emptyMap : world.words.nothingToBook)))]
    }
    if resources.count == 1, let only = resources.first { return [booking(only)] }
    let items =
      resources.map { Menu.Item(label: world.name(of: $0), steps: [booking($0)]) }
      + [Menu.Item(label: world.words.bookSomethingElse, steps: [.open(NeedScreen())])]
    return [.open(Menu(title: world.words.bookTitle, items: items))]
  }

  /// Opens the menu of a resource's bookings, each with its next steps.
  func openBookings(of resource: RecordID, in world: World) -> [Step] {
    let menu = Menu(bookingsOf: Identifier(resource.raw), in: world)
    return [menu.map { .open($0) } ?? .say(.note(world.told(world.words.noBookingsAhead)))]
  }

  private func booking(_ resource: RecordID) -> Step {
    .then { [.begin(BookingForm(of: Identifier(resource.raw), in: $0))] }
  }
}
