import CivicDomain
import FlatFileStore
import Foundation
import Screens
import Testing

@testable import wspolnie

/// A message that was taken before.
extension ScreenImportTests {
  @Test("a message in letters that are not read here is refused by the name of their page")
  func unreadPages() throws {
    try write(
      "From: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n"
        + "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=F0=C1=D2=CB\r\n",
      to: "koi8.eml")
    desk.run("add", "consultation", "subject=Plan", "opens=2026-11-01", "closes=2026-12-01")
    let told = desk.run("list", "consultations", "--json").output
    let consultation = try #require(told.firstMatch(of: /cns-[0-9a-z]+/).map { String($0.0) })
    let taken = desk.run("comment", consultation, "--from-eml", "\(folder)/koi8.eml")
    #expect(taken.code == .refused && taken.errors.contains("„koi8-r”, której program nie czyta"), "\(taken)")
  }

  @Test("a message that was taken while its file was cut off is completed, or it is said why not")
  func cutMessages() throws {
    let mail = """
      Message-ID: <a1@lis.example>\r\nFrom: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r
      Subject: Park\r\n\r\nProsze o lawki i o cien.\r\n
      """
    try write(String(try #require(mail.split(separator: "i i o").first)), to: "uwaga.eml")
    desk.run("add", "consultation", "subject=Plan", "opens=2026-11-01", "closes=2026-12-01")
    let told = desk.run("list", "consultations", "--json").output
    let consultation = try #require(told.firstMatch(of: /cns-[0-9a-z]+/).map { String($0.0) })
    let path = "\(folder)/uwaga.eml"
    let taken = desk.run("comment", consultation, "--from-eml", path)
    #expect(taken.code == .done)
    func read() throws -> ReadMessage? {
      guard case .message(let read) = try carryOut(.readMessage(path: path, Identifier(consultation))) else {
        return nil
      }
      return read
    }
    #expect(try read()?.completion == nil, "there is no more of it yet")
    try write(mail, to: "uwaga.eml")
    let whole = try #require(try read())
    #expect(whole.submission.raw + "\n" == taken.output)
    #expect(whole.text == "Park\n\nProsze o lawki i o cien.")
    #expect(whole.completion?.edits.map(\.was) == [.text("Park\n\nProsze o lawk")])
    #expect(whole.completion?.edits.map(\.becomes) == [.text("Park\n\nProsze o lawki i o cien.")])
    // The next day nobody corrects what was said any more.
    desk.now = try WarsawTime.instant(LocalTime("2026-12-05T10:00"))
    let late = desk.run("comment", consultation, "--from-eml", path, "--complete")
    #expect(late.code == .refused && late.errors.contains("Uwaga U-1 ma tylko początek tej wiadomości."), "\(late)")
    #expect(late.output == taken.output, "which remark it is")
    #expect(late.errors.contains("Reszty nie dopisano") && late.errors.contains("--remark TEKST"))
    let rest = desk.run("comment", consultation, "--from-eml", path, "--remark", "i o cien.")
    #expect(rest.code == .done && rest.output != taken.output, "\(rest.errors)")
  }

  @Test("where its text may not be completed any more, the files of a message still come to its remark")
  func filesOfCutMessages() throws {
    let mail = """
      Message-ID: <a1@lis.example>\r\nFrom: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r
      Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r
      Prosze o lawki i o cien.\r\n--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r
      plan\r\n--x--\r\n
      """
    let consultation = try consultation()
    let cut = try desk.file("cut.eml", String(try #require(mail.split(separator: "i i o").first)))
    let taken = desk.run("comment", consultation, "--from-eml", cut)
    #expect(taken.code == .done && keptFiles.isEmpty, "\(taken)")
    desk.now = try WarsawTime.instant(LocalTime("2026-12-05T10:00"))
    let whole = try desk.file("whole.eml", mail)
    let late = desk.run("comment", consultation, "--from-eml", whole, "--complete")
    #expect(late.code == .refused && late.output == taken.output, "\(late)")
    #expect(
      late.errors.contains("ma tylko początek") && late.errors.contains("dołączono do U-1: 1 załącznik"), "\(late)")
    #expect(keptFiles.count == 1 && keptFiles[0].contains("plan.txt"), "\(keptFiles)")
    let again = desk.run("comment", consultation, "--from-eml", whole, "--complete")
    #expect(again.code == .refused && again.output == taken.output && keptFiles.count == 1, "\(again)")
  }

  @Test(
    "the screen and the command take the same writer of a letter that was passed on, and say so",
    arguments: [true, false])
  func passedOn(isAll: Bool) throws {
    let above =
      isAll ? "Prosze." : "Jestem przeciw wycince drzew, bo ptaki maja tu gniazda, a miasto mowilo inaczej."
    let mail = """
      From: Anna Rys <anna@rys.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n\r
      \(above)\r\n\r\n---------- Forwarded message ---------\r\nFrom: Jan Lis <jan@lis.example>\r\n\r\nPark\r\n
      """
    try write(mail, to: "uwaga.eml")
    let (consultation, path) = (try consultation(), "\(folder)/uwaga.eml")
    guard case .message(let read) = try carryOut(.readMessage(path: path, Identifier(consultation))) else {
      Issue.record("not read")
      return
    }
    let taken = desk.run("comment", consultation, "--from-eml", path)
    let writer = isAll ? "jan@lis.example" : "anna@rys.example"
    #expect(read.email == writer && taken.code == .done && taken.errors.contains("jan@lis.example"), "\(taken)")
    let people = desk.run("list", "person", "--json", "--personal").output
    #expect(people.contains(writer) && !people.contains(isAll ? "anna@rys" : "jan@lis"), "\(people)")
  }

  /// Some programs give every letter the same name.
  @Test(
    "a letter of other words under the same name is a remark of its own, which is said; edited words are no other letter"
  )
  func lettersOfOneName() throws {
    let consultation = try consultation()
    func message(_ text: String) throws -> String {
      try desk.file(
        "m.eml",
        """
        Message-ID: <1@x>\r\nFrom: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r
        Subject: Uwaga\r\n\r\n\(text)\r\n
        """)
    }
    let first = desk.run("comment", consultation, "--from-eml", try message("Pierwsza uwaga"))
    let second = desk.run("comment", consultation, "--from-eml", try message("Druga, inna uwaga"))
    #expect(first.code == .done && second.code == .done && first.output != second.output, "\(second)")
    #expect(second.errors.contains("w rejestrze jako U-1. Ta ma inną treść"), "\(second.errors)")
    #expect(desk.run("show", second.lines[0], "--personal").output.contains("Druga, inna"))
    for (text, known) in [("Pierwsza uwaga", first), ("Druga, inna uwaga", second)] {
      let again = desk.run("comment", consultation, "--from-eml", try message(text))
      #expect(again.code == .done && again.output == known.output && again.errors.contains("jest już w rejestrze"))
    }
    let other = try self.consultation()
    let (typed, letter) = try (
      desk.run("comment", other, "--from-eml", message("Proszę o ławki na placu Wolności obok fontanny")),
      desk.run("comment", other, "--from-eml", message("Proszę o ławki na placu Wolnosci obok fontanny"))
    )
    #expect(typed.code == .done && letter.output == typed.output, "a corrected word makes no other letter: \(letter)")
    desk.run("set", first.lines[0], "remark=Poprawione słowa")
    let edited = desk.run("comment", consultation, "--from-eml", try message("Pierwsza uwaga"))
    #expect(edited.output == first.output, "\(edited)")
  }

  @Test("a message that is refused says so in three lines at most, once that nothing was saved, and nothing of its day")
  func refusedMessages() throws {
    let consultation = try consultation()
    let head = "Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nContent-Type: multipart/mixed; boundary=x\r\n"
    let nested = "\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.pl\r\n\r\nPark\r\n--x--\r\n"
    for (mail, said) in [
      ("From: Jan Lis <jan@lis.example>\r\n\(head)\(nested)", "nie ma tekstu"),
      ("From: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n\r\n", "nie ma tekstu"),
      (
        "From: Jan Lis <jan@lis.example>\r\nDate: Fri, 2 Oct 2026 10:00:00 +0200\r\n\r\nPark\r\n",
        "dzień wpływu jest wcześniejszy"
      ),
      ("From: jan@lis.example\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n\r\nPark\r\n", "nie podaje nazwiska"),
    ] {
      let run = desk.run("comment", consultation, "--from-eml", try desk.file("m.eml", mail))
      let lines = run.errors.split(separator: "\n")
      #expect(run.code == .refused && lines.count <= 3 && run.errors.contains(said), "\(run)")
      #expect(
        lines.count { $0.lowercased().contains("nic nie zapisano.") } == 1 && !run.errors.contains("przyjęto 20.11"),
        "\(run)")
    }
  }

  @Test("of one day and sender, other files or more words than a whole letter are another letter")
  func likeLetters() throws {
    let consultation = try consultation()
    let cover = "W zalaczeniu przesylam uwagi Fundacji do projektu programu wspolpracy na rok nastepny."
    func take(_ text: String, _ file: String) throws -> [String] {
      let mail = """
        From: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r
        Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n\(text)\r\n--x\r
        Content-Type: text/plain\r\nContent-Disposition: attachment; filename=u.txt\r\n\r\n\(file)\r\n--x--\r\n
        """
      return desk.run("comment", consultation, "--from-eml", try desk.file("m.eml", mail)).lines
    }
    let first = try take(cover, "jeden")
    #expect(try take(cover, "jeden") == first)
    #expect(try take(cover, "dwa") != first, "other files")
    #expect(try take(cover + " Prosze o termin.", "trzy") != first, "a longer letter")
    #expect(keptFiles.count == 3)
  }

  /// A message with so many files.
  private static func mail(files: Int) -> String {
    let part = "--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="
    return """
      Message-ID: <a1@lis.example>\r\nFrom: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r
      Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r
      Prosze o lawki i o cien.\r\n
      """ + (1...files).map { "\(part)plan\($0).txt\r\n\r\nplan \($0)\r\n" }.joined() + "--x--\r\n"
  }

  @Test("a message with a hundred files and more is taken with all of them")
  func manyFiles() throws {
    let consultation = try consultation()
    let taken = desk.run("comment", consultation, "--from-eml", try desk.file("m.eml", Self.mail(files: 130)))
    #expect(taken.code == .done && keptFiles.count == 130, "\(taken)")
  }

  @Test("files that cannot be kept are left out of the remark, which is told with the reason and the way")
  func filesLeftOut() throws {
    let consultation = try consultation()
    let message = try desk.file("m.eml", Self.mail(files: 7))
    // Where the folder of files should be, something else is in the way.
    let place = desk.folder + "/data/personal/files"
    try FileManager.default.removeItem(atPath: place)
    try Data().write(to: URL(fileURLWithPath: place))
    let taken = desk.run("comment", consultation, "--from-eml", message)
    #expect(taken.code != .done && taken.output.hasPrefix("sub-") && keptFiles.isEmpty, "\(taken)")
    #expect(taken.errors.contains("Uwaga jest zapisana, lecz bez załączników wiadomości (7)."), "\(taken.errors)")
    #expect(taken.errors.contains("plan1.txt, plan2.txt, plan3.txt, plan4.txt, plan5.txt i jeszcze 2."))
    #expect(taken.errors.contains("weź tę wiadomość jeszcze raz"))
    #expect(desk.run("show", taken.lines[0], "--personal").output.contains("Prosze o lawki"))
    guard case .notRead(let why) = try carryOut(.keepEnclosed(path: message, Identifier(taken.lines[0]))) else {
      Issue.record("kept")
      return
    }
    #expect(why.hasPrefix("Uwaga jest zapisana, lecz bez załączników") && why.contains("klawiszem F5"), "\(why)")
    try FileManager.default.removeItem(atPath: place)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    let again = desk.run("comment", consultation, "--from-eml", message)
    #expect(again.code == .done && again.output == taken.output && keptFiles.count == 7, "\(again)")
  }

  @Test("what somebody took out of a remark does not come back with its message")
  func shortenedRemarks() throws {
    let mail = """
      Message-ID: <a1@lis.example>\r\nFrom: Jan Lis <jan@lis.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r
      Subject: Park\r\n\r\nProsze o lawki. Moj syn jest chory.\r\n
      """
    try write(mail, to: "uwaga.eml")
    let consultation = try consultation()
    let path = "\(folder)/uwaga.eml"
    let taken = desk.run("comment", consultation, "--from-eml", path)
    let id = try #require(taken.lines.first)
    #expect(desk.run("set", id, "remark=Park\n\nProsze o lawki.").code == .done)
    guard case .message(let read) = try carryOut(.readMessage(path: path, Identifier(consultation))) else {
      Issue.record("not read")
      return
    }
    #expect(read.submission.raw == id && read.completion == nil)
    let again = desk.run("comment", consultation, "--from-eml", path)
    #expect(again.code == .done && again.output == taken.output, "\(again)")
    #expect(again.errors.contains("Niczego nie dodano") && !again.errors.contains("początek"), "\(again)")
    #expect(!desk.run("show", id, "--json", "--personal").output.contains("chory"))
  }

  private func consultation() throws -> String {
    try #require(desk.run("add", "consultation", "subject=Plan", "opens=2026-11-01", "closes=2026-12-01").lines.first)
  }

  private var keptFiles: [String] { desk.run("list", "personalAttachment", "--json", "--personal").lines }

  @Test("a message is known by the ids that older programs gave it, too")
  func olderMessages() throws {
    let mail = "From: Jan Lis <jan@lis.example>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nProsze.\n"
    try write(mail, to: "uwaga.eml")
    var hashing = FileHashing()
    Array("cns-a\n\(mail)".utf8).withUnsafeBytes { hashing.add($0) }
    let older = Identifier<Submission>(bits: hashing.beginning)
    guard case .message(let read) = try carryOut(.readMessage(path: "\(folder)/uwaga.eml", Identifier("cns-a"))) else {
      Issue.record("not read")
      return
    }
    #expect(read.submission != older, "a new one has an id of today")
    let store = try Store(desk.folder + "/data")
    let importing = store.importing(by: Author("anna"), at: desk.now)
    while importing.snapshot() != nil {
      importing.take(Change(id: older.any, set: ["remark": .text("Prosze."), "consultation": .text("cns-a")]))
      importing.commit()
    }
    guard case .message(let again) = try carryOut(.readMessage(path: "\(folder)/uwaga.eml", Identifier("cns-a"))) else {
      Issue.record("not read")
      return
    }
    #expect(again.submission == older)
  }
}
