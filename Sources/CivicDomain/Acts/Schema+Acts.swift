/// The list of the acts: everything that staff can ask for. To read what the system can do, read this list.
extension Schema {
  /// Every act: those below, and of each kind that somebody handles those of its handler.
  public static let acts = ofTheirOwn + ofHandledKinds

  /// The acts that are declared one by one. A new one is one more line here.
  private static let ofTheirOwn: [AnyAct] = [
    AnyAct(AddRecord.self), AnyAct(EditRecord.self),
    AnyAct(RemoveRecord.self, RemoveRecord.declaration, offered: RemoveRecord.offered), AnyAct(RestoreRecord.self),
    AnyAct(Together.self),
    AnyAct(BookResource.self),
    AnyAct(offered: ConfirmBooking.self), AnyAct(offered: HandOverBooking.self), AnyAct(offered: ReturnBooking.self),
    AnyAct(offered: CancelBooking.self), AnyAct(offered: RefuseBooking.self), AnyAct(offered: StepBackBooking.self),
    AnyAct(AddPerson.self), AnyAct(RegisterPerson.self), AnyAct(ReinstateRegistration.self), AnyAct(TakeSeatsBack.self),
    AnyAct(offered: CancelRegistration.self), AnyAct(offered: MarkAttended.self), AnyAct(offered: MarkAbsent.self),
    AnyAct(offered: UnmarkAttendance.self), AnyAct(offered: NoteCall.self),
    AnyAct(TakeSubmission.self), AnyAct(DraftResponses.self),
    AnyAct(offered: ApproveResponse.self), AnyAct(offered: PublishResponse.self),
    AnyAct(offered: HandOverConsultation.self), AnyAct(offered: ReportConsultation.self),
    AnyAct(offered: WriteToOrganizations.self),
    AnyAct(offered: CloseResource.self),
    AnyAct(ChangeSetting.self),
    AnyAct(NotePersonalExport.self), AnyAct(NoteBrokenExport.self),
    AnyAct(offered: KeepPromise.self), AnyAct(offered: SettleKioskCase.self),
    AnyAct(offered: StepBackKioskCase.self),
    AnyAct(offered: NotifyBreach.self), AnyAct(offered: LeaveBreachUnnotified.self),
    AnyAct(offered: StepBackBreach.self), AnyAct(offered: CorrectBreachTime.self),
    AnyAct(NoteBackup.self), AnyAct(NoteTrial.self),
    AnyAct(offered: GiveNotice.self), AnyAct(offered: StepBackNotice.self), AnyAct(offered: RenewNotice.self),
    AnyAct(offered: AnswerPersonRequest.self), AnyAct(offered: ExtendPersonRequest.self),
    AnyAct(offered: StepBackPersonRequest.self),
  ]

  private static let ofHandledKinds = kinds.filter { $0.handlerField != nil }.flatMap { kind in
    actsOfHandlers.map { AnyAct(shared: $0, of: kind.kind) }
  }

  /// The words that stand in logs beside the acts: what has a way of its own into the files, the other words of acts
  /// that have several, and what only older programs wrote.
  public static let otherLogWords: [ActDeclaration] = [
    Together.importing, Together.undoing, ErasureRequest.erasing, ErasureRequest.redacting, repairing, rechaining,
    TakingIn.keeping,
    ActDeclaration(
      "attendance", command: nil,
      ActWords(
        logged: Label(pl: "zaznaczono, czy ktoś przyszedł", en: "marked whether somebody came"), done: .saved,
        lasting: Label(
          pl: "Zaznaczył to starszy program: obecność poprawia się przy zgłoszeniu (a).",
          en: "An older program marked it: attendance is corrected on the registration (a)."))),
  ]

  /// Damaged lines were recorded as known.
  public static let repairing = ActDeclaration(
    "repair",
    ActWords(
      logged: Label(pl: "odnotowano uszkodzenia", en: "damage recorded"), done: .saved,
      lasting: Label(
        pl: "Odnotowanych uszkodzeń się nie cofa: co przepadło, może mieć tylko kopia zapasowa.",
        en: "Recorded damage stays: what was lost only a backup may have.")))

  /// What lines of the log become that an erasure or a redaction rewrites was written down.
  public static let rechaining = ActDeclaration(
    "rechain", command: nil,
    ActWords(
      logged: Label(
        pl: "odnotowano zapisy zmienione przez usunięcie danych", en: "lines changed by an erasure recorded"),
      done: .saved, lasting: .goneForGood))
}
