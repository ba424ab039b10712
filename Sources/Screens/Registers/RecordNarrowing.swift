import CivicDomain
import TerminalCanvas
import Words

extension RecordList {
  // MARK: Filter

  /// Opens the menu of the fields to filter by; where there is one only, that of its values.
  func filterStep(in world: World) -> Step {
    let fields = kind.filters.filter { $0.name != owner?.field }
    guard let first = fields.first else { return .pass(.character("f")) }
    if fields.count == 1, filters.isEmpty { return valueStep(first, in: world) }
    var items = fields.map { field in
      Menu.Item(label: label(of: field, in: world), steps: [.then { [valueStep(field, in: $0)] }])
    }
    if !filters.isEmpty {
      let clearing = change { list, world in list.clearFilters(in: world) }
      items.insert(Menu.Item(label: world.words.allRecords, steps: [clearing]), at: 0)
    }
    return .open(Menu(title: world.words.filterTitle, items: items))
  }

  /// The label of a field in the menu, with the value by which it is filtered: `stan: czynna`.
  private func label(of field: FieldDeclaration, in world: World) -> String {
    let label = world.words.label(of: field)
    guard let filter = filters.first(where: { $0.field == field.name }) else { return label }
    return "\(label): \(text(filter.value, of: field, in: world))"
  }

  /// Opens the menu of the values of a field to filter by.
  private func valueStep(_ field: FieldDeclaration, in world: World) -> Step {
    // What nothing holds is no choice.
    let values = values(of: field, in: world).filter { count(of: $0, in: field, world) != 0 }
    let present = filters.first { $0.field == field.name }?.value
    guard !values.isEmpty || present != nil else {
      return .say(.note(world.words.nothingToFilterBy(world.words.label(of: field))))
    }
    var items = values.map { value in
      var label = text(value, of: field, in: world)
      if let count = count(of: value, in: field, world) { label += " (\(world.words.number(count)))" }
      return Menu.Item(label: label, steps: [change { $0.filter(by: field.name, value, in: $1) }])
    }
    items.append(
      Menu.Item(label: world.words.allRecords, steps: [change { $0.filter(by: field.name, nil, in: $1) }]))
    let title = world.words.capitalized(world.words.label(of: field))
    return .open(Menu(title: title, items: items, selected: present.flatMap(values.firstIndex) ?? 0))
  }

  /// The values of a field that the menu offers: all words of a choice, all records where there are few; else those of
  /// the selected record, so that no list of all districts has to be read.
  private func values(of field: FieldDeclaration, in world: World) -> [String] {
    if field.shape == .yes { return [true, false].map { FieldValue.yes($0).plain } }
    if !field.shape.options.isEmpty {
      let isAlwaysSaid = field.isRequired || field.valueWhereAbsent != nil
      return field.shape.options.map(\.word) + (isAlwaysSaid ? [] : [""])
    }
    if let other = field.shape.refersTo, world.register.count(of: other) <= Limits.listedValues {
      let query = Query(other, orderedBy: Schema.kind(named: other.name)?.namingLine?.name)
      return world.register.page(query, window: 0..<Limits.listedValues).ids.map(\.raw)
    }
    return rows.record.flatMap { world.register.stored($0)?.values[field.name]?.texts } ?? []
  }

  private func text(_ value: String, of field: FieldDeclaration, in world: World) -> String {
    if value.isEmpty { return world.words.noValue }
    let value: FieldValue = field.shape == .yes ? .yes(value == FieldValue.yes(true).plain) : .text(value)
    return world.words.value(value, of: field, in: world.circumstances)
  }

  /// How many records have a value, where that is quickly counted.
  private func count(of value: String, in field: FieldDeclaration, _ world: World) -> Int? {
    let isFound = field.isKey || field.shape.isReference
    guard isFound || world.register.count(of: kind.kind) <= Limits.countedRecords else { return nil }
    let condition = Condition(field: field.name, value: value)
    let query = Query(kind.kind, where: (owner.map { [$0] } ?? []) + [condition])
    return world.register.page(query, window: 0..<0).total
  }

  /// The filters as they are shown, without the owner's condition: `stan: czynna · rodzaj: sala`.
  func filtersShown(in world: World) -> String {
    filters.compactMap { kind.field($0.field) }.map { label(of: $0, in: world) }.joined(separator: " · ")
  }

  // MARK: Order

  /// The menu of the fields to sort by; the present one again reverses the order. References are left out: they would
  /// be sorted by ids.
  func orderMenu(in world: World) -> Menu {
    let fields = kind.columns(withPersonal: true).filter { $0.isStored && !$0.shape.isReference }
    var items = fields.map { field in
      let isPresent = order?.field == field.name
      let next = RecordOrder(by: field.name, descending: isPresent && order?.isDescending == false)
      return Menu.Item(
        label: world.words.ordered(by: world.words.label(of: field), isReversed: next.isDescending),
        steps: [change { $0.order(by: next, in: $1) }])
    }
    items.append(Menu.Item(label: world.words.orderOfEntry, steps: [change { $0.order(by: nil, in: $1) }]))
    let present = fields.firstIndex { $0.name == order?.field } ?? fields.count
    return Menu(title: world.words.orderTitle, items: items, selected: present)
  }

  /// The sort order as it is shown; empty where it is the kind's own.
  func orderShown(in world: World) -> String {
    if order == kind.order { return "" }
    guard let order, let field = kind.field(order.field) else { return world.words.orderOfEntry }
    return world.words.ordered(by: world.words.label(of: field), isReversed: order.isDescending)
  }

  private func change(_ change: @escaping (inout RecordList, World) -> Void) -> Step {
    .changing(RegistersScreen.self) { registers, world in
      registers.change(RecordList.self) { change(&$0, world) }
      return []
    }
  }
}
