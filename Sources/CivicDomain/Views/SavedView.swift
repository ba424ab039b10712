/// A saved view: what a list shows, or how it is counted, under a name. A pinned list (with a tab), a saved filter and a
/// saved count are this one kind.
///
/// It stands in the public log, so that it holds nothing that picks out what is about one person (`personal(_:)`).
public struct SavedView: Record, Equatable {
  /// The kind of the record: widok.
  public static let kind = Kind(
    "savedView", idPrefix: "sav", pl: ["widok", "widoki", "widoków"], en: ["view", "views"], synonyms: ["view"])
  /// The id.
  public let id: Identifier<SavedView>
  /// What it is called.
  public var name = ""
  /// The kind of which it shows records, as somebody calls it.
  public var of = ""
  /// Whose it is; empty: everyone's.
  public var login = ""
  /// What its records satisfy: conditions as they are typed, and `~words` for words that are searched for.
  public var filter: [String] = []
  /// The field by which the list is ordered, `-` before it for the other way round; empty: the kind's own order.
  public var order = ""
  /// The fields that the list shows; none: those of the kind.
  public var columns: [String] = []
  /// By what it is counted: groupings as they are typed, and `sum:field`; none: it is a list.
  public var countBy: [String] = []
  /// The digit of the tab that shows it; nil: none does.
  public var tab: Int?

  /// A view with every field empty.
  public init(blank id: Identifier<SavedView>) { self.id = id }

  /// The digits of the tabs that a person can have for pinned lists.
  public static let tabs = 5...9

  /// The fields of the kind.
  public static let fields: [Field] = [
    line("name", \.name, required: true, pl: "nazwa", en: "name").staff.searched,
    line("of", \.of, required: true, pl: "co pokazuje", en: "shows").staff.namingKind.once,
    line("login", \.login, pl: "czyj (puste: wszystkich)", en: "whose (empty: everyone's)").staff,
    words("filter", \.filter, pl: "warunki", en: "conditions").staff.holdingConditions,
    line("order", \.order, pl: "kolejność", en: "order").staff.namingFields,
    words("columns", \.columns, pl: "kolumny", en: "columns").staff.namingFields,
    words("countBy", \.countBy, pl: "policz według", en: "count by").staff.namingFields,
    count("tab", \.tab, in: tabs, pl: "zakładka (5–9)", en: "tab (5–9)").staff,
  ]

  /// Whose it is, and where, tells more of it than how it is ordered.
  public static let presentation = Presentation(
    columns: names(of: \.name, \.of, \.login, \.tab, \.filter, \.countBy), filters: names(of: \.of, \.tab))

  /// Whether a login sees it among its own.
  public func isSeen(by login: String) -> Bool { self.login.isEmpty || self.login == login }

  /// The kind that it shows; nil where this program knows none of that name.
  public var shown: AnyKind? { Schema.kind(spoken: of) }

  // MARK: Rules

  /// A kind, a field or a condition that there is not, or that would tell something of a person.
  public func faults() -> [String: FieldError] {
    guard let kind = shown else { return of.isEmpty ? [:] : [Self.name(of: \.of): .unknownKind(of)] }
    var faults: [String: FieldError] = [:]
    faults[Self.name(of: \.filter)] = filter.lazy.compactMap { self.fault(ofCondition: $0, kind) }.first
    faults[Self.name(of: \.order)] = order.isEmpty ? nil : Self.fault(ofOrder: order, kind)
    faults[Self.name(of: \.columns)] =
      columns.lazy.filter { kind.spokenField($0) == nil }
      .map { FieldError.noSuchField($0, kind.kind) }.first
    do throws(CountFault) { _ = try count(of: kind) } catch { faults[Self.name(of: \.countBy)] = .notCounted(error) }
    return faults
  }

  private func fault(ofCondition text: String, _ kind: AnyKind) -> FieldError? {
    if Self.searched(text) != nil { return kind.isAboutPeople ? .searchOfPeople : nil }
    do throws(ConditionFault) {
      let typed = try TypedCondition(text, of: kind)
      return Self.isPersonal(typed.field) ? .personalCondition(typed.field) : nil
    } catch {
      return .notACondition(error)
    }
  }

  private static func fault(ofOrder text: String, _ kind: AnyKind) -> FieldError? {
    guard let field = kind.spokenField(Self.ordered(text).field) else { return .noSuchField(text, kind.kind) }
    return field.isStored ? nil : .notOrderedBy(field)
  }

  /// Whether a condition on a field tells something of a person: by what it holds, or by whom it refers to.
  public static func isPersonal(_ field: FieldDeclaration) -> Bool {
    field.audience == .personal || field.namesSomebody || field.shape == .anyReference
      || field.shape.refersTo?.isForStaffAlone ?? false
  }

  /// A condition whose value is none of its field's, and a tab that the same login has already.
  public static func consequences(
    of new: SavedView, was old: SavedView?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    try mustBeWelcome(new, in: situation)
    guard let kind = new.shown else { return [] }
    for text in new.filter where searched(text) == nil {
      do throws(ConditionFault) {
        _ = try TypedCondition(text, of: kind).conditions(today: situation.now.day, on: situation.register)
      } catch {
        throw .invalid(Self.kind, FieldErrors([name(of: \.filter): .notACondition(error)]))
      }
    }
    return []
  }

  /// One login has one view on a tab.
  public static func mustBeWelcome(_ view: SavedView, in situation: Situation) throws(Refusal) {
    guard let tab = view.tab else { return }
    let others = pinned(by: view.login, on: situation.register).filter { $0.tab == tab && $0.id != view.id }
    guard let other = others.first else { return }
    throw .invalid(Self.kind, FieldErrors([name(of: \.tab): .tabTaken(tab, by: other.name)]))
  }

  /// The views of a login, or of everyone, that stand on a tab; no more than there are tabs, but where files were merged.
  static func pinned(by login: String, on register: any Register) -> [SavedView] {
    let query = Query(
      kind,
      where: [
        Condition(field: name(of: \.tab), .unequal, value: ""), Condition(field: name(of: \.login), value: login),
      ])
    return register.page(query, window: 0..<2 * tabs.count).ids
      .compactMap { register.record(Identifier<SavedView>($0.raw)) }
  }
}
