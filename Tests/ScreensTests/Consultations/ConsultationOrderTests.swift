import CivicDomain
import Testing

@testable import Screens

/// In which order consultations are listed.
@Suite struct ConsultationOrderTests {
  private static func order(_ search: String = "") throws -> ConsultationOrder {
    ConsultationOrder(matching: search, in: try Desk(try TestRegister.consulted()).world())
  }

  @Test func `open ones stand first, then those to come, then the closed ones, the latest first`() throws {
    let order = try ConsultationOrderTests.order()
    #expect(order.ids(0..<9).map(\.raw) == ["cns-1", "cns-park", "cns-rower", "cns-plac"])
  }

  @Test func `any window of the list is that part of the whole, and says where each one stands`() throws {
    let order = try ConsultationOrderTests.order()
    let all = order.ids(0..<order.total)
    for start in 0...all.count {
      for end in start...all.count { #expect(order.ids(start..<end) == Array(all[start..<end])) }
    }
    for (place, id) in all.enumerated() { #expect(order.position(of: id) == place) }
  }

  @Test func `a search leaves the order as it is`() throws {
    #expect(try ConsultationOrderTests.order("p").ids(0..<9).map(\.raw) == ["cns-1", "cns-park", "cns-plac"])
  }
}
