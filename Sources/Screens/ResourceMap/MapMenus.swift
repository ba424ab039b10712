import CivicDomain
import TerminalCanvas
import Words

extension ResourceMapScreen {
  /// Which organizations to show.
  func filterMenu(in world: World) -> Menu {
    let choices = MapFilter.choices(near: organization(in: world))
    return Menu(
      title: world.words.filterTitle,
      items: choices.map { Menu.Item(label: $0.label(in: world.words), steps: [.filter($0)]) },
      selected: choices.firstIndex(of: filter) ?? 0)
  }

  /// In which order.
  func orderMenu(in world: World) -> Menu {
    let choices = MapOrder.allCases
    return Menu(
      title: world.words.orderTitle,
      items: choices.map { Menu.Item(label: $0.label(in: world.words), steps: [.order($0)]) },
      selected: choices.firstIndex(of: order) ?? 0)
  }

  /// A new organization, or a new resource of the selected one.
  func add(in world: World) -> [Step] {
    let organizationForm = Form(adding: Organization.kind, in: world)
    guard let organization = organization(in: world) else { return organizationForm.map { [.open(.form($0))] } ?? [] }
    var items: [Menu.Item] = []
    if let form = organizationForm {
      items.append(Menu.Item(label: world.words.newOrganization, steps: [.open(.form(form))]))
    }
    let given = ["organization": FieldValue.text(organization.id.raw)]
    if let form = Form(adding: Resource.kind, given: given, in: world) {
      let item = Menu.Item(label: world.words.newResource(of: organization.displayName), steps: [.open(.form(form))])
      if focus == .pane { items.insert(item, at: 0) } else { items.append(item) }
    }
    return [.open(.menu(Menu(title: world.words.addTitle, items: items)))]
  }

  /// A booking of the resource chosen in the pane; from the list, of the only one, or of the one that is picked.
  func book(in world: World) -> [Step] {
    if focus == .pane, let resource = chosenResource(in: world) { return [openBooking(resource, in: world)] }
    let resources = resources(in: world)
    if resources.isEmpty { return [.say(.note(world.words.nothingToBook))] }
    if resources.count == 1, let only = resources.first { return [openBooking(only, in: world)] }
    let items = resources.compactMap { id in
      world.register.record(Identifier<Resource>(id.raw)).map { resource in
        Menu.Item(label: resource.name, steps: [openBooking(id, in: world)])
      }
    }
    return [.open(.menu(Menu(title: world.words.bookTitle, items: items)))]
  }

  private func openBooking(_ resource: RecordID, in world: World) -> Step {
    .open(.form(Form(booking: Identifier<Resource>(resource.raw), in: world)))
  }
}

extension MapFilter {
  /// What a person reads.
  func label(in words: any Words) -> String {
    switch self {
    case .all: words.allOrganizations
    case .district(let district): words.onlyDistrict(district)
    case .legalForm(let form): words.onlyLegalForm(form)
    case .seatedAtCentre: words.onlySeatedAtCentre
    case .dormant: words.onlyDormant
    }
  }
}

extension MapOrder {
  /// What a person reads.
  func label(in words: any Words) -> String {
    switch self {
    case .name: words.orderByName
    case .district: words.orderByDistrict
    case .verified: words.orderByVerification
    case .newest: words.orderByNewest
    }
  }
}
