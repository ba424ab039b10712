import CivicDomain

/// Every refusal and outcome there is, with facts of the sample register.
enum AllRefusals {
  /// One of each case. The switch below does not compile when a case is added: then it belongs here too.
  static func list() throws -> [Refusal] {
    let hall = SampleRegister.hall.any
    let at = try Instant("2026-09-09T12:31:00Z")
    let time = try LocalTime("2026-09-10T00:00")
    let edit = FieldEdit(field: "phone", was: .text("32 1"), becomes: .text("32 3"))
    let clash = BookingClash(
      wanted: 1, free: 0, of: 1, inTheWay: [try SampleRegister.sampleBooking()],
      freeTimes: [TimeSpan(start: time.adding(minutes: 480), end: time.adding(minutes: 600))])
    return [
      .invalid(Resource.kind, FieldErrors(["name": .required, "quantity": .outOfRange(1...10_000)])),
      .changedSince(SampleRegister.krokus.any, [Refusal.Conflict(edit: edit, now: .text("32 2"))]),
      .unknown(RecordID("res-nie0000001")), .removed(hall), .notRemoved(hall),
      .stillReferredTo(hall, by: [SampleRegister.booking.any], total: 1), .hasOwnAct(Booking.kind), .reasonMissing,
      .inputMissing(FieldDeclaration(name: "by", label: Label(pl: "kto", en: "who"), shape: .yes, isRequired: true)),
      .bookingClash(clash), .resourceNotOffered(SampleRegister.hall, .paused),
      .bookingStep(.handOver, from: .requested),
      .openEntry(SampleRegister.session), .sessionNotPlanned(SampleRegister.session, .cancelled),
      .registrationNotOpen(opens: time), .registrationClosed(closed: time),
      .sessionFull(seats: 40, taken: 40, waiting: 3), .tooManyPeople(people: 50, seats: 40),
      .alreadyRegistered(SampleRegister.registration), .modeNotOffered(.online), .onlineNeedsEmail(orInPerson: true),
      .registrationNotInForce(SampleRegister.registration, .cancelled),
      .seatsTaken(seats: 10, seated: 12, by: [SampleRegister.registration], total: 1),
      .receivedInFuture(time.day), .consultationNotOpen(opens: time.day), .anonymousNotAdmitted, .unknownUnit("§ 9"),
      .alreadyAnswered(SampleRegister.submission, by: "anna", at: at), .justificationMissing(.rejected),
      .responseState(SampleRegister.submission, .draft), .nothingToDo, .otherConsultation(SampleRegister.submission),
      .notErasable(SampleRegister.submission.any), .notRedactable(SampleRegister.submission.any, field: "channel"),
      .tooMuchAtOnce(limit: 256 << 20), .consultation(.actInFuture(time.day)),
      .personKnownOtherwise(
        SampleRegister.person,
        [FieldEdit(field: "phone", was: .text("600 100 200"), becomes: .text("600 100 299"))]),
      .organizationDissolved(SampleRegister.krokus),
      .bookingNeedsReason([.long(days: 365, atMost: 31)], freeTimes: clash.freeTimes),
      .thingsPromised(quantity: 2, promised: 3, to: clash.inTheWay),
      .settled(SampleRegister.booking.any, fields: ["start", "end"]), .hasOwnEnd(SampleRegister.person.any),
      .mustSay(
        FieldDeclaration(name: "by", label: Label(pl: "kto", en: "who"), shape: .yes, isRequired: false),
        for: Label(pl: "Są rezerwacje", en: "There are bookings"), about: [SampleRegister.booking.any]),
      .ofSeveral(SampleRegister.booking.any, .bookingStep(.handOver, from: .requested)),
      .attendanceNotYet(from: time.day), .breach(.notifiedAlready(time)), .reasonSaysNothing(ActOffer.reasonInput),
      .keepsChanging(times: 4), .notice(.settled(Identifier("ntc-0000000001"))),
      .personRequest(.answered(time.day)),
      .forStaffAlone(group: "cao"), .forKeepersAlone(group: "cao-opiekunowie"),
      .kioskCaseSettled(on: time.day),
    ]
  }

  /// Every refusal of breaches.
  static func breaches(at time: LocalTime) -> [Refusal] {
    [
      .breach(.notifiedAlready(time)), .breach(.toldBeforeNoticed(time)), .breach(.lateWithoutReason(due: time)),
      .breach(.madeLate(Identifier("bre-0000000001"), due: time, told: time)),
      .breach(.correctedWithoutReason(was: time, party: "Prezes UODO")), .breach(.endedOtherwise("nikt nie ucierpiał")),
      .breach(.documented(Identifier("bre-0000000001"))),
      .breach(.noticedLater(Identifier("bre-0000000001"), was: time, becomes: time.adding(minutes: 60))),
    ]
  }

  /// Every refusal of privacy notices and of what people ask for about their data.
  static func notices(on day: Day) -> [Refusal] {
    let notices: [NoticeRefusal] = [
      .settled(Identifier("ntc-0000000001")), .unknownVersion("9", known: ["1", "2"]), .unknownVersion("9", known: []),
      .noneInForce(day, firstFrom: day.adding(days: 1)), .noneInForce(day, firstFrom: nil),
      .notYetValid("3", from: day), .givenLater("2", on: day), .givenLater("", on: day), .neverGiven,
      .deniedAndDated(day), .datedBack(over: "2"),
    ]
    let requests: [PersonRequestRefusal] = [
      .answered(day), .nothingSaid, .beforeReceived(day), .extendedAlready(day), .tooLateToExtend(until: day),
    ]
    return notices.map { .notice($0) } + requests.map { .personRequest($0) }
  }

  /// Every refusal of consultations.
  static func consultations(on day: Day) -> [Refusal] {
    let remark = SampleRegister.submission
    let version = Identifier<Version>("ver-0000000001")
    let hindrances: [CorrectionHindrance] = [
      .answered, .looked(.withheld), .typedBy("jan"), .typedBy(""), .dayOver(day), .dayOver(nil),
    ]
    let all: [ConsultationRefusal] = [
      .approvedByLogin("anna"), .approvedByNobody("x"), .answeredBefore(remark, came: day),
      .publishedBefore(remark, approved: day),
      .sentAfterReceived(sent: day.adding(days: 1), received: day), .windowLeavesOut([remark]),
      .windowLeavesOut([remark, remark]), .versionHasSubmissions(version, submissions: 3),
      .documentHasSubmissions(Identifier("doc-0000000001"), submissions: 1), .versionNumberTaken(version, next: 3),
      .submissionAnswered(remark), .remarkedSince(remark, next: remark),
      .over(SampleRegister.consultation, .reported, on: day),
      .over(SampleRegister.consultation, .handedToFile, on: day),
      .stillOpen(SampleRegister.consultation, closes: day),
    ]
    return (all + hindrances.map { .notCorrectable(remark, $0) }).map { .consultation($0) }
  }

  /// A number for each case, so that a missing one is noticed.
  static func place(_ refusal: Refusal) -> Int {
    switch refusal {
    case .invalid: 0
    case .changedSince: 1
    case .unknown: 2
    case .removed: 3
    case .notRemoved: 4
    case .stillReferredTo: 5
    case .hasOwnAct: 6
    case .reasonMissing: 7
    case .inputMissing: 8
    case .bookingClash: 9
    case .resourceNotOffered: 10
    case .bookingStep: 11
    case .openEntry: 12
    case .sessionNotPlanned: 13
    case .registrationNotOpen: 14
    case .registrationClosed: 15
    case .sessionFull: 16
    case .tooManyPeople: 17
    case .alreadyRegistered: 18
    case .modeNotOffered: 19
    case .onlineNeedsEmail: 20
    case .registrationNotInForce: 21
    case .seatsTaken: 22
    case .receivedInFuture: 23
    case .consultationNotOpen: 24
    case .anonymousNotAdmitted: 25
    case .unknownUnit: 26
    case .alreadyAnswered: 27
    case .justificationMissing: 28
    case .responseState: 29
    case .nothingToDo: 30
    case .otherConsultation: 31
    case .notErasable: 32
    case .notRedactable: 33
    case .tooMuchAtOnce: 34
    case .consultation: 35
    case .personKnownOtherwise: 36
    case .organizationDissolved: 37
    case .bookingNeedsReason: 38
    case .thingsPromised: 39
    case .settled: 40
    case .hasOwnEnd: 41
    case .mustSay: 42
    case .ofSeveral: 43
    case .attendanceNotYet: 44
    case .breach: 45
    case .reasonSaysNothing: 46
    case .keepsChanging: 47
    case .notice: 48
    case .personRequest: 49
    case .forStaffAlone: 50
    case .forKeepersAlone: 51
    case .kioskCaseSettled: 52
    }
  }
}
