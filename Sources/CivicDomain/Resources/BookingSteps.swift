/// A step in a booking's life.
public enum BookingStep: String, CaseIterable, Hashable, Sendable {
  /// The request is granted.
  case confirm
  /// The thing was handed over.
  case handOver
  /// The thing came back.
  case takeBack
  /// The borrower, or the centre, calls it off.
  case cancel
  /// The request is not granted.
  case refuse
  /// The step before is taken back: from confirmed or cancelled to requested, from handed over to confirmed, and so on.
  case stepBack
}

extension BookingStep {
  /// The state to which the step leads from another; nil where it cannot be taken.
  ///
  /// requested → confirmed → handed over → returned; a request may be refused; what was not handed over yet may be
  /// cancelled; every step but the request itself may be taken back.
  public func target(from status: BookingStatus) -> BookingStatus? {
    switch (self, status) {
    case (.confirm, .requested): .confirmed
    case (.handOver, .confirmed): .handedOver
    case (.takeBack, .handedOver): .returned
    case (.cancel, .requested), (.cancel, .confirmed): .cancelled
    case (.refuse, .requested): .refused
    case (.stepBack, .confirmed), (.stepBack, .cancelled), (.stepBack, .refused): .requested
    case (.stepBack, .handedOver): .confirmed
    case (.stepBack, .returned): .handedOver
    case (.confirm, _), (.handOver, _), (.takeBack, _), (.cancel, _), (.refuse, _), (.stepBack, _): nil
    }
  }

  /// The state that the step is there to reach; nil for a step back, which leads to several.
  var goal: BookingStatus? {
    switch self {
    case .confirm: .confirmed
    case .handOver: .handedOver
    case .takeBack: .returned
    case .cancel: .cancelled
    case .refuse: .refused
    case .stepBack: nil
    }
  }
}

extension BookingStatus {
  /// The steps that can be taken from here, in the order in which a menu offers them.
  public var possibleSteps: [BookingStep] { BookingStep.allCases.filter { $0.target(from: self) != nil } }

  /// The step that leads here from the state before.
  fileprivate var stepHere: BookingStep? { BookingStep.allCases.first { $0.goal == self } }

  /// The steps by which a booking that now stands here comes back to `old`; empty where there is no way.
  func steps(backTo old: BookingStatus) -> [BookingStep] {
    if let step = BookingStep.allCases.first(where: { $0.target(from: self) == old }) { return [step] }
    // Cancelled from confirmed: back to requested, then confirmed again.
    guard let before = BookingStep.stepBack.target(from: self), let again = old.stepHere,
      again.target(from: before) == old
    else { return [] }
    return [.stepBack, again]
  }
}
