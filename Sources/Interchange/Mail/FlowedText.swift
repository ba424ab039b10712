/// Text whose lines were broken by a program, not by who wrote it: a blank at a line's end says that it goes on
/// (RFC 3676).
enum FlowedText {
  /// Joins what belongs together. `dropsBlanks`: the blank at the end is the program's too (DelSp).
  static func joined(_ text: String, dropsBlanks: Bool) -> String {
    var lines: [String] = []
    // The depth of quoting of the line that goes on; nil where none does.
    var open: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == ">" }.count
      var content = line.dropFirst(depth)
      if content.first == " " { content = content.dropFirst() }
      let isSignature = content == "-- "
      if open == depth, !isSignature, let last = lines.indices.last {
        lines[last] += content
      } else {
        lines.append(depth == 0 ? String(content) : "\(String(repeating: ">", count: depth)) \(content)")
      }
      open = content.last == " " && !isSignature ? depth : nil
      if open != nil, dropsBlanks, let last = lines.indices.last { lines[last].removeLast() }
    }
    return lines.joined(separator: "\n")
  }
}
