import Testing

/// Whatever an article or a README names is in the tree: files, types, their members, suites of tests, lines of code.
@Suite struct ArticleTests {
  private static let small = HouseContent([
    House.File(
      "Sources/Words/Screens/KeyWords.swift",
      """
      /// The words of keys, once called KeyNames.
      public struct KeyWords {
        case open, closed(Day)
        func said(pl: String) -> String { pl }
      }
      """),
    House.File("Sources/Words/Words.docc/HowToSay.md", "# How to say it"),
    House.File("Tests/WordsTests/KeyWordsTests.swift", "@Suite struct KeyWordsTests {}"),
    House.File(".ci/test", ""),
  ])

  private func missing(_ text: String) -> [String] {
    Article(file: House.File("Sources/Words/Words.docc/Words.md", text)).missing(in: Self.small)
  }

  @Test func `every page names what is there`() throws {
    let files = try House().files(below: [
      "Sources", "Tests", "themes", ".ci", ".packaging", "Package.swift", "README.md",
    ])
    let pages = files.filter { $0.path.hasSuffix(".md") }
    #expect(pages.contains { $0.path.contains(".docc/") } && pages.contains { $0.path == "README.md" })
    let house = HouseContent(files)
    #expect(pages.flatMap { Article(file: $0).missing(in: house) } == [])
  }

  /// The pages for people outside this house, each in English and in Polish.
  static let translated = [
    ("ForTheCentre", "DlaCentrum"), ("ForTheKiosk", "DlaKiosku"), ("ForTheRemoteOffice", "DlaInnegoBiura"),
    ("Accessibility", "Dostepnosc"),
  ]

  @Test(arguments: translated) func `a page in Polish has the same commands, lists and tables`(
    english: String, polish: String
  ) throws {
    let files = try House().files(below: ["Sources/wspolnie/wspolnie.docc"])
    let (one, other) = (try shape(of: english, in: files), try shape(of: polish, in: files))
    #expect(one == other, "\(english) and \(polish)")
    #expect(one.count > 5)
  }

  /// The commands of a page, what somebody names in them aside, and the beginnings of its headings, points and rows.
  private func shape(of name: String, in files: [House.File]) throws -> [String] {
    let page = try #require(files.first { $0.path.hasSuffix("/\(name).md") }, "\(name)")
    var isSample = false
    return page.lines.compactMap { line in
      if line.hasPrefix("```") { isSample.toggle() }
      if isSample { return String(line.replacing(/"[^"]*"/, with: "…")) }
      return line.prefixMatch(of: /#+ |- |\|/).map { String($0.output) }
    }
  }

  /// What is promised row by row: the laws, and the calls of a save.
  @Test(arguments: ["Tests/LAWS.md", "Sources/FlatFileStore/FlatFileStore.docc/Surviving.md"])
  func `every row of a promise names the test that shakes it`(path: String) throws {
    let files = try House().files(below: ["Sources", "Tests"])
    let page = try #require(files.first { $0.path == path })
    let rows = page.lines.filter { $0.firstMatch(of: /^\| [0-9]+ \|/) != nil }
    #expect(rows.count > 25)
    for row in rows {
      let shaken = try #require(row.split(separator: "|").last).matches(of: /`(\w+Tests)(?:\.(\w+))?`/)
      #expect(!shaken.isEmpty || row.hasSuffix("| – |"), "\(row)")
      for test in shaken {
        let suite = files.first { $0.path.hasPrefix("Tests/") && Self.declares("struct \(test.1)", $0) }
        #expect(suite != nil, "no suite \(test.1)")
        if let function = test.2, let suite {
          #expect(Self.declares("func \(function)", suite), "\(suite.path) has no \(function)")
        }
      }
    }
  }

  private static func declares(_ words: String, _ file: House.File) -> Bool {
    file.lines.contains { line in
      line.ranges(of: words).contains { range in
        range.upperBound == line.endIndex || !(line[range.upperBound].isLetter || line[range.upperBound].isNumber)
      }
    }
  }

  @Test(arguments: [
    "``KeyNames``", "``KeyWords/say(pl:)``", "``Words/KeyNames``", "a `KeyNames` and `other`", "`KeyWords.said2(pl:)`",
    "`Screens/KeyNames.swift`", "`KeyNames.swift`", "`Other/`", "`.ci/tests`", "`VoiceTests`", "<doc:HowToSing>",
    "[how](HowToSing.md)", "[how](../README.md#top)", "```swift\nfunc said(pl: String) { pl }\n```",
  ])
  func `what is not there is found`(text: String) {
    #expect(missing(text).count == 1, "\(text)")
  }

  @Test(arguments: [
    "``KeyWords``", "``KeyWords/said(pl:)``", "``KeyWords/init(_:)``", "``Words/KeyWords/open``", "`KeyWords.closed`",
    "`Screens/KeyWords.swift`", "`Screens/KeyWords`", "`Screens/`", "`Words/Screens/KeyWords.swift`", "`.ci/test`",
    "`KeyWordsTests`", "<doc:HowToSay>", "[how](HowToSay.md)", "[how](../../../Tests/WordsTests/KeyWordsTests.swift)",
    "[elsewhere](https://swift.org/KeyNames)", "`said`, `seq`, `WSPOLNIE_SEED`, `F_OFD_SETLK` and `<office>/`",
    "```swift\n  case open, closed(Day)\n  …\n}\n```\n", "```\nKeyNames, `KeyNames`\n```",
  ])
  func `what is there is left alone`(text: String) {
    #expect(missing(text) == [], "\(text)")
  }
}
