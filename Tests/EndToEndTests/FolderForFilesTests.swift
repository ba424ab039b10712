import Testing

/// A folder for files that is chosen among the settings is tried at once, by the program as it runs.
@Suite("The folder for files", .waiting) struct FolderForFilesTests {
  @Test func oneInWhichNothingCanBeSavedIsToldAsItIsChosen() throws {
    let desk = try TrainingDesk.empty()
    // What somebody chose before would stand in the line.
    let terminal = try desk.sitDown(environment: ["HOME": desk.folder.path("home")])
    try terminal.press(.text(","))
    try terminal.waitUntil("Folder na pliki")
    try terminal.press(.down, .down, .down, .down, .down, .enter)
    try terminal.waitUntil("Puste: ~/wspolnie")
    try terminal.type("/proc/nie-ma/pliki")
    try terminal.press(.enter)
    try terminal.waitUntil("założyć")
    #expect(try desk.isWhole())
  }
}
