import CivicDomain
import TerminalCanvas
import Words

/// The short lists behind `#`, one after the other: by what, in which bands, by what else, and what is summed up. How
/// records of that kind were counted last stands first, so that it is repeated by `# Enter`.
struct CountMenus {
  let shown: ShownRecords
  /// How records of this kind were counted last.
  let last: CountChoice?

  /// The sizes of bands that are offered: what a person counts in.
  private static let sizes = [5, 10, 50, 100, 1_000]

  /// By what it is counted.
  func first(in world: World) -> Menu {
    let words = world.words
    var items = [last].compactMap { $0 }.map { choice in
      Menu.Item(label: words.by(choice.groupings, sum: choice.summed), steps: [.count(shown, choice)])
    }
    if shown.counted != nil {
      items.append(Menu.Item(label: words.saveCount, steps: [.then { ViewSaving(shown: shown).save(in: $0) }]))
    }
    items += ShownRecords.saved(in: shown.kind, for: world).compactMap { name, view in
      view.counted.map { Menu.Item(label: words.saved(name), steps: [.count(shown.narrowed(as: view), $0)]) }
    }
    items += shown.kind.groupingFields.map { field in
      item(field, in: world) { grouping in [.then { [.open(second(grouping, in: $0))] }] }
    }
    let title = "\(words.capitalized(words.countedBy)) (\(words.count(shown.total(in: world), of: shown.kind.kind)))"
    return Menu(title: title, items: items)
  }

  /// By what else.
  private func second(_ first: Grouping, in world: World) -> Menu {
    let alone = Menu.Item(label: world.words.byNothingElse, steps: summing([first], in: world))
    let others = shown.kind.groupingFields.filter { $0.name != first.field.name }.map { field in
      item(field, in: world) { grouping in [.then { summing([first, grouping], in: $0) }] }
    }
    return Menu(title: world.words.countedByToo(world.words.label(of: first)), items: [alone] + others)
  }

  /// What is summed up, where there is anything that could be.
  private func summing(_ groupings: [Grouping], in world: World) -> [Step] {
    let fields = shown.kind.summedFields
    if fields.isEmpty { return [.count(shown, CountChoice(groupings: groupings))] }
    return [
      .then { world in
        let items =
          [Menu.Item(label: world.words.countAlone, steps: [.count(shown, CountChoice(groupings: groupings))])]
          + fields.map { field in
            let choice = CountChoice(groupings: groupings, summed: field)
            return Menu.Item(
              label: world.words.sum(of: field), steps: steps(for: field, in: world) ?? [.count(shown, choice)])
          }
        return [.open(Menu(title: world.words.summedUp, items: items))]
      }
    ]
  }

  /// The item of a field, which asks for its bands where it has some.
  private func item(
    _ field: FieldDeclaration, in world: World, then steps: @escaping (Grouping) -> [Step]
  ) -> Menu.Item {
    let label = world.words.label(of: field)
    if let refused = self.steps(for: field, in: world) { return Menu.Item(label: label, steps: refused) }
    let bands = bands(of: field)
    let groupings = bands.compactMap { try? Grouping(by: field, $0, of: shown.kind) }
    if groupings.count == 1 { return Menu.Item(label: label, steps: steps(groupings[0])) }
    return Menu.Item(
      label: label,
      steps: [
        .then { world in
          let items = groupings.map { Menu.Item(label: world.words.band($0.band), steps: steps($0)) }
          return [.open(Menu(title: world.words.capitalized(label), items: items, selected: min(1, items.count - 1)))]
        }
      ])
  }

  /// The sentence that a field is worked out record by record, for too many of them; nil: it is not.
  private func steps(for field: FieldDeclaration, in world: World) -> [Step]? {
    let total = field.isStored ? 0 : shown.total(in: world)
    guard let fault = CountFault.costs(field, for: total) else { return nil }
    return [.say(.refused(world.words.fault(fault).line))]
  }

  /// The bands of a field, the usual one second.
  private func bands(of field: FieldDeclaration) -> [Grouping.Band] {
    switch field.shape {
    case .day, .time: Period.Length.allCases.map { .period($0) }
    case .count, .decimal: [.each] + Self.sizes.map { .size($0) }
    case .line, .openingHours, .text, .choice, .choices, .words, .reference, .references, .anyReference, .file, .yes:
      [.each]
    }
  }
}
