import CivicDomain
import Testing

@testable import Screens

/// In which order consultations are listed.
@Suite struct ConsultationOrderTests {
  private let world: World
  private var register: any Register { world.register }

  init() throws { world = try Desk(try TestRegister.consulted()).world() }

  private func order(_ search: String = "") -> ConsultationOrder { ConsultationOrder(matching: search, in: world) }

  @Test func `open ones stand first, then those to come, then the closed ones, the latest first`() {
    #expect(order().ids(0..<9, on: register).map(\.raw) == ["cns-1", "cns-park", "cns-rower", "cns-plac"])
  }

  @Test func `any window of the list is that part of the whole, and says where each one stands`() {
    let order = order()
    let all = order.ids(0..<order.total, on: register)
    for start in 0...all.count {
      for end in start...all.count { #expect(order.ids(start..<end, on: register) == Array(all[start..<end])) }
    }
    for (place, id) in all.enumerated() { #expect(order.position(of: id, on: register) == place) }
  }

  @Test func `a search puts those first whose subject begins with it`() {
    let order = order("p")
    #expect(Set(order.ids(0..<9, on: register).map(\.raw)) == ["cns-1", "cns-park", "cns-plac"])
    #expect(order.ids(0..<9, on: register).last?.raw == "cns-1", "Roczny program")
    for (place, id) in order.ids(0..<9, on: register).enumerated() {
      #expect(order.position(of: id, on: register) == place)
    }
  }
}
