import CivicDomain

/// What the shell commands say.
public protocol CommandWords {
  /// What happened, what was kept, what to do: one to three lines.
  func problem(_ problem: CommandProblem) -> [String]
  /// Where to read more: `Pomoc: wspolnie list --help`.
  func seeHelp(of command: String) -> String
  /// The session was full: which place on the waiting list.
  func putOnWaitingList(place: Int) -> String
  /// Somebody moved up from the waiting list and must be told.
  func movedUp(_ registration: RecordID) -> String
  /// Personal data are left out, and how to see them.
  var personalHidden: String { get }
  /// In the place of a personal value that is not told.
  var personalUntold: String { get }
  /// The name of a centre that was given none.
  var nameOfACentre: String { get }
  /// What is missing where a path is empty.
  var nameOfFileOrFolder: String { get }
  /// A record was removed.
  var removed: String { get }
  /// A record was restored.
  var restored: String { get }
  /// Nothing was found.
  func foundNowhere(_ text: String) -> String
  /// Heads the column of ids.
  var columnId: String { get }
  /// Heads the time of a change.
  var columnChangedAt: String { get }
  /// A remark's state as its sender may know it, by its receipt.
  func receipt(_ status: ReceiptStatus) -> [String]
  /// Where the copy of the demo was kept.
  func demoKept(folder: String) -> String
  /// What could not be cleared away.
  func demoNotRemoved(folder: String) -> String
  /// Nothing of a kind is given out to everyone; how the staff get it.
  func forStaffAlone(_ kind: Kind) -> Sentences
}
