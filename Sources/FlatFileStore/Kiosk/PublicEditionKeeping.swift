import CivicDomain

/// The keeping of the public edition by a program that has the store open: made a piece at a time, and written again where what
/// it shows changed, where a day began, or where it grew old.
public final class PublicEditionKeeping {
  /// What a step came to.
  public enum Step: Equatable {
    /// There is nothing to do.
    case resting
    /// There is more to do.
    case going
    /// A new edition has its name.
    case written
    /// It could not be written; it is tried again in a while.
    case failed(FileFailure)
  }

  private let store: Store
  private var making: (PublicEditionMaking, turn: Int)?
  private var ready: (end: [UInt8], body: [UInt8], of: Standing)?
  /// What was found to be shown last, and what was written.
  private var examined: Standing?
  /// When it may be tried again after a failure, in milliseconds of the file system's clock.
  private var notBefore = Int.min

  /// What an edition is of.
  private struct Standing: Equatable {
    var turn: Int
    var madeAt: Instant
  }

  /// Keeps the edition of a store.
  public init(of store: Store) { self.store = store }

  /// Does a small piece of it.
  public func step(at instant: Instant) -> Step { step(at: instant, atMost: Limits.editionPiece) }

  /// Does a piece of it, for which at most so many records are looked at.
  private func step(at instant: Instant, atMost count: Int) -> Step {
    guard store.past == nil, store.hasPersonalData else { return .resting }
    if let ready { return write(ready) }
    let turn = store.reading.highestTransactionNumber
    if let (making, of) = self.making, of == turn { return go(on: making, of: turn, at: instant, atMost: count) }
    guard isNeeded(turn, at: instant) else {
      making = nil
      return .resting
    }
    making = (PublicEditionMaking(of: store.register, at: instant), turn)
    return .going
  }

  /// Does all that is to be done.
  public func keep(at instant: Instant) -> Step {
    while true {
      let step = step(at: instant, atMost: Int.max)
      if step != .going { return step }
    }
  }

  private func go(on begun: PublicEditionMaking, of turn: Int, at instant: Instant, atMost count: Int) -> Step {
    var begun = begun
    guard var edition = begun.step(atMost: count) else {
      making = (begun, turn)
      return .going
    }
    making = nil
    (edition.centre, edition.isTraining, edition.turn) = (store.manifest.name, store.manifest.isTraining, turn)
    let body = edition.encodedBody()
    let standing = Standing(turn: turn, madeAt: edition.madeAt)
    if let old = endOnDisk(), old.body == Checksum(of: [body]), old.length == body.count,
      isFresh(old.madeAt, at: instant)
    {
      // What changed since is nothing that it shows.
      examined = Standing(turn: turn, madeAt: old.madeAt)
      return .resting
    }
    ready = (edition.encodedEnd(of: body), body, standing)
    return .going
  }

  /// Whether there may be something new to show.
  private func isNeeded(_ turn: Int, at instant: Instant) -> Bool {
    if store.fileSystem.milliseconds() < notBefore { return false }
    if let examined, examined.turn == turn, isFresh(examined.madeAt, at: instant) {
      return !((try? store.fileSystem.isThere(store.files.publicEdition)) ?? true)
    }
    guard let end = endOnDisk() else { return true }
    guard end.turn == turn, isFresh(end.madeAt, at: instant) else { return true }
    examined = Standing(turn: turn, madeAt: end.madeAt)
    return false
  }

  /// Whether an edition may still stand: of the same day, not old, and not of a clock that went wrong.
  private func isFresh(_ madeAt: Instant, at instant: Instant) -> Bool {
    madeAt <= instant && WarsawTime.day(madeAt) == WarsawTime.day(instant)
      && instant.microsecondsSince1970 - madeAt.microsecondsSince1970 < Limits.editionAge
  }

  private func write(_ ready: (end: [UInt8], body: [UInt8], of: Standing)) -> Step {
    self.ready = nil
    let (fileSystem, files) = (store.fileSystem, store.files)
    do throws(FileFailure) {
      guard ready.body.count + Limits.publicEditionEnd <= Limits.publicEdition else {
        throw FileFailure(.write, files.publicEdition, errno: FileFailure.tooBig)
      }
      let folder = Path.folder(of: files.publicEdition)
      // Of two who write one, each has its own name, and whoever comes last takes the other's away unfinished.
      for name in try fileSystem.names(in: folder) where name.hasSuffix(Path.stagedEnding) {
        try? fileSystem.remove("\(folder)/\(name)")
      }
      let file = try StagedFile(
        files.publicEdition,
        stagedPath: Path.staged("\(files.publicEdition).\(String(fileSystem.randomNumber(), radix: 16))"),
        permissions: files.filePermissions, fileSystem)
      do throws(FileFailure) {
        var failure: FileFailure?
        for part in [ready.body, [LineEnvelope.newline], ready.end] where failure == nil {
          part.withUnsafeBytes { bytes in
            do throws(FileFailure) { try file.write(bytes) } catch { failure = error }
          }
        }
        if let failure { throw failure }
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
      examined = ready.of
      return .written
    } catch {
      notBefore = fileSystem.milliseconds() + Limits.editionRetry
      return .failed(error)
    }
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
