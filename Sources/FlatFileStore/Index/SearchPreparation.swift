import CivicDomain

/// What a search of a kind needs and nobody has asked for yet, made a piece at a time while nobody types: of personal fields no
/// cache has it, so that else the first digits of a number would wait for a walk along all people.
struct SearchPreparation {
  fileprivate let kind: KindIndex
  /// The state of the register on which it was begun.
  fileprivate let generation: Int
  fileprivate var making: DerivedMaking
  fileprivate var next = 0
}

extension RegisterIndex {
  /// Makes a piece of what a search of these kinds needs.
  /// - Returns: whether it did something; false: all of it is there.
  func prepareSearch(of kinds: [Kind]) -> Bool {
    if var begun = preparing {
      // Let go of, so that it need not be copied.
      preparing = nil
      if begun.generation == generation, begun.kind.searchText == nil || !begun.making.makesText {
        goOn(&begun)
        return true
      }
    }
    for kind in kinds.compactMap({ self.kind($0.name) }) where kind.ids.count > 0 {
      var making = DerivedMaking(of: kind)
      for field in kind.kind?.fields.filter(\.isTypedWhole).map(\.name) ?? [] where kind.keys[field] == nil {
        if kind.cached?.keyIndex(field, FieldKey(field, in: kind.kind)) != nil {
          _ = keyIndex(of: kind, field)
          return true
        }
        making.want(key: field)
      }
      if kind.searchText == nil {
        if kind.cached?.searchText() != nil {
          _ = searchText(of: kind)
          return true
        }
        making.wantText()
      }
      if making.isEmpty { continue }
      var begun = SearchPreparation(kind: kind, generation: generation, making: making)
      goOn(&begun)
      return true
    }
    return false
  }

  private func goOn(_ going: inout SearchPreparation) {
    let end = min(going.kind.ids.count, going.next + Limits.rowsPerPiece)
    let names = going.making.names
    var found = [FieldSearch?](repeating: nil, count: names.count)
    meter.read(records: end - going.next)
    for row in going.next..<end {
      find(names, of: row, in: going.kind, into: &found)
      going.making.take(row, found)
    }
    going.next = end
    if end == going.kind.ids.count { going.making.finish(going.kind) } else { preparing = going }
  }
}

extension FieldDeclaration {
  /// Whether somebody is found by its whole value, however it is written: a telephone, an e-mail address.
  fileprivate var isTypedWhole: Bool {
    switch keyForm {
    case .email, .telephone: isStored
    case .exact, .name, .statisticalNumber, nil: false
    }
  }
}

extension Store {
  /// Makes a piece of what a search of these kinds needs, for whoever has nothing else to do.
  /// - Returns: whether it did something; false: all of it is there.
  public func prepareSearch(of kinds: [Kind]) -> Bool { reading.registerIndex.prepareSearch(of: kinds) }
}
