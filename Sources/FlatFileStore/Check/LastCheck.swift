import CivicDomain

/// What the last examination of every line found: when it was, how many damages there were, and how far the log reached.
///
/// It lies in `cache/`, for it is derived, and no proof: whoever doubts it examines again. Without it nobody knows, and that
/// is what is said.
struct LastCheck: Equatable {
  let at: Instant
  let damages: Int
  /// The end of our own log at that time; nil of an empty one.
  let head: LogHead?

  init(at: Instant, damages: Int, head: LogHead?) {
    self.at = at
    self.damages = damages
    self.head = head
  }

  /// One line, with its checksum.
  func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("checked")
      object.text(at.text)
      object.key("damages")
      object.integer(damages)
      if let head {
        object.key("head")
        object.object { head.write(to: &$0) }
      }
    }
    return LineEnvelope.closed(around: writer.bytes)
  }

  /// Reads what was encoded; nil for anything else.
  init?(_ bytes: [UInt8]) {
    var (at, damages, head): (Instant?, Int?, LogHead?)
    bytes.withUnsafeBytes { content in
      let line = UnsafeRawBufferPointer(rebasing: content.prefix { $0 != LineEnvelope.newline })
      guard LineEnvelope.fault(in: line) == nil else { return }
      var reader = JsonReader(line)
      do throws(JsonFault) {
        try reader.enterObject()
        while let key = try reader.nextKey() {
          switch reader.text(key) {
          case "checked": at = try? Instant(try reader.text())
          case "damages": damages = try reader.integer()
          case "head": head = try LogHead.read(&reader)
          case _: try reader.skipValue()
          }
        }
      } catch {
        at = nil
      }
    }
    guard let at, let damages, damages >= 0 else { return nil }
    self.init(at: at, damages: damages, head: head)
  }
}

extension Store {
  /// Examines everything as `check()` does, and remembers what came of it where `machine` finds it.
  ///
  /// Whoever may not read the personal data, or may write nothing here, leaves no memory: the outcome is the same.
  /// - Throws: the same as `check()`.
  public func check(at instant: Instant) throws(FileFailure) -> Examination {
    let (findings, fresh) = try examine()
    remember(findings, of: fresh, at: instant)
    return Examination(findings: findings, recorded: fresh.recordedLoss(in: findings))
  }

  /// Remembers what an examination found.
  func remember(_ findings: [Finding], of fresh: LogReading, at instant: Instant) {
    guard fresh.ownLogs.personal.isReadable || findings.contains(where: \.isDamage) else { return }
    let last = LastCheck(at: instant, damages: findings.count(where: \.isDamage), head: fresh.end)
    do throws(FileFailure) {
      try makeCacheFolder()
      try fileSystem.replace(files.lastCheck, with: last.encoded(), permissions: files.filePermissions)
    } catch {
      // It says less than it could, and nothing that is not so.
    }
  }

  /// What is remembered of the last examination; nil where nothing is, or where it was of another log than this one.
  var lastCheck: Health.Check? {
    guard let content = try? fileSystem.content(of: files.lastCheck), let last = LastCheck(content) else { return nil }
    let isOfThisLog =
      last.head.map { head in
        head.office == manifest.office && head.sequence < reading.ownLogs.open.scan.nextSequence && reading.holds(head)
      } ?? (reading.end == nil)
    // Damage that was found is told until somebody looks again.
    return isOfThisLog || last.damages > 0 ? Health.Check(at: last.at, damages: last.damages) : nil
  }
}
