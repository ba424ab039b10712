import Testing

/// Each rule, broken and kept.
@Suite struct HouseRulesTests {
  private func source(_ text: String, room: String = "Screens") -> House.File {
    House.File("Sources/\(room)/App/Some.swift", text)
  }

  @Test(arguments: [
    "import Foundation", "import FoundationEssentials", "@preconcurrency import Foundation", "public import Glibc",
    "import struct Foundation.Date", "  import FlatFileStore", "@_spi(Some) internal import CCurses",
    "import Foundation  // for a good reason",
  ])
  func anArrowOutsideTheTableIsFound(line: String) {
    #expect(HouseRules.wrongImports(source("// a file\n\(line)\n")).count == 1)
  }

  @Test func arrowsOfTheTableAreLeftAlone() {
    #expect(HouseRules.wrongImports(source("import CivicDomain\nimport Words\nimport TerminalCanvas")).isEmpty)
    #expect(HouseRules.wrongImports(source("import Glibc\nimport CLinux", room: "FlatFileStore")).isEmpty)
    #expect(HouseRules.wrongImports(source("import CivicDomain", room: "TerminalCanvas")).count == 1)
    #expect(HouseRules.wrongImports(source("important()\n/// import is a word")).isEmpty)
    #expect(HouseRules.wrongImports(source("", room: "Attic")).count == 1)
  }

  @Test(arguments: [
    "  static let waitingDays = 7", "  private let opensHour: Int = 6", "let end = today.adding(days: -14)",
    "if months >= 12 { return }", "guard count(of: days) < 30 else {", "let reach = Reach(hours: 24)",
  ])
  func aLengthOfTimeInTheDomainIsFound(line: String) {
    #expect(HouseRules.lengthsOfTime(source(line, room: "CivicDomain")).count == 1)
    #expect(HouseRules.lengthsOfTime(source(line)).isEmpty, "what a screen waits for is no law")
  }

  @Test func aLengthOfTimeThatIsASettingOrTheCalendarsIsLeftAlone() {
    let lines =
      "day.adding(days: -1)\nday.adding(days: days)\nlet days = register.number(of: .keepNeedsDays, on: day)\n"
      + "/// within 14 days\nlet displayed = 7\nif days > longest { return }"
    #expect(HouseRules.lengthsOfTime(source(lines, room: "CivicDomain")).isEmpty)
    #expect(HouseRules.lengthsOfTime(House.File("Sources/CivicDomain/Records/Limits.swift", "let days = 31")).isEmpty)
  }

  @Test func aFileOfSixHundredAndOneLinesIsFound() {
    let line = "let a = 1\n"
    #expect(HouseRules.tooLong(source(String(repeating: line, count: 600))).isEmpty)
    #expect(HouseRules.tooLong(source(String(repeating: line, count: 601))).count == 1)
  }

  @Test(arguments: [
    "struct BookingManager {}", "final class KeyHandler {", "enum DateUtils {}", "protocol Common {}",
    "private typealias TextHelpers = Int",
  ])
  func aNameThatSaysNothingIsFound(line: String) {
    #expect(HouseRules.emptyNames(source(line)).count == 1)
  }

  @Test func aFileNameThatSaysNothingIsFound() {
    #expect(HouseRules.emptyNames(House.File("Sources/Words/String+Extensions.swift", "")).count == 1)
    #expect(HouseRules.emptyNames(source("struct Booking {}\n// a struct BookingManager would be wrong")).isEmpty)
  }

  @Test(arguments: ["let a = try! b()", "c as! D", "default: fatalError(\"no\")"])
  func aCrashWithoutAReasonIsFound(line: String) {
    #expect(HouseRules.crashes(source(line)).count == 1)
    #expect(HouseRules.crashes(source(line + "  // the table above has every byte")).isEmpty)
  }

  @Test(arguments: [
    #"let reason = "cofnięto""#, #"Label(pl: "powód", en: "powód")"#, #"Label(pl: label, en: label) ?? "[usunięto]""#,
    ".known(as:\n  \"własność\")\nlet other = \"żeton\"",
  ])
  func aPolishSentenceInTheDomainIsFound(text: String) {
    #expect(HouseRules.polishSentences(source(text, room: "CivicDomain")).count == 1)
    #expect(HouseRules.polishSentences(source(text, room: "Words")).isEmpty)
  }

  @Test(arguments: [
    #"Label(pl: "powód", en: "reason")"#, #"Label(pl: "„cofnięto \"żeton\"”", en: "reason")"#,
    "// the log's \"cofnięto\"",
    #"pl: ["uwaga", "uwagi", "żądań"], en: ["remark", "remarks"]"#, ".known(as:\n  \"skrót\",\n  \"własność\")",
    #".known(as: "skrót (krótko)")"#,
  ])
  func aPolishLabelOfTheDomainIsLeftAlone(text: String) {
    #expect(HouseRules.polishSentences(source(text, room: "CivicDomain")).isEmpty)
  }

  @Test func aFieldNamedByAStringIsFound() {
    let names: Set = ["start", "seatsLeft"]
    for line in [
      "values[\"start\"]", "[\"title\", \"seatsLeft\"]", "  case \"start\": 1", "\"\\(label(\"start\")) a\"",
      "(\"start\")",
    ] {
      #expect(HouseRules.namedFields(source(line), names: names).count == 1, "\(line)")
      #expect(HouseRules.namedFields(source(line, room: "wspolnie"), names: names).count == 1)
      #expect(HouseRules.namedFields(source(line, room: "CivicDomain"), names: names).isEmpty)
    }
    for line in [
      "\\Session.start", "/// `\"start\"`", "Label(pl: \"początek\", en: \"start\")", "\"start \\(day)\"", "case start",
      "\"\\\"start\\\"\"",
    ] {
      #expect(HouseRules.namedFields(source(line), names: names).isEmpty, "\(line)")
    }
  }

  @Test func aSwitchThatIsLeftOpenIsFound() {
    for (named, open) in [
      ("case .draft: 1", "default: 2"), ("case (_, .a(let b)):", "case _:"), ("case .a, .b:", "case _: 0"),
    ] {
      let text = "  switch state {\n  \(named)\n    run()\n  \(open)\n  }"
      #expect(HouseRules.openSwitches(source(text)) == ["Sources/Screens/App/Some.swift:4"], "\(named)")
    }
    for (named, open) in [
      ("case 0x20: 1", "default: 2"), ("case Booking.kind:", "case _:"), ("case \"a\":", "case _: x(.b)"),
      ("case .draft: 1", "case .sent: 2"),
    ] {
      #expect(HouseRules.openSwitches(source("  switch state {\n  \(named)\n  \(open)\n  }")).isEmpty, "\(named)")
    }
    let nested = "switch a {\ncase .a:\n  switch b {\n  case 1: 2\n  default: 3\n  }\ncase .b: 4\n}"
    #expect(HouseRules.openSwitches(source(nested)).isEmpty)
  }

  @Test(arguments: [
    "case Booking.kind:", "  case Person.kind, Organization.kind: 1", "    case (Session.kind, true): a",
  ])
  func aSwitchOverKindsIsFound(line: String) {
    #expect(HouseRules.switchedKinds(source("switch kind {\n\(line)\n}")).count == 1)
    #expect(HouseRules.switchedKinds(source(line, room: "CivicDomain")).isEmpty)
    #expect(
      HouseRules.switchedKinds(source("if kind == Booking.kind {\n  case .kind(let kind)\n// case Booking.kind"))
        .isEmpty)
  }

  @Test func memoryOfUnknownTypeIsFound() {
    let line = "place.assumingMemoryBound(to: Day.self)"
    #expect(HouseRules.memoryOfUnknownType(source(line, room: "CivicDomain")).count == 1)
    #expect(HouseRules.memoryOfUnknownType(House.File(HouseRules.typedMemory, line)).isEmpty)
    #expect(HouseRules.memoryOfUnknownType(source(line, room: "FlatFileStore")).isEmpty)
  }

  @Test func aPathOfAMachineIsFound() {
    let path = "/" + "work/main/x"
    for line in ["open(\"\(path)\")", path, "see \(path)"] {
      #expect(HouseRules.machinePaths(source(line)).count == 1)
    }
    #expect(HouseRules.machinePaths(source("https://network" + path)).isEmpty)
  }
}
