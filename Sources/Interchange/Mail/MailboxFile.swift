/// A file of several messages, one behind the other, each behind a line that begins with “From ” (RFC 4155).
enum MailboxFile {
  /// The first message of such a file, as it was before it was put there, and whether others stand behind it; any other file
  /// as it is.
  static func first(of file: [UInt8]) -> (message: [UInt8], hasMore: Bool) {
    let mark = Array("From ".utf8)
    guard file.starts(with: mark) else { return (file, false) }
    var message: [UInt8] = []
    message.reserveCapacity(file.count)
    var lines = MailLines(file[...])
    var isBehindBlank = false
    var start = 0
    while let line = lines.next() {
      if isBehindBlank, line.starts(with: mark), MailHead(file[lines.place...]).isOfMessage { return (message, true) }
      // Such a line of a text is written behind a `>`, and one with some behind one more.
      let isQuoted = line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: mark)
      message += file[(isQuoted ? start + 1 : start)..<lines.place]
      isBehindBlank = line.isEmpty
      start = lines.place
    }
    return (message, false)
  }
}
