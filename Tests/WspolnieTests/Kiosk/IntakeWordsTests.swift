import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// What `wspolnie intake` says of what is none: what was removed was not set aside, and what stays is told once.
@Suite struct IntakeWordsTests {
  @Test func whatWasRemovedWasNotSetAside() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let new = desk.folder + "/data/inbox/new"
    #expect(symlink("/dev/zero", new + "/link") == 0 && mkdir(new + "/folder", 0o700) == 0)
    #expect(link(desk.folder + "/data/wspolnie.json", new + "/other") == 0)
    let run = desk.run("intake")
    #expect(
      run.errors == """
        Usunięto z inbox/new (dowiązania, potoki, foldery): 2.
        Usunięto z inbox/new (mają drugą nazwę gdzie indziej): 1.

        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: new).isEmpty)
  }

  @Test func whatStaysIsToldOnce() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    desk.run("add", "session", "title=Warsztat", "start=2026-11-25T17:00", "end=2026-11-25T19:00")
    let folder = desk.folder + "/data/inbox/new/folder"
    #expect(mkdir(folder, 0o700) == 0 && FileManager.default.createFile(atPath: folder + "/x", contents: nil))
    #expect(desk.run("intake").errors.hasPrefix("Nie da się przyjąć ani usunąć z inbox/new: 1."))
    #expect(desk.run("today").output.contains("czego nie da się przyjąć ani usunąć: 1 (inbox/new)"))
    var trouble = StandingTrouble()
    #expect(trouble.news(["a"]) == ["a"])
    #expect(trouble.news(["a"]).isEmpty)
    #expect(trouble.news(["b"]) == ["b"])
    #expect(trouble.news([]).isEmpty)
    #expect(trouble.news(["b"]) == ["b"], "it came back")
  }
}
