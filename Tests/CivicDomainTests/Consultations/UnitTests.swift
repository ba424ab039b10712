import CivicDomain
import Testing

@Suite struct UnitTests {
  private func addresses(_ text: String) -> [String] { Unit.cut(text).map(\.address) }

  /// The annual programme of cooperation as cities write it: chapters, paragraphs, ustępy, points.
  private let programme = """
    UCHWAŁA NR …/2026
    RADY MIEJSKIEJ W DĄBROWIE GÓRNICZEJ
    w sprawie rocznego programu współpracy

    Na podstawie art. 5a ust. 1 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku
    publicznego i o wolontariacie Rada Miejska uchwala, co następuje:

    Rozdział 1
    Postanowienia ogólne

    § 1. Uchwala się program współpracy na 2027 r.

    § 2. Ilekroć w programie jest mowa o:
    1) ustawie – należy przez to rozumieć ustawę
    o działalności pożytku publicznego;
    2) organizacjach – należy przez to rozumieć:
    a) organizacje pozarządowe,
    b) podmioty, o których mowa w
    § 3 ust. 2 statutu, w szczególności:
    – kluby sportowe,
    – spółdzielnie socjalne.

    Rozdział 2
    Zasady współpracy

    § 3. 1. Współpraca opiera się na zasadach pomocniczości.
    2. Zadania zleca się w trybie otwartego konkursu ofert, ogłaszanego nie później niż
    15. dnia miesiąca.
    2a. Regranting odbywa się na podstawie art. 16a ustawy.
    3. Środki wynoszą 2 500 000 zł.

    § 4a
    Program wchodzi w życie z dniem podjęcia.
    """

  @Test func aResolutionIsCutByItsNumbers() {
    #expect(
      addresses(programme) == [
        "początek", "rozdz. 1", "§ 1", "§ 2", "§ 2 pkt 1", "§ 2 pkt 2", "§ 2 pkt 2 lit. a", "§ 2 pkt 2 lit. b",
        "rozdz. 2",
        "§ 3 ust. 1", "§ 3 ust. 2", "§ 3 ust. 2a", "§ 3 ust. 3", "§ 4a",
      ])
  }

  @Test func wrappedLinesAreJoinedAndReferencesBeginNothing() throws {
    let units = Unit.cut(programme)
    func text(_ address: String) throws -> String { try #require(units.first { $0.address == address }).text }
    #expect(try text("§ 2 pkt 1") == "ustawie – należy przez to rozumieć ustawę o działalności pożytku publicznego;")
    #expect(
      try text("§ 2 pkt 2 lit. b")
        == "podmioty, o których mowa w § 3 ust. 2 statutu, w szczególności:\n– kluby sportowe,\n– spółdzielnie socjalne."
    )
    #expect(
      try text("§ 3 ust. 2")
        == "Zadania zleca się w trybie otwartego konkursu ofert, ogłaszanego nie później niż 15. dnia miesiąca.")
    #expect(try text("§ 4a") == "Program wchodzi w życie z dniem podjęcia.")
    #expect(try text("rozdz. 2") == "Zasady współpracy")
  }

  @Test func levelsTellHowDeepAUnitStands() {
    let levels = Unit.cut("§ 1. 1. Jeden:\n1) punkt:\na) litera.").map(\.level)
    #expect(levels == [1, 2, 3])
  }

  @Test func aStatuteIsCutByArticlesAndACodeByParagraphsInThem() {
    let statute = """
      Art. 5. 1. Organy administracji publicznej prowadzą działalność.
      2. Współpraca odbywa się w formach:
      1) zlecania;
      2) wzajemnego informowania.
      Art. 5a. 1. Organ stanowiący uchwala program.
      """
    #expect(
      addresses(statute) == [
        "art. 5 ust. 1", "art. 5 ust. 2", "art. 5 ust. 2 pkt 1", "art. 5 ust. 2 pkt 2", "art. 5a ust. 1",
      ])
    let code = "Art. 57. § 1. Jeżeli początkiem terminu jest zdarzenie…\n§ 4. Jeżeli koniec terminu przypada na sobotę…"
    #expect(addresses(code) == ["art. 57 § 1", "art. 57 § 4"])
  }

  @Test func anAnnexCountsItsParagraphsAnew() {
    let text = "§ 1. Przyjmuje się regulamin.\nZałącznik nr 1 do uchwały\n§ 1. Regulamin określa zasady.\n§ 2. Koniec."
    #expect(addresses(text) == ["§ 1", "zał. nr 1", "zał. nr 1 § 1", "zał. nr 1 § 2"])
  }

  @Test func numberedParagraphsWithoutAnySignAreUnitsToo() {
    let text = """
      Strategia rozwoju
      1. Diagnoza
      Miasto ma osiemnaście dzielnic.
      1.1. Mieszkańcy
      1.2. Przestrzeń
      2. Cele
      1) więcej zieleni
      2) mniej hałasu
      """
    #expect(
      addresses(text) == ["początek", "ust. 1", "ust. 1.1", "ust. 1.2", "ust. 2", "ust. 2 pkt 1", "ust. 2 pkt 2"])
    #expect(Unit.cut(text)[1].text == "Diagnoza Miasto ma osiemnaście dzielnic.")
  }

  @Test func proseIsCutIntoItsParagraphs() {
    let text = "Pierwszy akapit, złamany\nw pół zdania.\n\nDrugi akapit.\n\n\nTrzeci."
    #expect(
      Unit.cut(text) == [
        Unit(path: ["akapit 1"], text: "Pierwszy akapit, złamany w pół zdania."),
        Unit(path: ["akapit 2"], text: "Drugi akapit."), Unit(path: ["akapit 3"], text: "Trzeci."),
      ])
    #expect(addresses("Jeden akapit w wierszu.\nDrugi w drugim.") == ["akapit 1", "akapit 2"])
  }

  @Test func proseInChaptersIsCountedInEach() {
    let text = "Rozdział I. Diagnoza\nMiasto rośnie.\n\nPotem maleje.\n\nRozdział II\nCele\n\nWięcej zieleni."
    #expect(
      addresses(text) == [
        "rozdz. I", "rozdz. I akapit 1", "rozdz. I akapit 2", "rozdz. II", "rozdz. II akapit 1",
      ])
  }

  @Test func numberingThatBeginsAnewStillNamesEveryPlaceOnce() {
    let units = addresses("Cel A\n1. Jeden\n2. Dwa\nCel B\n1. Jeden\n2. Dwa")
    #expect(units.count == Set(units).count)
    #expect(units == ["początek", "ust. 1", "ust. 2", "ust. 1 (2)", "ust. 2 (2)"])
  }

  @Test(arguments: ["", "   \n\n \n", "\u{0}"])
  func littleIsCutIntoLittle(text: String) {
    #expect(Unit.cut(text).count <= 1)
  }

  @Test func carriageReturnsOfAnotherSystemAreNoText() {
    #expect(Unit.cut("§ 1. Raz.\r\n§ 2. Dwa.\r\n").map(\.text) == ["Raz.", "Dwa."])
  }

  @Test func nothingOfTheTextIsLost() {
    let kept = Unit.cut(programme).map(\.text).joined(separator: " ")
    for word in ["UCHWAŁA", "następuje:", "mowa", "ustawie", "kluby", "socjalne.", "Regranting", "podjęcia."] {
      #expect(kept.contains(word))
    }
  }

  @Test(arguments: [
    ("§3 ust.2", "§ 3 ust. 2"), ("par. 3 ustęp 2", "§ 3 ust. 2"), ("§ 3 UST 2A", "§ 3 ust. 2a"), ("§ 3", "§ 3"),
    ("paragraf 2 punkt 2 litera b", "§ 2 pkt 2 lit. b"), ("rozdział 1", "rozdz. 1"), ("3 ust 2", "§ 3 ust. 2"),
    ("3.2", "§ 3 ust. 2"), ("3/2A", "§ 3 ust. 2a"), ("2", "§ 2"), ("2 pkt 2 b", "§ 2 pkt 2 lit. b"),
  ])
  func aPlaceIsFoundHoweverItIsTyped(typed: String, address: String) {
    #expect(Unit.address(typed: typed, in: Unit.cut(programme)) == address)
  }

  @Test(arguments: ["§ 30", "§ 3 ust. 20", "ust. 2", "30", "3.20", "3 pkt 2", "", "nic", "§ 3 ust. 2 pkt 1"])
  func aPlaceThatTheTextLacksIsNotFound(typed: String) {
    #expect(Unit.address(typed: typed, in: Unit.cut(programme)) == nil)
  }

  @Test(arguments: [
    ("cały dokument", true), ("do całości", true), ("Całość", true), ("do całego projektu", true), ("", false),
    ("cały paragraf", false), ("do", false), ("dokument", false), ("§ 3", false), ("the whole text", true),
  ])
  func `what means the document as a whole`(typed: String, isWhole: Bool) {
    #expect(Unit.isWhole(typed: typed) == isWhole)
  }

  @Test func `a number that may be of two places names neither`() {
    let units = [["art. 3"], ["§ 3", "ust. 2"]].map { Unit(path: $0, text: "x") }
    #expect(Unit.address(typed: "3", in: units) == nil)
    #expect(Unit.address(typed: "3.2", in: units) == "§ 3 ust. 2")
  }

  @Test(
    "a text names a place that the units have",
    arguments: [
      ("Uwaga do § 5 ust. 2 projektu", "§ 5 ust. 2"), ("dot. par. 5", "§ 5"),
      ("paragraf 5 ustęp 2 – ławki", "§ 5 ust. 2"),
      ("Uwagi: pkt 4", "§ 6 pkt 4"), ("§5 ust.9", "§ 5"), ("§ 6 pkt. 4 lit. b", "§ 6 pkt 4"),
      ("art. 3 ust. 2", nil), ("spotkanie 5 września", nil), ("ust. 2", "§ 5 ust. 2"), ("", nil),
    ])
  func named(text: String, expected: String?) {
    let units = [["§ 5", "ust. 1"], ["§ 5", "ust. 2"], ["§ 6", "pkt 4"]].map { Unit(path: $0, text: "x") }
    #expect(Unit.address(namedIn: text, of: units) == expected)
  }

  @Test(
    "a letter names one place, whole",
    arguments: [
      ("Proszę zmienić w § 5 ust. 2 termin.", "§ 5 ust. 2"), ("§ 5 ust. 1 jest zły; § 5 w ogóle", "§ 5 ust. 1"),
      ("§ 5 ust. 1 i § 6 pkt 4", nil), ("pkt 4 mojej listy", nil), ("art. 5 ustawy", nil), ("nic", nil),
    ])
  func namedAlone(text: String, expected: String?) {
    let units = [["§ 5", "ust. 1"], ["§ 5", "ust. 2"], ["§ 6", "pkt 4"]].map { Unit(path: $0, text: "x") }
    #expect(Unit.onlyAddress(namedIn: text, of: units) == expected)
    #expect(Unit.onlyAddress(namedIn: text, of: []) == nil)
  }

  @Test("where no text is known what is named stays as it is")
  func namedOfNone() {
    #expect(Unit.address(namedIn: "Uwaga do art. 3 ust. 2", of: []) == "art. 3 ust. 2")
    #expect(Unit.address(namedIn: "Uwaga", of: []) == nil)
  }
}
