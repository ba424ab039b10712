import Glibc

/// A pure computation on a second thread, while whoever wants its result goes on: an import and the making of a cache
/// take seconds, and every machine has two cores.
///
/// Only for pure work: `body` looks at nothing that anybody changes until `wait` has returned.
final class BackgroundWork<Result> {
  private final class Box { var result: Result? }

  private let body: () -> Result
  private let box = Box()
  private var thread: pthread_t?

  /// Starts a thread that computes the result.
  init(_ body: @escaping () -> Result) {
    self.body = body
    let box = box
    let work = Unmanaged.passRetained(Work { box.result = body() })
    var thread = pthread_t()
    // What is sent to the process is heard by the thread that waits for it, and by no other: a signal that is held there
    // would end the process through this one. What a fault of the thread's own raises is its own.
    var (sent, before) = (sigset_t(), sigset_t())
    sigfillset(&sent)
    for own in [SIGBUS, SIGSEGV, SIGFPE, SIGILL, SIGABRT, SIGTRAP] { sigdelset(&sent, own) }
    pthread_sigmask(SIG_SETMASK, &sent, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let failed = pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    if failed == 0 { self.thread = thread } else { work.release() }
  }

  /// Waits for the result and returns it. Where no thread could be started, it is computed now.
  func wait() -> Result {
    join()
    let result = box.result ?? body()
    box.result = result
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
