/// The life of a booking: asked for, granted, handed over, returned.
enum BookingRules {
  /// The next step. What is noted on a hand-over or return, in what condition the thing was, is kept in the booking.
  /// - Parameter exception: why it is taken up again although that lies outside; empty: as the booking says.
  /// - Throws: `bookingStep` where the state does not allow it, `bookingClash` where the thing was promised to somebody
  ///   else since.
  static func advance(
    _ id: Identifier<Booking>, _ step: BookingStep, noting remark: String, because exception: String,
    in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    if step.goal == old.status { return .alreadyDone }
    guard let target = step.target(from: old.status) else { throw .bookingStep(step, from: old.status) }
    var new = old
    new.status = target
    new.condition = condition(of: old, after: step, to: target, remark: remark)
    switch step {
    // Whoever takes it up again says anew why, for the thing may have been closed since.
    case .cancel, .refuse: new.outsideBecause = ""
    case .confirm, .handOver, .takeBack, .stepBack: break
    }
    if !exception.allSatisfy(\.isWhitespace) { new.outsideBecause = exception }
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return Decision(
      changes, undoneBy: { deed, situation in deed.undone { counter(of: $0, in: situation) } }, in: situation)
  }

  /// The steps that lead a booking back to where it was. It has its reason back; what needs one by now and had none is taken up
  /// again for that of its undoing.
  static func counter(of part: Deed.Part, in situation: Situation) -> (any Act)? {
    guard let old = part.was(Booking.self), let new = part.became(Booking.self) else { return nil }
    let isOutside = !new.status.takesUp && !unexplained(old, was: nil, in: situation).isEmpty
    let reason = new.outsideBecause == old.outsideBecause ? "" : old.outsideBecause
    return counter(
      of: old.id, from: new.status, backTo: old.status, because: isOutside ? ProgramText.undone.kept : reason)
  }

  /// Validates the parties of a booking: only what is offered is lent, and nobody lends or borrows who is no more.
  static func mustBeAllowed(_ new: Booking, was old: Booking?, in situation: Situation) throws(Refusal) {
    // What is granted or handed over is promised anew, so that all of it is looked at as if it were new.
    let isPromised = old.map { $0.status.possibleSteps.contains { $0.goal == new.status } } ?? false
    let known = isPromised && new.status.takesUp ? nil : old
    if let refusal = Booking.refusal(ofParties: new, was: known, on: situation.register) { throw refusal }
  }

  /// A booking must fit beside the others when it takes its thing up anew, and when its quantity changes.
  static func mustFit(_ new: Booking, was old: Booking?, in situation: Situation) throws(Refusal) {
    guard takesUpAnew(new, was: old) || new.status.takesUp && new.taken != old?.taken else { return }
    if let clash = BookingFit.clash(of: new, on: situation.register, at: situation.now) { throw .bookingClash(clash) }
  }

  /// Checks that a booking has a reason where it lies outside the hours of the thing, in a closure, or is unusually long:
  /// when it takes its thing up anew, and when its reason is taken away. A reason counts for the closures that there were when
  /// it was given.
  static func mustHaveReason(_ new: Booking, was old: Booking?, in situation: Situation) throws(Refusal) {
    guard takesUpAnew(new, was: old) || new.outsideBecause != old?.outsideBecause else { return }
    let concerns = unexplained(new, was: old, in: situation)
    guard !concerns.isEmpty, let span = new.span, let resource = situation.register.record(new.resource) else { return }
    let fit = BookingFit(of: resource, without: new.id, around: span, on: situation.register)
    throw .bookingNeedsReason(
      concerns, freeTimes: fit.freeTimes(near: span, quantity: new.taken, notBefore: situation.now))
  }

  /// Whether a booking takes its thing up anew: it is new, moved, of another thing, or had let it go.
  private static func takesUpAnew(_ new: Booking, was old: Booking?) -> Bool {
    guard let old, old.status.takesUp else { return new.status.takesUp }
    return new.status.takesUp && (old.span != new.span || old.resource != new.resource)
  }

  /// Returns the concerns for which a booking needs a reason and has none.
  /// - Parameter old: the booking before, whose reason may still be the same; nil: it says why now.
  private static func unexplained(_ booking: Booking, was old: Booking?, in situation: Situation) -> [BookingConcern] {
    func concerns(of booking: Booking) -> [BookingConcern] {
      BookingConcern.all(of: booking, on: situation.register, at: situation.now).filter(\.needsReason)
    }
    if !ReasonRule.isGiven(booking.outsideBecause) { return concerns(of: booking) }
    guard let old, booking.outsideBecause == old.outsideBecause else { return [] }
    let known = old.status.takesUp ? concerns(of: old) : []
    return concerns(of: booking).filter { $0.isClosed && !known.contains($0) }
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
    of id: Identifier<Booking>, from status: BookingStatus, backTo old: BookingStatus, because exception: String
  ) -> (any Act)? {
    let steps = status.steps(backTo: old).map { step -> any Act in
      guard step == .stepBack else { return step.act(on: id) }
      var back = StepBackBooking(id)
      back.outsideBecause = exception
      return back
    }
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
