import CivicDomain

/// One search over everything: words in every searched field, and an e-mail address or a telephone in whatever form it was
/// typed.
struct EverywhereSearch {
  /// What was found of one kind.
  struct Group {
    let kind: AnyKind
    /// The first of them.
    let ids: [RecordID]
    /// How many there are.
    let total: Int
  }

  /// What was found, by kind; empty groups are left out.
  let groups: [Group]
  private let register: any Register

  /// How many of a kind are shown; the rest is counted.
  static let shown = 20
  /// So few are shown with all that refers to them.
  static let few = 3

  /// The kinds that are searched, in the order of an answer to "who is calling?".
  private static let searched: [Kind] = [
    Person.kind, Organization.kind, Resource.kind, Session.kind, Consultation.kind, Submission.kind,
  ]

  init(_ text: String, on register: any Register) {
    self.register = register
    groups = EverywhereSearch.searched.compactMap { Schema.kind(named: $0.name) }.compactMap { kind in
      let byKey = EverywhereSearch.byKey(text, of: kind, on: register)
      let page = register.page(Query(kind.kind, matching: text), window: 0..<EverywhereSearch.shown)
      let others = page.ids.filter { !byKey.contains($0) }
      let ids = byKey + others
      guard !ids.isEmpty else { return nil }
      return Group(
        kind: kind, ids: Array(ids.prefix(EverywhereSearch.shown)), total: page.total + ids.count - page.ids.count)
    }
  }

  /// Whether so little was found that everything about it can be shown.
  var isAboutFew: Bool { groups.reduce(0) { $0 + $1.total } <= EverywhereSearch.few }

  /// All that refers to a record, by kind.
  func related(to id: RecordID, _ kind: AnyKind) -> [Group] {
    var found: [Group] = []
    for (other, field) in Schema.referrers(to: kind.kind) {
      let ids = register.ids(of: other, whose: field, is: id.raw)
      guard !ids.isEmpty, let other = Schema.kind(named: other.name) else { continue }
      // The newest say more of a caller than the oldest.
      found.append(Group(kind: other, ids: ids.suffix(EverywhereSearch.shown).reversed(), total: ids.count))
    }
    return found
  }

  /// The records whose e-mail address or telephone this is.
  private static func byKey(_ text: String, of kind: AnyKind, on register: any Register) -> [RecordID] {
    var found: [RecordID] = []
    for field in kind.fields {
      guard let form = field.keyForm, isOf(form, text) else { continue }
      found += register.ids(of: kind.kind, whose: field.name, is: text).filter { !found.contains($0) }
    }
    return found
  }

  private static func isOf(_ form: KeyForm, _ text: String) -> Bool {
    switch form {
    case .exact: false
    case .email: EmailAddress.normalized(text) != nil
    case .telephone: TelephoneNumber.normalized(text) != nil
    }
  }
}
