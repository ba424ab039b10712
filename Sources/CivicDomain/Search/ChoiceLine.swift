/// The choices of a record in the text in which a search looks: a line of their own, in signs that no text holds which
/// anybody types, so that only a search that asks for choices finds anything in it.
public enum ChoiceLine {
  /// Stands at the beginning of the line, as that of a telephone stands before its digits.
  static let mark: UInt8 = 2
  /// The first of sixteen control characters that are the digits of a code.
  private static let zero: UInt8 = 0x10
  /// How many options of one field have codes of their own.
  static let options = 256
  /// How many signs a code has: two for the field, two for the option.
  private static let length = 4

  /// The fields of a kind whose choices lists show to all of the staff, in their order; their index is their part of a code.
  public static func fields(of kind: AnyKind?) -> [FieldDeclaration] {
    Array(
      (kind?.fields ?? []).filter { $0.isStored && $0.audience != .personal && !$0.shape.options.isEmpty }
        .prefix(options))
  }

  /// Puts the code of an option behind a text, in a line that begins where none of the same text did.
  public static func append(field: Int, option: Int, to bytes: inout [UInt8], since start: Int, isFirst: inout Bool) {
    assert(field < options && option < options, "more choices than codes")
    if isFirst {
      if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
      bytes.append(mark)
      isFirst = false
    }
    for part in [field, option] {
      bytes.append(zero + UInt8(truncatingIfNeeded: part >> 4 & 0xF))
      bytes.append(zero + UInt8(truncatingIfNeeded: part & 0xF))
    }
  }

  /// Reads the codes in the line at the end of a folded text; nothing where it has none.
  static func eachCode(in text: UnsafeRawBufferPointer, _ body: (_ field: Int, _ option: Int) -> Void) {
    var start = text.count
    while start > 0, text[start - 1] & 0xF0 == zero { start -= 1 }
    guard start > 0, start < text.count, text[start - 1] == mark else { return }
    var place = start
    while place + length <= text.count {
      func number(_ offset: Int) -> Int { Int(text[place + offset] & 0xF) << 4 | Int(text[place + offset + 1] & 0xF) }
      body(number(0), number(2))
      place += length
    }
  }
}

/// The words of a search that choices say: by what a person reads of them in a language, or by what people say for it.
public struct SaidChoices {
  /// Which words are said, a bit for each of the first ones.
  public typealias Bits = UInt64

  private let fields: [FieldDeclaration]
  /// For each code which of the words it says.
  private var said: [Bits]
  /// Whether any choice says any of them.
  public private(set) var isAny = false

  /// Reads which options of a kind say words.
  public init(_ words: SearchWords, of kind: AnyKind?, in language: Language) {
    fields = ChoiceLine.fields(of: kind)
    said = Array(repeating: 0, count: fields.count * ChoiceLine.options)
    for (number, field) in fields.enumerated() {
      for (index, option) in field.shape.options.prefix(ChoiceLine.options).enumerated() {
        for (bit, word) in words.words.prefix(Bits.bitWidth).enumerated() where option.isSaid(by: word, in: language) {
          said[number * ChoiceLine.options + index] |= 1 << Bits(bit)
          isAny = true
        }
      }
    }
  }

  /// The words that the choices in a folded text say.
  public func words(inFolded text: UnsafeRawBufferPointer) -> Bits {
    var found: Bits = 0
    ChoiceLine.eachCode(in: text) { field, option in
      let code = field * ChoiceLine.options + option
      if code < said.count { found |= said[code] }
    }
    return found
  }

  /// The words that the choices among a record's values say.
  func words(in values: Row) -> Bits {
    var found: Bits = 0
    for (number, field) in fields.enumerated() {
      for option in field.chosen(in: values) where option < ChoiceLine.options {
        found |= said[number * ChoiceLine.options + option]
      }
    }
    return found
  }

  /// Whether the word at an index is among some words.
  public static func has(_ index: Int, in words: Bits) -> Bool {
    index < Bits.bitWidth && words & (1 << Bits(index)) != 0
  }
}

extension FieldShape.Option {
  /// Whether a folded word begins a word of what a person reads of it in a language, or of what people say for it: within a word
  /// nobody looks for what the program calls something.
  func isSaid(by word: [UInt8], in language: Language) -> Bool {
    ([label[language]] + synonyms).contains { text in
      let folded = Array(PolishText.folded(text).utf8)
      return folded.indices.contains { start in
        (start == 0 || !folded[start - 1].isPartOfWord) && folded[start...].starts(with: word)
      }
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of a folded text, or a part of one.
  fileprivate var isPartOfWord: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

extension FieldDeclaration {
  /// The indexes of the options that a record has chosen, of those that hold where it says nothing too.
  func chosen(in values: Row) -> [Int] {
    let words = (values[name] ?? valueWhereAbsent)?.texts ?? []
    return words.compactMap { word in shape.options.firstIndex { $0.word == word } }
  }
}
