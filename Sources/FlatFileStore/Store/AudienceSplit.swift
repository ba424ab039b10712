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
      for (field, value) in Self.ordered(change.set, kind) {
        // Of a field that nobody declared we cannot know whether it is personal: so it is.
        switch change.hasErased(field, value) ? .everyone : kind?.field(field)?.audience {
        case .everyone, .staff: openFields.append((field, value))
        case .personal, nil: personalFields.append((field, value))
        }
      }
      let name = kind?.kind.name ?? String(change.id.prefix)
      open.append(LogLine.Put(kind: name, id: change.id, set: openFields, gone: change.gone, erased: change.erased))
      if !personalFields.isEmpty {
        personal.append(LogLine.Put(kind: name, id: change.id, set: personalFields, gone: nil))
      }
    }
  }

  /// In the order in which the kind declares its fields, so that a line reads like its form.
  private static func ordered(_ set: [String: FieldValue?], _ kind: AnyKind?) -> [(String, FieldValue?)] {
    guard let kind else { return set.sorted { $0.key < $1.key } }
    let declared = kind.fields.compactMap { field in set[field.name].map { (field.name, $0) } }
    let others = set.filter { kind.field($0.key) == nil }.sorted { $0.key < $1.key }
    return declared + others.map { ($0.key, $0.value) }
  }
}

extension Change {
  /// Whether it takes a field's value away, leaving nothing personal: only then may the public log say so, where it holds
  /// even against an older personal log that somebody puts back.
  fileprivate func hasErased(_ field: String, _ value: FieldValue?) -> Bool {
    erased.contains(field) && (value.map { $0.isRedactionMark } ?? true)
  }
}
