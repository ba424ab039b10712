import CivicDomain
import Testing

/// The order of a list of people at a door: by the surname, in Polish order.
@Suite struct ListOrderTests {
  private static func ordered(_ names: [String]) -> [String] {
    names.sorted { PersonName.listKey($0).lexicographicallyPrecedes(PersonName.listKey($1)) }
  }

  @Test func `the surname stands last, and Polish letters have their places`() {
    #expect(
      Self.ordered(["Zenon Zając", "Adam Łoś", "Żaneta Ćwik", "Ewa Lis", "Jan Maria Cybis", "Ola Źdźbło", "Ola Zięba"])
        == ["Jan Maria Cybis", "Żaneta Ćwik", "Ewa Lis", "Adam Łoś", "Zenon Zając", "Ola Zięba", "Ola Źdźbło"])
  }

  @Test func `one surname is whole before a longer one, then the first names decide`() {
    #expect(
      Self.ordered(["Adam Nowakowski", "Zofia Nowak", "Ewa Nowak", "Jan Nowak-Lis"])
        == ["Ewa Nowak", "Zofia Nowak", "Jan Nowak-Lis", "Adam Nowakowski"])
  }

  @Test func `a comma says where the surname is, one word is one`() {
    #expect(
      Self.ordered(["Nowak, Zofia", "Ewa Lis", "Mama Stasia", "Anonim", ""])
        == ["", "Anonim", "Ewa Lis", "Nowak, Zofia", "Mama Stasia"])
  }

  @Test(arguments: [
    ("Jan Nowak", "Nowak", "Jan"), ("Nowak, Jan", "Nowak", "Jan"),
    ("van der Berg, Anna Maria", "van der Berg", "Anna Maria"),
    ("Ewa Kowalska-Nowak", "Kowalska-Nowak", "Ewa"), ("dr hab. Jan Nowak prof. UŚ", "Nowak", "Jan"),
    ("Jan Nowak (skarbnik)", "Nowak", "Jan"), ("Nowak, Jan (prezes)", "Nowak", "Jan"),
    ("prof. dr hab. inż. Jan Nowak", "Nowak", "Jan"),
    ("Jan Nowak, prezes", "Nowak", "Jan"), ("Jan Nowak, dr", "Nowak", "Jan"), ("Nowak,", "Nowak", ""), ("dr", "dr", ""),
    ("", "", ""), ("(x)", "(x)", ""), ("Jan Nowak (", "Nowak", "Jan"),
  ])
  func `titles and brackets are no surname, and a comma says which it is`(name: String, surname: String, given: String)
  {
    let parted = PersonName.parted(name)
    #expect(parted.surname == surname && parted.given == given, "\(parted)")
  }
}
