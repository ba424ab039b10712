import Foundation
import Testing

@testable import wspolnie

/// Marks in all that is personal; then every command that tells something without being asked for personal data.
@Suite("No command tells anything personal unasked")
struct NothingPersonalToldTests {
  static let marks = ["ZnakNazwisko", "znak-email", "609060906", "ZnakPotrzeby", "ZnakUwaga"]

  @Test("in no list, history, export, message or page of what is due")
  func everywhere() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    var told: [CommandDesk.Run] = []
    func run(_ arguments: String...) -> CommandDesk.Run {
      let run = desk.run(arguments)
      told.append(run)
      return run
    }
    #expect(run("init", desk.folder + "/data", "--training").code == .done)
    let session = try #require(
      run("add", "session", "title=Warsztat", "start=2026-11-07T17:00", "end=2026-11-07T19:00", "seats=1").lines.first)
    let consultation = try #require(
      run("add", "consultation", "subject=Program", "opens=2026-10-01", "closes=2026-11-30").lines.first)
    let who = ["--name", "ZnakNazwisko", "--email", "znak-email@poczta.example", "--phone", "609060906"]
    func asWho(_ arguments: String...) -> CommandDesk.Run {
      let run = desk.run(arguments + who)
      told.append(run)
      return run
    }
    let registration = try #require(asWho("register", session).lines.first)
    // The same person twice, and another name with the same address.
    #expect(asWho("register", session).code == .refused)
    _ = run("register", session, "--name", "Inna", "--email", "znak-email@poczta.example")
    _ = run("set", registration, "needsNote=ZnakPotrzeby")
    _ = run("set", registration, "needsNote=Inne", "--was", "needsNote=Nie to")
    let comment = desk.run(["comment", consultation, "--remark", "ZnakUwaga", "--receipt"] + who)
    told.append(comment)
    let submission = try #require(comment.lines.first)
    _ = run("receipt", try #require(comment.lines.last))
    _ = run("respond", submission, "--disposition", "rejected", "--because", "Bo nie")
    _ = run("answers", "approve", consultation, submission, "--by", "Prezydent")
    _ = run("answers", "publish", consultation, submission)
    let json = desk.run("show", registration, "--json").output
    let person = String(try #require(json.firstMatch(of: /"person":"(per-[0-9a-z]+)"/)).output.1)
    let known = [person, registration, submission].map { desk.run("show", $0, "--json", "--personal").output }.joined()
    for mark in Self.marks { #expect(known.contains(mark), "\(mark) was never recorded") }
    for kind in ["people", "registrations", "submissions", "responses", "sessions", "consultations"] {
      for form in [["list", kind], ["list", kind, "--json"], ["list", kind, "--csv"], ["export", kind, "--staff"]] {
        told.append(desk.run(form))
        #expect(told.last?.code == .done, "\(form)")
      }
      told.append(desk.run(["export", kind, "--format", "json"]))
    }
    for id in [person, registration, submission] {
      for command in [["show", id], ["show", id, "--json"], ["log", id], ["log", id, "--json"]] {
        told.append(desk.run(command))
      }
    }
    _ = run("log", "--json")
    _ = run("today")
    _ = run("today", "--json")
    _ = run("check", "--json")
    _ = run("find", "Warsztat")
    _ = run("find", "Warsztat", "--json")
    _ = run("erase", person, "--because", "wniosek", "--dry-run")
    _ = run("erase", "--older-than", "0")
    _ = run("redact", submission, "remark", "--because", "wniosek", "--yes")
    _ = run("erase", person, "--because", "wniosek", "--yes")
    _ = run("log")
    for mark in Self.marks {
      for run in told where (run.output + run.errors).contains(mark) {
        Issue.record("\(mark): \(run.output)\(run.errors)")
      }
    }
  }
}
