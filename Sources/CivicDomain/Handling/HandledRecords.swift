// Who on the staff handles a record: the login on whose desk it is a line.

extension Record {
  /// The login of whoever handles such records. A kind that has this field has the acts that change it, too.
  public static func handler(_ path: Path<String>) -> Field {
    login("handler", path, pl: "zajmuje się", en: "handled by").key.givenOtherwise.changed {
      $0.isHandler = true
      $0.changeability = .rule
      $0.changingActs = [AssignRecords.declaration(of: kind), TakeRecords.declaration(of: kind)]
    }
  }
}

extension AnyKind {
  /// The field that tells who handles such a record; nil where nobody is said to.
  public var handlerField: FieldDeclaration? { fields.first(where: \.isHandler) }
}

extension Register {
  /// Returns the login of whoever handles a record; of one whose kind has no handler whoever handles what it is a part
  /// of. Nil where nobody does, or nobody was named.
  public func handler(of id: RecordID) -> String? {
    let isSaid: (RecordID) -> Bool = { Schema.kind(of: $0)?.handlerField != nil }
    let said = isSaid(id) ? id : lineage(of: id).ids.first(where: isSaid)
    guard let said, let field = Schema.kind(of: said)?.handlerField else { return nil }
    return values(of: [field.name], in: said)[0]?.text
  }
}
