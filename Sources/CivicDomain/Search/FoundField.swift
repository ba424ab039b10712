extension AnyKind {
  /// The first of the fields in which a search looks that holds one of some words; else the first of those whose choice, as
  /// it is read in a language, says one; nil: none of them does.
  ///
  /// - Parameters:
  ///   - words: words of a search, folded as `SearchWords` folds them.
  ///   - values: the values of a record of this kind.
  ///   - language: the language in whose words choices are read; nil: they are not searched.
  public func searchedField(
    holding words: [[UInt8]], in values: Row, choicesIn language: Language? = nil
  ) -> FieldDeclaration? {
    let written = fields.first { field in
      guard field.isLookedThrough else { return false }
      var folded = PolishText.folded(field.searchedTexts(of: values[field.name]).joined(separator: "\n"))
      return folded.withUTF8 { folded in
        words.contains { SearchWords.occurs($0, in: UnsafeRawBufferPointer(folded)) }
      }
    }
    guard written == nil, let language else { return written }
    return ChoiceLine.fields(of: self).first { field in
      field.chosen(in: values).contains { option in
        words.contains { field.shape.options[option].isSaid(by: $0, in: language) }
      }
    }
  }
}

extension FieldDeclaration {
  /// The texts of a value in which a search looks: as they are written, and the digits of a telephone in a line by
  /// themselves; of a text that may tell telephones those lines alone.
  func searchedTexts(of value: FieldValue?) -> [String] {
    if tellsTelephones { return (value?.texts ?? []).map(TelephoneLine.lines(of:)).filter { !$0.isEmpty } }
    return (value?.texts ?? []).map { keyForm == .telephone ? $0 + TelephoneLine.line(of: $0) : $0 }
  }
}
