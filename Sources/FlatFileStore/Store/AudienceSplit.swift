import CivicDomain

/// The changes of one decision, parted into what anyone on the staff may read and what is personal.
struct AudienceSplit {
  /// One for each changed record, even if all that changed is personal: the public line is what makes it count.
  private(set) var open: [LogLine.Put] = []
  /// Empty if nothing personal changed.
  private(set) var personal: [LogLine.Put] = []
  /// The files that the changed records name from now on.
  private(set) var files: [(record: RecordID, file: KeptFile)] = []

  init(_ changes: [Change]) {
    for change in changes {
      let kind = Schema.kind(of: change.id)
      if let field = kind?.fileField, let value = change.set[field.name], let file = KeptFile(value, field) {
        files.append((change.id, file))
      }
      let declared = kind?.fields ?? []
      // In the order in which the kind declares its fields, so that a line reads like its form.
      let places = change.set.keys.compactMap { kind?.place(of: $0) }.sorted()
      var fields = places.map { (name: declared[$0].name, audience: declared[$0].audience) }
      if fields.count < change.set.count {
        // Of a field that nobody declared we cannot know whether it is personal: so it is.
        let others = change.set.keys.filter { kind?.place(of: $0) == nil }.sorted()
        fields += others.map { (name: $0, audience: .personal) }
      }
      var openFields: [(field: String, value: FieldValue?)] = []
      var personalFields: [(field: String, value: FieldValue?)] = []
      openFields.reserveCapacity(fields.count)
      for (field, audience) in fields {
        guard let value = change.set[field] else { continue }
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
}

/// The two sides of a turn as bytes.
struct EncodedSplit {
  private(set) var open = EncodedRecords()
  /// Empty if nothing personal changed.
  private(set) var personal = EncodedRecords()
  /// The files that must be there before the lines that name them.
  private(set) var files: [(record: RecordID, file: KeptFile)] = []

  init(_ changes: [Change] = []) { add(changes) }

  mutating func add(_ changes: [Change]) {
    let split = AudienceSplit(changes)
    for put in split.open { open.add(put) }
    for put in split.personal { personal.add(put) }
    files += split.files
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
