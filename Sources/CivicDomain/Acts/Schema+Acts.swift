/// The list of the acts: everything that staff can ask for. To read what the system can do, read this list.
extension Schema {
  /// Every act. A new one is one more line here.
  public static let acts: [AnyAct] = [
    AnyAct(AddRecord.self), AnyAct(EditRecord.self), AnyAct(RemoveRecord.declaration, offered: RemoveRecord.offered),
    AnyAct(RestoreRecord.self), AnyAct(Together.self),
    AnyAct(BookResource.self),
    AnyAct(offered: ConfirmBooking.self), AnyAct(offered: HandOverBooking.self), AnyAct(offered: ReturnBooking.self),
    AnyAct(offered: CancelBooking.self), AnyAct(offered: RefuseBooking.self), AnyAct(offered: StepBackBooking.self),
    AnyAct(AddPerson.self), AnyAct(RegisterPerson.self), AnyAct(ReinstateRegistration.self),
    AnyAct(offered: CancelRegistration.self), AnyAct(offered: MarkAttended.self), AnyAct(offered: MarkAbsent.self),
    AnyAct(offered: UnmarkAttendance.self), AnyAct(offered: NoteCall.self),
    AnyAct(TakeSubmission.self), AnyAct(DraftResponses.self),
    AnyAct(offered: ApproveResponse.self), AnyAct(offered: PublishResponse.self),
    AnyAct(offered: HandOverConsultation.self), AnyAct(offered: ReportConsultation.self),
    AnyAct(offered: WriteToOrganizations.self),
    AnyAct(offered: CloseResource.self),
    AnyAct(ChangeSetting.self),
    AnyAct(NotePersonalExport.self),
  ]

  /// The words that stand in logs beside the acts: what has a way of its own into the files, the other words of acts
  /// that have several, and what only older programs wrote.
  public static let otherLogWords: [ActDeclaration] = [
    Together.importing, Together.undoing, ErasureRequest.erasing, ErasureRequest.redacting, repairing,
    ActDeclaration(
      "attendance", command: nil,
      ActWords(logged: Label(pl: "zaznaczono, czy ktoś przyszedł", en: "marked whether somebody came"), done: .saved)),
  ]

  /// Damaged lines were recorded as known.
  public static let repairing = ActDeclaration(
    "repair", ActWords(logged: Label(pl: "odnotowano uszkodzenia", en: "damage recorded"), done: .saved))
}
