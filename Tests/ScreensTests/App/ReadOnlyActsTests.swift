import CivicDomain
import Testing
import Words

@testable import Screens

/// What can be done with a record, where nothing can be changed.
@Suite struct ReadOnlyActsTests {
  @Test func `every act says why nothing can be changed`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let booking = [RecordID("bkg-1")]
    #expect(Menu.acts(on: booking, in: try desk.world()).contains { $0.hindrance == nil })
    desk.readOnly = .fileSystem
    let world = try desk.world()
    let acts = Menu.acts(on: booking, in: world)
    #expect(acts.count == Schema.acts(on: Booking.kind).count)
    #expect(acts.allSatisfy { $0.hindrance == world.words.readOnly(.fileSystem).line })
  }
}
