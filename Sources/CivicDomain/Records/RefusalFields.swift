extension Refusal {
  /// The fields that it is about, likeliest first: where a form can say it. Of `invalid` its errors name them; empty where
  /// it is about the act as a whole.
  public var fields: [String] {
    switch self {
    case .ofSeveral(_, let cause): cause.fields
    case .anonymousNotAdmitted: [Person.name(of: \.name)]
    case .unknownUnit: [Submission.name(of: \.unit)]
    case .receivedInFuture, .consultationNotOpen: [Submission.name(of: \.receivedOn)]
    case .consultation(let refusal): refusal.fields
    case .onlineNeedsEmail: [Person.name(of: \.email)]
    case .tooManyPeople: [Registration.name(of: \.people)]
    case .modeNotOffered: [Registration.name(of: \.mode)]
    case .seatsTaken: Session.names(of: \.seats, \.onlineSeats)
    case .justificationMissing: [Response.name(of: \.justification)]
    case .reasonMissing: ["because"]
    case .inputMissing(let input), .mustSay(let input, _, _): [input.name]
    case .personKnownOtherwise(_, let differences): differences.map(\.field)
    case .bookingNeedsReason: [Booking.name(of: \.outsideBecause)]
    case .thingsPromised: [Resource.name(of: \.quantity)]
    case .organizationDissolved: [Booking.name(of: \.borrower)]
    case .settled(_, let fields): fields
    case .invalid, .changedSince, .unknown, .removed, .notRemoved, .stillReferredTo, .hasOwnAct, .hasOwnEnd,
      .notErasable,
      .notRedactable, .tooMuchAtOnce, .bookingClash, .resourceNotOffered, .bookingStep, .openEntry, .sessionNotPlanned,
      .registrationNotOpen, .registrationClosed, .sessionFull, .alreadyRegistered, .registrationNotInForce,
      .alreadyAnswered, .responseState, .nothingToDo, .otherConsultation:
      []
    }
  }
}
