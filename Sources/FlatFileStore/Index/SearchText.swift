import CLinux
import CivicDomain

/// The search index of a kind: the folded text of every record, in one block of memory, so that a search is one run
/// along memory.
final class SearchText {
  private let base: ByteColumn
  /// Records that changed since, by row.
  private var changed: [Int: [UInt8]] = [:]

  init(_ base: ByteColumn) { self.base = base }

  /// How many bytes a search goes through.
  var length: Int { base.bytes.count }

  func update(_ row: Int, _ text: [UInt8]) { changed[row] = text }

  /// The texts of all rows as they are now.
  var settled: ByteColumn {
    if changed.isEmpty { return base }
    var texts = ByteColumn()
    for row in 0..<max(base.count, (changed.keys.max() ?? -1) + 1) {
      if let text = changed[row] {
        texts.append(text)
      } else {
        texts.append(base.range(of: row).map { self.base.bytes[$0] })
      }
    }
    return texts
  }

  /// Marks the rows whose text has all the words, each as it is met: so every text is looked at while it is at hand.
  /// - Parameter isRanked: whether how near the match is matters; else all are marked alike.
  func mark(_ words: SearchWords, isRanked: Bool = false, in marks: inout [RowMark]) {
    guard let rarest = words.words.first else { return }
    func mark(_ text: UnsafeRawBufferPointer) -> RowMark {
      RowMark(isRanked ? MatchRank(of: words, inFolded: text) : .elsewhere)
    }
    base.bytes.withValues { values in
      let bytes = UnsafeRawBufferPointer(values)
      var row = 0
      var position = 0
      while row < base.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
        let found = Self.find(rarest, in: rest)
        if found < 0 { break }
        let offset = position + found
        row = self.row(at: offset, from: row)
        let range = base.range(of: row)
        if changed.isEmpty || changed[row] == nil {
          let text = UnsafeRawBufferPointer(rebasing: bytes[range])
          // What was found of a short word may lie within an address, where it does not count.
          let asked = SearchWords.isShort(rarest.count) ? words.words[...] : words.words.dropFirst()
          if asked.allSatisfy({ Self.occurs($0, in: text) }) { marks[row] = mark(text) }
        }
        position = range.upperBound
        row += 1
      }
    }
    for (row, text) in changed where words.matches(folded: text) { marks[row] = text.withUnsafeBytes(mark) }
  }

  /// Marks the rows, of those that are not marked yet, that have all the words, some of them in what their choices say.
  func mark(_ words: SearchWords, saidBy choices: SaidChoices, in marks: inout [RowMark]) {
    guard choices.isAny else { return }
    func isAsked(_ text: UnsafeRawBufferPointer) -> Bool {
      let said = choices.words(inFolded: text)
      guard said != 0 else { return false }
      return words.words.enumerated().allSatisfy { index, word in
        SaidChoices.has(index, in: said) || Self.occurs(word, in: text)
      }
    }
    base.bytes.withValues { values in
      let bytes = UnsafeRawBufferPointer(values)
      for row in 0..<base.count where marks[row] == .none && (changed.isEmpty || changed[row] == nil) {
        if isAsked(UnsafeRawBufferPointer(rebasing: bytes[base.range(of: row)])) { marks[row] = RowMark(.elsewhere) }
      }
    }
    for (row, text) in changed where marks[row] == .none && text.withUnsafeBytes(isAsked) {
      marks[row] = RowMark(.elsewhere)
    }
  }

  /// The row in whose text an offset lies: not before `first`.
  private func row(at offset: Int, from first: Int) -> Int {
    if base.range(of: first).contains(offset) { return first }
    var low = first
    var high = base.count
    while low < high {
      let middle = (low + high) / 2
      if base.range(of: middle).upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func occurs(_ word: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
    SearchWords.isShort(word.count) ? SearchWords.occurs(word, in: text) : find(word, in: text) >= 0
  }

  private static func find(_ word: [UInt8], in text: UnsafeRawBufferPointer) -> Int {
    word.withUnsafeBytes { find_bytes(text.baseAddress, text.count, $0.baseAddress, $0.count) }
  }
}

/// Whether a query asks for a row, and how near its match is; in one byte, for there are as many as records.
struct RowMark: Equatable {
  private let number: UInt8

  /// It is not asked for.
  static let none = RowMark(number: 0)

  private init(number: UInt8) { self.number = number }

  /// It is asked for, with a match of a rank; where nobody searches, the farthest.
  init(_ rank: MatchRank) { number = rank.rawValue + 1 }
}

/// The searched texts of a record, folded, parted by newlines; behind them its choices.
enum FoldedText {
  /// A field in which a search looks.
  private struct Field {
    /// The index of the field among those found of a record.
    let index: Int
    /// Whether it is a telephone, of which any part is looked for.
    let isTelephone: Bool
    /// Whether it is a text of which the telephones alone are looked for.
    let tellsTelephones: Bool
  }

  /// A field whose choice a search finds.
  fileprivate struct ChoiceField {
    /// The index of the field among those found of a record.
    let index: Int
    /// The indexes of its options, by their words.
    let options: [String: Int]
    /// The option that holds where a record says nothing.
    let absent: Int?
  }

  /// The fields of a kind in which a search looks, at their indexes among those found of a record.
  struct Fields {
    private let texts: [Field]
    private let choices: [ChoiceField]

    /// - Parameter index: where a field is found.
    init(of kind: AnyKind?, indexOf index: (String) -> Int) {
      texts = (kind?.fields ?? []).filter(\.isLookedThrough).map { field in
        Field(
          index: index(field.name), isTelephone: field.keyForm == .telephone, tellsTelephones: field.tellsTelephones)
      }
      choices = ChoiceLine.fields(of: kind).map { field in
        let words = field.shape.options.map(\.word)
        return ChoiceField(
          index: index(field.name), options: Dictionary(zip(words, words.indices)) { first, _ in first },
          absent: field.valueWhereAbsent?.text.flatMap(words.firstIndex))
      }
    }

    /// The names of the fields, in the order in which their kind declares them.
    static func names(of kind: AnyKind?) -> [String] {
      let choices = Set(ChoiceLine.fields(of: kind).map(\.name))
      return (kind?.fields ?? []).filter { $0.isLookedThrough || choices.contains($0.name) }.map(\.name)
    }

    /// Puts those of values found in lines behind what is there.
    func append(_ found: [FieldSearch?], to bytes: inout [UInt8]) {
      let start = bytes.count
      for field in texts {
        guard let value = found[field.index] else { continue }
        let known = bytes.count
        FoldedText.append(value, to: &bytes, since: start)
        if field.tellsTelephones { TelephoneLine.replace(textFrom: known, in: &bytes) }
        if field.isTelephone { TelephoneLine.append(digitsFrom: known, to: &bytes) }
      }
      var isFirst = true
      for (number, field) in choices.enumerated() {
        for option in field.chosen(in: found[field.index]) {
          ChoiceLine.append(field: number, option: option, to: &bytes, since: start, isFirst: &isFirst)
        }
      }
    }
  }

  private static func append(_ value: FieldSearch, to bytes: inout [UInt8], since start: Int) {
    let known = bytes.count
    var search = value
    let isPlain = search.eachPlainText { text in
      text.withMemoryRebound(to: UInt8.self) { append($0, to: &bytes, since: start) }
    }
    if isPlain { return }
    bytes.removeLast(bytes.count - known)
    search = value
    for var text in search.value()?.texts ?? [] { text.withUTF8 { append($0, to: &bytes, since: start) } }
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], since start: Int) {
    if bytes.count > start { bytes.append(LineEnvelope.newline) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { room in
      bytes.append(contentsOf: room[..<PolishText.fold(text, into: room)])
    }
  }
}

extension FoldedText.ChoiceField {
  /// The options that a record has chosen, as they stand in its lines.
  fileprivate func chosen(in found: FieldSearch?) -> [Int] {
    var said: [Int] = []
    var isSaid = false
    if var search = found {
      let isPlain = search.eachPlainText { text in
        isSaid = true
        if let option = options[String(decoding: text, as: UTF8.self)] { said.append(option) }
      }
      if !isPlain {
        search = found ?? search
        let texts = search.value()?.texts ?? []
        (isSaid, said) = (!texts.isEmpty, texts.compactMap { options[$0] })
      }
    }
    return isSaid ? said : absent.map { [$0] } ?? []
  }
}
