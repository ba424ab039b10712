import CivicDomain
import Words

/// By what shown records are counted, and what of them is summed up.
struct CountChoice: Equatable {
  /// One field or two.
  var groupings: [Grouping]
  /// The field that is summed up; nil: only records are counted.
  var summed: FieldDeclaration?

  /// Counts.
  /// - Throws: why it is not counted so.
  func table(of shown: ShownRecords, in world: World) throws(CountFault) -> CountTable {
    var query = shown.query(in: world)
    (query.orderedBy, query.ranksMatches) = (nil, false)
    let count = try Count(of: shown.kind, by: groupings, sum: summed, in: query)
    return try count.table(on: world.register, at: world.now)
  }
}

extension AnyKind {
  /// The fields by which its records may be counted: first those by which a list is narrowed, then those that it shows.
  var groupingFields: [FieldDeclaration] {
    var names: [String] = []
    for field in filters + columns(withPersonal: false) + fields where !names.contains(field.name) {
      if (try? Grouping(by: field, of: self)) != nil { names.append(field.name) }
    }
    return names.compactMap(field)
  }

  /// The fields that may be summed up.
  var summedFields: [FieldDeclaration] {
    guard let any = groupingFields.lazy.compactMap({ try? Grouping(by: $0, of: self) }).first else { return [] }
    return fields.filter { (try? Count(of: self, by: [any], sum: $0)) != nil }
  }
}
