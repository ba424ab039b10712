import Testing

/// What a careful clerk would not write stands in no sentence of the program.
@Suite struct PolishWordingTests {
  /// Words and turns that were corrected once: each with what is written instead.
  private static let corrected: [(pattern: String, better: String)] = [
    (#"\b[Ss]to(i|ją)\b"#, "jest, widać"), (#"\bObok stanie\b|\bstać w plikach\b"#, "zobaczysz, być"),
    (#"\b[Kk]atalog|KATALOG"#, "folder"), (#"[Pp]owło[ck]"#, "polecenie, terminal"),
    (#"\bo kolei\b|\(kolej "#, "zapis nr"), (#"stoją otworem|tak strzeżon"#, "mają dostęp, strzeż tak jak"),
    (#"\bdana osobowa\b"#, "dane osobowe"), (#"Dysk (nie )?odda[łj]|nie zna blokad"#, "odczytano, nie obsługuje"),
    (#"zmienia to osobna czynność"#, "which command, or that there is none"), (#"tą samą drogą"#, "ten sam sposób"),
    (#"czekałyby na ten krok|udziału w formie"#, "nie ma nic do zatwierdzenia, nie można zapisać się"),
    (#"[Jj]ednostka redakcyjna|Wydać kod"#, "czego dotyczy, kod potwierdzenia dla zgłaszającego"),
    (#"lat nauki|czytelność:"#, "wystarczy 5 lat szkoły"), (#"p: przyjmij po terminie"#, "the key that does it there"),
    (#"\b24:00\b"#, "do … włącznie"),
    // A name is not declined, so that it follows no preposition: neither in the text nor at its end.
    (#"\b([Dd]la|[Pp]rzy) „?(\\\(|"($|[ ),+]))"#, "→, pożycza: …, organizacja: …"),
    (#"Wydaje wpisy|Co się stało ze zgłoszeniem|Kolejny krok rezerwacji"#, "zapisuje"),
    (#"Przerwane, nie psuje|Tego dnia nic nie ma"#, "można przerwać bez szkody, nie ma spotkań"),
    (#"\(domyślnie "#, "(domyślnie: …), said once by the parser"),
  ]

  /// The places of a pattern, comments aside.
  private static func places(of pattern: String, in files: [House.File]) throws -> [String] {
    let regex = try Regex(pattern)
    return files.flatMap { file in
      file.lines.enumerated().compactMap { index, line in
        let text = line.drop { $0 == " " }
        return text.hasPrefix("//") || text.firstMatch(of: regex) == nil ? nil : "\(file.place(index)): \(text)"
      }
    }
  }

  @Test(arguments: corrected.indices) func `no sentence holds what was corrected`(index: Int) throws {
    let (pattern, better) = Self.corrected[index]
    let files = try House().files(below: ["Sources"]).filter { $0.path.hasSuffix(".swift") }
    #expect(files.count > 100)
    let found = try Self.places(of: pattern, in: files)
    #expect(found == [], "better: \(better)")
  }

  @Test func `the patterns find what they are for`() throws {
    let sentences = [
      #""Obok listy stoi wszystko""#, #""Obok stanie wszystko""#, #""w katalogu \(folder)""#, #""W powłoce: \(x)""#,
      #""brakuje zapisu o kolei 5""#, #""Dane osobowe stoją otworem""#, #""dana osobowa (telefon)""#,
      #""Dysk oddał co innego""#, #""zmienia to osobna czynność""#, #""Następna tą samą drogą""#,
      #""udziału w formie: online""#, #""Wydać kod potwierdzenia""#, #""5 lat nauki""#,
      #""p: przyjmij po terminie""#, #""do 24:00""#, #""Wydaje wpisy""#, #""Tego dnia nic nie ma""#,
      #""nazwa (domyślnie cao)""#, #""Projektor dla \(borrower)""#,
    ]
    let file = House.File("Sources/Words/Sample.swift", sentences.joined(separator: "\n"))
    for (index, entry) in Self.corrected.enumerated() {
      #expect(try !Self.places(of: entry.pattern, in: [file]).isEmpty, "pattern \(index)")
    }
  }

  @Test(arguments: [
    #""\(name) dla \(borrower)""#, #""Dla \(borrower): sala""#, #""dla „\(borrower)”""#, #""Sala dla " + borrower"#,
    #"["sala dla", name].joined(separator: " ") + "przy „\(person)”""#,
  ])
  func `a name after a preposition is found however it was put together`(sentence: String) throws {
    let pattern = try #require(Self.corrected.first { $0.better.hasPrefix("→") }).pattern
    #expect(try !Self.places(of: pattern, in: [House.File("Sources/Words/Sample.swift", sentence)]).isEmpty)
  }
}
