import CivicDomain
import Interchange
import SeededRandom
import Testing

/// An organization that stands in two lists under two names: with the word of its form, without it, in short.
@Suite("An organization of two names") struct NamesOfOneTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private mutating func register(_ name: String, _ form: String, shortName: String = "", krs: String = "") throws
    -> RecordID
  {
    try #require(
      try scene.take("name;legalForm;shortName;krs\n\(name);\(form);\(shortName);\(krs)\n", again: true).added.first)
  }

  private mutating func reasons(_ name: String, _ form: String = "association", _ more: String = ";") throws
    -> [ImportFinding.Reason]
  {
    try scene.plan("name;legalForm;shortName;krs\n\(name);\(form);\(more)\n").reasons
  }

  @Test(arguments: [
    ("Stowarzyszenie KROKUS", "KROKUS"), ("KROKUS", "Stowarzyszenie „KROKUS”"), ("Stowarzyszenie KROKUS", "„Krokus”"),
    ("Stowarzyszenie Klub Seniora Reden", "Klub Seniora Reden"), ("Klub Seniora Reden", "SENIORA REDEN"),
    ("Towarzystwo Miłośników Ząbkowic", "miłośników Ząbkowic"), ("KROKUS Stowarzyszenie", "Krokus"),
    ("KROKUS", "Stowarzyszenie – KROKUS"),
  ])
  mutating func `is refused as one that looks like it, with both names`(known: String, typed: String) throws {
    let id = try register(known, "association")
    #expect(try reasons(typed) == [.namesake(id, name: known, typed: typed)])
    let again = try scene.plan("name;legalForm\n\(typed);association\n", again: true)
    #expect(again.added.count == 1, "said to be another it is one")
  }

  @Test(arguments: [
    ("Stowarzyszenie CIVITAS", "Stow. CIVITAS"), ("Stow. CIVITAS", "Stowarzyszenie „Civitas”"),
    ("Ochotnicza Straż Pożarna Łęka", "OSP Łęka"), ("OSP Łęka", "Ochotnicza Straż Pożarna Łęka"),
    ("Koło Gospodyń Wiejskich Tucznawa", "KGW Tucznawa"),
    ("UKS Orlik przy SP nr 12", "Uczniowski Klub Sportowy Orlik przy SP nr 12"),
    ("Szkoła Podstawowa nr 3", "SP nr 3"), ("Hufiec ZHP", "Hufiec Związek Harcerstwa Polskiego"),
  ])
  mutating func `is seen where one list writes a word in short`(known: String, typed: String) throws {
    let id = try register(known, "association")
    #expect(try reasons(typed) == [.namesake(id, name: known, typed: typed)])
    #expect(try scene.plan("name;legalForm\n\(typed) Dwa;association\n").reasons == [], "another word of its own")
  }

  private mutating func seat(_ name: String, _ city: String) throws -> RecordID {
    try #require(
      try scene.take("name;legalForm;city\n\(name);foundation;\(city)\n", again: true).added.first)
  }

  private mutating func seen(_ name: String, _ city: String = "") throws -> [ImportFinding.Reason] {
    try scene.plan("name;legalForm;city\n\(name);foundation;\(city)\n").reasons
  }

  @Test mutating func `is seen where one list puts the town behind the name`() throws {
    let imago = try seat("Fundacja Imago", "Dąbrowa Górnicza")
    for typed in ["Fundacja Imago Dąbrowa Górnicza", "Imago w Dąbrowie Górniczej", "Fundacja Imago – Dąbrowa Górnicza"]
    {
      for city in ["", "Dąbrowa Górnicza"] {
        #expect(try seen(typed, city) == [.namesake(imago, name: "Fundacja Imago", typed: typed)], "\(typed) \(city)")
      }
    }
    let long = try seat("Fundacja Świt Dąbrowa Górnicza", "Dąbrowa Górnicza")
    #expect(
      try seen("Fundacja Świt") == [.namesake(long, name: "Fundacja Świt Dąbrowa Górnicza", typed: "Fundacja Świt")])
  }

  @Test(arguments: [
    ("Dąbrowa Górnicza", "w Dąbrowie Górniczej"), ("Dąbrowa Górnicza", "z siedzibą w Dąbrowie Górniczej"),
    ("Dąbrowa Górnicza", "Oddział w Dąbrowie Górniczej"), ("Dąbrowa Górnicza", "Oddział Dąbrowa Górnicza"),
    ("Dąbrowa Górnicza", "– Dąbrowa Górnicza"), ("Będzin", "Oddział w Będzinie"), ("Sosnowiec", "w Sosnowcu"),
    ("Czeladź", "w Czeladzi"), ("Katowice", "w Katowicach"), ("Zawiercie", "z siedzibą w Zawierciu"),
    ("Wrocław", "we Wrocławiu"), ("Jaworzno", "w Jaworznie"), ("Kraków", "w Krakowie"), ("Tychy", "w Tychach"),
    ("Bytom", "w Bytomiu"), ("Warszawa", "w Warszawie"), ("Ruda Śląska", "w Rudzie Śląskiej"), ("Gdańsk", "w Gdańsku"),
  ])
  mutating func `is seen where the register or the list says in words in which town it is`(city: String, phrase: String)
    throws
  {
    let long = "Fundacja Imago \(phrase)"
    let id = try seat(long, city)
    #expect(try seen("Fundacja Imago", city) == [.namesake(id, name: long, typed: "Fundacja Imago")])
    #expect(try seen("Fundacja Imago Dwa", city) == [])
    #expect(try seen("Fundacja Imago", city == "Kraków" ? "Tychy" : "Kraków") == [], "that one is in another town")
    let bare = try seat("Fundacja Sosna", city)
    let typed = "Fundacja Sosna \(phrase)"
    #expect(try seen(typed, city) == [.namesake(bare, name: "Fundacja Sosna", typed: typed)])
  }

  @Test mutating func `is two where the town, or the seat, is another`() throws {
    _ = try seat("Fundacja Imago", "Dąbrowa Górnicza")
    #expect(try seen("Fundacja Imago Kraków", "Kraków") == [], "its seat is there")
    #expect(try seen("Fundacja Imago Kraków") == [], "no town of this register")
    #expect(try seen("Fundacja Dąbrowa Górnicza") == [], "nothing but a form would be left")
    #expect(try seen("Fundacja Imago Dąbrowska Grupa") == [])
    _ = try seat("Fundacja Sosna", "Kraków")
    #expect(try seen("Fundacja Sosna Dąbrowa Górnicza", "Dąbrowa Górnicza") == [], "that one is in another town")
  }

  @Test mutating func `is known in short, from either side`() throws {
    let id = try register("Dąbrowskie Forum Obywatelskie", "association", shortName: "DFO")
    #expect(try reasons("dfo") == [.namesake(id, name: "Dąbrowskie Forum Obywatelskie", typed: "dfo")])
    #expect(try reasons("dfo", "foundation") == [], "of another form")
    let other = try register("ZHP", "association")
    #expect(
      try reasons("Związek Harcerstwa", "association", "ZHP;") == [
        .namesake(other, name: "ZHP", typed: "Związek Harcerstwa")
      ])
  }

  @Test(arguments: [
    ("Klub Seniora Reden", "Klub Seniora Gołonóg"), ("Stowarzyszenie", "KROKUS"), ("Klub", "Stowarzyszenie Klub"),
    ("Stowarzyszenie KROKUS", "KROKUS II"), ("Szkoła", "Szkoła im. Jana Pawła II"), ("Klub nr 3", "nr 3"),
    ("Towarzystwo Krokus", "Stowarzyszenie Krokus"), ("Stowarzyszenie Klub", "Klub"),
  ])
  mutating func `is two where a word of its own tells them apart, or nothing but a form is alike`(
    known: String, typed: String
  ) throws {
    _ = try register(known, "association")
    #expect(try reasons(typed) == [])
  }

  @Test mutating func `is two where the form, a number or whose branch it is speaks against it`() throws {
    let id = try register("Stowarzyszenie KROKUS", "association", krs: "0000000001")
    #expect(try reasons("KROKUS", "foundation") == [])
    #expect(try reasons("KROKUS", "association", ";0000000002") == [])
    #expect(try scene.plan("name;legalForm;branchOf\nKROKUS;association;\(id.raw)\n").reasons == [])
    #expect(try reasons("KROKUS") == [.namesake(id, name: "Stowarzyszenie KROKUS", typed: "KROKUS")])
  }

  @Test mutating func `is found among the rows of one file`() throws {
    let file = "name;legalForm\nStowarzyszenie KROKUS;association\nKROKUS;association\nKlub Dwa;UKS\nDwa;foundation\n"
    let plan = try scene.take(file)
    #expect(plan.added.count == 3 && plan.reasons == [.namesakeRow(2, typed: "KROKUS")])
    #expect(try scene.plan(file).leftAlone.count == 3, "what is there already stays as it is")
  }

  /// Whatever the words of a name: with one form's word more or less it is the same, with another word of its own it is not.
  @Test mutating func `holds for whatever names`() throws {
    let seed: UInt64 = Thoroughness.seed
    print("NamesOfOneTests: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let own = [
      "Krokus", "Reden", "Gołonóg", "Nasza", "Ziemia", "Zagłębie", "Łosień", "Seniora", "Przyjaciół", "Świt", "Żbik",
    ]
    let forms: [(form: String, words: [String])] = [
      ("association", ["Stowarzyszenie", "Towarzystwo", "Klub", "Koło"]), ("foundation", ["Fundacja"]),
      ("schoolSportsClub", ["UKS", "Uczniowski Klub Sportowy"]),
      ("ruralWomensCircle", ["KGW", "Koło Gospodyń Wiejskich"]),
    ]
    for round in 0..<200 {
      scene = try ImportScene()
      let (form, words) = forms[random.number(0...forms.count - 1)]
      let core = (0...random.number(0...2)).map { _ in own[random.number(0...own.count - 1)] }.joined(separator: " ")
      let word = words[random.number(0...words.count - 1)]
      let (long, quoted) = ("\(word) \(core)", "\(word) „\(core.uppercased())”")
      let (known, typed) = random.once(in: 2) ? (core, quoted) : (long, core)
      let id = try register(known, form)
      #expect(
        try reasons(typed, form) == [.namesake(id, name: known, typed: typed)],
        "seed \(seed), round \(round): \(typed) beside \(known)")
      let other = "\(word) \(core) \(own[random.number(0...own.count - 1)])"
      #expect(try reasons(other, form) == [], "seed \(seed), round \(round): \(other) beside \(known)")
      #expect(try reasons(word, form) == [], "seed \(seed), round \(round): a bare \(word)")
    }
  }
}
