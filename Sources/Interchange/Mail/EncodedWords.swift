import Words

/// The words of a head that are written in signs of ASCII alone: `=?UTF-8?B?xYHDs2TFug==?=` (RFC 2047).
enum EncodedWords {
  /// Decodes a value. What is no encoded word stays as it is; bytes beyond ASCII are taken for UTF-8, else for the code
  /// page that they look like.
  static func read(_ value: ArraySlice<UInt8>) -> MailText {
    var text = MailText()
    /// The bytes that stand in one code page, one after the other: a letter may begin in one word and end in the next.
    var run: (page: String?, bytes: [UInt8]) = (nil, [])
    var blanks: ArraySlice<UInt8> = []
    func endRun() {
      let read = MailCodePage.read(run.bytes, declared: run.page)
      // A name in letters that are not read is lost, and that is told.
      if MailCodePage.unread(run.bytes, declared: run.page) != nil { text.append(MailText(doubts: [.lostLetters])) }
      // Some programs end a word in the midst of a letter: a letter is lost, and the file is whole.
      text.append(
        read.doubts == [.cutOff] ? MailText(text: read.text + "\u{FFFD}", doubts: [.lostLetters]) : read)
      run.bytes = []
    }
    func take(_ bytes: [UInt8], in page: String?) {
      if page != run.page { endRun() }
      run.page = page
      run.bytes += bytes
    }
    var rest = value
    while let first = rest.first {
      if let word = EncodedWord(at: rest) {
        // Blanks between two encoded words only part them.
        if run.page == nil { take(Array(blanks), in: nil) }
        blanks = []
        take(word.bytes, in: word.page)
        rest = rest.dropFirst(word.length)
      } else if first <= 0x20 {
        blanks = rest.prefix { $0 <= 0x20 }
        rest = rest.dropFirst(blanks.count)
      } else {
        // To the next blank, or to an encoded word that some programs write without one.
        let end = rest.dropFirst().indices.first { rest[$0] <= 0x20 || EncodedWord(at: rest[$0...]) != nil }
        take(blanks.map { $0 < 0x20 ? 0x20 : $0 } + rest[..<(end ?? rest.endIndex)], in: nil)
        blanks = []
        rest = rest[(end ?? rest.endIndex)...]
      }
    }
    endRun()
    return text
  }

  /// How many bytes the encoded word takes that begins here; nil: none does.
  static func lengthOfWord(at value: ArraySlice<UInt8>) -> Int? { EncodedWord(at: value)?.length }

  /// One encoded word.
  private struct EncodedWord {
    let page: String
    let bytes: [UInt8]
    /// The bytes that it takes in the value.
    let length: Int

    /// The word that begins here, if one does.
    init?(at value: ArraySlice<UInt8>) {
      guard value.starts(with: "=?".utf8) else { return nil }
      let mark = UInt8(ascii: "?")
      let inner = value.dropFirst(2)
      guard let pageEnd = inner.firstIndex(of: mark),
        let kindEnd = inner[(pageEnd + 1)...].firstIndex(of: mark), kindEnd == pageEnd + 2,
        let textEnd = inner[(kindEnd + 1)...].firstIndex(of: mark),
        textEnd + 1 < value.endIndex, value[textEnd + 1] == UInt8(ascii: "=")
      else { return nil }
      let text = inner[(kindEnd + 1)..<textEnd]
      switch inner[pageEnd + 1] | 0x20 {
      case UInt8(ascii: "b"): bytes = TransferEncoding.base64(text).bytes
      case UInt8(ascii: "q"):
        bytes = TransferEncoding.escaped(text, by: UInt8(ascii: "=")).bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      default: return nil
      }
      // A language may stand behind the code page (RFC 2231, 5).
      page = String(decoding: inner[..<pageEnd].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
      length = textEnd + 2 - value.startIndex
    }
  }
}
