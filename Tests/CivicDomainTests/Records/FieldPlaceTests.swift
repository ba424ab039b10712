import Testing

@testable import CivicDomain

/// Fields are read and written where they stand in the record, without its key paths being asked.
@Suite struct FieldPlaceTests {
  private struct Parcel: Equatable {
    var isHeavy = false
    var name = "none"
    var weight: Double?
    var labels: [String] = []
    /// Stands nowhere in a parcel.
    var firstLabel: String {
      get { labels.first ?? "" }
      set { labels = [newValue] + labels.dropFirst() }
    }
  }

  @Test func everyPropertyIsWrittenAndNoOtherChanges() {
    var parcel = Parcel()
    FieldPlace<Parcel, Double?>(\.weight).put(2.5, into: &parcel)
    #expect(parcel == Parcel(weight: 2.5))
    FieldPlace<Parcel, [String]>(\.labels).put(["fragile", "this side up"], into: &parcel)
    FieldPlace<Parcel, String>(\.name).put("a name that does not fit into sixteen bytes", into: &parcel)
    FieldPlace<Parcel, Bool>(\.isHeavy).put(true, into: &parcel)
    let expected = Parcel(
      isHeavy: true, name: "a name that does not fit into sixteen bytes", weight: 2.5,
      labels: ["fragile", "this side up"])
    #expect(parcel == expected)
  }

  @Test func whatIsReadIsWhatStandsThere() {
    var parcel = Parcel(isHeavy: true, name: "box", weight: 0.5, labels: ["fragile"])
    #expect(FieldPlace<Parcel, Bool>(\.isHeavy).value(in: &parcel))
    #expect(FieldPlace<Parcel, String>(\.name).value(in: &parcel) == "box")
    #expect(FieldPlace<Parcel, Double?>(\.weight).value(in: &parcel) == 0.5)
    #expect(FieldPlace<Parcel, [String]>(\.labels).value(in: &parcel) == ["fragile"])
  }

  @Test func aCopyOfTheRecordKeepsItsOwnValues() {
    let parcel = Parcel(labels: ["old"])
    var other = parcel
    FieldPlace<Parcel, [String]>(\.labels).put(["new"], into: &other)
    #expect(parcel.labels == ["old"] && other.labels == ["new"])
  }

  @Test func aPropertyThatIsWorkedOutIsAskedForByItsPath() {
    let place = FieldPlace<Parcel, String>(\.firstLabel)
    var parcel = Parcel(labels: ["fragile", "this side up"])
    place.put("heavy", into: &parcel)
    #expect(parcel.labels == ["heavy", "this side up"])
    #expect(place.value(in: &parcel) == "heavy")
  }
}
