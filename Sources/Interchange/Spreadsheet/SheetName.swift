import CivicDomain

/// Names of sheets that Excel takes: at most 31 signs, none of those that part references, no apostrophe at an end, and
/// no two alike.
enum SheetName {
  private static let longest = 31

  /// Names made legal, in their order.
  static func legal(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var number = 1
      var legal = legal(name, behind: "")
      while !taken.insert(PolishText.folded(legal)).inserted {
        number += 1
        legal = self.legal(name, behind: " (\(number))")
      }
      return legal
    }
  }

  /// One name, with something behind it.
  private static func legal(_ name: String, behind end: String) -> String {
    var legal = Substring(name.filter { sign in !"[]:*?/\\".contains(sign) && !sign.isNewline })
    while legal.utf16.count > longest - end.utf16.count { legal.removeLast() }
    legal = legal.drop { $0 == "'" || $0 == " " }
    while let last = legal.last, last == "'" || last == " " { legal.removeLast() }
    return (legal.isEmpty ? "1" : legal) + end
  }
}
