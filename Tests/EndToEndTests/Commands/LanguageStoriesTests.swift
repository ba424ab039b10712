import Testing

@Suite("Commands in both languages", .waiting) struct LanguageStoriesTests {
  @Test func kindsAndFieldsAreUnderstoodInPolishAndEnglish() throws {
    let desk = try TrainingDesk.empty()
    let club = try desk.lines("add", "organizacja", "nazwa=Sowa", "forma prawna=stowarzyszenie")[0]
    try desk.lines("add", "zasób", "organizacja=\(club)", "nazwa=Sala", "rodzaj=sala", "żetony za godzinę=3")
    let json = try desk.run("list", "zasoby", "--where", "żetony za godzinę=3", "--json").output
    #expect(json.contains(#""name":"Sala""#), "keys of JSON stay what scripts know")
    #expect(try desk.run("list", "resources", "--where", "tokensPerHour=3", "--json").output == json)
    #expect(try desk.run("list", "resource", "--where", "tokens_per_hour=3", "--json").output == json)
  }

  @Test(arguments: [
    ("pl", "NIP: cyfra kontrolna się nie zgadza", "Nic nie zapisano."),
    ("en", "Tax number: the check digit does not agree", "Nothing was saved."),
  ])
  func theSameRefusalIsToldInTheLanguageAskedFor(language: String, fact: String, kept: String) throws {
    let desk = try TrainingDesk.empty(language: language)
    let result = try desk.run("add", "organization", "name=Sowa", "legalForm=association", "nip=1234567890")
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix(fact))
    #expect(result.errors.contains(kept))
  }

  @Test func theOptionBeatsTheEnvironmentBeforeAndAfterTheCommand() throws {
    let desk = try TrainingDesk.empty(language: "pl")
    #expect(try desk.run("--lang", "en", "show", "org-0000000000").errors.hasPrefix("There is no"))
    #expect(try desk.run("show", "org-0000000000", "--lang", "en").errors.hasPrefix("There is no"))
    #expect(try desk.run("show", "org-0000000000").errors.hasPrefix("Nie ma wpisu"))
    #expect(try desk.run("--help").output.contains("Mapa zasobów"))
    #expect(try desk.run("booking", "confirm", "--help", "--lang", "en").output.contains("Confirms it."))
  }
}
