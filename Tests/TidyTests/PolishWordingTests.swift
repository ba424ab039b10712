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
    (#"nie jest naprawdę|[Oo] czym ta sprawa nie|dniach od (spotkania|przekazania)"#, "prawdziwe, czego, 30 dni po"),
    (#"pracownika, czego potrzebujesz|przed 16\. rokiem"#, "powiedz pracownikowi, które nie mają 16 lat"),
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
    let files = try House().files(below: ["Sources"])
    let sentences = files.filter { $0.path.hasSuffix(".swift") }
    let pages = files.filter { file in ArticleTests.translated.contains { file.path.hasSuffix("/\($0.1).md") } }
    #expect(sentences.count > 100 && pages.count == ArticleTests.translated.count)
    let found = try Self.places(of: pattern, in: sentences + pages)
    #expect(found == [], "better: \(better)")
  }

  /// What somebody from Ukraine would stumble over: letters of other alphabets and languages, and what is said otherwise.
  private static let strange: [(pattern: String, why: String)] = [
    ("[ыэъёЫЭЪЁ]", "a letter of Russian"),
    ("[a-zA-Z][А-Яа-яЄІЇҐєіїґ]|[А-Яа-яЄІЇҐєіїґ][a-zA-Z]", "a letter that only looks so"),
    ("[А-Яа-яЄІЇҐєіїґ]['ʼ`]", "its apostrophe is ’"),
    ("[Мм]айстерн|не справжнє|Уміння|Рахуючи|рахуючи", "майстер-класи, несправжнє, навички, включно з вами"),
    ("([Зз]апис|зауваження) від |в працівника", "запис відкриється, приймаємо з, через працівника"),
  ]

  @Test func `what residents read in Ukrainian is Ukrainian`() throws {
    let files = try House().files(below: ["Sources/Words/Kiosk"])
    let told = files.flatMap(\.lines).filter { $0.contains { "іїєґ".contains($0) } }
    #expect(told.count > 100, "\(told.count)")
    for (pattern, why) in Self.strange { #expect(try Self.places(of: pattern, in: files) == [], "\(why)") }
    let sample = ["эхо", "мicто", "п'ять", "майстерні", "Запис від вт"].map { "\"\($0)\"" }
    for ((pattern, _), text) in zip(Self.strange, sample) {
      #expect(
        try !Self.places(of: pattern, in: [House.File("Sources/Words/Kiosk/Sample.swift", text)]).isEmpty, "\(text)")
    }
  }

  @Test func `the patterns find what they are for`() throws {
    let sentences = [
      #""Obok listy stoi wszystko""#, #""Obok stanie wszystko""#, #""w katalogu \(folder)""#, #""W powłoce: \(x)""#,
      #""brakuje zapisu o kolei 5""#, #""Dane osobowe stoją otworem""#, #""dana osobowa (telefon)""#,
      #""Dysk oddał co innego""#, #""zmienia to osobna czynność""#, #""Następna tą samą drogą""#,
      #""udziału w formie: online""#, #""Wydać kod potwierdzenia""#, #""5 lat nauki""#,
      #""p: przyjmij po terminie""#, #""do 24:00""#, #""Wydaje wpisy""#, #""Tego dnia nic nie ma""#,
      #""Nic nie jest naprawdę""#, #""Zapytaj pracownika, czego potrzebujesz.""#, #""nazwa (domyślnie cao)""#,
      #""Projektor dla \(borrower)""#,
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
