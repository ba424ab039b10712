import CivicDomain
import Screens
import Testing

@testable import wspolnie

/// How arguments, settings and faults in them are understood.
@Suite struct ArgumentTests {
  @Test func optionsOfEveryCommandStandBeforeOrAfterIt() throws {
    let desk = try CommandDesk()
    #expect(desk.run("init", desk.folder + "/other").code == .done)
    let id = desk.run("--data", desk.folder + "/other", "add", "organization", "name=A", "legalForm=other").lines[0]
    for arguments in [["--data", desk.folder + "/other", "show", id], ["show", id, "--data", desk.folder + "/other"]] {
      #expect(desk.run(arguments).code == .done)
    }
  }

  @Test func theStrongerSettingWins() {
    var variables = ["HOME": "/h", "XDG_DATA_HOME": "/x", "WSPOLNIE_DATA": "/w"]
    func folder(_ option: String? = nil) -> String {
      Settings.dataFolder(option: option, in: surroundings(variables))
    }
    #expect(folder("/o") == "/o")
    #expect(folder() == "/w")
    variables["WSPOLNIE_DATA"] = ""
    #expect(folder() == "/x/wspolnie")
    variables["XDG_DATA_HOME"] = nil
    #expect(folder() == "/h/.local/share/wspolnie")
  }

  /// Whoever has no register of their own works with that of the machine, also where they are not let in: they are told so.
  @Test func theMachinesRegisterIsMeantWhereThereIsNoneOfOnesOwn() throws {
    let desk = try CommandDesk()
    let usual = desk.folder + "/usual"
    func folder() -> String {
      Settings.dataFolder(option: nil, in: surroundings(["XDG_DATA_HOME": desk.folder]), machines: usual)
    }
    let own = desk.folder + "/wspolnie"
    #expect(folder() == own)
    #expect(desk.run("init", usual).code == .done)
    #expect(folder() == usual)
    #expect(desk.run("init", own).code == .done)
    #expect(folder() == own)
  }

  @Test func theLanguageIsThatOfTheOptionThenTheVariableThenTheSettingThenTheLocale() {
    func language(
      _ option: Language? = nil, own: Language? = nil, _ variables: [String: String]
    ) -> Language {
      var personal = PersonalSettings()
      personal.language = own
      return Settings.language(option: option, personal: personal, in: surroundings(variables))
    }
    #expect(language(own: .english, ["LANG": "pl_PL.UTF-8"]) == .english)
    #expect(language(own: .english, ["WSPOLNIE_LANG": "pl"]) == .polish)
    #expect(language(.polish, own: .english, [:]) == .polish)
    #expect(language(.english, ["WSPOLNIE_LANG": "pl"]) == .english)
    #expect(language(nil, ["WSPOLNIE_LANG": "en", "LANG": "pl_PL.UTF-8"]) == .english)
    #expect(language(nil, ["LC_ALL": "en_GB.UTF-8", "LANG": "pl_PL.UTF-8"]) == .english)
    #expect(language(nil, ["LC_MESSAGES": "pl_PL", "LANG": "en_US"]) == .polish)
    #expect(language(nil, ["LANG": "C.UTF-8"]) == .polish)
    #expect(language(nil, [:]) == .polish)
  }

  @Test(arguments: [
    ["bogus"], ["list"], ["list", "nothing"], ["list", "organizations", "--limit", "x"], ["booking"], ["answers"],
    ["registration"], ["list", "organizations", "--json", "--csv"], ["--lang", "xx", "list", "people"], ["show"],
    ["add", "booking"], ["add", "organization", "name"], ["add", "organization", "nme=A"],
    ["add", "organization", "name=A", "nazwa=B"], ["receipt", "AAAA"], ["backup"], ["restore", "x"],
    ["remove", "org-1"],
  ])
  func whatCannotBeReadIsAnArgumentError(arguments: [String]) throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    #expect(desk.run(arguments).code == .usage)
  }

  @Test func faultsAreToldInTheChosenLanguageInOneToThreeLines() throws {
    let desk = try CommandDesk()
    let polish = desk.run("list", "organizations", "--jsn")
    #expect(polish.errors == "Nie ma opcji --jsn. Może chodziło o --json?\nPomoc: wspolnie list --help\n")
    #expect(desk.run("bogus", "--lang", "en").errors.contains("There is no command “bogus”."))
    #expect(desk.run("--lang", "en", "booking").errors.contains("confirm, hand-over, return, cancel, refuse"))
  }

  @Test func helpIsThereAtEveryLevelInBothLanguages() throws {
    let desk = try CommandDesk()
    for command in ["", "list", "booking", "register"] {
      let arguments = command.isEmpty ? ["--help"] : [command, "--help"]
      let polish = desk.run(arguments)
      #expect(polish.code == .done)
      #expect(polish.output.contains("UŻYCIE: wspolnie"))
      #expect(!polish.output.contains("OPTIONS") && !polish.output.contains("USAGE"))
      let english = desk.run(["--lang", "en"] + arguments)
      #expect(english.output.contains("USAGE: wspolnie"))
    }
  }

  @Test func theClockIsSetInTrainingStoresOnly() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    desk.environment["WSPOLNIE_NOW"] = "2026-09-09T14:32"
    #expect(desk.run("list", "organizations").code == .configuration)
    desk.run("init", desk.folder + "/training", "--training")
    desk.environment["WSPOLNIE_DATA"] = desk.folder + "/training"
    #expect(desk.run("add", "organization", "name=A", "legalForm=other").code == .done)
    #expect(
      desk.run("list", "organizations", "--json").output.contains("\"changedAt\":\"2026-09-09T12:32:00.000000Z\""))
    desk.environment["WSPOLNIE_NOW"] = "yesterday"
    #expect(desk.run("list", "organizations").code == .configuration)
  }

  @Test("an empty value is one: the next argument is not taken for it")
  func emptyValue() {
    #expect(
      ProcessArguments.parted(["--data=", "list", "name=", "--lang=pl"]) == [
        "--data", "", "list", "name=", "--lang=pl",
      ])
  }

  @Test func allBehindRunIsTheOtherCommands() {
    let parted = DemoCommand.parted(["--lang", "en", "demo", "--run", "list", "organizations", "--json", "--data", "x"])
    #expect(parted.own == ["--lang", "en", "demo"])
    #expect(parted.command == ["list", "organizations", "--json", "--data", "x"])
    #expect(DemoCommand.parted(["comment", "c", "--remark", "--run"]).own.count == 4)
  }

  private func surroundings(_ variables: [String: String]) -> Surroundings {
    func silent() -> Printer { Printer(isTerminal: false, columns: nil) { _ in 0 } }
    return Surroundings(
      environment: { variables[$0] }, clock: { .earliest }, random: { 1 }, login: "ola", home: variables["HOME"] ?? "/",
      input: TypedInput(""), output: silent(), errors: silent())
  }
}
