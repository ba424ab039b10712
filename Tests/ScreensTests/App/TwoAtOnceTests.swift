import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Two clerks ring the same person: whoever decides over what the other has just noted is told first.
@Suite struct TwoAtOnceTests {
  private let maria = Identifier<Registration>("reg-2")
  private var desk: Desk

  /// Maria has got a seat and is to be rung; the menu of what came of ringing her is open.
  init() throws {
    desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    _ = try desk.transact(NoteCall(maria, .noAnswer), by: desk.author)
    let menu = try #require(Menu(calling: maria, in: try desk.world()))
    _ = desk.app.carryOut([.open(menu)], in: try desk.world())
    try desk.wait(1)
  }

  /// A minute later somebody at the other desk notes what came of it.
  /// - Parameter minutes: how far behind the clock of that desk is; it is never looked at.
  private mutating func noted(_ result: CallState, behind minutes: Int64 = 0) throws {
    desk.minutes += 1 - minutes
    defer { desk.minutes += minutes }
    try desk.others(NoteCall(maria, result))
  }

  private var question: String? { (desk.app.top as? Question)?.text }
  private var call: CallState? { desk.register.record(maria)?.call }

  @Test mutating func `what somebody noted meanwhile is told before it is decided over`() throws {
    try noted(.confirmed)
    // They do not want it: who gets the seat is asked, as ever; then what the other desk knows.
    try desk.press(.character("4"))
    #expect(question?.hasPrefix("Odwołać zgłoszenie: Maria Nowak") == true)
    try desk.press(.enter)
    let asked = question ?? ""
    #expect(asked.hasPrefix("ewa, ") && asked.contains("odnotowano telefon"), "\(asked)")
    #expect(asked.contains("potwierdzono udział") && asked.contains("Mimo to zapisać „"), "\(asked)")
    #expect(desk.register.record(maria)?.status == .registered, "nothing is saved yet")
    var other = desk
    try other.press(.escape)
    #expect(other.register.record(maria)?.status == .registered && other.app.layers.isEmpty)
    try desk.press(.enter)
    #expect(desk.register.record(maria)?.status == .cancelled && desk.app.layers.isEmpty)
  }

  @Test mutating func `a desk whose clock runs behind is told of, too`() throws {
    try noted(.confirmed, behind: 60)
    try desk.press(.character("4"), .enter)
    #expect(
      question?.hasPrefix("ewa, ") == true && question?.contains("potwierdzono udział") == true, "\(question ?? "")")
    #expect(desk.register.record(maria)?.status == .registered, "nothing is saved yet")
  }

  @Test mutating func `whoever changes it once more while it is asked is told, too`() throws {
    try noted(.called)
    try desk.press(.character("2"))
    #expect(question?.contains("zawiadomiono") == true && call == .called)
    try noted(.noAnswer)
    try desk.press(.enter)
    #expect(question?.contains("nie odebrano") == true && call == .noAnswer)
    try desk.press(.enter)
    #expect(call == .confirmed && desk.app.layers.isEmpty)
  }

  @Test mutating func `nothing is asked where nobody else did anything, or the same`() throws {
    var alone = desk
    alone.minutes += 1
    try alone.press(.character("2"))
    #expect(alone.app.layers.isEmpty && alone.register.record(maria)?.call == .confirmed)
    try noted(.confirmed)
    try desk.press(.character("2"))
    #expect(desk.app.layers.isEmpty && call == .confirmed, "it is so already")
  }

  @Test mutating func `what the rules refuse they say themselves`() throws {
    try noted(.declined)
    try desk.press(.character("2"))
    #expect(question == nil && desk.app.message?.tone == .refused)
    let said = desk.app.message?.text ?? ""
    #expect(said.contains("Ostatnio zmienił(a) to ewa") && said.contains("zrezygnowano"), "\(said)")
  }
}
