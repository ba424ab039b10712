/// A search over records of several kinds: words in every searched field, and an e-mail address or a telephone in
/// whatever form it was typed. What is found is counted, and read by windows.
public struct EverywhereSearch {
  /// The records found of one kind: first whose e-mail address or telephone it is, in whatever form it was typed, or which
  /// are called so, then those in which the words occur, the nearest first and of equally near ones by the names by which
  /// they are shown.
  public struct Group {
    /// The kind.
    public let kind: Kind
    /// How many there are.
    public let total: Int
    private let keyed: [RecordID]
    private let query: Query
    /// The indexes of the keyed ones in the query's list, from the first on.
    private let repeated: [Int]
  }

  /// The kinds of which something was found.
  public let groups: [Group]

  /// The kinds that may be asked for on the telephone, in the order of an answer to "who is calling?": people first.
  public static let callers: [Kind] = {
    let kinds = Schema.kinds.map(\.kind).filter(\.isOnTheTelephone)
    return kinds.filter(\.isForStaffAlone) + kinds.filter { !$0.isForStaffAlone }
  }()
  /// The kinds that are searched: those, and every other of which a field is.
  public static let everything: [Kind] =
    callers
    + Schema.kinds.filter { $0.fields.contains(where: \.isSearched) }.map(\.kind).filter { !callers.contains($0) }

  /// The kinds of which to have been found tells nothing personal: no search looks into personal texts of theirs.
  public static let nothingPersonal: [Kind] = everything.filter {
    Schema.kind(named: $0.name)?.searchedPersonally == nil
  }

  /// A search that found nothing.
  public init() { groups = [] }

  /// Looks among records of these kinds. Nothing typed finds nothing; an address with its name, as mail programs copy it, finds
  /// whose address it is, else who is called so.
  public init(_ text: String, among kinds: [Kind], on register: any Register) {
    func found(_ text: String) -> [Group] {
      SearchWords(text).isEmpty ? [] : kinds.map { Group($0, text, on: register) }.filter { $0.total > 0 }
    }
    guard let named = EmailAddress.named(text) else {
      groups = found(text)
      return
    }
    let whose = found(named.address)
    groups = whose.isEmpty ? found(named.name) : whose
  }

  /// How many were found.
  public var total: Int { groups.reduce(0) { $0 + $1.total } }

  /// The record at an index, counted through all groups.
  public func id(at index: Int, on register: any Register) -> RecordID? {
    var index = index
    for group in groups {
      if index < group.total { return group.ids(index..<index + 1, on: register).first }
      index -= group.total
    }
    return nil
  }
}

extension EverywhereSearch.Group {
  fileprivate init(_ kind: Kind, _ text: String, on register: any Register) {
    self.kind = kind
    let naming = Schema.kind(named: kind.name)?.namingLine?.name
    var query = Query(kind, orderedBy: naming, matching: TypedNumber.digits(of: text) ?? text, ranked: true)
    query.ordersAtMost = Limits.orderedFound
    query.orderedRatherBy = Schema.kind(named: kind.name)?.shortNameField
    var found = register.page(query, window: 0..<0).total
    if found == 0, query.matching != text, !TypedNumber.isGrouped(text) {
      // No number, but perhaps a day or the number of a paper.
      query.matching = text
      found = register.page(query, window: 0..<0).total
    }
    let keyed = EverywhereSearch.Group.byKey(text, of: kind, on: register)
    repeated = keyed.compactMap { register.position(of: $0, in: query) }.sorted()
    total = keyed.count + found - repeated.count
    self.keyed = keyed
    self.query = query
  }

  /// Returns the ids of those in a window.
  public func ids(_ window: Range<Int>, on register: any Register) -> [RecordID] {
    let first = Array(keyed[window.clamped(to: keyed.indices)])
    let rest = max(0, window.lowerBound - keyed.count)..<max(0, min(window.upperBound, total) - keyed.count)
    guard let last = rest.last else { return first }
    let page = register.page(query, window: pageIndex(of: rest.lowerBound)..<pageIndex(of: last) + 1)
    return first + page.ids.filter { !keyed.contains($0) }
  }

  /// Returns the index in the query's list, counted among those that do not stand on top already.
  private func pageIndex(of index: Int) -> Int {
    repeated.reduce(index) { found, repeated in repeated <= found ? found + 1 : found }
  }

  /// The records whose e-mail address or telephone this is, and those that are called so.
  private static func byKey(_ text: String, of kind: Kind, on register: any Register) -> [RecordID] {
    var found: [RecordID] = []
    for field in Schema.kind(named: kind.name)?.fields ?? [] {
      let isOne =
        switch field.keyForm {
        case .email: EmailAddress.normalized(text) != nil
        case .telephone: TelephoneNumber.normalized(text) != nil
        case .exact, .name, .statisticalNumber, nil: false
        }
      guard isOne else { continue }
      found += register.ids(of: kind, whose: field.name, is: text).filter { !found.contains($0) }
    }
    let said = Schema.kind(named: kind.name)?.rules.idsSaidAs(text, register) ?? []
    return found + said.filter { !found.contains($0) }
  }
}
