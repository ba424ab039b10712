import CivicDomain

/// The encoded lines of an act, on both sides of the log.
///
/// One line on each side as a rule. What is very much, an import, stands in several, so that whatever happens to one line
/// later costs its records alone.
struct EncodedSplit {
  /// A line on each side.
  struct Part {
    fileprivate(set) var open = EncodedRecords()
    /// Empty if nothing personal changed.
    fileprivate(set) var personal = EncodedRecords()

    fileprivate func isFull(_ limits: LineLimits) -> Bool {
      open.count >= limits.partRecords || max(open.length, personal.length) >= limits.part
    }
  }

  /// The parts in their order; at least one.
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

  /// Adds what was encoded elsewhere, in parts of its own.
  mutating func append(_ other: EncodedSplit) {
    parts = isEmpty ? other.parts : parts + other.parts
    hasPersonal = hasPersonal || other.hasPersonal
    files += other.files
    length.open += other.length.open
    length.personal += other.length.personal
    assert(length.open == parts.reduce(0) { $0 + $1.open.length }, "a public part that is not counted")
    assert(length.personal == parts.reduce(0) { $0 + $1.personal.length }, "a personal part that is not counted")
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

/// The encoding of an import's changes in the background: while the next ones are judged, those before them are
/// encoded.
struct EncodingAhead {
  private let limits: LineLimits
  private var split: EncodedSplit
  private var waiting: [Change] = []
  private var encoding: BackgroundWork<EncodedSplit>?

  init(limits: LineLimits) {
    self.limits = limits
    split = EncodedSplit(limits: limits)
  }

  /// Whether they are longer than any act that is written.
  var isTooLong: Bool { max(split.length.open, split.length.personal) > limits.longest }

  mutating func take(_ change: Change) {
    // What is too long is refused in the end: it need not be kept until then.
    if isTooLong { return }
    waiting.append(change)
    if waiting.count >= limits.partRecords {
      takeEncoded()
      let (changes, limits) = (waiting, limits)
      encoding = BackgroundWork { Self.encoded(changes, limits) }
      waiting = []
    }
  }

  /// All of them.
  mutating func finish() -> EncodedSplit {
    takeEncoded()
    if !waiting.isEmpty { split.append(Self.encoded(waiting, limits)) }
    waiting = []
    return split
  }

  private mutating func takeEncoded() {
    if let encoding { split.append(encoding.wait()) }
    encoding = nil
  }

  private static func encoded(_ changes: [Change], _ limits: LineLimits) -> EncodedSplit {
    var split = EncodedSplit(limits: limits)
    for change in changes { split.addApart(change) }
    return split
  }
}
