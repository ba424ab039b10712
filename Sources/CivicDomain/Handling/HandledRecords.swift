// Who on the staff handles a record: the login on whose desk it is a line.

extension Record {
  /// The login of whoever handles such records. A kind that has this field has the acts that change it, too.
  public static func handler(_ path: Path<String>) -> Field {
    login("handler", path, pl: "zajmuje się", en: "handled by").key.givenOtherwise.changed {
      $0.isHandler = true
      $0.changeability = .rule
      $0.changingActs = Schema.actsOfHandlers.map { $0.declaration(of: kind) }
    }
  }
}

extension Schema {
  /// The acts that change who handles a record, in the order of menus: all of them for each kind that has a handler.
  static let actsOfHandlers: [any SharedAct.Type] = [AssignRecords.self, TakeRecords.self, ReleaseRecords.self]
}

extension AnyKind {
  /// The field that tells who handles such a record; nil where nobody is said to.
  public var handlerField: FieldDeclaration? { fields.first(where: \.isHandler) }
}

extension Register {
  /// The logins that records name: who handles them, who stands in for whom, whose something is.
  public var namedLogins: Set<String> { Set(namesOfLogins.keys) }

  /// The login that a typed text means, however its letters are written: one of these, else one that a record names; nil: none,
  /// as of all that could be no login.
  func login(meantBy typed: String, among others: [String]) -> String? {
    guard let said = (try? Login.checked(typed)).map(PolishText.folded) else { return nil }
    func isMeant(_ login: String) -> Bool { PolishText.folded(login) == said }
    return others.first(where: isMeant) ?? namedLogins.sorted().first(where: isMeant)
  }

  /// How often records name each login.
  var namesOfLogins: [String: Int] {
    var logins: [String: Int] = [:]
    for kind in Schema.kinds {
      let fields = kind.fields.filter { $0.isLogin && $0.isStored }.map(\.name)
      if fields.isEmpty { continue }
      for column in columns(of: fields, in: Query(kind.kind)) {
        for index in column.indexes {
          if let login = column.values[Int(index)]?.text { logins[login, default: 0] += 1 }
        }
      }
    }
    return logins
  }

  /// Whether nothing is left to be done about a record on a day; so it is with one that is not there.
  public func isOver(_ id: RecordID, on day: Day) -> Bool {
    guard let kind = Schema.kind(of: id), let values = living(id, of: kind.kind) else { return true }
    return kind.memory(of: id, values).isOver(on: self, asOf: day)
  }

  /// Returns the login of whoever handles a record; of one whose kind has no handler whoever handles what it is a part
  /// of. Nil where nobody does, or nobody was named.
  public func handler(of id: RecordID) -> String? {
    let isSaid: (RecordID) -> Bool = { Schema.kind(of: $0)?.handlerField != nil }
    let said = isSaid(id) ? id : lineage(of: id).ids.first(where: isSaid)
    guard let said, let field = Schema.kind(of: said)?.handlerField else { return nil }
    return values(of: [field.name], in: said)[0]?.text
  }
}
