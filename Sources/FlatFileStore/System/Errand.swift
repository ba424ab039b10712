import Glibc

/// Something that is worked out on a second thread while whoever wants it goes on: an import and the making of a cache
/// take seconds, and every machine has two cores.
///
/// Only for pure work: `body` looks at nothing that anybody changes until `wait` has returned.
final class Errand<Result> {
  private final class Answer { var result: Result? }

  private let body: () -> Result
  private let answer = Answer()
  private var thread: pthread_t?

  /// Sends somebody off.
  init(_ body: @escaping () -> Result) {
    self.body = body
    let answer = answer
    let work = Unmanaged.passRetained(Work { answer.result = body() })
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    if failed == 0 { self.thread = thread } else { work.release() }
  }

  /// Waits until it is done. Where no thread was to be had, it is done now.
  func wait() -> Result {
    join()
    let result = answer.result ?? body()
    answer.result = result
    return result
  }

  private func join() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }

  deinit { join() }
}

private final class Work {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}
