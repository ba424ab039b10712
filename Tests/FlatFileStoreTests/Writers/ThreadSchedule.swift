import Foundation
import SeededRandom

/// Lets several threads run one at a time, and after each step draws who is next: the same seed, the same course of
/// events.
final class ThreadSchedule: @unchecked Sendable {
  private var random: SeededGenerator
  private let semaphores: [DispatchSemaphore]
  private let isOver = DispatchSemaphore(value: 0)
  private var running: [Int]
  private var steps = 0

  init(threads: Int, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    semaphores = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
    running = Array(0..<threads)
  }

  /// Runs all of them to their ends.
  func run(_ body: @escaping @Sendable (Int) -> Void) {
    for number in running {
      let thread = Thread {
        self.semaphores[number].wait()
        body(number)
        self.running.removeAll { $0 == number }
        if self.running.isEmpty { self.isOver.signal() } else { self.wakeNext() }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    wakeNext()
    isOver.wait()
  }

  /// A step of this thread is next: others may come before it.
  func step(_ number: Int) {
    steps += 1
    let next = running.randomElement(using: &random) ?? number
    if next == number { return }
    semaphores[next].signal()
    semaphores[number].wait()
  }

  /// How many steps were made until now, by all of them.
  var now: Int {
    steps += 1
    return steps
  }

  private func wakeNext() {
    if let next = running.randomElement(using: &random) { semaphores[next].signal() }
  }
}
