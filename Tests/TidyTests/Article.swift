/// An article, or another page of this repository: what it names must be there, so that nothing stays in it that was renamed or
/// taken away.
struct Article {
  let file: House.File

  /// What it names and nobody has.
  func missing(in house: HouseContent) -> [String] {
    var found: [String] = []
    var language: Substring?
    for (index, line) in file.lines.enumerated() {
      if line.hasPrefix("```") {
        language = language == nil ? line.dropFirst(3) : nil
        continue
      }
      let unknown = language.map { $0 == "swift" ? unknownCode(line, in: house) : [] } ?? unknownNames(line, in: house)
      found += unknown.map { "\(file.place(index)): \($0)" }
    }
    return found
  }

  /// A sample is code of the tree, line by line; `…` stands for what was left out.
  private func unknownCode(_ line: Substring, in house: HouseContent) -> [Substring] {
    let text = line.trimmed
    return text.isEmpty || text == "…" || house.lines.contains(text) ? [] : [text]
  }

  private func unknownNames(_ line: Substring, in house: HouseContent) -> [Substring] {
    let links = line.matches(of: /<doc:([\w-]+)>/).map { "\(folder)/\($0.1).md"[...] }
    let targets = line.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map { "\(folder)/\($0.1)"[...].withoutDots }
    let symbols = line.matches(of: /``([^`]+)``/).map(\.1).filter { !isSymbol($0, in: house) }
    let spans = line.matches(of: /(?:^|[^`])`([^`]+)`(?!`)/).map(\.1)
    return (links + targets).filter { !house.paths.contains($0) } + symbols + spans.filter { !isThere($0, in: house) }
  }

  /// The folder of the page, without a slash where it is the root's.
  private var folder: Substring { file.path.lastIndex(of: "/").map { file.path[..<$0] } ?? "." }

  /// A symbol's path as DocC has it: `Store/transact(_:by:at:)`.
  private func isSymbol(_ link: Substring, in house: HouseContent) -> Bool {
    link.split(separator: "/").allSatisfy { part in
      let name = part.prefix { $0 != "(" && $0 != "-" }
      return name == "init" || house.declared.contains(name) || name == file.room?[...]
    }
  }

  /// Whether what stands in backticks is there, as far as it is a path or the name of a type or its member.
  private func isThere(_ span: Substring, in house: HouseContent) -> Bool {
    if isPath(span) { return house.hasPath(endingIn: span) }
    guard span.wholeMatch(of: /[A-Z]\w*[a-z]\w*(?:\.\w+)*(?:\([\w:]*\))?/) != nil else { return true }
    return span.prefix { $0 != "(" }.split(separator: ".").allSatisfy {
      house.declared.contains($0) || house.hasPath(endingIn: $0)
    }
  }

  private func isPath(_ span: Substring) -> Bool {
    guard span.wholeMatch(of: /\.?\w[\w.+-]*(?:\/[\w.+-]+)*\/?/) != nil else { return false }
    return span.hasSuffix(".swift") || span.hasPrefix(".ci/") || span.hasPrefix(".packaging/")
      || span.hasPrefix("themes/")
      || span.contains("/") && span.first?.isUppercase == true
  }
}

extension Substring {
  /// A path without `.` and `..`.
  fileprivate var withoutDots: Substring {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")[...]
  }
}
