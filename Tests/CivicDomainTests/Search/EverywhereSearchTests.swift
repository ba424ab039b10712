import CivicDomain
import Testing

/// One search over records of several kinds, read by windows.
@Suite struct EverywhereSearchTests {
  private static func person(_ id: String, _ name: String, phone: String = "", email: String = "") -> Change {
    var set: [String: FieldValue?] = ["name": .text(name)]
    if !phone.isEmpty { set["phone"] = .text(phone) }
    if !email.isEmpty { set["email"] = .text(email) }
    return Change(id: RecordID(id), set: set)
  }

  private func register(_ people: [Change]) throws -> MemoryRegister {
    var register = MemoryRegister()
    let organization: [String: FieldValue?] = ["name": .text("Aktywna Dąbrowa"), "phone": .text("322611234")]
    let aktywna = Change(id: RecordID("org-aktywna"), set: organization)
    register.apply([aktywna] + people, at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    return register
  }

  private func ids(_ search: EverywhereSearch, on register: MemoryRegister) -> [String] {
    (0..<search.total).compactMap { search.id(at: $0, on: register)?.raw }
  }

  @Test func `nothing typed finds nothing`() throws {
    let register = try register([])
    #expect(EverywhereSearch("  ", among: EverywhereSearch.callers, on: register).groups.isEmpty)
    #expect(EverywhereSearch("zzz", among: EverywhereSearch.callers, on: register).total == 0)
  }

  @Test(arguments: [
    "600111222", "+48 600 111 222", "0048600111222", "tel. 600-111-222", "JAN@krokus.example",
    "mailto:jan@krokus.example", "Janek K. <jan@krokus.example>", "Jan Kowalski <stary@adres.example>",
    "60011", "600 11", "kowal JAN",
  ])
  func `a person is found however the address is typed`(text: String) throws {
    let register = try register([
      EverywhereSearchTests.person("per-1", "Jan Kowalski", phone: "600 111 222", email: "jan@krokus.example"),
      EverywhereSearchTests.person("per-2", "Ewa Zając", phone: "600 333 444"),
    ])
    #expect(ids(EverywhereSearch(text, among: EverywhereSearch.callers, on: register), on: register) == ["per-1"])
  }

  @Test func `organizations stand in the order of the names by which they are shown`() throws {
    func organization(_ id: String, _ name: String, short: String = "") -> Change {
      var set: [String: FieldValue?] = ["name": .text(name)]
      if !short.isEmpty { set["shortName"] = .text(short) }
      return Change(id: RecordID(id), set: set)
    }
    let register = try register([
      organization("org-1", "Stowarzyszenie Aktywna", short: "Żubr"),
      organization("org-2", "Stowarzyszenie Civitas", short: "Alfa"), organization("org-3", "Stowarzyszenie Beta"),
    ])
    let search = EverywhereSearch("stow", among: EverywhereSearch.callers, on: register)
    #expect(ids(search, on: register) == ["org-2", "org-3", "org-1"])
  }

  @Test func `of equally near ones the order is that of their names`() throws {
    let register = try register([
      EverywhereSearchTests.person("per-1", "Żaneta Nowak"), EverywhereSearchTests.person("per-2", "Łucja Nowak"),
      EverywhereSearchTests.person("per-3", "Ola Lis", email: "nowak@example.org"),
      EverywhereSearchTests.person("per-4", "Ludwika Nowak"), EverywhereSearchTests.person("per-5", "Nowak Zofia"),
    ])
    let search = EverywhereSearch("nowak", among: EverywhereSearch.callers, on: register)
    #expect(ids(search, on: register) == ["per-5", "per-4", "per-2", "per-1", "per-3"])
  }

  @Test func `a letter or two are looked for in an address at its beginning alone`() throws {
    let register = try register([
      EverywhereSearchTests.person("per-1", "Ewa Bury", email: "kontakt@poczta.example"),
      EverywhereSearchTests.person("per-2", "Rysiu", email: "x@poczta.example"),
    ])
    func found(_ text: String) -> [String] {
      ids(EverywhereSearch(text, among: EverywhereSearch.callers, on: register), on: register)
        .filter { $0.hasPrefix("per") }
    }
    #expect(found("k") == ["per-1"] && found("ko") == ["per-1"] && found("p").isEmpty && found("cz").isEmpty)
    #expect(found("poc") == ["per-1", "per-2"], "three letters are")
    #expect(found("e") == ["per-1"] && found("e bur") == ["per-1"] && found("e rys").isEmpty)
  }

  @Test func `a letter or two are looked for in all words of a text that has an address`() {
    let text = "Sala na 40 osób, 3 piętro. Pisz: biuro@poczta.example albo dzwoń"
    for typed in ["40 osób", "40", "os", "3", "bi", "na 40", "ń"] {
      #expect(SearchWords(typed).matches(text), "\(typed)")
    }
    #expect(!SearchWords("cz").matches(text) && !SearchWords("am").matches(text))
  }

  @Test func `whose telephone it is stands first, and once`() throws {
    // Of the first the number stands in the name too; of the second and fourth it is the telephone.
    let register = try register([
      EverywhereSearchTests.person("per-1", "Dyżur 322611234"),
      EverywhereSearchTests.person("per-2", "Anna", phone: "322611234"),
      EverywhereSearchTests.person("per-3", "Biuro 322611234"),
      EverywhereSearchTests.person("per-4", "Ola", phone: "32 261 12 34"),
    ])
    let search = EverywhereSearch("322611234", among: EverywhereSearch.callers, on: register)
    #expect(ids(search, on: register) == ["per-2", "per-4", "per-3", "per-1", "org-aktywna"])
    #expect(search.groups.map(\.total) == [4, 1])
  }

  @Test func `every window shows its part of the whole`() throws {
    let register = try register(
      (0..<9).map { place in
        EverywhereSearchTests.person(
          "per-\(place)", "Nr 111222333", phone: [1, 4, 5, 8].contains(place) ? "111222333" : "")
      })
    let group = try #require(EverywhereSearch("111222333", among: EverywhereSearch.callers, on: register).groups.first)
    let whole = group.ids(0..<group.total, on: register)
    #expect(whole.map(\.raw) == ["1", "4", "5", "8", "0", "2", "3", "6", "7"].map { "per-\($0)" })
    for first in 0...9 {
      for last in first...11 {
        #expect(group.ids(first..<last, on: register) == Array(whole[(first..<last).clamped(to: whole.indices)]))
      }
    }
  }
}
