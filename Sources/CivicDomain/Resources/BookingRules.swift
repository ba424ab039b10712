/// The life of a booking: asked for, granted, handed over, returned.
enum BookingRules {
  /// The next step. What is noted on a hand-over or return, in what condition the thing was, is kept in the booking.
  /// - Throws: `bookingStep` where the state does not allow it, `bookingClash` where the thing was promised to somebody
  ///   else since.
  static func advance(
    _ id: Identifier<Booking>, _ step: BookingStep, noting remark: String, in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    if step.goal == old.status { return .alreadyDone }
    guard let target = step.target(from: old.status) else { throw .bookingStep(step, from: old.status) }
    var new = old
    new.status = target
    new.condition = condition(of: old, after: step, to: target, remark: remark)
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return Decision(changes: changes, counter: counter(of: id, from: target, backTo: old.status))
  }

  /// Validates the parties of a booking: only what is offered is lent, and nobody lends or borrows who is no more.
  static func mustBeAllowed(_ new: Booking, was old: Booking?, in situation: Situation) throws(Refusal) {
    // What is granted or handed over is promised anew, so that all of it is looked at as if it were new.
    let isPromised = old.map { $0.status.possibleSteps.contains { $0.goal == new.status } } ?? false
    let known = isPromised && new.status.takesUp ? nil : old
    if let refusal = Booking.refusal(ofParties: new, was: known, on: situation.register) { throw refusal }
  }

  /// A booking must fit beside the others when it is new, when its time, quantity or resource changes, and when it
  /// takes the thing up again after it had let it go.
  static func mustFit(_ new: Booking, was old: Booking?, in situation: Situation) throws(Refusal) {
    guard new.status.takesUp else { return }
    let isUnmoved =
      old.map { old in
        old.status.takesUp && old.span == new.span && old.taken == new.taken && old.resource == new.resource
      } ?? false
    guard !isUnmoved else { return }
    if let clash = BookingFit.clash(of: new, on: situation.register, at: situation.now) { throw .bookingClash(clash) }
  }

  /// Checks that a booking has a reason where it lies outside the hours of the thing, or is unusually long: when it is
  /// new, when it is moved, and when its reason is taken away.
  static func mustHaveReason(_ new: Booking, was old: Booking?, in situation: Situation) throws(Refusal) {
    guard new.outsideBecause.allSatisfy(\.isWhitespace) else { return }
    if let old, old.span == new.span, old.resource == new.resource, old.outsideBecause == new.outsideBecause { return }
    let concerns = BookingConcern.all(of: new, on: situation.register, at: situation.now).filter(\.needsReason)
    guard !concerns.isEmpty, let span = new.span, let resource = situation.register.record(new.resource) else { return }
    let fit = BookingFit(of: resource, without: new.id, around: span, on: situation.register)
    throw .bookingNeedsReason(
      concerns, freeTimes: fit.freeTimes(near: span, quantity: new.taken, notBefore: situation.now))
  }

  /// The note on the thing's state: what is noted on return stands behind what was noted on hand-over; a hand-over
  /// taken back takes its note along.
  private static func condition(
    of booking: Booking, after step: BookingStep, to target: BookingStatus, remark: String
  ) -> String {
    switch step {
    case .handOver, .takeBack:
      if remark.allSatisfy(\.isWhitespace) { return booking.condition }
      return booking.condition.isEmpty ? remark : "\(booking.condition); \(remark)"
    case .stepBack: return target == .confirmed ? "" : booking.condition
    case .confirm, .cancel, .refuse: return booking.condition
    }
  }

  private static func counter(
    of id: Identifier<Booking>, from status: BookingStatus, backTo old: BookingStatus
  ) -> (any Act)? {
    let steps = status.steps(backTo: old).map { $0.act(on: id) }
    return steps.count > 1 ? Together(steps, for: .undoing) : steps.first
  }
}

extension Booking {
  /// Returns what speaks against the resource and the organizations of a booking, whatever its time; nil if nothing
  /// does, or if neither changes. For the rule, and for the form while one types.
  public static func refusal(ofParties new: Booking, was old: Booking?, on register: any Register) -> Refusal? {
    if new.borrower != old?.borrower, register.record(new.borrower)?.status == .dissolved {
      return .organizationDissolved(new.borrower)
    }
    guard new.resource != old?.resource, let resource = register.record(new.resource) else { return nil }
    if resource.status != .offered { return .resourceNotOffered(new.resource, resource.status) }
    let isOwnerGone = register.record(resource.organization)?.status == .dissolved
    return isOwnerGone ? .organizationDissolved(resource.organization) : nil
  }
}
