import CivicDomain
import FlatFileStore

/// The consultations of the demo: remarks, answers, and what was handed over to the case file.
extension DemoRegister {
  /// Takes remarks, as they came in.
  mutating func comment(_ table: DemoTable) {
    byDay(table, Submission.kind.name) { row, demo in
      var submission = Submission(blank: Identifier(bits: demo.draw()))
      submission.consultation = Identifier(row[\Submission.consultation])
      submission.unit = row[\Submission.unit]
      submission.kind = row.choice(\Submission.kind)
      submission.submitterKind = row.choice(\Submission.submitterKind)
      submission.organization = row.reference(\Submission.organization, on: demo.store.register) ?? Identifier("")
      submission.remark = row[\Submission.remark]
      submission.justification = row[\Submission.justification]
      submission.proposedWording = row[\Submission.proposedWording]
      submission.channel = row.choice(\Submission.channel)
      submission.receivedOn = row.day("when")
      if row[\Submission.receipt] == "tak" { submission.receipt = ReceiptCode(bits: demo.draw()).text }
      let person = row.person(demo.draw(), noticed: demo.noticed(row))
      demo.made[Submission.kind, default: [:]][row.line] = submission.id.any
      if !row["slip"].isEmpty { submission.remark = row["slip"] }
      return [TakeSubmission(submission, from: person)]
    }
    // A slip of the pen, mended on the same day by whoever typed it.
    byDay(table, "slips") { row, demo in
      if row["slip"].isEmpty { return [] }
      let mended = FieldEdit(\Submission.remark, was: .text(row["slip"]), becomes: .text(row[\Submission.remark]))
      return demo.made[Submission.kind]?[row.line].map { [EditRecord($0, [mended])] }
    }
  }

  /// Answers them, as far as it came.
  mutating func respond(_ table: DemoTable) {
    byDay(table, Response.kind.name) { row, demo in
      let consultation = Identifier<Consultation>(row[\Submission.consultation])
      guard
        let submission = ConsultationProgress.submission(
          numbered: row[Submission.number.name], in: consultation, on: demo.store.register),
        let day = row.day("when"), let state = ResponseState(rawValue: row[\Response.state])
      else { return nil }
      var response = Response(blank: Identifier(bits: demo.draw()))
      response.submission = submission
      response.disposition = row.choice(\Response.disposition)
      response.justification = row[\Response.justification]
      let draft = DraftResponses([response])
      let approval = ApproveResponse([response.id], by: "Prezydent Miasta", on: day)
      let publication = PublishResponse([response.id], on: day)
      switch state {
      case .draft: return [draft]
      case .approved: return [draft, approval]
      case .published: return [draft, approval, publication]
      }
    }
  }

  /// Hands the consultation whose report is out over to the case file, last week.
  mutating func handOver() {
    let day = today.adding(days: -7)
    on(day) { demo in
      demo.ask(for: [HandOverConsultation(Identifier("cns-0000000009"), on: day)], Consultation.kind.name)
    }
  }
}
