import CivicDomain
import TerminalCanvas
import Words

/// The form of a booking, new or edited: the price, what is in the way, and the free times that can be taken over.
struct BookingForm: FormKind {
  let booking: Identifier<Booking>
  /// The resource of a new booking; nil where an existing one is edited.
  let resource: Identifier<Resource>?
  /// The free times that are proposed instead of one that is taken.
  private(set) var freeTimes: [TimeSpan] = []
  /// The concerns that were shown when the form was to be saved, which do not stop it once more.
  private var shownConcerns: [BookingConcern] = []
  /// What is in the way of the booking as typed.
  private var inTheWay: [TimeSpan] = []

  /// The values of the need for which it was found, and of whoever asks.
  private let given: [String: FieldValue]
  /// What a borrower is called who is not known yet; empty: nobody said so.
  private let unknown: String

  private init(
    _ booking: Identifier<Booking>, of resource: Identifier<Resource>?, given: [String: FieldValue] = [:],
    forUnknown unknown: String = ""
  ) {
    self.booking = booking
    self.resource = resource
    self.given = given
    self.unknown = unknown
  }

  /// The form of a new booking of a resource, some of its fields given.
  ///
  /// - Parameter unknown: what a borrower is called who is not known yet.
  init(
    of resource: Identifier<Resource>, given: [String: FieldValue] = [:], forUnknown unknown: String = "",
    in world: World
  ) {
    self.init(Identifier(bits: world.draw()), of: resource, given: given, forUnknown: unknown)
  }

  init?(editing id: RecordID) {
    guard Schema.kind(of: id)?.kind == Booking.kind else { return nil }
    self.init(Identifier(id.raw), of: nil)
  }

  init?(_ draft: Draft, in world: World) {
    guard draft.form == BookingForm.draftWord, let raw = draft.ids[\Booking.resource],
      world.register.has(RecordID(raw))
    else { return nil }
    self.init(Identifier(draft.name.raw), of: Identifier(raw))
  }

  private static let draftWord = "book"
  var name: RecordID { booking.any }
  var draftWord: String? { resource == nil ? EditForm.draftWord : BookingForm.draftWord }
  var ids: [String: String] {
    var ids: [String: String] = [:]
    ids[\Booking.resource] = resource?.raw
    return ids
  }
  func isContinued(by draft: Draft) -> Bool { resource != nil && draft.ids == ids }

  /// The fields of the booking; of a new one the resource stands in the title.
  func sheet(in world: World) -> FormSheet? {
    if resource == nil { return FormSheet(editing: name, in: world) }
    var values: [String: FieldValue] = [:]
    values[\Booking.quantity] = .number(1)
    var sheet = FormSheet(FieldInput.asked(of: Booking.self), values: values.merging(given) { $1 }, in: world)
    // It is searched for as if it were typed, and can be added there.
    if !unknown.isEmpty, given[\Booking.borrower] == nil { sheet.state.setText(unknown, of: \Booking.borrower) }
    return sheet
  }

  /// The input for the reason to book outside the opening hours of a resource, or for unusually long.
  private static let outsideBecause = FieldInput(\Booking.outsideBecause, required: true)
  var askedLater: [FieldInput] { [BookingForm.outsideBecause] }

  func title(in world: World) -> String {
    guard let resource else { return EditForm(of: name).title(in: world) }
    let owner = world.register.record(resource).map { world.name(of: $0.organization.any) }
    return world.words.bookTitle(world.name(of: resource.any), of: owner ?? "")
  }

  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    resource == nil ? [] : NeedScreen.afterBooking
  }

  /// The booking as typed so far.
  func typed(_ sheet: FormSheet, today: Day) -> Booking {
    var values = sheet.values(today: today).values
    values[\Booking.resource] = values[\Booking.resource] ?? resource.map { .text($0.raw) }
    // Fields that an edit does not ask for are as they were.
    for (field, value) in sheet.was where sheet.input(field) == nil { values[field] = value }
    return Booking.lenient(id: booking, Row(values, of: Booking.self))
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var values = values
    if let resource { values[\Booking.resource] = .text(resource.raw) }
    var wrong =
      sheet.edited == nil
      ? Schema.kind(of: Booking.self).faults(in: Row(values, of: Booking.self)) : sheet.faultsOfEdit(in: values)
    let booking = typed(sheet, today: world.today)
    if sheet.state.index(of: \Booking.outsideBecause) != nil, booking.outsideBecause.allSatisfy(\.isWhitespace),
      concerns(of: booking, in: world).contains(where: \.needsReason)
    {
      wrong[\Booking.outsideBecause] = .required
    }
    return wrong
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    resource == nil ? sheet.edit(today: world.today) : BookResource(typed(sheet, today: world.today))
  }

  /// The question before a booking is saved that gives concern but needs no reason; nil if there is none, or it was
  /// asked already.
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String? {
    let concerns = concerns(of: typed(sheet, today: world.today), in: world).filter { !$0.needsReason }
    guard !concerns.isEmpty, concerns != shownConcerns else { return nil }
    shownConcerns = concerns
    return world.words.askSaveAnyway(world.words.concerns(concerns, near: world.today))
  }

  /// The short message of a clash where the note below the fields says all of it and is in sight; else nil. That there
  /// are fewer is no matter of time: it is said as the form itself says it.
  mutating func take(_ refusal: Refusal, into sheet: inout FormSheet, in world: World) -> String? {
    guard case .bookingClash(let clash) = refusal, sheet.warning != nil, clash.free == 0,
      clash.wanted <= clash.lendable,
      Frame.work(of: world.size).height >= Limits.roomyHeight
    else { return nil }
    return world.words.timeIsTaken
  }

  // MARK: What is said while one types

  /// Annotates the form while one types: length and price beside the end; below the fields the clash, the concerns, and
  /// when it would be free.
  mutating func annotate(_ sheet: inout FormSheet, in world: World) {
    let booking = typed(sheet, today: world.today)
    (freeTimes, inTheWay) = ([], [])
    sheet.state.notes = []
    annotateQuantity(of: booking, &sheet, in: world)
    if let refusal = refusal(of: booking, in: world) {
      sheet.state.notes = [FormNote(.warning, world.words.refusal(refusal, in: world.circumstances).line)]
    }
    guard let span = booking.span, let resource = world.register.record(booking.resource) else { return }
    let minutes = WarsawTime.elapsedMinutes(from: span.start, to: span.end)
    let price = BookingPrice(of: booking, on: world.register)?.tokens
    sheet.state.setAside(world.words.lengthAndPrice(minutes: minutes, tokens: price), of: \Booking.end)
    let concerns = concerns(of: booking, in: world)
    if concerns.contains(where: \.needsReason) {
      sheet.ask(BookingForm.outsideBecause, in: world)
    } else if self.resource != nil {
      sheet.stopAsking(for: BookingForm.outsideBecause.name)
    }
    guard sheet.state.notes.isEmpty else { return }
    let clash = BookingFit.clash(of: booking, on: world.register)
    inTheWay = clash?.inTheWay.compactMap(\.span) ?? []
    if let clash { sheet.state.notes.append(FormNote(.warning, world.words.clash(clash, in: world.circumstances))) }
    sheet.state.notes += concerns.map { FormNote(.warning, world.words.concern($0, near: world.today)) }
    guard clash != nil || concerns.contains(where: \.needsReason), booking.taken <= resource.lendable else { return }
    freeTimes = BookingFit(of: resource, without: booking.id, around: span, on: world.register)
      .freeTimes(near: span, quantity: booking.taken, notBefore: world.now)
    sheet.state.notes.append(FormNote(.hint, freeTimes(in: world)))
  }

  /// The concerns about a booking: all of a new one, of an edited one those of its new times or its new resource.
  private func concerns(of booking: Booking, in world: World) -> [BookingConcern] {
    if resource == nil, let old = world.register.record(booking.id), old.span == booking.span,
      old.resource == booking.resource, old.outsideBecause == booking.outsideBecause
    {
      return []
    }
    return BookingConcern.all(of: booking, on: world.register, at: world.now)
  }

  /// The refusal that no other time would change: a resource that is not lent, an organization that is gone, more than
  /// there are.
  private func refusal(of booking: Booking, in world: World) -> Refusal? {
    let old = world.register.record(booking.id)
    if let refusal = Booking.refusal(ofParties: booking, was: old, on: world.register) { return refusal }
    guard let resource = world.register.record(booking.resource), booking.taken > resource.lendable,
      booking.quantity != old?.quantity
    else { return nil }
    return .bookingClash(
      BookingClash(wanted: booking.taken, free: resource.lendable, of: resource.lendable, inTheWay: [], freeTimes: []))
  }

  /// Shows beside the quantity how many there are, and how many of them are free at that time.
  private func annotateQuantity(of booking: Booking, _ sheet: inout FormSheet, in world: World) {
    guard let resource = world.register.record(booking.resource), resource.lendable > 1 else { return }
    let free = booking.span.map { span in
      BookingFit(of: resource, without: booking.id, from: span.start, until: span.end, on: world.register)
        .free(through: span)
    }
    sheet.state.setAside(world.words.available(free, of: resource.lendable), of: \Booking.quantity)
  }

  /// Which thing for whom and when, and for how much.
  func summary(of sheet: FormSheet, in world: World) -> String? {
    let booking = typed(sheet, today: world.today)
    guard let span = booking.span, world.register.has(booking.borrower.any) else { return nil }
    let minutes = WarsawTime.elapsedMinutes(from: span.start, to: span.end)
    let price = BookingPrice(of: booking, on: world.register)?.tokens
    return [
      world.name(of: booking.resource.any), world.name(of: booking.borrower.any),
      world.words.weekdayAndSpan(span, near: world.today), world.words.taken(inTheWay, of: span, near: world.today),
      world.words.lengthAndPrice(minutes: minutes, tokens: price),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Beside the end it stands what the booking costs.
  func explanation(of field: String, in world: World) -> [String] {
    field == Booking.name(of: \.end) ? [world.words.tokensCounted] : []
  }

  // MARK: Free times

  private func freeTimes(in world: World) -> String {
    guard !freeTimes.isEmpty else { return world.words.noFreeTimes }
    return world.words.freeTimes(
      freeTimes.enumerated().map { index, span in
        (key: "F\(index + Form.firstProposalKey)", span: world.words.weekdayAndSpan(span, near: world.today))
      })
  }

  var proposals: Int { freeTimes.count }
  var takingProposal: KeyAct? {
    KeyAct(
      .takeOffered, hint: Label(pl: "przyjmij termin", en: "take this time"),
      help: Label(pl: "przyjmij zaproponowany wolny termin", en: "take the free time that is offered"))
  }

  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World) {
    let span = freeTimes[index]
    sheet.state.setText(world.words.typed(span.start), of: \Booking.start)
    sheet.state.setText(world.words.typed(span.end), of: \Booking.end)
  }
}
