extension Refusal {
  /// The fields that it is about, likeliest first: where a form can say it. Of `invalid` its errors name them; empty where
  /// it is about the act as a whole.
  public var fields: [String] {
    switch self {
    case .anonymousNotAdmitted: ["name"]
    case .unknownUnit: ["unit"]
    case .receivedInFuture, .consultationNotOpen: ["receivedOn"]
    case .consultation(let refusal): refusal.fields
    case .onlineNeedsEmail: ["email"]
    case .tooManyPeople: ["people"]
    case .modeNotOffered: ["mode"]
    case .seatsTaken: ["seats", "onlineSeats"]
    case .justificationMissing: ["justification"]
    case .reasonMissing: ["because"]
    case .personKnownOtherwise(_, let differences): differences.map(\.field)
    case .bookingNeedsReason: ["outsideBecause"]
    case .thingsPromised: ["quantity"]
    case .organizationDissolved: ["borrower"]
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
