/// What the sources and tests declare and contain, against which articles are held.
struct HouseContent {
  /// The names of types, functions, properties and cases.
  private(set) var declared: Set<Substring> = []
  /// The lines of code and comments, without their indentation.
  private(set) var lines: Set<Substring> = []
  /// The files, and the folders in which they lie, from the root on.
  private(set) var paths: Set<Substring> = []

  private static let keywords: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "associatedtype", "func", "var", "let", "case",
  ]

  init(_ files: [House.File]) {
    for file in files {
      add(path: file.path[...])
      guard file.path.hasSuffix(".swift") else { continue }
      for line in file.lines {
        let text = line.trimmed
        lines.insert(text)
        if !text.hasPrefix("//") { addDeclarations(in: text) }
      }
    }
  }

  /// Whether a file or folder lies at the end of such a path; the ending of a source may be left out.
  func hasPath(endingIn end: Substring) -> Bool {
    let end = end.hasSuffix("/") ? end.dropLast() : end
    return ["", ".swift", ".c"].contains { ending in
      paths.contains { $0 == end + ending || $0.hasSuffix("/" + end + ending) }
    }
  }

  private mutating func add(path: Substring) {
    var path = path
    while paths.insert(path).inserted, let slash = path.lastIndex(of: "/") { path = path[..<slash] }
  }

  private mutating func addDeclarations(in line: Substring) {
    let words = line.utf8.split { !$0.isPartOfWord }.map { Substring($0) }
    for (keyword, name) in zip(words, words.dropFirst()) where Self.keywords.contains(keyword) { declared.insert(name) }
    // `case draft, sent(Day)` declares several.
    if words.first == "case" { declared.formUnion(words.dropFirst()) }
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension UInt8 {
  /// Letters, digits and the underscore; whatever is no ASCII, too.
  fileprivate var isPartOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
