import CivicDomain

/// The keeping of the public edition by a program that has the store open: made and written a piece at a time, so that no more of
/// it than a piece is ever in memory, and written again where what it shows changed, where a day began, or where it grew old.
public final class PublicEditionKeeping {
  /// What a step came to.
  public enum Step: Equatable {
    /// There is nothing to do.
    case resting
    /// There is more to do.
    case going
    /// A new edition has its name.
    case written
    /// It would be longer than a kiosk can hold; it is tried again in a while, and what stood there stays.
    case tooLong
    /// It could not be written; it is tried again in a while.
    case failed(FileFailure)
  }

  private let store: Store
  private var draft: EditionDraft?
  /// What was found to be shown last, and what was written.
  private var examined: (turn: Int, madeAt: Instant)?
  /// When it may be tried again after a failure, in milliseconds of the file system's clock.
  private var notBefore = Int.min
  /// How long it may be, in bytes.
  var limit = PublicEditionKeeping.longest

  /// How long an edition may be, in bytes.
  public static let longest = Limits.publicEdition

  /// Keeps the edition of a store.
  public init(of store: Store) { self.store = store }

  /// Does a small piece of it, where anybody reads it.
  public func step(at instant: Instant) -> Step {
    guard draft != nil || isRead else { return .resting }
    return doPiece(at: instant)
  }

  /// Whether anybody reads it: a kiosk was admitted, or somebody asked for one before.
  var isRead: Bool { store.manifest.kiosk != nil || isThere }

  /// Does all that is to be done, whether anybody reads it or not: it was asked for.
  public func keep(at instant: Instant) -> Step {
    while true {
      let step = doPiece(at: instant)
      if step != .going { return step }
    }
  }

  private var isThere: Bool { (try? store.fileSystem.isThere(store.files.publicEdition)) ?? false }

  private func doPiece(at instant: Instant) -> Step {
    guard store.past == nil, store.hasPersonalData, store.fileSystem.milliseconds() >= notBefore else {
      return .resting
    }
    let turn = store.reading.highestTransactionNumber
    do throws(FileFailure) {
      try store.refreshManifest()
      // What changed since may be shown, too, and another kiosk may have been admitted.
      if draft?.turn != turn || draft?.kiosk != store.manifest.kiosk { draft = nil }
      if let draft { return try go(on: draft, at: instant) }
      guard isNeeded(turn, at: instant) else { return .resting }
      draft = try EditionDraft(of: store, turn: turn, at: instant)
      return .going
    } catch {
      return giveUp(.failed(error))
    }
  }

  private func go(on draft: EditionDraft, at instant: Instant) throws(FileFailure) -> Step {
    // Whole registers pass through, and none of it is looked at twice.
    defer { store.reading.release() }
    guard try draft.writePiece(atMost: limit) else { return giveUp(.tooLong) }
    guard draft.isWhole else { return .going }
    defer { self.draft = nil }
    if let old = endOnDisk(), old.body == draft.body, old.length == draft.length, isFresh(old.madeAt, at: instant) {
      // What changed since is nothing that it shows.
      examined = (draft.turn, old.madeAt)
      return .resting
    }
    try draft.finish()
    examined = (draft.turn, draft.madeAt)
    return .written
  }

  private func giveUp(_ why: Step) -> Step {
    draft = nil
    notBefore = store.fileSystem.milliseconds() + Limits.editionRetry
    return why
  }

  /// Whether there may be something new to show.
  private func isNeeded(_ turn: Int, at instant: Instant) -> Bool {
    if let examined, examined.turn == turn, isFresh(examined.madeAt, at: instant) { return !isThere }
    guard let end = endOnDisk(), end.turn == turn, isFresh(end.madeAt, at: instant) else { return true }
    examined = (turn, end.madeAt)
    return false
  }

  /// Whether an edition may still stand: of the same day, not old, and not of a clock that went wrong.
  private func isFresh(_ madeAt: Instant, at instant: Instant) -> Bool {
    madeAt <= instant && WarsawTime.day(madeAt) == WarsawTime.day(instant)
      && instant.microsecondsSince1970 - madeAt.microsecondsSince1970 < Limits.editionAge
  }

  /// The end of the edition that stands there; nil: there is none that could be read.
  private func endOnDisk() -> PublicEdition.End? {
    let fileSystem = store.fileSystem
    return try? fileSystem.withFile(store.files.publicEdition, .reading) { (file) throws(FileFailure) in
      let size = try fileSystem.status(of: file).size
      var room = [UInt8](repeating: 0, count: min(size, Limits.publicEditionEnd))
      var failure: FileFailure?
      let count = room.withUnsafeMutableBytes { buffer in
        do throws(FileFailure) { return try fileSystem.readAll(file, into: buffer, at: size - buffer.count) } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      guard count == room.count, room.last == LineEnvelope.newline else { return nil }
      room.removeLast()
      guard let start = room.lastIndex(of: LineEnvelope.newline) else { return nil }
      return room[(start + 1)...].withUnsafeBytes { PublicEdition.End($0) }
    }
  }
}

/// An edition that is being written, in a file that has not its name yet and goes away unless it is finished.
private final class EditionDraft {
  /// The number of the log's line up to which the register was read.
  let turn: Int
  /// The kiosk's user by then.
  let kiosk: String?
  private var making: PublicEditionMaking
  private let head: PublicEdition
  private let file: StagedFile
  /// The checksum of all that was written.
  private(set) var body = Checksum.ofNothing
  /// Whether nothing is left to write but the end.
  private(set) var isWhole = false
  private var isFinished = false

  var length: Int { file.length }
  var madeAt: Instant { head.madeAt }

  init(of store: Store, turn: Int, at instant: Instant) throws(FileFailure) {
    self.turn = turn
    kiosk = store.manifest.kiosk
    making = PublicEditionMaking(of: store.register, at: instant) { $0.publicKey }
    var head = making.head
    (head.centre, head.isTraining, head.turn) = (store.manifest.name, store.manifest.isTraining, turn)
    head.senders = (try? store.handInSenders()) ?? []
    self.head = head
    file = try Self.file(of: store)
    try write(head.encodedHead())
  }

  /// The file: of two programs that write one, each has its own. What one that was killed left there long ago goes.
  private static func file(of store: Store) throws(FileFailure) -> StagedFile {
    let (files, fileSystem) = (store.files, store.fileSystem)
    let path = files.publicEdition
    try store.makeWhereMissing([Path.folder(of: path)])
    let file = try StagedFile(
      path, stagedPath: Path.staged("\(path).\(String(fileSystem.randomNumber(), radix: 16))"),
      permissions: files.filePermissions, fileSystem)
    let folder = Path.folder(of: path)
    guard let now = try? fileSystem.status(at: file.stagedPath).modified else { return file }
    for name in (try? fileSystem.names(in: folder)) ?? [] where name.hasSuffix(Path.stagedEnding) {
      guard let status = try? fileSystem.status(at: "\(folder)/\(name)") else { continue }
      if (now - status.modified) / 1_000 > Limits.halfWritten { try? fileSystem.remove("\(folder)/\(name)") }
    }
    return file
  }

  /// Writes the next piece.
  /// - Returns: false where it would be longer than so many bytes; it is given up then.
  func writePiece(atMost limit: Int) throws(FileFailure) -> Bool {
    guard let parts = making.step(atMost: Limits.editionPiece) else {
      isWhole = true
      return true
    }
    let bytes = parts.flatMap { $0.encoded() }
    guard length + bytes.count + Limits.publicEditionEnd <= limit else { return false }
    try write(bytes)
    return true
  }

  /// Gives it its name.
  func finish() throws(FileFailure) {
    try file.write(head.encodedEnd(behind: length, of: body))
    try file.finish()
    isFinished = true
  }

  private func write(_ bytes: [UInt8]) throws(FileFailure) {
    try file.write(bytes)
    body = bytes.withUnsafeBytes { body.followed(by: $0) }
  }

  deinit { if !isFinished { file.abandon() } }
}
