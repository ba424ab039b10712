import FlatFileStore
import Glibc

/// The detection of job control: whether a shell stands above that can continue a stopped program. Where there is none
/// (`ssh -t host wspolnie`, a forced command, getty), a program that stops itself is frozen for good.
enum JobControl {
  /// What the system says of a process: parent, group, session.
  struct ProcessStat: Equatable {
    let parent: pid_t
    let group: pid_t
    let session: pid_t
  }

  /// Whether this process's group can be continued, as POSIX has it: some member's parent is of the same session, and of
  /// another group (else the group is orphaned). Followed from this process upwards, through whatever started it within
  /// its own group.
  static var isThere: Bool { isThere(above: getpid(), stat: statInProc) }

  /// Whether the group of a process can be continued, by any table of processes.
  static func isThere(above process: pid_t, stat: (pid_t) -> ProcessStat?) -> Bool {
    guard let own = stat(process) else { return false }
    var parent = own.parent
    // A chain of parents ends at 1; a table that changes while it is read must not make this endless.
    for _ in 0..<1_000 {
      guard parent > 0, let above = stat(parent), above.session == own.session else { return false }
      if above.group != own.group { return true }
      parent = above.parent
    }
    return false
  }

  /// Reads the state of a process from `/proc` (proc_pid_stat(5)); nil where it is not to be seen.
  private static func statInProc(of process: pid_t) -> ProcessStat? {
    let text: String
    do throws(FileFailure) {
      text = String(decoding: try WholeFile.content(of: "/proc/\(process)/stat"), as: UTF8.self)
    } catch {
      return nil
    }
    // The name stands in brackets and may hold anything; behind it the state, the parent, the group, the session.
    let fields = text.split(separator: ")").last?.split(separator: " ").dropFirst().prefix(3).compactMap { pid_t($0) }
    guard let fields, fields.count == 3 else { return nil }
    return ProcessStat(parent: fields[0], group: fields[1], session: fields[2])
  }
}
