import CivicDomain

/// The index of the records of one kind: for each row the newest entry of its history, and what was worked out from
/// them on demand.
final class KindIndex {
  let name: String
  /// The kind as this program knows it; nil if a newer program wrote it.
  let kind: AnyKind?
  var ids = IdTable()
  /// Number of the newest entry of each row.
  var newest = Column<Int32>()
  /// 1 for each removed row.
  private(set) var gone = Column<UInt8>()
  private(set) var livingCount = 0

  /// Made at first use, from the cache if it has them, and kept right by every later change.
  var keys: [String: KeyIndex] = [:]
  var orders: [String: SortedColumn] = [:]
  var searchText: SearchText?
  var references: [String: ReferenceColumn] = [:]
  /// The tallies by their names in the cache.
  var tallies: [String: TallyIndex] = [:]
  /// The indexes of the kind that the cache holds.
  let cached: CachedKind?
  /// The rows that changed since the cache was made, of which whatever is taken out of it must be notified.
  private(set) var changedSinceCached: [Int] = []

  /// Some of the records that were read last, by row, as they still are. An act looks at the same ones again and again:
  /// whoever registers, at all who sit there.
  private(set) var remembered: [Int: StoredRecord] = [:]

  /// The names of the fields in which a search looks.
  let searchedNames: FieldNames
  /// The fields that a search looks into.
  let searchedFields: FoldedText.Fields
  /// The names of all its fields, in their order.
  let fieldNames: FieldNames

  /// Where older programs wrote a text in the place of choices, and whose it is by now; nil for most kinds.
  let formerTexts: FormerTexts?

  /// The names of two fields as lines write them.
  struct FormerTexts {
    /// The field of choices.
    let choices: [UInt8]
    /// The field of the text.
    let text: [UInt8]

    fileprivate init(_ former: AnyKind.FormerTexts) {
      (choices, text) = (Array(former.choices.utf8), Array(former.text.utf8))
    }
  }

  init(name: String, cached: CachedKind? = nil) {
    self.name = name
    self.cached = cached
    kind = Schema.kind(named: name)
    let searched = FoldedText.Fields.names(of: kind)
    searchedNames = FieldNames(searched)
    searchedFields = FoldedText.Fields(of: kind) { searched.firstIndex(of: $0) ?? 0 }
    fieldNames = FieldNames(kind?.fields.map(\.name) ?? [])
    formerTexts = kind?.formerTexts.map { FormerTexts($0) }
    guard let cached else { return }
    ids = cached.ids
    newest = cached.newest
    gone = cached.gone
    livingCount = cached.livingCount
  }

  func isGone(_ row: Int) -> Bool { gone[row] != 0 }

  func addRow() {
    newest.append(-1)
    gone.append(0)
    livingCount += 1
  }

  func setGone(_ isGone: Bool, row: Int) {
    guard self.isGone(row) != isGone else { return }
    gone[row] = isGone ? 1 : 0
    livingCount += isGone ? -1 : 1
  }

  func remember(_ record: StoredRecord, of row: Int) {
    // A document has megabytes, and no act looks at it twice.
    if record.values.values.contains(where: { ($0?.text?.utf8.count ?? 0) > Limits.rememberedText }) { return }
    if remembered.count == Limits.rememberedRecords { remembered.removeAll(keepingCapacity: true) }
    remembered[row] = record
  }

  /// Remembers that a row is no longer what it was when it was last read, nor what the cache says of it.
  func noteChange(of row: Int) {
    remembered[row] = nil
    if cached != nil, changedSinceCached.last != row { changedSinceCached.append(row) }
  }

  /// Forgets what was worked out, where it is less work to do it again than to bring it up to date.
  func forgetDerived() {
    keys = [:]
    orders = [:]
    searchText = nil
    references = [:]
    tallies = [:]
  }
}
