import CivicDomain

/// The layout of a cache, upon which every program that reads or writes one must agree.
enum CacheLayout {
  /// Raised whenever the sections, their memory or what they mean change.
  private static let number = 6
  /// The alignment of sections: a multiple of a processor's cache line, and of the size of every element.
  static let alignment = 64

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

  static func bytes(_ column: String) -> String { "\(column).bytes" }
  static func ends(_ column: String) -> String { "\(column).ends" }
  static func tally(_ tally: Tally) -> String { "\(tally.field)/tally \(tally.name)" }

  /// The fingerprint of the program and machine that made a cache. One made with other kinds, other fields, another
  /// folding or sorting of texts, or on a machine with another order of bytes, has another: the cache is then foreign.
  static let fingerprint: String = {
    var text = "\(number) \(MemoryLayout<Int>.size) \(1.littleEndian == 1)"
    for kind in Schema.kinds {
      text += "\n\(kind.kind.name)"
      for field in kind.fields {
        text += "\n  \(field.name) \(field.audience) \(field.shape.family) \(field.isSearched)"
        if field.tellsTelephones { text += " telephones" }
        if let form = field.keyForm { text += " \(form)" }
        // The text for searching holds which of them were chosen.
        for option in field.shape.options { text += " \(option.word)" }
      }
      for tally in kind.tallies { text += "\n  \(CacheLayout.tally(tally))" }
    }
    let signs = "AaĄąĆćĘęŁłŃńÓóŚśŹźŻż 2 10 ßœ„”–é Жж \u{AD}\u{200B}\u{3000}"
    let hash = ShortHash.of(Array(text.utf8) + PolishText.sortKey(signs) + Array(PolishText.folded(signs).utf8))
    return String(hash, radix: 16)
  }()

  /// The order fields that a cache always has: what a kind's records are called, and their days and times.
  static func orders(of kind: AnyKind) -> [String] {
    let title = kind.fields.first { field in if case .line = field.shape { field.isRequired } else { false } }?.name
    return kind.fields.filter { field in
      guard field.isStored, field.audience != .personal else { return false }
      return field.name == title || field.shape == .day || field.shape == .time
    }.map(\.name)
  }

  /// The fields by whose value records are found, as far as anyone on the staff may see them.
  static func keys(of kind: AnyKind) -> [String] {
    kind.fields.filter { field in
      field.isStored && field.audience != .personal && (field.isKey || field.shape.refersTo != nil)
    }.map(\.name)
  }

  /// The fields that refer to one record.
  static func references(of kind: AnyKind) -> [(field: String, kind: Kind)] {
    kind.fields.compactMap { field in
      guard field.isStored, field.audience != .personal, case .reference(let other) = field.shape else { return nil }
      return (field.name, other)
    }
  }

  /// Whether all that a search of the kind looks into may be seen by anyone on the staff.
  static func hasSearchText(_ kind: AnyKind) -> Bool {
    let searched = kind.fields.filter(\.isLookedThrough)
    return !searched.isEmpty && searched.allSatisfy { $0.audience != .personal }
  }
}
