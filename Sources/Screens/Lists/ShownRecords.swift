import CivicDomain
import Words

/// What a list shows, as it is asked of the register: what is counted, pinned, and opened again elsewhere.
struct ShownRecords: Equatable {
  let kind: AnyKind
  /// What all of them satisfy because of where the list is: the parts of one record, a month, a cell of a table.
  var base: [Condition] = []
  /// What stands for some of these where they are read: the name of the month for its first and last day; empty: nothing.
  var spoken: [Condition: String] = [:]
  /// What somebody narrowed the list by beside that.
  var filters: [Condition] = []
  /// The words that were searched for.
  var search = ""
  /// Records of another kind whose match counts as a match of the record they refer to.
  var including: Query.Related?
  /// Whether what a record refers to counts as a match, too.
  var searchesReferences = true
  /// The order of the list; nil: the order in which the records were entered, the newest first.
  var order: RecordOrder?
  /// The columns of the list; empty: those of the kind.
  var columns: [FieldDeclaration] = []
  /// What the list is called; nil: nothing but its kind.
  var name: String?
  /// How they are counted, where a count shows them and not a list.
  var counted: CountChoice?

  init(_ kind: AnyKind) {
    self.kind = kind
    order = kind.order
  }

  /// All that they satisfy.
  var conditions: [Condition] { base + filters }

  /// Whether which of them are shown tells something of people: they were looked for by it, or stand in its order.
  var asksAboutPeople: Bool {
    if !search.isEmpty, kind.searchedPersonally != nil || searchesReferences && kind.isFoundByPeople { return true }
    return (conditions.map(\.field) + [order?.field].compactMap { $0 }).contains { name in
      kind.field(name).map(kind.asksAboutPeople) ?? false
    }
  }

  /// The query for them now, in the words of whoever looks.
  func query(in world: World) -> Query {
    var query = Query(
      kind.kind, orderedBy: order?.field, descending: order?.isDescending ?? true, matching: search,
      // Whoever asked for another order wants that one.
      ranked: order == kind.order, including: including, where: conditions)
    if conditions.contains(where: { kind.field($0.field)?.isStored == false }) { query.moment = world.now }
    if !search.isEmpty { query.spoken = world.words.language }
    if searchesReferences, !search.isEmpty { query.references = kind.shownReferences(withPersonal: true) }
    return query
  }

  /// Those of them that a saved view shows as well: what is counted is what is shown.
  func narrowed(as view: ShownRecords) -> ShownRecords {
    var both = self
    both.base += view.conditions.filter { !conditions.contains($0) }
    if search.isEmpty { both.search = view.search }
    return both
  }

  /// How many there are.
  func total(in world: World) -> Int { world.register.page(query(in: world), window: 0..<0).total }

  /// What they are narrowed by beside the filters, as it is read.
  func place(in world: World) -> String {
    base.map { spoken[$0] ?? kind.text(of: [$0], in: world) }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Those of them that satisfy some conditions more: nothing of it is taken away by Esc.
  func narrowed(by conditions: [Condition]) -> ShownRecords {
    var fewer = self
    fewer.base = self.conditions + conditions.filter { !self.conditions.contains($0) }
    (fewer.filters, fewer.counted) = ([], nil)
    return fewer
  }
}

/// What a filter leaves out unsaid: the records of which nobody knows what it asks.
struct UnknownAnswers {
  /// The condition that asks for it.
  let asked: Condition
  /// The one that shows those instead.
  let condition: Condition
  /// How many they are.
  let count: Int
}

extension ShownRecords {
  /// Of how many records it is not known what one of the filters asks for; nil: none does, or it is known of all.
  func unknownAnswers(in world: World) -> UnknownAnswers? {
    for asked in filters {
      guard let field = kind.field(asked.field), field.isUnknownWhereAbsent, asked.passesOverEmpty(field)
      else { continue }
      let condition = Condition(field: asked.field, value: "")
      var others = self
      others.filters = filters.filter { $0.field != asked.field } + [condition]
      let count = others.total(in: world)
      if count > 0 { return UnknownAnswers(asked: asked, condition: condition, count: count) }
    }
    return nil
  }

  /// The sentence that says so, and which filter shows them; nil: there is nothing to say.
  func unknownNote(in world: World) -> String? {
    unknownAnswers(in: world).map {
      world.words.notKnownOf($0.count, shownBy: kind.text(of: [$0.condition], in: world))
    }
  }
}

extension AnyKind {
  /// Conditions as they are read beside a list: `stan: czynna · rodzaj: sala`. A record to which all refer stands there by
  /// its name.
  func text(of conditions: [Condition], in world: World) -> String {
    conditions.map { condition in
      owner(in: condition).map { world.name(of: $0) }
        ?? world.words.condition(condition, of: self, in: world.circumstances)
    }.joined(separator: " · ")
  }

  /// The record to which all refer that satisfy a condition; nil where that is none, or not one.
  func owner(in condition: Condition) -> RecordID? {
    guard condition.comparison == .equal, !condition.value.isEmpty, field(condition.field)?.shape.isReference ?? false
    else { return nil }
    return RecordID(condition.value)
  }
}
