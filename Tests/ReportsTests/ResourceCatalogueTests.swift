import CivicDomain
import Interchange
import Testing

@Suite("the catalogue of resources")
struct ResourceCatalogueTests {
  var scene: ReportScene

  init() throws {
    scene = try ReportScene()
    func resource(_ id: String, _ name: String, _ category: ResourceCategory, _ status: ResourceStatus = .offered)
      -> Resource
    {
      var resource = Resource(blank: Identifier(id))
      resource.name = name
      resource.category = category
      resource.status = status
      resource.organization = Identifier("org-krokus0001")
      resource.contact = "600 111 222"
      return resource
    }
    var hall = resource("res-0000000001", "Świetlica", .room)
    hall.capacity = 40
    for record in [
      hall, resource("res-0000000002", "Łąka", .room), resource("res-0000000003", "Rzutnik", .equipment),
      resource("res-0000000004", "Wycofany", .equipment, .withdrawn),
    ] {
      scene.add(record)
    }
  }

  @Test("each category has its table, in Polish order, of what is offered; nothing in it is the staff's")
  func lists() throws {
    let page = try scene.page("catalogue", personal: false)
    #expect(page.title == "Wykaz zasobów")
    #expect(page.tables.map(\.caption) == ["Sala", "Sprzęt"])
    #expect(page.tables[0].rows == [["Łąka", "Towarzystwo KROKUS", ""], ["Świetlica", "Towarzystwo KROKUS", "40"]])
    #expect(page.tables[0].columns.map(\.heading) == ["Nazwa", "Organizacja", "Pojemność (osoby)"])
    #expect(page.tables[0].columns.map(\.alignment) == [.leading, .leading, .trailing])
    #expect(page.tables[1].rows.map(\.first) == ["Rzutnik"])
    #expect(!page.texts.contains("600 111 222"))
  }

  @Test("its inputs narrow it, to nothing too")
  func narrows() throws {
    #expect(try scene.page("catalogue", [.text("equipment")]).tables.map(\.caption) == ["Sprzęt"])
    let none = try scene.page("catalogue", [.text("transport"), nil])
    #expect(none.tables.isEmpty && none.texts.contains("Nie ma takich zasobów."))
    let ofOne = try scene.page("catalogue", [nil, .text("org-krokus0001")])
    #expect(ofOne.tables.count == 2)
  }
}
