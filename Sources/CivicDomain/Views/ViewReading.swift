/// What a saved view asks for, as far as this program understands it: a newer or an older one may know other fields.
public struct ViewReading: Sendable {
  /// The kind that is shown.
  public let kind: AnyKind
  /// What its records satisfy.
  public private(set) var conditions: [Condition] = []
  /// The words that are searched for; empty: none.
  public private(set) var search = ""
  /// The order; nil: the kind's own.
  public private(set) var order: RecordOrder?
  /// The columns; none: those of the kind.
  public private(set) var columns: [FieldDeclaration] = []
  /// By what it is counted; none: it is a list.
  public private(set) var groupings: [Grouping] = []
  /// What is summed up.
  public private(set) var summed: FieldDeclaration?
  /// What of it this program does not understand, as it stands there.
  public private(set) var notUnderstood: [String] = []

  /// Reads a view; nil where this program does not know its kind.
  public init?(_ view: SavedView, today: Day, on register: any Register) {
    guard let kind = view.shown else { return nil }
    self.kind = kind
    for text in view.filter {
      if let words = SavedView.searched(text) {
        search = words
      } else if let typed = try? TypedCondition(text, of: kind),
        let read = try? typed.conditions(today: today, on: register)
      {
        conditions += read
      } else {
        notUnderstood.append(text)
      }
    }
    if !view.order.isEmpty {
      let (name, isDescending) = SavedView.ordered(view.order)
      order = kind.spokenField(name).flatMap { $0.isStored ? RecordOrder(by: $0.name, descending: isDescending) : nil }
      if order == nil { notUnderstood.append(view.order) }
    }
    columns = view.columns.compactMap(kind.spokenField)
    notUnderstood += view.columns.filter { kind.spokenField($0) == nil }
    if let count = try? view.count(of: kind) {
      (groupings, summed) = (count.groupings, count.summed)
    } else {
      notUnderstood += view.countBy
    }
  }
}

extension SavedView {
  private static let sum = "sum:"

  /// The words that a part of the filter searches for; nil where it is a condition.
  static func searched(_ text: String) -> String? { text.hasPrefix("~") ? String(text.dropFirst()) : nil }

  /// The field and the direction of an order: `-start` goes from the last to the first.
  static func ordered(_ text: String) -> (field: String, isDescending: Bool) {
    text.hasPrefix("-") ? (String(text.dropFirst()), true) : (text, false)
  }

  /// By what it is counted; no groupings where it is a list.
  /// - Throws: why it is not counted so.
  func count(of kind: AnyKind) throws(CountFault) -> (groupings: [Grouping], summed: FieldDeclaration?) {
    var groupings: [Grouping] = []
    var sums: [String] = []
    for text in countBy {
      if text.hasPrefix(Self.sum) {
        sums.append(String(text.dropFirst(Self.sum.count)))
      } else {
        groupings.append(try Grouping(typed: text, of: kind))
      }
    }
    if countBy.isEmpty { return ([], nil) }
    let count = try Count(of: kind, by: groupings, sum: sums.first, in: Query(kind.kind))
    return (count.groupings, count.summed)
  }

  /// The parts of a filter, as they are kept.
  public static func filter(_ conditions: [Condition], searching words: String) -> [String] {
    conditions.map(\.text) + (words.isEmpty ? [] : ["~" + words])
  }

  /// An order, as it is kept; empty: the kind's own.
  public static func order(_ order: RecordOrder?, of kind: AnyKind) -> String {
    order == kind.order ? "" : order.map { ($0.isDescending ? "-" : "") + $0.field } ?? ""
  }

  /// By what something is counted, as it is kept.
  public static func countBy(_ groupings: [Grouping], sum: FieldDeclaration?) -> [String] {
    groupings.map(\.text) + (sum.map { [Self.sum + $0.name] } ?? [])
  }

  /// What of some conditions and searched words cannot be kept, for it would tell something of a person; nil: all can.
  public static func personal(
    _ conditions: [Condition], searching words: String, in kind: AnyKind
  ) -> FieldError? {
    let fields = conditions.compactMap { kind.field($0.field) }
    if let field = fields.first(where: isPersonal) { return .personalCondition(field) }
    return !words.isEmpty && kind.isAboutPeople ? .searchOfPeople : nil
  }

  /// The views that a login has on tabs, by their digits: its own before everyone's.
  public static func pinned(for login: String, on register: any Register) -> [Int: SavedView] {
    (pinned(by: login, on: register) + (login.isEmpty ? [] : pinned(by: "", on: register))).reduce(into: [:]) {
      found, view in
      guard let tab = view.tab, tabs.contains(tab), found[tab] == nil else { return }
      found[tab] = view
    }
  }

  /// The views of a kind that a login sees, its own first.
  public static func saved(_ kind: AnyKind, for login: String, on register: any Register) -> [SavedView] {
    let views = register.page(Query(orderedBy: \SavedView.name), window: 0..<Int.max).ids
      .compactMap { register.record(Identifier<SavedView>($0.raw)) }
      .filter { $0.isSeen(by: login) && $0.shown == kind }
    return views.filter { !$0.login.isEmpty } + views.filter(\.login.isEmpty)
  }
}
