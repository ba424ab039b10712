import Testing

@Suite("Programs on pipes", .waiting) struct ProgramRunnerTests {
  private let shell = ProgramRunner("/bin/sh")

  @Test func outputErrorsAndExitCodeAreToldApart() throws {
    let result = try shell.run("-c", "echo zażółć; echo źle >&2; exit 65")
    #expect(result.output == "zażółć\n")
    #expect(result.errors == "źle\n")
    #expect(result.code == 65)
  }

  @Test func inputReachesTheProgramAndEnds() throws {
    #expect(try shell.run("-c", "cat; echo end", input: "Ala ma kota\n").output == "Ala ma kota\nend\n")
  }

  @Test func muchOfEverythingAtOnceDoesNotLock() throws {
    let text = String(repeating: "0123456789\n", count: 60_000)
    let result = try shell.run("-c", "tee /dev/stderr", input: text)
    #expect(result.output == text)
    #expect(result.errors == text)
  }

  @Test func inputNobodyReadsIsNoFailure() throws {
    let text = String(repeating: "0123456789\n", count: 60_000)
    #expect(try shell.run("-c", "exec <&-; echo done", input: text).output == "done\n")
  }

  @Test func environmentAndFolderAreTheTestsOwn() throws {
    let folder = try TemporaryFolder()
    var here = ProgramRunner("/bin/sh", environment: ["TEN": "tak"])
    here.folder = folder.path
    #expect(try here.run("-c", "pwd; echo $TEN; echo ${SWIFTPM_TESTS:-none}").output == "\(folder.path)\ntak\nnone\n")
  }

  @Test func aSignalIsNotAnExitCode() throws {
    let result = try shell.run("-c", "kill -9 $$")
    #expect(result.status == .signal(9))
    #expect(result.code == nil)
  }

  @Test func brokenPipesEndAProgramThere() throws {
    let running = try shell.start(["-c", "while echo y; do :; done"])
    try running.waitUntilOutput(holds: "y\n")
    running.closeOutput()
    #expect(try running.finish().status == .signal(13))
  }

  @Test func aProgramThatDoesNotEndIsReportedWithItsOutput() throws {
    let running = try shell.start(["-c", "echo waiting; exec sleep 600"])
    try running.waitUntilOutput(holds: "waiting")
    let report = #expect(throws: TookTooLong.self) { try running.finish(within: .milliseconds(50)) }
    #expect(report?.description.contains("waiting") == true)
  }

  @Test func missingProgramsAreAnError() {
    #expect(throws: SystemProblem.self) { try ProgramRunner("/nonexistent/wspolnie").run() }
  }

  @Test func temporaryFoldersGoWithEverythingInThem() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    try shell.run("-c", "mkdir -p '\(path)/a/b'; echo x >'\(path)/a/b/c'; ln -s / '\(path)/root'")
    #expect(try folder?.read("a/b/c") == Array("x\n".utf8))
    folder = nil
    #expect(try shell.run("-c", "test -e '\(path)'").code == 1)
  }
}
