import CivicDomain
import Testing

/// The tree of this repository keeps the rules of the house.
@Suite struct TidyTests {
  let house = House()

  @Test func everyImportIsAnArrowOfTheTable() throws {
    let files = try house.files(below: ["Sources"])
    #expect(files.contains { $0.path == "Sources/CivicDomain/Calendar/Day.swift" }, "the sources were not found")
    #expect(files.flatMap(HouseRules.wrongImports) == [])
  }

  @Test func noFileIsTooLong() throws {
    #expect(try house.files(below: ["Sources", "Tests"]).flatMap(HouseRules.tooLong) == [])
  }

  @Test func halfOfTheFilesAreShort() throws {
    let lengths = try house.files(below: ["Sources"]).filter { $0.path.hasSuffix(".swift") }.map(\.lines.count).sorted()
    let median = try #require(lengths.isEmpty ? nil : lengths[lengths.count / 2])
    #expect(median <= HouseRules.medianFile)
  }

  @Test func everyNameSaysSomething() throws {
    #expect(try house.files(below: ["Sources", "Tests"]).flatMap(HouseRules.emptyNames) == [])
  }

  @Test func whatMayCrashSaysWhyItCannot() throws {
    #expect(try house.files(below: ["Sources"]).flatMap(HouseRules.crashes) == [])
  }

  @Test func theDomainReadsMemoryByOffsetsInOneFileAlone() throws {
    #expect(try house.files(below: ["Sources"]).flatMap(HouseRules.memoryOfUnknownType) == [])
  }

  @Test func theDomainSpeaksPolishInLabelsAlone() throws {
    #expect(try house.files(below: ["Sources"]).flatMap(HouseRules.polishSentences) == [])
  }

  @Test func aNumberOfTheLawOrOfTheHouseIsASetting() throws {
    #expect(try house.files(below: ["Sources"]).flatMap(HouseRules.lengthsOfTime) == [])
  }

  @Test func noFileKnowsTheMachineItWasWrittenOn() throws {
    let files = try house.files(below: ["Sources", "Tests", "themes", ".packaging", "Package.swift", "README.md"])
    #expect(files.flatMap(HouseRules.machinePaths) == [])
  }

  @Test func noFieldIsNamedByAString() throws {
    let names = Set(Schema.kinds.flatMap { $0.fields.map(\.name) })
    #expect(names.contains("tokensPerHour") && names.contains("seatsLeft"))
    #expect(try house.files(below: ["Sources"]).flatMap { HouseRules.namedFields($0, names: names) } == [])
  }

  @Test func noSwitchOverOurOwnCasesIsLeftOpen() throws {
    #expect(try house.files(below: ["Sources"]).flatMap(HouseRules.openSwitches) == [])
  }

  @Test func noSwitchIsOverKinds() throws {
    #expect(try house.files(below: ["Sources"]).flatMap(HouseRules.switchedKinds) == [])
  }

  @Test func nothingElseStandsAtTheTopLevel() throws {
    #expect(try Set(house.topLevel()).subtracting(HouseRules.topLevel) == [])
  }
}
