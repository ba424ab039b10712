import CivicDomain
import Testing

@testable import Screens

/// In which order consultations are listed.
@Suite struct ConsultationOrderTests {
  private let world: World
  private var register: any Register { world.register }

  init() throws { world = try Desk(try TestRegister.consulted()).world() }

  private func order(_ search: String = "") -> RowSource {
    RowSource(consultationsMatching: search, on: world.today, register)
  }

  @Test func `open ones stand first, then those to come, then the closed ones, the latest first`() {
    #expect(order().rows(0..<9, on: register).map(\.name) == ["cns-1", "cns-park", "cns-rower", "cns-plac"])
  }

  @Test func `any window of the list is that part of the whole, and says where each one stands`() {
    let order = order()
    let all = order.rows(0..<order.total, on: register)
    for start in 0...all.count {
      for end in start...all.count { #expect(order.rows(start..<end, on: register) == Array(all[start..<end])) }
    }
    for (place, id) in all.enumerated() { #expect(order.index(of: id, near: nil, on: register) == place) }
  }

  @Test func `a search puts those first whose subject begins with it`() {
    let order = order("p")
    #expect(Set(order.rows(0..<9, on: register).map(\.name)) == ["cns-1", "cns-park", "cns-plac"])
    #expect(order.rows(0..<9, on: register).last?.name == "cns-1", "Roczny program")
    for (place, id) in order.rows(0..<9, on: register).enumerated() {
      #expect(order.index(of: id, near: nil, on: register) == place)
    }
  }
}
