import CivicDomain

/// Indexes, orders and the text for searching of a kind, as they are made in one walk along its records: nearly all of
/// the work is the reading of the lines, and that is done once.
struct DerivedMaking {
  private struct Key {
    let field: String
    let index: Int
    var gathering: KeyIndex.Gathering
  }

  private struct Order {
    let field: String
    let index: Int
    var keys = ByteColumn()
  }

  private let kind: AnyKind?
  private var fields: [String]
  private var keys: [Key] = []
  private var orders: [Order] = []
  private var searched = FoldedText.Fields(of: nil) { _ in 0 }
  private var text: ByteColumn?

  init(of kind: KindIndex) {
    self.kind = kind.kind
    // All of them in their order, for that is the order in which lines are read quickest.
    fields = kind.kind?.fields.map(\.name) ?? []
  }

  var isEmpty: Bool { keys.isEmpty && orders.isEmpty && text == nil }

  /// Whether the text for searching is made.
  var makesText: Bool { text != nil }

  /// The fields whose values are needed, and others.
  var names: FieldNames { FieldNames(fields) }

  mutating func want(key field: String) {
    keys.append(Key(field: field, index: index(of: field), gathering: KeyIndex.Gathering(FieldKey(field, in: kind))))
  }

  mutating func want(order field: String) {
    orders.append(Order(field: field, index: index(of: field)))
  }

  mutating func wantText() {
    searched = FoldedText.Fields(of: kind) { index(of: $0) }
    text = ByteColumn()
  }

  mutating func reserve(rows: Int) {
    for number in orders.indices { orders[number].keys.reserve(rows: rows, bytes: rows * 32) }
    text?.reserve(rows: rows, bytes: rows * 128)
  }

  private mutating func index(of field: String) -> Int {
    if let index = fields.firstIndex(of: field) { return index }
    fields.append(field)
    return fields.count - 1
  }

  /// Takes in the next row: what was found of the fields in `names`.
  mutating func take(_ row: Int, _ found: [FieldSearch?]) {
    for number in keys.indices { keys[number].gathering.take(row, found[keys[number].index]) }
    for number in orders.indices {
      let value = found[orders[number].index]
      orders[number].keys.append(by: { OrderBytes.append(value, to: &$0) })
    }
    let searched = self.searched
    text?.append(by: { bytes in searched.append(found, to: &bytes) })
  }

  /// Adds what was made of the rows behind those of this one.
  mutating func append(_ later: DerivedMaking) {
    for number in keys.indices { keys[number].gathering.append(later.keys[number].gathering) }
    for number in orders.indices { orders[number].keys.append(later.orders[number].keys) }
    if let column = later.text { text?.append(column) }
  }

  /// Puts what was made in order, and gives it to the kind.
  func finish(_ kind: KindIndex) {
    let (keys, orders) = (keys, orders)
    let indexes = BackgroundWork { keys.map { ($0.field, $0.gathering.index()) } }
    for order in orders { kind.orders[order.field] = SortedColumn(field: order.field, keys: order.keys) }
    for (field, index) in indexes.wait() { kind.keys[field] = index }
    if let text { kind.searchText = SearchText(text) }
  }
}
