import CivicDomain
import Testing

@testable import wspolnie

/// A random id links what one and the same person did: nobody outside gets one.
@Suite struct NobodysOutsideTests {
  @Test func peopleAndTheirActsAreForTheStaffAlone() {
    let closed: [Kind] = [
      Person.kind, Registration.kind, Submission.kind, PersonalAttachment.kind, Contact.kind, PersonalExport.kind,
      Backup.kind,
      Substitute.kind,
      Breach.kind, PhoneCall.kind, KioskCase.kind, SavedMapping.kind, PersonRequest.kind,
    ]
    for kind in Schema.kinds {
      #expect(kind.kind.isForStaffAlone == closed.contains(kind.kind), "\(kind.kind.name)")
      // Whoever has something personal that must be there is a person's.
      let isPersonal = kind.fields.contains { $0.audience == .personal && $0.isRequired }
      if isPersonal { #expect(kind.kind.isForStaffAlone, "\(kind.kind.name)") }
    }
  }

  @Test func noFieldForEveryoneNamesOneOfThem() {
    for kind in Schema.kinds where !kind.kind.isForStaffAlone {
      for field in kind.fields where field.audience == .everyone {
        let named = field.shape.refersTo?.isForStaffAlone ?? false
        #expect(!named, "\(kind.kind.name).\(field.name)")
      }
    }
  }

  @Test func noKindGivesOneOfTheirIdsToEveryone() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    desk.run("init", desk.folder + "/data", "--training")
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-11-07T17:00", "end=2026-11-07T19:00").lines.first)
    let consultation = try #require(
      desk.run("add", "consultation", "subject=Park", "opens=2026-10-20", "closes=2026-11-20").lines.first)
    desk.run("register", session, "--name", "Zofia", "--email", "zofia@poczta.example")
    let remark = try #require(
      desk.run("comment", consultation, "--remark", "Ławki", "--name", "Zofia", "--email", "zofia@poczta.example")
        .lines.first)
    desk.run("respond", remark, "--disposition", "accepted")
    desk.run("answers", "approve", consultation, remark, "--by", "Prezydent")
    desk.run("answers", "publish", consultation, remark)
    let signatures = try desk.file("podpisy.txt", "Zofia")
    let attachment =
      desk.run("add", "attachment", "of=\(session)", "title=Lista", "file=\(signatures)").lines.first ?? ""
    #expect(attachment.hasPrefix("pat-"), "a sheet of signatures is nobody's outside")
    let prefixes = Schema.kinds.filter(\.kind.isForStaffAlone).map { $0.kind.idPrefix + "-" }
    for kind in Schema.kinds {
      for format in ["csv", "json"] {
        let run = desk.run("export", kind.kind.name, "--format", format)
        #expect(run.code == (kind.kind.isForStaffAlone ? .usage : .done), "\(kind.kind.name)")
        #expect(run.errors.contains("--staff") == kind.kind.isForStaffAlone)
        for prefix in prefixes { #expect(!run.output.contains(prefix), "\(kind.kind.name)") }
        #expect(desk.run("export", kind.kind.name, "--format", format, "--staff").code == .done)
      }
    }
    #expect(desk.run("export", "responses", "--keys").output.contains("accepted"), "the answer itself is everyone's")
    #expect(desk.run("export", "registrations", "--staff").output.contains("per-"))
    #expect(desk.run("export", "people", "--personal").output.contains("Zofia"))
  }
}
