import Glibc
import Testing

/// Threads for tests that mostly wait: for a program, its terminal, its end.
///
/// Swift's own pool has a thread for each processor, and a test that waits holds one. On these, as many programs are at work at
/// once as keep the processors busy, and the pool is left to the tests that count.
final class WaitingThreads: TaskExecutor {
  static let shared = WaitingThreads()

  /// Programs at work for each processor: those of the tests wait for a key, for the disk or for one another about three
  /// quarters of their time.
  private static let perProcessor = 4

  private let jobs = JobQueue()

  private init() {
    for _ in 0..<Self.perProcessor * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
      var thread = pthread_t()
      // Nobody waits for them: they end with the process.
      let failed = pthread_create(
        &thread, nil,
        { _ in
          while true { WaitingThreads.shared.runNext() }
        }, nil)
      precondition(failed == 0, "no thread for the tests: error \(failed)")
      pthread_detach(thread)
    }
  }

  func enqueue(_ job: consuming ExecutorJob) { jobs.append(UnownedJob(job)) }

  private func runNext() { jobs.next().runSynchronously(on: asUnownedTaskExecutor()) }
}

/// What is to be run, oldest first; whoever asks for the next one waits until there is one.
private final class JobQueue: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var waiting: [UnownedJob] = []

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(arrival, nil)
  }

  func append(_ job: UnownedJob) {
    pthread_mutex_lock(lock)
    waiting.append(job)
    pthread_mutex_unlock(lock)
    pthread_cond_signal(arrival)
  }

  func next() -> UnownedJob {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while waiting.isEmpty { pthread_cond_wait(arrival, lock) }
    return waiting.removeFirst()
  }
}

/// Runs each test of a suite on one of the `WaitingThreads`.
struct WaitingTrait: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func scopeProvider(for test: Test, testCase: Test.Case?) -> WaitingTrait? { testCase == nil ? nil : self }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// For whatever starts a program and waits for it.
  static var waiting: WaitingTrait { WaitingTrait() }
}
