import CivicDomain

/// The split of a decision's changes by audience, into what anyone on the staff may read and what is personal.
struct AudienceSplit {
  /// The public part of each changed record, even if all that changed is personal: the public line is what makes it
  /// count.
  private(set) var open: [LogLine.Put] = []
  /// Empty if nothing personal changed.
  private(set) var personal: [LogLine.Put] = []
  /// The files that the changed records name from now on.
  private(set) var files: [(record: RecordID, file: KeptFile)] = []

  init(_ changes: [Change]) {
    for change in changes {
      let kind = change.set.kind
      if let field = kind?.fileField, let value = change.set[field.name], let file = KeptFile(value, field) {
        files.append((change.id, file))
      }
      let fields = Self.fields(of: change, kind)
      var openFields: [(field: String, value: FieldValue?)] = []
      var personalFields: [(field: String, value: FieldValue?)] = []
      openFields.reserveCapacity(fields.count)
      for (field, audience, value) in fields {
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

  private typealias Fields = [(name: String, audience: Audience, value: FieldValue?)]

  /// The fields of a change in the order in which the kind declares them, so that a line reads like its form; after
  /// them by name those that nobody declared.
  private static func fields(of change: Change, _ kind: AnyKind?) -> Fields {
    let declared = kind?.fields ?? []
    var fields: Fields = []
    fields.reserveCapacity(declared.count)
    for index in declared.indices {
      if let value = change.set[index] {
        fields.append((declared[index].name, declared[index].audience, value))
      } else if !change.cleared.isEmpty, change.cleared.contains(declared[index].name) {
        fields.append((declared[index].name, declared[index].audience, nil))
      }
    }
    if change.cleared.isEmpty, change.set.undeclared.isEmpty { return fields }
    // Of a field that nobody declared we cannot know whether it is personal: so it is.
    let undeclared = change.cleared.filter { kind?.index(of: $0) == nil }.union(change.set.undeclared.keys)
    return fields + undeclared.sorted().map { ($0, .personal, change.set.undeclared[$0]) }
  }
}

extension Change {
  /// Whether it takes a field's value away, leaving nothing personal: only then may the public log say so, where it holds
  /// even against an older personal log that somebody puts back.
  fileprivate func hasErased(_ field: String, _ value: FieldValue?) -> Bool {
    erased.contains(field) && (value.map { $0.isRedactionMark } ?? true)
  }
}
