/// How many records by what: the one question behind `wspolnie count` and `#`.
///
///     let count = try Count(of: kind, by: [Grouping(typed: "district", of: kind)])
///     let table = try count.table(on: register, at: now)
public struct Count: Hashable, Sendable {
  /// By what: one or two fields.
  public let groupings: [Grouping]
  /// The field that is summed up; nil: none is.
  public let summed: FieldDeclaration?
  /// Which records are counted.
  public let query: Query

  /// - Parameters:
  ///   - sum: a field of whole numbers.
  ///   - query: which records; nil: all of the kind.
  /// - Throws: why it is not counted so.
  public init(
    of kind: AnyKind, by groupings: [Grouping], sum: FieldDeclaration? = nil, in query: Query? = nil
  ) throws(CountFault) {
    let names = groupings.map(\.field.name)
    guard 1...2 ~= names.count, Set(names).count == names.count else { throw .wrongNumber(names.count) }
    if let sum {
      if sum.audience == .personal { throw .personal(sum) }
      guard sum.shape.family == .number else { throw .noNumber(sum) }
    }
    for field in (query?.conditions ?? []).compactMap({ kind.field($0.field) }) {
      if let fault = CountFault.asking(field, of: kind) { throw fault }
    }
    self.groupings = groupings
    summed = sum
    self.query = query ?? Query(kind.kind)
  }

  /// The same with the field that is summed up as somebody types it.
  public init(of kind: AnyKind, by groupings: [Grouping], sum: String?, in query: Query) throws(CountFault) {
    let field = try sum.map { (word) throws(CountFault) in try CountFault.field(word, of: kind) }
    try self.init(of: kind, by: groupings, sum: field, in: query)
  }

  /// Counts, in one walk along the records.
  /// - Throws: that it would take long, or that there would be no end of groups.
  public func table(on register: any Register, at now: LocalTime) throws(CountFault) -> CountTable {
    let fields = groupings.map(\.field) + (summed.map { [$0] } ?? [])
    let columns = try columns(of: fields, on: register, at: now)
    let axes = zip(groupings, columns).map { CountedAxis($0, $1, on: register) }
    let cells = axes.reduce(1) { $0 * max(1, $1.groups.count) }
    guard cells <= Limits.countedCells else { throw .tooManyGroups(cells) }
    var walk = CountWalk(axes, summing: summed == nil ? nil : columns.last, where: summed?.valueWhereAbsent)
    walk.run()
    return walk.table(byRow: groupings[0], byColumn: groupings.dropFirst().first, summed: summed, isAboutPeople)
  }

  private var isAboutPeople: Bool { Schema.kind(named: query.kind.name)?.isAboutPeople ?? true }

  private func columns(
    of fields: [FieldDeclaration], on register: any Register, at now: LocalTime
  ) throws(CountFault) -> [ValueColumn] {
    // What is counted and summed up may be the same field.
    let names = fields.filter(\.isStored).map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let stored = Dictionary(uniqueKeysWithValues: zip(names, register.columns(of: names, in: query)))
    guard let derived = fields.first(where: { !$0.isStored }) else { return fields.compactMap { stored[$0.name] } }
    let count = register.page(query, window: 0..<0).total
    if let fault = CountFault.costs(derived, for: count) { throw fault }
    let ids = register.page(query, window: 0..<Int.max).ids
    let kind = Schema.kind(named: query.kind.name)
    return fields.map { field in
      if let column = stored[field.name] { return column }
      var column = ValueColumn()
      for id in ids { column.append(kind?.derivedValue(of: field.name, in: id, on: register, at: now)) }
      return column
    }
  }
}
