/// The name of a file before it was attached: one part of a path, never a way to another folder.
public enum AttachedFileName {
  /// The longest that Linux and Windows take, in bytes.
  static let limit = 255

  /// Returns the name of a file when it is given out: without signs that nobody sees or that turn what follows round
  /// (UAX #9, UTS #39), and never hidden or taken for an option. Empty if nothing is left.
  static func givenOut(_ name: String) -> String {
    String(visible(name).drop { $0 == "." || $0 == "-" || $0 == " " })
  }

  /// Returns a name from outside as one that a file may have here: without folders before it and signs that nobody sees, and cut
  /// to the limit and to the length of a line, but for the ending, which says what the file is. Empty if nothing is left.
  public static func fitting(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let shown = visible(last)
    if shown.allSatisfy({ $0 == "." }) { return "" }
    guard shown.utf8.count > limit || shown.count > Limits.line else { return shown }
    let ending =
      shown.lastIndex(of: ".").map { shown[$0...] }.flatMap { $0.utf8.count <= longestEnding ? $0 : nil } ?? ""
    var start = shown.prefix(Limits.line - ending.count)
    while start.utf8.count + ending.utf8.count > limit { start.removeLast() }
    return String(start + ending)
  }

  /// The longest ending that tells something, in bytes.
  private static let longestEnding = 20

  private static func visible(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !isInvisible($0) }))
  }

  private static func isInvisible(_ sign: Unicode.Scalar) -> Bool {
    switch sign.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    case _: false
    }
  }

  /// The name, if a file may be called so.
  static func checked(_ name: String) throws(FieldError) -> String {
    let bytes = name.utf8
    guard bytes.count <= limit else { throw .tooLong(limit: limit) }
    guard name != ".", name != "..", bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }) else {
      throw .notAFileName
    }
    return name
  }
}
