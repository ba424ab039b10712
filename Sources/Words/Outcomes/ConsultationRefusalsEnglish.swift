import CivicDomain

extension English {
  /// The sentences of a refusal by a rule of consultations.
  func refusal(_ refusal: ConsultationRefusal, in here: Circumstances) -> Sentences {
    switch refusal {
    case .actInFuture(let day):
      Sentences(
        "That day has not come yet: \(self.day(day)).", wayOut: "Give the day on which it was done, today at most.")
    case .answeredBefore(let id, let came):
      Sentences(
        "Remark \(name(of: id.any, in: here)) came on \(day(came)), so there was nothing to answer before.",
        wayOut: "Give that day or a later one.")
    case .publishedBefore(let id, let approved):
      Sentences(
        "The answer to \(name(of: id.any, in: here)) was approved on \(day(approved)), so it was not published before.",
        wayOut: "Give that day or a later one.")
    case .sentAfterReceived(let sent, let received):
      Sentences(
        "The postmark (\(day(sent))) is later than the day on which the remark came (\(day(received))).",
        wayOut: "Correct one of the two.")
    case .windowLeavesOut(let ids): windowLeavesOut(ids.map(\.any), in: here)
    case .versionHasRemarks(let id, let remarks): versionHasRemarks(id, remarks, in: here)
    case .documentHasRemarks(let id, let remarks):
      Sentences(
        "This document has \(count(remarks, of: .remark)) already, so it stays in its consultation: "
          + "\(name(of: id.any, in: here)).",
        wayOut: "Add it once more in the other consultation.")
    case .versionNumberTaken(let id, let next):
      Sentences(
        "The document has a version of that number already (\(id.raw)).",
        wayOut: "The next free number: \(number(next)).")
    case .remarkAnswered(let id):
      Sentences(
        "Remark \(name(of: id.any, in: here)) has an answer already, so its place and kind cannot be changed.",
        wayOut: "Say what is to be said of that in the answer, while it is a draft.")
    case .notCorrectable(let id, let why): notCorrectable(id, why, in: here)
    case .over(let id, let end, let day):
      Sentences(
        "\(name(of: id.any, in: here)): this can no longer be changed, for \(over(end, on: day)).",
        wayOut: "What changed because of the remarks, the story and the contact can still be typed in.")
    case .stillOpen(_, let closes):
      Sentences(
        "Remarks are taken \(through(closes, near: here.today)); it goes into the case file after that day.",
        wayOut: here.today > closes ? "Give a later day." : "Do it when that day is over.")
    }
  }

  private func windowLeavesOut(_ ids: [RecordID], in here: Circumstances) -> Sentences {
    Sentences(
      "\(count(ids.count, of: .remark)) that came already would fall out of the window: "
        + "\(names(of: ids, total: ids.count, together: "in all", in: here)).",
      wayOut: "Keep a window that holds them, or give a reason too: the field “reason for the window”.")
  }

  private func versionHasRemarks(_ id: Identifier<Version>, _ remarks: Int, in here: Circumstances) -> Sentences {
    let document = here.register.record(id)?.document.raw ?? ""
    return Sentences(
      "This version has \(count(remarks, of: .remark)) already, so its text, number and document cannot be changed.",
      wayOut: here.either(
        screen: "Add a new version (v).",
        shell: "Add a new version: wspolnie add version document=\(document) number=NUMBER text=TEXT."))
  }

  private func notCorrectable(
    _ id: Identifier<Submission>, _ why: CorrectionHindrance, in here: Circumstances
  ) -> Sentences {
    let fact =
      switch why {
      case .answered: "it has an answer"
      case .looked(let moderation): "its state is: \(label(moderation))"
      case .typedBy(""): "nobody knows who typed it in"
      case .typedBy(let login): "only whoever typed it in (\(login)) corrects it, on that day"
      case .dayOver(nil): "nobody knows when it was typed in"
      case .dayOver(let day?): "it was typed in on \(self.day(day)), and is corrected on that day only"
      }
    return Sentences(
      "The words of remark \(name(of: id.any, in: here)) can no longer be corrected: \(fact).",
      wayOut: "Take the right words down as a new remark"
        + here.either(screen: " (n).", shell: ": wspolnie comment CONSULTATION --remark TEXT."))
  }

  private func over(_ end: ConsultationEnd, on day: Day) -> String {
    switch end {
    case .reported: "the report on this consultation is of \(self.day(day))"
    case .handedToFile: "this consultation went into the case file on \(self.day(day))"
    }
  }
}
