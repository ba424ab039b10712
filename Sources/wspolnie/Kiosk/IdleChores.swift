import CivicDomain
import FlatFileStore

/// What a staff session does for kiosks while nobody types: it takes in what they handed in, and keeps what they show. A piece
/// at a time, each of some milliseconds, so that a key never waits longer.
final class IdleChores {
  /// What a piece came to.
  struct Piece {
    /// Whether there is more to do at once.
    var isBehind = false
    /// Whether the register says something new.
    var changedRegister = false
  }

  private let store: Store
  private let edition: PublicEditionKeeping
  private var lastKey: Int
  /// When the drop-box is looked into again.
  private var nextIntake: Int

  /// The chores on a store; a key was pressed just now.
  init(on store: Store, ticks: Int) {
    self.store = store
    edition = PublicEditionKeeping(of: store)
    lastKey = ticks
    nextIntake = ticks + Self.quiet
  }

  /// Whether they are those of a store.
  func are(on other: Store) -> Bool { store === other }

  /// Says that somebody is at it.
  func somebodyTyped(ticks: Int) { lastKey = ticks }

  /// Does a piece, where nobody typed for a second.
  func doPiece(at now: Instant, ticks: Int) -> Piece {
    guard store.past == nil, store.hasPersonalData, ticks - lastKey >= Self.quiet else { return Piece() }
    if ticks >= nextIntake {
      let report = store.takeHandIns(.beside, at: now)
      if report.hindrance != nil {
        nextIntake = ticks + Self.afterHindrance
      } else if !report.hasMore || report.handled == 0 {
        nextIntake = ticks + Self.quiet
      }
      if report.handled > 0 { return Piece(isBehind: true, changedRegister: report.taken > 0) }
    }
    return Piece(isBehind: edition.step(at: now) == .going)
  }

  /// Milliseconds without a key after which nobody is taken to be typing; and between two looks into the drop-box.
  private static let quiet = 1_000
  /// Milliseconds after which it is tried again where it could not be taken in.
  private static let afterHindrance = 60_000
}
