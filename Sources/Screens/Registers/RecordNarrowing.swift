import CivicDomain
import TerminalCanvas
import Words

extension RecordList {
  // MARK: Filter

  /// Opens the menu of the fields to filter by, and of the filters that there are; where there is one field only, that of
  /// its values.
  func filterStep(in world: World) -> Step {
    let fields = kind.filters.filter { field in
      !opened.base.contains { $0.field == field.name && $0.comparison == .equal }
    }
    let views = Menu.Item.saved(in: kind, for: world) { view in change { $0.take(view, in: $1) } }
    if let first = fields.first, fields.count == 1, filters.isEmpty {
      return valueStep(first, with: [typing(in: world)] + views, in: world)
    }
    var items = fields.map { field in
      let present = filters.filter { $0.field == field.name }
      let label = present.isEmpty ? world.words.label(of: field) : kind.text(of: present, in: world)
      return Menu.Item(label: label, steps: [.then { [valueStep(field, in: $0)] }])
    }
    let unknown = shown.unknownAnswers(in: world).map { unknown in
      Menu.Item(
        label: world.words.instead(kind.text(of: [unknown.condition], in: world), unknown.count),
        steps: [change { $0.filter(by: unknown.asked.field, "", in: $1) }])
    }
    items += [unknown, typing(in: world)].compactMap { $0 } + views
    if filters.isEmpty {
      return items.count == 1 ? typingStep : .open(Menu(title: world.words.filterTitle, items: items))
    }
    items.append(Menu.Item(label: world.words.saveFilter, steps: [.then { ViewSaving(shown: shown).save(in: $0) }]))
    items += filters.map { filter in
      let label = world.words.withoutCondition(kind.text(of: [filter], in: world))
      return Menu.Item(label: label, steps: [change { $0.endFilter(filter, in: $1) }])
    }
    let clearing = change { list, world in list.clearFilters(in: world) }
    items.insert(Menu.Item(label: world.words.allRecords, steps: [clearing]), at: 0)
    return .open(Menu(title: world.words.filterTitle, items: items))
  }

  /// Opens the line in which a condition is typed.
  private var typingStep: Step {
    .open(ConditionLine(of: kind) { conditions in change { $0.filter(by: conditions, in: $1) } })
  }

  private func typing(in world: World) -> Menu.Item {
    Menu.Item(label: world.words.typeCondition, steps: [typingStep])
  }

  /// Opens the menu of the values of a field to filter by.
  private func valueStep(
    _ field: FieldDeclaration, with others: [Menu.Item] = [], in world: World
  ) -> Step {
    if field.shape == .day { return standingStep(field, in: world) }
    // What nothing holds is no choice; but that nobody is known to answer no is an answer, too.
    let isAnswer = field.shape == .yes && field.isUnknownWhereAbsent
    let values = values(of: field, in: world).filter { isAnswer || count(of: $0, in: field, world) != 0 }
    let present = filters.first { $0.field == field.name && $0.comparison == .equal }?.value
    guard !values.isEmpty || present != nil else {
      return .say(.note(world.words.nothingToFilterBy(world.words.label(of: field))))
    }
    var items = values.map { value in
      let condition = Condition(field: field.name, value: value)
      var label = world.words.asked(condition, of: field, in: world.circumstances)
      if let count = count(of: value, in: field, world) { label += " (\(world.words.number(count)))" }
      return Menu.Item(label: label, steps: [change { $0.filter(by: field.name, value, in: $1) }])
    }
    items += others
    items.append(
      Menu.Item(label: world.words.allRecords, steps: [change { $0.filter(by: field.name, nil, in: $1) }]))
    let title = world.words.capitalized(world.words.label(of: field))
    return .open(Menu(title: title, items: items, selected: present.flatMap(values.firstIndex) ?? 0))
  }

  /// Opens the menu of whether a day is said at all: by which one nobody narrows a list that way.
  private func standingStep(_ field: FieldDeclaration, in world: World) -> Step {
    let conditions = [
      Condition(field: field.name, .unequal, value: ""), Condition(field: field.name, value: ""),
    ]
    let items = conditions.map { condition in
      var label =
        condition.comparison == .equal
        ? world.words.asked(condition, of: field, in: world.circumstances) : world.words.someValue
      if world.register.count(of: kind.kind) <= Limits.countedRecords {
        label += " (\(world.words.number(shown(matching: "", [condition]).total(in: world))))"
      }
      return Menu.Item(
        label: label,
        steps: [
          change { list, world in
            list.filter(by: field.name, nil, in: world)
            list.filter(by: [condition], in: world)
          }
        ])
    }
    let all = Menu.Item(
      label: world.words.allRecords, steps: [change { $0.filter(by: field.name, nil, in: $1) }])
    return .open(Menu(title: world.words.capitalized(world.words.label(of: field)), items: items + [all]))
  }

  /// The values of a field that the menu offers: all words of a choice, all records where there are few; else those of
  /// the selected record, so that no list of all districts has to be read.
  private func values(of field: FieldDeclaration, in world: World) -> [String] {
    if field.shape == .yes {
      return [true, false].map { FieldValue.yes($0).plain } + (field.isUnknownWhereAbsent ? [""] : [])
    }
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

  /// How many records have a value, where that is quickly counted.
  private func count(of value: String, in field: FieldDeclaration, _ world: World) -> Int? {
    let isFound = field.isKey || field.shape.isReference
    guard isFound || world.register.count(of: kind.kind) <= Limits.countedRecords else { return nil }
    let condition = Condition(field: field.name, value: value)
    return shown(matching: "", [condition]).total(in: world)
  }

  /// The filters as they are shown, without the conditions with which the list was opened: `stan: czynna · rodzaj: sala`.
  func filtersShown(in world: World) -> String {
    kind.text(of: filters, in: world)
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

  /// The sort order as it is shown; empty where it is that with which the list was opened.
  func orderShown(in world: World) -> String {
    if order == opened.order { return "" }
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
