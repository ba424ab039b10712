import CivicDomain

/// The changes of one decision, parted into what anyone on the staff may read and what is personal.
struct AudienceSplit {
  /// One for each changed record, even if all that changed is personal: the public line is what makes it count.
  private(set) var open: [LogLine.Put] = []
  /// Empty if nothing personal changed.
  private(set) var personal: [LogLine.Put] = []

  init(_ changes: [Change]) {
    for change in changes {
      let kind = Schema.kind(of: change.id)
      var openFields: [(String, FieldValue?)] = []
      var personalFields: [(String, FieldValue?)] = []
      for (place, field, value) in Self.inOrder(change.set, of: kind) {
        // Of a field that nobody declared we cannot know whether it is personal: so it is.
        let audience = place.flatMap { kind?.fields[$0].audience } ?? .personal
        switch change.hasErased(field, value) ? .everyone : audience {
        case .everyone, .staff: openFields.append((field, value))
        case .personal: personalFields.append((field, value))
        }
      }
      let name = kind?.kind.name ?? String(change.id.prefix)
      open.append(LogLine.Put(kind: name, id: change.id, set: openFields, gone: change.gone, erased: change.erased))
      if !personalFields.isEmpty {
        personal.append(LogLine.Put(kind: name, id: change.id, set: personalFields, gone: nil))
      }
    }
  }

  /// The fields in the order in which the kind declares them, so that a line reads like its form; behind them by name
  /// those that it does not.
  private static func inOrder(
    _ set: [String: FieldValue?], of kind: AnyKind?
  ) -> [(place: Int?, field: String, value: FieldValue?)] {
    set.map { (place: kind?.place(of: $0), field: $0, value: $1) }.sorted { one, other in
      if let place = one.place { return other.place.map { place < $0 } ?? true }
      return other.place == nil && one.field < other.field
    }
  }
}

/// The two sides of a turn as bytes.
struct EncodedSplit {
  private(set) var open = EncodedRecords()
  /// Empty if nothing personal changed.
  private(set) var personal = EncodedRecords()

  init(_ changes: [Change] = []) { add(changes) }

  mutating func add(_ changes: [Change]) {
    let split = AudienceSplit(changes)
    for put in split.open { open.add(put) }
    for put in split.personal { personal.add(put) }
  }

  /// Whether nothing changes.
  var isEmpty: Bool { open.isEmpty }
}

extension Change {
  /// Whether it takes a field's value away, leaving nothing personal: only then may the public log say so, where it holds
  /// even against an older personal log that somebody puts back.
  fileprivate func hasErased(_ field: String, _ value: FieldValue?) -> Bool {
    erased.contains(field) && (value.map { $0.isRedactionMark } ?? true)
  }
}
