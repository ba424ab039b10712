import CivicDomain

/// The two sides of an act as bytes.
///
/// One line on each side as a rule. What is very much, an import, stands in several, so that whatever happens to one line
/// later costs its records alone.
struct EncodedSplit {
  /// One line on each side.
  struct Part {
    fileprivate(set) var open = EncodedRecords()
    /// Empty if nothing personal changed.
    fileprivate(set) var personal = EncodedRecords()

    fileprivate func isFull(_ limits: LineLimits) -> Bool {
      open.count >= limits.partRecords || max(open.length, personal.length) >= limits.part
    }
  }

  /// In their order; at least one.
  private(set) var parts = [Part()]
  /// Whether anything personal changed.
  private(set) var hasPersonal = false
  /// The files that must be there before the lines that name them.
  private(set) var files: [(record: RecordID, file: KeptFile)] = []
  /// How many bytes each side has.
  private(set) var length = (open: 0, personal: 0)
  private let limits: LineLimits

  init(_ changes: [Change] = [], limits: LineLimits = LineLimits()) {
    self.limits = limits
    add(changes)
  }

  mutating func add(_ changes: [Change]) {
    let split = AudienceSplit(changes)
    for put in split.open { open { $0.add(put) } }
    for put in split.personal { personal { $0.add(put) } }
    files += split.files
  }

  /// Adds one change, in a further part where the last one is full.
  mutating func addApart(_ change: Change) {
    if parts[parts.count - 1].isFull(limits) { parts.append(Part()) }
    add([change])
  }

  private mutating func open(_ body: (inout EncodedRecords) -> Void) {
    length.open -= parts[parts.count - 1].open.length
    body(&parts[parts.count - 1].open)
    length.open += parts[parts.count - 1].open.length
  }

  private mutating func personal(_ body: (inout EncodedRecords) -> Void) {
    length.personal -= parts[parts.count - 1].personal.length
    body(&parts[parts.count - 1].personal)
    length.personal += parts[parts.count - 1].personal.length
    hasPersonal = true
  }

  /// Whether nothing changes.
  var isEmpty: Bool { parts[0].open.isEmpty }
}
