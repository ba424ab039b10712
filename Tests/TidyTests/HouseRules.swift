/// The house's own rules, each as a function from a file to the places that break it.
enum HouseRules {
  private static let pureRooms: Set<String> = [
    "CivicDomain", "Words", "Interchange", "Reports", "TerminalCanvas", "Screens",
  ]

  /// Which room may import what: the table of the house, and of the world outside what a room exists to reach.
  static let arrows: [String: Set<String>] = [
    "CCurses": [],
    "CLinux": [],
    "CFormats": [],
    "CivicDomain": [],
    "TerminalCanvas": [],
    "Words": ["CivicDomain"],
    "FlatFileStore": ["CivicDomain", "CLinux", "Glibc"],
    "Interchange": ["CivicDomain", "Words", "CFormats"],
    "Reports": ["CivicDomain", "Words", "Interchange"],
    "Screens": ["CivicDomain", "Words", "TerminalCanvas", "Reports", "Interchange"],
    "wspolnie": pureRooms.union(["FlatFileStore", "CCurses", "CLinux", "Glibc", "ArgumentParser", "TOMLKit"]),
  ]

  /// Imports that the table does not have; Foundation is nowhere in it.
  static func wrongImports(_ file: House.File) -> [String] {
    guard file.path.hasSuffix(".swift"), let room = file.room else { return [] }
    guard let allowed = arrows[room] else { return ["\(file.path): no such room in the table of imports"] }
    return file.lines.enumerated().compactMap { index, line in
      guard let module = importedModule(line), !allowed.contains(module) else { return nil }
      return "\(file.place(index)): \(room) may not import \(module)"
    }
  }

  private static func importedModule(_ line: Substring) -> String? {
    let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || access.contains($0) }
    guard words.first == "import" else { return nil }
    return words.dropFirst().drop { kinds.contains($0) }.first?.split(separator: ".").first.map(String.init)
  }

  /// A file about one thing is never longer.
  static let longestFile = 600
  /// What half of the files of the sources stay below.
  static let medianFile = 150

  static func tooLong(_ file: House.File) -> [String] {
    let isCode = [".swift", ".c", ".h"].contains { file.path.hasSuffix($0) }
    // The newline that ends the last line begins no line.
    let count = file.lines.count - (file.lines.last?.isEmpty == true ? 1 : 0)
    return isCode && count > longestFile ? ["\(file.path): \(count) lines"] : []
  }

  /// Names that say nothing of what a thing is for.
  static func emptyNames(_ file: House.File) -> [String] {
    guard file.path.hasSuffix(".swift") else { return [] }
    let declaration = /^\s*(?:@?\w+\s+)*(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/
    var found: [String] = []
    let fileName = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
    if saysNothing(fileName) { found.append("\(file.path): the file's name") }
    for (index, line) in file.lines.enumerated() {
      guard let match = line.prefixMatch(of: declaration), saysNothing(match.1) else { continue }
      found.append("\(file.place(index)): \(match.1)")
    }
    return found
  }

  private static func saysNothing(_ name: Substring) -> Bool {
    ["Manager", "Helper", "Util", "Utility", "Utilities", "Handler", "Common", "Misc", "Extension"].contains {
      name.hasSuffix($0) || name.hasSuffix($0 + "s")
    }
  }

  /// The rooms in which a field is named by its property, or by the constant that declares it.
  private static let namingByPath: Set<String> = ["Screens", "Reports", "wspolnie"]

  /// String literals that are the name of a field; those of a label (`pl:`, `en:`) are words for people, and one right
  /// before its label is the name of a command.
  static func namedFields(_ file: House.File, names: Set<String>) -> [String] {
    guard file.path.hasSuffix(".swift"), let room = file.room, namingByPath.contains(room) else { return [] }
    let word = /"(\w+)"/
    return file.lines.enumerated().flatMap { index, line -> [String] in
      guard !isComment(line) else { return [] }
      return line.matches(of: word).compactMap { match in
        let before = line[..<match.range.lowerBound]
        let isLabel = before.hasSuffix("pl: ") || before.hasSuffix("en: ")
        let isCommand = line[match.range.upperBound...].hasPrefix(", pl: ")
        return names.contains(String(match.1)) && !isLabel && !isCommand ? "\(file.place(index)): \(match.0)" : nil
      }
    }
  }

  /// `default:` and `case _:` where a switch names cases, so that a new one would be passed over in silence; those of
  /// Unicode are not ours. Such a switch stands at the indentation of its cases.
  static func openSwitches(_ file: House.File) -> [String] {
    guard file.path.hasSuffix(".swift"), file.room != nil else { return [] }
    let namedCase = /(?:^case |[(,] ?)\.[a-z]/
    return file.lines.indices.compactMap { index in
      let line = file.lines[index]
      let indentation = line.prefix { $0 == " " }
      let rest = line.dropFirst(indentation.count)
      guard rest.hasPrefix("default:") || rest.hasPrefix("case _:") else { return nil }
      var namesCases = false
      for above in file.lines[..<index].reversed() where above.hasPrefix(indentation) {
        let text = above.dropFirst(indentation.count)
        if text.hasPrefix("case ") {
          namesCases = namesCases || text.prefix { $0 != ":" }.firstMatch(of: namedCase) != nil
        } else if !text.hasPrefix(" "), text.contains("switch ") {
          return namesCases && !text.contains("generalCategory") ? file.place(index) : nil
        }
      }
      return nil
    }
  }

  /// Cases of a switch over kinds outside the domain, where a new kind would be forgotten: what differs from kind to kind
  /// is said beside its fields.
  static func switchedKinds(_ file: House.File) -> [String] {
    guard file.path.hasSuffix(".swift"), let room = file.room, room != "CivicDomain" else { return [] }
    let kind = /^\s*case [^:]*\b[A-Z]\w*\.kind\b/
    return file.lines.indices.compactMap { index in
      file.lines[index].firstMatch(of: kind) == nil ? nil : file.place(index)
    }
  }

  /// Ways to crash that do not say why they cannot happen.
  static func crashes(_ file: House.File) -> [String] {
    guard file.path.hasSuffix(".swift"), file.room != nil else { return [] }
    let crash = /\b(?:try!|as!|fatalError\()/
    return file.lines.enumerated().compactMap { index, line in
      guard !isComment(line), line.firstMatch(of: crash) != nil, !line.contains("//") else { return nil }
      return file.place(index)
    }
  }

  /// The one file of the domain that reads memory as a type it is told.
  static let typedMemory = "Sources/CivicDomain/Records/RecordMemory.swift"

  /// Memory that is read or written as a type that the compiler does not know it to have, anywhere else in the domain.
  static func memoryOfUnknownType(_ file: House.File) -> [String] {
    guard file.room == "CivicDomain", file.path != typedMemory else { return [] }
    let reading = /assumingMemoryBound|bindMemory|unsafeBitCast/
    return file.lines.enumerated().compactMap { index, line in
      line.firstMatch(of: reading) == nil ? nil : file.place(index)
    }
  }

  /// Where Polish is data and no sentence: synonyms, the marks of a law's units, the letters that are vowels.
  static let polishData: Set<String> = [
    "Sources/CivicDomain/Organizations/LegalForm.swift", "Sources/CivicDomain/Consultations/UnitMark.swift",
    "Sources/CivicDomain/Consultations/UnitCutter.swift", "Sources/CivicDomain/Consultations/PlainLanguage.swift",
  ]

  /// Polish in the domain outside labels (`pl:`) and the names under which a column is known: a reader of English would
  /// read it too.
  static func polishSentences(_ file: House.File) -> [String] {
    guard file.room == "CivicDomain", file.path.hasSuffix(".swift"), !polishData.contains(file.path) else {
      return []
    }
    let label = /pl: (?:"(?:[^"\\]|\\.)*"|\[[^\]]*\])/
    let polish = /"[^"]*[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ][^"]*"/
    var open = 0
    return file.lines.enumerated().compactMap { index, line in
      if line.contains(".known(") || open > 0 {
        open += line.count { $0 == "(" } - line.count { $0 == ")" }
        return nil
      }
      return isComment(line) || line.replacing(label, with: "").firstMatch(of: polish) == nil ? nil : file.place(index)
    }
  }

  /// Lengths of time as literals in the domain: days, months, hours that are named, moved by or compared with a number. One
  /// that the law or the house sets is a setting, or stands in the table of duties with its source; one that tells a slip of typing is a limit.
  static func lengthsOfTime(_ file: House.File) -> [String] {
    let isTheirPlace = ["/Settings/", "/Calendar/", "/Limits.swift"].contains { file.path.contains($0) }
    guard file.room == "CivicDomain", !isTheirPlace else { return [] }
    let unit = #"(?:[dD]ays|[wW]eeks|[mM]onths|[yY]ears|[hH]ours?|[mM]inutes|[sS]ignatures)"#
    // A day on, and the day before, are the calendar's.
    let more = #"(?:[2-9]|[0-9]{2,})"#
    let patterns = [
      #"\b(?:let|var) \w*"# + unit + #"\w*(?:: Int)? = -?"# + more, #"\b"# + unit + #": -?"# + more,
      unit + #"\)? (?:[<>]=?|[=!]=) -?"# + more,
    ]
    return file.lines.enumerated().compactMap { index, line in
      let isFound = patterns.contains { (try? Regex($0)).flatMap { line.firstMatch(of: $0) } != nil }
      return !isComment(line) && isFound ? file.place(index) : nil
    }
  }

  /// Paths of the machine on which somebody worked. In pieces, so that this file does not break its own rule.
  static func machinePaths(_ file: House.File) -> [String] {
    let roots = ["work", "root", "Users"].map { "/" + $0 + "/" }
    return file.lines.enumerated().compactMap { index, line in
      roots.contains { root in
        // `network/x` or `../Users/` inside another path is none: a machine's path begins a word.
        line.ranges(of: root).contains { range in
          range.lowerBound == line.startIndex
            || " \"'`(=:,".contains(line[line.index(before: range.lowerBound)])
        }
      } ? file.place(index) : nil
    }
  }

  /// What may stand at the top level.
  static let topLevel: Set<String> = ["Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "themes"]

  private static func isComment(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("//") }
}
