/// What is asked about people: whoever may not see something may not ask about it either, for the answer tells it.
extension AnyKind {
  /// The first personal field in which a search looks, by words, by an e-mail address or by a telephone; nil: a search of
  /// its records finds them by nothing personal.
  public var searchedPersonally: FieldDeclaration? {
    fields.first { $0.audience == .personal && ($0.isSearched || $0.isContact) }
  }

  /// Whether its records are found by the names of people to whom they refer, where they are found by what they refer to.
  public var isFoundByPeople: Bool {
    shownReferences(withPersonal: true) != shownReferences(withPersonal: false)
  }

  /// Whether to ask by a field tells something of a person: what it holds, or to whom it refers.
  public func asksAboutPeople(by field: FieldDeclaration) -> Bool {
    field.audience == .personal || field.namesSomebody || mayBeOfPerson(field)
  }

  /// Whether a field may refer to any record, and so to a person, as in kinds that are the staff's alone.
  public func mayBeOfPerson(_ field: FieldDeclaration) -> Bool {
    kind.isForStaffAlone && field.shape == .anyReference
  }
}

extension FieldDeclaration {
  /// Whether it tells how somebody is reached, and they are found by it in whatever form it is typed.
  fileprivate var isContact: Bool {
    switch keyForm {
    case .email, .telephone: true
    case .exact, .name, .statisticalNumber, nil: false
    }
  }
}
