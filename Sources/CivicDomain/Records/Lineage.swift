// A record may be a part of another: a version of its document, a booking of its resource. It is shown where that is.

extension AnyKind {
  /// The reference to what a record is a part of: the first one that it must have. Nil for what stands by itself.
  public var wholeField: FieldDeclaration? {
    fields.first { field in
      switch field.shape {
      case .reference, .anyReference: field.isRequired
      case .line, .openingHours, .text, .count, .decimal, .choice, .choices, .words, .references, .file, .yes, .day,
        .time:
        false
      }
    }
  }

  /// Whether what its records are called tells of people: it is told to the staff alone, on their screen.
  public var namesPeople: Bool {
    naming.flatMap(\.fields).compactMap(field).contains { field in
      let referred = field.shape.refersTo.flatMap { Schema.kind(named: $0.name) }
      return field.audience == .personal || referred?.namingLine?.audience == .personal
    }
  }
}

extension Register {
  /// A record, what it is a part of, what that is a part of, and so on. What was removed is a part of nothing.
  public func lineage(of id: RecordID) -> Lineage {
    var ids = [id]
    while let last = ids.last, let kind = Schema.kind(of: last), let field = kind.wholeField,
      let whole = living(last, of: kind.kind)?[field.name]?.text, !ids.contains(RecordID(whole))
    {
      ids.append(RecordID(whole))
    }
    return Lineage(ids: ids)
  }
}

/// A record and what it is a part of, from the part to the whole.
public struct Lineage: Equatable, Sendable {
  /// The record first.
  public let ids: [RecordID]

  /// The whole that the record itself is a part of.
  public var whole: RecordID? { ids.count > 1 ? ids[1] : nil }

  /// The one of a type.
  public func id<R: Record>(of _: R.Type) -> Identifier<R>? {
    ids.first { $0.prefix == R.kind.idPrefix }.map { Identifier($0.raw) }
  }
}
