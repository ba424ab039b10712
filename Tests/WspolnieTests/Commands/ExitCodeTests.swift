import CivicDomain
import FlatFileStore
import Testing
import Words

@testable import wspolnie

/// The table of exit codes, which scripts rely on.
@Suite struct ExitCodeTests {
  @Test func outcomesHaveTheCodesOfSysexits() {
    func code(_ outcome: Outcome) -> Int32 { ExitCode(outcome).rawValue }
    #expect(code(.done([], counter: nil)) == 0)
    #expect(code(.alreadyDone) == 0)
    #expect(code(.refused(.reasonMissing)) == 1)
    #expect(code(.refused(.sessionFull(seats: 1, taken: 1, waiting: 0))) == 1)
    #expect(code(.refused(.unknown(RecordID("org-1")))) == 66)
    #expect(code(.refused(.invalid(Organization.kind, FieldErrors(["name": .required])))) == 1)
    #expect(code(.busy(LockHolder(login: "", process: 0, since: nil))) == 75)
    #expect(code(.readOnly(.damaged(file: "log", line: 1))) == 65)
    #expect(code(.readOnly(.newerFormat(2))) == 78)
    #expect(code(.readOnly(.failedSync)) == 74)
    #expect(code(.readOnly(.fileSystem)) == 77)
    #expect(code(.readOnly(.noLocks)) == 69)
    #expect(code(.noRoom) == 74)
    #expect(code(.notKnownSaved) == 74)
    #expect(code(.notPermitted) == 77)
  }

  @Test func storesThatCannotBeOpenedOrMadeHaveTheirs() {
    func code(_ failure: StoreFailure) -> Int32 { ExitCode(failure).rawValue }
    #expect(code(.noStore(folder: "x")) == 66)
    #expect(code(.foreign(file: "x")) == 65)
    #expect(code(.notEmpty(folder: "x")) == 73)
    #expect(code(.unfitOffice("X")) == 64)
    #expect(code(.system(FileFailure(.open, "x", errno: 13))) == 77)
    #expect(code(.system(FileFailure(.read, "x", errno: 5))) == 74)
  }

  @Test func whatStopsACommandHasIts() {
    #expect(ExitCode(CommandProblem.unknownKind("x")).rawValue == 64)
    #expect(ExitCode(CommandProblem.noSuchRecord("x", nil)).rawValue == 66)
    #expect(ExitCode(CommandProblem.notAvailable("x")).rawValue == 69)
    #expect(ExitCode(CommandProblem.personalNotReadable).rawValue == 77)
    #expect(ExitCode(CommandProblem.badNow("x")).rawValue == 78)
  }
}
