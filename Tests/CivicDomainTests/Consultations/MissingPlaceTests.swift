import CivicDomain
import Testing

/// What is said of a place that a text does not have.
@Suite struct MissingPlaceTests {
  private let units = Unit.cut(
    """
    Program współpracy

    Rozdział II
    Zasady

    § 1. Uchwala się program.
    § 3. 1. Zasady.
    2. Konkursy:
    1) duże;
    2) małe:
    a) dla młodych,
    b) dla starszych.
    § 4. Budżet.
    § 12. Program wchodzi w życie.

    Załącznik nr 1
    1. Mapa.
    2. Spis.
    """)

  private func reason(_ typed: String) -> MissingPlace.Reason { MissingPlace(typed, in: units).reason }

  @Test(arguments: [
    ("par. 3", "§ 3"), ("paragraf 3", "§ 3"), ("§3 ust.2 pkt 2 lit. b", "§ 3 ust. 2 pkt 2 lit. b"),
    ("rozdział II", "rozdz. II"), ("rozdział 2", "rozdz. II"), ("zał. 1", "zał. nr 1"), ("załącznik nr 1", "zał. nr 1"),
    ("załącznik I ust. 2", "zał. nr 1 ust. 2"),
  ])
  func aPlaceIsFoundInEachSpelling(typed: String, address: String) {
    #expect(Unit.address(typed: typed, in: units) == address)
  }

  @Test(arguments: [
    "cały dokument", "całość", "ogólna", "uwaga ogólna", "do całości", "Uwagi ogólne", "do ogółu",
  ])
  func theWholeIsMeant(typed: String) { #expect(Unit.isWhole(typed: typed)) }

  @Test(arguments: ["uwaga", "ogólna zasada", "tytuł", "do"])
  func theWholeIsNotMeant(typed: String) { #expect(!Unit.isWhole(typed: typed)) }

  @Test(arguments: [
    ("§ 44", "§ 12"), ("44", "§ 12"), ("§ 3 ust. 9", "§ 3 ust. 2"), ("3.9", "§ 3 ust. 2"),
    ("§3 ust.2 pkt 2 lit. c", "§ 3 ust. 2 pkt 2 lit. b"), ("§3 ust.2 pkt 2 lit. c tiret 2", "§ 3 ust. 2 pkt 2 lit. b"),
    ("zał. 7", "zał. nr 1"), ("rozdział 3", "rozdz. II"),
  ])
  func whatIsBehindTheLastNamesIt(typed: String, last: String) {
    #expect(reason(typed) == .behind(last: last))
    #expect(MissingPlace(typed, in: units).nearest.contains(last))
  }

  @Test func whatIsLeftOutBetweenOthersNamesThose() {
    let place = MissingPlace("§ 5", in: units)
    #expect(place.reason == .absent)
    #expect(place.nearest == ["§ 1", "§ 3", "§ 4"])
  }

  @Test func theLastIsTheHighestWhereverItStands() {
    let units = ["§ 1", "§ 19", "§ 21", "§ 30", "§ 2"].map { Unit(path: [$0], text: "x") }
    let between = MissingPlace("§ 20", in: units)
    #expect(between.reason == .absent && between.nearest == ["§ 19", "§ 21", "§ 30"])
    #expect(MissingPlace("§ 44", in: units).reason == .behind(last: "§ 30"))
  }

  @Test(arguments: [
    ("§ 4 ust. 2", "§ 4"), ("§ 3 ust. 1 pkt 4", "§ 3 ust. 1"), ("§ 3 ust. 1 ust. 77", "§ 3 ust. 1"),
  ])
  func whereNothingIsBelowAPlaceItIsTheNearest(typed: String, nearest: String) {
    let place = MissingPlace(typed, in: units)
    #expect(place.reason == .absent && place.nearest == [nearest])
  }

  @Test(arguments: ["strona 3, drugi akapit", "str. 3", "na stronie 4"])
  func pagesAreNotKnown(typed: String) { #expect(reason(typed) == .page) }

  @Test func whatIsCalledOtherwiseIsOfferedByItsNumber() {
    let place = MissingPlace("art. 3", in: units)
    #expect(place.reason == .unnamed && place.nearest == ["§ 3"])
    #expect(reason("w środku") == .unnamed)
    #expect(MissingPlace("w środku", in: units).nearest.contains("§ 1"))
    #expect(MissingPlace("§ 1", in: []).nearest.isEmpty)
  }

  @Test func theTitleHasNoPlaceOfItsOwn() { #expect(reason("tytuł") == .title && reason("tytuł uchwały") == .title) }

  @Test func anInnerPartAloneNamesAllThatHaveIt() {
    let place = MissingPlace("ust. 2", in: units)
    #expect(place.reason == .innerAlone)
    #expect(place.nearest == ["§ 3 ust. 2", "zał. nr 1 ust. 2"])
  }
}
