import FlatFileStore
import Glibc
import Testing

@testable import wspolnie

@Suite struct SurroundingsTests {
  /// Else a full quota would kill the program before it could say a word or give the terminal back.
  @Test(arguments: [SIGPIPE, SIGXFSZ]) func whatEndsAWriteIsAnAnswerAndNoSignal(number: Int32) {
    _ = Surroundings.ofThisProcess()
    #expect(handler(of: number) == unsafeBitCast(SIG_IGN, to: Int.self))
  }

  /// A store may be open already: its mapped files are read on, even if somebody cuts them off now.
  @Test func aMappedFileStaysGuarded() throws {
    let files = LinuxFileSystem()
    let path = CommandLine.arguments[0]
    let file = try files.open(path, .reading)
    defer { try? files.close(file) }
    let mapped = try files.map(file, length: 1)
    defer { files.unmap(mapped) }
    let guarded = handler(of: SIGBUS)
    #expect(guarded != unsafeBitCast(SIG_DFL, to: Int.self))
    _ = Surroundings.ofThisProcess()
    #expect(handler(of: SIGBUS) == guarded)
  }

  private func handler(of number: Int32) -> Int {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
  }
}
