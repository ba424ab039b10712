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
