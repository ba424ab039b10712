import Glibc
import Testing

@testable import wspolnie

@Suite struct SurroundingsTests {
  /// Else a full quota would kill the program before it could say a word or give the terminal back.
  @Test(arguments: [SIGPIPE, SIGXFSZ]) func whatEndsAWriteIsAnAnswerAndNoSignal(number: Int32) {
    _ = Surroundings.ofThisProcess()
    var action = sigaction()
    sigaction(number, nil, &action)
    let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #expect(handler == unsafeBitCast(SIG_IGN, to: Int.self))
  }
}
