import Glibc

/// Measuring, and making one figure of several.
enum Stopwatch {
  /// How many seconds something takes.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let (seconds, parts) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(parts) / 1e18
  }

  /// How much of a processor something uses up in this process, in seconds: steady even where others are at work.
  static func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
    func used() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = used()
    try body()
    return used() - start
  }

  static func median(_ figures: [Double]) -> Double {
    let sorted = figures.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  /// The memory this process has in use now, in bytes (proc(5), statm).
  static func residentMemory() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var total = 0
    var resident = 0
    guard
      withVaList(
        [withUnsafeMutablePointer(to: &total) { $0 }, withUnsafeMutablePointer(to: &resident) { $0 }],
        { vfscanf(file, "%ld %ld", $0) }) == 2
    else {
      return 0
    }
    return resident * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
