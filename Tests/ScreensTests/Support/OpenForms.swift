import CivicDomain
import TerminalCanvas

@testable import Screens

/// What a test asks of a form by its sort; the program itself asks none.
extension Form {
  /// The form in which a record is edited.
  init?(editing id: RecordID, in world: World) { self.init(Form.kind(editing: id), in: world) }
  /// The form of a booking.
  init?(booking resource: Identifier<Resource>, in world: World) {
    self.init(BookingForm(of: resource, in: world), in: world)
  }

  var warning: String? { sheet.warning }
  var recognition: Recognition { sheet.recognition }
  /// The free times that are proposed.
  var freeTimes: [TimeSpan] { (kind as? BookingForm)?.freeTimes ?? [] }
  /// The booking that was typed so far.
  func booking(today: Day) -> Booking? { (kind as? BookingForm)?.typed(sheet, today: today) }
  /// The remark that was typed so far.
  func submission(today: Day) -> (submission: Submission, person: Person?)? {
    (kind as? SubmissionForm)?.typed(sheet, today: today)
  }
  /// What must be said once before it is sent.
  mutating func lastWord(in world: World) -> String? {
    change { kind, sheet in kind.lastWord(on: sheet, noted: sheet.state.notes, in: world) }
  }
  /// What is asked for.
  func act(in world: World) -> (any Act)? { kind.act(sheet, in: world) }
  /// Takes a proposal over.
  mutating func take(proposal index: Int, in world: World) {
    change { kind, sheet in kind.take(proposal: index, into: &sheet, in: world) }
    annotate(in: world)
  }
}
